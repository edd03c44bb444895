"""Ledgers of real texts: what the whole path makes of the files of a folder."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from habeas.ledger import Ledger
from habeas.run import Inputs, Listener, run_reports
from habeas.run.standard import standard_stages


def fill_ledger(folder: Path, path: Path) -> Iterator[Ledger]:
    """Give a new ledger at `path` of all reports of a folder, open until the tests are done with it."""
    with Ledger.open(path, write=True) as ledger:
        run_reports(
            Inputs(paths=[folder]),
            ledger,
            standard_stages(),
            Listener(refuse=pytest.fail),
            author="tester",
        )
        yield ledger
