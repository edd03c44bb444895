"""The days that a report names -> the day of its main episode.

Takes the sentences with their happenings, gives for each named day what the report shows of it and, by
learned weights, which one is the day of the letting-go. Never guesses: a report whose words fix no day
gives none.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from spacy.tokens import Span, Token

from habeas.extract.days import NamedDay, find_days
from habeas.extract.decide import load_decider
from habeas.extract.happenings import Happening
from habeas.extract.parts import Stage
from habeas.extract.reading import Reading, Sentence
from habeas.extract.shifted_days import DIRECTIONS, find_shifted_days
from habeas.model import Evidence

LIKELY = 0.25
"""The probability from which a named day counts as the main episode's."""
EARLY = 2
"""Sentences at a report's beginning that can hold its dateline."""


MOST_STEPS = 6
"""Steps up the parse within which a day belongs to a happening."""


@dataclass(frozen=True, eq=False)
class Occasion:
    """A day that a sentence names, `place`d among all days of the report."""

    stage: Stage
    day: NamedDay
    place: int

    @property
    def words(self) -> Evidence:
        """The words that name the day."""
        return self.stage.sentence.cite(self.day.start, self.day.end)


def base_day(reading: Reading) -> date | None:
    """Return the day from which a report's relative days count: of publication, or its dateline's."""
    if reading.report.published is not None:
        return reading.report.published
    for sentence in reading.sentences[:EARLY]:
        for named in find_days(sentence.text, None):
            if named.explicit and named.period.precision == "day" and _is_dateline(sentence, named):
                return named.period.start
    return None


def _is_dateline(sentence: Sentence, named: NamedDay) -> bool:
    """Tell whether a day stands in the imprint at the head of a report and not in its prose."""
    before = sentence.text[: named.start]
    after = sentence.text[named.end : named.end + 3].strip()
    return not any(word.islower() and word.isalpha() and len(word) > 2 for word in before.split()) and (
        not after or after[0] in "-–—(|:/"
    )


def find_occasions(stages: Sequence[Stage], base: date | None) -> list[Occasion]:
    """Return the days that a report's sentences name, in order."""
    found: list[tuple[Stage, NamedDay]] = []
    before: date | None = None
    for stage in stages:
        if stage.sentence.is_title:
            continue
        named = find_days(stage.sentence.text, base)
        shifted = list(find_shifted_days(stage.sentence.text, named, before, base))
        found += [(stage, day) for day in sorted([*named, *shifted], key=lambda day: day.start)]
        before = next((day.period.start for day in reversed(named) if day.period.precision == "day"), before)
    return [Occasion(stage, day, place) for place, (stage, day) in enumerate(found)]


def choose_occasion(occasions: Sequence[Occasion], base: date | None) -> Occasion | None:
    """Return the day of the main episode, None where no named day is likely to be it."""
    decider = load_decider("occasion")
    doubts: dict[tuple[date | None, date | None], float] = {}
    for each in occasions:
        chance = decider.weigh(occasion_features(each, base))["main"]
        days = (each.day.period.start, each.day.period.end)
        doubts[days] = doubts.get(days, 1.0) * (1 - chance)
    if not doubts or 1 - min(doubts.values()) < LIKELY:
        return None
    likeliest = min(doubts, key=lambda days: doubts[days])
    return next(each for each in occasions if (each.day.period.start, each.day.period.end) == likeliest)


def occasion_features(occasion: Occasion, base: date | None) -> dict[str, str | bool]:
    """Return what a report shows of a day that it names, as features for the decision."""
    stage, day = occasion.stage, occasion.day
    span = stage.sentence.tokens_between(day.start, day.end)
    if span is None:
        return {}
    governors = list(_governors(stage, _hanging_word(span)))
    freeing = {h.modality for h in stage.happenings if h.status in {"freed", "to_be_freed"}}
    features: dict[str, str | bool] = {
        "sentence": str(min(stage.sentence.index, 4)),
        "order": str(min(occasion.place, 3)),
        "governor": governors[0] if governors else "none",
        "second governor": governors[1] if len(governors) > 1 else "none",
        "under freed": "freed" in governors,
        "with freed": bool(freeing),
        "led by": stage.sentence.doc[span.start - 1].lower_ if span.start else "start",
        "precision": day.period.precision,
        "counted": span[-1].lower_ if span[-1].lower_ in DIRECTIONS else "",
        "dateline": _is_dateline(stage.sentence, day),
        "age": _age(day, base),
    }
    return features | {f"freed {modality}": True for modality in freeing}


def _hanging_word(span: Span) -> Token:
    """Return the word by which a day hangs in the parse: in "a day after his release", "release"."""
    last = span[-1]
    if last.lower_ in {"after", "before"}:
        return next((child for child in last.children if child.dep_ == "pobj"), last)
    return span.root


def _governors(stage: Stage, token: Token) -> Iterator[str]:
    """Yield what the verbs and telling nouns above a day stand for, the nearest first."""
    if token.i in stage.acts:
        yield stage.acts[token.i]
    while token.head.i != token.i:
        token = token.head
        act = stage.acts.get(token.i)
        if act is not None or token.pos_ in {"VERB", "AUX"}:
            yield act or "other"


def _age(day: NamedDay, base: date | None) -> str:
    """Tell how long before the report a day lies."""
    if base is None or day.period.end is None:
        return "unknown"
    days = (base - day.period.end).days
    limits = ((-1, "ahead"), (6, "week"), (31, "month"), (300, "months"))
    return next((name for limit, name in limits if days <= limit), "years")


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
