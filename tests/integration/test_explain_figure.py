import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from conftest import NORLAND, NORLAND_AGAIN
from habeas.cli.app import habeas
from habeas.cli.exits import ExitCode, run_command
from habeas.ledger import Ledger
from habeas.reconcile import reconcile_episodes
from habeas.resolve import resolve_episodes
from habeas.run import Inputs, Listener, run_reports
from invented_stages import INVENTED_STAGES

STAGES = replace(INVENTED_STAGES, resolve=resolve_episodes, reconcile=reconcile_episodes)


@pytest.fixture
def explain(
    write_reports: Callable[..., Path], ledger_path: Path, capsys: pytest.CaptureFixture[str]
) -> Callable[..., str]:
    """Return what explains the disputed number of an episode, with further options."""
    same_day = NORLAND_AGAIN | {"published": NORLAND["published"]}
    with Ledger.open(ledger_path, write=True) as ledger:
        run_reports(
            Inputs(paths=[write_reports(NORLAND, same_day)]),
            ledger,
            STAGES,
            Listener(refuse=pytest.fail),
            author="tester",
        )

    def run(*options: str, code: int = ExitCode.DONE) -> str:
        assert run_command(habeas, ["explain", "--ledger", str(ledger_path), *options]) == code
        return capsys.readouterr().out

    return run


def test_explanation_holds_every_claim(explain: Callable[..., str]) -> None:
    told = json.loads(explain("--format", "json"))
    assert {claim["value"] for claim in told["claims"] + told["set_aside"]} == {12, 13}
    assert told["steps"]


def test_figure_without_one_claim(explain: Callable[..., str]) -> None:
    told = json.loads(explain("--format", "json"))
    odd = next(claim for claim in told["claims"] + told["set_aside"] if claim["value"] == 13)
    (change,) = json.loads(explain("--format", "json", "--without", odd["id"]))["what_if"]
    assert change.startswith(f"Without claim {odd['id']}: ")
    assert "would be 12" in change


def test_figure_by_one_speaker_alone(explain: Callable[..., str]) -> None:
    (change,) = json.loads(explain("--format", "json", "--only", "Harbour Post"))["what_if"]
    assert change.startswith("Believing Harbour Post alone: ")
    assert "would be 13" in change


def test_unknown_claim_is_refused(explain: Callable[..., str]) -> None:
    assert explain("--without", "nothing", code=ExitCode.UNKNOWN_ITEM) == ""
