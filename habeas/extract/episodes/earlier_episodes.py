"""Stages -> the episodes that a report tells of besides its main one, each dated before it.

Takes the main episodes and every letting-go that a day hangs on, gives the earlier episodes and which
letting-go belongs to which. What no day sets apart from the main episode is left to it, and to
`recalled_episodes`, which knows the numbers.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import groupby
from operator import attrgetter

from habeas.extract.episodes.day_governors import may_date
from habeas.extract.episodes.days import NamedDay
from habeas.extract.episodes.occasion_features import Occasion
from habeas.extract.episodes.occasions import day_of_happening
from habeas.extract.episodes.parts import Stage
from habeas.extract.parse.attitudes import UNREAL
from habeas.extract.parse.happenings import FREEING, Happening
from habeas.model import Evidence, ReportedEpisode
from habeas.model.period import Period

SPANNING = frozenset({"since", "from", "between", "until", "till", "before", "after", "by"})
"""Words before a day that is no time of a letting-go: one end of a stretch."""


@dataclass(eq=False)
class Earlier:
    """The earlier episodes found so far; `by_word` and `day_words` as in a telling."""

    mains: Sequence[ReportedEpisode]
    episodes: list[ReportedEpisode] = field(default_factory=list)
    by_word: dict[tuple[int, int], str] = field(default_factory=dict)
    day_words: dict[str, Evidence] = field(default_factory=dict)

    def place(self, stage: Stage, happening: Happening, told: Occasion) -> None:
        """Put a letting-go into the earlier episode of its authority and day."""
        episode = self.episode_on(self.authority_of(stage, happening), told)
        self.by_word[stage.sentence.index, happening.trigger.i] = episode.id

    def authority_of(self, stage: Stage, happening: Happening | None) -> str | None:
        """Return the party that acts in a happening, else the main episode's authority."""
        agents = happening.agents if happening is not None else ()
        acting = (stage.party_of(agent) for agent in agents)
        return next((party for party in acting if party is not None), self.mains[0].authority)

    def episode_on(self, authority: str | None, told: Occasion) -> ReportedEpisode:
        """Return the earlier episode of an authority and a day, a new one where there is none yet."""
        period = told.day.period
        same = (e for e in self.episodes if e.authority == authority and same_time(e.date, period))
        episode = next(same, None) or self.begin(authority, period)
        self.day_words.setdefault(episode.id, told.words)
        return episode

    def begin(self, authority: str | None, period: Period) -> ReportedEpisode:
        """Return a further earlier episode."""
        key = f"e{len(self.mains) + len(self.episodes) + 1}"
        self.episodes.append(
            ReportedEpisode(id=key, main=False, authority=authority, kind="release", date=period)
        )
        return self.episodes[-1]


def tell_earlier(mains: Sequence[ReportedEpisode], occasions: Sequence[Occasion]) -> Earlier:
    """Return the episodes that a report dates before its main one, with their lettings-go."""
    earlier = Earlier(mains)
    for stage, dated in groupby(occasions, key=attrgetter("stage")):
        beside = list(dated)
        for happening in filter(is_real, stage.happenings):
            told = occasion_of(happening, [e for e in beside if may_date(stage, e.day, happening.trigger)])
            if told is not None and _is_before(told.day, mains[0].date) and not opens_span(told):
                earlier.place(stage, happening, told)
    return earlier


def occasion_of(happening: Happening, occasions: Sequence[Occasion]) -> Occasion | None:
    """Return the one of its sentence's days that hangs on a happening."""
    day = day_of_happening(happening, [each.day for each in occasions])
    return next((each for each in occasions if each.day is day), None)


def is_real(happening: Happening) -> bool:
    """Tell whether a happening is a letting-go that took place or will."""
    return happening.status in FREEING and happening.modality not in UNREAL


def _is_before(day: NamedDay, main: Period) -> bool:
    """Tell whether a day surely lies before the main episode."""
    return bool(day.period.end and main.start and day.period.end < main.start)


def opens_span(told: Occasion) -> bool:
    """Tell whether a day opens or ends a stretch of time: "since July" is no time of a letting-go."""
    words = told.stage.sentence.text[: told.day.start].split()
    return bool(words) and words[-1].lower() in SPANNING


def same_time(one: Period, other: Period) -> bool:
    """Tell whether two times may be one: days in common or, where no days are known, the same words."""
    if one.start and one.end and other.start and other.end:
        return one.start <= other.end and other.start <= one.end
    return one.start == other.start and one.wording == other.wording
