from collections.abc import Callable
from dataclasses import replace

import pytest

from habeas.ledger import Ledger
from habeas.model import Judgement
from habeas.reconcile import reconcile_dockets, reconcile_episodes
from habeas.resolve import add_reports, resolve_episodes
from habeas.review import decide
from habeas.run import derive_ledger, grow_ledger, verify_ledger
from invented_stages import INVENTED_STAGES
from tests.unit.tellings import tell

STAGES = replace(
    INVENTED_STAGES,
    resolve=resolve_episodes,
    reconcile=reconcile_episodes,
    grow=add_reports,
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


def test_new_judgement_asks_for_all_anew(add: Callable[..., bool], ledger_place: str) -> None:
    with Ledger.open(ledger_place, write=True) as ledger:
        ledger.add_judgement(decide("reject", [TOLD[0].claims[0].id], "ada"))
    assert not add(2)


def test_report_beside_merged_mentions_asks_for_all_anew(add: Callable[..., bool]) -> None:
    merged = decide("merge", [one.claims[0].id for one in TOLD[:2]], "ada")
    assert not add(2, judgements=(merged,))


def test_report_beside_rejected_claim_is_taken_in(add: Callable[..., bool], ledger_place: str) -> None:
    assert add(2, judgements=(decide("reject", [TOLD[0].claims[0].id], "ada"),))
    with Ledger.open(ledger_place) as ledger:
        assert list(verify_ledger(ledger, STAGES)) == []
