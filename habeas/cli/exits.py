"""How a command ends: the exit codes, and which error means which.

Takes a command, gives an exit code; says every error in one line on standard error, and stays silent where
the reader of a pipe has gone.
"""

import os
import sys
from enum import IntEnum

import click

from habeas.ledger import LedgerError, UnknownItem
from habeas.model import HabeasError
from habeas.publish.errors import PublishError


class ExitCode(IntEnum):
    """What the exit code of every command means."""

    DONE = 0
    SOME_REFUSED = 1
    USAGE = 2
    LEDGER = 3
    UNKNOWN_ITEM = 4
    FAULT = 5
    DAMAGED = 6
    INTERRUPTED = 130
    PIPE_CLOSED = 141


MEANINGS: dict[ExitCode, str] = {
    ExitCode.DONE: "everything was done",
    ExitCode.SOME_REFUSED: "done, but some inputs were refused; each is named on standard error",
    ExitCode.USAGE: "the command was given wrongly",
    ExitCode.LEDGER: "the ledger, or a file asked for, could not be opened, read or written",
    ExitCode.UNKNOWN_ITEM: "the ledger has no item, or several, whose id begins so",
    ExitCode.FAULT: "habeas refused something that it made itself: a fault to report",
    ExitCode.DAMAGED: "the ledger is damaged; what is wrong is named on standard output",
    ExitCode.INTERRUPTED: "interrupted; what was committed is kept, run again to go on",
    ExitCode.PIPE_CLOSED: "the reader of standard output went away",
}

ERRORS: tuple[tuple[type[HabeasError], ExitCode], ...] = (
    (UnknownItem, ExitCode.UNKNOWN_ITEM),
    (LedgerError, ExitCode.LEDGER),
    (PublishError, ExitCode.LEDGER),
    (HabeasError, ExitCode.FAULT),
)
"""From the particular to the general: the first that fits counts."""


def run_command(command: click.Command, arguments: list[str]) -> int:
    """Run a command and return its exit code."""
    try:
        with command.make_context("habeas", arguments) as context:
            result = command.invoke(context)
        sys.stdout.flush()
    except click.exceptions.Exit as ending:
        return ending.exit_code
    except (click.Abort, KeyboardInterrupt):
        return _say(MEANINGS[ExitCode.INTERRUPTED], ExitCode.INTERRUPTED)
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except BrokenPipeError:
        return _fall_silent()
    except OSError as error:
        return _say(": ".join(filter(None, (error.filename, error.strerror))), ExitCode.LEDGER)
    except HabeasError as error:
        return _say(str(error), next(code for kind, code in ERRORS if isinstance(error, kind)))
    return result if isinstance(result, int) else ExitCode.DONE


def _say(message: str, code: ExitCode) -> ExitCode:
    click.echo(f"habeas: {message}", err=True)
    return code


def _fall_silent() -> ExitCode:
    """Give the interpreter somewhere to flush what the closed pipe did not take."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return ExitCode.PIPE_CLOSED
