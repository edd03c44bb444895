import pytest

from accounts import account_of
from habeas.extract.people.roles import find_roles


@pytest.mark.parametrize(
    ("text", "holder", "office", "former", "country"),
    [
        ("Former Polish President Ada Brandt asked for it.", "Ada Brandt", "President", True, "PL"),
        ("Polish President Ada Brandt asked for it.", "Ada Brandt", "President", False, "PL"),
        ("Ada Brandt, the president of Poland, asked for it.", "Ada Brandt", "president", False, "PL"),
        ("Poland agreed. The Brandt administration paid.", "Brandt", "administration", False, None),
        ("Polish President Brandt left. A Brandt administration paid.", "Brandt", "President", False, "PL"),
    ],
)
def test_offices_are_given_to_their_holders(text, holder, office, former, country):
    claim = next(find_roles(account_of(f"Iran freed two engineers. {text}")))
    assert (claim.holder, claim.office, claim.former, claim.country) == (holder, office, former, country)


@pytest.mark.parametrize(
    "text", ["Vice President Ada Brandt spoke.", "Belarus freed former President Ada Brandt on Saturday."]
)
def test_deputies_and_detainees_hold_no_office(text):
    assert list(find_roles(account_of(text))) == []
