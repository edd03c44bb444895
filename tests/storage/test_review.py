import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from conftest import NORLAND, NORLAND_AGAIN
from habeas.cli.app import habeas
from habeas.ledger import Ledger
from habeas.model import CountClaim
from habeas.reconcile import reconcile_episodes
from habeas.resolve import resolve_episodes
from habeas.review import decide, list_matters, write_judgements
from habeas.run import Inputs, Listener, run_reports, verify_ledger
from invented_stages import INVENTED_STAGES, read_lines

STAGES = replace(INVENTED_STAGES, resolve=resolve_episodes, reconcile=reconcile_episodes)
Review = Callable[..., Result]


@pytest.fixture
def run_stages(ledger_place: str) -> Callable[[Path], None]:
    """Return what runs the invented extraction and the real rest on a file."""

    def run(reports: Path) -> None:
        with Ledger.open(ledger_place, write=True) as ledger:
            run_reports(
                Inputs(paths=[reports]),
                ledger,
                STAGES,
                Listener(refuse=pytest.fail),
                author="tester",
            )

    return run


@pytest.fixture
def disputed(
    write_reports: Callable[..., Path], run_stages: Callable[[Path], None], ledger_place: str
) -> str:
    """Return a ledger of two reports of one day: 12 and 13 prisoners freed."""
    same_day = NORLAND_AGAIN | {"published": NORLAND["published"]}
    run_stages(write_reports(NORLAND, same_day))
    return ledger_place


@pytest.fixture
def review(disputed: str) -> Review:
    """Return what runs a review command on the disputed ledger, as ada unless told otherwise."""

    def run(*arguments: str, by: str = "ada", answers: str = "", code: int = 0) -> Result:
        given = ["review", *arguments]
        environment = {"HABEAS_LEDGER": disputed, "HABEAS_BY": by}
        result = CliRunner().invoke(habeas, given, input=answers, env=environment)
        assert result.exit_code == code, result.output
        return result

    return run


def claim_of(place: str, value: int) -> str:
    with Ledger.open(place) as ledger:
        found = [claim for one in ledger.extractions() for claim in one.claims]
    return next(claim.id for claim in found if claim.value == value)


def best(place: str) -> int | None:
    with Ledger.open(place) as ledger:
        (view,) = ledger.episodes()
        return view.figures[0].best if len(view.figures) == 1 else None


def matters(review: Review) -> list[str]:
    return [matter["kind"] for matter in json.loads(review("queue", "--format", "json").stdout)]


def test_contradiction_is_queued_until_judged(disputed: str, review: Review) -> None:
    assert "contradiction" in matters(review)
    review("reject", claim_of(disputed, 13), "--reason", "misprint")
    assert "contradiction" not in matters(review)


def test_rejected_claim_settles_figure(disputed: str, review: Review) -> None:
    assert best(disputed) is None
    review("reject", claim_of(disputed, 13))
    assert best(disputed) == 12


def test_undo_brings_dispute_back(disputed: str, review: Review) -> None:
    review("reject", claim_of(disputed, 13))
    with Ledger.open(disputed) as ledger:
        (judgement,) = ledger.judgements()
    review("undo", judgement.id[:8])
    assert best(disputed) is None


def test_correction_changes_what_is_counted(disputed: str, review: Review) -> None:
    review("correct", claim_of(disputed, 13), "scope=part")
    with Ledger.open(disputed) as ledger:
        assert {claim.scope for claim in ledger.resolution().claims.values()} == {"episode", "part"}
        assert list(verify_ledger(ledger, STAGES)) == []


def test_number_outside_words_is_refused(disputed: str, review: Review) -> None:
    result = review("correct", claim_of(disputed, 13), "value=14", code=2)
    assert "14 cannot be read in the claim's quotes" in result.stderr


def test_unknown_field_is_refused(disputed: str, review: Review) -> None:
    assert "has no field colour" in review("correct", claim_of(disputed, 13), "colour=red", code=2).stderr


def test_misspelled_correction_names_nobody(disputed: str, review: Review) -> None:
    said = review("correct", claim_of(disputed, 13), "Arvo Lind", code=2).stderr
    assert "FIELD=VALUE" in said
    assert "Lind" not in said


def counted(place: str) -> list[CountClaim]:
    with Ledger.open(place) as ledger:
        return [one for one in ledger.resolution().claims.values() if isinstance(one, CountClaim)]


