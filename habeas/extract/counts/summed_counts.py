"""A number of people let go -> whether its own words make it a sum over both sides or over several releases.

"The two armies exchanged 523 prisoners", "nearly 900 from both sides", "Since 2016 the country has freed 35":
what the words themselves say is not weighed against anything. "44 each" is the whole of either side.
"""

import re

from habeas.extract.account import Account
from habeas.extract.counts.company_features import TRADES, opens_with_span
from habeas.extract.counts.mentions import CountMention
from habeas.extract.counts.wholes import is_divided
from habeas.extract.parse.clauses import clause_of, tense_of
from habeas.extract.parse.happenings import FREEING

_EACH = re.compile(r"[^.;]{0,60}\b(?:each|apiece|either side|a side|on both sides|for)\b", re.IGNORECASE)
_BOTH = re.compile(
    r"[^.,;:]{0,40}?\b(?:(?:of|from) (?:both|the two|each of the) (?:sides|camps|countries|armies|parties)"
    r"|chang(?:ed|ing) hands)\b",
    re.IGNORECASE,
)
PERFECT = ("perfect", "pluperfect")


def sums_up(account: Account, mention: CountMention) -> bool:
    """Tell whether a number is surely a sum over several releases."""
    if _BOTH.match(mention.sentence.text, mention.numeral.end):
        return True
    return _is_traded_together(mention) or _adds_since(mention) or _freed_since(account, mention)


def _is_traded_together(mention: CountMention) -> bool:
    """Tell of "the two sides exchanged 523 prisoners": both let some of them go."""
    if _EACH.match(mention.sentence.text, mention.numeral.end):
        return False
    anchor, clause = mention.anchor, clause_of(mention.anchor)
    if clause is not None and clause.role == "dobj" and clause.verb.lemma_.lower() in TRADES:
        return True
    above = anchor.head.head if anchor.dep_ == "pobj" and anchor.head.lower_ == "of" else None
    return above is not None and above.lemma_.lower() in TRADES


def _adds_since(mention: CountMention) -> bool:
    """Tell of "Since he took office the state has let 35 people go": a span that opens the sentence."""
    clause = clause_of(mention.anchor)
    return clause is not None and opens_with_span(mention) and tense_of(clause.verb).startswith(PERFECT)


def _freed_since(account: Account, mention: CountMention) -> bool:
    """Tell of "122 prisoners have been returned since December": the verb that lets them go is so dated."""
    clause = clause_of(mention.anchor)
    if clause is None or is_divided(mention) or not tense_of(clause.verb).startswith(PERFECT):
        return False
    freed = any(
        each.trigger == clause.verb and each.status in FREEING
        for each in account.happenings[mention.sentence.index]
    )
    return freed and any(child.lower_ == "since" for child in clause.verb.children)
