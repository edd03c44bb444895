"""What was compared, as neighbours: names, mentions, groups of mentions, and what is looked up beside them.

Takes what the stage worked with, gives neighbours whose records hold all that comparing needs, and reads
these back.
"""

import hashlib
from collections.abc import Iterable, Mapping
from datetime import date
from functools import lru_cache
from typing import Any

from habeas.model import ConcessionClaim, Neighbour, Question
from habeas.model.neighbour import Layer
from habeas.model.records import plain
from habeas.resolve.blocking import block_keys
from habeas.resolve.facts import FACT_NAMES, Facts
from habeas.resolve.sightings import Sighting, sound_keys

DAYS = frozenset({"days", "told", "recalled"})


@lru_cache(maxsize=1 << 18)
def key_number(layer: Layer, *parts: object) -> int:
    """Return a key as a number of 64 bits, with sign; equal keys of one layer give equal numbers."""
    digest = hashlib.blake2b(repr((layer, *parts)).encode(), digest_size=8).digest()
    return int.from_bytes(digest, "big", signed=True)


def name_keys(seen: Sighting) -> frozenset[int]:
    """Return the keys under which a name as reports of one state write it is found."""
    return frozenset(key_number("name", *key) for key in sound_keys(seen.name))


def facts_keys(layer: Layer, facts: Facts) -> frozenset[int]:
    """Return the keys under which mentions, or groups of them, are found."""
    return frozenset(key_number(layer, *key) for key in block_keys(facts))


def name_neighbour(ident: str, seen: Sighting, region: str, person: str) -> Neighbour:
    """Return a sighting of a name, with the person whose name it is."""
    record = {name: _listed(getattr(seen, name)) for name in Sighting.__dataclass_fields__}
    return Neighbour(
        layer="name", id=ident, region=region, keys=name_keys(seen), record=record | {"person": person}
    )


def read_sighting(record: Mapping[str, Any]) -> Sighting:
    """Return the sighting that a record holds."""
    return Sighting(
        name=record["name"],
        state=record["state"],
        claims=tuple(record["claims"]),
        reports=frozenset(record["reports"]),
        nations=frozenset(record["nations"]),
        sides=frozenset((decision, side) for decision, side in record["sides"]),
    )


def facts_neighbour(layer: Layer, ident: str, facts: Facts, region: str) -> Neighbour:
    """Return a mention, or a group of mentions, with its facts."""
    return Neighbour(
        layer=layer, id=ident, region=region, keys=facts_keys(layer, facts), record=facts_record(facts)
    )


def facts_record(facts: Facts) -> dict[str, Any]:
    """Return facts as JSON holds them, those that are not known left out."""
    given = {name: getattr(facts, name) for name in FACT_NAMES}
    return {name: _listed(value) for name, value in given.items() if value}


def read_facts(record: Mapping[str, Any]) -> Facts:
    """Return the facts that a record holds."""
    return Facts(**{name: frozenset(_read_fact(name, value) for value in record[name]) for name in record})


def _read_fact(name: str, value: Any) -> Any:
    if name in DAYS:
        return date.fromisoformat(value)
    if name == "spans":
        return tuple(date.fromisoformat(day) for day in value)
    return tuple(value) if isinstance(value, list) else value


def _listed(value: object) -> Any:
    """Return a value as JSON holds it, sets in one order."""
    made = plain(value)
    return sorted(made, key=repr) if isinstance(value, frozenset) else made


def question_neighbours(questions: Iterable[Question]) -> tuple[Neighbour, ...]:
    """Return every question, found by either of the two that it asks about."""
    return tuple(
        Neighbour(
            layer="question",
            id=question.id,
            region=question.about,
            keys=frozenset(key_number("question", side) for side in (question.left, question.right)),
        )
        for question in questions
    )


def concession_neighbour(claim: ConcessionClaim, block: str) -> Neighbour:
    """Return a concession claim, with the block of those it is compared with as its region."""
    return Neighbour(layer="concession", id=claim.id, region=block)