def test_population_is_corrected_field_by_field(disputed: str, review: Review) -> None:
    review("correct", claim_of(disputed, 13), "population.kind=soldier", "gender=female")
    (corrected,) = (one for one in counted(disputed) if one.value == 13)
    assert corrected.population.attributes == {"kind": "soldier", "gender": "female"}
    with Ledger.open(disputed) as ledger:
        assert list(verify_ledger(ledger, STAGES)) == []


def test_nationality_outside_words_is_refused(disputed: str, review: Review) -> None:
    result = review("correct", claim_of(disputed, 13), "nationality=LT", code=2)
    assert "nationality LT is not named in the claim's quotes" in result.stderr


def test_corrected_claim_can_be_judged_again(disputed: str, review: Review) -> None:
    review("correct", claim_of(disputed, 13), "scope=part")
    (corrected,) = (one for one in counted(disputed) if one.scope == "part")
    review("correct", corrected.id, "status=held")
    assert {(one.value, one.status) for one in counted(disputed)} == {(12, "freed"), (13, "held")}
    (again,) = (one for one in counted(disputed) if one.status == "held")
    review("reject", again.id)
    assert [one.value for one in counted(disputed)] == [12]


def test_disagreement_between_reviewers_is_open(disputed: str, review: Review) -> None:
    review("reject", claim_of(disputed, 13), by="ada")
    review("accept", claim_of(disputed, 13), by="ben")
    assert matters(review)[:2] == ["disagreement", "contradiction"]
    assert best(disputed) is None
    review("accept", claim_of(disputed, 13), by="ada")
    assert "disagreement" not in matters(review)
    assert best(disputed) == 13


def test_dismissed_finding_can_be_accepted_by_another(disputed: str, review: Review) -> None:
    with Ledger.open(disputed) as ledger:
        finding = next(one.id for one in ledger.findings() if one.kind == "contradict")
    review("reject", finding, by="ada")
    review("accept", finding[:8], by="ben")
    with Ledger.open(disputed) as ledger:
        (matter,) = (one for one in list_matters(ledger) if one.subject == finding)
    assert matter.kind == "disagreement"
    assert "cannot both be true" in matter.sentence


def test_different_corrections_are_open(disputed: str, review: Review) -> None:
    review("correct", claim_of(disputed, 13), "scope=part", "status=moved", by="ada")
    review("correct", claim_of(disputed, 13), "scope=earlier", "status=moved", by="ben")
    assert matters(review)[0] == "disagreement"
    (thirteen,) = (one for one in counted(disputed) if one.value == 13)
    assert (thirteen.scope, thirteen.status) == ("episode", "moved")


def test_correction_of_what_another_accepts_is_open(disputed: str, review: Review) -> None:
    review("correct", claim_of(disputed, 13), "scope=part", by="ada")
    review("accept", claim_of(disputed, 13), by="ben")
    said = review("queue", "--format", "json").stdout
    assert "ada would set scope to part, ben would accept it" in said
    assert {one.scope for one in counted(disputed)} == {"episode"}


def test_unfounded_correction_is_not_imported(disputed: str, review: Review, tmp_path: Path) -> None:
    wrong = decide("correct", [claim_of(disputed, 13)], "ben", changes={"value": 14})
    lines = tmp_path / "decided.jsonl"
    lines.write_text("\n".join(write_judgements([wrong])))
    assert "14 cannot be read in the claim's quotes" in review("import", str(lines), code=2).stderr


def test_correction_waits_for_its_claim(
    ledger_place: str,
    write_reports: Callable[..., Path],
    run_stages: Callable[[Path], None],
    tmp_path: Path,
) -> None:
    run_stages(write_reports(NORLAND))
    told = read_lines([write_reports(NORLAND_AGAIN, name="later.jsonl")], refuse=pytest.fail)
    (coming,) = INVENTED_STAGES.extract(list(told))
    correction = decide("correct", [coming.claims[0].id], "ben", changes={"scope": "part"})
    lines = tmp_path / "decided.jsonl"
    lines.write_text("\n".join(write_judgements([correction])))
    given = ["review", "import", str(lines), "--ledger", ledger_place]
    said = CliRunner().invoke(habeas, given).stderr
    assert f"kept until what they are about comes into this ledger: {correction.id[:8]}" in said
    run_stages(tmp_path / "later.jsonl")
    assert sorted((one.value, one.scope) for one in counted(ledger_place)) == [(12, "episode"), (13, "part")]


