"""The static site: whole, linked, quiet, and silent about those who must not be named."""

import re
from pathlib import Path
from shutil import copyfile
from urllib.parse import unquote

import pytest

from habeas.ledger import Ledger
from habeas.publish.errors import PublishError
from habeas.review import decide
from habeas.web.site import publish_site
from published_ledgers import derive_anew, write_ledger

LINK = re.compile(r'\b(?:href|src)="([^"]*)"')


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_ledger(tmp_path_factory.mktemp("site") / "whole.ledger")


@pytest.fixture(scope="module")
def site(written: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the site of a ledger in which nobody is sensitive."""
    return publish(written, tmp_path_factory.mktemp("open") / "site")


@pytest.fixture(scope="module")
def quiet_site(written: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the site of the same ledger, a printer in it being marked sensitive."""
    path = Path(copyfile(written, tmp_path_factory.mktemp("marked") / "marked.ledger"))
    with Ledger.open(path, write=True) as ledger:
        person = next(one for one in ledger.people() if "Jorun Østren" in one.names)
        ledger.add_judgement(decide("conceal", person.claims, "tester"))
        derive_anew(ledger)
    return publish(path, path.parent / "site")


def publish(ledger_path: Path, folder: Path) -> Path:
    with Ledger.open(ledger_path) as ledger:
        publish_site(ledger, folder)
    return folder


def pages_of(site: Path) -> dict[Path, str]:
    return {path: path.read_text() for path in sorted(site.rglob("*.html"))}


def test_every_link_leads_to_a_file(site: Path) -> None:
    for path, page in pages_of(site).items():
        for link in LINK.findall(page):
            target = unquote(link.partition("#")[0])
            if target and not target.startswith(("https://", "http://")):
                assert (path.parent / target).is_file(), (path.relative_to(site), link)


def test_site_holds_no_script_and_no_form(site: Path) -> None:
    for page in pages_of(site).values():
        assert not re.search(r"<script|<form|hx-|unpublished:", page)


def test_site_has_episodes_figures_and_downloads(site: Path) -> None:
    found = {path.relative_to(site).parts[0] for path in site.rglob("*.*")}
    assert {"index.html", "authority", "episode", "figure", "report", "person", "methods"} <= found
    assert (site / "downloads/tables/episodes.csv").is_file()


def test_report_is_quoted_and_not_reprinted(site: Path) -> None:
    everything = "\n".join(pages_of(site).values())
    assert "Iceland freed <mark>12 prisoners</mark> on Thursday" in everything
    assert 'class="text"' not in everything


def test_named_person_has_page(site: Path) -> None:
    assert any("Jorun Østren" in page for page in pages_of(site).values())


def test_sensitive_name_stands_nowhere(quiet_site: Path) -> None:
    for path in quiet_site.rglob("*"):
        if path.is_file() and path.suffix in {".html", ".svg", ".json", ".csv", ".xml", ".jsonld"}:
            assert not re.search(r"(?i)jorun|[øo]stren", path.read_text()), path.relative_to(quiet_site)


def test_others_keep_their_names(quiet_site: Path) -> None:
    assert any("Pal Vik" in page for page in pages_of(quiet_site).values())


def test_folder_with_files_is_left_alone(written: Path, tmp_path: Path) -> None:
    (tmp_path / "site").mkdir()
    (tmp_path / "site" / "mine.txt").write_text("keep")
    with pytest.raises(PublishError):
        publish(written, tmp_path / "site")
    assert [path.name for path in (tmp_path / "site").iterdir()] == ["mine.txt"]


def test_failure_leaves_nothing_behind(
    written: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("habeas.web.pages.methods.EpisodeFilter", None)
    with pytest.raises(TypeError), Ledger.open(written) as ledger:
        publish_site(ledger, tmp_path / "site")
    assert list(tmp_path.iterdir()) == []
