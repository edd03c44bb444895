"""A number's surroundings -> the phrases of the table `count_cues` that stand there, as classes.

Tells on which side of the number and how near each class of phrase stands; never what it means.
"""

import re
from collections.abc import Iterator
from functools import cache, lru_cache

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
    for first, last, cue in _phrases_in(text):
        if last <= start:
            yield from _placed(cue, "before", text[last:start])
        elif first >= end:
            yield from _placed(cue, "after", text[end:first])
        else:
            yield f"{cue} within"


@lru_cache(maxsize=64)  # the sentences of a report: every number in a sentence asks for them
def _phrases_in(text: str) -> tuple[tuple[int, int, str], ...]:
    """Return where phrases of the table stand in a text, and what cue each is."""
    return tuple((*found.span(), _cue_of(found.group())) for found in _phrases().finditer(text))


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
