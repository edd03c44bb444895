"""Processes that work beside this one: how they start, and that they end with it.

Where the system can, they are forks of this process, which begin with all that it has loaded; elsewhere
they start anew and load it themselves. Knows nothing of what they work on.
"""

import gc
import os
import sys
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context, parent_process
from threading import Thread, active_count
from typing import Literal

Way = Literal["fork", "spawn"]

WORTH_STARTING_AFTER: dict[Way, int] = {"fork": 16, "spawn": 200}
"""Reports that this process extracts itself before it starts others, by the way in which they start. A fork
takes some hundredths of a second, if the language pipeline is loaded by then, which these reports see to; a
process that starts anew takes about 2.2 seconds, a report about 0.01."""


def worth_starting_after() -> int:
    """Return how many reports to extract here before other processes are worth starting."""
    return WORTH_STARTING_AFTER[way_to_start()]


def way_to_start() -> Way:
    """Return how processes start: a fork is safe on Linux, while no other thread can hold a lock."""
    return "fork" if sys.platform == "linux" and active_count() == 1 else "spawn"


def start_workers(number: int) -> ProcessPoolExecutor:
    """Start so many processes; they end with the `with` block, and where this process is killed."""
    return ProcessPoolExecutor(number, mp_context=get_context(way_to_start()), initializer=_begin_work)


def _begin_work() -> None:
    gc.freeze()  # what a fork has inherited stays: looking through it would copy it
    Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    """End when the process that started this one ends: a fork would keep the lock of its ledger."""
    parent = parent_process()
    assert parent is not None
    parent.join()
    os._exit(1)
