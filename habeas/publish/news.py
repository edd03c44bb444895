"""What is new in a ledger: episodes, numbers that differ from those told before, concessions taken back.

Takes dossiers, gives items, each with the moment at which it came in. What an item says of a change never
changes later; what it says of an episode is dated anew when a report or a reviewer changes it.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from habeas.ledger.figure_order import headline_figure
from habeas.model import Figure
from habeas.publish.briefing.words import say_concession, say_sureness, title_episode
from habeas.publish.changes import number_changes, reversals
from habeas.publish.entries import Dossier
from habeas.publish.wording import capitalise, join_words, say_figure


@dataclass(frozen=True, slots=True, kw_only=True)
class NewsItem:
    """One piece of news; `published` and `updated` are UTC, ISO 8601, `links` addresses of its reports."""

    id: str
    kind: str
    title: str
    text: str
    published: str
    updated: str
    links: tuple[str, ...]


def list_news(dossiers: Iterable[Dossier]) -> Iterator[NewsItem]:
    """Give the news of all dossiers, in their order."""
    for dossier in dossiers:
        yield _episode_item(dossier)
        for shown in dossier.told.figures:
            yield from _change_items(dossier, shown.figure)
        yield from _reversal_items(dossier)


def _episode_item(dossier: Dossier) -> NewsItem:
    episode = dossier.told.episode
    figures = [shown.figure for shown in dossier.told.figures]
    headline = headline_figure(tuple(figures))
    number = f": {say_figure(headline, episode.authority)}" if headline else ""
    entered = sorted(dossier.entered[one] for one in episode.reports if one in dossier.entered)
    told = [f"{capitalise(say_figure(one, episode.authority))} ({say_sureness(one)})." for one in figures]
    given = [f"In return: {say_concession(one)}." for one in dossier.told.concessions]
    return NewsItem(
        id=f"urn:habeas:episode:{episode.id}",
        kind="episode",
        title=f"{title_episode(episode)}{number}",
        text=" ".join([*told, *given]) or "No number is told.",
        published=entered[0],
        updated=max(filter(None, (entered[-1], dossier.judged))),
        links=_links(dossier, episode.reports),
    )


def _change_items(dossier: Dossier, figure: Figure) -> Iterator[NewsItem]:
    for change in number_changes(dossier, figure):
        told = change.statement
        number = told.sentence.partition(": ")[2]
        before = [earlier.sentence.partition(": ")[2] for earlier in change.earlier]
        yield NewsItem(
            id=f"urn:habeas:figure:{figure.id}:{told.low}-{told.high}",
            kind="figure",
            title=f"Another number: {told.sentence}",
            text=f"{join_words(told.origins) or 'A report'}: {number}. Told before: {join_words(before)}.",
            published=change.moment,
            updated=change.moment,
            links=_links(dossier, [change.report.id]),
        )


def _reversal_items(dossier: Dossier) -> Iterator[NewsItem]:
    for reversal in reversals(dossier):
        yield NewsItem(
            id=f"urn:habeas:finding:{reversal.finding.id}",
            kind="concession",
            title=f"Taken back: {reversal.finding.sentence}",
            text=reversal.finding.sentence,
            published=reversal.moment,
            updated=reversal.moment,
            links=_links(dossier, reversal.reports),
        )


def _links(dossier: Dossier, reports: Iterable[str]) -> tuple[str, ...]:
    found = (dossier.reports[one].url for one in reports if one in dossier.reports)
    return tuple(dict.fromkeys(url for url in found if url))
