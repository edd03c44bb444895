"""A number's surroundings -> the phrases of the table `count_cues` that stand there, as classes.

Tells on which side of the number and how near each class of phrase stands; never what it means.
"""

import re
from collections.abc import Iterator
from functools import cache

from habeas.extract.counts.mentions import CountMention
from habeas.words.alternations import any_of
from habeas.words.tables import read_table

NEAR = 25
"""Characters around a number within which a phrase speaks of it and of no other."""
_CLAUSE_END = re.compile(r"[;:,()–—]|\s-\s|\band\b|\bwhile\b|\bbut\b")


def find_cues(mention: CountMention) -> Iterator[str]:
    """Yield each cue around a mention with its place ("cumulative before near")."""
    text = mention.sentence.text
    start = mention.numeral.number_start
    end = max(mention.numeral.end, mention.anchor.idx + len(mention.anchor))
    for found in _phrases().finditer(text):
        cue = _cue_of(found.group())
        if found.end() <= start:
            yield from _placed(cue, "before", text[found.end() : start])
        elif found.start() >= end:
            yield from _placed(cue, "after", text[end : found.start()])
        else:
            yield f"{cue} within"


def _placed(cue: str, side: str, between: str) -> Iterator[str]:
    yield f"{cue} {side}"
    if len(between) <= NEAR:
        yield f"{cue} {side} near"
    if _CLAUSE_END.search(between) is None:
        yield f"{cue} {side} same clause"


@cache
def _phrases() -> re.Pattern[str]:
    return re.compile(rf"\b{any_of(_cues())}(?!\w)", re.IGNORECASE)


@cache
def _cues() -> dict[str, str]:
    return {row["phrase"].lower(): row["cue"] for row in read_table("count_cues.tsv")}


def _cue_of(phrase: str) -> str:
    return _cues()[phrase.lower()]
