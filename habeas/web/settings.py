"""What a web application is told when it starts."""

import secrets
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from habeas.ledger import Place
from habeas.run import Stages

LOOPBACK_HOSTS = frozenset({"localhost", "127.0.0.1", "[::1]"})
"""The names under which this machine reaches itself."""


def load_standard_stages() -> Stages:
    """Return the stages of habeas itself, loaded when they are first needed."""
    from habeas.run.standard import standard_stages  # noqa: PLC0415  # loads spaCy and OR-Tools

    return standard_stages()


@dataclass(frozen=True, slots=True, kw_only=True)
class WebSettings:
    """The ledger that is shown, and the limits of asking for it.

    `hosts` are the names that a request may ask for ("*": any); `body_limit` is in bytes, `rate` in requests
    a second for one address, after a first `burst`. `secret` signs forms; `public` leaves out whatever is
    for reviewers alone, as in a static site. `accounts` is the file of those who may come in; without one,
    whoever reaches the application may do all, in the name of `author`. `fetch` lets reports be fetched from
    the addresses that a reader gives.
    """

    ledger: Place
    hosts: frozenset[str] = LOOPBACK_HOSTS
    body_limit: int = 5_000_000
    rate: float = 25.0
    burst: int = 150
    public: bool = False
    author: str = "unknown"
    accounts: Path | None = None
    fetch: bool = False
    load_stages: Callable[[], Stages] = load_standard_stages
    secret: bytes = field(default_factory=lambda: secrets.token_bytes(32), repr=False)
