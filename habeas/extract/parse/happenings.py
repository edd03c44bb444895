"""Sentence -> what happened to people in it: freed, held, detained, moved, refused, died.

A happening is a verb or noun of the table `happenings` with the words that stand for the people it
happened to and for who did it, and with how sure it is (planned, demanded, denied, conditional).
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from habeas.extract.parse.agents import doers_of
from habeas.extract.parse.attitudes import attitude_of
from habeas.extract.parse.custody_told import custody_lemmas, people_in
from habeas.extract.parse.grammar import HOMEWARD
from habeas.extract.parse.patients import befalls_subject, expand, gather_people
from habeas.extract.parse.predicates import (
    CONFINING,
    CUSTODY,
    FREEDOMS,
    PARTICLES,
    PLACES_LEFT,
    captures,
    confines,
    has_own,
    has_particle,
    leaves,
    says_of_subject,
    stands_among,
    takes_as,
)
from habeas.extract.parse.reading import Sentence
from habeas.extract.parse.tokens import Token
from habeas.model.vocabulary import Modality
from habeas.words.tables import read_table, read_words

FREEING = frozenset({"freed", "to_be_freed"})
"""The statuses of happenings by which people are let go."""

BRINGING = frozenset(
    {"send", "return", "bring", "give", "get", "take", "hand", "turn", "go", "come", "deliver"}
)
"""Verbs by which people come free, but for those who are led back into a prison."""

PASSING = frozenset({"release", "exchange", "swap", "trade", "hand", "turn", "give"})
"""Words of letting go that tell of things too: "released a statement", "exchanged lists"."""

REACH = 9
"""Tokens within which the other words of a phrase ("let ... go") must follow its first."""


@dataclass(frozen=True)
class Pattern:
    """One row of the table: `others` must follow, `status` happens to the `people`."""

    others: tuple[str, ...]
    status: str
    people: str


CONDEMNING = frozenset({"sentence", "condemn", "doom"})
"""Verbs of a court, after which "to death" tells of nobody's."""


@dataclass(frozen=True, eq=False)
class Happening:
    """One happening in a sentence.

    `trigger` is its verb or noun; `status` a word of LEDGER.md, or `kept` (a term cut) or `escaped`;
    `people` the tokens that head the words for those whom it befell; `agents` those for who did it.
    """

    sentence: Sentence
    trigger: Token
    status: str
    modality: Modality
    people: tuple[Token, ...]
    agents: tuple[Token, ...]

    def befell(self, token: Token) -> bool:
        """Tell whether this is what happened to whom a token stands for."""
        return token in self.people


@cache
def read_patterns() -> dict[tuple[str, str], tuple[Pattern, ...]]:
    """The table by first lemma and part of speech, longer phrases first."""
    patterns: dict[tuple[str, str], list[Pattern]] = {}
    for row in read_table("happenings.tsv"):
        first, *others = row["words"].split()
        pattern = Pattern(tuple(others), row["status"], row["people"])
        patterns.setdefault((first, row["part"]), []).append(pattern)
    return {key: tuple(sorted(found, key=lambda p: -len(p.others))) for key, found in patterns.items()}


@cache
def _first_lemmas() -> frozenset[str]:
    return frozenset(lemma for lemma, _ in read_patterns())


def find_happenings(sentence: Sentence) -> list[Happening]:
    """Return the happenings of a sentence in the order of their triggers."""
    told = [happening for token in sentence.tokens_of(_first_lemmas()) for happening in _at(sentence, token)]
    held = [happening for token in sentence.tokens_of(custody_lemmas()) for happening in _in(sentence, token)]
    return sorted(told + held, key=lambda happening: happening.trigger.i) if held else told


def _in(sentence: Sentence, noun: Token) -> Iterator[Happening]:
    """Yield that people are said to be in custody."""
    people = tuple(each for token in people_in(noun) for each in expand(token))
    if people:
        yield Happening(sentence, noun, "held", attitude_of(noun.head.head), people, ())


def _at(sentence: Sentence, token: Token) -> Iterator[Happening]:
    part = {"VERB": "verb", "AUX": "verb", "NOUN": "noun", "PROPN": "noun"}.get(token.pos_)
    if part == "noun" and (_names_body(sentence, token) or _is_sentence(token)):
        return
    for pattern in read_patterns().get((sentence.lemmas[token.i], part or ""), ()):
        if _follows(sentence, token.i, pattern.others) and _means(sentence.lemmas[token.i], token, pattern):
            place = _place_of_people(pattern, token)
            people = tuple(gather_people(token, place))
            if _is_published(sentence.lemmas[token.i], _told_of(token, people)):
                return
            agents = tuple(dict.fromkeys(doers_of(token, place)))
            if place == "of":  # in "the nine men's release" they are let go
                agents = tuple(agent for agent in agents if agent not in people)
            status = _status_of(sentence.lemmas[token.i], token, pattern)
            yield Happening(sentence, token, status, attitude_of(token), people, agents)
            return


