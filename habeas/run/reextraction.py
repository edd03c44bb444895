"""A new version of the extractor over reports that are known: its claims beside those that count.

Takes a ledger and the stages; gives what the new version gains and loses, report by report. Nothing is
derived from what it took out until it is accepted.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import islice
from typing import Any

from habeas.ledger import Ledger
from habeas.model import Claim, Extraction, Report
from habeas.model.records import claim_record
from habeas.run.extraction import extract_reports
from habeas.run.running import BATCH, Listener, update_ledger
from habeas.run.stages import Stages

Key = tuple[object, ...]
ASIDE = frozenset({"id", "episode", "confidence"})
"""Fields that say where a claim stands in an extraction and how it was found, not what it says."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ExtractionChange:
    """What a new version takes out of a report otherwise: claims gained, lost, and read otherwise."""

    report: Report
    gained: tuple[Claim, ...]
    lost: tuple[Claim, ...]
    altered: tuple[tuple[Claim, Claim], ...]


def extract_again(
    ledger: Ledger, stages: Stages, listener: Listener, *, author: str, workers: int | None = None
) -> int:
    """Run the extractor over every report that this version has not read; return over how many it ran."""
    reports = ledger.unread_by(stages.extractor)
    extractions = extract_reports(reports, stages.extract, listener.refuse, workers=workers)
    done = 0
    while batch := list(islice(extractions, BATCH)):
        done += ledger.add_extractions(batch, extractor=stages.extractor, author=author)
        listener.progress("extract", done)
    update_ledger(ledger, stages, listener.progress)
    return done


def compare_extractions(ledger: Ledger, extractor: str) -> Iterator[ExtractionChange]:
    """Give the reports out of which a version takes something else than what counts."""
    for before, after in ledger.extraction_pairs(extractor):
        change = _compare(before, after)
        if change.gained or change.lost or change.altered:
            yield change


def _compare(before: Extraction, after: Extraction) -> ExtractionChange:
    old, new = _by_meaning(before.claims), _by_meaning(after.claims)
    lost = [claim for key, claim in old.items() if key not in new]
    gained = [claim for key, claim in new.items() if key not in old]
    altered = list(_pair_up(lost, gained))
    paired = {claim.id for pair in altered for claim in pair}
    return ExtractionChange(
        report=after.report,
        gained=tuple(claim for claim in gained if claim.id not in paired),
        lost=tuple(claim for claim in lost if claim.id not in paired),
        altered=tuple(altered),
    )


def _by_meaning(claims: Iterable[Claim]) -> dict[Key, Claim]:
    return {_meaning(claim_record(claim)): claim for claim in claims}


def _meaning(record: Mapping[str, Any]) -> Key:
    return tuple((name, repr(value)) for name, value in record.items() if name not in ASIDE)


def _pair_up(lost: Iterable[Claim], gained: Iterable[Claim]) -> Iterator[tuple[Claim, Claim]]:
    """Give each claim that is no more with the one that the same words now make."""
    rest = list(gained)
    for claim in lost:
        same = next((one for one in rest if one.kind == claim.kind and _overlap(one, claim)), None)
        if same is not None:
            rest.remove(same)
            yield claim, same


def _overlap(left: Claim, right: Claim) -> bool:
    return any(a.start < b.end and b.start < a.end for a in left.evidence for b in right.evidence)
