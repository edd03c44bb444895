"""Sentence -> the days that it names, those of what is still to come resolved towards the future.

"They will land on Thursday" is the Thursday after publication, "they landed on Thursday" the one before.
Takes the words above a day in the parse; a day that the words alone fix stays as it is.
"""

from datetime import date

from habeas.extract.episodes.days import NamedDay, find_days
from habeas.extract.parse.reading import Sentence
from habeas.extract.parse.tokens import Token

COMING = frozenset({"will", "shall", "'ll", "’ll"})
"""Helping verbs of what is to come."""
PLANNING = frozenset({"plan", "expect", "schedule", "intend", "hope", "slate", "due", "prepare"})
"""Words, as lemmas, for what is planned, where they stand in the present."""
IN_FORCE = frozenset({"effect", "force"})
"""What a law or a pardon "takes" or "comes into"."""
PRESENT = frozenset({"VBZ", "VBP", "VBN", "JJ"})


def find_told_days(sentence: Sentence, base: date | None) -> list[NamedDay]:
    """Return the days that a sentence names, in order; `base` is the day of publication."""
    days = find_days(sentence.text, base)
    if base is None or not days:
        return days
    ahead = {day.start: day for day in find_days(sentence.text, base, ahead=True)}
    return [ahead.get(day.start, day) if _is_coming(sentence, day) else day for day in days]


def _is_coming(sentence: Sentence, day: NamedDay) -> bool:
    span = sentence.tokens_between(day.start, day.end)
    if span is None or day.explicit or day.period.precision != "day":
        return False
    return any(_looks_ahead(token) for token in span.root.ancestors)


def _looks_ahead(token: Token) -> bool:
    if any(child.lower_ in COMING for child in token.children):
        return True
    if token.tag_ in {"VBZ", "VBP"} and any(word.lower_ in IN_FORCE for word in token.subtree):
        return True
    past = any(child.lower_ in {"was", "were", "had"} for child in token.children)
    return token.lemma_.lower() in PLANNING and token.tag_ in PRESENT and not past
