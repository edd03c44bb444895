from collections.abc import Callable
from pathlib import Path

import pytest
from sqlalchemy import select, text
from sqlalchemy.exc import IntegrityError

from conftest import NORLAND, RunLedger
from habeas.ledger import Ledger, LedgerBusy, LedgerError, UnknownItem
from habeas.ledger.lookup import begins_with
from habeas.ledger.tables import FACTS, claims
from storage.tampering import change_database, open_database


def test_episodes_come_with_their_figures(filled_ledger: Ledger) -> None:
    norland, sudland = sorted(filled_ledger.episodes(), key=lambda view: len(view.reports), reverse=True)
    assert [figure.state for figure in norland.figures] == ["disputed"]
    assert [figure.best for figure in sudland.figures] == [40]


def test_figure_leads_back_to_words(filled_ledger: Ledger) -> None:
    view = filled_ledger.figure(filled_ledger.episodes()[0].figures[0].id)
    for claim in view.claims.values():
        assert claim.evidence[0].stands_in(view.reports[claim.report].text)


def test_unique_beginning_of_id_suffices(filled_ledger: Ledger) -> None:
    ident = filled_ledger.episodes()[0].episode.id
    assert filled_ledger.episode(ident[:6]).episode.id == ident


def test_unknown_id_is_refused(filled_ledger: Ledger) -> None:
    with pytest.raises(UnknownItem, match="no episode 'zzz'"):
        filled_ledger.episode("zzz")


def test_ambiguous_id_names_candidates(filled_ledger: Ledger) -> None:
    ids = sorted(view.episode.id for view in filled_ledger.episodes())
    with pytest.raises(UnknownItem, match="no episode ''"):
        filled_ledger.episode("")
    assert len(ids) == 2


def test_second_writer_is_kept_out(ledger_place: str) -> None:
    with Ledger.open(ledger_place, write=True), pytest.raises(LedgerBusy, match="another habeas"):
        Ledger.open(ledger_place, write=True).__enter__()


def test_reader_may_look_while_written(filled_ledger: Ledger, ledger_place: str) -> None:
    with Ledger.open(ledger_place, write=True):
        assert len(filled_ledger.episodes()) == 2


def test_missing_ledger_is_not_created(ledger_place: str) -> None:
    for _ in range(2):
        with pytest.raises(LedgerError, match="there is no ledger"), Ledger.open(ledger_place):
            pass


def test_foreign_database_is_left_alone(ledger_place: str) -> None:
    change_database(ledger_place, "CREATE TABLE recipes (name TEXT)")
    with pytest.raises(LedgerError, match="is no ledger"), Ledger.open(ledger_place, write=True):
        pass


def test_newer_tables_are_refused(filled_ledger: Ledger, ledger_place: str) -> None:
    change_database(ledger_place, "UPDATE alembic_version SET version_num = '9999'")
    with pytest.raises(LedgerError, match="version 9999"), Ledger.open(ledger_place):
        pass


@pytest.mark.parametrize("table", ["journal", "readings", "extractions", "claims"])
@pytest.mark.parametrize("change", ["DELETE FROM {0}", "UPDATE {0} SET {1} = {1}"])
def test_database_refuses_to_change_facts(
    filled_ledger: Ledger, ledger_place: str, table: str, change: str
) -> None:
    column = FACTS.tables[table].columns[0].name
    with pytest.raises(IntegrityError, match="only ever appended to"):
        change_database(ledger_place, change.format(table, column))


def test_journal_entries_are_chained(filled_ledger: Ledger) -> None:
    entries = filled_ledger.journal()
    assert [entry.previous for entry in entries[1:]] == [entry.hash for entry in entries[:-1]]
    assert all(entry.hash == entry.expected_hash() for entry in entries)


def test_unfinished_run_is_noticed(
    write_reports: Callable[..., Path], run_invented: RunLedger, ledger_place: str
) -> None:
    run_invented(write_reports(NORLAND))
    with Ledger.open(ledger_place) as ledger:
        assert ledger.is_derived()
        stored = ledger.extractions()
    with Ledger.open(ledger_place, write=True) as ledger:
        ledger.add_extractions(stored, extractor="invented-2", author="tester")
        assert not ledger.is_derived()


def test_beginning_of_id_is_sought_by_index(filled_ledger: Ledger, ledger_place: str, on_file: bool) -> None:
    query = select(claims.c.id).where(begins_with(claims.c.id, "3f"))
    with open_database(ledger_place) as connection:
        if not on_file:
            connection.execute(text("SET LOCAL enable_seqscan = off"))  # which a table this small deserves
        explain = "EXPLAIN QUERY PLAN " if on_file else "EXPLAIN "
        written = query.compile(connection, compile_kwargs={"literal_binds": True})
        plan = str(connection.execute(text(f"{explain}{written}")).all())
    assert "ix_claims_id" in plan
    assert ("id>? AND id<?" if on_file else "Index Cond: ((id >=") in plan
