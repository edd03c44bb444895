"""So many "of" a larger number: the larger number was not let go."""

import pytest

from habeas import extract_claims
from habeas.model import Report


def freed(text: str) -> list[tuple[int | None, str]]:
    claims = extract_claims(Report(name="r", text=text)).claims
    return [(c.value, c.scope) for c in claims if c.kind == "count" and c.status in {"freed", "to_be_freed"}]


@pytest.mark.parametrize(
    "text",
    [
        "The rebels freed five of the eleven soldiers whom they had seized last Friday.",
        "The rebels released five of eleven hostages on Monday.",
        "Chad released five of the 2,600 Kenyan prisoners of war it was holding.",
        "Rebels released five schoolgirls out of over 200 that were kidnapped in Aria two years ago.",
        "The rebels let go five Danes among the 21 hostages they kidnapped in April.",
        "The gang returned most of the 110 girls they kidnapped. Five girls were freed on Monday.",
    ],
)
def test_whole_of_those_freed_is_not_freed(text: str) -> None:
    assert freed(text) == [(5, "episode")]


def test_whole_that_will_be_freed_counts() -> None:
    text = "Chad released the first 43 of 98 prisoners whom it promised to free."
    assert [value for value, _ in freed(text)] == [43, 98]


def test_share_of_those_told_as_freed_is_a_part() -> None:
    assert freed("Chad freed 52 prisoners. Nine of the 52 prisoners were freed for their age.") == [
        (52, "episode"),
        (9, "part"),
    ]


def test_those_whom_named_people_are_among_are_all() -> None:
    text = "Three journalists were among 2,278 prisoners who were pardoned by the king on Monday."
    assert (2278, "episode") in freed(text)


def test_another_release_of_so_many_is_no_share() -> None:
    text = (
        "Chad's president said that he had given thanks for the release of 16 prisoners, and that the two "
        "sides are discussing a further one, of 1,300 additional prisoners."
    )
    assert [value for value, _ in freed(text)] == [16, 1300]
