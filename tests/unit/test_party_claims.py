import pytest

from accounts import account_of
from habeas.extract.episodes.dates import find_dates
from habeas.extract.episodes.party_claims import find_party_claims


@pytest.mark.parametrize(
    ("text", "party", "role"),
    [
        ("Iran freed a British engineer on Saturday.", "Iran", "released"),
        ("Oman mediated. Iran freed a British engineer.", "Oman", "negotiated"),
        ("Iran said it had freed a British engineer.", "Iran", "announced"),
        ("Iran freed two engineers. Oman received them.", "Oman", "received"),
        ("Iran freed two engineers with help from an Omani delegation.", "Omani delegation", "negotiated"),
        (
            "Iran freed two engineers at the request of Swiss President Ada Brandt.",
            "Ada Brandt",
            "negotiated",
        ),
    ],
)
def test_parties_have_the_roles_that_words_give_them(text, party, role):
    claims = list(find_party_claims(account_of(text)))
    assert (party, role) in [(claim.party, claim.role) for claim in claims]


def test_day_of_an_episode_is_quoted():
    (claim,) = find_dates(account_of("Iran freed a British engineer on Saturday."))
    assert (claim.words, str(claim.period.start), claim.episode) == ("Saturday", "2031-05-17", "e1")
