"""A candidate number -> whether grammar leaves no doubt that it counts no detainees.

Things, crowds and casualties of force, times of day, the numbers of dates, ages, years, and "one of the
five is Ruta Ziem", who is named and not counted. What grammar leaves open is weighed elsewhere.
"""

import re
from itertools import pairwise

from habeas.extract.counts.ages import tells_age
from habeas.extract.counts.at_large import serves
from habeas.extract.counts.harmed import RETURNING, is_harmed
from habeas.extract.counts.mentions import OF_MEMBERS, CountMention
from habeas.extract.counts.named_ones import names_one
from habeas.extract.counts.times import tells_time
from habeas.extract.parse.clauses import clause_of, nouns_between
from habeas.extract.parse.grammar import PLURALS
from habeas.extract.parse.nouns import MEASURES

BODIES = frozenset({"body", "remains", "corpse", "coffin"})
SPEAKING = frozenset(
    {"say", "tell", "add", "claim", "announce", "confirm", "warn", "argue", "insist", "explain", "express"}
)
MEETING = frozenset({"meet", "greet", "welcome", "receive", "cheer", "await", "watch", "accompany", "guard"})
"""Verbs whose doers see others come free."""
_LAW_ON = re.compile(
    r"\b(?:sanctions on|(?:investigations?|inquir(?:y|ies)|probes?) (?:into|of|against)"
    r"|(?:sanctions|cases|evidence|lawsuits?|complaints?) against) $"
)
_AGAINST = re.compile(r"(?: (?!(?:and|but)\b)\w+){0,2} (?:voted |were |was )?(?:against|in favou?r)\b")
_STRENGTH = re.compile(r"\bstrength (?:is|was|at|of)(?: (?:about|around|some|nearly))? $")
MOST_PEOPLE = 5_000_000
"""More are the people of a country, not those of its prisons and camps."""
_COMPARED = re.compile(r"\s+(?:more|fewer|less)\s+than\b")
PLURAL_VERBS = frozenset({"are", "were", "have"})
_RATE = re.compile(
    r"\b(?:one|two|three|four|nine|[1-9])(?: [\w-]+)? in (?:every )?"
    r"(?:three|four|five|six|seven|eight|nine|ten|hundred|[3-9]|10|100)"
    r"(?=\s+(?:of|are|were|is|was|have|had|has)\b|[,.;)—–]|\s+[—–-]|$)",
    re.IGNORECASE,
)
_NAMED = re.compile(r"\bGroup of $")
_VOTING = re.compile(
    r"\b(?:vot|approv|adopt|pass|reject|defeat|carri|carry|endors|ratif|back)(?:es?|ed|ing|ied)?\b|\bby $"
)
_CAPACITY = re.compile(
    r"\b(?:capacity(?: \w+)? (?:is|was|of|for)|(?:beds?|bunks?|places?|room|space|mattresses) for"
    r"|(?:jails?|prisons?|camps?|cells?|colon(?:y|ies)|cent(?:re|er)s?|penitentiar(?:y|ies)|facilit(?:y|ies))"
    r",? (?:which )?(?:was |were |is |are )?(?:built|designed|meant|intended|planned|made|supposed)"
    r" (?:for|to (?:hold|house|take|accommodate)))\s+(?:(?:just|only)\s+)?$",
    re.IGNORECASE,
)
_BETWEEN_VOTES = re.compile(r"(?: votes?)? (?:to|against) ")


def counts_no_detainees(mention: CountMention) -> bool:
    """Tell whether a number surely counts something else, or nothing."""
    if mention.sense.group in MEASURES | {"casualty"}:
        return not returns_bodies(mention)
    ways = (
        *(tells_age, tells_time, is_harmed, names_one, serves),
        *(_is_label, _counts_groups, _is_rate, _is_vote, _is_capacity, _is_host, _is_multiple, _is_under_law),
    )
    return (mention.value or 0) > MOST_PEOPLE or any(way(mention) for way in ways)


def _is_vote(mention: CountMention) -> bool:
    """Tell of "was approved 318 to two", "passed by 66 votes to 12", "voted in favour, and two against"."""
    text, numbers = mention.sentence.text, mention.sentence.numerals
    if _VOTING.search(text) and _AGAINST.match(text, mention.numeral.number_end):
        return True
    for votes, others in pairwise(numbers):
        if mention.numeral in {votes, others} and _BETWEEN_VOTES.fullmatch(
            text, votes.number_end, others.number_start
        ):
            return _VOTING.search(text, 0, votes.start) is not None
    return False


