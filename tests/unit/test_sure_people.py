from habeas.extract.people.sure_people import is_surely_detainee, is_surely_nobody, sure_outcome


def told(*tellings: str) -> dict[str, str | bool]:
    return {f"told={telling}": True for telling in tellings}


def test_sure_wording_makes_a_detainee() -> None:
    features = told("freed", "sure freed")
    assert is_surely_detainee(features)
    assert sure_outcome(features) == "freed"


def test_who_orders_releases_is_no_sure_detainee() -> None:
    assert not is_surely_detainee(told("sure freed", "rules"))


def test_doubted_release_settles_nothing() -> None:
    features = told("freed", "sure freed", "doubted")
    assert not is_surely_detainee(features)
    assert sure_outcome(features) is None


def test_held_until_freed_is_not_held() -> None:
    assert sure_outcome(told("sure held")) == "held"
    assert sure_outcome(told("sure held") | {"befell asserted=freed": True}) is None


def test_whose_freedom_is_asked_for_is_held() -> None:
    assert sure_outcome(told("wanted")) == "held"
    assert sure_outcome(told("wanted", "freed")) is None


def test_newly_arrested_is_detained() -> None:
    assert sure_outcome(told("taken", "sure taken")) == "detained"


def test_who_had_been_held_came_free() -> None:
    assert sure_outcome(told("past", "captive")) == "freed"
    assert sure_outcome(told("past", "died")) is None


def test_who_is_still_to_be_freed_is_held() -> None:
    assert sure_outcome(told("due")) == "held"
    assert sure_outcome(told("due", "freed")) is None


def test_who_would_not_go_refused() -> None:
    assert sure_outcome(told("refused", "sure refused")) == "refused"


def test_lawyer_who_only_speaks_is_nobody() -> None:
    assert is_surely_nobody(told("counsel", "speaks") | {"told outcome=none": True})
    assert not is_surely_nobody(told("counsel", "speaks", "captive") | {"told outcome=captive": True})
    assert not is_surely_nobody(told("counsel", "speaks", "recounts") | {"told outcome=none": True})


def test_a_person_who_will_be_let_go_is_a_detainee_and_no_film_is() -> None:
    due = told("due", "sure due") | {"person entity=always": True}
    assert is_surely_detainee(due)
    assert sure_outcome(due) == "held"
    assert not is_surely_detainee(told("due", "sure due") | {"person entity=never": True})