def _means(lemma: str, token: Token, pattern: Pattern) -> bool:
    """Tell whether the words of a pattern belong together, where they often stand in a sentence apart."""
    if not pattern.others:
        return True
    last = pattern.others[-1]
    if lemma == "be":
        return says_of_subject(token, last)
    if last in FREEDOMS:
        return has_own(token, last)
    if lemma in CONFINING and last == CUSTODY:
        return confines(token)
    if lemma == "set" and last == "free":  # not "is set to free"
        return all(child.lower_ != "free" or child.tag_ != "VB" for child in token.rights)
    if last in PARTICLES:
        return has_particle(token, last)
    if lemma in PLACES_LEFT:
        return leaves(token, last)
    return lemma != "take" or takes_as(token, last)


def _status_of(lemma: str, token: Token, pattern: Pattern) -> str:
    """Return what happened; those "taken in May" were captured, those "sent back to prison" are held."""
    if pattern.status in FREEING and _leads_back(token):
        return "held"
    captured = lemma == "take" and pattern.status == "moved" and captures(token)
    return "detained" if captured else pattern.status


def _leads_back(verb: Token) -> bool:
    """Tell of "were sent back to prison", "was returned to his cell": nobody is let go there."""
    if verb.lemma_.lower() not in BRINGING:
        return False
    ways = [verb, *(child for child in verb.rights if child.lower_ in HOMEWARD)]
    goals = (child for way in ways for child in way.rights if child.lower_ in {"to", "into"})
    nouns = (noun for goal in goals for noun in goal.children if noun.dep_ == "pobj")
    return any(noun.lemma_.lower() in read_words("custody_nouns") for noun in nouns)


def _names_body(sentence: Sentence, noun: Token) -> bool:
    """Tell of a word in the name of a body: "Kawar Liberation Army", "Front for the Liberation of"."""
    if not noun.text[:1].isupper():
        return False
    if any(found.start <= noun.idx < found.end for found in sentence.groups):
        return True
    doc = sentence.doc
    after = doc[noun.i + 1].text if noun.i + 1 < len(doc) else ""
    before = [token.lower_ for token in doc[max(0, noun.i - 2) : noun.i]]
    led = before == ["for", "the"] and noun.i > len(before) and doc[noun.i - 3].text[:1].isupper()
    return led or (after[:1].isupper() and after.lower().removesuffix("s") in _bodies())


def _is_sentence(noun: Token) -> bool:
    """Tell of a death that somebody is only sentenced to, or that is part of a word: "death row"."""
    if noun.lemma_.lower() != "death":
        return False
    led = noun.dep_ == "pobj" and noun.head.lower_ == "to" and noun.head.head.lemma_.lower() in CONDEMNING
    return led or noun.dep_ == "compound"


@cache
def _bodies() -> frozenset[str]:
    """Return the nouns by which bands and bodies end their names."""
    return frozenset(row["noun"] for row in read_table("band_kinds.tsv") if row["kind"] != "force") | {
        "international"
    }


def _told_of(verb: Token, people: Sequence[Token]) -> Sequence[Token]:
    """Return whom or what a verb befalls, by its noun before a clause: "the report that they released"."""
    told = people[:1]
    open_clause = not told or told[0].lower_ in {"that", "which"}
    return (verb.head,) if open_clause and verb.dep_ in {"relcl", "acl"} else people


def _is_published(word: str, released: Sequence[Token]) -> bool:
    """Tell whether what a word of release tells of is no people: a statement, a list, funds."""
    things = read_words("released_things")
    return word in PASSING and bool(released) and released[0].lemma_.lower() in things


def _place_of_people(pattern: Pattern, trigger: Token) -> str:
    bare = pattern.people == "object" and not pattern.others
    return "subject" if bare and befalls_subject(trigger) else pattern.people


def _follows(sentence: Sentence, place: int, others: Iterable[str]) -> bool:
    nearby = sentence.lemmas[place + 1 : place + 1 + REACH]
    return all(stands_among(other, nearby) for other in others)
