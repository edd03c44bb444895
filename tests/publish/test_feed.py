from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import feedparser
import pytest
from lxml import etree

from habeas.ledger import Ledger
from habeas.model import Extraction, Finding, Report
from habeas.publish.news import list_news
from habeas.review import decide
from publish.dossiers import make_claim, make_dossier, make_episode, make_figure, make_report
from published_ledgers import count, derive_anew, fjord_wire

Run = Callable[..., str]
ATOM = "{http://www.w3.org/2005/Atom}"


@pytest.fixture
def read_feed(path: Path, run: Run, tmp_path: Path) -> Callable[[], Any]:
    """Return what writes the feed and reads it as a feed reader does."""

    def read() -> Any:
        run("export", "feed", "--ledger", path, "--out", tmp_path / "feed.xml")
        feed = feedparser.parse((tmp_path / "feed.xml").read_bytes())
        assert not feed.bozo, feed.bozo_exception
        return feed

    return read


def entries(feed: Any) -> dict[str, Any]:
    return {entry.id: entry for entry in feed.entries}


def test_reader_takes_feed_as_atom(read_feed: Callable[[], Any]) -> None:
    feed = read_feed()
    assert feed.version == "atom10"
    assert [entry.updated for entry in feed.entries] == sorted(
        (e.updated for e in feed.entries), reverse=True
    )


def test_everything_that_atom_requires_is_there(read_feed: Callable[[], Any], tmp_path: Path) -> None:
    read_feed()
    root = etree.parse(tmp_path / "feed.xml").getroot()
    for element in (root, *root.iter(f"{ATOM}entry")):
        for name in ("id", "title", "updated"):
            assert len(element.findall(f"{ATOM}{name}")) == 1
    idents = [element.text for element in root.iter(f"{ATOM}id")]
    assert len(set(idents)) == len(idents)


def test_other_number_is_news(read_feed: Callable[[], Any]) -> None:
    titles = [entry.title for entry in read_feed().entries]
    assert "Another number: Iceland, 2 May 2024: 13 people freed" in titles


def test_later_report_changes_its_episode_alone(path: Path, read_feed: Callable[[], Any]) -> None:
    before = entries(read_feed())
    report = Report(
        name="late", outlet="Late News", published=date(2024, 5, 9), text="Iceland freed 15 prisoners."
    )
    claims = (count(report, "15 prisoners", 15),)
    late = Extraction(report=report, episodes=fjord_wire().episodes, claims=claims)
    with Ledger.open(path, write=True) as ledger:
        ledger.add_extractions([late], extractor="hand", author="tester")
        derive_anew(ledger)
    after = entries(read_feed())
    changed = [ident for ident in before if before[ident].updated != after[ident].updated]
    assert [before[ident].title[:20] for ident in changed] == ["Iceland, 2 May 2024 "]
    assert [after[ident].title for ident in after.keys() - before.keys()] == [
        "Another number: Iceland, 2 May 2024: 15 people freed"
    ]


def test_judgement_dates_episode_anew(path: Path, read_feed: Callable[[], Any]) -> None:
    before = entries(read_feed())
    with Ledger.open(path, write=True) as ledger:
        claim = next(c.id for view in ledger.episodes() for c in view.claims.values() if "13" in c.words)
        ledger.add_judgement(decide("note", [claim], "tester", reason="looked at"))
        derive_anew(ledger)
    after = entries(read_feed())
    assert len([ident for ident in before if before[ident].updated != after[ident].updated]) == 1


def test_reversed_concession_is_news() -> None:
    finding = Finding(
        id="f1",
        kind="concession_reversed",
        sentence="The easing was reversed.",
        arithmetic=None,
        claims=("c1",),
        episodes=("e1",),
    )
    dossier = make_dossier(
        episode=make_episode(reports=("r1",)),
        findings=(finding,),
        claims=[make_claim("c1", "asserted")],
        reports=[make_report("r1", 4)],
        entered={"r1": "2024-05-04T00:00:00+00:00"},
    )
    (item,) = [item for item in list_news([dossier]) if item.kind == "concession"]
    assert (item.title, item.updated[:10]) == ("Taken back: The easing was reversed.", "2024-05-04")


@pytest.mark.parametrize(
    ("first", "then", "is_news"),
    [((6, 6), (2, None), False), ((6, 6), (7, 7), True), ((2, None), (6, 6), True), ((5, 9), (4, 10), False)],
)
def test_only_what_was_not_implied_is_news(
    first: tuple[int, int], then: tuple[int, int | None], is_news: bool
) -> None:
    claims = [
        make_claim(f"c{number}", "asserted", report=f"r{number}", low=low, high=high)
        for number, (low, high) in enumerate((first, then))
    ]
    dossier = make_dossier(
        make_figure("freed", 6, claims=("c0", "c1")),
        episode=make_episode(reports=("r0", "r1")),
        claims=claims,
        reports=[make_report("r0", 4), make_report("r1", 5)],
        entered={"r0": "2024-05-04T00:00:00+00:00", "r1": "2024-05-05T00:00:00+00:00"},
    )
    assert any(item.kind == "figure" for item in list_news([dossier])) == is_news
