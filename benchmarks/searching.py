"""How fast a person is found among very many while a name is typed, letter by letter.

    python benchmarks/searching.py [PEOPLE] [--ledger PLACE]

People are invented: names of syllables, spelled as several languages do. Prints how long the index takes
and how long each keystroke waits for its answer.
"""

import argparse
import random
import statistics
import time
from pathlib import Path
from tempfile import TemporaryDirectory

from habeas.ledger import Ledger
from habeas.model import Person, Reconciliation, Resolution
from habeas.run import find_people

GIVEN = [
    "Mikola",
    "Aliaksandr",
    "Sviatlana",
    "Ivan",
    "Katarzyna",
    "Yusuf",
    "Halina",
    "Jorun",
    "Dzmitry",
    "Maria",
]
STARTS = ["Vol", "Kar", "Szcz", "Tsik", "Had", "Ost", "Bia", "Lev", "Mor", "Zhu", "Pal", "Grom", "Ner", "Kov"]
MIDDLES = ["an", "ik", "or", "els", "ash", "yn", "ev", "ank", "ur", "il", "ov", "ad", "em", "isl"]
ENDS = ["ski", "enko", "ovich", "ou", "eva", "uk", "sen", "i", "yan", "ich", "son", "skaya", "ar", "idze"]
TYPED = ["Mikola Volanski", "Волански", "Szczanenko", "Щаненко", "Halina Ts", "Jorun Ostelssen", "ad", "m"]


def invent_people(number: int) -> tuple[Person, ...]:
    """Return people with invented names, each under one spelling or two."""
    chance = random.Random(7)
    return tuple(_invent_person(chance, place) for place in range(number))


def _invent_person(chance: random.Random, place: int) -> Person:
    surname = "".join(map(chance.choice, (STARTS, MIDDLES, MIDDLES, ENDS)))
    given = chance.choice(GIVEN)
    names = {f"{given} {surname}", f"{given[0]}. {surname}"} if place % 3 else {f"{given} {surname}"}
    return Person(
        id=f"{place:016x}",
        name=f"{given} {surname}",
        names=tuple(sorted(names)),
        nationality=None,
        statuses=("freed",),
        claims=(),
        episodes=(),
    )


def time_keystrokes(ledger: Ledger) -> list[float]:
    """Return how long each beginning of each name typed takes to answer, in seconds."""
    taken = []
    for typed in TYPED:
        for end in range(1, len(typed) + 1):
            start = time.perf_counter()
            find_people(ledger, typed[:end])
            taken.append(time.perf_counter() - start)
    return taken


def measure(number: int, place: str) -> None:
    """Print the figures for so many people, in a ledger at this place."""
    with Ledger.open(place, write=True) as ledger:
        resolution = Resolution(reports={}, claims={}, episodes=(), origins={}, people=invent_people(number))
        start = time.perf_counter()
        ledger.replace_derived(resolution, Reconciliation(figures=(), findings=()))
        print(f"{number:,} people indexed and stored in {time.perf_counter() - start:.1f} s")
    with Ledger.open(place) as ledger:
        taken = sorted(time_keystrokes(ledger))
    print(f"{len(taken)} keystrokes: median {statistics.median(taken) * 1000:.0f} ms,", end=" ")
    print(f"95 % within {taken[int(len(taken) * 0.95)] * 1000:.0f} ms, slowest {taken[-1] * 1000:.0f} ms")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("people", type=int, nargs="?", default=100_000)
    parser.add_argument("--ledger")
    given = parser.parse_args()
    with TemporaryDirectory() as folder:
        measure(given.people, given.ledger or str(Path(folder, "people.ledger")))
