"""A number of people let go -> whether its own words put it before the report's main episode.

"a previous release of 33 people", "In September it pardoned 52", "sixteen days after freeing 14": what the
words themselves say is not weighed against anything.
"""

import re
from collections.abc import Sequence

from habeas.extract.account import Account
from habeas.extract.counts.mentions import CountMention
from habeas.extract.counts.references import refers_as
from habeas.extract.episodes.base_days import base_day
from habeas.extract.episodes.day_governors import may_date
from habeas.extract.episodes.occasion_features import Occasion
from habeas.extract.episodes.part_names import KEEPING
from habeas.extract.parse.clauses import clause_of
from habeas.extract.parse.grammar import SUBJECTS
from habeas.extract.parse.happenings import FREEING
from habeas.extract.parse.reading import Sentence
from habeas.extract.parse.tokens import Token

EARLIER = frozenset({"previous", "earlier", "prior", "preceding"})
LEAST_DAYS = 4
"""Days before the main episode from which a letting-go is no stage of it."""
LEAST_DAYS_UNKNOWN = 14
"""The same before publication, where the main episode's day is not known."""
_NAMED = frozenset({"day", "month", "year"})
_FRONTED = re.compile(
    r"(?:In|Under|During|At) (?:the|an?|its|his|their) (?:previous|earlier|prior|preceding) \w+\b[^;:]*?,"
)
_FREED_BEFORE = re.compile(
    r",? (?:who (?:were|was|had been) |had (?:already )?been )?(?:released|freed|let go|set free|pardoned"
    r"|handed over|repatriated) (?:earlier|previously)\b(?! (?:today|this|that|in|on)\b)"
)
"""What follows on "11 hostages" whom an earlier release let go: "who were released earlier"."""
_LONG_AGO = re.compile(
    r"(?: under an? [\w ]{3,20})?,? (?:just |only |about |almost |nearly |more than |over )?"
    r"(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|several|some|a few|\d+)"
    r" (?:weeks?|months?|years?|decades?) (?:ago|earlier|before|previously)\b"
)
"""What follows on people who were let go well before: "freed 40 activists a month ago"."""
_LED = re.compile(r"(?:^|\b(?:in|on|early|late|mid|during|only|back)|[(,–—-])[\s-]*$", re.IGNORECASE)
_ENDING = re.compile(
    r";|\bsince\b|\bwhile\b|\bbut\b|\b(?P<who>who(?:m|se)?)\b|\bafter\b|\bbefore\b|\bby\b", re.IGNORECASE
)


def tells_earlier(account: Account, mention: CountMention, others: Sequence[CountMention]) -> bool:
    """Tell whether a number is of an earlier release; `others` are the report's numbers of people let go."""
    if _follows_later_one(account, mention):
        return True
    first = all(other is mention or _stands_after(other, mention) for other in others)
    return not first and _is_dated_before(account, mention, others)


def _stands_after(other: CountMention, mention: CountMention) -> bool:
    places = [(each.sentence.index, each.numeral.start) for each in (other, mention)]
    return places[0] > places[1]


def is_called_earlier(mention: CountMention) -> bool:
    """Tell whether the words say so: "a previous release of 33 people", "In the previous swap, ... 33"."""
    if _FRONTED.match(mention.sentence.text) and mention.sentence.text.find(",") < mention.numeral.start:
        return True
    of = mention.anchor.head
    release = of.head if of.lower_ == "of" else None
    if release is not None and any(child.lower_ in EARLIER for child in release.children):
        return True
    if refers_as(mention).startswith(("listed", "part")):
        return False
    end = max(mention.numeral.end, mention.anchor.idx + len(mention.anchor))
    told = _FREED_BEFORE.match(mention.sentence.text, end) or _LONG_AGO.match(mention.sentence.text, end)
    return told is not None


