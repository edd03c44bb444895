"""Account -> where the freed were taken or went: a claim for each state, with the place as written.

Whether a place is where they went is a learned decision over the words that lead to it and the part that
its state plays in the report. Never claims a state that only the title names.
"""

from collections.abc import Iterator, Set

from habeas.extract.account import Account
from habeas.extract.decide import load_decider
from habeas.extract.gating import if_grounded
from habeas.extract.parse.tokens import Token
from habeas.extract.places.goals import Place, group_places, join_features
from habeas.extract.places.here import HERE
from habeas.model import DestinationClaim, Evidence
from habeas.words.countries import is_country_code

LIKELY = 0.35
"""The probability from which a place counts as one where the freed went."""
LIKELY_OWN = 0.7
"""The same in the one state that is taken to let them go, unless another gives it its people: whom it frees
it does not take to itself."""

TAKEN_IN = frozenset({"receive subject, by let go", "receive subject, no side", "subject, asserted"})
TAKING_IN = frozenset({"verb accept", "verb admit", "verb resettle", "verb take"})
"""Features of a place by whose state people are taken in: it is where they went, as surely as home."""


def find_destinations(account: Account) -> Iterator[DestinationClaim]:
    """Yield where the freed were taken or went, a claim for each state."""
    decider = load_decider("destination")
    sides = set(account.authorities)
    for state, places in group_places(account, sides).items() if sides else ():
        chance = decider.weigh(join_features(places))["goal"]
        home = _is_abroad(state, sides) and any(place.is_home for place in places)
        if home or any(map(_takes_them_in, places)):
            chance = max(chance, LIKELY)
        own = sides == {state} and not any(place.is_given for place in places)
        if chance >= (LIKELY_OWN if own else LIKELY):
            telling = max(places, key=lambda place: (place.is_led, decider.weigh(place.features)["goal"]))
            claim = _claim(account, telling, chance)
            if claim is not None:
                yield claim


def _takes_them_in(place: Place) -> bool:
    """Tell of a state that is no side and is told to have taken in those let go."""
    return place.features.keys() >= TAKEN_IN and not TAKING_IN.isdisjoint(place.features)


def _is_abroad(home: str, sides: Set[str | None]) -> bool:
    """Tell whether people came home from elsewhere: from states that held them, none of which is their own.

    Where a band held them they may never have left.
    """
    return home not in sides and all(side is not None and is_country_code(side) for side in sides)


@if_grounded
def _claim(account: Account, place: Place, chance: float) -> DestinationClaim:
    sentence = place.stage.sentence
    named = _named_elsewhere(place)
    anchor = place.homeward or place.stage.root_of(place.mention)
    return DestinationClaim(
        report=account.reading.report.id,
        evidence=(_going(place), named) if named else (_going(place),),
        episode=account.episode_of(sentence, anchor) if anchor is not None else None,
        country=place.mention.party,
        place=named.quote if named else sentence.cite(place.mention.start, place.mention.end).quote,
        confidence=round(chance, 3),
    )


def _named_elsewhere(place: Place) -> Evidence | None:
    """Return the words that name the state where those of the going do not."""
    return place.mention.evidence if place.homeward is not None or place.mention.form == HERE else None


def _going(place: Place) -> Evidence:
    """Return the words that say how people came to a place."""
    sentence, mention = place.stage.sentence, place.mention
    if place.homeward is not None:
        return sentence.cite_tokens([place.homeward, *_home_words(place.homeward)])
    root = place.stage.root_of(mention)
    lead = root.head if root is not None and root.head.dep_ == "prep" else None
    tokens = [token for token in (lead.head if lead is not None else None, lead) if token is not None]
    return sentence.cite(min([mention.start, *(token.idx for token in tokens)]), mention.end)


def _home_words(verb: Token) -> list[Token]:
    return [child for child in verb.children if child.dep_ in {"advmod", "prt"} and child.i > verb.i]
