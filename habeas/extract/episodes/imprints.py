"""Lines and words that only say when a report or its picture was printed, and not when anything happened.

Takes a sentence, or a day that it names; never decides what happened on the others.
"""

import re
from datetime import date

from habeas.extract.episodes.days import NamedDay, find_days
from habeas.extract.parse.reading import Sentence
from habeas.words.page_dates import A_YEAR, find_date, is_date_segment

SEPARATOR = re.compile(r"\s*[|»•·]\s*|\s//\s")
"""What parts the pieces of an imprint: "World | 16 September 2024 | 2 min read"."""
_PRINTED = re.compile(
    r"(?:\b(?:issue|edition) of (?:the )?|\b(?:published|posted|printed|updated|filed)(?: on| at|:)? "
    r"|^\W*(?:date\b)?\W*)$",
    re.IGNORECASE,
)
"""What leads to the day on which a report was printed, in a sentence that goes on with it."""


def is_imprint(sentence: Sentence) -> bool:
    """Tell whether a line only says when its report or picture was published: a full day and no sentence."""
    segments = (sentence.text, *SEPARATOR.split(sentence.text)) if A_YEAR.search(sentence.text) else ()
    if any(map(is_date_segment, segments)):
        return True
    if sentence.text.rstrip().endswith((".", "!", "?", "”", '"')):
        return False
    day = find_date(sentence.text)
    if day is not None and day == sentence.report.published and sentence.index == 0:
        return True
    told = any(token.pos_ in {"VERB", "AUX"} for token in sentence.tokens)
    return (not told and day is not None) or _is_day_alone(sentence.text)


def _is_day_alone(line: str) -> bool:
    """Tell whether a line is a day and nothing else: "Tuesday, February 22"."""
    rest = line
    for named in reversed(find_days(line, None)):
        rest = rest[: named.start] + rest[named.end :]
    return rest != line and not any(letter.isalnum() for letter in rest)


def is_of_print(text: str, day: NamedDay, base: date | None) -> bool:
    """Tell of the full day of publication, told as such: "our issue of 9 May 2031"."""
    own = day.explicit and base is not None and day.period.start == day.period.end == base
    return own and _PRINTED.search(text, 0, day.start) is not None and text[day.end : day.end + 1] != ","
