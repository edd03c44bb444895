import pytest

from accounts import account_of
from habeas import extract_claims
from habeas.model import Report


@pytest.mark.parametrize(
    ("text", "agents"),
    [
        ("Oman freed 12 sailors.", ["Oman"]),
        ("Oman agreed to free 12 sailors.", ["Oman"]),
        ("Oman is expected to free 12 sailors.", ["Oman"]),
        ("Qatar persuaded Oman to free 12 sailors.", ["Oman"]),
        ("India thanked Oman for releasing 12 sailors.", ["Oman"]),
        ("India welcomed Oman's decision to free 12 sailors.", ["Oman"]),
        ("Oman announced a plan to free 12 sailors.", ["Oman"]),
        ("Oman sent a signal by freeing 12 sailors.", ["Oman"]),
        ("Oman began the release of 12 sailors.", ["Oman"]),
        ("Oman said it had freed 12 sailors.", ["Oman"]),
        ("Twelve sailors were freed by Oman.", ["Oman"]),
        ("The nine sailors' release was hailed.", []),
        ("The lawyer said they were freed.", []),
    ],
)
def test_who_lets_go(text: str, agents: list[str]) -> None:
    told = [each for each in account_of(text).happenings[0] if each.status == "freed"]
    assert [agent.text for each in told for agent in each.agents] == agents


def test_party_acts_behind_a_verb_of_will() -> None:
    stage = account_of("India said on Monday that Oman had agreed to free 12 sailors.").stages[0]
    parts = {mention.party: stage.clues[mention.start] for mention in stage.parties}
    assert "FREER" in parts["OM"]
    assert "FREER" not in parts["IN"]


@pytest.mark.parametrize(
    "text",
    [
        "India thanked Oman on Monday for releasing 12 fishermen.",
        "Oman agreed on Monday to free 12 Indian fishermen, India said.",
        "India welcomed Oman's decision on Monday to free 12 fishermen.",
        "The United States praised Oman on Monday for freeing 12 fishermen.",
    ],
)
def test_who_is_thanked_or_agrees_let_them_go(text: str) -> None:
    episodes = extract_claims(Report(name="r", text=text)).episodes
    assert [episode.authority for episode in episodes] == ["OM"]
