"""Stages -> the episodes that a report tells of besides its main one, each dated before it.

Takes the main episodes and every letting-go that a day hangs on, gives the earlier episodes and which
letting-go belongs to which. What no day sets apart from the main episode is left to it.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from habeas.extract.days import NamedDay, find_days
from habeas.extract.happenings import Happening
from habeas.extract.occasions import day_of_happening
from habeas.extract.parts import Stage
from habeas.model import Evidence, ReportedEpisode
from habeas.model.period import Period

FREEING = frozenset({"freed", "to_be_freed"})
UNREAL = frozenset({"denied", "demanded", "conditional"})


@dataclass(eq=False)
class Earlier:
    """The earlier episodes found so far; `by_trigger` and `day_words` as in a telling."""

    mains: Sequence[ReportedEpisode]
    episodes: list[ReportedEpisode] = field(default_factory=list)
    by_trigger: dict[tuple[int, int], str] = field(default_factory=dict)
    day_words: dict[str, Evidence] = field(default_factory=dict)

    def place(self, stage: Stage, happening: Happening, day: NamedDay) -> None:
        """Put a letting-go into the earlier episode of its authority and day."""
        episode = self._episode_at(self._authority(stage, happening), day.period)
        self.by_trigger[stage.sentence.index, happening.trigger.i] = episode.id
        if not stage.sentence.is_title:
            self.day_words.setdefault(episode.id, stage.sentence.cite(day.start, day.end))

    def _authority(self, stage: Stage, happening: Happening) -> str | None:
        """Return the party that acts in a happening, else the main episode's authority."""
        acting = [stage.by_token[agent.i].party for agent in happening.agents if agent.i in stage.by_token]
        return acting[0] if acting else self.mains[0].authority

    def _episode_at(self, authority: str | None, period: Period) -> ReportedEpisode:
        for episode in self.episodes:
            if episode.authority == authority and _overlap(episode.date, period):
                return episode
        key = f"e{len(self.mains) + len(self.episodes) + 1}"
        self.episodes.append(
            ReportedEpisode(id=key, main=False, authority=authority, kind="release", date=period)
        )
        return self.episodes[-1]


def tell_earlier(mains: Sequence[ReportedEpisode], stages: Sequence[Stage], base: date | None) -> Earlier:
    """Return the episodes that a report dates before its main one, with their lettings-go."""
    earlier = Earlier(mains)
    for stage in stages:
        days = find_days(stage.sentence.text, base)
        for happening in stage.happenings if days else ():
            day = day_of_happening(happening, days) if _is_real(happening) else None
            if day is not None and _is_before(day, mains[0].date):
                earlier.place(stage, happening, day)
    return earlier


def _is_real(happening: Happening) -> bool:
    return happening.status in FREEING and happening.modality not in UNREAL


def _is_before(day: NamedDay, main: Period) -> bool:
    """Tell whether a day surely lies before the main episode."""
    return bool(day.period.end and main.start and day.period.end < main.start)


def _overlap(one: Period, other: Period) -> bool:
    if not (one.start and one.end and other.start and other.end):
        return False
    return one.start <= other.end and other.start <= one.end
