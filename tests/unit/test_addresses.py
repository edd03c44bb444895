import pytest

from habeas.ledger import LedgerError, find_store
from habeas.ledger.engines.sqlite import SqliteStore

SECRET = "hush"


@pytest.mark.parametrize(
    ("address", "name"),
    [
        ("postgresql://ada:hush@db.example/desk", "postgresql://ada@db.example/desk"),
        ("postgres://ada:hush@db.example:5433/desk", "postgresql://ada@db.example:5433/desk"),
        ("postgresql://ada@db.example/desk?password=hush", "postgresql://ada@db.example/desk"),
        (
            "postgresql://db.example/desk?sslpassword=hush&sslmode=require",
            "postgresql://db.example/desk?sslmode=require",
        ),
        ("postgresql://ada:hush?@db.example/desk", "postgresql://ada@db.example/desk"),
        ("postgresql:///desk?host=/run/pg", "postgresql:///desk?host=/run/pg"),
        ("postgresql://ada:hu%40sh@db.example/desk", "postgresql://ada@db.example/desk"),
        (
            "postgresql://db.example/desk?options=-csearch_path%3Dmine",
            "postgresql://db.example/desk?options=-csearch_path%3Dmine",
        ),
    ],
)
def test_name_of_address_has_no_password(address: str, name: str) -> None:
    store = find_store(address)
    assert str(store) == name
    assert SECRET not in repr(store)


@pytest.mark.parametrize(
    "address",
    [
        "postgresql://ada:hush/@db.example/desk",
        "postgresql://ada:p@hush@db.example/desk",
        "postgresql://ada:hush%@db.example/desk",
        "postgresql://ada@db.example/desk?passwort=hush",
        "postgresql://ada@db.example:hush/desk",
    ],
)
def test_wrong_address_is_not_repeated(address: str) -> None:
    with pytest.raises(LedgerError, match="cannot be read") as caught:
        find_store(address)
    assert SECRET not in str(caught.value)


def test_other_servers_are_refused() -> None:
    with pytest.raises(LedgerError, match="mysql: no ledger can be kept there") as caught:
        find_store("mysql://ada:hush@db.example/desk")
    assert SECRET not in str(caught.value)


def test_path_is_file_whatever_its_name() -> None:
    assert isinstance(find_store("postgresql"), SqliteStore)
