"""What the invented reports of the benchmarks are made of: states, words, names of syllables."""

import random

AUTHORITIES = ("BY", "RU", "UA", "CU", "VE", "NI", "IR", "MM", "EG", "SA", "ET", "AZ", "PK", "VN", "CN", "TR")
WORDS = (
    "guards",
    "opened",
    "the",
    "gate",
    "families",
    "waited",
    "outside",
    "and",
    "lawyers",
    "read",
    "lists",
)
SYLLABLES = [a + b for a in "bdfgklmnprstvz" for b in "aeiou"]


def invent_name(chance: random.Random) -> str:
    """Return a first name and a last name that nobody bears."""
    return " ".join("".join(chance.choices(SYLLABLES, k=size)).title() for size in (3, 4))
