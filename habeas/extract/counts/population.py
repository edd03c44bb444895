"""A mention -> which people it counts: nationality, kind, gender, age, and the words that say so.

A part that says nothing of its people's nationality has that of its whole.
"""

from dataclasses import dataclass, replace

from habeas.extract.counts.mentions import CountMention
from habeas.extract.counts.nationality import (
    PHRASE_ROLES,
    nationality_of,
    predicates_of,
    tallied_noun,
    words_after_whole,
)
from habeas.extract.parse.nouns import NounSense, sense_of
from habeas.extract.parse.tokens import Token
from habeas.model import Evidence
from habeas.model.population import EVERYBODY, Population


@dataclass(frozen=True, slots=True)
class Described:
    """A population with the passages that name what cannot be read in the number's own phrase."""

    population: Population = EVERYBODY
    passages: tuple[Evidence, ...] = ()


def describe_people(mention: CountMention) -> Described:
    """Return what the mention's own phrase says of those it counts."""
    sense = _joined_sense(mention)
    nationality, passages = nationality_of(mention) or (None, ())
    population = Population(nationality=nationality, kind=sense.kind, gender=sense.gender, age=sense.age)
    return Described(population, passages)


def inherit_people(part: Described, whole: Described) -> Described:
    """Return a part with the nationality of its whole, where it says none itself."""
    inherited = whole.population.nationality
    if part.population.nationality is not None or inherited in {None, "foreign"}:
        return part
    return Described(replace(part.population, nationality=inherited), (*part.passages, *whole.passages))


def settle_nationals(described: Described, authority: str | None) -> Described:
    """Return nationals of the authority as `domestic`."""
    if authority is None or described.population.nationality != authority:
        return described
    return replace(described, population=replace(described.population, nationality="domestic"))


def _joined_sense(mention: CountMention) -> NounSense:
    """What the noun says, and what a word that stands beside it adds ("two women journalists")."""
    tallied = tallied_noun(mention)
    joined = mention.sense if tallied is None else sense_of(mention.sentence, tallied)
    for token in _describing(mention):
        other = sense_of(mention.sentence, token)
        joined = replace(
            joined,
            kind=joined.kind or other.kind,
            gender=joined.gender or other.gender,
            age=joined.age or other.age,
        )
    return joined


def _describing(mention: CountMention) -> list[Token]:
    """Return the words that say what those counted are: "women" of "two women writers", "six are women"."""
    noun = mention.head or mention.whole or tallied_noun(mention)
    children = noun.children if noun is not None else ()
    beside = [child for child in children if child.dep_ in PHRASE_ROLES - {"conj"} and not _is_counted(child)]
    said = predicates_of(mention) if mention.head is None else []
    return [*beside, *said, *words_after_whole(mention)]


def _is_counted(noun: Token) -> bool:
    """Tell whether a noun has a number of its own: "12 hostages: ten women and two men"."""
    return any(child.dep_ == "nummod" for child in noun.children)
