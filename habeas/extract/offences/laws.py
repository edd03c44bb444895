"""A sentence -> the laws under which people are held, with the offence that the name of each tells of.

Takes the text of a sentence and the table `laws`: of those held "under the Anti-Terrorism Act" terrorism is
what they are accused of. Never reads a law by which people are let go.
"""

import re
from collections.abc import Iterator
from functools import cache

from habeas.words.alternations import any_of
from habeas.words.tables import read_table, split_variants

_LETS_GO = re.compile(r"\b(?:amnest|freed|grace|let go|pardon|parole|release|walk)\w*", re.IGNORECASE)


def find_laws(text: str) -> Iterator[tuple[int, int, str]]:
    """Yield start and end of the name of each law under which people are held, with its offence."""
    for found in _under_law().finditer(text):
        if not _LETS_GO.search(found.group()):
            yield *found.span("law"), _offences()[found["matter"].lower()]


@cache
def _under_law() -> re.Pattern[str]:
    return re.compile(
        rf"\bunder (?:(?!under\b)[\w’'-]+ ){{0,6}}?(?P<law>(?:prevention of )?(?:anti-?|counter-?)?"
        rf"(?P<matter>{any_of(_offences())})\b[\w’' -]{{0,40}}?"
        r"(?<=\W)(?:act|code|decree|laws?|legislation|ordinance|provisions|statutes?)\b)",
        re.IGNORECASE,
    )


@cache
def _offences() -> dict[str, str]:
    return {
        matter.lower(): row["offence"]
        for row in read_table("laws.tsv")
        for matter in split_variants(row["matters"])
    }
