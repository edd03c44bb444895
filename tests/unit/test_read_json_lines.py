import io
import json
from datetime import date

import pytest

from habeas.read.imprint import UNKNOWN, Imprint
from habeas.read.json_lines import read_json_lines
from habeas.read.refusals import MAX_REPORT_BYTES

TEXT = "Norland freed 14 prisoners."


def read_lines(*lines, assumed=UNKNOWN):
    refusals = []
    stream = io.BytesIO(
        b"\n".join(line if isinstance(line, bytes) else json.dumps(line).encode() for line in lines)
    )
    return list(read_json_lines(stream, "folder/wire.jsonl", assumed, refusals.append)), refusals


def test_reads_every_field_of_a_line():
    given = {
        "id": "a",
        "text": TEXT,
        "title": "T",
        "outlet": "O",
        "published": "2025-05-25",
        "url": "u",
        "language": "be",
    }
    (report,), _ = read_lines(given)
    assert (report.name, report.text, report.title, report.outlet) == ("a", TEXT, "T", "O")
    assert (report.published, report.url, report.language) == (date(2025, 5, 25), "u", "be")


def test_names_a_line_without_id_by_its_place():
    reports, _ = read_lines({"text": TEXT}, {"id": 7, "text": TEXT})
    assert [report.name for report in reports] == ["wire:1", "7"]


def test_takes_the_day_of_a_time():
    (report,), _ = read_lines({"text": TEXT, "published": "2025-05-25T23:10:00+02:00"})
    assert report.published == date(2025, 5, 25)


def test_fills_only_what_a_line_leaves_open():
    assumed = Imprint(outlet="Assumed", published=date(2024, 1, 1))
    reports, _ = read_lines(
        {"text": TEXT, "outlet": "Own"}, {"text": TEXT, "published": "2025-05-25"}, assumed=assumed
    )
    assert [(r.outlet, r.published.year) for r in reports] == [("Own", 2024), ("Assumed", 2025)]


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        (b'{"text": ', "broken JSON"),
        (b'{"text": "\\ud800"}', "broken JSON"),
        (b"[1]", "object"),
        (b'{"id": "a"}', "text: field required"),
        (b'{"text": 5}', "text: input should be a valid string"),
        (b'{"text": ""}', "text: "),
        (b'{"text": " \\n"}', "no text of a report"),
        (b'{"text": "Freed.", "published": "yesterday"}', "published is no date"),
        (b'{"text": "Freed.", "published": 20250525}', "published is no date"),
        (b'{"text": "Freed.", "outlet": []}', "outlet: "),
        (b"\x80\x81\0\1\2", "binary"),
    ],
)
def test_refuses_one_line_and_reads_on(line, reason):
    reports, (refusal,) = read_lines({"id": "a", "text": TEXT}, line, {"id": "b", "text": TEXT})
    assert [report.name for report in reports] == ["a", "b"]
    assert refusal.line == 2
    assert reason in refusal.reason


def test_keeps_the_words_of_a_line_out_of_its_refusal():
    _, (refusal,) = read_lines({"text": ["Ada Invented was freed"]})
    assert "Invented" not in str(refusal)


def test_refuses_a_line_beyond_the_limit():
    reports, (refusal,) = read_lines(b"x" * (MAX_REPORT_BYTES * 2), {"id": "b", "text": TEXT})
    assert [report.name for report in reports] == ["b"]
    assert "longer than 8 MB" in refusal.reason


def test_passes_over_blank_lines():
    reports, refusals = read_lines(b"", {"text": TEXT}, b"  ")
    assert (len(reports), refusals) == (1, [])


def test_reads_a_file_with_a_byte_order_mark():
    (report,), _ = read_lines(b"\xef\xbb\xbf" + json.dumps({"id": "a", "text": TEXT}).encode())
    assert report.name == "a"


@pytest.mark.parametrize("field", ["id", "text", "title", "outlet", "url"])
def test_refuses_what_no_database_keeps(field):
    reports, (refusal, *_) = read_lines({"id": "a", "text": TEXT} | {field: f"{TEXT}\0"}, {"text": TEXT})
    assert refusal.reason == "the character U+0000, which is no text"
    assert len(reports) == 1
