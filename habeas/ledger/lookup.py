"""Finds in the derived tables what a view shows.

Takes an open connection and ids, gives views; reads only, and only what the view needs.
"""

import json
from collections.abc import Iterable, Iterator

from sqlalchemy import ColumnElement, Connection, func, select

from habeas.ledger.derivation import TABLES
from habeas.ledger.derived import load_episode_nouns, load_noun, load_nouns, read_as
from habeas.ledger.errors import UnknownItem
from habeas.ledger.facts import report_from_row
from habeas.ledger.queries import CHUNK, rows_where
from habeas.ledger.tables import (
    claim_origins,
    claims,
    corrected_claims,
    current_reports,
    readings,
)
from habeas.ledger.views import EpisodeView, FamilyView, FigureView, ReportView
from habeas.model import (
    Claim,
    Concession,
    Deal,
    Episode,
    Family,
    Figure,
    Finding,
    Mention,
    Origin,
    Person,
    Question,
    Report,
    Resolution,
)
from habeas.model.records import claim_from_record


def _ids_from(connection: Connection, column: ColumnElement[str], prefix: str) -> Iterator[str]:
    """Give the first few ids of a column that begin so."""
    begins = begins_with(column, prefix)
    yield from connection.scalars(select(column).where(begins).distinct().order_by(column).limit(6))


LAST_SIGN = "\U0010ffff"
"""Sorts after everything that an id may go on with."""


def find_id(connection: Connection, kind: type, prefix: str) -> str:
    """Return the one id of a kind of noun that begins with `prefix`; `UnknownItem` otherwise."""
    noun = kind.__name__.lower()
    columns = (claims.c.id, corrected_claims.c.id) if kind is Claim else (TABLES[kind].c.id,)
    found = sorted({ident for column in columns for ident in _ids_from(connection, column, prefix)})
    if prefix in found:
        return prefix
    if not found or not prefix:
        raise UnknownItem(f"the ledger has no {noun} {prefix!r}; `habeas show` lists what it has")
    if len(found) > 1:
        raise UnknownItem(f"{prefix!r} begins more than one {noun}: {', '.join(found)}; give more of it")
    return str(found[0])


def find_lacking(connection: Connection, idents: Iterable[str]) -> set[str]:
    """Return which of these ids are of nothing that the ledger holds."""
    lacking = set(idents)
    tables = (claims, corrected_claims, *TABLES.values())
    for column in (table.c.id for table in tables):
        lacking -= {row.id for row in rows_where(connection, select(column), column, lacking)}
    return lacking


def find_report(connection: Connection, ident: str) -> str:
    """Return the id of the report that has this name, or whose id begins so; `UnknownItem` otherwise."""
    named = (readings.c.name == ident) | begins_with(readings.c.report, ident)
    wanted = select(readings.c.report).where(readings.c.text != "", named)
    found = list(connection.scalars(wanted.distinct().limit(2)))
    if len(found) != 1 or not ident:
        raise UnknownItem(f"{len(found) or 'no'} reports have the name, or an id that begins with, {ident!r}")
    return str(found[0])


def begins_with(column: ColumnElement[str], prefix: str) -> ColumnElement[bool]:
    """Return the condition that an id begins so, as a range: LIKE would read the whole table."""
    beginning = prefix.lower()
    return (column >= beginning) & (column < beginning + LAST_SIGN)


def view_episode(connection: Connection, ident: str) -> EpisodeView:
    """Return an episode with all that belongs to it."""
    episode = load_noun(connection, Episode, ident)
    figures = tuple(load_episode_nouns(connection, Figure, ident))
    findings = tuple(load_episode_nouns(connection, Finding, ident))
    named = {*episode.claims, *_claims_of(figures), *(c for f in findings for c in f.claims)}
    found = load_claims(connection, named)
    reports = {*episode.reports, *(claim.report for claim in found.values())}
    return EpisodeView(
        episode=episode,
        figures=figures,
        findings=findings,
        people=tuple(load_episode_nouns(connection, Person, ident)),
        concessions=tuple(load_episode_nouns(connection, Concession, ident)),
        deals=tuple(load_episode_nouns(connection, Deal, ident)),
        counterparts=tuple(load_noun(connection, Episode, other) for other in episode.counterparts),
        claims=found,
        reports=load_reports(connection, reports),
        origins=load_origins(connection, named),
    )


