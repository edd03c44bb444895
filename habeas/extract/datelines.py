"""Sentence -> where its dateline ends: "GUATEMALA CITY (Wire) - ", "MINSK, Dec 13: ".

The place at the head of a report tells where it was written; nobody acts there.
"""

import re

from habeas.extract.reading import Sentence

EARLY = 3
"""Sentences at a report's beginning that can open with a dateline."""
_DATELINE = re.compile(
    r"[A-ZÀ-Ž][A-ZÀ-Ž.'’/ -]{2,40}"  # the place, in capitals
    r"(?:,\s*[A-Z][\w.]*(?:\s+[A-Z][\w.]*)*)?"  # its country
    r"(?:,?\s+[A-Z][a-z]{2,8}\.?\s+\d{1,2}(?:,\s*\d{4})?)?"  # the day
    r"\s*(?:\([^)]{1,40}\))?\s*[-–—:]+\s"  # the agency, and the dash
)


def dateline_end(sentence: Sentence) -> int:
    """Return the offset in a sentence at which its dateline ends; 0 where it has none."""
    if sentence.is_title or sentence.index >= EARLY:
        return 0
    found = _DATELINE.match(sentence.report.text, sentence.start, sentence.start + len(sentence.text))
    return found.end() - sentence.start if found else 0
