"""The stages, loaded when a command begins its work: `--help` and `show` need no language pipeline."""

from types import ModuleType

from habeas.run import Stages


def load_stages() -> Stages:
    """Return the stages of habeas; the first call takes about two seconds."""
    from habeas.run.standard import standard_stages  # noqa: PLC0415  # loads spaCy and OR-Tools

    return standard_stages()


def load_teller() -> ModuleType:
    """Return what explains the figures of a ledger."""
    from habeas.run import explaining  # noqa: PLC0415  # loads OR-Tools

    return explaining
