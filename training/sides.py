"""Annotated reports -> examples for "did this party let people go?" and "did this one do so besides?".

The second decision leans on the first: its examples take the first's answer as it is then made.
"""

from collections.abc import Iterator

from habeas.extract.account import Account
from habeas.extract.episodes.counterparts import pair_features
from habeas.extract.episodes.sides import weigh_sides
from habeas.words.groups import name_group
from training.corpus import Annotated
from training.examples import Example


def gold_sides(annotated: Annotated) -> frozenset[str]:
    """Return the authorities of a report's main episodes."""
    return frozenset(name_group(each["authority"]) for each in annotated.gold["episodes"] if each["main"])


def side_examples(annotated: Annotated, account: Account) -> Iterator[Example]:
    """Yield every party that a report names, of reports that tell of nobody let go too."""
    sides = gold_sides(annotated)
    for party, features in account.party_features.items():
        yield Example(features, "side" if name_group(party) in sides else "other", annotated.story)


def counterpart_examples(annotated: Annotated, account: Account) -> Iterator[Example]:
    """Yield the parties that come next after the likeliest side, in a report that has sides."""
    sides = gold_sides(annotated)
    weighed = weigh_sides(account.party_features) if sides else []
    for side, features in pair_features(weighed, account.party_features, tuple(account.stages.values())):
        yield Example(features, "side" if name_group(side.party) in sides else "other", annotated.story)
