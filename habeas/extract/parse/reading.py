"""Report -> the reading that every kind of claim is taken from: its sentences, parsed.

A sentence is parsed on its own; its tokens' offsets count in the sentence, and `Sentence.cite` turns
them back into offsets in the report. Text in capitals is parsed in mixed case of the same length.
"""

from collections.abc import Iterable, Iterator, Sequence, Set
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from functools import cached_property
from itertools import chain, islice
from threading import Lock

from spacy.language import Language

from habeas.extract.parse.capitals import mix_case
from habeas.extract.parse.mends import mend_parse
from habeas.extract.parse.sentences import Stretch, split_sentences
from habeas.extract.parse.token_reading import read_tokens
from habeas.extract.parse.tokens import Doc, Span, Token
from habeas.model import Evidence, Report
from habeas.words.countries import CountryMention, find_blocs, find_countries
from habeas.words.datelines import Dateline, find_dateline
from habeas.words.groups import GroupMention, find_groups
from habeas.words.numerals import Numeral, find_numerals
from habeas.words.places import PlaceMention, find_places
from habeas.words.tables import read_words

_PARSING = Lock()
"""Held by the thread that parses: what one met would be forgotten under the hands of another."""

MOST_STRINGS = 130_000
"""Strings of the vocabulary, to which the pipeline itself brings some 85,000; a word that stays costs half a
kilobyte, and is split off its neighbours without thought."""

EARLY = 6
"""Sentences at a report's beginning that can open with a dateline: captions stand above it."""


@dataclass(frozen=True, eq=False)
class Sentence:
    """One parsed sentence of a report.

    `index` counts the sentences from 0, `paragraph` the paragraphs; the title has index -1 and is
    context only: nothing in it can be cited. `start` is its offset in the report's text.
    """

    report: Report
    index: int
    paragraph: int
    start: int
    doc: Doc

    @cached_property
    def text(self) -> str:
        """The sentence as parsed: as long as in the report, with capitals mixed where all were large."""
        return self.doc.text

    @cached_property
    def tokens(self) -> tuple[Token, ...]:
        """The tokens, in order."""
        return self.doc.tokens

    @cached_property
    def lemmas(self) -> tuple[str, ...]:
        """The lemma of each token, in small letters."""
        return tuple(token.lemma_.lower() for token in self.tokens)

    @cached_property
    def words(self) -> tuple[str, ...]:
        """Each token as written, in small letters."""
        return tuple(token.lower_ for token in self.tokens)

    @cached_property
    def _known_lemmas(self) -> frozenset[str]:
        return frozenset(self.lemmas)

    def tokens_of(self, lemmas: Set[str]) -> list[Token]:
        """Return the tokens whose lemma, in small letters, is one of these, in order."""
        if self._known_lemmas.isdisjoint(lemmas):
            return []
        return [token for token, lemma in zip(self.tokens, self.lemmas, strict=True) if lemma in lemmas]

    @property
    def is_title(self) -> bool:
        """Whether this is the title that came apart from the text."""
        return self.index < 0

    @cached_property
    def dateline(self) -> Dateline | None:
        """The dateline with which the sentence opens."""
        return _dateline_at(self.report.text, self.index, self.start, self.start + len(self.text))

    @property
    def prose_start(self) -> int:
        """The offset in the sentence at which its prose begins: after its dateline."""
        return self.dateline.end if self.dateline else 0

    @cached_property
    def numerals(self) -> list[Numeral]:
        """The numbers in the sentence, offsets in the sentence."""
        return find_numerals(self.text)

    @cached_property
    def countries(self) -> list[CountryMention]:
        """The countries that the sentence names, offsets in the sentence."""
        return [found for found in find_countries(self.text) if not self._is_surname(found)]

    def _is_surname(self, found: CountryMention) -> bool:
        """Tell of a person's surname that is a country's name too: "Julio Montenegro"."""
        words = self.tokens_between(found.start, found.end) if found.form == "name" else None
        if words is None or words.start == self.tokens[0].i:
            return False
        first = words.doc[words.start - 1]
        of_person = all(token.ent_type_ == "PERSON" and token.pos_ == "PROPN" for token in (first, *words))
        return of_person and first.text[:1].isupper() and first.lower_ not in read_words("titles")

    @cached_property
    def blocs(self) -> list[CountryMention]:
        """The alliances and international bodies that the sentence names, offsets in the sentence."""
        return find_blocs(self.text)

    @cached_property
    def places(self) -> list[PlaceMention]:
        """The cities and crossings that the sentence names, offsets in the sentence."""
        return find_places(self.text, self.countries)

    @cached_property
    def groups(self) -> list[GroupMention]:
        """The armed groups that the sentence names, offsets in the sentence."""
        return list(find_groups(self.text))

    def cite(self, start: int, end: int) -> Evidence:
        """Return the words between two offsets in the sentence as evidence."""
        return self.report.cite(self.start + start, self.start + end)

    def cite_tokens(self, tokens: Iterable[Token] | Span) -> Evidence:
        """Return the stretch from the first to the last of these tokens as evidence."""
        places = sorted((token.idx, token.idx + len(token)) for token in tokens)
        return self.cite(places[0][0], places[-1][1])

    def token_at(self, offset: int) -> Token | None:
        """Return the token that covers an offset in the sentence."""
        span = self.doc.touched(offset, offset + 1)
        return span[0] if span else None

    def tokens_between(self, start: int, end: int) -> Span | None:
        """Return the tokens that two offsets in the sentence touch."""
        return self.doc.touched(start, end)


