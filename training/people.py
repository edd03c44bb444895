"""Annotated reports -> examples for two decisions: who is a detainee, and what happened to them.

A name takes the status of the annotated person who bears it; every other name is nobody's who is meant.
"""

from collections.abc import Iterator
from typing import Any

from habeas.extract.people.features import DETAINEE, PeopleContext
from habeas.words.names import fold_name
from training.corpus import Annotated
from training.examples import Example

NOT_DETAINEE = "no"
WEIGHTS = {"held": 1.5, "died": 6.0, "detained": 4.0, "refused": 2.0}
"""How much more than somebody freed each rarer case teaches; the best in cross-validation."""


def gold_people(gold: dict[str, Any]) -> list[dict[str, Any]]:
    """Return every annotated person of a report."""
    told: list[dict[str, Any]] = [p for episode in gold["episodes"] for p in episode["people"]]
    return told + gold.get("people", [])


def align_people(gold: dict[str, Any], names: list[str]) -> dict[int, str]:
    """Return, by place, the status of each name that an annotated person bears, in full or in part."""
    aligned: dict[int, str] = {}
    for person in gold_people(gold):
        wanted = set(fold_name(person["name"]).split())
        overlap = [(len(wanted & set(fold_name(n).split())), -place) for place, n in enumerate(names)]
        common, place = max((each for each in overlap if -each[1] not in aligned), default=(0, 0))
        if common:
            aligned[-place] = person["status"]
    return aligned


def person_examples(annotated: Annotated, context: PeopleContext) -> Iterator[tuple[Example, Example | None]]:
    """Yield each name as a case of being a detainee's, and of status where it is one's."""
    aligned = align_people(annotated.gold, [named.name for named in context.named])
    for place, features in enumerate(context.features):
        status = aligned.get(place)
        label = DETAINEE if status is not None else NOT_DETAINEE
        stated = None
        if status is not None:
            stated = Example(features, status, annotated.story, WEIGHTS.get(status, 1.0))
        yield Example(features, label, annotated.story), stated
