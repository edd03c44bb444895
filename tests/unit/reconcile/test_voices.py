"""Who is heard, and for how much: origins, copies, corrections, reviewers."""

from dataclasses import replace
from datetime import UTC, datetime

from test_worked_cases import figure, findings

from docket_building import count, episode, part, resolve, told
from habeas.model import Judgement
from habeas.reconcile import reconcile_episodes


def release(*tellers):
    return episode("BY", "2025-09-11", *tellers)


def judge(verdict, *subjects, undoes=None, day=1):
    at = datetime(2026, 1, day, tzinfo=UTC)
    return Judgement(verdict=verdict, subjects=subjects, reviewer="Rewa", at=at, undoes=undoes)


def test_ten_copies_are_one_origin():
    copies = [told(f"Copy {n}", count(51), of="Wire") for n in range(10)]
    result = reconcile_episodes(resolve(release(*copies, told("Radio", count(52)), told("Post", count(52)))))
    assert (figure(result).best, figure(result).state) == (52, "disputed")


def test_equal_weight_leaves_both_standing():
    result = reconcile_episodes(resolve(release(told("Wire", count(51)), told("Radio", count(52)))))
    whole = figure(result)
    assert (whole.low, whole.high, whole.best, whole.set_aside) == (51, 52, None, ())


def test_authority_is_one_voice():
    tellers = told("Palace", count(52, by="State agency!")), told("Gazette", count(52, by="Ministry!"))
    whole = figure(reconcile_episodes(resolve(release(*tellers))))
    assert (whole.state, whole.origins) == ("single_origin", 1)


def test_lone_word_of_the_authority_is_marked():
    result = reconcile_episodes(resolve(release(told("Palace", count(52, by="State agency!")))))
    assert findings(result, "single_origin")[0].sentence.endswith("which speaks for the authority itself.")


def test_later_correction_silences_the_earlier_number():
    first = told("Wire", count(51), of="Agency", published="2025-09-11")
    later = told("Wire update", count(52), of="Agency", published="2025-09-12")
    whole = figure(reconcile_episodes(resolve(release(first, later))))
    assert (whole.best, whole.state, len(whole.set_aside)) == (52, "single_origin", 1)


def test_corrupted_copy_is_found_and_not_heard():
    tellers = told("Wire", count(13), of="Agency"), told("Feed", count(30), of="Agency")
    result = reconcile_episodes(resolve(release(*tellers), corrupted=[("Feed", "Wire")]))
    assert (figure(result).best, figure(result).state) == (13, "single_origin")
    assert findings(result, "corrupted_copy")[0].arithmetic == "30 ≠ 13"


def test_corrupted_copy_of_a_later_day_corrects_nothing():
    wire = told("Wire", count(13), of="Agency", published="2025-09-11")
    feed = told("Feed", count(30), of="Agency", published="2025-09-12")
    whole = figure(reconcile_episodes(resolve(release(wire, feed), corrupted=[("Feed", "Wire")])))
    assert (whole.best, whole.origins, len(whole.set_aside)) == (13, 1, 1)


def test_number_that_the_family_has_is_not_corrupted():
    wire = told("Wire", count(123), part(114, destination="UA"), part(9, status="moved"), of="Agency")
    feed = told("Feed", count(132), part(9, destination="UA"), part(114, status="moved"), of="Agency")
    result = reconcile_episodes(resolve(release(wire, feed), corrupted=[("Feed", "Wire")]))
    assert [finding.arithmetic for finding in findings(result, "corrupted_copy")] == ["132 ≠ 123"]


def test_rejected_claim_is_out():
    resolution = resolve(release(told("Wire", count(51)), told("Radio", count(52))))
    wrong = next(claim.id for claim in resolution.claims.values() if claim.value == 51)
    assert figure(reconcile_episodes(resolution, [judge("reject", wrong)])).best == 52


def test_undone_rejection_never_was():
    resolution = resolve(release(told("Wire", count(51))))
    rejection = judge("reject", *resolution.claims)
    undoing = judge("note", *resolution.claims, undoes=rejection.id, day=2)
    assert figure(reconcile_episodes(resolution, [undoing, rejection])).best == 51


def test_accepted_claim_outweighs_many_origins():
    others = [told(f"Outlet {n}", count(52)) for n in range(3)]
    resolution = resolve(release(told("Wire", count(51)), *others))
    right = next(claim.id for claim in resolution.claims.values() if claim.value == 51)
    assert figure(reconcile_episodes(resolution, [judge("accept", right)])).best == 51


def test_rejected_finding_stays_away():
    resolution = resolve(release(told("Wire", count(51)), told("Radio", count(52))))
    [clash] = findings(reconcile_episodes(resolution), "contradict")
    assert not findings(reconcile_episodes(resolution, [judge("reject", clash.id)]), "contradict")


def test_claim_without_origin_speaks_for_its_report():
    resolution = replace(resolve(release(told("Wire", count(52)), told("Radio", count(52)))), origins={})
    assert figure(reconcile_episodes(resolution)).origins == 2
