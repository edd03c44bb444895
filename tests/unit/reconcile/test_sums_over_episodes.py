"""Sums over several episodes: what they are made up of, leave open, leave out."""

from test_worked_cases import findings, sums

from docket_building import count, episode, held, part, resolve, told, total
from habeas.reconcile import reconcile_dockets, reconcile_episodes

SUMMER = episode("BY", "2025-06-21", told("Post", count(14)))
AUTUMN = episode("BY", "2025-09-11", told("Wire", count(52), part(14, nationality="foreign")))


def winter(*lines, day="2025-12-13"):
    return episode("BY", day, told("Bulletin", count(123, nationality="foreign"), *lines))


def reconcile(*releases):
    return reconcile_episodes(resolve(*releases))


def test_sum_of_a_release_without_date():
    earlier = episode("BY", None, told("Bulletin", count(33), main=False))
    result = reconcile(AUTUMN, winter(total(156, nationality="foreign")), earlier)
    assert sums(result, "cumulative_explained") == {"156 = 123 + 33"}
    [omitted] = findings(result, "cumulative_omits")
    assert "14 foreigners released 11 September 2025 if these came first" in omitted.sentence


def test_number_called_earlier_completes_a_sum():
    result = reconcile(winter(total(156, nationality="foreign"), count(33, scope="earlier")))
    [explained] = findings(result, "cumulative_explained")
    assert "33 (called an earlier release)" in explained.sentence


def test_window_fixes_which_episodes_are_summed():
    december = told("Bulletin", count(123), total(175, says="since July"))
    result = reconcile(SUMMER, AUTUMN, episode("BY", "2025-12-13", december))
    assert sums(result, "cumulative_explained") == {"175 = 123 + 52"}
    assert not findings(result, "cumulative_omits")


def test_sum_beyond_known_episodes_stays_unexplained():
    result = reconcile(AUTUMN, winter(total(300)))
    assert sums(result, "cumulative_unexplained") == {"300 - 175 = 125"}


def test_sum_smaller_than_its_episodes_contradicts():
    december = told("Bulletin", count(123), total(150, says="since July"))
    result = reconcile(AUTUMN, episode("BY", "2025-12-13", december))
    assert findings(result, "contradict")


def test_both_sides_of_an_exchange_make_the_joint_total():
    resolution = resolve(
        episode("RU", "2025-05-23", told("Wire", count(390), total(780)), kind="exchange", pairs_with=1),
        episode("UA", "2025-05-23", told("Wire", count(390)), kind="exchange", pairs_with=0),
        episode("RU", "2024-08-01", told("Post", count(16))),
    )
    [explained] = findings(reconcile_episodes(resolution), "cumulative_explained")
    assert "780 people released in all (Wire) = 390 (Russia) + 390 (Ukraine)" in explained.sentence
    assert explained in reconcile_dockets(resolution, ["RU"]).findings
    assert not findings(reconcile_episodes(resolution), "cumulative_omits")


def test_one_sum_in_two_reports_is_one_finding():
    radio = told("Radio", total(300, says="since 2020"))
    december = episode("BY", "2025-12-13", told("Bulletin", count(123), total(300)), radio)
    assert len(findings(reconcile(december), "cumulative_unexplained")) == 1


def test_counters_that_differ_imply_no_detentions():
    monitor, ministry = held(1000, by="Monitor"), held(1200, by="Ministry!")
    result = reconcile(
        episode("BY", "2025-06-21", told("Post", count(14), monitor)),
        episode("BY", "2025-09-11", told("Wire", count(52), ministry)),
    )
    assert not findings(result, "implied_detentions")
