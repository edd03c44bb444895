from pathlib import Path

from tests.spec.manual import render_manual


def test_manual_page_is_what_the_tests_say() -> None:
    page = Path(__file__).parents[2] / "docs" / "HOW-HABEAS-READS.md"
    assert page.read_text("utf-8") == render_manual()
