"""The dockets of a ledger: all that is told of an authority, read alone, and its figures, written alone.

A docket is named by its authority, or, of an episode without one, by "?" and the episode's id.
"""

import json
from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace
from functools import lru_cache

from sqlalchemy import Connection, select

from habeas.ledger import tables
from habeas.ledger.derivation import docket_rows
from habeas.ledger.derived import read_as
from habeas.ledger.lookup import load_claims
from habeas.ledger.neighbourhood import LedgerNeighbourhood
from habeas.ledger.queries import rows_where
from habeas.ledger.rewriting import put_nouns, put_rows
from habeas.ledger.summaries import summarise_episodes
from habeas.model import (
    Claim,
    Episode,
    Figure,
    Finding,
    Growth,
    Origin,
    Reconciliation,
    Resolution,
)
from habeas.model.records import claim_from_record


def name_docket(episode: Episode) -> str:
    """Return the name of the docket that an episode is in."""
    return episode.authority or f"?{episode.id}"


def find_touched(connection: Connection, growth: Growth, before: Iterable[Episode]) -> frozenset[str]:
    """Return the dockets whose figures or findings a growth may change, once it is written."""
    known = LedgerNeighbourhood(connection)
    resolution = growth.resolution
    corrupted = {report for family in resolution.families for report in family.corrupted}
    reports = {resolution.claims[claim].report for claim in resolution.origins} | corrupted
    told = {mention.episode for mention in known.mentions_in(reports)}
    told |= {episode for one in resolution.concessions for episode in one.episodes}
    own = [*before, *resolution.episodes, *known.episodes(told)]
    names = {name_docket(episode) for episode in own}
    episodes = _episodes_in(known, names)
    tied = {e for deal in known.deals_of(one.id for one in episodes) for e in deal.episodes}
    return frozenset(names | {name_docket(episode) for episode in known.episodes(tied)})


def _episodes_in(known: LedgerNeighbourhood, names: Collection[str]) -> list[Episode]:
    alone = (name[1:] for name in names if name.startswith("?"))
    return [*known.episodes_by(names), *known.episodes(alone)]


def load_dockets(connection: Connection, names: Collection[str]) -> Resolution:
    """Return what is told in these dockets, and in those of the other sides of their exchanges."""
    known = LedgerNeighbourhood(connection)
    own = {episode.id: episode for episode in _episodes_in(known, names)}
    sides = known.episodes({side for episode in own.values() for side in episode.counterparts} - own.keys())
    beside = {episode.id: episode for episode in _episodes_in(known, {name_docket(side) for side in sides})}
    episodes = own | beside
    further = {side for episode in beside.values() for side in episode.counterparts} - episodes.keys()
    reports = {report for episode in episodes.values() for report in episode.reports}
    claims = {claim.id: (claim, origin) for claim, origin in _load_claims(connection, reports)}
    concessions = known.concessions_of(episodes)
    given = {claim for one in concessions for claim in one.claims} - claims.keys()
    others = load_claims(connection, given)
    families = known.families(known.family_of(reports).values())
    return Resolution(
        reports=known.reports(reports | {claim.report for claim in others.values()}),
        claims={ident: claim for ident, (claim, _) in claims.items()} | others,
        origins={ident: origin for ident, (_, origin) in claims.items()},
        episodes=(*episodes.values(), *known.episodes(further)),
        families=tuple(families),
        people=tuple(known.people_of(episodes)),
        concessions=tuple(sorted(concessions, key=lambda one: one.id)),
    )


def _load_claims(connection: Connection, reports: Iterable[str]) -> Iterator[tuple[Claim, Origin]]:
    """Give the claims of these reports that stand, each with who is behind it."""
    wanted = set(reports)
    origins, corrected = tables.claim_origins.c, tables.corrected_claims.c
    stored, current = tables.claims.c, tables.current_reports.c
    taken = select(stored.record, current.report, origins.record.label("origin"))
    taken = taken.join(tables.current_reports, current.extraction == stored.extraction)
    taken = taken.join(tables.claim_origins, origins.claim == stored.id)
    mended = select(corrected.record, corrected.report, origins.record.label("origin"))
    mended = mended.join(tables.claim_origins, origins.claim == corrected.id)
    for query, column in ((taken, current.report), (mended, corrected.report)):
        for row in rows_where(connection, query, column, wanted):
            yield claim_from_record(json.loads(row.record), row.report), read_origin(row.origin)


@lru_cache(maxsize=50_000)
def read_origin(record: str) -> Origin:
    """Return the origin that a record holds: many claims have the same."""
    return read_as(Origin).validate_json(record)


def keep_dockets(
    connection: Connection,
    names: Collection[str],
    former: Iterable[str],
    resolution: Resolution,
    reconciliation: Reconciliation,
) -> None:
    """Write the figures and findings of these dockets, of which the resolution holds all.

    `former` are the ids of episodes that were in them and may be no more.
    """
    episodes = tuple(episode for episode in resolution.episodes if name_docket(episode) in names)
    touched = {*former, *(episode.id for episode in episodes)}
    own = replace(resolution, episodes=episodes, families=())
    for table, rows in summarise_episodes(own, reconciliation):
        if table is not tables.report_families:
            put_rows(connection, table, "episode", touched, rows)
    links = tables.episode_figures
    before = {row.item for row in rows_where(connection, select(links), links.c.episode, touched)}
    figures = reconciliation.figures
    put_nouns(connection, Figure, figures, before | {figure.id for figure in figures})
    _keep_findings(connection, names, reconciliation)


def _keep_findings(connection: Connection, names: Collection[str], reconciliation: Reconciliation) -> None:
    table, findings = tables.docket_findings, reconciliation.findings
    before = {row.item for row in rows_where(connection, select(table), table.c.docket, names)}
    put_rows(connection, table, "docket", names, docket_rows(reconciliation))
    kept = {row.item for row in rows_where(connection, select(table), table.c.item, before)}
    gone = before - kept
    put_nouns(connection, Finding, findings, gone | {finding.id for finding in findings})
