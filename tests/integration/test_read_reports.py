import io
import os
import sys
from datetime import date
from pathlib import Path

import pytest

from habeas.read import read_reports

TEXT = "Norland freed 14 prisoners on Monday."
SEEDS = Path(__file__).parents[2] / ".." / "shared" / "seeds"


def read_all(*paths, **options):
    refusals = []
    reports = list(read_reports(paths, refuse=refusals.append, **options))
    return reports, refusals


def test_reads_a_folder_in_sorted_order(tmp_path):
    (tmp_path / "b").mkdir()
    (tmp_path / "b" / "late.md").write_text(f"# Norland frees 14\n\n{TEXT}")
    (tmp_path / "a.jsonl").write_text('{"id": "line", "text": "Norland freed two."}')
    (tmp_path / "c.txt").write_text(TEXT)
    (tmp_path / ".hidden").write_text("no report")
    reports, refusals = read_all(tmp_path)
    assert [report.name for report in reports] == ["line", "c", "late"]
    assert (reports[2].title, refusals) == ("Norland frees 14", [])


def test_refuses_bad_inputs_and_reads_the_rest(tmp_path):
    (tmp_path / "binary.txt").write_bytes(bytes(range(256)) * 20)
    (tmp_path / "empty.txt").touch()
    (tmp_path / "lines.jsonl").touch()
    (tmp_path / "page.html").write_text("<html><body></body></html>")
    (tmp_path / "paper.pdf").write_bytes(b"%PDF")
    (tmp_path / "good.txt").write_text(TEXT)
    reports, refusals = read_all(tmp_path, tmp_path / "missing.txt")
    assert [report.text for report in reports] == [TEXT]
    refused = [Path(refusal.source).name for refusal in refusals]
    assert refused == ["binary.txt", "empty.txt", "lines.jsonl", "page.html", "paper.pdf", "missing.txt"]


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_refuses_a_file_it_may_not_open(tmp_path):
    (tmp_path / "closed.txt").write_text(TEXT)
    (tmp_path / "closed.txt").chmod(0)
    _, (refusal,) = read_all(tmp_path)
    assert "permission" in str(refusal).lower()


def test_refuses_a_file_that_fails_to_open(tmp_path, monkeypatch):
    (tmp_path / "a.txt").write_text(TEXT)
    monkeypatch.setattr(
        Path, "open", lambda *_: (_ for _ in ()).throw(PermissionError(13, "Permission denied"))
    )
    _, (refusal,) = read_all(tmp_path)
    assert "cannot be opened (Permission denied)" in refusal.reason


def test_refuses_what_is_no_file(tmp_path):
    os.mkfifo(tmp_path / "pipe.txt")
    _, (refusal,) = read_all(tmp_path)
    assert "no regular file" in refusal.reason


def test_takes_the_given_day_and_outlet(tmp_path):
    (tmp_path / "a.txt").write_text(TEXT)
    (report,), _ = read_all(tmp_path, published=date(2025, 5, 25), outlet="The Norland Post")
    assert (report.published, report.outlet) == (date(2025, 5, 25), "The Norland Post")


@pytest.mark.parametrize(("given", "name"), [(TEXT, "stdin"), (f'{{"id": "a", "text": "{TEXT}"}}', "a")])
def test_reads_standard_input(monkeypatch, given, name):
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BufferedReader(io.BytesIO(given.encode()))))
    (report,), _ = read_all("-")
    assert (report.name, report.text) == (name, TEXT)


def test_says_a_refusal_in_the_log_by_default(tmp_path, caplog):
    assert list(read_reports([tmp_path / "missing.txt"])) == []
    assert "no such file" in caplog.text


@pytest.mark.skipif(not SEEDS.is_dir(), reason="the shared seed articles are not here")
def test_reads_the_seed_articles():
    (first, second), refusals = read_all(SEEDS)
    assert "Reply" not in first.text
    assert first.text.endswith("continued pressure.")
    assert second.text.count(second.title) == 1
    assert refusals == []


def test_readme_of_folder_is_no_report(tmp_path: Path) -> None:
    (tmp_path / "README.md").write_text("These reports are invented.")
    assert list(read_reports([tmp_path])) == []
