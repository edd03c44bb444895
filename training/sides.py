"""Annotated reports -> examples for the decision "did this party let people go in the main episode?"."""

from collections.abc import Iterator, Sequence

from habeas.extract.parts import Stage
from habeas.extract.sides import party_features
from training.corpus import Annotated
from training.examples import Example


def side_examples(annotated: Annotated, stages: Sequence[Stage]) -> Iterator[Example]:
    """Yield every party that a report names."""
    sides = {episode["authority"] for episode in annotated.gold["episodes"] if episode["main"]}
    for party, features in party_features(stages).items():
        yield Example(features, "side" if party in sides else "other", annotated.story)
