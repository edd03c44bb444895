"""What a web application is told when it starts."""

import secrets
from dataclasses import dataclass, field

from habeas.ledger import Place

LOOPBACK_HOSTS = frozenset({"localhost", "127.0.0.1", "[::1]"})
"""The names under which this machine reaches itself."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WebSettings:
    """The ledger that is shown, and the limits of asking for it.

    `hosts` are the names that a request may ask for ("*": any); `body_limit` is in bytes, `rate` in requests
    a second for one address, after a first `burst`. `secret` signs forms; `public` leaves out whatever is
    for reviewers alone, as in a static site.
    """

    ledger: Place
    hosts: frozenset[str] = LOOPBACK_HOSTS
    body_limit: int = 5_000_000
    rate: float = 25.0
    burst: int = 150
    public: bool = False
    secret: bytes = field(default_factory=lambda: secrets.token_bytes(32), repr=False)
