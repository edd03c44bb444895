"""What `habeas explain` says of a figure, line by line, against files that a reader has checked."""

from pathlib import Path

import pytest
from test_worked_cases import EARLY_CASE, LATE_CASE, figure

from docket_building import resolve
from habeas.reconcile import explain_figure, only_speaker, reconcile_episodes, say_explanation, without_claim

EXPLAINED = Path(__file__).parent / "explained"


def explain(case, **which):
    resolution = resolve(case)
    chosen = figure(reconcile_episodes(resolution), **which)
    return resolution, chosen, explain_figure(resolution, chosen)


@pytest.mark.parametrize(
    ("name", "case", "which"),
    [
        ("told_by_two_origins", EARLY_CASE, {}),
        ("one_who_refused", EARLY_CASE, {"status": "refused"}),
        ("derived_from_destinations", LATE_CASE, {"nationality": "domestic"}),
        ("disputed_and_set_aside", LATE_CASE, {"nationality": "foreign"}),
    ],
)
def test_explanation_reads_as_checked(name, case, which):
    _, _, explanation = explain(case, **which)
    assert "\n".join(say_explanation(explanation)) + "\n" == (EXPLAINED / f"{name}.txt").read_text("utf-8")


def test_rejecting_the_outlier_ends_the_dispute():
    resolution, foreign, _ = explain(LATE_CASE, nationality="foreign")
    change = without_claim(resolution, foreign, foreign.set_aside[0])
    assert str(change) == "14 (disputed) would be 14 (derived)"


def test_believing_the_authority_alone():
    resolution, foreign, _ = explain(LATE_CASE, nationality="foreign")
    change = only_speaker(resolution, foreign, "State agency")
    assert str(change) == "14 (disputed) would be 123 (single origin)"


def test_unknown_claim_is_refused():
    resolution, foreign, _ = explain(LATE_CASE, nationality="foreign")
    with pytest.raises(KeyError):
        without_claim(resolution, foreign, "no such claim")
