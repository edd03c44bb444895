"""Reading -> how it opens: its headings, and where each sentence stands in its prose.

Above the prose of a page stand a headline, a by-line, a caption; the lead is the first sentence after them.
A heading does not end like a sentence.
"""

import re
from functools import lru_cache

from habeas.extract.parse.reading import Reading, Sentence

LONGEST_HEADING = 25
"""Words from which a line without a full stop is a sentence all the same."""
_END = re.compile(r"[.!?…][\"”'’»)\]]*$")


@lru_cache(maxsize=256)  # the sentences of a report: every number and name asks for its place
def is_heading(sentence: Sentence) -> bool:
    """Tell whether a sentence is the title, or a line that is no sentence."""
    if sentence.is_title:
        return True
    return _END.search(sentence.text) is None and len(sentence.tokens) < LONGEST_HEADING


def find_headings(reading: Reading) -> list[Sentence]:
    """Return the title and the lines above the first sentence of the prose."""
    above = []
    for sentence in reading.sentences:
        if not is_heading(sentence):
            break
        above.append(sentence)
    return [*([reading.title] if reading.title else []), *above]


def prose_places(reading: Reading) -> dict[int, int]:
    """Return by its index where each sentence stands in the prose, from 0; a heading takes the next place."""
    places: dict[int, int] = {}
    place = 0
    for sentence in reading.sentences:
        places[sentence.index] = place
        place += not is_heading(sentence)
    return places
