"""The command `habeas`: loads each subcommand only when it is asked for.

So `habeas show` and `--help` start without the language pipeline and the solver.
"""

from importlib import import_module

import click

from habeas import __version__

COMMANDS = {
    "run": "habeas.cli.run_command:run",
    "extractor": "habeas.cli.extractor_command:extractor",
    "extract": "habeas.cli.extract_command:extract",
    "show": "habeas.cli.show_command:show",
    "explain": "habeas.cli.explain_command:explain",
    "serve": "habeas.cli.serve_command:serve",
    "accounts": "habeas.cli.accounts_command:accounts",
    "publish": "habeas.cli.publish_command:publish",
    "log": "habeas.cli.log_command:log",
    "diff": "habeas.cli.log_command:diff",
    "people": "habeas.cli.people_command:people",
    "review": "habeas.cli.review_command:review",
    "verify": "habeas.cli.verify_command:verify",
    "derive": "habeas.cli.derive_command:derive",
    "migrate": "habeas.cli.migrate_command:migrate",
    "withdraw": "habeas.cli.keep_command:withdraw",
    "backup": "habeas.cli.keep_command:backup",
    "restore": "habeas.cli.keep_command:restore",
    "export": "habeas.cli.export_command:export",
    "import": "habeas.cli.keep_command:bring_in",
}
"""Each subcommand and where it is defined, in the order of the tour."""


class LazyGroup(click.Group):
    """A group whose commands are imported when they are needed."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names in the order of `COMMANDS`."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import and return the command, or None where there is none of that name."""
        if cmd_name not in COMMANDS:
            return None
        module, name = COMMANDS[cmd_name].split(":")
        command: click.Command = getattr(import_module(module), name)
        return command


def example(*lines: str) -> str:
    """Return the end of a help text: what to type, kept as it stands."""
    return "\b\nExample:\n" + "\n".join(f"  {line}" for line in lines)


@click.command(
    cls=LazyGroup,
    epilog=example("habeas run samples --ledger demo.ledger", "habeas show episodes --ledger demo.ledger"),
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
@click.version_option(__version__, message="habeas %(version)s")
def habeas() -> None:
    """Keep a ledger of released detainees: who was let go, how many, for what, and who says so.

    Every number leads back to the exact words of the reports that state it.
    """
