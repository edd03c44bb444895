"""Steps that bring the tables of an older ledger up to date, run by Alembic in the caller's transaction.

Takes an open connection and a version, changes the tables of facts step by step (a file each in `versions/`).
Never commits, and never touches guards or derived tables: those are made anew after the last step.
"""

from pathlib import Path

from sqlalchemy import Connection

from habeas.ledger.tables import FACTS, schema_version


def run_steps(connection: Connection, version: str) -> None:
    """Bring the tables of facts from their version, or from nothing, to this one."""
    from alembic import command, config  # noqa: PLC0415  # takes a fifth of a second, and few need it

    FACTS.create_all(connection, tables=[schema_version])
    settings = config.Config()
    settings.set_main_option("script_location", str(Path(__file__).parent).replace("%", "%%"))
    settings.attributes["connection"] = connection
    command.upgrade(settings, version)
