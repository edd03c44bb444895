"""Claims of invented reports: numbers and names, told exactly, of the report's one episode."""

from habeas.model import EVERYBODY, CountClaim, Evidence, PersonClaim, Population, Report


def count_freed(
    report: Report,
    evidence: Evidence,
    number: int,
    *,
    people: Population = EVERYBODY,
    scope: str = "episode",
    status: str = "freed",
    wording: str | None = None,
) -> CountClaim:
    """Return the claim that so many of these people were let go; its wording is the quote, if not given."""
    return CountClaim(
        report=report.id,
        episode="e1",
        evidence=(evidence,),
        value=number,
        low=number,
        high=number,
        modifier="exact",
        status=status,
        scope=scope,
        population=people,
        wording=wording or evidence.quote,
    )


def name_freed(report: Report, evidence: Evidence, name: str | None = None) -> PersonClaim:
    """Return the claim that somebody was let go; the name is the quote, if not given."""
    return PersonClaim(
        report=report.id, episode="e1", evidence=(evidence,), name=name or evidence.quote, status="freed"
    )
