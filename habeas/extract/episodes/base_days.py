"""Reading -> the day from which its relative days count: of its dateline, or of publication.

Never looks at what the report tells.
"""

from datetime import date
from functools import lru_cache

from habeas.extract.episodes.days import find_days
from habeas.extract.parse.reading import Reading, Sentence
from habeas.words.page_dates import find_date

LONGEST_WAY = 7
"""Days from the writing of a report to its printing, at most."""


@lru_cache(maxsize=1)  # asked again and again for each report
def base_day(reading: Reading) -> date | None:
    """Return the day from which a report's relative days count: its dateline's, else that of publication.

    What a paper prints in the morning was often written the day before, as its dateline tells.
    """
    printed = reading.report.published
    told = (_dateline_day(sentence, printed) for sentence in reading.sentences)
    return next((day for day in told if day is not None), printed)


def _dateline_day(sentence: Sentence, printed: date | None) -> date | None:
    """Return the day of a sentence's dateline: one right before publication, where that is known."""
    dateline = sentence.dateline
    if dateline is None or dateline.day is None:
        return None
    words = sentence.text[slice(*dateline.day)]
    if printed is None:
        return find_date(words)
    day = next((named.period.start for named in find_days(words, printed)), None)
    return day if day is not None and 0 <= (printed - day).days <= LONGEST_WAY else None
