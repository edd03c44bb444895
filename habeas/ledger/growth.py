"""Writes what a few more reports change, and nothing else.

Takes an open connection and a growth, then the figures and findings of the dockets that it touches; gives
derived tables that are the same as if everything had been derived anew. Rows that stay as they are are not
written.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

import numpy as np
from sqlalchemy import Connection, insert, select

from habeas.ledger import tables
from habeas.ledger.current import CurrentReport
from habeas.ledger.derivation import (
    Row,
    claim_rows,
    list_nouns,
    neighbour_rows,
    origin_rows,
    unpack_keys,
)
from habeas.ledger.lookup import load_claims, load_origins, load_reports
from habeas.ledger.name_index import index_names
from habeas.ledger.neighbourhood import LedgerNeighbourhood
from habeas.ledger.queries import rows_where
from habeas.ledger.rewriting import delete_rows, put_nouns, put_rows
from habeas.ledger.summaries import family_rows
from habeas.ledger.voices import Voice, claim_row, name_row, numbers_said, sum_voices
from habeas.model import Claim, Family, Growth, Person, Reconciliation, Resolution
from habeas.model.records import plain

NOTHING = Reconciliation(figures=(), findings=())


def keep_growth(
    connection: Connection, growth: Growth, fresh: Sequence[CurrentReport], corrected: Iterable[Claim]
) -> None:
    """Write the nouns that are new or others now, in the place of those that they replace."""
    resolution = growth.resolution
    claims = resolution.origins.keys() | growth.taken_back
    said_before = _numbers_said_before(connection, {*resolution.claims, *growth.taken_back})
    reports = [one.report for one in fresh]
    put_rows(connection, tables.current_reports, "report", reports, [plain(one) for one in fresh])
    put_rows(connection, tables.corrected_claims, "report", growth.told, claim_rows(corrected))
    put_rows(connection, tables.claim_origins, "claim", claims, origin_rows(resolution))
    _put_families(connection, growth)
    for kind, nouns in list_nouns(resolution, NOTHING):
        ids = {*growth.replaced.get(kind, ()), *(noun.id for noun in nouns)}
        put_nouns(connection, kind, nouns, ids)
        if kind is Person:
            ((table, rows),) = index_names(resolution)
            put_rows(connection, table, "person", ids, rows)
    told = LedgerNeighbourhood(connection).mentions_in(resolution.reports)
    said_now = numbers_said(replace(resolution, mentions=tuple(told)))
    _put_voices(connection, said_before, said_now, claims)
    _put_neighbours(connection, growth)


def _put_families(connection: Connection, growth: Growth) -> None:
    table = tables.report_families
    before = LedgerNeighbourhood(connection).family_members(growth.replaced.get(Family, ()))
    rows = family_rows(growth.resolution.families)
    put_rows(connection, table, "report", {*before, *(row["report"] for row in rows)}, rows)


def _numbers_said_before(connection: Connection, idents: Iterable[str]) -> list[tuple[Voice, str, str]]:
    """Return who gave which of these numbers before, as far as they were known and stood."""
    known = LedgerNeighbourhood(connection)
    origins = load_origins(connection, idents)
    claims = load_claims(connection, origins)
    reports = {claim.report for claim in claims.values()}
    before = Resolution(
        reports=load_reports(connection, reports),
        claims=claims,
        origins=origins,
        episodes=(),
        mentions=tuple(known.mentions_in(reports)),
    )
    return list(numbers_said(before))


def _put_voices(
    connection: Connection,
    before: Iterable[tuple[Voice, str, str]],
    now: Iterable[tuple[Voice, str, str]],
    claims: Iterable[str],
) -> None:
    said = list(now)
    put_rows(connection, tables.voice_claims, "claim", claims, [claim_row(*one) for one in said])
    change = Counter(voice for voice, _, _ in said)
    change.subtract(voice for voice, _, _ in before)
    ids = {voice.id for voice, number in change.items() if number}
    stored = rows_where(connection, select(tables.voice_names), tables.voice_names.c.voice, ids)
    change.update({Voice(row.voice, row.name, row.kind): row.numbers for row in stored})
    numbers = {voice: number for voice, number in change.items() if number and voice.id in ids}
    put_rows(connection, tables.voice_names, "voice", ids, [name_row(*pair) for pair in numbers.items()])
    put_rows(connection, tables.voices, "id", ids, sum_voices(numbers))


def _put_neighbours(connection: Connection, growth: Growth) -> None:
    neighbourhood = growth.resolution.neighbourhood
    (_, rows), (_, keys), (_, copies), (_, packed) = neighbour_rows(neighbourhood)
    of_item: dict[str, list[Row]] = {}
    for row in keys:
        of_item.setdefault(row["item"], []).append(row)
    for layer in {row["layer"] for row in rows} | growth.gone.keys():
        own = {row["id"]: row for row in rows if row["layer"] == layer}
        _put_layer(connection, layer, own, growth.gone.get(layer, frozenset()))
    key_columns = (tables.copies.c.left, tables.copies.c.right)
    delete_rows(connection, tables.copies, key_columns, sorted(growth.lost))
    pairs = {report for pair in neighbourhood.copies for report in pair}
    known = LedgerNeighbourhood(connection).copies(pairs)
    found = [row for row in copies if (row["left"], row["right"]) not in known]
    if found:
        connection.execute(insert(tables.copies), found)
    _put_sequences(connection, {row["bucket"]: row["entries"] for row in packed})


def _put_layer(connection: Connection, layer: str, own: Mapping[str, Row], gone: frozenset[str]) -> None:
    table, keys = tables.neighbours, tables.neighbour_keys
    sought = select(table).where(table.c.layer == layer)
    rows = rows_where(connection, sought, table.c.id, {*own, *gone})
    stored = {row["id"]: dict(row) for row in (one._mapping for one in rows)}
    changed = {ident for ident in own.keys() | gone if stored.get(ident) != own.get(ident)}
    old = {(key, i) for i in changed & stored.keys() for key in unpack_keys(stored[i]["keys"])}
    new = {(key, i) for i in changed & own.keys() for key in unpack_keys(own[i]["keys"])}
    delete_rows(
        connection, table, tuple(table.primary_key.columns), [(layer, i) for i in changed & stored.keys()]
    )
    delete_rows(connection, keys, (keys.c.key, keys.c.item), sorted(old - new))
    added = [own[ident] for ident in sorted(changed & own.keys())]
    if added:
        connection.execute(insert(table), added)
    if new - old:
        connection.execute(insert(keys), [{"key": k, "item": item} for k, item in sorted(new - old)])


def _put_sequences(connection: Connection, added: Mapping[int, bytes]) -> None:
    known = LedgerNeighbourhood(connection).sequences(added)
    rows = [
        {"bucket": bucket, "entries": _merge_entries(known.get(bucket, b""), entries)}
        for bucket, entries in added.items()
    ]
    put_rows(connection, tables.sequences, "bucket", added, rows)


def _merge_entries(stored: bytes, added: bytes) -> bytes:
    """Return the entries of both, sorted, each once."""
    entries = np.frombuffer(stored + added, dtype="<u8").reshape(-1, 2)
    return np.unique(entries, axis=0).tobytes()
