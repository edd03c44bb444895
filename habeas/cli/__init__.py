"""The command line: reads options, calls a run or a ledger, prints what a person or a program asked for."""

import sys

from habeas.cli.app import habeas
from habeas.cli.exits import run_command

__all__ = ["habeas", "main"]


def main() -> None:
    """Run the command that the process was started with, and exit with its code."""
    sys.exit(run_command(habeas, sys.argv[1:]))
