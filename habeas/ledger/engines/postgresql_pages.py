"""Checks the pages of a ledger on a PostgreSQL server with the server's own extension amcheck.

Takes an open connection, gives what is damaged in tables, and rows that an index lacks. Where the database
does not have the extension, or this user may not run it, it checks nothing.
"""

from collections.abc import Iterator

from sqlalchemy import Connection, TextClause, text
from sqlalchemy.exc import DBAPIError

AMCHECK_HERE = text("""
    SELECT quote_ident(nspname) FROM pg_extension JOIN pg_namespace AS schema ON schema.oid = extnamespace
    WHERE extname = 'amcheck' AND has_schema_privilege(schema.oid, 'USAGE') AND (
        SELECT bool_and(has_function_privilege(oid, 'EXECUTE')) FROM pg_proc
        WHERE pronamespace = schema.oid AND proname IN ('bt_index_check', 'verify_heapam')
    )
""")
"""The schema of the extension, where this user may run its checks."""

RELATIONS = """
    SELECT relation.oid, relname FROM pg_class AS relation JOIN pg_am ON pg_am.oid = relam
    WHERE relnamespace = current_schema()::regnamespace AND amname = '{}' AND relkind = '{}' ORDER BY relname
"""
TABLES = text(RELATIONS.format("heap", "r"))
INDEXES = text(RELATIONS.format("btree", "i"))


def check_pages(connection: Connection) -> Iterator[str]:
    """Give what is wrong with the pages of every table and index of the schema."""
    schema = connection.scalar(AMCHECK_HERE)
    if schema is None:
        return
    of_table = text(f"SELECT msg FROM {schema}.verify_heapam(CAST(:oid AS oid))")
    of_index = text(f"SELECT {schema}.bt_index_check(CAST(:oid AS oid), true)")
    for relations, check in ((TABLES, of_table), (INDEXES, of_index)):
        for oid, name in connection.execute(relations).all():
            yield from (f"{name}: {problem}" for problem in _run_check(connection, check, oid))


def _run_check(connection: Connection, check: TextClause, oid: int) -> list[str]:
    """Return what a check says; that of an index fails with what it finds."""
    try:
        with connection.begin_nested():
            return [message for message in connection.scalars(check, {"oid": oid}) if message]
    except DBAPIError as error:
        return [str(error.orig).splitlines()[0]]
