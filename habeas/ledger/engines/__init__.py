"""Where a ledger can be kept: a file of SQLite, or a schema of a PostgreSQL database. One file an engine."""

from habeas.ledger.engines.finding import Place, find_store
from habeas.ledger.engines.store import Store

__all__ = ["Place", "Store", "find_store"]
