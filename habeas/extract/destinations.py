"""Account -> where the freed were taken or went: a claim for each state, with the place as written.

Whether a place is where they went is a learned decision over the words around it and the part that its
state plays in the report. Never claims a state that only the title names.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass

from habeas.extract.account import Account
from habeas.extract.decide import load_decider
from habeas.extract.gating import if_grounded
from habeas.extract.goal_features import describe_goal
from habeas.extract.here import HERE, find_heres, find_written
from habeas.extract.parties import PartyMention
from habeas.extract.parts import Stage
from habeas.extract.sides import Features
from habeas.model import DestinationClaim

LIKELY = 0.35
"""The probability from which a place counts as one where the freed went."""


@dataclass(frozen=True, eq=False)
class Place:
    """A place of a state named in a sentence, with the features of what is said of it."""

    stage: Stage
    mention: PartyMention
    features: Features


def find_destinations(account: Account) -> Iterator[DestinationClaim]:
    """Yield where the freed were taken or went, a claim for each state."""
    decider = load_decider("destination")
    sides = {each.authority for each in account.episodes if each.main}
    for places in group_places(account, sides).values() if sides else ():
        chance = decider.weigh(join_features(places))["goal"]
        if chance >= LIKELY:
            telling = max(places, key=lambda place: decider.weigh(place.features)["goal"])
            claim = _claim(account, telling, chance)
            if claim is not None:
                yield claim


def group_places(account: Account, sides: Set[str | None]) -> dict[str, list[Place]]:
    """Return the places that the report names, by the state they lie in."""
    grouped: dict[str, list[Place]] = defaultdict(list)
    for place in find_goals(account, sides):
        grouped[place.mention.party].append(place)
    return grouped


def join_features(places: Sequence[Place]) -> Features:
    """Return what is said of any of a state's places."""
    return {name: True for place in places for name, shown in place.features.items() if shown}


def find_goals(account: Account, sides: Set[str | None]) -> Iterator[Place]:
    """Yield the places that the report's sentences name, with what is said of each."""
    freed = _freed_names(account)
    written = find_written(account.reading)
    for stage in account.stages.values():
        heres = find_heres(stage.sentence, written) if written else ()
        for mention in () if stage.sentence.is_title else (*stage.parties, *heres):
            if len(mention.party) == 2 and mention.form != "leader":
                shown = describe_goal(
                    stage,
                    mention,
                    is_side=mention.party in sides,
                    whole=account.party_features.get(mention.party, {}),
                    freed=freed,
                )
                yield Place(stage, mention, dict.fromkeys(sorted(set(shown)), True))


def _freed_names(account: Account) -> frozenset[str]:
    """Return the last names of people whom the report tells as let go or held."""
    return frozenset(
        token.text
        for happenings in account.happenings.values()
        for happening in happenings
        for token in happening.people
        if token.pos_ == "PROPN"
    )


@if_grounded
def _claim(account: Account, place: Place, chance: float) -> DestinationClaim:
    sentence, mention = place.stage.sentence, place.mention
    root = place.stage.root_of(mention)
    lead = root.head if root is not None and root.head.dep_ == "prep" else None
    verb = lead.head if lead is not None else None
    tokens = [token for token in (verb, lead) if token is not None]
    start = min([mention.start, *(token.idx for token in tokens)])
    own = sentence.cite(start, mention.end)
    named = mention.evidence if mention.form == HERE else None
    return DestinationClaim(
        report=account.reading.report.id,
        evidence=(own, named) if named else (own,),
        episode=account.episode_of(sentence, root) if root is not None else None,
        country=mention.party,
        place=named.quote if named else sentence.cite(mention.start, mention.end).quote,
        confidence=round(chance, 3),
    )
