"""Whatever bytes a file holds, reading gives reports or refusals and raises nothing."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from habeas.read import read_reports

PAGE = b"<html lang='en'><head><title>T</title></head><body><p>Norland freed five.</p></body></html>"
LINE = b'{"id": "a", "text": "Norland freed five.", "published": "2025-05-25"}\n'
SCRAPS = st.sampled_from(
    [b"<", b">", b'"', b"<!--", b"null", b"[", b"{", b"\n", b"\xff", b"\0", b"\xef\xbb\xbf"]
)


@st.composite
def damaged(draw, whole):
    place = draw(st.integers(0, len(whole)))
    cut = draw(st.integers(0, 20))
    return whole[:place] + draw(SCRAPS | st.binary(max_size=8)) + whole[place + cut :]


@pytest.mark.parametrize("name", ["a.txt", "a.md", "a.html", "a.jsonl"])
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(content=st.binary(max_size=60) | damaged(PAGE) | damaged(LINE * 2))
def test_reading_raises_nothing(tmp_path, name, content):
    (tmp_path / name).write_bytes(content)
    refusals = []
    reports = list(read_reports([tmp_path / name], refuse=refusals.append))
    assert reports or refusals or not content.strip() or name == "a.jsonl"
