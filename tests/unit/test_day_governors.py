import pytest

from accounts import account_of
from habeas.extract.episodes.day_governors import hanging_word, name_governors, orders_news, tells_of_seizing


def governors_of(text: str, day: str) -> list[str]:
    """What the words above a day stand for."""
    stage = account_of(text).stages[0]
    start = text.index(day)
    span = stage.sentence.tokens_between(start, start + len(day))
    return list(name_governors(stage, hanging_word(span))) if span is not None else []


@pytest.mark.parametrize(
    ("text", "governor"),
    [
        ("The nurses were freed on Friday.", "freed"),
        ("The nurses returned home on Friday.", "home"),
        ("The nurses were let go on Friday by the army.", "freed"),
    ],
)
def test_return_home_is_told_from_letting_go(text: str, governor: str) -> None:
    assert governors_of(text, "Friday")[0] == governor


@pytest.mark.parametrize(
    ("text", "governor"),
    [
        ("The release took place on Friday at the border.", "freed"),
        ("The handovers will begin on Friday in the capital.", "freed"),
        ("Parliament approved the amnesty on Friday.", "freed"),
        ("It was on Friday that the nurses were released.", "freed"),
        ("It was on Friday that police arrested the nurses.", "detained"),
        ("The talks took place on Friday.", "moved"),
        ("The rebels demanded the release of their leader on Friday.", "demanded"),
    ],
)
def test_letting_go_takes_place_by_other_verbs(text: str, governor: str) -> None:
    assert governors_of(text, "Friday")[0] == governor


@pytest.mark.parametrize(
    ("text", "orders"),
    [
        ("Chad freed two nurses on Friday, a week after it pardoned nine others.", True),
        ("Brandt praised the release of two nurses a day after Ivo Petrak came home to Peru.", True),
        ("They returned home on Friday, a day after being freed by Chad.", False),
        ("The nurses were freed on Friday, a day before a deadline that the rebels had set.", True),
        ("Brandt said on Friday that the nurses had been freed the day before.", False),
    ],
)
def test_day_of_another_event_orders_the_news(text: str, orders: bool) -> None:
    counted = account_of(text, None).occasions[-1]
    assert orders_news(counted.stage, counted.day) == orders


@pytest.mark.parametrize(
    ("text", "seized"),
    [
        ("Two nurses kidnapped in Chad on Friday have been freed.", True),
        ("Two nurses who were handed life sentences on Friday have been freed.", True),
        ("They were seized when gunmen attacked the camp on Friday.", True),
        ("Two nurses kidnapped in Chad were freed on Friday.", False),
        ("Chad freed two nurses arrested in the capital on Friday.", False),
    ],
)
def test_day_of_seizing_is_told_from_day_of_release(text: str, seized: bool) -> None:
    told = account_of(text).occasions[0]
    assert tells_of_seizing(told.stage, told.day) == seized
