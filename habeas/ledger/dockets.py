"""The dockets of a ledger: all that is told of an authority, read alone, and its figures, written alone.

A docket is named by its authority, or, of an episode without one, by "?" and the episode's id.
"""

import json
from collections.abc import Collection, Iterable, Iterator, Mapping, Set
from dataclasses import dataclass, replace
from functools import lru_cache

from sqlalchemy import Connection, Table, select

from habeas.ledger import tables
from habeas.ledger.derivation import docket_rows, linked_rows
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Touched:
    """What something new is told of: episodes, those that are no more among them, and their dockets.

    The dockets `whole` are reconciled as a whole, of others the episodes alone.
    """

    episodes: frozenset[str]
    dockets: frozenset[str]
    whole: frozenset[str]

    def widen(self, linked: Set[str]) -> "Touched":
        """Return the same with more dockets to be reconciled as a whole."""
        return replace(self, whole=self.whole | linked)


def find_touched(connection: Connection, growth: Growth, before: Iterable[Episode]) -> Touched:
    """Return what a growth touches, once it is written; `before` are episodes as they were."""
    known = LedgerNeighbourhood(connection)
    resolution = growth.resolution
    corrupted = {report for family in resolution.families for report in family.corrupted}
    reports = {resolution.claims[claim].report for claim in resolution.origins} | corrupted | growth.told
    told = {mention.episode for mention in known.mentions_in(reports)}
    told |= {episode for one in resolution.concessions for episode in one.episodes}
    told |= known.found_in(growth.judged)
    own = [*before, *resolution.episodes, *known.episodes(told)]
    names, episodes = {episode.docket for episode in own}, {episode.id for episode in own}
    linked = known.linked(names)
    near = episodes | {episode.id for episode in known.episodes_in(linked)}
    tied = known.episodes({e for deal in known.deals_of(near) for e in deal.episodes})
    whole = linked | known.linked({episode.docket for episode in tied})
    whole |= known.dockets_of(growth.judged) - names
    return Touched(episodes=frozenset(episodes), dockets=frozenset(names | whole), whole=frozenset(whole))


def load_dockets(connection: Connection, touched: Touched) -> tuple[Touched, Resolution]:
    """Return all that is told of what is touched, and of the other sides of the whole dockets' exchanges.

    Such another side that is touched itself is whole, too.
    """
    known = LedgerNeighbourhood(connection)
    own = {episode.id: episode for episode in known.episodes_in(touched.whole)}
    sides = known.episodes({side for episode in own.values() for side in episode.counterparts} - own.keys())
    beside = {side.docket for side in sides} - touched.whole
    if beside & touched.dockets:
        return load_dockets(connection, touched.widen(beside & touched.dockets))
    own |= {episode.id: episode for episode in known.episodes_in(beside)}
    own |= {episode.id: episode for episode in known.episodes(touched.episodes)}
    return touched, load_told(connection, own)


def load_told(connection: Connection, episodes: Mapping[str, Episode]) -> Resolution:
    """Return all that is told of these episodes, by id."""
    known = LedgerNeighbourhood(connection)
    further = {side for episode in episodes.values() for side in episode.counterparts} - episodes.keys()
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
    connection: Connection, touched: Touched, told: Resolution, reconciliation: Reconciliation
) -> None:
    """Write the figures and findings of what is touched."""
    episodes = tuple(
        episode
        for episode in told.episodes
        if episode.id in touched.episodes or episode.docket in touched.whole
    )
    ids = touched.episodes | {episode.id for episode in episodes}
    for table, rows in summarise_episodes(replace(told, episodes=episodes, families=()), reconciliation):
        if table is not tables.report_families:
            put_rows(connection, table, "episode", ids, rows)
    before = _linked_to(connection, tables.episode_figures, ids)
    figures = reconciliation.figures
    put_nouns(connection, Figure, figures, before | {figure.id for figure in figures})
    put_rows(connection, tables.linked_dockets, "docket", touched.dockets, linked_rows(reconciliation))
    _keep_findings(connection, touched, ids, reconciliation)


def _linked_to(connection: Connection, links: Table, episodes: Collection[str]) -> set[str]:
    return {row.item for row in rows_where(connection, select(links), links.c.episode, episodes)}


def _keep_findings(
    connection: Connection, touched: Touched, episodes: Collection[str], reconciliation: Reconciliation
) -> None:
    table, findings = tables.docket_findings, reconciliation.findings
    of_whole = {row.item for row in rows_where(connection, select(table), table.c.docket, touched.whole)}
    told = _linked_to(connection, tables.episode_findings, episodes)
    stored = list(rows_where(connection, select(table), table.c.item, of_whole | told))
    kept = {(row.docket, row.item) for row in stored if row.docket not in touched.dockets}
    rows = [*docket_rows(reconciliation), *({"docket": docket, "item": item} for docket, item in kept)]
    items = {row["item"] for row in rows} | {row.item for row in stored}
    put_rows(connection, table, "item", items, rows)
    gone = {row.item for row in stored} - {item for _, item in kept}
    put_nouns(connection, Finding, findings, gone | {finding.id for finding in findings})
