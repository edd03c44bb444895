"""What the database itself refuses: changing or deleting a fact, whoever asks for it."""

from sqlalchemy import Connection

from habeas.ledger.tables import APPEND_ONLY

GUARD = """
CREATE TRIGGER {table}_no_{action} BEFORE {action} ON {table}
BEGIN SELECT RAISE(ABORT, '{table} is only ever appended to'); END
"""


def guard_facts(connection: Connection) -> None:
    """Have every table of facts, just created, refuse updates and deletions."""
    for table in APPEND_ONLY:
        for action in ("UPDATE", "DELETE"):
            connection.exec_driver_sql(GUARD.format(table=table.name, action=action))


def lift_guards(connection: Connection) -> None:
    """Take the refusals away until `guard_facts` is called in the same transaction."""
    for table in APPEND_ONLY:
        for action in ("UPDATE", "DELETE"):
            connection.exec_driver_sql(f"DROP TRIGGER {table.name}_no_{action}")
