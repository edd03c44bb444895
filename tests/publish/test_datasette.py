import asyncio
import json
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from datasette.app import Datasette

Run = Callable[..., str]


@pytest.fixture
def folder(path: Path, run: Run, tmp_path: Path) -> Path:
    run("export", "datasette", "--ledger", path, "--out", tmp_path / "out")
    return tmp_path / "out"


def ask(folder: Path, address: str) -> Any:
    """Return what Datasette answers with, as JSON."""

    async def get() -> Any:
        metadata = json.loads((folder / "metadata.json").read_text())
        datasette = Datasette([], immutables=[str(folder / "habeas.db")], metadata=metadata)
        response = await datasette.client.get(address)
        assert response.status_code == 200, response.text
        return response.json() if ".json" in address else response.text

    return asyncio.run(get())


def test_words_are_found(folder: Path) -> None:
    rows = ask(folder, "/habeas/claims.json?_search=norwegians&_shape=objects")["rows"]
    assert [row["quote"] for row in rows] == ["two Norwegians"]


def test_names_are_found_without_marks(folder: Path) -> None:
    rows = ask(folder, "/habeas/people.json?_search=ostren&_shape=objects")["rows"]
    assert [row["name"] for row in rows] == ["Jorun Østren"]


def test_page_of_claims_links_to_reports_by_title(folder: Path) -> None:
    assert ">A swap at sea</a>" in ask(folder, "/habeas/claims")


def test_table_page_explains_its_columns(folder: Path) -> None:
    assert "Least number of people that the claims allow" in ask(folder, "/habeas/episodes")


@pytest.mark.parametrize(
    ("view", "column", "value"),
    [
        ("figure_words", "quote", "13 prisoners"),
        ("disputed_figures", "high_in_episode", 13),
        ("freed_by_year", "at_least", 17),
        ("who_says_so", "origin", "a lawyer"),
        ("given_in_return", "object", "fish trade"),
    ],
)
def test_view_answers(folder: Path, view: str, column: str, value: object) -> None:
    rows = ask(folder, f"/habeas/{view}.json?_shape=objects")["rows"]
    assert value in {row[column] for row in rows}


def test_no_reference_leads_nowhere(folder: Path) -> None:
    with closing(sqlite3.connect(folder / "habeas.db")) as database:
        assert database.execute("PRAGMA foreign_key_check").fetchall() == []
        assert database.execute("PRAGMA integrity_check").fetchall() == [("ok",)]


def test_database_is_read_only(folder: Path) -> None:
    assert (folder / "habeas.db").stat().st_mode & 0o222 == 0
