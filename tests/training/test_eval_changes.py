from tests.eval.__main__ import list_changes, sum_measures


def test_changes_name_gains_before_losses():
    before = {
        "a": {"count.value": [1, 1, 0]},
        "b": {"count.value": [2, 0, 0]},
        "c": {"count.value": [1, 0, 0]},
    }
    now = {"a": {"count.value": [2, 0, 0]}, "b": {"count.value": [1, 1, 1]}, "c": {"count.value": [1, 0, 0]}}
    assert [line.split()[:2] for line in list_changes(before, now)] == [["+1", "a"], ["-2", "b"]]


def test_measures_add_up_over_reports():
    outcome = {"a": {"count.value": [1, 0, 0]}, "b": {"count.value": [1, 1, 1]}}
    assert sum_measures(outcome) == {"count.value": 2 * 2 / 6}
