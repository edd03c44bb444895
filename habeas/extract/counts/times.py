"""A candidate number -> whether it is of time: a day of a month, an hour, a year, an age, a span.

Reads the words right before and behind the number; "0600" and "08" stand for hours and days only where no
noun of people follows ("08 prisoners").
"""

import calendar
import re

from habeas.extract.counts.mentions import CountMention
from habeas.extract.episodes.days import find_days
from habeas.extract.parse.nouns import PEOPLE
from habeas.extract.parse.reading import Sentence
from habeas.words.alternations import any_of
from habeas.words.numerals import unit_after

YEARS = range(1900, 2101)
LATEST_HOUR = 12
_AGE = re.compile(
    r"\b(?:aged?(?: of)?|(?:younger|older) than|ages of|turn(?:s|ed|ing)?|past"
    r"|(?:who|s?he|youngest|oldest|eldest) (?:is|was))\s(?:\w+\sto\s)?$"
    r"|\bage[sd]?(?: of)?(?: between)?\s\w+\s(?:to|and)\s$|\bage[sd]? between\s$"
)
"""What leads to an age: "aged 19", "ill or past 60", "turns 40", "Ruta Ziem, who is 12"."""
_O_CLOCK = re.compile(
    r"\s+(?:o[’']clock\b|in the (?:morning|afternoon|evening)\b|at night\b|sharp\b"
    rf"|on {any_of(calendar.day_name)}\b)",
    re.IGNORECASE,
)
"""What follows an hour of the day: "let out at nine on Monday evening"."""
_UNTIL = re.compile(
    r"\b(?:until|till|before|by|shortly after|soon after|half past"
    r"|(?:ten|twenty|five|quarter) (?:to|past)) $",
    re.IGNORECASE,
)
_STOP = re.compile(r"\s*(?:[.,;:!?)]|$)")
"""What stands around an hour that nothing follows: "waited until nine, and left"."""
_TIMES = r"(?:years?|months?|weeks?|days?|hours?|minutes?|decades?)"
_OR_SO_LONG = re.compile(
    rf"\b{_TIMES} or $|\bbetween [\w-]+ {_TIMES} and $|\bfrom [\w-]+ {_TIMES} to $", re.IGNORECASE
)
"""What leads to a number of the same unit: "a year or two", "between one year and six"."""
_YEARS_BEFORE = re.compile(r"\b(?:years?|months?)\b[^;]*$")
_NAME_BEFORE = re.compile(r"\b(?:years|months)(?: in \w+)?,? (?:and|while|but) [^.;,]*?[A-Z][\w’'-]+ $")
"""What stands before the number of another's years: "is serving seven years and Ivo Petrak four"."""
GIVEN = frozenset({"give", "hand", "sentence", "receive"})
_OF_DAY = re.compile(
    rf"\b{any_of((*calendar.day_name, 'today', 'tomorrow', 'yesterday', 'tonight'))} \($", re.IGNORECASE
)
"""What leads to a day in brackets: "on Thursday (24)", "today (28)"."""
_TEXT_MONTH = re.compile(r"[A-Za-z]")


def tells_time(mention: CountMention) -> bool:
    """Tell whether a number is of a day, a time of day ("0600"), a year or an age."""
    text, start = mention.sentence.text, mention.numeral.number_start
    if _AGE.search(text, 0, start) and _is_bare(mention):
        return True
    if _OF_DAY.search(text, 0, start) or _OR_SO_LONG.search(text, 0, start) or _is_hour(mention):
        return True
    if _is_term(mention):
        return True
    if mention.head is None and unit_after(text, mention.numeral.number_end):
        return True
    if mention.value in YEARS and mention.words.text.isdigit() and _is_single(mention):
        return True
    return any(first <= start < last for first, last in _dates(mention.sentence))


def _is_bare(mention: CountMention) -> bool:
    """Tell whether a number has no noun of people: "aged 19", but not "turned 40 prisoners loose"."""
    return mention.head is None or mention.sense.group not in PEOPLE


def _is_term(mention: CountMention) -> bool:
    """Tell of "is serving five", "ten years, and had been given 15", "seven years and Ivo four"."""
    if mention.head is not None or mention.whole is not None:
        return False
    text, start = mention.sentence.text, mention.numeral.start
    verb, object_of = mention.anchor.head, mention.anchor.dep_ in {"dobj", "oprd", "attr", "npadvmod"}
    if object_of and verb.lemma_.lower() == "serve":
        return True
    if _YEARS_BEFORE.search(text, 0, start) is None:
        return False
    given = object_of and verb.tag_ == "VBN" and verb.lemma_.lower() in GIVEN
    return given or (
        _NAME_BEFORE.search(text, 0, start) is not None and _STOP.match(text, mention.numeral.end) is not None
    )


def _is_hour(mention: CountMention) -> bool:
    """Tell of "at nine on Monday", "until ten to four.", "0600"."""
    text, start, end = mention.sentence.text, mention.numeral.number_start, mention.numeral.number_end
    if mention.words.text.startswith("0"):
        return _is_bare(mention)
    if text.endswith(" at ", 0, start) and _O_CLOCK.match(text, end):
        return True
    hour = mention.head is None and 0 < (mention.value or 0) <= LATEST_HOUR
    return hour and _UNTIL.search(text, 0, start) is not None and _STOP.match(text, end) is not None


def _is_single(mention: CountMention) -> bool:
    """Tell whether a number's noun is one thing: "the 2022 prize winner"."""
    return mention.head is not None and mention.head.tag_ in {"NN", "NNP"} and mention.whole is None


def _dates(sentence: Sentence) -> list[tuple[int, int]]:
    """Return where the sentence names days of a month: "16 March", "January 1, 2023"."""
    days = find_days(sentence.text, None)
    return [(day.start, day.end) for day in days if _TEXT_MONTH.search(sentence.text[day.start : day.end])]
