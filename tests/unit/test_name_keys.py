import pytest

from habeas.words.name_keys import name_keys, typed_keys


def finds(typed: str, name: str) -> bool:
    """Tell whether what is typed leads to a name."""
    kept = name_keys(name)
    return all(
        any(key == one.key if one.whole else key.startswith(one.key) for one in word for key in kept)
        for word in typed_keys(typed)
    )


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("Mikola Vol", "Mikola Volski"),
        ("Никола Вольск", "Mikola Volski"),
        ("Мікола Вольскі", "Mikola Volski"),
        ("Wolski", "Mikola Volski"),
        ("Halyna Szewcz", "Galina Shevchenko"),
        ("Jorun Ost", "J. Østren"),
        ("سميرة", "Samira Haddadi"),
        ("abubakr", "Abu Bakr Nasri"),
    ],
)
def test_name_is_found_as_typed(typed: str, name: str) -> None:
    assert finds(typed, name)


@pytest.mark.parametrize(("typed", "name"), [("Volsky Anna", "Mikola Volski"), ("Peter", "Pal Vik")])
def test_other_names_are_not_found(typed: str, name: str) -> None:
    assert not finds(typed, name)


def test_nothing_typed_seeks_nothing() -> None:
    assert typed_keys(" -") == []
