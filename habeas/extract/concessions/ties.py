"""Account and mention -> what ties a thing to a letting-go: words of exchange, clauses, to whom it goes.

Names the ties that stand in the sentence and beside it; whether they make a thing a price is not decided
here.
"""

import re
from collections.abc import Iterator
from functools import cache

from habeas.extract.account import Account
from habeas.extract.concessions.statuses import UNTIED
from habeas.extract.concessions.things import senses_of
from habeas.extract.concessions.wordings import ConcessionMention
from habeas.extract.parse.attitudes import read_attitudes
from habeas.extract.parse.happenings import FREEING
from habeas.extract.parse.patients import recipients_of
from habeas.extract.parse.reading import Sentence
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
_BARGAIN = re.compile(r"\b(?:in (?:exchange|return)|swap|deal|ransom)\b")
_SOON = re.compile(
    r"\b(?:hours?|days?|weeks?|months?) (?:after|before|later)|same day|shortly after|on the day\b",
    re.IGNORECASE,
)


def tie_of(account: Account, mention: ConcessionMention) -> str:
    """Say how the clause of a thing hangs on a letting-go: "freed ... after the ban was lifted"."""
    triggers = {h.trigger for h in account.happenings[mention.sentence.index] if h.status in FREEING}
    clause = mention.anchor
    for head in (mention.anchor, *mention.anchor.ancestors):
        if head in triggers and head != mention.anchor:
            marks = sorted(child.lower_ for child in clause.children if child.dep_ == "mark")
            return f"under {clause.dep_} {' '.join(marks)}".strip()
        clause = head
    if any(mention.anchor in trigger.ancestors for trigger in triggers):
        return "over"
    return "beside" if triggers else ""


def lead_of(account: Account, mention: ConcessionMention) -> str:
    """Say by which word a thing hangs on what: "for freeing" of "let go for $2 million"."""
    thing = mention.thing
    while thing.dep_ == "conj":
        thing = thing.head
    led = thing.dep_ == "pobj"
    governor = thing.head.head if led else thing.head
    happenings = account.happenings[mention.sentence.index]
    if any(happening.trigger == governor and happening.status in FREEING for happening in happenings):
        kind = "freeing"
    elif read_attitudes().get(governor.lemma_.lower()) == "demanded":
        kind = "asking"
    else:
        kind = "paying" if "pay" in senses_of(governor) else "other"
    return f"{thing.head.lower_ if led else thing.dep_} {kind}"


def tells_of_deal(account: Account) -> bool:
    """Tell whether a report speaks anywhere of something given for something: a swap, a deal, a ransom."""
    return _BARGAIN.search(account.reading.report.text) is not None


def goes_to_one_of(account: Account, mention: ConcessionMention, sides: list[str | None]) -> bool:
    """Tell whether a thing goes to one of those who let people go: "paid to the kidnappers"."""
    here = {party.start: party.party for party in account.parties[mention.sentence.index]}
    goals = (goal for head in (mention.anchor, mention.thing) for goal in recipients_of(head))
    return any(here.get(token.idx) in sides for goal in goals for token in goal.subtree)


def find_ties(account: Account, mention: ConcessionMention) -> Iterator[str]:
    """Yield what ties a thing to a release, in its sentence and the one before it."""
    sentence = mention.sentence
    for name, found in (
        ("strong", _STRONG),
        ("dealing", _DEALING),
        ("soon", _SOON),
        ("cue", _cues()),
        ("untied", UNTIED),
    ):
        if found.search(sentence.text):
            yield f"{name} here"
            yield f"{mention.type} {name} here"
        if any(found.search(each.text) for each in account.reading.before(sentence)):
            yield f"{name} before"
    for status in _statuses(account, sentence):
        yield f"{status} here"
    for each in account.reading.before(sentence):
        yield from (f"{status} before" for status in _statuses(account, each))
    following = account.reading.sentences[sentence.index + 1 :][:1]
    if any(UNTIED.search(each.text) for each in following):
        yield "untied after"
    if any("freed" in _statuses(account, each) for each in following):
        yield "freed after"


def _statuses(account: Account, sentence: Sentence) -> set[str]:
    return {happening.status for happening in account.happenings[sentence.index]}


@cache
def _cues() -> re.Pattern[str]:
    return re.compile(rf"\b{any_of(read_words('return_cues'))}\b", re.IGNORECASE)
