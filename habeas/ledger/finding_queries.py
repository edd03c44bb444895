"""The queries behind the page of findings and the queue of what is to be decided."""

import json
from collections.abc import Iterable

from sqlalchemy import Connection, Select, func, select

from habeas.ledger.derived import read_as
from habeas.ledger.desk_views import ClaimPage, FindingFilter
from habeas.ledger.lookup import load_claims, load_origins, load_reports
from habeas.ledger.tables import episode_findings, episode_summaries, findings, judgements
from habeas.model import Finding, Judgement

F = findings.c


def list_findings(connection: Connection, wanted: FindingFilter, *, offset: int, limit: int) -> list[Finding]:
    """Return a page of the findings asked for, the weightiest first."""
    query = select(F.record).where(F.id.in_(_wanted(wanted))).order_by(F.position)
    records = connection.scalars(query.offset(offset).limit(limit))
    return [read_as(Finding).validate_json(record) for record in records]


def count_findings(connection: Connection, wanted: FindingFilter) -> dict[str, int]:
    """Return how many findings there are of each kind among those asked for."""
    query = select(F.kind, func.count().label("number")).where(F.id.in_(_wanted(wanted)))
    return {row.kind: row.number for row in connection.execute(query.group_by(F.kind).order_by(F.kind))}


def _wanted(wanted: FindingFilter) -> Select[tuple[str]]:
    query = select(F.id)
    if wanted.kind is not None:
        query = query.where(F.kind == wanted.kind)
    if wanted.authority is not None:
        about = select(episode_findings.c.item).join(
            episode_summaries, episode_summaries.c.episode == episode_findings.c.episode
        )
        query = query.where(F.id.in_(about.where(episode_summaries.c.authority == wanted.authority)))
    return query


def findings_of(connection: Connection, kinds: Iterable[str]) -> list[Finding]:
    """Return all findings of these kinds, the weightiest first."""
    query = select(F.record).where(F.kind.in_(sorted(kinds))).order_by(F.position)
    return [read_as(Finding).validate_json(record) for record in connection.scalars(query)]


def show_claim(connection: Connection, ident: str) -> ClaimPage:
    """Return a claim with its report and what reviewers decided about it."""
    claim = load_claims(connection, [ident])[ident]
    return ClaimPage(
        claim=claim,
        report=load_reports(connection, [claim.report])[claim.report],
        origin=load_origins(connection, [ident]).get(ident),
        judgements=tuple(_judgements_about(connection, ident)),
    )


def _judgements_about(connection: Connection, subject: str) -> Iterable[Judgement]:
    query = select(judgements.c.record).where(judgements.c.record.contains(subject, autoescape=True))
    for record in connection.scalars(query):
        if subject in json.loads(record)["subjects"]:
            yield read_as(Judgement).validate_json(record)
