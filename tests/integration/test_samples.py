"""The repository's own samples through the whole path, as `make demo` runs them."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from habeas.ledger import EpisodeView, Ledger
from habeas.ledger.view_records import episode_record
from habeas.run import derive_ledger, verify_ledger
from habeas.run.standard import standard_stages
from standard_ledgers import fill_ledger

SAMPLES = Path(__file__).parents[2] / "samples"
REPORTS = 16


@pytest.fixture(scope="module")
def ledger(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Ledger]:
    yield from fill_ledger(SAMPLES, tmp_path_factory.mktemp("samples") / "samples.ledger")


def shown(ledger: Ledger) -> str:
    return json.dumps([episode_record(view) for view in ledger.episodes()])


def best_reported(ledger: Ledger) -> EpisodeView:
    return max(ledger.episodes(), key=lambda view: len(view.reports))


def test_samples_tell_of_several_episodes(ledger: Ledger) -> None:
    assert len(ledger.reports()) == REPORTS
    assert len([view for view in ledger.episodes() if view.episode.main_reports]) >= 6


def test_every_claim_stands_in_its_report(ledger: Ledger) -> None:
    assert list(verify_ledger(ledger, standard_stages())) == []
    assert all(extraction.claims for extraction in ledger.extractions())


def test_reports_come_together(ledger: Ledger) -> None:
    view = best_reported(ledger)
    assert (view.episode.authority, str(view.episode.date.start)) == ("BY", "2025-12-13")
    assert {"planet24-prisoners", "by-2025-12-13-bizwire"} <= {
        report.name for report in view.reports.values()
    }


def test_copies_are_one_family(ledger: Ledger) -> None:
    (family,) = [view for view in ledger.families() if len(view.reports) > 2]
    names = {report.name for report in family.reports.values()}
    assert names >= {"planet24-prisoners", "by-2025-12-13-newsfeed-b", "by-2025-12-13-newsfeed-c"}


def test_corrupted_number_is_not_believed(ledger: Ledger) -> None:
    told = [f.sentence for f in ledger.findings() if f.kind in {"corrupted_copy", "contradict"}]
    assert any("132" in sentence and "123" in sentence for sentence in told)
    freed = [f for f in best_reported(ledger).figures if f.status == "freed"]
    assert all(figure.high is None or figure.high <= 123 for figure in freed)


@pytest.mark.parametrize("apart", [False, True], ids=["at once", "one by one"])
def test_other_order_gives_same_ledger(ledger: Ledger, tmp_path: Path, apart: bool) -> None:
    stages = standard_stages()
    extractions = ledger.extractions()[::-1]
    batches = [[one] for one in extractions] if apart else [list(extractions)]
    with Ledger.open(tmp_path / "other.ledger", write=True) as other:
        for batch in batches:
            other.add_extractions(batch, extractor=stages.extractor, author="tester")
        derive_ledger(other, stages)
        assert shown(other) == shown(ledger)
