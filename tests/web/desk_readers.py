"""Readers who also write: what their browsers would send, without a browser."""

import re
from dataclasses import replace
from pathlib import Path
from typing import Any

from httpx import Response
from starlette.testclient import TestClient

from habeas.read import read_reports
from habeas.web import WebSettings, create_app
from habeas.web.settings import load_standard_stages
from invented_stages import INVENTED_STAGES

HOSTS = frozenset({"testserver"})
TOKEN = re.compile(r'X-Habeas-Token": "(\w+)"')


def open_app(path: Path | str, *, real: bool = False, **settings: Any) -> TestClient:
    """Return a client of an application on this ledger, with the invented stages or the real ones."""
    stages = load_standard_stages if real else lambda: replace(INVENTED_STAGES, read=read_reports)
    told = {"hosts": HOSTS, "author": "tester", "load_stages": stages} | settings
    return TestClient(create_app(WebSettings(ledger=path, **told)), raise_server_exceptions=False)


def send_form(client: TestClient, path: str, /, files: Any = None, **fields: str | list[str]) -> Response:
    """Send a form as a page of ours would, with the token that the page holds."""
    page = client.get("/login")  # a page that everybody may see
    token = TOKEN.search(page.text)[1]
    return client.post(path, data={"token": token} | fields, files=files)
