"""Says the journal's entries and the changes of figures in plain sentences."""

from habeas.cli.printing import Record
from habeas.ledger import JournalEntry
from habeas.ledger.view_records import figure_record
from habeas.model import Figure
from habeas.publish.wording import (
    capitalise,
    join_words,
    plural,
    say_authority,
    say_bounds,
    say_figure,
    say_period,
    say_state,
)
from habeas.run import FigureChange

VERBS = {
    "reading": "read the report {fact}",
    "extraction": "took {fact}",
    "judgement": "decided: {fact}",
    "withdrawal": "withdrew a report, whose words are erased",
    "list": "added the {fact}",
    "acceptance": "decided: {fact}",
    "migration": "brought the tables to version {fact}",
}
REPORTS_AT_MOST = 3


def say_entry(entry: JournalEntry, fact: str) -> str:
    """Return what an entry added: "read the report norland-12 (Fjord Wire)"."""
    return VERBS[entry.kind].format(fact=fact or entry.subject)


def say_change(change: FigureChange) -> str:
    """Return a changed figure in two plain sentences: what it is and was, and what came in between."""
    where, what, before, after, causes = change_cells(change)
    now = f"{what} ({after.rpartition(', ')[2]})" if change.after else f"{what} is no longer known"
    return f"{where}: {now}; before: {before}.\n    Since then: {causes}."


def change_cells(change: FigureChange) -> tuple[str, str, str, str, str]:
    """Return the cells of a changed figure: where, what, before, after, and what came in between."""
    episode = change.episode.episode
    figure = change.after or change.before
    where = f"{capitalise(say_authority(episode.authority))}, {say_period(episode.date)}"
    what = say_figure(figure, episode.authority) if figure else ""
    return where, what, _say(change.before), _say(change.after), say_causes(change)


def say_causes(change: FigureChange) -> str:
    """Return what was added in between that touches the figure's episode."""
    names = [report.source for report in change.reports]
    shown = names[:REPORTS_AT_MOST]
    if len(names) > len(shown):
        shown.append(f"{len(names) - len(shown)} more")
    causes = [f"{plural(len(names), 'report')} read ({join_words(shown)})"] if names else []
    for judgement in change.judgements:
        why = f" ({judgement.reason})" if judgement.reason else ""
        causes.append(f"{judgement.reviewer}: {judgement.verdict}{why}")
    return "; ".join(causes) or "what other episodes say of it"


def change_record(change: FigureChange) -> Record:
    """Return a changed figure as what JSON can hold."""
    return {
        "episode": change.episode.episode.id,
        "before": figure_record(change.before) if change.before else None,
        "after": figure_record(change.after) if change.after else None,
        "reports": [report.name for report in change.reports],
        "judgements": [judgement.id for judgement in change.judgements],
    }


def _say(figure: Figure | None) -> str:
    return "not known" if figure is None else f"{say_bounds(figure.low, figure.high)}, {say_state(figure)}"
