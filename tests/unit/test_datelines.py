import pytest

from accounts import account_of
from habeas.extract.datelines import dateline_end


@pytest.mark.parametrize(
    ("text", "dateline"),
    [
        ("GUATEMALA CITY (Sample Wire) - Chad freed nine.", "GUATEMALA CITY (Sample Wire) - "),
        ("MOSCOW, May 25: Chad freed nine.", "MOSCOW, May 25: "),
        ("VILNIUS, Lithuania (SW) — Chad freed nine.", "VILNIUS, Lithuania (SW) — "),
        ("Chad freed nine - all of them women.", ""),
        ("UN experts welcomed it.", ""),
    ],
)
def test_dateline_ends_at_its_dash(text: str, dateline: str) -> None:
    (sentence, *_) = account_of(text).reading.sentences
    assert text[: dateline_end(sentence)] == dateline


def test_place_of_dateline_frees_nobody() -> None:
    account = account_of("MANAGUA (Sample Wire) - Chad has released 135 prisoners.")
    agents = {agent.text for happening in account.happenings[0] for agent in happening.agents}
    assert "MANAGUA" not in agents
