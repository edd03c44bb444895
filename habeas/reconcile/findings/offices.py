"""Offices that reports of one time give otherwise: `role_conflict`.

One report's "former president" is another's "president"; or two people hold at once an office that only
one can hold.
"""

from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache
from itertools import combinations

from rapidfuzz.fuzz import token_set_ratio

from habeas.model import Finding, RoleClaim
from habeas.model.vocabulary import UNCERTAIN_MODALITIES
from habeas.reconcile.findings.making import make_finding
from habeas.reconcile.solved import Solved
from habeas.words.names import fold_name, same_surname
from habeas.words.tables import read_table

ALIKE = 75
"""Likeness, of 100, from which two spellings may be of one name ("Brandtova", "Brantova")."""
SAME_TIME = timedelta(days=31)
"""Reports that appeared this close together speak of one time."""


def find_role_conflicts(solved: Solved) -> Iterator[Finding]:
    """Find pairs of role claims of one time that cannot both be true, each pair of roles once."""
    roles = sorted(_roles(solved), key=lambda claim: (claim.holder, claim.office, claim.id))
    seen: set[tuple[object, ...]] = set()
    for one, other in combinations(roles, 2):
        key = (*_role(one), *_role(other))
        if key not in seen and _conflict(one, other) and _same_time(solved, one, other):
            seen.add(key)
            yield _role_conflict(solved, one, other)


def _roles(solved: Solved) -> Iterator[RoleClaim]:
    docket = solved.docket
    for claim in (*docket.loose, *(c for about in docket.claims.values() for c in about)):
        if isinstance(claim, RoleClaim) and claim.modality not in UNCERTAIN_MODALITIES:
            yield claim


def _role(claim: RoleClaim) -> tuple[str, str, bool]:
    return fold_name(claim.holder), _fold_office(claim.office), claim.former


def _conflict(one: RoleClaim, other: RoleClaim) -> bool:
    if not _same_office(one, other):
        return False
    if same_surname(one.holder, other.holder):
        return one.former != other.former
    both_in_office = not one.former and not other.former
    one_state = one.country is not None and one.country == other.country
    return both_in_office and one_state and not _may_be_one_name(one.holder, other.holder)


def _may_be_one_name(one: str, other: str) -> bool:
    """Tell whether two names may spell one person: then they are no two holders of an office."""
    return token_set_ratio(fold_name(one), fold_name(other)) >= ALIKE


def _same_office(one: RoleClaim, other: RoleClaim) -> bool:
    countries = {one.country, other.country} - {None}
    return _fold_office(one.office) == _fold_office(other.office) and len(countries) < 2


@cache
def _fold_office(office: str) -> str:
    """Return an office as it is compared: a leader's administration stands for the leader's office."""
    words = office.casefold().split()
    named = next(
        (entry for entry in _single_offices() if entry.split() == words[-len(entry.split()) :]), None
    )
    return "president" if words and words[-1] == "administration" else named or " ".join(words)


@cache
def _single_offices() -> tuple[str, ...]:
    """Return the offices that one person holds at a time, the longest first."""
    entries = (row["entry"] for row in read_table("single_offices.txt"))
    return tuple(sorted(entries, key=lambda entry: (-len(entry), entry)))


def _same_time(solved: Solved, one: RoleClaim, other: RoleClaim) -> bool:
    if one.report == other.report or _share_episode(solved, one, other):
        return True
    days = _told_on(solved, one), _told_on(solved, other)
    return days[0] is not None and days[1] is not None and abs(days[0] - days[1]) <= SAME_TIME


def _share_episode(solved: Solved, one: RoleClaim, other: RoleClaim) -> bool:
    return any({one.report, other.report} <= set(e.main_reports) for e in solved.docket.episodes)


def _told_on(solved: Solved, claim: RoleClaim) -> date | None:
    """Return when a claim was told: the day of its report, or that of the episode that it is about."""
    about = (e.date.end for e in solved.docket.episodes if claim.report in e.main_reports)
    return solved.docket.published(claim) or next(about, None)


def _role_conflict(solved: Solved, one: RoleClaim, other: RoleClaim) -> Finding:
    reports = {one.report, other.report}
    return make_finding(
        "role_conflict",
        f"{_say(solved, one)}, and {_say(solved, other)}: at the same time, both cannot be true.",
        claims=[one.id, other.id],
        episodes=[e.id for e in solved.docket.episodes if reports & set(e.main_reports)],
    )


def _say(solved: Solved, claim: RoleClaim) -> str:
    report = solved.docket.resolution.reports[claim.report]
    return f"“{claim.words}” is reported by {report.source}"
