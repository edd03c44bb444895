"""Account and mention -> the features by which it is decided whether a thing is given for people let go.

Describes in classes of words what is done with the thing, what ties it to a release, who gives it, and
where the report speaks of it; decides nothing.
"""

import re
from collections.abc import Iterator, Mapping
from functools import cache

from habeas.extract.account import Account
from habeas.extract.clauses import tense_of
from habeas.extract.concession_deeds import AFTER, DEED, RETURN
from habeas.extract.concession_mentions import ConcessionMention
from habeas.extract.concession_parties import Sides, is_code
from habeas.extract.concession_status import status_of
from habeas.extract.grammar import is_negated
from habeas.extract.reading import Sentence
from habeas.words.alternations import any_of
from habeas.words.tables import read_words

_STRONG = re.compile(
    r"\b(?:in exchange|in return|exchange for|return for|quid pro quo|in turn|reward\w*|ransom\w*|bargain\w*"
    r"|for (?:their|his|her|the) (?:release|freedom)|in compensation|the price|as part of"
    r"|under (?:the|a|an|this|that)(?: [\w-]+){0,2} (?:deal|agreement|accord|ceasefire|truce|pact))\b",
    re.IGNORECASE,
)
_DEALING = re.compile(
    r"\b(?:deals?|agreements?|swaps?|accord|pact|negotiat\w+|talks|demand\w*)\b", re.IGNORECASE
)
_SOON = re.compile(
    r"\b(?:hours?|days?|weeks?|months?) (?:after|before|later)|same day|shortly after|on the day\b",
    re.IGNORECASE,
)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_WAYS = frozenset({DEED, RETURN, AFTER})
BESIDE = 4
"""Tokens between a thing and its act that stand beside each other."""


def concession_features(
    account: Account, mention: ConcessionMention, sides: Sides
) -> Mapping[str, str | bool]:
    """Return what tells whether a thing was given, offered or asked for people let go."""
    sentence, giver = mention.sentence, sides.giver
    befell = next((h for h in account.happenings[sentence.index] if h.befell(mention.thing)), None)
    mains = [episode.authority for episode in account.episodes if episode.main]
    return {
        "type": mention.type,
        "sense": f"{mention.type} {mention.sense}",
        "noun": mention.noun,
        "hold": _hold(mention),
        "status": status_of(mention),
        "tense": tense_of(mention.anchor),
        "negated": is_negated(mention.thing) or is_negated(mention.anchor),
        "giver": _side(giver.party if giver else None, mains),
        "told": f"{sides.told} {giver is not None}",
        "holder": "state" if is_code(mains[0] if mains else None) else "group",
        "type holder": f"{mention.type} {is_code(mains[0] if mains else None)}",
        "both": len(mains) > 1,
        "owned": any(child.tag_ == "PRP$" for child in mention.thing.children),
        "place": str(min(sentence.index, 12) // 3),
        "befell": befell.status if befell is not None else "",
        "first": sentence.index == 0,
        "dated": bool(_YEAR.search(sentence.text)),
        **{f"{name}": True for name in _ties(account, mention)},
    }


def _hold(mention: ConcessionMention) -> str:
    """Say how a thing and its act hang together."""
    act = mention.act
    if mention.sense in _WAYS:
        return mention.sense
    if act is None:
        return f"alone {mention.thing.dep_}"
    if mention.thing.head == act or act.head == mention.thing:
        return f"next {mention.thing.dep_ if mention.thing.head == act else act.dep_}"
    if mention.thing.is_ancestor(act) or act.is_ancestor(mention.thing):
        return "joined"
    return "beside" if abs(act.i - mention.thing.i) <= BESIDE else "near"


def _side(party: str | None, mains: list[str | None]) -> str:
    if party is None:
        return "nobody"
    kind = "state" if is_code(party) else "group"
    return f"{kind} main" if party in mains else kind


def _ties(account: Account, mention: ConcessionMention) -> Iterator[str]:
    """Yield what ties a thing to a release, in its sentence and the one before it."""
    sentence = mention.sentence
    for name, found in (("strong", _STRONG), ("dealing", _DEALING), ("soon", _SOON), ("cue", _cues())):
        if found.search(sentence.text):
            yield f"{name} here"
            yield f"{mention.type} {name} here"
        if any(found.search(each.text) for each in account.reading.before(sentence)):
            yield f"{name} before"
    for status in _statuses(account, sentence):
        yield f"{status} here"
    for each in account.reading.before(sentence):
        yield from (f"{status} before" for status in _statuses(account, each))
    if any(
        "freed" in _statuses(account, each) for each in account.reading.sentences[sentence.index + 1 :][:1]
    ):
        yield "freed after"


def _statuses(account: Account, sentence: Sentence) -> set[str]:
    return {happening.status for happening in account.happenings[sentence.index]}


@cache
def _cues() -> re.Pattern[str]:
    return re.compile(rf"\b{any_of(read_words('return_cues'))}\b", re.IGNORECASE)
