"""What is new in a ledger: episodes, numbers that differ from those told before, concessions taken back.

Takes dossiers, gives items, each with the moment at which it came in. What an item says of a change never
changes later; what it says of an episode is dated anew when a report or a reviewer changes it.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from habeas.ledger.figure_order import headline_figure
from habeas.model import Figure
from habeas.publish.briefing.words import say_concession, say_sureness, title_episode
from habeas.publish.claim_reviews import Appearance, RivalStatement, rival_statements
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
    """Give one item each time that a number came in for a figure which those before did not imply."""
    statements = rival_statements(dossier, figure)
    firsts = [(min(_moment(dossier, one) for one in each.appearances), each) for each in statements]
    ordered = sorted(firsts, key=lambda pair: (pair[0], pair[1].sentence))
    for number, (moment, statement) in enumerate(ordered[1:], start=1):
        known = [earlier for _, earlier in ordered[:number]]
        if any(_implies(earlier, statement) for earlier in known):
            continue
        before = [earlier.sentence.partition(": ")[2] for earlier in known]
        yield NewsItem(
            id=f"urn:habeas:figure:{figure.id}:{statement.low}-{statement.high}",
            kind="figure",
            title=f"Another number: {statement.sentence}",
            text=f"{join_words(statement.origins) or 'A report'}: {statement.sentence.partition(': ')[2]}. "
            f"Told before: {join_words(before)}.",
            published=moment,
            updated=moment,
            links=_links(dossier, [one.report.id for one in statement.appearances[:1]]),
        )


def _implies(earlier: RivalStatement, later: RivalStatement) -> bool:
    """Tell whether whoever knew the earlier number learns nothing from the later: from 6, "at least 2"."""
    enough = (earlier.low or 0) >= (later.low or 0)
    return enough and (later.high is None or (earlier.high is not None and earlier.high <= later.high))


def _moment(dossier: Dossier, appearance: Appearance) -> str:
    return dossier.entered[appearance.report.id]


def _reversal_items(dossier: Dossier) -> Iterator[NewsItem]:
    for finding in dossier.told.findings:
        if finding.kind != "concession_reversed" or min(finding.episodes) != dossier.told.episode.id:
            continue
        reports = [dossier.claims[claim].report for claim in finding.claims if claim in dossier.claims]
        moment = max(dossier.entered[report] for report in reports)
        yield NewsItem(
            id=f"urn:habeas:finding:{finding.id}",
            kind="concession",
            title=f"Taken back: {finding.sentence}",
            text=finding.sentence,
            published=moment,
            updated=moment,
            links=_links(dossier, reports),
        )


def _links(dossier: Dossier, reports: Iterable[str]) -> tuple[str, ...]:
    found = (dossier.reports[one].url for one in reports if one in dossier.reports)
    return tuple(dict.fromkeys(url for url in found if url))
