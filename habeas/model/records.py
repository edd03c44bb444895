"""Nouns as plain records (what JSON holds) and back: the form that LEDGER.md ends with.

The way back builds the nouns anew, so a record that breaks a rule of theirs is refused.
"""

from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from typing import Any

from habeas.model.claim import Claim
from habeas.model.claims import CLAIM_KINDS
from habeas.model.episode import Extraction, ReportedEpisode
from habeas.model.errors import InvalidValue
from habeas.model.evidence import Evidence
from habeas.model.period import Period
from habeas.model.population import Population
from habeas.model.report import Report

Record = dict[str, Any]


def plain(value: object) -> Any:
    """Return any noun, or a collection of nouns, as what JSON can hold."""
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Mapping):
        return {key: plain(item) for key, item in value.items()}
    if isinstance(value, tuple | list | frozenset):
        return [plain(item) for item in value]
    if is_dataclass(value) and not isinstance(value, type):
        return {f.name: plain(getattr(value, f.name)) for f in fields(value)}
    return value


def claim_record(claim: Claim) -> Record:
    """Return a claim with its kind and id, its own fields, then speaker, certainty and evidence."""
    common = ("speaker", "modality", "confidence", "evidence")
    first = {"id": claim.id, "kind": claim.kind, "episode": claim.episode}
    own = [f.name for f in fields(claim) if f.name not in {"id", "report", "episode", *common}]
    return first | {name: plain(getattr(claim, name)) for name in (*own, *common)}


def extraction_record(extraction: Extraction) -> Record:
    """Return what `habeas extract` prints for one report."""
    return {
        "report": plain(extraction.report),
        "episodes": [plain(episode) for episode in extraction.episodes],
        "claims": [claim_record(claim) for claim in extraction.claims],
    }


def claim_from_record(record: Mapping[str, Any], report: str) -> Claim:
    """Build the claim that a record holds; `InvalidValue` where it is none, or has another id."""
    kind = CLAIM_KINDS.get(record.get("kind", ""))
    if kind is None:
        raise InvalidValue(f"no claim is of kind {record.get('kind')}")
    given = {f.name: _rebuilt(f.name, record[f.name]) for f in fields(kind) if f.init and f.name in record}
    claim = kind(**(given | {"report": report}))
    if record.get("id", claim.id) != claim.id:
        raise InvalidValue(f"claim {record['id']} does not have the content that its id names")
    return claim


def episode_from_record(record: Mapping[str, Any]) -> ReportedEpisode:
    """Build a reported episode from its record."""
    return ReportedEpisode(**{key: _rebuilt(key, value) for key, value in record.items()})


def report_from_record(record: Mapping[str, Any]) -> Report:
    """Build a report from its record; an `id` in it is ignored, since content gives it."""
    given = {key: value for key, value in record.items() if key != "id"}
    published = given.get("published")
    return Report(**(given | {"published": date.fromisoformat(published) if published else None}))


def _rebuilt(name: str, value: Any) -> Any:
    if name == "evidence":
        return tuple(Evidence(**passage) for passage in value)
    if name == "population":
        return Population(**value)
    if name in {"period", "date"}:
        days = {key: date.fromisoformat(value[key]) for key in ("start", "end") if value.get(key)}
        return Period(**{**value, "start": None, "end": None, **days})
    return tuple(value) if isinstance(value, list) else value
