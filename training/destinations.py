"""Annotated reports -> examples for the decision "did the freed go to this state?"."""

from collections.abc import Iterator

from habeas.extract.account import Account
from habeas.extract.places.goals import group_places, join_features
from training.corpus import Annotated
from training.examples import Example
from training.sides import gold_sides


def destination_examples(annotated: Annotated, account: Account) -> Iterator[Example]:
    """Yield every state that a report names."""
    goals = {code for each in annotated.gold["episodes"] for code in each.get("destinations") or ()}
    sides = gold_sides(annotated)
    for party, places in group_places(account, sides).items() if annotated.gold["relevant"] else ():
        yield Example(join_features(places), "goal" if party in goals else "other", annotated.story)
