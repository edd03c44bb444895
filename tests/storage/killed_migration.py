"""Migrates a ledger and stops midway: `python killed_migration.py PLACE BACKUP`, to be killed there."""

import sys
import time

from sqlalchemy import Connection

from habeas.ledger import find_store, migrate_ledger, migration


def stop_after_steps(connection: Connection, version: str) -> None:
    run_steps(connection, version)
    sys.stdout.write("middle\n")
    sys.stdout.flush()
    time.sleep(60)


if __name__ == "__main__":
    run_steps, migration.run_steps = migration.run_steps, stop_after_steps
    migrate_ledger(find_store(sys.argv[1]), find_store(sys.argv[2]), author="tester")
