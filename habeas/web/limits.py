"""How much may be asked: the size of a body, and how often one address asks.

Takes every request before any page does; answers 413 or 429 in one line, and remembers no address for longer
than its allowance takes to fill again.
"""

import time
from collections import OrderedDict
from dataclasses import dataclass

from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from habeas.web.settings import WebSettings

ADDRESSES = 10_000
"""Addresses remembered at most; the one that asked longest ago is forgotten first."""


class _TooLarge(Exception):
    """The body went beyond the limit while it was read."""


@dataclass(slots=True)
class _Allowance:
    """How many requests an address may make now, and when that was true."""

    left: float
    at: float


class LimitRequests:
    """Refuses bodies that are too large and addresses that ask too often."""

    def __init__(self, app: ASGIApp, settings: WebSettings) -> None:
        self.app = app
        self.settings = settings
        self.allowances: OrderedDict[str, _Allowance] = OrderedDict()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on, or refuse it."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
        elif not self._allows(scope):
            await _refuse(429, "too many requests; wait a moment", scope, receive, send)
        else:
            await self._with_limit(scope, receive, send)

    async def _with_limit(self, scope: Scope, receive: Receive, send: Send) -> None:
        declared = dict(scope["headers"]).get(b"content-length", b"0")
        limit, taken = self.settings.body_limit, 0

        async def receive_some() -> Message:
            nonlocal taken
            message = await receive()
            taken += len(message.get("body", b""))
            if taken > limit:
                raise _TooLarge
            return message

        try:
            if not declared.isdigit() or int(declared) > limit:
                raise _TooLarge
            await self.app(scope, receive_some, send)
        except _TooLarge:
            await _refuse(413, f"more than {limit:,} bytes; send less at a time", scope, receive, send)

    def _allows(self, scope: Scope) -> bool:
        address, now = (scope.get("client") or ("",))[0], time.monotonic()
        known = self.allowances.pop(address, None) or _Allowance(self.settings.burst, now)
        filled = known.left + (now - known.at) * self.settings.rate
        known.left, known.at = min(self.settings.burst, filled), now
        self.allowances[address] = known
        if len(self.allowances) > ADDRESSES:
            self.allowances.popitem(last=False)
        if known.left < 1:
            return False
        known.left -= 1
        return True


async def _refuse(status: int, why: str, scope: Scope, receive: Receive, send: Send) -> None:
    await PlainTextResponse(why + "\n", status)(scope, receive, send)
