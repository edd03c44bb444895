"""Account -> the episodes that a report tells of, and which happening belongs to which.

The main episodes first, one for each side; then the earlier ones that the report gives a day or calls
earlier. Never joins what different reports tell.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache

from habeas.extract.counterparts import choose_counterparts
from habeas.extract.days import NamedDay, find_days
from habeas.extract.happenings import Happening
from habeas.extract.occasions import base_day, choose_occasion, day_of_happening, find_occasions
from habeas.extract.parts import Stage
from habeas.extract.reading import Reading
from habeas.extract.sides import Features, Side, weigh_sides
from habeas.model import ReportedEpisode
from habeas.model.period import UNDATED, Period
from habeas.model.vocabulary import EpisodeKind
from habeas.words.tables import read_table

FREEING = frozenset({"freed", "to_be_freed"})
LETTING_OUT = frozenset({"release", "mercy", "moved", "return", "swap", "refused"})
"""Acts of the table `party_acts`, and happenings, by which people may come free."""
UNREAL = frozenset({"denied", "demanded", "conditional"})
LEAST = 0.1
"""The probability below which not even the likeliest party is a side."""
UNTOLD = 0.3
"""The same in a report that only moves people, or only speaks of mercy."""
LEADING = 3
"""How much more a word weighs in a title or lead; what is told only once elsewhere gives no kind."""


@dataclass(frozen=True, eq=False)
class Telling:
    """The episodes that a report tells of; `by_trigger` finds one by sentence index and token place."""

    episodes: tuple[ReportedEpisode, ...]
    by_trigger: Mapping[tuple[int, int], str]


def tell_episodes(reading: Reading, stages: Sequence[Stage], parties: Mapping[str, Features]) -> Telling:
    """Return the episodes that a report tells of; none where nobody is let go."""
    weighed = weigh_sides(parties)
    if not weighed or weighed[0].probability < _least_chance(stages):
        return Telling((), {})
    base = base_day(reading)
    occasion = choose_occasion(find_occasions(stages, base), base)
    period = occasion.day.period if occasion else UNDATED
    sides = [weighed[0], *choose_counterparts(weighed, parties, stages)]
    mains = _main_episodes(sides, period, kind_told(stages))
    return _with_background(mains, stages, base)


def _least_chance(stages: Sequence[Stage]) -> float:
    """Return how likely the likeliest side must be, by what words of letting go the report has."""
    if any(happening.status in FREEING for stage in stages for happening in stage.happenings):
        return LEAST
    told = {act for stage in stages for act in stage.acts.values()}
    return UNTOLD if told & LETTING_OUT else 1.0


def _main_episodes(sides: Sequence[Side], period: Period, kind: EpisodeKind) -> list[ReportedEpisode]:
    paired = len(sides) == 2
    return [
        ReportedEpisode(
            id=f"e{place}",
            main=True,
            authority=side.party,
            kind="exchange" if len(sides) > 1 else kind,
            date=period,
            counterpart=f"e{3 - place}" if paired else None,
        )
        for place, side in enumerate(sides, 1)
    ]


def kind_told(stages: Sequence[Stage]) -> EpisodeKind:
    """Return how the people were let go, by the words that the report uses first and most."""
    told: Counter[EpisodeKind] = Counter()
    for stage in stages:
        if not any(happening.status in FREEING for happening in stage.happenings):
            continue
        for token in stage.sentence.doc:
            kind = read_kinds().get(token.lemma_.lower())
            if kind is not None and kind != "exchange":  # an exchange is told by its two sides
                told[kind] += LEADING if stage.place in {"title", "lead"} else 1
    kind, weight = told.most_common(1)[0] if told else ("release", 0)
    return kind if weight >= LEADING else "release"


@cache
def read_kinds() -> dict[str, EpisodeKind]:
    """The table `episode_kinds`, by lemma."""
    return {row["word"]: row["kind"] for row in read_table("episode_kinds.tsv")}  # type: ignore[misc]


def _with_background(mains: Sequence[ReportedEpisode], stages: Sequence[Stage], base: date | None) -> Telling:
    """Add the episodes that the report dates before its main one, and place every freeing."""
    episodes = list(mains)
    placed: dict[tuple[int, int], str] = {}
    for stage in stages:
        days = find_days(stage.sentence.text, base)
        for happening in stage.happenings:
            if happening.status not in FREEING or happening.modality in UNREAL:
                continue
            day = day_of_happening(happening, days)
            if day is not None and _is_earlier(day, mains[0].date):
                placed[stage.sentence.index, happening.trigger.i] = _earlier_episode(
                    episodes, _authority(stage, happening, mains), day.period
                )
    return Telling(tuple(episodes), placed)


def _is_earlier(day: NamedDay, main: Period) -> bool:
    """Tell whether a day surely lies before the main episode."""
    return bool(day.period.end and main.start and day.period.end < main.start)


def _authority(stage: Stage, happening: Happening, mains: Sequence[ReportedEpisode]) -> str | None:
    """Return the party that acts in a happening, else the main episode's authority."""
    acting = [stage.by_token[agent.i].party for agent in happening.agents if agent.i in stage.by_token]
    return acting[0] if acting else mains[0].authority


def _earlier_episode(episodes: list[ReportedEpisode], authority: str | None, period: Period) -> str:
    """Return the id of the earlier episode of this authority and time, added where it is new."""
    for episode in episodes:
        if not episode.main and episode.authority == authority and _overlap(episode.date, period):
            return episode.id
    new = ReportedEpisode(
        id=f"e{len(episodes) + 1}", main=False, authority=authority, kind="release", date=period
    )
    episodes.append(new)
    return new.id


def _overlap(one: Period, other: Period) -> bool:
    if not (one.start and one.end and other.start and other.end):
        return False
    return one.start <= other.end and other.start <= one.end
