"""Numbers of a report with their scopes -> which of those of earlier releases are all of one, which a part.

A part of an earlier release is told beside its whole, or in a list; what is told alone of another release
than the main one is all of it.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from habeas.extract.account import Account
from habeas.extract.counts.called_shares import is_called_share
from habeas.extract.counts.company_features import mates_of
from habeas.extract.counts.earlier_counts import occasions_beside
from habeas.extract.counts.freed_features import size_of
from habeas.extract.counts.mentions import CountMention
from habeas.extract.counts.references import refers_as
from habeas.extract.episodes.counted_sides import SIDES, Counted, side_of
from habeas.extract.parse.tokens import Token
from habeas.model.vocabulary import LEFT_STATUSES

EARLIER = "earlier"
NO_WHOLES = ("listed", "predicate", "part of")
"""How a number refers that tells of some of those told of before."""
_OPENS_PARTS = re.compile(r"\b(?:includ\w+|among|namely|of whom|of which)\b|:", re.IGNORECASE)
_AMONG_THEM = re.compile(r"\s+among (?:them|these|those|whom)\b")
OTHERS = frozenset({"other", "others", "more"})
_JOINED = re.compile(
    r"(?:\b(?P<along>(?:along|together) with|alongside)|\bwith|\b[A-Z][\w’'-]+,? and) "
    r"(?:(?:some|about|around|at least|more than|over|another|nearly|almost) )*$"
)
"""What joins a number to somebody told of by name, or as one."""
LEAST_EARLIER = 0.25
"""Chance of being an earlier release from which a part of one is taken for all of it."""


def settle_earlier(account: Account, fitted: Sequence[Counted]) -> list[Counted]:
    """Return the numbers with those of earlier releases told apart into wholes and parts."""
    divided = [_divide_earlier(account, counted, fitted) for counted in fitted]
    return [_lift_earlier(account, counted, divided) for counted in divided]


def is_part_of(mention: CountMention, larger: CountMention) -> bool:
    """Tell whether a number stands in the words of a larger one: "52 people, three of them women"."""
    if mention.sentence is not larger.sentence:
        return False
    text, noun = mention.sentence.text, mention.anchor
    if _AMONG_THEM.match(text, max(noun.idx + len(noun), mention.numeral.end)):
        return True
    between = text[larger.numeral.end : mention.numeral.start]
    pronoun = mention.whole is not None and mention.whole.pos_ in {"PRON", "DET"}
    return pronoun or _OPENS_PARTS.search(between) is not None


def _divide_earlier(account: Account, counted: Counted, others: Sequence[Counted]) -> Counted:
    """Return a part of an earlier release as one: "128 of them monks" beside "7,000 pardoned last year".

    So is each of a list, "nine Chadians and two Poles were let go in August", but not where days stand
    between them, and who is let go "together with four others", or behind a name.
    """
    if counted.counting.scope != EARLIER:
        return counted
    mates = mates_of(counted.mention)
    listed = not {"number", "one"}.isdisjoint(mates.values())
    if listed and _are_two_peoples(account, counted, mates, others):
        return counted
    shared = listed and not _are_dated_apart(account, counted.mention, mates)
    if shared or _goes_with_others(counted.mention) or any(_tells_whole(other, counted) for other in others):
        return replace(counted, counting=replace(counted.counting, scope="part"))
    return counted


def _are_dated_apart(account: Account, mention: CountMention, mates: Mapping[Token, str]) -> bool:
    """Tell whether a list names a day for each: "nine Chadians in May and two Poles in June"."""
    days = occasions_beside(account, mention.sentence, mention.anchor)
    if len(days) < 2:
        return False
    places = [token.idx for token in (mention.anchor, *mates)]
    return any(min(places) < each.day.start < max(places) for each in days)


def _goes_with_others(mention: CountMention) -> bool:
    """Tell of "Ivo Petrak was pardoned together with four others", "Ivo Petrak and six others were freed"."""
    text, start = mention.sentence.text, mention.numeral.start
    others = not OTHERS.isdisjoint(
        token.lower_ for token in mention.words.doc[mention.words.end : mention.anchor.i + 1]
    )
    joined = _JOINED.search(text, 0, start)
    return joined is not None and (others or joined["along"] is not None) and mention.whole is None


def _tells_whole(other: Counted, part: Counted) -> bool:
    larger = size_of(other.mention) > size_of(part.mention)
    return larger and other.counting.scope == EARLIER and is_part_of(part.mention, other.mention)


def _lift_earlier(account: Account, counted: Counted, others: Sequence[Counted]) -> Counted:
    """Return a part of a release told beside the main one as all of it, where nothing larger is told of it.

    "Fifty others were freed on Monday"; of two states, "in March 940 Chadians and 350 Togolese went home".
    """
    side = side_of(account, counted) if counted.counting.scope == "part" and _has_left(counted) else None
    if side is None or side.main or refers_as(counted.mention).startswith(NO_WHOLES):
        return counted
    mates = mates_of(counted.mention)
    two_peoples = bool(mates) and _are_two_peoples(account, counted, mates, others)
    unlikely = counted.counting.scopes.get(EARLIER, 0.0) < LEAST_EARLIER
    fellows = [each for each in others if _has_left(each) and each.mention.anchor not in mates]
    if not two_peoples and (mates or unlikely):
        return counted
    if is_called_share(counted.mention, [each.mention for each in fellows]):
        return counted
    larger = (each for each in fellows if size_of(each.mention) > size_of(counted.mention))
    if any(side_of(account, each) == side for each in larger):
        return counted
    return replace(counted, counting=replace(counted.counting, scope="earlier"))


def _are_two_peoples(
    account: Account, counted: Counted, mates: Mapping[Token, str], others: Sequence[Counted]
) -> bool:
    """Tell of nationals of two sides in one list: neither side lets its own people go home."""
    told = [each for each in others if each.mention.anchor in mates]
    nations = {each.described.population.nationality for each in (counted, *told)}
    authorities = set(account.authorities)
    return len(told) == len(mates) == 1 and len(nations) == SIDES and not nations.isdisjoint(authorities)


def _has_left(counted: Counted) -> bool:
    return counted.counting.status in LEFT_STATUSES
