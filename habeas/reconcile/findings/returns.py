"""What was promised in return and never came: `concession_stalled`, `concession_reversed`."""

from collections.abc import Iterator
from datetime import date, timedelta

from habeas.model import Concession, Finding
from habeas.reconcile.findings.making import make_finding
from habeas.reconcile.solved import Solved
from habeas.reconcile.wording import say_authority
from habeas.words.plain_english import say_day

SILENCE = timedelta(days=60)
"""How long reports of the authority must go on without a word of a promise for it to be stalled."""

TYPES = {
    "sanctions_eased": "the easing of sanctions",
    "sanctions_lifted": "the lifting of sanctions",
    "sanctions_imposed_threat": "a threat of sanctions",
    "funds_released": "the release of funds",
    "embassy": "the opening of an embassy",
    "counter_release": "a release in return",
    "trade": "trade",
    "visit": "a visit",
    "payment": "a payment",
    "other": "a concession",
}


def find_broken_promises(solved: Solved) -> Iterator[Finding]:
    """Find the concessions of the docket's episodes that stalled or were reversed."""
    for concession in solved.docket.resolution.concessions:
        if solved.episodes.keys() & set(concession.episodes):
            if concession.status == "reversed":
                yield _reversed(solved, concession)
            elif concession.status in {"floated", "announced"}:
                yield from _stalled(solved, concession)


def _reversed(solved: Solved, concession: Concession) -> Finding:
    return make_finding(
        "concession_reversed",
        f"{_subject(concession)} was reported, and later reported reversed{_said(solved, concession)}.",
        claims=_live(solved, concession),
        episodes=concession.episodes,
    )


def _stalled(solved: Solved, concession: Concession) -> Iterator[Finding]:
    last, latest = _last_told(solved, concession), _latest_report(solved)
    if last is not None and latest is not None and latest - last >= SILENCE:
        yield make_finding(
            "concession_stalled",
            f"{_subject(concession)} was {concession.status}; reports up to {say_day(latest)} "
            f"do not say that anything came of it since {say_day(last)}.",
            claims=_live(solved, concession),
            episodes=concession.episodes,
        )


def _subject(concession: Concession) -> str:
    giver = f"{say_authority(concession.giver)}: " if concession.giver else ""
    what = TYPES[concession.type]
    return f"{giver}{what} ({concession.object})" if giver else f"{what.capitalize()} ({concession.object})"


def _said(solved: Solved, concession: Concession) -> str:
    last = _last_told(solved, concession)
    return f", on {say_day(last)}" if last else ""


def _live(solved: Solved, concession: Concession) -> list[str]:
    return [claim for claim in concession.claims if claim not in solved.docket.rulings.rejected]


def _last_told(solved: Solved, concession: Concession) -> date | None:
    days = [solved.docket.published(claim) for claim in solved.claims(_live(solved, concession))]
    return max((day for day in days if day is not None), default=None)


def _latest_report(solved: Solved) -> date | None:
    reports = solved.docket.resolution.reports
    days = [reports[report].published for e in solved.docket.episodes for report in e.reports]
    return max((day for day in days if day is not None), default=None)