@dataclass(frozen=True, eq=False)
class Reading:
    """A report and its parsed sentences in order; `title` apart, None where the text repeats it."""

    report: Report
    sentences: tuple[Sentence, ...]
    title: Sentence | None

    @cached_property
    def with_title(self) -> tuple[Sentence, ...]:
        """The title, where there is one, and the sentences."""
        return (self.title, *self.sentences) if self.title else self.sentences

    def paragraph(self, number: int) -> list[Sentence]:
        """Return the sentences of one paragraph."""
        return [sentence for sentence in self.sentences if sentence.paragraph == number]

    def before(self, sentence: Sentence, most: int = 1) -> list[Sentence]:
        """Return up to `most` sentences that stand before this one, the nearest first."""
        return list(reversed(self.sentences[max(0, sentence.index - most) : max(0, sentence.index)]))


def parse_report(report: Report, pipeline: Language) -> Reading:
    """Parse all sentences of a report."""
    return next(parse_reports([report], pipeline))


def parse_reports(reports: Sequence[Report], pipeline: Language) -> Iterator[Reading]:
    """Parse reports together, which takes little more than half the time of one by one.

    What the pipeline says of a sentence does not depend on the sentences beside it.
    """
    cut = [_cut(report) for report in reports]
    with _PARSING, _word_memory(pipeline):
        each_text = [pieces for _, texts in cut for pieces in texts]
        parsed = pipeline.pipe(chain.from_iterable(each_text))
        docs = iter([mend_parse(read_tokens(*islice(parsed, len(pieces)))) for pieces in each_text])
    for report, (stretches, texts) in zip(reports, cut, strict=True):
        yield _reading(report, stretches, list(islice(docs, len(texts))))


def _word_memory(pipeline: Language) -> AbstractContextManager[object]:
    """Return what has new words forgotten, once many are known: else each report would add some."""
    full = len(pipeline.vocab.strings) >= MOST_STRINGS
    return pipeline.memory_zone() if full else nullcontext()


def _cut(report: Report) -> tuple[list[Stretch], list[list[str]]]:
    """Return the places of a report's sentences, and their texts; after them the title, where it is apart.

    A dateline is a text of its own: a parser that sees it before the prose takes its city for who acts.
    """
    stretches = split_sentences(report.text)
    texts = [_pieces(report.text, index, stretch) for index, stretch in enumerate(stretches)]
    title = report.title.strip() if report.title else ""
    apart = bool(title) and title not in report.text[: len(title) + 200]
    return stretches, [*texts, [mix_case(title)]] if apart else texts


def _pieces(text: str, index: int, stretch: Stretch) -> list[str]:
    """Return the dateline of a sentence, where it opens with one, and its prose."""
    whole = mix_case(text[stretch.start : stretch.end].replace("\n", " "))
    dateline = _dateline_at(text, index, stretch.start, stretch.end)
    if dateline is None or dateline.end >= len(whole):
        return [whole]
    return [whole[: dateline.end], whole[dateline.end :]]


def _dateline_at(text: str, index: int, start: int, end: int) -> Dateline | None:
    """Return the dateline of a sentence, by its index and its place in the text."""
    opens_line = start == 0 or text[start - 1] == "\n"
    return find_dateline(text[start:end]) if 0 <= index < EARLY and opens_line else None


def _reading(report: Report, stretches: Sequence[Stretch], docs: Sequence[Doc]) -> Reading:
    sentences = tuple(
        Sentence(report, index, stretch.paragraph, stretch.start, doc)
        for index, (stretch, doc) in enumerate(zip(stretches, docs, strict=False))
    )
    apart = len(docs) > len(stretches)
    return Reading(report, sentences, Sentence(report, -1, -1, 0, docs[-1]) if apart else None)
