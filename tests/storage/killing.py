"""Starts a script of this folder in a process of its own, and kills it without a warning."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from random import Random

FOLDER = Path(__file__).parent
TESTS = FOLDER.parent


def start_script(name: str, *arguments: str) -> subprocess.Popen[bytes]:
    """Start a script with the code under test on its path."""
    environment = os.environ | {"PYTHONPATH": os.pathsep.join((str(TESTS), str(TESTS.parent)))}
    command = [sys.executable, str(FOLDER / name), *arguments]
    return subprocess.Popen(command, env=environment, stdout=subprocess.PIPE)


def kill_at_random(running: subprocess.Popen[bytes], chance: Random, lines: int) -> int:
    """Kill a script some time after it printed up to so many lines; return how many it printed."""
    assert running.stdout is not None
    told = sum(bool(running.stdout.readline()) for _ in range(chance.randint(0, lines)))
    time.sleep(chance.uniform(0.0, 0.05))
    running.send_signal(signal.SIGKILL)
    told += running.stdout.read().count(b"\n")
    running.wait()
    return told
