"""A reading -> whether it surely tells of another matter than of people let go, whatever its words.

A jailbreak, a look back after decades, an obituary are told from how the report opens, by the wordings of the
table `other_matters`; sport and the screen from how often it speaks of them. What is left open here, the
learned decision of `relevance` settles.
"""

import re
from collections.abc import Mapping
from functools import cache

from habeas.extract.parse.reading import Reading
from habeas.words.tables import read_table

OPENING = 2
"""Sentences that open a report, besides its title."""
PLAYED = ("sport", "screen")
"""Matters in which people are held and let go who are no detainees: players, heroes."""
MOST_PLAYED = 4
"""Words of such a matter from which a report can be all about it."""


def opens_on_another_matter(reading: Reading) -> bool:
    """Tell whether the title or a first sentence tells of a jailbreak, of long ago, or of a natural death."""
    sentences = [each.text.lower() for each in reading.with_title if each.index < OPENING]
    whole = "\n".join(sentences)
    return any(
        any(opening.search(text) for text in sentences) and not unless.search(whole)
        for opening, unless in _read_openings()
    )


def is_played(matters: Mapping[str, int], own: int) -> bool:
    """Tell whether a report speaks of sport or the screen far more than of its own matters."""
    most = max(matters.get(matter, 0) for matter in PLAYED)
    return most >= MOST_PLAYED and most > 2 * own


@cache
def _read_openings() -> tuple[tuple[re.Pattern[str], re.Pattern[str]], ...]:
    rows = read_table("other_matters.tsv")
    return tuple((re.compile(row["opening"]), re.compile(row["unless"])) for row in rows)
