"""Migrates a ledger and stops midway: `python killed_migration.py PLACE BACKUP [on]`.

It is killed there, or, where it goes on, anywhere.
"""

import sys
import time

from sqlalchemy import Connection

from habeas.ledger import find_store, migrate_ledger, migration


def tell(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


def stop_after_steps(connection: Connection, version: str) -> None:
    run_steps(connection, version)
    tell("middle")
    time.sleep(60)


if __name__ == "__main__":
    run_steps = migration.run_steps
    if len(sys.argv) == 3:
        migration.run_steps = stop_after_steps
    else:
        tell("begin")
    migrate_ledger(find_store(sys.argv[1]), find_store(sys.argv[2]), author="tester")
