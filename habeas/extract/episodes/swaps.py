"""Sentences -> whether and how a report tells of an exchange of people.

Takes the words of exchange (the table `swap_phrases`); never decides between whom.
"""

import re
from collections.abc import Sequence
from functools import cache, lru_cache

from habeas.extract.counts.amounts import is_amount
from habeas.extract.episodes.parts import Stage
from habeas.extract.parse.nouns import sense_of
from habeas.words.alternations import any_of
from habeas.words.tables import read_words

NO_SWAP = "no swap"
NEAR = 7
"""Words after "in exchange for" within which stands what is given."""
CAPTIVES = frozenset({"captive", "soldier", "national", "person"})


def swap_marks(swaps: Sequence[Stage]) -> list[str]:
    """Return how a report tells that both sides let people go."""
    if not swaps:
        return [NO_SWAP]
    early = {"title", "lead", "early"} & {stage.place for stage in swaps}
    found = ["swap", *(["swap early"] if early else []), *(["swap again"] if len(swaps) > 1 else [])]
    return [*found, *(["swap of people"] if any(map(_swaps_people, swaps)) else [])]


def _swaps_people(stage: Stage) -> bool:
    """Tell whether people are what a sentence says was given for people, and not money."""
    found = _swap_phrases().search(stage.sentence.text)
    words = stage.sentence.tokens_between(*found.span()) if found else None
    if words is None or any(map(is_amount, stage.sentence.doc[max(0, words.start - NEAR) : words.start])):
        return False
    following = stage.sentence.doc[words.end : words.end + NEAR]
    return any(
        token.pos_ in {"NOUN", "PROPN"} and sense_of(stage.sentence, token).group in CAPTIVES
        for token in following
    )


@lru_cache(maxsize=64)  # the sentences of a report: three ask the same of each
def tells_of_swap(text: str) -> bool:
    """Tell whether a text has words of exchange."""
    return _swap_phrases().search(text) is not None


@cache
def _swap_phrases() -> re.Pattern[str]:
    phrases, things = any_of(read_words("swap_phrases")), any_of(read_words("released_things"))
    return re.compile(rf"\b{phrases}\b(?! (?:of )?(?:the |their )?{things}s?\b)", re.IGNORECASE)
