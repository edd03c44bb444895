"""Sentence -> its nouns for captors, each with the capitalised words before it ("Kawar" of "Kawar front").

Takes the nouns of the table `captors` by what each needs to be one: nothing, a name, a word of force, or that
they hold people or let them go. Never decides which of them are one band.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from habeas.extract.parse.happenings import Happening
from habeas.extract.parse.reading import Sentence
from habeas.extract.parse.tokens import Token
from habeas.words.tables import read_table, read_words

_ORDINAL = re.compile(r"\d+(?:st|nd|rd|th)|First|Second|Third|Fourth|Fifth")
MOST_NAMES = 4
"""Words before a noun that may be its name."""
NAMED_ONLY = 3
"""The rank of nouns that are a band only with a name before them ("front")."""
ARMED_ONLY = 4
"""The rank of nouns that are one only after a word of force ("armed men")."""
ACTING_ONLY = 5
"""The rank of nouns that are one only where they hold people or let them go ("villagers")."""
TELLING = (1, ARMED_ONLY, ACTING_ONLY, 2, NAMED_ONLY)
"""The ranks of nouns by how much each tells of captors who have no name."""
FORCE = frozenset({"armed", "masked", "hooded"})
TAKING = frozenset({"freed", "to_be_freed", "held", "detained"})
"""What happens to people by the hands of those who hold them."""


@dataclass(frozen=True, slots=True)
class Captors:
    """A noun for captors with the capitalised words directly before it: "Kawar" of "Kawar front"."""

    noun: Token
    words: Sequence[Token]

    @property
    def is_named(self) -> bool:
        """Whether the words before the noun are a name, and not only say of what sort they are."""
        return not self.is_armed and any(token.pos_ == "PROPN" for token in self.words)

    @property
    def is_armed(self) -> bool:
        """Whether a word of force makes captors of people at large: "armed men"."""
        return bool(self.words) and self.words[0].lower_ in FORCE

    @property
    def sort(self) -> str:
        """What they are called without a name: "gunmen", "armed men"."""
        return f"{self.words[0].lower_} {self.noun.lower_}" if self.is_armed else self.noun.lower_

    @property
    def order(self) -> tuple[int, bool]:
        """How telling the noun is beside others, the most telling first, the plural before the singular."""
        return TELLING.index(_ranks()[_singular(self.noun)]), self.noun.tag_ == "NN"

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


def is_captors(token: Token) -> bool:
    """Tell whether a word says by itself that people hold others by force: "rebels", "kidnappers"."""
    return token.pos_ in {"NOUN", "PROPN"} and 0 < _ranks().get(_singular(token), 0) < NAMED_ONLY


def find_captors(sentence: Sentence, happenings: Sequence[Happening]) -> Iterator[Captors]:
    """Yield the nouns for captors in a sentence; `happenings` tell who holds people or lets them go."""
    taking = {agent.i for each in happenings if each.status in TAKING for agent in each.agents}
    for token in sentence.tokens:
        rank = _ranks().get(_singular(token), 0) if token.pos_ in {"NOUN", "PROPN"} else 0
        if rank == ARMED_ONLY:
            before = token.nbor(-1) if token.i else token
            if before.lower_ in FORCE:
                yield Captors(token, [before])
        elif 0 < rank < NAMED_ONLY or (rank == ACTING_ONLY and token.i in taking):
            yield Captors(token, _words_before(sentence, token))
        elif rank == NAMED_ONLY and not _is_unit(token):
            words = _words_before(sentence, token)
            if words:
                yield Captors(token, words)


def _is_unit(noun: Token) -> bool:
    """Tell of a unit of an army: "the 36th Marine Brigade"."""
    before = noun.doc[max(0, noun.i - MOST_NAMES) : noun.i]
    return any(token.lower_ in read_words("army_words") or _ORDINAL.fullmatch(token.text) for token in before)


def _singular(noun: Token) -> str:
    lemma = noun.lemma_.lower()
    return lemma if lemma in _ranks() else lemma.removesuffix("s")


@cache
def _ranks() -> dict[str, int]:
    """The rank of each noun: 1 says what they are, 2 only that they hold somebody; the others need more."""
    return {row["noun"]: int(row["rank"]) for row in read_table("captors.tsv")}


def _words_before(sentence: Sentence, noun: Token) -> list[Token]:
    """Return the capitalised words directly before a noun, without one that is capitalised as the first."""
    words: list[Token] = []
    for token in reversed(noun.doc[max(0, noun.i - MOST_NAMES) : noun.i]):
        joins = token.text == "-" and words
        if not (joins or (token.pos_ in {"PROPN", "ADJ"} and token.text[:1].isupper())):
            break
        words.insert(0, token)
    while words and (words[0].text == "-" or words[0].is_sent_start or words[0].idx <= sentence.prose_start):
        words.pop(0)
    return words
