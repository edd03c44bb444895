from tests.eval.outcomes import list_changes, score_outcomes


def test_scores_sum_over_reports() -> None:
    scores = score_outcomes(
        [{"person": [1, 0, 1], "date": [1, 0, 0]}, {"person": [1, 1, 0], "date": [0, 1, 0]}]
    )
    assert scores == {"person": 2 / 3, "date": 0.5}


def test_gains_come_before_losses() -> None:
    before = {"a": {"person": [1, 1, 0]}, "b": {"person": [2, 0, 0]}, "c": {"date": [1, 0, 0]}}
    now = {"a": {"person": [2, 0, 0]}, "b": {"person": [1, 1, 1]}, "c": {"date": [1, 0, 0]}}
    assert [line.split()[:2] for line in list_changes(before, now)] == [["+2", "a"], ["-3", "b"]]


def test_claim_too_many_is_a_loss() -> None:
    assert [line[:2] for line in list_changes({"a": {}}, {"a": {"person": [0, 0, 1]}})] == ["-1"]
