"""An account -> the states to which people let go belong, which makes it likelier that they went there.

Of an exchange between two states each side's people come home to it. Of people of a state whom another lets
go ("Arvania freed nine Danish sailors") that is likely.
Never decides whether they went there, and never takes those whom a state lets go at home.
"""

from collections.abc import Iterator, Set
from dataclasses import dataclass

from habeas.extract.account import Account
from habeas.extract.episodes.parties import PartyMention
from habeas.extract.episodes.parts import Stage
from habeas.extract.parse.happenings import FREEING, Happening
from habeas.extract.places.homecomings import nationalities
from habeas.words.countries import PEOPLE_FORMS, is_country_code

UNREAL = frozenset({"denied", "demanded", "conditional"})
_NAMING = PEOPLE_FORMS | {"name", "capital", "government"}
"""The forms of mentions whose words name a state."""


@dataclass(frozen=True, eq=False)
class OwnPeople:
    """People let go who are of a state: the mention that tells it, and what is said of their release.

    `is_given` tells that the sentence names another who lets them go.
    """

    stage: Stage
    mention: PartyMention
    told: tuple[str, ...]
    is_given: bool = False


def find_swapped(account: Account, sides: Set[str | None]) -> Iterator[OwnPeople]:
    """Yield the two states of an exchange: whom the one lets go comes home to the other."""
    if len(sides) != len({side for side in sides if side is not None and is_country_code(side)}):
        return
    if len(sides) < 2:
        return
    for stage in account.stages.values():
        for mention in () if stage.sentence.is_title else stage.parties:
            if mention.party in sides and mention.form in _NAMING and stage.root_of(mention) is not None:
                yield OwnPeople(stage, mention, ("swapped",))


def find_freed_nationals(account: Account, sides: Set[str | None]) -> Iterator[OwnPeople]:
    """Yield the states whose people another lets go."""
    for stage in account.stages.values():
        for happening in () if stage.sentence.is_title else stage.happenings:
            if happening.status not in FREEING or happening.modality in UNREAL:
                continue
            givers = _givers(stage, happening)
            for token in happening.people:
                for mention in nationalities(stage, token):
                    if mention.party in givers or (not givers and sides == {mention.party}):
                        continue  # they were at home all the time
                    told = tuple(_describe(happening, givers, mention, sides))
                    yield OwnPeople(stage, mention, told, is_given=bool(givers))


def _givers(stage: Stage, happening: Happening) -> set[str]:
    """Return the parties whom a sentence names as those who let people go."""
    named = (stage.by_token.get(token.i) for agent in happening.agents for token in (agent, *agent.lefts))
    return {mention.party for mention in named if mention is not None}


def _describe(
    happening: Happening, givers: set[str], mention: PartyMention, sides: Set[str | None]
) -> Iterator[str]:
    side = "no side" if mention.party not in sides else "own side" if len(sides) == 1 else "one side"
    holder = "state" if any(each is not None and is_country_code(each) for each in sides) else "band"
    by = "named" if givers else "unnamed"
    yield from ("own people", f"own people, {side}", f"own people, {side}, by {holder}")
    yield from (f"own people, {side}, {by}", f"own people, {happening.modality}")
    yield f"own people, verb {happening.trigger.lemma_.lower()}"
