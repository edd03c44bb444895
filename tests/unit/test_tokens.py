"""Words of a sentence as plain objects must say what spaCy says."""

import pytest
from spacy.language import Language
from spacy.tokens import Doc as Parsed
from spacy.tokens import Span as ParsedSpan

from habeas.extract.parse.pipeline import load_pipeline
from habeas.extract.parse.token_reading import read_tokens
from habeas.extract.parse.tokens import Doc, Span

TEXTS = (
    'The 52 prisoners, among them "Mr. Noor Halvar", were freed on 3 May after talks with Norway and Oman.',
    "He was freed; she and her two sons -- all held since June -- weren't, a judge said.",
)
ATTRIBUTES = (
    "i", "idx", "text", "lower_", "lemma_", "pos_", "tag_", "dep_", "ent_type_",
    "is_title", "is_alpha", "is_punct", "is_stop", "is_sent_start", "like_num",
)  # fmt: skip
RELATIONS = ("children", "lefts", "rights", "ancestors", "subtree", "conjuncts")


@pytest.fixture(params=TEXTS)
def both(request: pytest.FixtureRequest) -> tuple[Parsed, Doc]:
    pipeline: Language = load_pipeline()
    parsed = pipeline(request.param)
    return parsed, read_tokens(parsed)


@pytest.mark.parametrize("attribute", ATTRIBUTES)
def test_words_keep_their_attributes(both: tuple[Parsed, Doc], attribute: str) -> None:
    parsed, doc = both
    assert [getattr(token, attribute) for token in doc] == [getattr(token, attribute) for token in parsed]


@pytest.mark.parametrize("relation", RELATIONS)
def test_words_keep_their_relations(both: tuple[Parsed, Doc], relation: str) -> None:
    parsed, doc = both
    for token, old in zip(doc, parsed, strict=True):
        assert [other.i for other in getattr(token, relation)] == [
            other.i for other in getattr(old, relation)
        ]


def test_words_keep_heads_and_edges(both: tuple[Parsed, Doc]) -> None:
    parsed, doc = both
    for token, old in zip(doc, parsed, strict=True):
        kept = (token.head.i, token.left_edge.i, token.right_edge.i, len(token))
        assert kept == (old.head.i, old.left_edge.i, old.right_edge.i, len(old))


def test_word_governs_as_before(both: tuple[Parsed, Doc]) -> None:
    parsed, doc = both
    for first in parsed:
        governed = [first.is_ancestor(second) for second in parsed]
        assert [doc[first.i].is_ancestor(second) for second in doc] == governed


def test_spans_keep_words_and_roots(both: tuple[Parsed, Doc]) -> None:
    parsed, doc = both
    for start in range(len(parsed)):
        for end in range(start + 1, len(parsed) + 1):
            kept = (doc[start:end].text, doc[start:end].root.i, doc[start:end][-1].i)
            assert kept == (parsed[start:end].text, parsed[start:end].root.i, parsed[start:end][-1].i)


def test_entities_are_kept(both: tuple[Parsed, Doc]) -> None:
    parsed, doc = both
    assert [(ent.text, ent.label_) for ent in doc.ents] == [(ent.text, ent.label_) for ent in parsed.ents]


def test_offsets_touch_the_same_words(both: tuple[Parsed, Doc]) -> None:
    parsed, doc = both
    for start in range(len(parsed.text)):
        for end in (start + 1, start + 2, start + 9):
            touched, old = doc.touched(start, end), parsed.char_span(start, end, alignment_mode="expand")
            assert _limits(touched) == _limits(old)


def _limits(span: Span | ParsedSpan | None) -> tuple[int, int] | None:
    return None if span is None else (span.start, span.end)


def test_neighbour_beyond_the_sentence_fails(both: tuple[Parsed, Doc]) -> None:
    _, doc = both
    with pytest.raises(IndexError):
        doc[0].nbor(-1)
    with pytest.raises(IndexError):
        doc[len(doc) - 1].nbor()
