"""A number of people let go -> whether its own words make it a sum over both sides or over several releases.

"The two armies exchanged 523 prisoners", "nearly 900 from both sides", "Since 2016 the country has freed 35",
"taking to 143 the number released": what the words themselves say is not weighed against anything. "44 each"
is the whole of either side.
"""

import re

from habeas.extract.account import Account
from habeas.extract.counts.company_features import TRADES, opens_with_span
from habeas.extract.counts.mentions import CountMention
from habeas.extract.counts.wholes import is_divided
from habeas.extract.episodes.days import WEEKDAYS, find_days
from habeas.extract.parse.clauses import clause_of, tense_of
from habeas.extract.parse.grammar import SUBJECTS
from habeas.extract.parse.happenings import FREEING
from habeas.extract.parse.tokens import Token
from habeas.words.alternations import any_of

_EACH = re.compile(r"[^.;]{0,60}\b(?:each|apiece|either side|a side|on both sides|for)\b", re.IGNORECASE)
_BOTH = re.compile(
    r"[^.,;:]{0,40}?\b(?:(?:of|from|by|between) (?:both|the two|each of the)"
    r" (?:sides|camps|countries|armies|parties|states|governments)"
    r"|chang(?:ed|ing) hands)\b",
    re.IGNORECASE,
)
_SIDES = r"(?:sides|camps|parties|armies|enemies|neighbou?rs|governments|states|countries)"
_BETWEEN_STATES = (
    r"swaps?|exchanges?|deals?|trade|talks|negotiations?|meetings?|agreements?|accords?|pacts?|treat(?:y|ies)"
    r"|wars?|conflicts?|fighting|hostilities|clash(?:es)?|battles?|feuds?|disputes?|tensions?|peace|truces?"
    r"|ceasefires?|cease-fires?|armistices?|borders?|frontiers?|boundar(?:y|ies)|lines?|relations|ties"
)
"""What states have between them besides those they let go: "freed 59 men of the war between the two"."""
_BY_BOTH = re.compile(
    rf"(?:(?!\b(?:{_BETWEEN_STATES})\b)[^.,;:]){{0,60}}?"
    r"\b(?:by (?:the )?two (?:rival |rebel |armed |warring |opposing )?"
    r"(?:groups|factions|militias|movements)"
    r"|chang(?:ed|ing) sides|in (?:both|either) directions?|(?:going|went) either way"
    rf"|between (?:the |[\w’'-]+[’']s? )?(?:two |both |warring |opposing |rival |hostile )+{_SIDES})\b",
    re.IGNORECASE,
)
_BETWEEN_THEM = re.compile(r"\b(?:between them|between the two of them)\b[^.;:]{0,40}$", re.IGNORECASE)
_BEFORE_NOW = re.compile(
    r"\b(?:before|until|till|up to|prior to) "
    rf"(?:today|now|this (?:week(?:end)?|month|year|time|point)|{any_of(WEEKDAYS)})\b"
    r"(?![’']s)",
    re.IGNORECASE,
)
"""A span that ends with the news: "Before today 191 had left"."""
_TALLY = r"(?:total|number|tally|count|figure)"
_RAISED = re.compile(
    r"\b(?:brings?|bringing|brought|tak(?:es?|ing)|took|rais(?:es?|ed|ing)|push(?:es|ed|ing)?"
    r"|increas(?:es?|ed|ing)|lift(?:s|ed|ing)?)\b(?P<between>[^.;]{0,80}?)\bto(?: now)?\s+$"
)
_NOW = re.compile(rf"\b{_TALLY}\b[^.;,]{{0,80}}\b(?:is|are|was) now\s+$", re.IGNORECASE)
_MADE = re.compile(r"\b(?:that|this|which|it)\b[^.;]{0,50}?\bmakes?(?: it)?\s+$", re.IGNORECASE)
_HAS_TALLY = re.compile(rf"\b{_TALLY}\b", re.IGNORECASE)
_OF_TALLY = re.compile(rf"\s+(?:the|its|their) (?:\w+ )?{_TALLY}\b", re.IGNORECASE)
_OF_ONE_RELEASE = re.compile(
    r"\bsince\b(?:[^.;]{0,60}\b(?:amnest|pardon|remission|clemency)"
    r"| the (?:start|beginning) of the (?:week|month)\b"
    rf"| (?:last |\w+ )?{any_of(WEEKDAYS)}\b)",
    re.IGNORECASE,
)
"""A span that one release may fill: "since the amnesty law took effect", "since Monday"."""
SPANNING = frozenset({"since", "starting"})
LETTING_GO = FREEING | {"moved"}
PERFECT = ("perfect", "pluperfect")


