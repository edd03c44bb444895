"""Sentence -> words that may name an offence: what an accusation leads to, and offences of the table.

Takes a parsed sentence, gives its charges ("convicted of inciting hatred", "espionage charges", "under
Section 12 of the penal code"). Whose offence it is, and whether it is one, is not decided here.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from spacy.tokens import Token

from habeas.extract.charge_names import cut_charge, normal_offence, recorded_names
from habeas.extract.reading import Sentence
from habeas.words.tables import read_table, read_words, split_variants

_LAW_SECTION = re.compile(
    r"\b(?:Section|Article)s? \d+(?:\s?\([A-Za-z0-9]+\))*"
    r"(?: of (?:the|[A-Z]\w+[’']s)(?: [A-Z]\w+)? (?:[Pp]enal|[Cc]riminal) [Cc]ode)?"
)

_LEFT_OUT = re.compile(
    r"\b(?:except\w*|exclud\w*|other than|not (?:eligible|include\w*|cover\w*|apply|considered)|but not"
    r"|ineligible|barred|cannot|shuts? out)\b",
    re.IGNORECASE,
)
"""Words that say whom a release leaves out; what such people had done is nothing of the freed."""


_LAW_SAYS = re.compile(r"\b(?:section|article|law)\b.{0,60}\bwhich\b[^,;]{0,80}$", re.IGNORECASE)
"""What such words lead to is what a law forbids, said once more."""
CLOSE = 40
"""Characters between a word of accusation and an offence that the parse does not join to it."""
_LISTING = frozenset({"of", "including", "like", "as", "from", "to"})


@dataclass(frozen=True, slots=True, eq=False)
class Charge:
    """Words of a sentence that may name an offence.

    `start` and `end` are offsets in the sentence; `offence` is the name it would be recorded under;
    `cue` the word of accusation; `led` tells that the cue leads to it by the parse.
    """

    sentence: Sentence
    start: int
    end: int
    offence: str
    cue: Token
    led: bool


def find_charges(sentence: Sentence) -> list[Charge]:
    """Return the charges of a sentence in order, none overlapping; none where nobody is accused."""
    cues = [] if _LEFT_OUT.search(sentence.text) else [token for token in sentence.doc if leads_by(token)]
    found: list[Charge] = []
    if cues:
        for charge in (*_sections(sentence, cues), *_led_to(sentence, cues), *_listed(sentence, cues)):
            if all(charge.end <= other.start or charge.start >= other.end for other in found):
                found.append(charge)
    return sorted(found, key=lambda charge: charge.start)


def leads_by(token: Token) -> frozenset[str]:
    """Return the prepositions by which a word leads to an offence; none for most words."""
    return _accusations().get(_entry(token), frozenset())


def is_strong(cue: Token) -> bool:
    """Tell whether a word accuses whatever follows it ("convict of"), or only may ("hold for")."""
    return _entry(cue) in _strong_accusations()


def _sections(sentence: Sentence, cues: list[Token]) -> Iterator[Charge]:
    for found in _LAW_SECTION.finditer(sentence.text):
        yield Charge(sentence, *found.span(), found.group(), _nearest(cues, found.start()), led=True)


def _led_to(sentence: Sentence, cues: list[Token]) -> Iterator[Charge]:
    for cue in cues:
        for head in _objects(cue):
            for part in (head, *(each for each in head.conjuncts if each.i > head.i)):
                if not (is_strong(cue) or part.tag_ == "VBG"):
                    continue
                for words in cut_charge(part):
                    start, end = words[0].idx, words[-1].idx + len(words[-1])
                    yield Charge(
                        sentence, start, end, normal_offence(sentence.text[start:end]), cue, led=True
                    )


def _listed(sentence: Sentence, cues: list[Token]) -> Iterator[Charge]:
    for found in _known_offences().finditer(sentence.text):
        cue = _nearest(cues, found.start())
        if not _is_part_of_name(sentence, *found.span()) and _belongs(sentence, found, cue):
            yield Charge(sentence, *found.span(), normal_offence(found.group()), cue, led=False)


def _belongs(sentence: Sentence, found: re.Match[str], cue: Token) -> bool:
    """Tell whether a known offence stands with a word of accusation, and is not a law's own words."""
    if _LAW_SAYS.search(sentence.text[: found.start()]):
        return False
    gap = max(found.start() - cue.idx - len(cue), cue.idx - found.end())
    span = sentence.tokens_between(*found.span())
    if gap < CLOSE or span is None:
        return gap < CLOSE
    return cue.is_ancestor(span.root) or span.root.is_ancestor(cue)


def _is_part_of_name(sentence: Sentence, start: int, end: int) -> bool:
    """Tell whether the words stand in a longer name: "Corruption Monitoring Office"."""
    after = re.match(r"\s[A-Z]\w", sentence.text[end:])
    return bool(after) and sentence.text[start].isupper()


def _nearest(cues: list[Token], offset: int) -> Token:
    return min(cues, key=lambda token: abs(token.idx - offset))


def _objects(cue: Token) -> Iterator[Token]:
    """Yield what follows a cue's preposition: "convicted by a court in 2021 of ..."."""
    for child in cue.subtree:
        leads = child.i > cue.i and child.lower_ in leads_by(cue) and child.pos_ in {"ADP", "SCONJ"}
        if leads and not _is_told_besides(child, cue):
            for inner in child.children:
                if inner.dep_ in {"pobj", "pcomp"}:
                    yield from _listed_under(inner)


def _is_told_besides(token: Token, cue: Token) -> bool:
    """Tell whether a word stands in a clause or apposition within what depends on a cue."""
    for ancestor in (token, *token.ancestors):
        if ancestor == cue:
            return False
        if ancestor.dep_ in {"relcl", "acl", "appos", "advcl", "ccomp", "parataxis"}:
            return True
    return False


def _listed_under(token: Token) -> Iterator[Token]:
    """Yield an offence, or those of a list: "a range of offences, including fraud and theft"."""
    inner = [
        each
        for preposition in token.children
        if preposition.dep_ == "prep" and preposition.lower_ in _LISTING
        for each in preposition.children
        if each.dep_ in {"pobj", "pcomp"}
    ]
    if inner and token.lemma_.lower() in read_words("charge_nouns"):
        for each in inner:
            yield from _listed_under(each)
    else:
        yield token


def _entry(token: Token) -> tuple[str, str]:
    part = {"VERB": "verb", "NOUN": "noun", "ADJ": "adjective"}.get(token.pos_, "")
    return token.lemma_.lower(), part


@cache
def _accusations() -> dict[tuple[str, str], frozenset[str]]:
    return {
        (row["lemma"], row["part"]): frozenset(split_variants(row["prepositions"]))
        for row in read_table("accusation_words.tsv")
    }


@cache
def _strong_accusations() -> frozenset[tuple[str, str]]:
    rows = read_table("accusation_words.tsv")
    return frozenset((row["lemma"], row["part"]) for row in rows if row["strength"] == "strong")


@cache
def _known_offences() -> re.Pattern[str]:
    """Every wording of the table, with quotation marks wherever a report may put them."""
    wordings = sorted(recorded_names(), key=len, reverse=True)
    forms = (re.escape(wording).replace(r"\ ", "[\"“”'‘’]? [\"“”'‘’]?") for wording in wordings)
    return re.compile(r"(?<![\w-])(?:" + "|".join(forms) + r")(?![\w-])", re.IGNORECASE)
