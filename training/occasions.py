"""Annotated reports -> examples for the decision "is this named day the main episode's?"."""

from collections.abc import Iterator

from habeas.extract.account import Account
from habeas.extract.episodes.base_days import base_day
from habeas.extract.episodes.days import NamedDay
from habeas.extract.episodes.occasion_features import Occasion, describe_occasions
from habeas.extract.episodes.occasions import find_occasions
from habeas.extract.episodes.sides import weigh_sides
from training.corpus import Annotated
from training.examples import Example


def occasion_examples(annotated: Annotated, account: Account) -> Iterator[Example]:
    """Yield every named day of a report that has a dated main episode."""
    days = {episode["date"] for episode in annotated.gold["episodes"] if episode["main"]} - {None}
    if not days:
        return
    base = base_day(account.reading)
    stages = tuple(account.stages.values())
    weighed = weigh_sides(account.party_features)
    side = weighed[0].party if weighed else None
    dated = account.occasions
    labels = {_place(each): "main" if is_day(each.day, days) else "other" for each in dated}
    for known in {base, None}:  # a report may come without the day of its publication
        occasions = dated if known is base else find_occasions(stages, None)
        for occasion, features in describe_occasions(occasions, known, side):
            if _place(occasion) in labels:
                yield Example(features, labels[_place(occasion)], annotated.story)


def _place(occasion: Occasion) -> tuple[int, int]:
    return occasion.stage.sentence.index, occasion.day.start


def is_day(named: NamedDay, days: set[str]) -> bool:
    """Tell whether a named day is, exactly, one of these ISO days or months."""
    if named.period.start is None:
        return False
    written = {"day": 10, "month": 7, "year": 4}.get(named.period.precision, 0)
    return str(named.period.start)[:written] in days
