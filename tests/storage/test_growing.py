from collections.abc import Callable
from dataclasses import replace

import pytest

from habeas.ledger import Ledger
from habeas.model import Changes, Extraction, Judgement, PersonClaim
from habeas.model.vocabulary import Verdict
from habeas.reconcile import reconcile_dockets, reconcile_episodes
from habeas.resolve import add_reports, resolve_episodes, retell_reports
from habeas.review import decide
from habeas.run import derive_ledger, grow_ledger, verify_ledger
from invented_stages import INVENTED_STAGES
from tests.unit.tellings import tell

STAGES = replace(
    INVENTED_STAGES,
    resolve=resolve_episodes,
    reconcile=reconcile_episodes,
    grow=add_reports,
    retell=retell_reports,
    reconcile_dockets=reconcile_dockets,
)
STORY = "The authorities let detained people go on Thursday after weeks of quiet talks, in two buses. "
TOLD = [
    tell(f"{STORY}Of these {number} went home.", outlet=outlet, published="2031-03-12", freed=number)
    for number, outlet in ((14, "Herald"), (14, "Star"), (16, "Globe"), (52, "Buzz"))
]
MANY = 100.0


@pytest.fixture
def add(ledger_place: str) -> Callable[..., bool]:
    """Return what adds reports to a ledger that has the first two, and grows it."""
    with Ledger.open(ledger_place, write=True) as ledger:
        ledger.add_extractions(TOLD[:2], extractor="invented", author="tester")
        derive_ledger(ledger, STAGES)

    def add_and_grow(*numbers: int, judgements: tuple[Judgement, ...] = ()) -> bool:
        with Ledger.open(ledger_place, write=True) as ledger:
            for judgement in judgements:
                ledger.add_judgement(judgement)
                derive_ledger(ledger, STAGES)
            ledger.add_extractions([TOLD[n] for n in numbers], extractor="invented", author="tester")
            return grow_ledger(ledger, STAGES, most=MANY)

    return add_and_grow


def test_one_more_report_gives_ledger_of_all(add: Callable[..., bool], ledger_place: str) -> None:
    assert add(2)
    assert add(3)
    with Ledger.open(ledger_place) as ledger:
        assert list(verify_ledger(ledger, STAGES)) == []
        assert len(ledger.reports()) == 4


def test_same_report_again_changes_nothing(add: Callable[..., bool], ledger_place: str) -> None:
    assert add(0)
    with Ledger.open(ledger_place) as ledger:
        assert ledger.is_derived()
        assert list(verify_ledger(ledger, STAGES)) == []


def test_judgement_and_report_are_taken_in_by_turns(add: Callable[..., bool], ledger_place: str) -> None:
    with Ledger.open(ledger_place, write=True) as ledger:
        ledger.add_judgement(decide("reject", [TOLD[0].claims[0].id], "ada"))
    assert add(2)
    with Ledger.open(ledger_place) as ledger:
        assert list(verify_ledger(ledger, STAGES)) == []


@pytest.fixture
def judge(ledger_place: str) -> Callable[..., bool]:
    """Return what judges a ledger of four reports, two of them with a name, and grows it."""
    named = [replace(one, claims=(*one.claims, name_one(one))) for one in TOLD[2:]]
    with Ledger.open(ledger_place, write=True) as ledger:
        ledger.add_extractions([*TOLD[:2], *named], extractor="invented", author="tester")
        derive_ledger(ledger, STAGES)

    def judge_and_grow(*judgements: Judgement) -> bool:
        with Ledger.open(ledger_place, write=True) as ledger:
            ledger.add_judgements(judgements)
            grown = grow_ledger(ledger, STAGES, most=MANY)
            assert not grown or list(verify_ledger(ledger, STAGES)) == []
            return grown

    return judge_and_grow


def name_one(told: Extraction) -> PersonClaim:
    report, end = told.report, told.report.text.index(" ")
    evidence = (report.cite(0, end),)
    return PersonClaim(
        report=report.id, evidence=evidence, episode="e1", name=report.text[:end], status="freed"
    )


@pytest.mark.parametrize("place", [0, -1])
@pytest.mark.parametrize(
    ("verdict", "changes"), [("accept", {}), ("reject", {}), ("correct", {"status": "held"})]
)
def test_judged_claim_changes_what_it_touches(
    judge: Callable[..., bool], place: int, verdict: Verdict, changes: Changes
) -> None:
    claim = (*TOLD[0].claims, name_one(TOLD[2]))[place]
    made = decide(verdict, [claim.id], "ada", changes=changes)
    assert judge(made)
    assert judge(decide("note", made.subjects, "ada", undoes=made.id))


def test_dismissed_finding_is_taken_out_alone(judge: Callable[..., bool], ledger_place: str) -> None:
    with Ledger.open(ledger_place) as ledger:
        finding = ledger.findings()[0]
    dismissed = decide("reject", [finding.id], "ada")
    assert judge(dismissed)
    with Ledger.open(ledger_place) as ledger:
        assert finding not in ledger.findings()
    assert not judge(decide("note", [finding.id], "ada", undoes=dismissed.id))


def test_merge_asks_for_all_anew(judge: Callable[..., bool]) -> None:
    assert not judge(decide("merge", [one.claims[0].id for one in TOLD[:2]], "ada"))


def test_report_beside_merged_mentions_asks_for_all_anew(add: Callable[..., bool]) -> None:
    merged = decide("merge", [one.claims[0].id for one in TOLD[:2]], "ada")
    assert not add(2, judgements=(merged,))


def test_report_beside_rejected_claim_is_taken_in(add: Callable[..., bool], ledger_place: str) -> None:
    assert add(2, judgements=(decide("reject", [TOLD[0].claims[0].id], "ada"),))
    with Ledger.open(ledger_place) as ledger:
        assert list(verify_ledger(ledger, STAGES)) == []