def view_figure(connection: Connection, ident: str) -> FigureView:
    """Return a figure with the claims behind it, those set aside, and the findings that touch them."""
    figure = load_noun(connection, Figure, ident)
    named = set(_claims_of([figure]))
    found = load_claims(connection, named)
    return FigureView(
        figure=figure,
        episode=load_noun(connection, Episode, figure.episode) if figure.episode else None,
        findings=tuple(f for f in _findings_near(connection, figure) if named.intersection(f.claims)),
        claims=found,
        reports=load_reports(connection, {claim.report for claim in found.values()}),
        origins=load_origins(connection, named),
    )


def view_families(connection: Connection) -> Iterator[FamilyView]:
    """Give every family of near-copies with its reports."""
    for family in load_nouns(connection, Family):
        yield FamilyView(family=family, reports=load_reports(connection, family.members))


def load_resolution(connection: Connection) -> Resolution:
    """Return the whole stored resolution, as it was derived."""
    told = set(connection.scalars(select(claim_origins.c.claim)))
    return Resolution(
        reports=load_reports(connection, connection.scalars(select(current_reports.c.report))),
        claims=load_claims(connection, told),
        origins=load_origins(connection, told),
        episodes=tuple(load_nouns(connection, Episode)),
        families=tuple(load_nouns(connection, Family)),
        mentions=tuple(load_nouns(connection, Mention)),
        people=tuple(load_nouns(connection, Person)),
        concessions=tuple(load_nouns(connection, Concession)),
        deals=tuple(load_nouns(connection, Deal)),
        questions=tuple(load_nouns(connection, Question)),
    )


def _findings_near(connection: Connection, figure: Figure) -> Iterator[Finding]:
    if figure.episode is None:
        return load_nouns(connection, Finding)
    return load_episode_nouns(connection, Finding, figure.episode)


def view_reports(connection: Connection) -> Iterator[ReportView]:
    """Give every report by date and name, with the episodes that it speaks of."""
    episodes = list(load_nouns(connection, Episode))
    numbers = _count_claims(connection)
    every = connection.scalars(select(current_reports.c.report))
    for report in sorted(load_reports(connection, every).values(), key=_report_order):
        told = tuple(episode for episode in episodes if report.id in episode.reports)
        yield ReportView(report=report, claims=numbers.get(report.id, 0), episodes=told)


def _count_claims(connection: Connection) -> dict[str, int]:
    query = select(current_reports.c.report, func.count().label("number"))
    joined = query.join(claims, claims.c.extraction == current_reports.c.extraction)
    return {row.report: row.number for row in connection.execute(joined.group_by(current_reports.c.report))}


def load_claims(connection: Connection, wanted: Iterable[str]) -> dict[str, Claim]:
    """Return the claims with these ids, by id, sorted."""
    columns = (claims.c.record, current_reports.c.report)
    query = select(*columns).join(current_reports, current_reports.c.extraction == claims.c.extraction)
    found: dict[str, Claim] = {}
    for chunk in cut_chunks(wanted):
        for record, report in connection.execute(query.where(claims.c.id.in_(chunk))):
            claim = claim_from_record(json.loads(record), report)
            found[claim.id] = claim
        corrected = select(corrected_claims).where(corrected_claims.c.id.in_(chunk))
        for row in connection.execute(corrected).mappings():
            found[row["id"]] = claim_from_record(json.loads(row["record"]), row["report"])
    return dict(sorted(found.items()))


def load_reports(connection: Connection, wanted: Iterable[str]) -> dict[str, Report]:
    """Return the reports with these ids, by id, sorted."""
    query = select(readings).join(current_reports, current_reports.c.reading == readings.c.id)
    found: dict[str, Report] = {}
    for chunk in cut_chunks(wanted):
        for row in connection.execute(query.where(current_reports.c.report.in_(chunk))).mappings():
            found[row["report"]] = report_from_row(row)
    return dict(sorted(found.items()))


def load_origins(connection: Connection, wanted: Iterable[str]) -> dict[str, Origin]:
    """Return who is behind each of these claims, by the claim's id."""
    found: dict[str, Origin] = {}
    query = select(claim_origins.c.claim, claim_origins.c.record)
    for chunk in cut_chunks(wanted):
        for claim, record in connection.execute(query.where(claim_origins.c.claim.in_(chunk))):
            found[claim] = read_as(Origin).validate_json(record)
    return dict(sorted(found.items()))


def _claims_of(figures: Iterable[Figure]) -> Iterator[str]:
    for figure in figures:
        yield from figure.claims
        yield from figure.set_aside


def _report_order(report: Report) -> tuple[str, str, str]:
    return (report.published.isoformat() if report.published else "9999", report.name, report.id)


def cut_chunks(wanted: Iterable[str]) -> Iterator[list[str]]:
    """Give ids in lists that one query may name."""
    ids = sorted(set(wanted))
    for start in range(0, len(ids), CHUNK):
        yield ids[start : start + CHUNK]
