"""Account and mention -> whether a thing is given for people let go, as the report tells it.

One rule a sort of concession. A report's background (sanctions once imposed, money somebody was convicted
of giving) is none; nor is what the report itself leaves open ("it is not clear whether a ransom was paid").
"""

import re
from collections.abc import Callable, Mapping
from functools import cache

from spacy.tokens import Token

from habeas.extract.account import Account
from habeas.extract.accusations import find_charges
from habeas.extract.concession_mentions import SANCTIONS, ConcessionMention
from habeas.extract.concession_parties import Sides
from habeas.extract.grammar import CONDITIONS
from habeas.extract.reading import Sentence
from habeas.words.tables import read_words

_STRONG = re.compile(
    r"\b(?:in exchange|in return|exchange for|return for|quid pro quo|in turn|reward\w*|ransom\w*|bargain\w*"
    r"|for (?:their|his|her|the) (?:release|freedom)|in compensation|the price|as part of"
    r"|under (?:the|a|an|this|that)(?: [\w-]+){0,2} (?:deal|agreement|accord|ceasefire|truce|pact))\b",
    re.IGNORECASE,
)
BESIDE = 4
"""Tokens between an embassy and its reopening where the parse does not join them."""
_UNCLEAR = re.compile(r"\?|\b(?:unclear|not (?:immediately )?clear|whether|unknown)\b", re.IGNORECASE)


def is_given_in_return(account: Account, mention: ConcessionMention, sides: Sides) -> bool:
    """Tell whether a thing was given, offered or asked for people let go, as the report tells it."""
    if not account.episodes or _UNCLEAR.search(mention.sentence.text) or _is_accusation(mention):
        return False
    return _RULES[mention.type](account, mention, sides)


def _is_accusation(mention: ConcessionMention) -> bool:
    """Tell whether this is what somebody is accused of ("jailed for giving money to ...")."""
    return any(charge.start <= mention.thing.idx < charge.end for charge in find_charges(mention.sentence))


def _eases_sanctions(account: Account, mention: ConcessionMention, sides: Sides) -> bool:
    if mention.sense == "delist" and mention.thing.head.lower_ not in {"off", "from"}:
        return False
    if any(child.tag_ == "PRP$" and child.lower_ in {"his", "her"} for child in mention.thing.children):
        return False  # a court's ban on one person to travel
    if mention.sense == "impose":
        return bool(_THREAT.search(mention.sentence.text))
    return sides.giver is not None and (_joined(mention) or is_tied(account, mention.sentence))


_THREAT = re.compile(r"\b(?:threat\w*|could|would|will|shall|may|might|if|unless|warn\w*)\b", re.IGNORECASE)


def _releases_funds(account: Account, mention: ConcessionMention, sides: Sides) -> bool:
    if mention.noun in {"aid", "assistance", "support", "credit", "loan"}:
        return _joined(mention) and is_tied(account, mention.sentence)
    return _joined(mention) and sides.giver is not None


def _restores_embassy(account: Account, mention: ConcessionMention, sides: Sides) -> bool:
    words = {token.lower_ for token in mention.thing.subtree}
    if mention.noun in {"tie", "relation"} and "diplomatic" not in words:
        return False
    beside = mention.act is not None and abs(mention.act.i - mention.thing.i) <= BESIDE
    return (_joined(mention) or beside) and sides.giver is not None


def _plans_visit(account: Account, mention: ConcessionMention, sides: Sides) -> bool:
    return _joined(mention) and bool(_STRONG.search(mention.sentence.text))


def _pays(account: Account, mention: ConcessionMention, sides: Sides) -> bool:
    if mention.noun == "ransom" or not _joined(mention):
        return mention.noun == "ransom"
    here = {happening.status for happening in account.happenings[mention.sentence.index]}
    return "freed" in here or bool(_STRONG.search(mention.sentence.text))


def _opens_trade(account: Account, mention: ConcessionMention, sides: Sides) -> bool:
    return _joined(mention) and sides.giver is not None and is_tied(account, mention.sentence)


def _gives_other(account: Account, mention: ConcessionMention, sides: Sides) -> bool:
    here = {happening.status for happening in account.happenings[mention.sentence.index]}
    if mention.sense == "hold":
        return (
            "freed" in here and mention.anchor.dep_ == "advcl" and bool(_marks(mention.anchor) & CONDITIONS)
        )
    if mention.noun in {"body", "remains"} and "freed" in here and _joined(mention):
        return True
    return bool(_STRONG.search(mention.sentence.text)) and (_joined(mention) or mention.act is None)


def _marks(verb: Token) -> set[str]:
    return {child.lower_ for child in verb.children if child.dep_ in {"mark", "advmod"}}


_RULES: Mapping[str, Callable[[Account, ConcessionMention, Sides], bool]] = {
    SANCTIONS: _eases_sanctions,
    "funds_released": _releases_funds,
    "embassy": _restores_embassy,
    "visit": _plans_visit,
    "payment": _pays,
    "trade": _opens_trade,
    "other": _gives_other,
}


def _joined(mention: ConcessionMention) -> bool:
    act = mention.act
    return act is not None and (mention.thing.is_ancestor(act) or act.is_ancestor(mention.thing))


def is_tied(account: Account, sentence: Sentence) -> bool:
    """Tell whether a sentence, or the one before it, ties things given to people let go."""
    return any(
        _cues().search(each.text)
        or "freed" in {happening.status for happening in account.happenings[each.index]}
        for each in (sentence, *account.reading.before(sentence))
    )


@cache
def _cues() -> re.Pattern[str]:
    words = sorted((re.escape(word) for word in read_words("return_cues")), key=len, reverse=True)
    return re.compile(r"\b(?:" + "|".join(words) + r")\b", re.IGNORECASE)
