"""The days that a report names -> the day of its main episode.

Takes the sentences with their happenings, gives for each named day what the report shows of it and, by
learned weights, which one is the day of the letting-go. Never guesses: a report whose words fix no day
gives none.
"""

from collections.abc import Sequence
from datetime import date

from habeas.extract.decide import load_decider
from habeas.extract.episodes.coming_days import find_told_days
from habeas.extract.episodes.day_governors import lies_ahead_of_letting, orders_news, tells_of_seizing
from habeas.extract.episodes.days import WEEKDAYS, NamedDay, find_days
from habeas.extract.episodes.imprints import is_imprint, is_of_print
from habeas.extract.episodes.occasion_features import (
    ANOTHER,
    LEAD,
    RECENT,
    THE_SIDE,
    Features,
    Occasion,
    describe_occasions,
)
from habeas.extract.episodes.parts import Stage
from habeas.extract.episodes.shifted_days import find_shifted_days
from habeas.extract.parse.happenings import FREEING, Happening
from habeas.model.period import UNDATED

LIKELY = 0.25
"""The probability from which a named day counts as the main episode's."""
LIKELY_WITHIN = 0.15
"""The same for a day in a week or month that surely is the main episode's."""
LIKELY_DONE = 0.35
"""The same for a day at the beginning, where the likeliest is only that of a statement."""
TIE = 0.07
"""The difference within which days are equally likely: the first named is meant, as the news comes first."""
Chance = tuple[Occasion, Features, float]
"""A named day with what the report shows of it, and how likely the main episode took place then."""
COMING_FREE = frozenset(
    {"freed", "home", "moved", "release", "return", "mercy", "swap", "border", "tell", "other", "none"}
)
"""What the word that governs a day may tell of where no day is likely: a coming free in unusual words."""
UNTELLING = frozenset({"tell", "other", "none"})
"""What a day hangs on that does not say how people came free."""
BEGINNING = 3
"""Sentences within which a report that opens on a statement tells the day of what it states."""
MOST_STEPS = 6
"""Steps up the parse within which a day belongs to a happening."""


def find_occasions(stages: Sequence[Stage], base: date | None) -> list[Occasion]:
    """Return the days that a report's sentences name, in order."""
    found: list[tuple[Stage, NamedDay]] = []
    before: date | None = None
    after_span = False
    for stage in stages:
        if stage.sentence.is_title or is_imprint(stage.sentence):
            continue
        named = [
            day
            for day in find_told_days(stage.sentence, base)
            if day.start >= stage.sentence.prose_start and not is_of_print(stage.sentence.text, day, base)
        ]
        shifted = list(find_shifted_days(stage.sentence.text, named, before, base, after_span=after_span))
        found += [(stage, day) for day in sorted([*named, *shifted], key=lambda day: day.start)]
        after_span = named[-1].period.precision != "day" if named else after_span
        before = next((day.period.start for day in reversed(named) if day.period.precision == "day"), before)
    return [Occasion(stage, day, place) for place, (stage, day) in enumerate(found)]


def choose_occasion(occasions: Sequence[Occasion], base: date | None, side: str | None) -> Occasion | None:
    """Return the day of the main episode, None where no named day is likely to be it.

    `side` is the party likeliest to have let people go.
    """
    decider = load_decider("occasion")
    doubts: dict[object, float] = {}
    news: set[object] = set()
    told_of: dict[object, set[str]] = {}
    fitting = [each for each in occasions if not (_is_aside(each) or _is_to_come(each, base))]
    described: list[Chance] = [
        (each, features, decider.weigh(features)["main"])
        for each, features in describe_occasions(fitting, base, side)
    ]
    for each, features, chance in described:
        told = _settle(each.day, occasions)
        doubts[told] = doubts.get(told, 1.0) * (1 - chance)
        news |= {told} if _is_news(each, base) and _can_free(features) else set()
        told_of.setdefault(told, set()).add(str(features["told of"]))
    if any(THE_SIDE in told_of[told] for told in news):  # what others did on other days is background
        doubts = {told: doubt for told, doubt in doubts.items() if not _is_of_others(told_of[told])}
    if not doubts or 1 - min(doubts.values()) < LIKELY:
        doubts = {told: doubt for told, doubt in doubts.items() if told in news}
    least = min(doubts.values(), default=1.0)
    likeliest = next((told for told, doubt in doubts.items() if doubt <= least + TIE), None)
    chosen = next((each for each in occasions if _when(each.day) == likeliest), None)
    return _day_within(chosen, described) or _day_done(chosen, described) or chosen