def sums_up(account: Account, mention: CountMention) -> bool:
    """Tell whether a number is surely a sum over several releases."""
    if any(told.match(mention.sentence.text, mention.numeral.end) for told in (_BOTH, _BY_BOTH)):
        return True
    if _is_of_two_states(mention):
        return True
    if raises_total(mention):
        return True
    return _is_traded_together(mention) or _adds_since(account, mention) or _adds_until_now(account, mention)


def _is_of_two_states(mention: CountMention) -> bool:
    """Tell of "Sudan and Chad between them let go 24 fishermen"; two rulers of one state are one side."""
    between = _BETWEEN_THEM.search(mention.sentence.text, 0, mention.numeral.start)
    if between is None:
        return False
    return len({each.code for each in mention.sentence.countries if each.end <= between.start()}) > 1


def raises_total(mention: CountMention) -> bool:
    """Tell of "bringing the total to 156", "taking to 143 the number released", "that makes 347"."""
    text, start = mention.sentence.text, mention.numeral.start
    raised = _RAISED.search(text, 0, start)
    if raised is None:
        return any(said.search(text, 0, start) is not None for said in (_NOW, _MADE))
    return (
        _HAS_TALLY.search(raised["between"]) is not None
        or _OF_TALLY.match(text, mention.numeral.end) is not None
    )


def _is_traded_together(mention: CountMention) -> bool:
    """Tell of "the two sides exchanged 523 prisoners": both let some of them go."""
    if _EACH.match(mention.sentence.text, mention.numeral.end):
        return False
    anchor = mention.anchor
    above = anchor.head.head if anchor.dep_ == "pobj" and anchor.head.lower_ == "of" else None
    if above is not None and above.lemma_.lower() in TRADES:
        return True
    clause = clause_of(above if above is not None and above.lower_ in {"total", "number"} else anchor)
    return clause is not None and clause.role == "dobj" and clause.verb.lemma_.lower() in TRADES


def _adds_since(account: Account, mention: CountMention) -> bool:
    """Tell of "Since he took office it has let 35 go", "122 have been returned since the truce began"."""
    clause = clause_of(mention.anchor)
    if clause is None or not tense_of(clause.verb).startswith(PERFECT):
        return False
    if _OF_ONE_RELEASE.search(mention.sentence.text):
        return False
    if opens_with_span(mention):
        return True
    if is_divided(mention) or not _is_dated_since(clause.verb):
        return False
    happenings = account.happenings[mention.sentence.index]
    told = [each for each in happenings if each.trigger == clause.verb] or [
        each for each in happenings if each.trigger == _release_of(mention)
    ]
    if told:
        return any(each.status in FREEING for each in told)
    return mention.whole is None and len(clause.path) == 1 and clause.verb.lemma_ != "be"


def _release_of(mention: CountMention) -> Token | None:
    """Return "release" of "has confirmed the release of 156 men", which the verb says was counted."""
    of = mention.anchor.head
    return of.head if of.lower_ == "of" and of.head.dep_ == "dobj" else None


def _adds_until_now(account: Account, mention: CountMention) -> bool:
    """Tell of "Before today 191 had left the camp", "Until now it has issued only 12 pardons".

    "Before this week it had freed 100 in May" tells of one release.
    """
    clause, text = clause_of(mention.anchor), mention.sentence.text
    if clause is None or not tense_of(clause.verb).startswith(PERFECT) or is_divided(mention):
        return False
    found = _BEFORE_NOW.search(text)
    if found is None or find_days(text[found.end() :], mention.sentence.report.published):
        return False
    told = (
        {clause.verb} if clause.role in SUBJECTS else {clause.verb, mention.anchor, mention.anchor.head.head}
    )
    happenings = account.happenings[mention.sentence.index]
    return any(each.trigger in told and each.status in LETTING_GO for each in happenings)


def _is_dated_since(verb: Token) -> bool:
    return any(child.lower_ in SPANNING and any(child.children) for child in verb.children) or any(
        child.dep_ == "advcl" and any(word.lower_ == "since" for word in child.lefts)
        for child in verb.children
    )
