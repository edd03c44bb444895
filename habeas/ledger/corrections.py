"""Which of the claims that stand are corrections: what a reviewer made of a claim has an id of its own.

Takes an open connection and claims; reads of the store only the reports that corrections are about.
"""

from collections.abc import Iterable, Iterator

from sqlalchemy import Connection, select

from habeas.ledger.facts import load_judgements
from habeas.ledger.queries import rows_where
from habeas.ledger.tables import claims, extractions, readings
from habeas.model import Claim


def find_corrected(connection: Connection, standing: Iterable[Claim]) -> Iterator[Claim]:
    """Give those of the claims that no extraction holds, since a reviewer corrected them."""
    reports = _corrected_reports(connection)
    if reports:
        told = {claim.id: claim for claim in standing if claim.report in reports}
        known = {row.id for row in rows_where(connection, select(claims.c.id), claims.c.id, told)}
        yield from (claim for ident, claim in told.items() if ident not in known)


def _corrected_reports(connection: Connection) -> frozenset[str]:
    """Return the reports with a claim that a reviewer ever corrected."""
    made = (one for one in load_judgements(connection) if one.verdict == "correct")
    corrected = {subject for one in made for subject in one.subjects}
    query = select(readings.c.report).select_from(claims).join(extractions).join(readings)
    return frozenset(row.report for row in rows_where(connection, query, claims.c.id, corrected))