def test_correction_without_effect_is_queued(
    ledger_place: str, write_reports: Callable[..., Path], run_stages: Callable[[Path], None]
) -> None:
    run_stages(write_reports(NORLAND))
    path = write_reports(NORLAND_AGAIN, name="later.jsonl")
    (coming,) = INVENTED_STAGES.extract(list(read_lines([path], refuse=pytest.fail)))
    wrong = decide("correct", [coming.claims[0].id], "ben", changes={"value": 14})
    with Ledger.open(ledger_place, write=True) as ledger:
        ledger.add_judgements([wrong])
        assert list_matters(ledger) == []
    run_stages(path)
    with Ledger.open(ledger_place) as ledger:
        told = [one for one in list_matters(ledger) if one.kind == "unfounded"]
    assert [one.subject for one in told] == [*wrong.subjects]
    assert "What ben corrected" in told[0].sentence
    assert "14 cannot be read" in told[0].sentence


def test_judgements_travel_as_lines(disputed: str, review: Review, tmp_path: Path) -> None:
    review("reject", claim_of(disputed, 13), "--reason", "misprint")
    lines = tmp_path / "decided.jsonl"
    lines.write_text(review("export").stdout)
    assert "0 of 1 judgements were new." in review("import", str(lines)).output
    lines.write_text(lines.read_text().replace("misprint", "spite"))
    assert "line 1 was altered" in review("import", str(lines), code=2).stderr


def test_session_asks_and_keeps_answers(disputed: str, review: Review) -> None:
    result = review(answers="what\nreject 2\nquit\n")
    assert "⟦The Norland Front freed 1" in result.output
    with Ledger.open(disputed) as ledger:
        assert [judgement.verdict for judgement in ledger.judgements()] == ["reject"]
    assert best(disputed) is not None


def test_session_corrects_and_keeps_reasons(disputed: str, review: Review) -> None:
    result = review(answers="correct 1 value=99\ncorrect 2 scope=part because it says so\nquit\n")
    assert "99 cannot be read in the claim's quotes" in result.output
    with Ledger.open(disputed) as ledger:
        (judgement,) = ledger.judgements()
    assert (judgement.changes, judgement.reason) == ({"scope": "part"}, "it says so")


def test_session_ends_disagreement(disputed: str, review: Review) -> None:
    review("reject", claim_of(disputed, 13), by="ada")
    review("accept", claim_of(disputed, 13), by="ben")
    review(answers="accept 1\nquit\n", by="ada")
    assert best(disputed) == 13


def episodes(place: str) -> list[str]:
    with Ledger.open(place) as ledger:
        return [view.episode.id for view in ledger.episodes()]


def test_merged_episodes_are_one(
    disputed: str, review: Review, write_reports: Callable[..., Path], run_stages: Callable[[Path], None]
) -> None:
    a_year_later = NORLAND | {"name": "later", "published": "2025-05-02", "outlet": "Third Post"}
    run_stages(write_reports(a_year_later | {"text": "The Norland Front freed 40 prisoners."}))
    assert len(episodes(disputed)) == 2
    review("merge", *episodes(disputed))
    assert len(episodes(disputed)) == 1
    with Ledger.open(disputed) as ledger:
        (judgement,) = ledger.judgements()
    review("undo", judgement.id)
    assert len(episodes(disputed)) == 2


def test_merge_that_another_splits_is_open(
    disputed: str, review: Review, write_reports: Callable[..., Path], run_stages: Callable[[Path], None]
) -> None:
    a_year_later = NORLAND | {"name": "later", "published": "2025-05-02", "outlet": "Third Post"}
    run_stages(write_reports(a_year_later | {"text": "The Norland Front freed 40 prisoners."}))
    review("split", *episodes(disputed), by="ben")
    review("merge", *episodes(disputed), by="ada")
    assert len(episodes(disputed)) == 2
    assert matters(review)[0] == "disagreement"
    review("merge", *episodes(disputed), by="ben")
    assert len(episodes(disputed)) == 1


def test_split_episode_is_two(disputed: str, review: Review) -> None:
    review("split", claim_of(disputed, 12), claim_of(disputed, 13))
    assert len(episodes(disputed)) == 2


def test_note_changes_nothing(disputed: str, review: Review) -> None:
    review("note", claim_of(disputed, 13), "asked the outlet")
    assert best(disputed) is None
