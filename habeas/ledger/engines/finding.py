"""Finds the store that a path or an address means.

Takes what a user gave, gives a store; touches neither a file nor a network.
"""

from pathlib import Path

from habeas.ledger.engines.sqlite import SqliteStore
from habeas.ledger.engines.store import Store
from habeas.ledger.errors import LedgerError

Place = str | Path | Store
"""A path, the address of a PostgreSQL database (postgresql://USER@HOST/DATABASE), or a store."""

SCHEMES = frozenset({"postgresql", "postgres"})


def find_store(place: Place) -> Store:
    """Return the store at a path or an address; `LedgerError` where no engine knows the address."""
    if isinstance(place, Store):
        return place
    scheme, is_address, _ = str(place).partition("://")
    if isinstance(place, Path) or not is_address:
        return SqliteStore(Path(place))
    if scheme not in SCHEMES:
        raise LedgerError(f"{scheme}: no ledger can be kept there; give a file or a postgresql:// address")
    return _find_server(str(place))


def _find_server(address: str) -> Store:
    try:
        from habeas.ledger.engines.postgresql import PostgresqlStore  # noqa: PLC0415  # needs its extra
    except ModuleNotFoundError as error:
        raise LedgerError(
            "psycopg is missing, which PostgreSQL needs; install it with pip install 'habeas[postgresql]'"
        ) from error
    return PostgresqlStore.at(address)
