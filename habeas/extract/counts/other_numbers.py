"""A candidate number -> whether grammar leaves no doubt that it counts no detainees.

Things, crowds and casualties of force, times of day, the numbers of dates, ages, years, and "one of the
five is Ruta Ziem", who is named and not counted. What grammar leaves open is weighed elsewhere.
"""

import calendar
import re

from habeas.extract.counts.ages import tells_age
from habeas.extract.counts.mentions import OF_MEMBERS, CountMention
from habeas.extract.episodes.days import find_days
from habeas.extract.parse.clauses import clause_of, nouns_between
from habeas.extract.parse.grammar import PLURALS
from habeas.extract.parse.nouns import MEASURES
from habeas.extract.parse.reading import Sentence
from habeas.words.alternations import any_of
from habeas.words.numerals import unit_after
from habeas.words.tables import read_words

BODIES = frozenset({"body", "remains", "corpse", "coffin"})
RETURNING = frozenset(
    {"return", "give", "hand", "deliver", "release", "repatriate", "exchange", "swap", "receive", "get",
     "transfer", "bring", "send", "come", "arrive", "free", "trade", "take", "transport"}
)  # fmt: skip
"""Verbs by which bodies pass from one side to the other."""
SPEAKING = frozenset(
    {"say", "tell", "add", "claim", "announce", "confirm", "warn", "argue", "insist", "explain"}
)
MOST_PEOPLE = 5_000_000
"""More are the people of a country, not those of its prisons and camps."""
_COMPARED = re.compile(r"\s+(?:more|fewer|less)\s+than\b")
PLURAL_VERBS = frozenset({"are", "were", "have"})
YEARS = range(1900, 2101)
_AGE = re.compile(
    r"\b(?:aged?(?: of)?|(?:younger|older) than|ages of)\s(?:\w+\sto\s)?$"
    r"|\bage[sd]?(?: of)?(?: between)?\s\w+\s(?:to|and)\s$|\bage[sd]? between\s$"
)
_O_CLOCK = re.compile(
    r"\s+(?:o[’']clock\b|in the (?:morning|afternoon|evening)\b|at night\b|sharp\b"
    rf"|on {any_of(calendar.day_name)}\b)",
    re.IGNORECASE,
)
"""What follows an hour of the day: "let out at nine on Monday evening"."""
_RATE = re.compile(
    r"\b(?:one|two|three|four|nine|[1-9])(?: [\w-]+)? in (?:every )?"
    r"(?:three|four|five|six|seven|eight|nine|ten|hundred|[3-9]|10|100)"
    r"(?=\s+(?:of|are|were|is|was|have|had|has)\b|[,.;)])",
    re.IGNORECASE,
)
_TIMES = r"(?:years?|months?|weeks?|days?|hours?|minutes?|decades?)"
_OR_SO_LONG = re.compile(
    rf"\b{_TIMES} or $|\bbetween [\w-]+ {_TIMES} and $|\bfrom [\w-]+ {_TIMES} to $", re.IGNORECASE
)
"""What leads to a number of the same unit: "a year or two", "between one year and six"."""
_OF_WEEKDAY = re.compile(rf"\b{any_of(calendar.day_name)} \($")
"""What leads to a day in brackets: "on Thursday (24)"."""
_LEFT_DEAD = re.compile(r"\s+(?:dead|(?P<hurt>wounded|injured)|homeless)\b")
_NAMED = re.compile(r"\bGroup of $")
_TEXT_MONTH = re.compile(r"[A-Za-z]")


def counts_no_detainees(mention: CountMention) -> bool:
    """Tell whether a number surely counts something else, or nothing."""
    if mention.sense.group in MEASURES | {"casualty"}:
        return not returns_bodies(mention)
    ways = (tells_age, _is_of_time, _is_harmed, names_one, _is_label, _counts_groups, _is_rate)
    return (mention.value or 0) > MOST_PEOPLE or any(way(mention) for way in ways)


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
    return verb.lemma_.lower() in SPEAKING and anchor.idx < verb.idx and "," not in between


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


def _is_of_time(mention: CountMention) -> bool:
    """Tell whether a number is of a day, a time of day ("0600"), a year or an age."""
    text, start = mention.sentence.text, mention.numeral.number_start
    if (
        mention.words.text.startswith("0")
        or _AGE.search(text, 0, start)
        or _OF_WEEKDAY.search(text, 0, start)
        or (mention.head is None and unit_after(text, mention.numeral.number_end))
        or _OR_SO_LONG.search(text, 0, start)
        or (text.endswith(" at ", 0, start) and _O_CLOCK.match(text, mention.numeral.number_end))
    ):
        return True
    if mention.value in YEARS and mention.words.text.isdigit() and _is_single(mention):
        return True
    return any(first <= start < last for first, last in _dates(mention.sentence))


def _is_single(mention: CountMention) -> bool:
    """Tell whether a number's noun is one thing: "the 2022 prize winner"."""
    return mention.head is not None and mention.head.tag_ in {"NN", "NNP"} and mention.whole is None


def _dates(sentence: Sentence) -> list[tuple[int, int]]:
    """Return where the sentence names days of a month: "16 March", "January 1, 2023"."""
    days = find_days(sentence.text, None)
    return [(day.start, day.end) for day in days if _TEXT_MONTH.search(sentence.text[day.start : day.end])]


def _is_harmed(mention: CountMention) -> bool:
    """Tell whether those counted were killed or wounded: "the army killed 130 people"."""
    anchor, verb = mention.anchor, mention.anchor.head
    left = _LEFT_DEAD.match(mention.sentence.text, max(mention.numeral.end, anchor.idx + len(anchor)))
    if left is not None:
        return not (left["hurt"] and verb.lemma_.lower() in RETURNING)  # "gave up 24 wounded"
    if verb.lemma_.lower() not in read_words("deadly_verbs"):
        return False
    return anchor.dep_ in {"dobj", "nsubjpass"} or (anchor.dep_ == "nsubj" and verb.tag_ == "VBN")


def names_one(mention: CountMention) -> bool:
    """Tell of "one of the seven is the reporter Ruta Ziem": a single person who is named is not counted."""
    if mention.value != 1 or mention.whole is None or mention.anchor.dep_ not in {"nsubj", "appos", "attr"}:
        return False
    verb, anchor = mention.anchor.head, mention.anchor
    if anchor.dep_ == "attr":
        return True
    if anchor.dep_ == "appos":
        return verb.ent_type_ == "PERSON"
    said = [child for child in verb.children if child.dep_ == "attr"] if verb.lemma_ == "be" else []
    return any(token.ent_type_ == "PERSON" for noun in said for token in noun.subtree)
