"""Annotated reports -> examples for the decision "is this named day the main episode's?"."""

from collections.abc import Iterator

from habeas.extract.days import NamedDay
from habeas.extract.occasions import base_day, find_occasions, occasion_features
from habeas.extract.parts import Stage
from habeas.extract.reading import Reading
from training.corpus import Annotated
from training.examples import Example


def occasion_examples(annotated: Annotated, reading: Reading, stages: list[Stage]) -> Iterator[Example]:
    """Yield every named day of a report that has a dated main episode."""
    days = {episode["date"] for episode in annotated.gold["episodes"] if episode["main"]} - {None}
    if not days:
        return
    base = base_day(reading)
    for occasion in find_occasions(stages, base):
        label = "main" if is_day(occasion.day, days) else "other"
        yield Example(occasion_features(occasion, base), label, annotated.story)


def is_day(named: NamedDay, days: set[str]) -> bool:
    """Tell whether a named day is, exactly, one of these ISO days or months."""
    if named.period.start is None:
        return False
    written = {"day": 10, "month": 7, "year": 4}.get(named.period.precision, 0)
    return str(named.period.start)[:written] in days
