"""Says in plain sentences what a new version of the extractor takes out of a report otherwise."""

from collections.abc import Iterator
from dataclasses import fields

from habeas.cli.printing import Record
from habeas.model import Claim
from habeas.model.records import claim_record, plain
from habeas.run import ExtractionChange

ASIDE = frozenset({"id", "report", "episode", "confidence", "evidence"})


def say_changes(change: ExtractionChange) -> Iterator[str]:
    """Give a sentence for every claim that is gained, lost or read otherwise."""
    for claim in change.lost:
        yield f"loses a {claim.kind} claim: “{claim.words}”"
    for claim in change.gained:
        yield f"gains a {claim.kind} claim: “{claim.words}”"
    for before, after in change.altered:
        yield f"reads a {after.kind} claim otherwise: “{after.words}”; {_say_difference(before, after)}"


def _say_difference(before: Claim, after: Claim) -> str:
    """Return the fields that differ: "status was freed, is held"."""
    names = [field.name for field in fields(after) if field.name not in ASIDE]
    pairs = [(name, plain(getattr(before, name)), plain(getattr(after, name))) for name in names]
    differing = [f"{name} was {_show(old)}, is {_show(new)}" for name, old, new in pairs if old != new]
    return "; ".join(differing) or f"its words were “{before.words}”"


def _show(value: object) -> str:
    if isinstance(value, dict):
        return " ".join(str(part) for part in value.values() if part is not None) or "everybody"
    return "nothing" if value is None else str(value)


def change_record(change: ExtractionChange) -> Record:
    """Return the changes of one report for programs."""
    return {
        "report": {"id": change.report.id, "name": change.report.name},
        "gained": [claim_record(claim) for claim in change.gained],
        "lost": [claim_record(claim) for claim in change.lost],
        "altered": [
            {"before": claim_record(before), "after": claim_record(after)} for before, after in change.altered
        ],
    }
