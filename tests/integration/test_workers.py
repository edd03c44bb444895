"""Processes beside this one: they end with it, and do not stand in where a fork would be unsafe."""

import os
import signal
import subprocess
import sys
import time
from threading import Event, Thread

import pytest

from habeas.run.workers import way_to_start

TELL_WORKERS = """
from os import getpid
from time import sleep
from habeas.run.workers import start_workers
with start_workers(2) as pool:
    print(pool.submit(getpid).result(), pool.submit(getpid).result(), flush=True)
    pool.submit(sleep, 60).result()
"""


def is_running(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    return True


@pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX")
def test_workers_end_with_a_killed_parent() -> None:
    parent = subprocess.Popen([sys.executable, "-c", TELL_WORKERS], stdout=subprocess.PIPE)
    assert parent.stdout is not None
    workers = [int(number) for number in parent.stdout.readline().split()]
    parent.send_signal(signal.SIGKILL)
    parent.wait()
    deadline = time.monotonic() + 10
    while any(map(is_running, workers)) and time.monotonic() < deadline:
        time.sleep(0.02)
    assert workers and not any(map(is_running, workers))


def test_beside_another_thread_nothing_forks() -> None:
    ended = Event()
    other = Thread(target=ended.wait)
    other.start()
    way = way_to_start()
    ended.set()
    other.join()
    assert way == "spawn"
