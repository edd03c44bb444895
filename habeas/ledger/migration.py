"""Brings an older ledger up to date: a backup, then all steps in one transaction, proved before it is kept.

Takes the store of a ledger, gives what was done. Whatever goes wrong, the ledger stays as it was; what is
derived is thrown away with the old tables, and must be derived anew.
"""

from dataclasses import dataclass

from sqlalchemy import Connection
from sqlalchemy.exc import DBAPIError

from habeas.ledger.backup import back_up_older, require_free
from habeas.ledger.engines import Store
from habeas.ledger.errors import LedgerError
from habeas.ledger.journal import append_entry
from habeas.ledger.migrations import run_steps
from habeas.ledger.opening import find_version, refuse_newer
from habeas.ledger.tables import DERIVED, SCHEMA_VERSION
from habeas.ledger.verification import find_damage


@dataclass(frozen=True, slots=True, kw_only=True)
class Migration:
    """What was done: the versions before and after, and where the ledger is as it was."""

    before: str
    after: str
    backup: Store


def migrate_ledger(store: Store, backup: Store, *, author: str) -> Migration | None:
    """Bring the ledger up to date, or return None where it is; `LedgerError` leaves it as it was."""
    require_free(backup)
    try:
        with store.open_engine(write=True) as engine:
            with engine.begin() as connection:
                before = find_version(connection, store)
            if before == SCHEMA_VERSION:
                return None
            refuse_newer(before, store)
            back_up_older(store, backup, before)
            with engine.begin() as connection:
                _migrate(connection, store, before, author)
    except DBAPIError as error:
        raise store.explain_error(error) from error
    return Migration(before=before, after=SCHEMA_VERSION, backup=backup)


def _migrate(connection: Connection, store: Store, before: str, author: str) -> None:
    store.lift_guards(connection)
    DERIVED.drop_all(connection)
    run_steps(connection, SCHEMA_VERSION)
    DERIVED.create_all(connection)
    store.guard_facts(connection)
    versions = {"before": before, "after": SCHEMA_VERSION}
    append_entry(connection, "migration", SCHEMA_VERSION, versions, author=author)
    for damage in find_damage(connection, store):
        raise LedgerError(f"{store} is damaged ({damage}) and stays as it was; restore it from a backup")