def _is_capacity(mention: CountMention) -> bool:
    """Tell of "whose capacity is 240", "beds for 9,886", "a jail built for 800": so many could be held."""
    return _CAPACITY.search(mention.sentence.text, 0, mention.numeral.start) is not None


def _is_host(mention: CountMention) -> bool:
    """Tell of "met by 150 supporters": who greets those who come free is not one of them."""
    anchor = mention.anchor
    return anchor.dep_ == "pobj" and anchor.head.dep_ == "agent" and anchor.head.head.lemma_ in MEETING


def _is_under_law(mention: CountMention) -> bool:
    """Tell of "sanctions against 15 officials", "the cases against 5,580 people": who may be at large."""
    return _LAW_ON.search(mention.sentence.text, 0, mention.numeral.start) is not None


def _is_multiple(mention: CountMention) -> bool:
    """Tell of "three times their capacity", and of a band's strength."""
    text = mention.sentence.text
    times = text.startswith((" times ", " times,", " times."), mention.numeral.number_end)
    return times or _STRENGTH.search(text, 0, mention.numeral.start) is not None


def _is_rate(mention: CountMention) -> bool:
    """Tell of "one in five of them": neither number counts people."""
    numeral = mention.numeral
    rates = _RATE.finditer(mention.sentence.text)
    return any(rate.start() <= numeral.number_start < rate.end() for rate in rates)


def returns_bodies(mention: CountMention) -> bool:
    """Tell of "gave back 199 bodies": the dead are handed over too."""
    head = mention.head
    if head is None or head.lemma_.lower() not in BODIES:
        return False
    return any(above.lemma_.lower() in RETURNING for above in (head, *head.ancestors))


def counts_bodies(mention: CountMention) -> bool:
    """Tell of "gave back 199 bodies" and of "the bodies of two soldiers"."""
    above = nouns_between(mention.anchor, clause_of(mention.anchor))[:2]
    return returns_bodies(mention) or any(noun.lemma_.lower() in BODIES for noun in above)


def _counts_groups(mention: CountMention) -> bool:
    """Tell of "two batches", "both groups of prisoners": nobody says how many people are in one."""
    head = mention.head
    several = (
        head is not None and head.tag_ in PLURALS and head.lower_ != head.lemma_.lower()
    )  # not "23 crew"
    return several and mention.sense.group == "group"


def tells_size(mention: CountMention) -> bool:
    """Tell of "a six-member team": so many are in it, and the phrase counts teams."""
    return OF_MEMBERS.match(mention.sentence.text, mention.numeral.number_end) is not None


def speaks(mention: CountMention) -> bool:
    """Tell of "two officials said", "with one activist saying": who only speaks is not counted."""
    anchor, verb = mention.anchor, mention.anchor.head
    if mention.head is None or mention.sense.group == "captive" or anchor.dep_ != "nsubj":
        return False
    between = mention.sentence.text[anchor.idx : verb.idx]
    at_once = "," not in between or mention.sense.group == "official"
    return verb.lemma_.lower() in SPEAKING and anchor.idx < verb.idx and at_once


def _is_label(mention: CountMention) -> bool:
    """Tell of a number that says which, and not how many: "cell 12", "the Cuban Five", "eight more than"."""
    root, start = mention.words.root, mention.words.start
    if _NAMED.search(mention.sentence.text, 0, mention.numeral.number_start):
        return True
    if mention.head is not None or mention.whole is not None or start == 0:
        return False
    before = mention.words.doc[start - 1]
    which = (
        root.dep_ == "nummod" and root.head is before and before.tag_ == "NN" and not _opens_clause(mention)
    )
    named = mention.words[0].is_title and before.is_title and before.pos_ in {"PROPN", "ADJ"}
    return which or named or _COMPARED.match(mention.sentence.text, mention.numeral.end) is not None


def _opens_clause(mention: CountMention) -> bool:
    """Tell of "since he took office 78 have been freed": the number is what the verb behind it speaks of."""
    behind = mention.words.doc[mention.words.end : mention.words.end + 1]
    return any(token.lower_ in PLURAL_VERBS for token in behind)
