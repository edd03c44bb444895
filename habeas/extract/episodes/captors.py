"""Sentence -> its nouns for captors, each with the capitalised words before it ("Kawar" of "Kawar front").

Takes the nouns of the table `captors` by what each needs to be one: nothing, a name, a word of force, or that
they hold people or let them go. Never decides which of them are one band.
"""

import calendar
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from habeas.extract.parse.happenings import Happening
from habeas.extract.parse.reading import Sentence
from habeas.extract.parse.tokens import Token
from habeas.words.countries import PEOPLE_FORMS, find_countries
from habeas.words.tables import read_table, read_words

_TIMES = frozenset({*calendar.day_name, *calendar.month_name})
_ORDINAL = re.compile(r"\d+(?:st|nd|rd|th)|First|Second|Third|Fourth|Fifth")
MOST_NAMES = 4
"""Words before a noun that may be its name."""
HOLDERS = 2
"""The rank of nouns that say only that somebody holds others ("kidnapper")."""
NAMED_ONLY = 3
"""The rank of nouns that are a band only with a name before them ("front")."""
ARMED_ONLY = 4
"""The rank of nouns that are one only after a word of force ("armed men")."""
ACTING_ONLY = 5
"""The rank of nouns that are one only where they hold people or let them go ("villagers")."""
TELLING = (1, ARMED_ONLY, ACTING_ONLY, 2, NAMED_ONLY)
"""The ranks of nouns by how much each tells of captors who have no name."""
FORCE = frozenset({"armed", "masked", "hooded", "unidentified", "unknown"})
FIGHTING = frozenset({"opposition", "tribal", "militia", "resistance", "anti-government"})
"""Words that make a band of "fighters", and of an armed "group", besides those of `band_kinds`."""
FIGHTER = "fighter"
GROUP = "group"
TAKING = frozenset({"freed", "to_be_freed", "held", "detained"})
"""What happens to people by the hands of those who hold them."""


@dataclass(frozen=True, slots=True)
class Captors:
    """A noun for captors with the capitalised words directly before it: "Kawar" of "Kawar front"."""

    noun: Token
    words: Sequence[Token]

    @property
    def is_named(self) -> bool:
        """Whether the words before the noun are a name, and not only say of what sort they are.

        Their state, people or creed is none ("Ethiopian rebels", "Moslem gunmen"), but in a "Moslem Front".
        """
        if self.is_armed:
            return False
        fronts = _ranks()[_singular(self.noun)] >= NAMED_ONLY
        return any(token.pos_ == "PROPN" and (fronts or not _tells_sort(token.text)) for token in self.words)

    @property
    def is_armed(self) -> bool:
        """Whether a word of force makes captors of people at large: "armed men"."""
        force = FORCE | _fighting()
        needed = _ranks()[_singular(self.noun)] in {NAMED_ONLY, ARMED_ONLY}
        return needed and bool(self.words) and all(token.lower_ in force for token in self.words)

    @property
    def fights(self) -> bool:
        """Whether they are of those who fight for a land, a faith or a living, and not only hold somebody."""
        return _rows()[_singular(self.noun)]["known"] == "by owner"

    @property
    def sort(self) -> str:
        """What they are called without a name: "gunmen", "armed men"."""
        words = [*self.words, self.noun] if self.is_armed else [self.noun]
        return " ".join(token.lower_ for token in words)

    @property
    def order(self) -> tuple[int, bool]:
        """How telling the noun is beside others, the most telling first, the plural before the singular."""
        rank = _ranks()[_singular(self.noun)]
        if self.is_armed:
            armed = self.words[0].lower_ in FORCE or _singular(self.noun) == FIGHTER
            rank = ARMED_ONLY if armed else NAMED_ONLY
        return TELLING.index(rank), self.noun.tag_ == "NN"

    @property
    def called(self) -> str:
        """The name with its noun; "the NPF rebels" are elsewhere "the NPF"."""
        if self.is_named and len(self.words) == 1 and self.words[0].text.isupper():
            return self.words[0].text
        return self.noun.doc.text[self.start : self.end]

    @property
    def start(self) -> int:
        """The offset of the first word in the sentence."""
        return self.words[0].idx if self.words else self.noun.idx

    @property
    def end(self) -> int:
        """The offset after the noun in the sentence."""
        return self.noun.idx + len(self.noun)


@lru_cache(maxsize=1000)  # the words before the captors of many reports
def _tells_sort(word: str) -> bool:
    """Tell of an adjective of a state, a people or a creed, which any number of bands may have."""
    return word in read_words("no_people") or any(
        each.form in PEOPLE_FORMS and each.text == word for each in find_countries(word)
    )


def is_captors(token: Token) -> bool:
    """Tell whether a word says by itself that people hold others by force: "rebels", "kidnappers"."""
    return _is_noun(token) and 0 < _ranks().get(_singular(token), 0) < NAMED_ONLY


