"""What a reading is: a text and what a careful reader writes down of it, in short.

A claim is written in short: a number, what happened to the people, whose number it is, which people;
a person with status; a concession with giver; a place; an offence.
"""

from dataclasses import dataclass


@dataclass(frozen=True)
class Reading:
    """A text and all claims about numbers in it, and some of the others, in short."""

    text: str
    claims: tuple[str, ...]


@dataclass(frozen=True)
class Chapter:
    """Readings that show one thing, with the sentence that says what."""

    title: str
    lesson: str
    readings: tuple[Reading, ...]


def read(text: str, *claims: str) -> Reading:
    """Return a reading."""
    return Reading(text, claims)
