"""A number of people -> the larger number in its sentence that it is a share of.

"322 prisoners; 192 civilians and 130 soldiers", "36,000, among them 2,400 judges": what adds up to a number
before it, is opened by a colon, "among them" or "of whom", or is "40 of them", shares in what happened to
those. Tells nothing of one person, nor of a number whose own words say what happened.
"""

import re
from collections.abc import Sequence

from habeas.extract.account import Account
from habeas.extract.counts.mentions import CountMention
from habeas.extract.counts.standings import standings_in, stretch_around
from habeas.extract.counts.sums import find_sums

LEAST_TOTAL = 20
"""Totals from which what adds up to them in a later sentence breaks them down."""
TELLING = frozenset({"freed", "held", "died"})
"""How people stand, where words behind a number say it."""
_OPENS = re.compile(
    r":|\b(?:includ(?:ing|ed)|among (?:them|these|those|whom)|of whom|namely)\b", re.IGNORECASE
)
_CLOSES = re.compile(r";|\bwhile\b|\bbut\b|\band (?:a )?(?:further|another)\b", re.IGNORECASE)


def find_breakdowns(
    account: Account, mentions: Sequence[CountMention], places: Sequence[int]
) -> dict[int, int]:
    """Return for each number at these places that is a share of one before it the place of that one."""
    sums = find_sums(mentions, places)
    found: dict[int, int] = {}
    for place in (each for each in places if mentions[each].value != 1):  # "one of them" is told by name
        total = _total_before(mentions, sums.parts.get(place), place, places)
        if total is not None and not _tells_own(account, mentions[place], mentions[total]):
            found[place] = total
    return found


def _total_before(
    mentions: Sequence[CountMention], summed: int | None, place: int, places: Sequence[int]
) -> int | None:
    """Return the place of the number that one is a share of: by sum, by "of them", or by words between."""
    mention = mentions[place]
    larger = [
        other
        for other in places
        if other < place
        and mentions[other].sentence is mention.sentence
        and (mentions[other].value or 0) > (mention.value or 0)
    ]
    if summed is not None and (summed in larger or (summed < place and _is_large(mentions[summed]))):
        return summed
    if larger and mention.whole is not None and mention.whole.pos_ in {"PRON", "DET"}:
        return larger[-1]
    return next((other for other in reversed(larger) if _opens_to(mentions[other], mention)), None)


def _is_large(total: CountMention) -> bool:
    """Tell whether numbers of other sentences add up to a total by more than chance."""
    return (total.value or 0) >= LEAST_TOTAL


def _opens_to(total: CountMention, mention: CountMention) -> bool:
    between = mention.sentence.text[total.numeral.end : mention.numeral.start]
    return _OPENS.search(between) is not None and _CLOSES.search(between) is None


def _tells_own(account: Account, mention: CountMention, total: CountMention) -> bool:
    """Tell whether something else is said of those counted than of all: "65, of whom two are in jail"."""
    text, end = mention.sentence.text, mention.numeral.end
    if not TELLING.isdisjoint(standings_in(text[end : stretch_around(text, end, end)[1]])):
        return True
    own = account.befalling(mention.sentence, mention.anchor)
    return own is not None and own is not account.befalling(total.sentence, total.anchor)
