"""Asks the application for a page without a server in between."""

from typing import Any
from urllib.parse import urlencode

from starlette.types import ASGIApp, Message

from habeas.web.addresses import Asked


class PageFailed(Exception):
    """A page of the site could not be drawn; its path says which."""


async def ask_page(app: ASGIApp, path: str, query: dict[str, Asked], file: str) -> bytes:
    """Return the body that the application answers; `file` is where it will lie in the site."""
    heard: list[Message] = []

    async def receive() -> Message:
        return {"type": "http.request", "body": b"", "more_body": False}

    async def send(message: Message) -> None:
        heard.append(message)

    await app(_scope(path, query, file), receive, send)
    if heard[0]["status"] != 200:
        raise PageFailed(f"{path} was answered with {heard[0]['status']}")
    return b"".join(message.get("body", b"") for message in heard[1:])


def _scope(path: str, query: dict[str, Asked], file: str) -> dict[str, Any]:
    asked = {key: value for key, value in query.items() if value not in {None, ""}}
    return {
        "type": "http",
        "asgi": {"version": "3.0"},
        "http_version": "1.1",
        "method": "GET",
        "scheme": "http",
        "path": path,
        "raw_path": path.encode(),
        "root_path": "",
        "query_string": urlencode(asked).encode(),
        "headers": [(b"host", b"localhost")],
        "client": ("site", 0),
        "server": ("localhost", 80),
        "habeas.file": file,
    }
