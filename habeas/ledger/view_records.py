"""Views as plain records: what `--format json` prints and what other programs build on.

Takes views and nouns, gives what JSON can hold; a noun has the same fields wherever it stands.
"""

from collections.abc import Sequence

from habeas.ledger.figure_order import figure_order
from habeas.ledger.views import EpisodeView, FigureView, ReportView
from habeas.model import Claim, Figure, Origin, Report
from habeas.model.records import Record, claim_record, plain


def episode_record(view: EpisodeView) -> Record:
    """Return an episode with its figures, people, concessions, reports and findings."""
    episode = view.episode
    names = sorted(view.reports[ident].name for ident in episode.reports if ident in view.reports)
    return {
        "id": episode.id,
        "authority": episode.authority,
        "kind": episode.kind,
        "date": plain(episode.date),
        "figures": [figure_record(figure) for figure in sorted(view.figures, key=figure_order)],
        "people": plain(view.people),
        "concessions": plain(view.concessions),
        "reports": names,
        "findings": plain(view.findings),
        "counterparts": list(episode.counterparts),
        "deals": plain(view.deals),
    }


def figure_record(figure: Figure) -> Record:
    """Return a figure by itself."""
    return {
        "id": figure.id,
        "population": plain(figure.population),
        "status": figure.status,
        "low": figure.low,
        "high": figure.high,
        "best": figure.best,
        "state": figure.state,
        "origins": figure.origins,
        "claims": list(figure.claims),
        "set_aside": list(figure.set_aside),
        "rules": list(figure.rules),
    }


def explanation_record(view: FigureView, steps: Sequence[str], changes: Sequence[str] = ()) -> Record:
    """Return a figure with the steps to it and the claims behind it, each with its report and its origin."""
    return {
        "figure": figure_record(view.figure),
        "episode": plain(view.episode),
        "findings": plain(view.findings),
        "steps": list(steps),
        "what_if": list(changes),
        "claims": _told(view, view.figure.claims),
        "set_aside": _told(view, view.figure.set_aside),
    }


def report_record(view: ReportView) -> Record:
    """Return what came with a report, without its text, and the ids of its episodes."""
    record: Record = plain(view.report)
    del record["text"]
    return record | {"claims": view.claims, "episodes": [episode.id for episode in view.episodes]}


def _told(view: FigureView, claims: Sequence[str]) -> list[Record]:
    found = (view.claims[ident] for ident in claims if ident in view.claims)
    return [_told_claim(claim, view.reports[claim.report], view.origins.get(claim.id)) for claim in found]


def _told_claim(claim: Claim, report: Report, origin: Origin | None) -> Record:
    source = {"name": report.name, "outlet": report.outlet, "published": plain(report.published)}
    return claim_record(claim) | {"report": source, "origin": plain(origin)}