def _day_within(chosen: Occasion | None, described: Sequence[Chance]) -> Occasion | None:
    """Return the likeliest single day in the week or month chosen: "freed this week ... on Tuesday"."""
    stretch = chosen.day.period if chosen is not None else UNDATED
    if stretch.start is None or stretch.end is None or stretch.precision == "day":
        return None
    within = [
        (chance, each)
        for each, features, chance in described
        if each.day.period.precision == "day"
        and stretch.start <= (each.day.period.start or stretch.end) <= stretch.end
        and chance >= LIKELY_WITHIN
        and features.get("governor") in COMING_FREE - {"tell"}
    ]
    return max(within, key=lambda each: each[0])[1] if within else None


def _day_done(chosen: Occasion | None, described: Sequence[Chance]) -> Occasion | None:
    """Return the likeliest other day at the beginning, where on the chosen one somebody only says so.

    "Two nurses are free, officials said on Tuesday. They were flown to the border on Monday."
    """
    said = [features for each, features, _ in described if chosen and _when(each.day) == _when(chosen.day)]
    if chosen is None or not said or said[0].get("governor") != "tell":
        return None
    if any(features.get("governor") in COMING_FREE - UNTELLING for features in said):
        return None
    done = [
        (chance, each)
        for each, _, chance in described
        if chance >= LIKELY_DONE
        and each.stage.sentence.index <= BEGINNING
        and each.day.period.precision == "day"
        and (each.day.period.start or date.max) < (chosen.day.period.start or date.min)
    ]
    return max(done, key=lambda each: each[0])[1] if done else None


def _is_of_others(told_of: set[str]) -> bool:
    """Tell whether a day is named beside others who hold or free people, and never beside the side itself."""
    return ANOTHER in told_of and THE_SIDE not in told_of


def _is_aside(occasion: Occasion) -> bool:
    """Tell of a day on which people were taken, or of one that only orders the news."""
    stage, day = occasion.stage, occasion.day
    return tells_of_seizing(stage, day) or orders_news(stage, day) or lies_ahead_of_letting(stage, day)


def _is_to_come(occasion: Occasion, base: date | None) -> bool:
    """Tell of a day after publication in a sentence that lets nobody go: "on Monday he will be in Oman"."""
    start = occasion.day.period.start
    if base is None or start is None or start <= base:
        return False
    told = (each.status for each in occasion.stage.happenings)
    return not any(status in FREEING or status == "moved" for status in told)


def _is_news(occasion: Occasion, base: date | None) -> bool:
    """Tell whether a day is one of the last few before publication, or a full one, told at the beginning."""
    day = occasion.day.period
    if day.start is None or day.precision != "day" or occasion.stage.sentence.index > LEAD:
        return False
    return 0 <= (base - day.start).days <= RECENT if base is not None else occasion.day.explicit


def _can_free(features: Features) -> bool:
    """Tell whether what is told of a day may be how people came free, or its sentence says that they did."""
    return features.get("governor") in COMING_FREE or bool(features.get("freed asserted"))


def _when(day: NamedDay) -> object:
    """Return what two wordings of one day have in common: its dates, or the wording of an open day."""
    return (day.period.start, day.period.end) if day.period.start else _wording(day)


def _wording(day: NamedDay) -> str:
    return (day.period.wording or "").lower()


def _settle(day: NamedDay, occasions: Sequence[Occasion]) -> object:
    """Return a day, for an open weekday the only full day of the report that falls on it."""
    weekday = WEEKDAYS.get(_wording(day))
    if day.period.start is not None or weekday is None:
        return _when(day)
    full = [each.day for each in occasions if each.day.period.precision == "day"]
    fitting = {_when(each) for each in full if each.period.start and each.period.start.weekday() == weekday}
    return fitting.pop() if len(fitting) == 1 else _when(day)


def choose_dateline_day(stages: Sequence[Stage], base: date | None) -> Occasion | None:
    """Return the day of the dateline, where its sentence says that people have been let go and on no day."""
    for stage in stages:
        sentence = stage.sentence
        if sentence.dateline is None or sentence.dateline.day is None:
            continue
        named = find_days(sentence.text, base)
        freed = any(each.status == "freed" and each.modality == "asserted" for each in stage.happenings)
        if freed and len(named) == 1 and named[0].end <= sentence.prose_start:
            return Occasion(stage, named[0], 0)
    return None


def day_of_happening(happening: Happening, days: Sequence[NamedDay]) -> NamedDay | None:
    """Return the day that hangs on a happening's verb or noun most closely, None where none does."""
    near = [(steps, day) for day in days if (steps := _steps_to(happening, day)) is not None]
    return min(near, key=lambda each: (each[0], each[1].start))[1] if near else None


def _steps_to(happening: Happening, day: NamedDay) -> int | None:
    """Return how many steps up the parse lead from a day to a happening, with no other verb between."""
    span = happening.sentence.tokens_between(day.start, day.end)
    token = span.root if span else None
    for steps in range(MOST_STEPS):
        if token is None or token.i == happening.trigger.i:
            return None if token is None else steps
        if token.pos_ == "VERB" and token.dep_ not in {"conj", "xcomp"}:
            return None
        token = None if token.head.i == token.i else token.head
    return None
