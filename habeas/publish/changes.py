"""What came to be said of an episode after it was first told: other numbers, second origins, reversals.

Takes a dossier, gives changes, each with the moment at which it came in (UTC, ISO 8601) and who brought it;
says nothing in words, so that a feed and a page can say it each in their own.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from habeas.model import Figure, Finding
from habeas.publish.claim_reviews import Appearance, RivalStatement, rival_statements
from habeas.publish.entries import Dossier, PublicReport


@dataclass(frozen=True, slots=True, kw_only=True)
class NumberChange:
    """A number that came in for a figure which those before it, `earlier`, did not imply."""

    figure: Figure
    statement: RivalStatement
    earlier: tuple[RivalStatement, ...]
    moment: str

    @property
    def report(self) -> PublicReport:
        """The first report that says so."""
        return self.statement.appearances[0].report


@dataclass(frozen=True, slots=True, kw_only=True)
class Confirmation:
    """A second origin that came in for a figure which one origin alone told before."""

    figure: Figure
    report: PublicReport
    moment: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Reversal:
    """A concession that is said to be taken back; `reports` are the ids of those that say so."""

    finding: Finding
    reports: tuple[str, ...]
    moment: str


def number_changes(dossier: Dossier, figure: Figure) -> Iterator[NumberChange]:
    """Give each time that a number came in which those before did not imply, in the order of coming."""
    statements = rival_statements(dossier, figure)
    firsts = [(min(_moment(dossier, one) for one in each.appearances), each) for each in statements]
    ordered = sorted(firsts, key=lambda pair: (pair[0], pair[1].sentence))
    for number, (moment, statement) in enumerate(ordered[1:], start=1):
        known = tuple(earlier for _, earlier in ordered[:number])
        if not any(_implies(earlier, statement) for earlier in known):
            yield NumberChange(figure=figure, statement=statement, earlier=known, moment=moment)


def find_confirmation(dossier: Dossier, figure: Figure) -> Confirmation | None:
    """Return when a second origin came in for a figure that is confirmed; None for any other."""
    if figure.state != "confirmed":
        return None
    known = (dossier.claims[one] for one in figure.claims if one in dossier.claims)
    told = sorted((dossier.entered[c.report], c.report, c.origin.name) for c in known if c.origin)
    second = next((one for one in told if one[2] != told[0][2]), None)
    return second and Confirmation(figure=figure, report=dossier.reports[second[1]], moment=second[0])


def reversals(dossier: Dossier) -> Iterator[Reversal]:
    """Give what is said to be taken back, once for all the episodes that it was given for."""
    for finding in dossier.told.findings:
        if finding.kind == "concession_reversed" and min(finding.episodes) == dossier.told.episode.id:
            found = (dossier.claims[claim].report for claim in finding.claims if claim in dossier.claims)
            reports = tuple(found)
            moment = max(dossier.entered[report] for report in reports)
            yield Reversal(finding=finding, reports=reports, moment=moment)


def _implies(earlier: RivalStatement, later: RivalStatement) -> bool:
    """Tell whether whoever knew the earlier number learns nothing from the later: from 6, "at least 2"."""
    enough = (earlier.low or 0) >= (later.low or 0)
    return enough and (later.high is None or (earlier.high is not None and earlier.high <= later.high))


def _moment(dossier: Dossier, appearance: Appearance) -> str:
    return dossier.entered[appearance.report.id]
