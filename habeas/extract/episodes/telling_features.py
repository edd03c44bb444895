"""A number -> features of the episodes that its report tells of: which one it is told with, and when."""

from collections.abc import Iterator
from datetime import date

from habeas.extract.account import Account
from habeas.extract.counts.mentions import CountMention
from habeas.extract.episodes.base_days import base_day
from habeas.extract.episodes.days import NamedDay, find_days
from habeas.extract.episodes.occasions import day_of_happening
from habeas.extract.parse.happenings import Happening
from habeas.model import ReportedEpisode

Pairs = Iterator[tuple[str, str | bool]]
MOST_COUNTED = 6
"""Words for captives beyond which a report tells no more of them."""


def telling_features(account: Account, mention: CountMention) -> Pairs:
    """Yield the features of the episodes around a mention."""
    mains = account.mains
    yield "sides", str(min(len(mains), 3))
    yield "background episodes", str(min(len(account.episodes) - len(mains), 2))
    if mains:
        yield "told as", mains[0].kind
    yield "captive words", str(min(account.captive_words, MOST_COUNTED))
    freeings = account.freeings_around(mention.sentence, mention.anchor)
    yield "episode", _episode_told(account, mention, freeings)
    yield from _when(account, mention, mains, freeings)


def _episode_told(account: Account, mention: CountMention, freeings: list[Happening]) -> str:
    for happening in freeings:
        told = account.telling.by_word.get((mention.sentence.index, happening.trigger.i))
        if told is not None:
            main = any(episode.id == told and episode.main for episode in account.episodes)
            return "main" if main else "background"
    return "untold" if freeings else "none"


def _when(
    account: Account, mention: CountMention, mains: list[ReportedEpisode], freeings: list[Happening]
) -> Pairs:
    base = base_day(account.reading)
    days = find_days(mention.sentence.text, base)
    main = mains[0].date.start if mains else None
    for happening in freeings[:1]:
        day = day_of_happening(happening, days)
        if day is not None:
            yield "freed on", _compare(day, main)
    for day in days:
        yield f"names day={_compare(day, main)}", True


def _compare(day: NamedDay, main: date | None) -> str:
    """Tell how a named day lies to the day of the main episode."""
    start, end = day.period.start, day.period.end
    if start is None or end is None:
        return "open"
    if main is None:
        return "unknown"
    if start <= main <= end:
        return "same"
    return "before" if end < main else "after"