def holds_somebody(token: Token) -> bool:
    """Tell whether a word says of people only that they hold others: "kidnappers", "captors"."""
    return _is_noun(token) and _ranks().get(_singular(token), 0) == HOLDERS


def find_captors(sentence: Sentence, happenings: Sequence[Happening]) -> Iterator[Captors]:
    """Yield the nouns for captors in a sentence; `happenings` tell who holds people or lets them go."""
    taking = {agent.i for each in happenings if each.status in TAKING for agent in each.agents}
    for token in sentence.tokens_of(_lemmas()):
        sort = _singular(token)
        rank = _ranks().get(sort, 0) if _is_noun(token) else 0
        armed = _words_of_force(token) if rank == ARMED_ONLY or sort == FIGHTER else []
        if armed:
            yield Captors(token, armed)
        elif 0 < rank < NAMED_ONLY or (rank == ACTING_ONLY and token.i in taking):
            yield Captors(token, _words_before(sentence, token))
        elif rank == NAMED_ONLY and not _is_unit(token):
            words = _words_before(sentence, token)
            if words:
                yield Captors(token, words)


def _is_noun(token: Token) -> bool:
    """Tell of a noun, or of a word that cannot be anything else whatever the parse takes it for."""
    return token.pos_ in {"NOUN", "PROPN"} or token.lower_.endswith(("ers", "ors", "men"))


def _words_of_force(noun: Token) -> list[Token]:
    """Return what makes captors of a noun: "armed" men, "armed opposition" groups, "rebel" fighters."""
    before = list(noun.doc[max(0, noun.i - 2) : noun.i])
    first, last = (before[0].lower_, before[-1].lower_) if before else ("", "")
    if last in FORCE:
        return before[-1:]
    if last not in _fighting():
        return []
    if first in FORCE:
        return before
    sort = _singular(noun)
    return before[-1:] if sort == FIGHTER or (sort == GROUP and last not in FIGHTING) else []


@cache
def _fighting() -> frozenset[str]:
    """The words that say of a band that it fights: "rebel", "separatist", "opposition"."""
    return FIGHTING | {row["noun"] for row in read_table("band_kinds.tsv") if row["kind"] == "force"}


def _is_unit(noun: Token) -> bool:
    """Tell of a unit of an army: "the 36th Marine Brigade"."""
    before = noun.doc[max(0, noun.i - MOST_NAMES) : noun.i]
    return any(token.lower_ in read_words("army_words") or _ORDINAL.fullmatch(token.text) for token in before)


def _singular(noun: Token) -> str:
    lemma = noun.lemma_.lower()
    return lemma if lemma in _ranks() else lemma.removesuffix("s")


@cache
def _lemmas() -> frozenset[str]:
    """The lemmas, some of them plurals, of all words that may be a noun for captors."""
    return frozenset(_ranks()) | {f"{noun}s" for noun in _ranks()}


@cache
def _ranks() -> dict[str, int]:
    """The rank of each noun: 1 says what they are, 2 only that they hold somebody; the others need more."""
    return {noun: int(row["rank"]) for noun, row in _rows().items()}


@cache
def _rows() -> dict[str, Mapping[str, str]]:
    return {row["noun"]: row for row in read_table("captors.tsv")}


def _words_before(sentence: Sentence, noun: Token) -> list[Token]:
    """Return the capitalised words directly before a noun, without one that is capitalised as the first."""
    words: list[Token] = []
    for token in reversed(noun.doc[max(0, noun.i - MOST_NAMES) : noun.i]):
        joins = token.text == "-" and words
        if not (joins or (token.pos_ in {"PROPN", "ADJ"} and token.text[:1].isupper())) or _is_time(token):
            break
        words.insert(0, token)
    while words and (words[0].text == "-" or _is_capital_by_place(sentence, words, noun)):
        words.pop(0)
    return words


def _is_time(token: Token) -> bool:
    """Tell of the name of a day or month: "late on Wednesday tribesmen passed a message"."""
    return token.text in _TIMES


def _is_capital_by_place(sentence: Sentence, words: Sequence[Token], noun: Token) -> bool:
    """Tell whether the first of some words may be capitalised only because it opens its sentence.

    A name of two words before "front" or "brigade" keeps its first: "Black Kawar brigade".
    """
    first = words[0]
    if any(each.start == first.idx and each.form == "adjective" for each in sentence.countries):
        return False  # "Somali" has its capital anywhere
    if not (first.is_sent_start or first.idx <= sentence.prose_start):
        return False
    named = len(words) > 1 and all(token.pos_ == "PROPN" for token in words)
    return sentence.is_title or not named or _ranks()[_singular(noun)] != NAMED_ONLY
