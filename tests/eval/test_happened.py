"""What came about is told from what was promised, refused or demanded."""

import pytest

from tests.eval.happened import BENCH, PUBLISHED, measure, read_rows, was_anyone_freed


@pytest.mark.skipif(not BENCH.exists(), reason="the labelled sentences in ../shared are not here")
def test_real_sentences_are_decided_better_than_published() -> None:
    rows = list(read_rows())
    assert len(rows) >= 57
    assert measure(rows) > PUBLISHED


@pytest.mark.parametrize(
    "text",
    [
        "Ruritania today let free four bloggers.",
        "The court freed two fishermen.",
        "Nobody was told until the fishermen were released.",
        "The hostages had been held for a year before they were freed.",
    ],
)
def test_what_came_about_happened(text: str) -> None:
    assert was_anyone_freed(text)


@pytest.mark.parametrize(
    "text",
    [
        "The rebels will not begin talks until the prisoner release takes place.",
        "There will be no truce before the hostages are freed.",
        "The 40 prisoners must be set free, the union said.",
        "The ministry should release the two bloggers.",
        "The guards released the ship.",
    ],
)
def test_what_is_still_asked_for_did_not_happen(text: str) -> None:
    assert not was_anyone_freed(text)
