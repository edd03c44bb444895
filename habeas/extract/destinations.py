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
from habeas.extract.happenings import Happening
from habeas.extract.parties import PartyMention
from habeas.extract.parts import Stage, acts_by_word, part_clues
from habeas.extract.sides import Features
from habeas.model import DestinationClaim

LIKELY = 0.38
"""The probability from which a place counts as one where the freed went."""
PART_CLUES = ("KEEPER", "FREER", "FREED", "GOAL", "PEOPLE", "MOVER")
"""The parts of a state in the whole report that tell whether people went there."""
HOMEWARD = frozenset({"home", "homeland", "back", "repatriate", "repatriation", "return", "compatriot"})
"""Lemmas by which people go to their own country without its being named as a place."""


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
    for stage in account.stages.values():
        for mention in () if stage.sentence.is_title else stage.parties:
            if len(mention.party) == 2 and mention.form != "leader":
                yield Place(stage, mention, _goal_features(account, stage, mention, sides))


def _goal_features(account: Account, stage: Stage, mention: PartyMention, sides: Set[str | None]) -> Features:
    clues = set(part_clues(stage, mention))
    whole = account.party_features[mention.party]
    side = "own side" if mention.party in sides else "no side"
    marks = {side, *_movement(stage, mention), f"place {stage.place}"}
    marks |= {f"report {part}" for part in PART_CLUES if whole.get(part)}
    homeward = any(token.lemma_.lower() in HOMEWARD for token in stage.sentence.doc)
    if homeward:
        marks |= {"homeward", *(f"homeward, {clue}" for clue in clues)}
    if "GOAL" in clues:
        marks |= {f"goal, {mark}" for mark in marks}
    return dict.fromkeys(sorted(clues | marks), True)


def _movement(stage: Stage, mention: PartyMention) -> Iterator[str]:
    """Yield what the verb that leads to a place says: which it is, and who moves."""
    root = stage.root_of(mention)
    ancestors = root.ancestors if root is not None else ()
    governor = next((each for each in ancestors if each.pos_ in {"VERB", "AUX"}), None)
    if any(each.status == "freed" for each in stage.happenings):
        yield "freed here"
    if governor is None:
        yield "no verb"
        return
    yield f"verb {governor.lemma_.lower()}"
    for happening in stage.happenings:
        if happening.trigger.i == governor.i:
            yield f"verb of {happening.status}"
            yield f"{happening.modality} verb"
            yield from {f"{act or 'other'} move" for act in _movers(happening)}


def _movers(happening: Happening) -> Iterator[str]:
    for token in happening.people:
        yield "they" if token.pos_ == "PRON" else acts_by_word().get(token.lemma_.lower(), "")


@if_grounded
def _claim(account: Account, place: Place, chance: float) -> DestinationClaim:
    sentence, mention = place.stage.sentence, place.mention
    root = place.stage.root_of(mention)
    lead = root.head if root is not None and root.head.dep_ == "prep" else None
    verb = lead.head if lead is not None else None
    tokens = [token for token in (verb, lead) if token is not None]
    start = min([mention.start, *(token.idx for token in tokens)])
    return DestinationClaim(
        report=account.reading.report.id,
        evidence=(sentence.cite(start, mention.end),),
        episode=account.episode_of(sentence, root) if root is not None else None,
        country=mention.party,
        place=sentence.cite(mention.start, mention.end).quote,
        confidence=round(chance, 3),
    )
