"""Writes the reference of all commands, docs/CLI.md, from the commands themselves.

`python -m habeas.cli.reference > docs/CLI.md`, or `make docs`; a test fails where the file is behind.
"""

import sys
from collections.abc import Iterator

import click

from habeas.cli.app import habeas
from habeas.cli.exits import MEANINGS

WIDTH = 100

INTRODUCTION = """\
# The commands

Made from the commands' own help texts by `make docs`; do not edit.

Data goes to standard output and messages to standard error. Colour is left out where standard output is no
terminal or `NO_COLOR` is set. An id may be shortened to any beginning that is unique.

## Exit codes

| code | meaning |
|---|---|
"""


def write_reference() -> str:
    """Return docs/CLI.md."""
    codes = "".join(f"| {code.value} | {meaning} |\n" for code, meaning in MEANINGS.items())
    return INTRODUCTION + codes + "".join(_section(path, text) for path, text in list_helps())


def list_helps() -> Iterator[tuple[str, str]]:
    """Give every command's full name and its help text."""
    yield from _walk(habeas, _open_context(habeas, "habeas"))


def _walk(command: click.Command, context: click.Context) -> Iterator[tuple[str, str]]:
    context.terminal_width = WIDTH
    yield context.command_path, command.get_help(context)
    if isinstance(command, click.Group):
        for name in command.list_commands(context):
            child = command.get_command(context, name)
            if child is not None:
                yield from _walk(child, _open_context(child, name, context))


def _open_context(command: click.Command, name: str, parent: click.Context | None = None) -> click.Context:
    return command.make_context(name, [], parent=parent, resilient_parsing=True)


def _section(path: str, text: str) -> str:
    return f"\n## {path}\n\n```\n{text.rstrip()}\n```\n"


if __name__ == "__main__":
    sys.stdout.write(write_reference())