def _follows_later_one(account: Account, mention: CountMention) -> bool:
    """Tell of "14" in "let 16 go, eleven days after it freed 14": the clause it hangs on tells the later."""
    clause = clause_of(mention.anchor)
    if clause is None or not _frees(account, mention):
        return False
    verb = clause.verb
    after = verb.head if verb.dep_ == "pcomp" else next((c for c in verb.children if c.dep_ == "mark"), None)
    if after is None or after.lower_ != "after":
        return False
    subject = next((child for child in verb.children if child.dep_ in SUBJECTS), None)
    if subject is not None and subject.pos_ != "PRON":  # "days after the army freed 60": the other side's
        return False
    upper = verb.head.head if verb.dep_ == "pcomp" else verb.head
    freeings = {
        each.trigger.i for each in account.happenings[mention.sentence.index] if each.status in FREEING
    }
    return upper.i in freeings


def _frees(account: Account, mention: CountMention) -> bool:
    happening = account.befalling(mention.sentence, mention.anchor)
    return happening is not None and happening.status in FREEING and happening.modality == "asserted"


def _stands_alone(account: Account, mention: CountMention) -> bool:
    """Tell of "37" in "30 on 4 May and 37 on the 16th", but not of "Two had been convicted in April"."""
    if mention.head is not None:
        return False
    clause = clause_of(mention.anchor)
    acts = account.stages[mention.sentence.index].acts
    return clause is None or acts.get(clause.verb.i) not in KEEPING


def _is_dated_before(account: Account, mention: CountMention, others: Sequence[CountMention]) -> bool:
    """Tell whether the day beside a number lies well before the main episode.

    A named year does so too, and any such year where others are still to be let go.
    """
    if mention.whole is not None or refers_as(mention).startswith(("part", "definite", "listed")):
        return False
    if not (_frees(account, mention) or _stands_alone(account, mention)):
        return False
    told = own_occasion(account, mention)
    main = account.mains[0].date.start if account.mains else None
    reference = main or base_day(account.reading)
    if told is None or told.day.period.end is None or told.day.period.precision not in _NAMED:
        return False
    if reference is None:
        return told.day.period.precision == "year" and any(_is_to_come(account, other) for other in others)
    return (reference - told.day.period.end).days >= (LEAST_DAYS if main else LEAST_DAYS_UNKNOWN)


def _is_to_come(account: Account, mention: CountMention) -> bool:
    """Tell whether the letting-go of those counted is still to come: "it will release 3,500"."""
    happening = account.befalling(mention.sentence, mention.anchor)
    return happening is not None and happening.status in FREEING and happening.modality == "planned"


def own_occasion(account: Account, mention: CountMention) -> Occasion | None:
    """Return the day told of a number: right after it, else before it, with no other number between.

    Where a sentence opens with a day and closes with a number ("on 11 May 51 and on 3 June 20"), before it.
    """
    text = mention.sentence.text
    beside = occasions_beside(account, mention.sentence, mention.anchor)
    told = [each for each in beside if _LED.search(text[: each.day.start])]
    spans = [(each.day.start, each.day.end) for each in told]
    numbers = [
        numeral.number_start
        for numeral in mention.sentence.numerals
        if not any(first <= numeral.number_start < last for first, last in spans)
    ]
    start, end = mention.numeral.start, mention.numeral.number_end
    freeings = [
        each.trigger.idx for each in account.happenings[mention.sentence.index] if each.status in FREEING
    ]

    def is_told(first: int, last: int) -> bool:
        between = any(first <= number < last for number in numbers)
        ending = _ENDING.search(text, first, last)
        freed = any(first < place < last for place in freeings)
        return first <= last and not between and (ending is None or (ending["who"] is not None and freed))

    after = next((each for each in told if is_told(end, each.day.start)), None)
    before = next((each for each in reversed(told) if is_told(each.day.end, start)), None)
    days_first = len(told) > 1 and spans[0][0] < numbers[0] and spans[-1][0] < numbers[-1]
    return (before or after) if days_first else (after or before)


def occasions_beside(account: Account, sentence: Sentence, told: Token) -> list[Occasion]:
    """Return the days of a sentence on which what a word tells of may have happened.

    Counted ones ("two weeks ago") are among them.
    """
    named = (each for each in account.occasions if each.stage.sentence is sentence)
    return [each for each in named if may_date(each.stage, each.day, told)]
