"""What is shown of an episode, gathered from its view: people, places, sources, words, findings.

Takes a view, gives lists in the order of reading, which the terminal and the pages put into words; decides
nothing, and shortens nothing.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from habeas.ledger import EpisodeView
from habeas.ledger.figure_order import figure_order, headline_figure
from habeas.model import (
    AssessmentClaim,
    Claim,
    DestinationClaim,
    Figure,
    Finding,
    OffenceClaim,
    Origin,
    Person,
    PersonClaim,
    Report,
    VerificationClaim,
)
from habeas.publish.quoting import Quotation, quote_sentence

ADDS_UP = frozenset({"adds_up", "cumulative_explained"})
TOLD_ELSEWHERE = frozenset({"agree"})
"""A figure's own line says how many origins agree on it."""

CLASHES = frozenset({"contradict", "corrupted_copy", "role_conflict", "cumulative_unexplained"})
PARTLESS = frozenset({"held", "detained", "died"})
"""The statuses of people who are no part of those let go."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureLine:
    """A figure in the list of how many; a part of the headline's people stands below it."""

    figure: Figure
    part: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonLine:
    """A person with what reports of this episode say about her."""

    person: Person
    statuses: tuple[str, ...]
    role: str | None
    since: str | None
    sentence: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class OriginLine:
    """Who says so, and the reports in which that is read."""

    origin: Origin
    reports: tuple[Report, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """A statement in the words of a report, with who makes it."""

    claim: Claim
    report: Report
    quotation: Quotation


def list_figures(view: EpisodeView) -> list[FigureLine]:
    """Return the figures that say something, the whole before its parts, the freed before those held."""
    headline = headline_figure(view.figures)
    telling = [one for one in sorted(view.figures, key=figure_order) if _adds(one, headline)]
    return [FigureLine(figure=one, part=_is_part(one, headline)) for one in telling]


def _adds(figure: Figure, headline: Figure | None) -> bool:
    """Tell whether a figure adds to the headline: not "at least 52 people" where 52 of a kind were freed."""
    if not figure.low and figure.high is None:
        return False  # unknown; what is known to be none is told
    if headline is None or figure.id == headline.id:
        return True
    implied = figure.state == "derived" and figure.high is None
    return not implied or (figure.status, figure.low) != (headline.status, headline.low)


def _is_part(figure: Figure, headline: Figure | None) -> bool:
    freed = figure.status not in PARTLESS
    return freed and bool(figure.population.attributes) and figure != headline


def list_people(view: EpisodeView, sensitive: frozenset[str] = frozenset()) -> list[PersonLine]:
    """Return the people named, the freed before the others; of the sensitive ones no more than that."""
    lines = [_person_line(view, person, bare=person.id in sensitive) for person in view.people]
    return sorted(lines, key=lambda line: ("freed" not in line.statuses, line.person.name, line.person.id))


def _person_line(view: EpisodeView, person: Person, *, bare: bool) -> PersonLine:
    told = [claim for ident in person.claims if isinstance(claim := view.claims.get(ident), PersonClaim)]
    if bare:
        return PersonLine(person=person, statuses=person.statuses, role=None, since=None, sentence=None)
    return PersonLine(
        person=person,
        statuses=tuple(sorted({claim.status for claim in told} or set(person.statuses))),
        role=_richest(claim.role for claim in told),
        since=_richest(claim.since for claim in told),
        sentence=_richest(claim.sentence for claim in told),
    )


def _richest(values: Iterable[str | None]) -> str | None:
    """Return the value that says most; which report came first makes no difference."""
    return max((value for value in values if value), key=lambda value: (len(value), value), default=None)


def list_destinations(view: EpisodeView) -> list[str]:
    """Return the ISO codes of where the freed were taken or went."""
    told = {claim.country for claim in view.claims.values() if isinstance(claim, DestinationClaim)}
    counted = {figure.population.destination for figure in view.figures}
    return sorted(code for code in told | counted if code)


def list_offences(view: EpisodeView) -> list[str]:
    """Return what the freed had been accused or convicted of."""
    return sorted({claim.offence for claim in view.claims.values() if isinstance(claim, OffenceClaim)})


def list_origins(view: EpisodeView) -> list[OriginLine]:
    """Return who says so, the most carried first."""
    carried: dict[str, set[str]] = defaultdict(set)
    origins: dict[str, Origin] = {}
    for claim in own_claims(view):
        if claim.id in view.origins:
            origin = view.origins[claim.id]
            origins[origin.id] = origin
            carried[origin.id].add(claim.report)
    order = sorted(origins, key=lambda ident: (-len(carried[ident]), origins[ident].name, ident))
    return [OriginLine(origin=origins[i], reports=_in_order(view, carried[i])) for i in order]


def list_reports(view: EpisodeView) -> tuple[Report, ...]:
    """Return the reports that tell of the episode, in the order of their days."""
    return _in_order(view, view.episode.reports)


def _in_order(view: EpisodeView, idents: Iterable[str]) -> tuple[Report, ...]:
    found = [view.reports[ident] for ident in idents if ident in view.reports]
    return tuple(sorted(found, key=lambda one: (str(one.published or "9999"), one.name, one.id)))


def list_assessments(view: EpisodeView) -> list[Said]:
    """Return what speakers say the episode means, and what could not be verified, in their words."""
    claims = [one for one in own_claims(view) if isinstance(one, AssessmentClaim | VerificationClaim)]
    return [say_claim(claim, view.reports[claim.report]) for claim in claims]


def say_claim(claim: Claim, report: Report) -> Said:
    """Return a claim in the words that state it."""
    return Said(claim=claim, report=report, quotation=quote_sentence(report.text, claim.evidence[0]))


def own_claims(view: EpisodeView) -> list[Claim]:
    """Return the claims about the episode itself."""
    return [view.claims[ident] for ident in view.episode.claims if ident in view.claims]


def sort_findings(view: EpisodeView) -> dict[str, list[Finding]]:
    """Return the findings that are not told elsewhere: what adds up, what clashes, what stays open."""
    groups: dict[str, list[Finding]] = {"adds_up": [], "clashes": [], "open": []}
    for finding in view.findings:
        if finding.kind not in TOLD_ELSEWHERE:
            groups[_group_of(finding)].append(finding)
    return groups


def _group_of(finding: Finding) -> str:
    if finding.kind in ADDS_UP:
        return "adds_up"
    return "clashes" if finding.kind in CLASHES else "open"


def tell_claims(claims: Iterable[str], found: dict[str, Claim], reports: dict[str, Report]) -> Iterator[Said]:
    """Give these claims in their words, by the day of their report."""
    standing = [found[ident] for ident in claims if ident in found]
    order = sorted(standing, key=lambda one: (str(reports[one.report].published or "9999"), one.id))
    return (say_claim(claim, reports[claim.report]) for claim in order)
