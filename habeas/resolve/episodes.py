"""Groups of mentions as episodes: authority, kind, date, counterparts.

Takes mentions and their groups, gives episodes. What most mentions say holds; a tie goes to the word
that sorts first, so that the order of reading changes nothing.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import TypeVar

from habeas.model import UNDATED, Episode, Mention, Period
from habeas.model.identity import content_id
from habeas.resolve.facts import DAY_LIKE, months_in
from habeas.resolve.mentions import OpenMention, mention_id
from habeas.words.groups import name_group

T = TypeVar("T")

SOON = 31
"""Days within which a report tells the year of a day that another report of the same release names."""


def episode_id(mention: str) -> str:
    """Return the id of the episode that this mention stands for."""
    return content_id("episode", mention)


def find_anchor(members: Iterable[OpenMention]) -> OpenMention:
    """Return the mention that gives an episode its id: the first to tell of it, so that it stays."""
    return min(members, key=lambda m: (not m.episode.main, m.report.published or date.max, m.id))


def make_episodes(
    mentions: Mapping[str, OpenMention], groups: Iterable[Iterable[str]]
) -> tuple[Episode, ...]:
    """Return the episodes, by id."""
    members = [[mentions[mention] for mention in sorted(group)] for group in groups]
    placed = {m.id: episode_id(find_anchor(group).id) for group in members for m in group}
    return tuple(sorted((_make_episode(group, placed) for group in members), key=lambda e: e.id))


def place_mentions(
    mentions: Mapping[str, OpenMention], groups: Iterable[Iterable[str]]
) -> tuple[Mention, ...]:
    """Return every mention with its episode, undated ones with the episode's date."""
    placed = []
    for group in groups:
        members = [mentions[mention] for mention in sorted(group)]
        episode, settled = episode_id(find_anchor(members).id), settle_date(members)
        placed += [_place_mention(member, episode, settled) for member in members]
    return tuple(sorted(placed, key=lambda mention: mention.id))


def _place_mention(mention: OpenMention, episode: str, settled: Period) -> Mention:
    stated = mention.episode.date
    known = stated.start is not None or settled.start is None
    return Mention(
        id=mention.id,
        report=mention.report.id,
        local=mention.episode.id,
        episode=episode,
        main=mention.episode.main,
        date=stated if known else replace(settled, wording=stated.wording, inferred=True),
    )


def _make_episode(group: Sequence[OpenMention], placed: Mapping[str, str]) -> Episode:
    own = placed[group[0].id]
    sides = {placed[mention_id(m.report.id, m.episode.counterpart)] for m in group if m.episode.counterpart}
    return Episode(
        id=own,
        authority=_most_common(name_group(m.episode.authority) for m in group if m.episode.authority),
        kind=_most_common(m.episode.kind for m in _telling(group)) or group[0].episode.kind,
        date=settle_date(group),
        claims=tuple(sorted({claim for m in group for claim in m.claims})),
        reports=tuple(sorted({m.report.id for m in group})),
        main_reports=tuple(sorted({m.report.id for m in group if m.episode.main})),
        counterparts=tuple(sorted(sides - {own})),
    )


def _telling(group: Sequence[OpenMention]) -> Sequence[OpenMention]:
    return [m for m in group if m.episode.main] or group


def _most_common(words: Iterable[T]) -> T | None:
    counted = Counter(words)
    return min(counted, key=lambda word: (-counted[word], str(word)), default=None)


def settle_date(group: Sequence[OpenMention]) -> Period:
    """Return the date on which the mentions agree best; undated where none has one and none tells the year
    of another's day."""
    stated = [m.episode.date for m in group if m.episode.date.start and m.episode.date.end]
    exact = [period for period in stated if _length(period) <= DAY_LIKE.days]
    if exact:
        start, end = _most_common((period.start, period.end) for period in exact) or (None, None)
    elif stated:
        narrowest = min(stated, key=lambda period: (_length(period), period.start))
        start, end = narrowest.start, narrowest.end
    else:
        return _date_yearless(group)
    return Period(start=start, end=end, wording=_wording(stated, start, end))


def _date_yearless(group: Sequence[OpenMention]) -> Period:
    """Return the day that one mention names without its year, if another's report came out soon after it."""
    days = {day for m in group for day in months_in(m.episode.date.wording or "") if day[1]}
    told = min((m.report.published for m in group if m.report.published), default=None)
    soon = [told - timedelta(days=back) for back in range(SOON + 1)] if told else []
    found = next((day for day in soon if (day.month, day.day) in days), None)
    return Period(start=found, end=found, inferred=True) if found else UNDATED


def _length(period: Period) -> int:
    return (period.end - period.start).days if period.start and period.end else 10_000


def _wording(stated: Iterable[Period], start: date | None, end: date | None) -> str | None:
    return min((p.wording for p in stated if (p.start, p.end) == (start, end) and p.wording), default=None)
