import os
import sys
from collections.abc import Callable
from importlib import import_module
from pathlib import Path

import pytest
from pypdf import PdfReader

from habeas.cli.exits import ExitCode

Run = Callable[..., str]


@pytest.fixture
def page(path: Path, run: Run, tmp_path: Path) -> Callable[..., str]:
    """Return what writes a briefing as a page and reads it."""

    def write(*options: str) -> str:
        run("export", "report", "--ledger", path, "--out", tmp_path / "briefing.html", *options)
        return (tmp_path / "briefing.html").read_text(encoding="utf-8")

    return write


def test_summary_says_how_many_at_least(page: Callable[..., str]) -> None:
    told = page()
    assert "Together they freed 21 to 22 people, as far as reports tell." in told
    assert "1 is disputed" in told


def test_dispute_shows_both_numbers_with_words(page: Callable[..., str]) -> None:
    disputes = page().partition("What is disputed")[2].partition("Release by release")[0]
    for words in ("12 people freed", "13 people freed", "<q>12 prisoners</q>", "(a lawyer)"):
        assert words in disputes


def test_every_citation_has_its_source(page: Callable[..., str]) -> None:
    told = page()
    cited = {part.split('"')[0] for part in told.split('href="#source-')[1:]}
    assert cited and all(f'id="source-{number}"' in told for number in cited)


def test_words_of_reports_are_escaped(page: Callable[..., str]) -> None:
    assert "=HYPERLINK(&#34;https://bad.example&#34;" in page()


def test_briefing_on_one_authority(page: Callable[..., str]) -> None:
    told = page("--authority", "Ireland")
    assert "<h1>Ireland</h1>" in told and "2 May 2024" not in told


def test_briefing_on_period(page: Callable[..., str]) -> None:
    told = page("--since", "2024-05-01", "--until", "2024-05-31")
    assert "All countries from 1 May 2024 to 31 May 2024" in told and "1 June 2024" not in told


def test_page_fetches_nothing(page: Callable[..., str]) -> None:
    told = page()
    assert not [word for word in ("<link", "<script", "src=", "url(", "@import") if word in told]


@pytest.fixture
def pango() -> None:
    """Skip where the system has no Pango; where it was to be installed, that is a fault."""
    try:
        import_module("weasyprint")
    except OSError:
        if os.environ.get("CI"):
            raise
        pytest.skip("PDF needs Pango, which this system does not have")


@pytest.mark.usefixtures("pango")
def test_pdf_can_be_read_and_is_same_again(path: Path, run: Run, tmp_path: Path) -> None:
    for name in ("one.pdf", "two.pdf"):
        run("export", "report", "--ledger", path, "--out", tmp_path / name)
    pdf = PdfReader(tmp_path / "one.pdf")
    assert "What is disputed, and why" in "".join(sheet.extract_text() for sheet in pdf.pages)
    assert pdf.metadata and pdf.metadata.title == "Released detainees: All countries"
    assert (tmp_path / "one.pdf").read_bytes() == (tmp_path / "two.pdf").read_bytes()


def test_other_ending_is_refused(path: Path, run: Run, tmp_path: Path) -> None:
    told = run("export", "report", "--ledger", path, "--out", tmp_path / "a.doc", code=ExitCode.LEDGER)
    assert "whose name ends in .pdf or .html" in told


def test_nothing_selected_is_said(path: Path, run: Run, tmp_path: Path) -> None:
    options = ("--out", tmp_path / "a.pdf", "--authority", "Norway")
    assert "no such episode" in run("export", "report", "--ledger", path, *options, code=ExitCode.LEDGER)


def test_missing_pango_is_named(
    path: Path, run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("habeas.publish.errors.import_module", lack_pango)
    told = run("export", "report", "--ledger", path, "--out", tmp_path / "a.html", code=ExitCode.LEDGER)
    assert "install Debian's libpango-1.0-0" in told


def lack_pango(name: str) -> None:
    raise OSError("cannot load library 'libpango-1.0-0'")


def test_missing_library_is_named(
    path: Path, run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "weasyprint", None)
    told = run("export", "report", "--ledger", path, "--out", tmp_path / "a.pdf", code=ExitCode.LEDGER)
    assert "install habeas[formats]" in told


def test_whole_ledger_cannot_be_chosen_from(path: Path, run: Run, tmp_path: Path) -> None:
    options = ("--out", tmp_path / "tables", "--authority", "IS")
    told = run("export", "csv", "--ledger", path, *options, code=ExitCode.USAGE)
    assert "csv holds a whole ledger" in told
