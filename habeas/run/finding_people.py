"""Finds people as their names are typed: asks the ledger's index of names, and puts the likeliest first.

Takes an open ledger and what was typed, gives people; reads only.
"""

from dataclasses import dataclass

from habeas.ledger import Ledger
from habeas.model import Person
from habeas.resolve.typed_names import rate_typed
from habeas.words.name_keys import typed_keys


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundPerson:
    """A person, and the spelling of her name that fits what was typed best; `score` from 0 to 1."""

    person: Person
    spelling: str
    score: float


def find_people(ledger: Ledger, typed: str, *, limit: int = 20) -> list[FoundPerson]:
    """Return the people whose names fit what was typed, in any spelling and script, the likeliest first."""
    found = [_rate_person(typed, person) for person in ledger.seek_people(typed_keys(typed))]
    fitting = [one for one in found if one.score]
    return sorted(fitting, key=lambda one: (-one.score, one.spelling, one.person.id))[:limit]


def _rate_person(typed: str, person: Person) -> FoundPerson:
    score, _, spelling = max((rate_typed(typed, name), name == person.name, name) for name in person.names)
    return FoundPerson(person=person, spelling=spelling, score=score)
