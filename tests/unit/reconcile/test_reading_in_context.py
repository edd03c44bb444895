"""Scope before arithmetic: what a number says beside the others of its report."""

from test_worked_cases import figure, findings

from docket_building import count, episode, held, part, person, resolve, told, total
from habeas.reconcile import reconcile_episodes


def reconcile(*tellers, authority="BY", **more):
    return reconcile_episodes(resolve(episode(authority, "2025-09-11", *tellers), **more))


def test_some_of_a_nationality_are_not_all_of_it():
    lines = (count(10, nationality="US"), part(5, nationality="US"))
    assert figure(reconcile(told("Wire", *lines), authority="VE"), nationality="US").best == 10


def test_part_of_everybody_is_a_least_number():
    assert figure(reconcile(told("Wire", part(13)))).high is None


def test_parts_of_two_reports_contradict():
    result = reconcile(told("Wire", part(5, gender="female")), told("Radio", part(6, gender="female")))
    assert findings(result, "contradict")


def test_number_short_by_those_who_refused_counts_leavers():
    result = reconcile(told("Wire", count(52), person("Ala Demo", "refused")), told("Radio", count(51)))
    assert figure(result).best == 52
    assert figure(result, "moved").best == 51


def test_more_than_a_number_agrees_with_it():
    result = reconcile(told("Wire", held(600)), told("Radio", held(">600")))
    assert figure(result, "held").best == 600
    assert not findings(result, "contradict")


def test_stock_of_people_is_no_whole_of_prisoners():
    result = reconcile(told("Wire", held(1150)), told("Radio", held(1174, kind="political_prisoner")))
    assert not findings(result, "contradict")


def test_plan_is_not_what_was_carried_out():
    result = reconcile(told("Wire", count(60, "to_be_freed")), told("Radio", count(52)))
    assert figure(result).best == 52
    assert figure(result, "to_be_freed").best == 60


def test_plans_that_changed_do_not_contradict():
    plans = told("Wire", count(60, "to_be_freed")), told("Radio", count(55, "to_be_freed"))
    assert findings(reconcile(*plans), "contradict")
    assert not findings(reconcile(*plans, told("Post", count(52))), "contradict")


def test_demanded_number_feeds_no_figure():
    assert not reconcile(told("Wire", count(1150, "to_be_freed", modality="demanded"))).figures


def test_denied_number_contradicts_what_is_reported():
    result = reconcile(told("Wire", count(52)), told("Palace", count(52, modality="denied")))
    [denial] = findings(result, "contradict")
    assert denial.sentence.endswith("is reported, and denied by Palace.")
    assert figure(result).state == "single_origin"


def test_earlier_release_is_not_this_one():
    assert figure(reconcile(told("Wire", count(123), count(33, scope="earlier")))).best == 123


def test_sum_limits_the_episodes_in_its_window():
    wire = told("Wire", count(">=100"), total(150, says="since 2025"))
    assert (figure(reconcile(wire)).low, figure(reconcile(wire)).high) == (100, 150)


def test_several_earlier_releases_do_not_contradict():
    before = told("Wire", count(30, scope="earlier"), count(37, scope="earlier"), main=False)
    assert not findings(reconcile(before), "contradict")
