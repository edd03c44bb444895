"""Account and mention -> the features by which it is decided whether a thing is given for people let go.

Describes in classes of words what is done with the thing, what ties it to a release, who gives it, and
where the report speaks of it; decides nothing.
"""

import re
from collections.abc import Mapping

from habeas.extract.account import Account
from habeas.extract.concessions.deeds import DEED, RETURN, VISIT
from habeas.extract.concessions.givers import Sides
from habeas.extract.concessions.statuses import status_of
from habeas.extract.concessions.things import is_given_for
from habeas.extract.concessions.ties import find_ties, goes_to_one_of, lead_of, tells_of_deal, tie_of
from habeas.extract.concessions.wordings import AMOUNT, RANSOM, ConcessionMention
from habeas.extract.parse.grammar import is_negated
from habeas.extract.parse.reading import Sentence
from habeas.words.countries import is_country_code

_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_LONG_AGO = re.compile(
    r"\b(?:ago|since (?:19|20)\d\d|last (?:year|month|summer|autumn|spring|winter)|decades?|for years)\b",
    re.IGNORECASE,
)
OPENING = 2
"""Sentences of a report that say what it is about."""
_WAYS = frozenset({DEED, RETURN, VISIT})


def concession_features(
    account: Account, mention: ConcessionMention, sides: Sides
) -> Mapping[str, str | bool]:
    """Return what tells whether a thing was given, offered or asked for people let go."""
    sentence, giver = mention.sentence, sides.giver
    status, lead, mains = status_of(mention), lead_of(account, mention), account.authorities
    side, holder = _side(giver.party if giver else None, mains), is_country_code(mains[0] if mains else None)
    return {
        "type": mention.type,
        "sense": f"{mention.type} {mention.sense}",
        "noun": mention.noun,
        "hold": _hold(mention),
        "status": status,
        "act": f"{mention.type} {mention.anchor.lemma_.lower()}",
        "negated": is_negated(mention.thing) or is_negated(mention.anchor),
        "giver": side,
        "sense giver": f"{mention.sense} {side}",
        "told": f"{sides.told} {giver is not None}",
        "holder": "state" if holder else "group",
        "type holder": f"{mention.type} {holder}",
        "sum holder": f"{mention.noun} {holder}" if mention.noun in {AMOUNT, RANSOM} else "",
        "both": len(mains) > 1,
        "owned": any(child.tag_ == "PRP$" for child in mention.thing.children),
        "place": str(min(sentence.index, 12) // 3),
        "first": sentence.index == 0,
        "dated": _dated(sentence),
        "tied": tie_of(account, mention),
        "past": _past(mention),
        **_prominence(account, mention),
        "taker here": _is_named_here(account, sentence, sides),
        "to holder": goes_to_one_of(account, mention, mains),
        "deal told": tells_of_deal(account),
        "type status": f"{mention.type} {status}",
        "lead": lead,
        "type lead": f"{mention.type} {lead}",
        **dict.fromkeys(find_ties(account, mention), True),
    }


def _dated(sentence: Sentence) -> str:
    """Say whether a sentence names a year, and whether only years before the report's own."""
    years = [int(year) for year in _YEAR.findall(sentence.text)]
    published = sentence.report.published
    if not years or published is None:
        return "some" if years else ""
    return "before" if max(years) < published.year else "same"


def _prominence(account: Account, mention: ConcessionMention) -> dict[str, bool]:
    """Say whether the title, where there is one, and the report's beginning speak of such a thing."""
    lemma = mention.thing.lemma_.lower()
    titles = [sentence for sentence in account.reading.with_title if sentence.is_title]
    opening = account.reading.sentences[:OPENING]
    return {f"titled {lemma in title.lemmas}": True for title in titles} | {
        "led": any(lemma in sentence.lemmas for sentence in opening)
    }


def _is_named_here(account: Account, sentence: Sentence, sides: Sides) -> bool:
    here = account.parties[sentence.index]
    return sides.receiver is not None and any(party.party == sides.receiver.party for party in here)


def _past(mention: ConcessionMention) -> str:
    """Say whether what is told lies long before: "had lifted", "two years ago", "since 2008"."""
    for verb in (mention.anchor, *mention.anchor.ancestors):
        if any(child.dep_ == "aux" and child.lower_ == "had" for child in verb.children):
            return "perfect"
        if verb.pos_ == "VERB":
            break
    found = _LONG_AGO.search(mention.sentence.text)
    return "ago" if found else ""


def _hold(mention: ConcessionMention) -> str:
    """Say how a thing and its act hang together."""
    act = mention.act
    if mention.sense in _WAYS:
        return mention.sense
    if is_given_for(mention.thing):
        return "given for"
    if act is None:
        return f"alone {mention.thing.dep_}"
    if mention.thing.head == act or act.head == mention.thing:
        return f"next {mention.thing.dep_ if mention.thing.head == act else act.dep_}"
    if act.head == mention.thing.head and act.dep_ in {"xcomp", "attr", "ccomp"}:
        return f"next {mention.thing.dep_}"
    return "joined"


def _side(party: str | None, mains: list[str | None]) -> str:
    if party is None:
        return "nobody"
    kind = "state" if is_country_code(party) else "group"
    return f"{kind} main" if party in mains else kind
