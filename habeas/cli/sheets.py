"""Episodes, people, concessions, findings and reports as rows, for tables and spreadsheets."""

from collections.abc import Sequence

from habeas.cli.printing import Sheet
from habeas.ledger import EpisodeView, ReportView
from habeas.ledger.figure_order import headline_figure
from habeas.model import Concession, Finding, Person
from habeas.publish.vocabulary import STATUSES
from habeas.publish.wording import capitalise, say_authority, say_figure, say_period, say_support
from habeas.words.countries import country_name

SHORT = 8
"""Digits of an id that a table shows; any beginning that is unique may be typed."""


def episode_sheet(views: Sequence[EpisodeView]) -> Sheet:
    """Return one row an episode, with the figure that says how many it freed."""
    return Sheet(
        title="Episodes",
        columns=("id", "when", "authority", "kind", "how many", "support", "reports"),
        cells=[_episode_cells(view) for view in views],
        numeric=frozenset({"reports"}),
    )


def _episode_cells(view: EpisodeView) -> tuple[str, ...]:
    episode, figure = view.episode, headline_figure(view.figures)
    return (
        episode.id[:SHORT],
        say_period(episode.date),
        capitalise(say_authority(episode.authority)),
        episode.kind,
        say_figure(figure, episode.authority) if figure else "no number",
        say_support(figure) if figure else "",
        f"{len(episode.reports)}",
    )


def person_sheet(people: Sequence[Person]) -> Sheet:
    """Return one row a person, under every spelling."""
    rows = [
        (
            person.id[:SHORT],
            person.name,
            ", ".join(name for name in person.names if name != person.name),
            country_name(person.nationality) if person.nationality else "",
            ", ".join(STATUSES[status] for status in person.statuses),
            ", ".join(episode[:SHORT] for episode in person.episodes),
        )
        for person in people
    ]
    columns = ("id", "name", "also written", "nationality", "status", "episodes")
    return Sheet(title="People", columns=columns, cells=rows)


def concession_sheet(concessions: Sequence[Concession]) -> Sheet:
    """Return one row a concession, with its latest status."""
    rows = [
        (
            concession.id[:SHORT],
            concession.type.replace("_", " "),
            concession.object,
            country_name(concession.giver) if concession.giver else "",
            country_name(concession.receiver) if concession.receiver else "",
            concession.status,
            ", ".join(episode[:SHORT] for episode in concession.episodes),
        )
        for concession in concessions
    ]
    columns = ("id", "type", "object", "giver", "receiver", "status", "episodes")
    return Sheet(title="Concessions", columns=columns, cells=rows)


def finding_sheet(findings: Sequence[Finding]) -> Sheet:
    """Return one row a finding, the weightiest first."""
    rows = [
        (
            finding.id[:SHORT],
            finding.kind.replace("_", " "),
            finding.sentence,
            ", ".join(episode[:SHORT] for episode in finding.episodes),
        )
        for finding in findings
    ]
    return Sheet(title="Findings", columns=("id", "kind", "finding", "episodes"), cells=rows)


def report_sheet(views: Sequence[ReportView]) -> Sheet:
    """Return one row a report, by date."""
    rows = [
        (
            view.report.published.isoformat() if view.report.published else "no date",
            view.report.outlet or "",
            view.report.title or "",
            view.report.name,
            f"{view.claims:,}",
            ", ".join(episode.id[:SHORT] for episode in view.episodes),
        )
        for view in views
    ]
    columns = ("published", "outlet", "title", "name", "claims", "episodes")
    return Sheet(title="Reports", columns=columns, cells=rows, numeric=frozenset({"claims"}))
