"""Sentence -> whom it names as the source of which of its words.

Takes a parsed sentence, gives its attributions ("X said ...", "according to X", "X counts ...") in the
order of their sources. Looks at no other sentence: who a pronoun stands for is not known here.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from habeas.extract.parse.grammar import FINITE
from habeas.extract.parse.reading import Sentence
from habeas.extract.parse.tokens import Token
from habeas.words.names import strip_titles
from habeas.words.tables import read_table

PRONOUNS = frozenset({"he", "she", "it", "they", "we", "i", "him", "her", "them"})
LONGEST_SOURCE = 14
"""Words that the name of a source before "said" may have."""
_PARTING = frozenset({",", "”", '"', "’", "'", ":", "–", "—", "-"})
_RECKONINGS = frozenset({"count", "tally", "reckoning", "estimate", "record", "register", "figure", "view"})
_ACCORDING = frozenset({"accord", "according"})
"""What the lemma of "according" may be."""
_ACTS = frozenset({"announce", "order", "sign", "decree", "grant"})
"""Verbs of who lets people go: where somebody else tells of the act, that one is the source."""
_DOCUMENTS = frozenset({"report", "statement", "account", "tally", "list", "summary", "dispatch", "article"})
_CITING = frozenset({"cite", "quote"})
_NOT_SOURCES = frozenset(
    {"who", "which", "that", "this", "what", "there", "you", "nothing", "nobody", "none"}
)
_BEFORE_NOUN = frozenset({"det", "amod", "compound", "poss", "nmod", "nummod", "case"})


@dataclass(frozen=True, slots=True, eq=False)
class Attribution:
    """A source and the words that it answers for.

    `source` heads the words for the source; `first` and `last` are the places in the sentence, both
    included, of the first and the last token that it answers for.
    """

    source: Token
    first: int
    last: int

    def covers(self, token: Token) -> bool:
        """Tell whether the source answers for a token."""
        return self.first <= token.i <= self.last

    @property
    def is_pronoun(self) -> bool:
        """Whether the source is named in an earlier sentence only."""
        return self.source.lower_ in PRONOUNS

    @property
    def is_act(self) -> bool:
        """Whether the source does, by saying so, what the report tells: "the president has announced"."""
        return self.source.dep_ == "nsubj" and self.source.head.lemma_.lower() in _ACTS

    @property
    def is_definite(self) -> bool:
        """Whether the source is "the group", "the statement": known from before."""
        words = [token for token in self.source.subtree if not token.is_punct]
        return (
            self.source.pos_ == "NOUN" and len(words) == 2 and words[0].lower_ in {"the", "its", "his", "her"}
        )

    @property
    def is_person(self) -> bool:
        """Whether the source is one person by name."""
        return self.source.ent_type_ == "PERSON" or self.source.lower_ in {"he", "she", "i", "him", "her"}


def find_attributions(sentence: Sentence) -> tuple[Attribution, ...]:
    """Return the attributions of a sentence."""
    found = (each for token in sentence.tokens_of(_telling_lemmas()) for each in _at(token))
    return tuple(each for each in found if each.first <= each.last)


def name_source(source: Token) -> str:
    """Return the name of a source without what introduces it, else the words for it as they stand.

    Who wrote "the agency's report" is its source.
    """
    if source.lemma_.lower() in _DOCUMENTS:
        owner = next(
            (child for child in source.lefts if child.dep_ == "poss" and child.pos_ == "PROPN"), None
        )
        if owner is not None:
            return _proper_name(owner)
    for token in (*_names_beside(source), source):
        if token.pos_ == "PROPN":
            return _proper_name(token)
    words = [*(inner for left in source.lefts if left.dep_ in _BEFORE_NOUN for inner in left.subtree), source]
    for child in source.rights:
        if child.dep_ == "prep" and child.lower_ in {"of", "for", "in"} and child.i == words[-1].i + 1:
            words += child.subtree
    return source.doc[words[0].i : words[-1].i + 1].text


def _names_beside(source: Token) -> Iterator[Token]:
    """Yield the name that stands in apposition to a source: "the rights group Open Cells"."""
    yield from (child for child in source.rights if child.dep_ == "appos" and child.ent_type_)


def _proper_name(head: Token) -> str:
    inside = [span for span in head.doc.ents if span.start <= head.i < span.end and span.label_ != "NORP"]
    first = inside[0].start if inside else head.i
    while not inside and first > 0 and _extends_name(head.doc[first - 1]):
        first -= 1
    words = head.doc[first : head.i + 1].text
    words = words.removeprefix("the ").removeprefix("The ")
    return strip_titles(words)


def _extends_name(token: Token) -> bool:
    return token.dep_ in {"compound", "amod"} and token.text[0].isupper() and token.ent_type_ != "NORP"


def _at(token: Token) -> Iterator[Attribution]:
    if token.lower_ == "according":
        yield from _named_after(token)
    elif token.pos_ == "NOUN" and token.lemma_.lower() in _RECKONINGS:
        yield from _reckoned_by(token)
    elif token.pos_ in {"VERB", "AUX"}:
        governs = reporting_verbs().get(token.lemma_.lower())
        if governs is not None:
            yield from _reported_by(token, governs)


def _named_after(token: Token) -> Iterator[Attribution]:
    """Yield "according to X", which holds for its whole clause."""
    for preposition in token.children:
        for source in preposition.children:
            if source.dep_ == "pobj" and source.lower_ not in _NOT_SOURCES:
                yield Attribution(source, *_clause_around(token))


def _reckoned_by(noun: Token) -> Iterator[Attribution]:
    """Yield "by X's count", which holds for its whole clause."""
    if noun.head.lower_ in {"by", "in", "on"}:
        owners = (child for child in noun.children if child.dep_ == "poss" and child.tag_ != "PRP$")
        yield from (Attribution(owner, *_clause_around(noun)) for owner in owners)


def _clause_around(token: Token) -> tuple[int, int]:
    """Return the stretch between semicolons in which a token stands."""
    doc = token.doc
    first = next((i + 1 for i in range(token.i, -1, -1) if doc[i].text == ";"), 0)
    last = next((i - 1 for i in range(token.i, len(doc)) if doc[i].text == ";"), len(doc) - 1)
    return first, last


def _reported_by(verb: Token, governs: str) -> Iterator[Attribution]:
    source = _reporter(verb)
    if source is None:
        return
    stretch = _told_clause(verb, source) if governs in {"clause", "both"} else None
    if stretch is None and governs in {"object", "both"}:
        stretch = _told_object(verb)
    if stretch is not None:
        yield Attribution(source, *stretch)


def _reporter(verb: Token) -> Token | None:
    """Return who says: the subject, or the agent of a passive ("said by X")."""
    for child in verb.children:
        if child.dep_ == "nsubj" and child.lower_ not in _NOT_SOURCES:
            return child
        if child.dep_ == "agent":
            return next((inner for inner in child.children if inner.dep_ == "pobj"), None)
    if (
        verb.dep_ in {"conj", "advcl"}
        and verb.head.pos_ in {"VERB", "AUX"}
        and verb.lemma_.lower() not in _CITING
    ):
        return next((child for child in verb.head.children if child.dep_ == "nsubj"), None)
    return _noun_before(verb)


def _noun_before(verb: Token) -> Token | None:
    """Return the name or noun right before "said" at a sentence's end, where the parse misses it."""
    before = [token for token in verb.doc[max(0, verb.i - 2) : verb.i] if not token.is_punct]
    ends = all(token.is_punct for token in verb.doc[verb.i + 1 :])
    return before[-1] if ends and before and before[-1].pos_ in {"NOUN", "PROPN"} else None


