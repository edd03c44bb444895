"""Episodes of which no report tells the day: `undated`."""

from collections.abc import Iterator

from habeas.model import Finding
from habeas.reconcile.findings.making import make_finding
from habeas.reconcile.solved import Solved
from habeas.reconcile.wording import say_authority


def find_undated(solved: Solved) -> Iterator[Finding]:
    """Find the episodes without a date."""
    for episode in solved.docket.episodes:
        about = [claim.id for claim in solved.docket.claims[episode.id]]
        if about and (episode.date.start is None or episode.date.end is None):
            reports = len(episode.reports)
            teller = "the one report of it" if reports == 1 else f"none of the {reports} reports of it"
            verb = "does not tell" if reports == 1 else "tells"
            yield make_finding(
                "undated",
                f"{say_authority(episode.authority)}: {teller} {verb} when this {episode.kind} took place.",
                claims=about,
                episodes=[episode.id],
            )