def _told_clause(verb: Token, source: Token) -> tuple[int, int] | None:
    """Return the words of what is said: after ("X said that ...") or before ("..., X said")."""
    after = [child for child in verb.rights if child.dep_ in {"ccomp", "xcomp"}]
    if after:
        return after[0].left_edge.i, after[-1].right_edge.i
    comma = _comma_before(verb, source)
    if comma is None:
        return None
    following = verb.doc[max(verb.i, source.i) + 1 :]
    inserted = len(following) > 2 and following[0].text in {",", ":"}
    return (0, len(verb.doc) - 1) if inserted else (0, comma - 1)


def _comma_before(verb: Token, source: Token) -> int | None:
    """Return the place of the mark that parts "X said" from what is said before it."""
    begin = min(source.i, verb.i)
    for token in reversed(verb.doc[max(0, begin - LONGEST_SOURCE) : begin]):
        if token.text in _PARTING:
            return token.i
        if token.tag_ in FINITE:
            return None
    return None


def _told_object(verb: Token) -> tuple[int, int] | None:
    told = [child for child in verb.rights if child.dep_ in {"dobj", "ccomp", "dative", "oprd", "prep"}]
    told = told if any(child.dep_ in {"dobj", "ccomp"} for child in told) else []
    return (told[0].left_edge.i, told[-1].right_edge.i) if told else None


@cache
def _telling_lemmas() -> frozenset[str]:
    """The lemmas of all words that can name a source."""
    return _RECKONINGS | _ACCORDING | reporting_verbs().keys()


@cache
def reporting_verbs() -> dict[str, str]:
    """Return the verbs by which a source is named, by lemma, with what the source answers for."""
    return {row["lemma"]: row["governs"] for row in read_table("reporting_verbs.tsv")}
