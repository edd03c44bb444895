"""Sentence -> the days that it names, those of what is still to come resolved towards the future.

"They will land on Thursday" is the Thursday after publication, "they landed on Thursday" the one before; of
"said on Tuesday that they would land on Thursday" the one after that Tuesday. Takes the words above a day in
the parse; a day that the words alone fix stays as it is.
"""

from collections.abc import Sequence
from datetime import date
from functools import cache
from itertools import chain

from habeas.extract.episodes.days import WEEKDAYS, NamedDay, find_days
from habeas.extract.parse.reading import Sentence
from habeas.extract.parse.tokens import Token
from habeas.words.tables import read_table

COMING = frozenset({"will", "shall", "'ll", "’ll", "may", "might", "would", "could"})
"""Helping verbs of what is to come, or may be."""
NOT = frozenset({"not", "n't", "n’t", "never"})
HEARSAY = frozenset({"reach", "see", "hear", "contact", "find"})
"""Verbs that "could" puts in the past: "he could be heard on Friday"."""
PLANNING = frozenset({"plan", "expect", "schedule", "intend", "hope", "slate", "due", "prepare"})
"""Words, as lemmas, for what is planned, where they stand in the present."""
PROMISING = frozenset(
    {"agree", "ask", "decide", "demand", "offer", "order", "pledge", "promise", "tell", "undertake", "urge"}
    | {"vow", "direct", "instruct", "request", "recommend"}
)
"""Verbs of what is to be done on a later day, where they have a day of their own."""
IN_FORCE = frozenset({"effect", "force"})
"""What a law or a pardon "takes" or "comes into"."""
PRESENT = frozenset({"VBZ", "VBP", "VBN", "JJ"})
NOT_YET = frozenset({"to", "be", "being", "is", "are", "'s", "’s", "'re", "’re"})
"""Words beside a participle by which it tells of nothing done: "to be freed"."""
PERFECT = frozenset({"has", "have", "'ve", "’ve"})
UNTIL = frozenset({"for", "until", "till"})
"""Prepositions by which something is set for a day, or put off until one."""
NOW = frozenset({"is", "are", "'s", "’s", "'re", "’re", "am"})


def find_told_days(sentence: Sentence, base: date | None) -> list[NamedDay]:
    """Return the days that a sentence names, in order; `base` is the day of publication."""
    days = find_days(sentence.text, base)
    if base is None or not days:
        return days
    coming = [day for day in days if _is_coming(sentence, day, days)]
    if not coming:
        return days
    said = next((day.period.start for day in days if _is_of_saying(sentence, day)), None)
    ahead = {day.start: day for day in find_days(sentence.text, base, ahead=True)}
    since = {day.start: day for day in find_days(sentence.text, said or base, ahead=True)}
    return [
        (since if _is_weekday(day) else ahead).get(day.start, day) if day in coming else day for day in days
    ]


def _is_weekday(day: NamedDay) -> bool:
    return (day.period.wording or "").lower().split()[-1] in WEEKDAYS


def _is_of_saying(sentence: Sentence, day: NamedDay) -> bool:
    """Tell of the day on which somebody says or promises what is to come."""
    verb = _verb_of(sentence, day)
    return verb is not None and verb.lemma_.lower() in _announcing() and not _looks_ahead(verb)


@cache
def _announcing() -> frozenset[str]:
    return PROMISING | {row["lemma"] for row in read_table("reporting_verbs.tsv")}


def _verb_of(sentence: Sentence, day: NamedDay) -> Token | None:
    """Return the verb on which a day hangs by itself or by its preposition."""
    span = sentence.tokens_between(day.start, day.end)
    above = span.root.head if span is not None else None
    above = above.head if above is not None and above.dep_ == "prep" else above
    return above if above is not None and above.pos_ in {"VERB", "AUX"} else None


def _is_coming(sentence: Sentence, day: NamedDay, days: Sequence[NamedDay]) -> bool:
    span = sentence.tokens_between(day.start, day.end)
    if span is None or day.explicit or day.period.precision != "day":
        return False
    verb = _verb_of(sentence, day)
    if verb is not None and (_is_under_way(verb) or _is_set_for(verb, span.root)):
        return True
    promising = [_verb_of(sentence, each) for each in days if each is not day]
    for token in chain(() if verb is None else (verb,), span.root.ancestors):
        if _looks_ahead(token) or _is_promised(token, promising):
            return True
        if _is_done(token):
            return False
    return False


def _looks_ahead(token: Token) -> bool:
    if any(child.lower_ in COMING and child.dep_ == "aux" for child in token.children):
        return not _is_past_chance(token)
    if token.tag_ in {"VBZ", "VBP"} and any(word.lower_ in IN_FORCE for word in token.subtree):
        return True
    if _is_infinitive(token) and _stands_now(token.head):
        return True
    past = any(child.lower_ in {"was", "were", "had"} for child in token.children)
    return token.lemma_.lower() in PLANNING and token.tag_ in PRESENT and not past


def _is_past_chance(verb: Token) -> bool:
    """Tell of what "would have" been, or "could not be reached" for an answer."""
    told = {child.lower_ for child in verb.children}
    return "have" in told or (
        "could" in told and (verb.lemma_.lower() in HEARSAY or not told.isdisjoint(NOT))
    )


def _is_infinitive(verb: Token) -> bool:
    return any(child.lower_ == "to" and child.dep_ == "aux" for child in verb.children)


def _stands_now(word: Token) -> bool:
    """Tell of "are to", "are likely to", "are set to": the present of what is not done yet."""
    adjective = word.pos_ == "ADJ" or word.tag_ in {"JJ", "VBN"}
    now = word.head if adjective and word.head.lemma_ == "be" else word
    if adjective and any(child.lower_ in NOW for child in word.children):
        return True
    return now.lower_ in NOW


def _is_under_way(verb: Token) -> bool:
    """Tell of the present by which a plan is told: "is freeing them on Friday", "are being freed"."""
    helpers = {child.lower_ for child in verb.children if child.dep_ in {"aux", "auxpass"}}
    return not helpers.isdisjoint(NOW) and (verb.tag_ == "VBG" or "being" in helpers)


def _is_set_for(verb: Token, day: Token) -> bool:
    """Tell of a day for which something is set, or until which it is put off."""
    helpers = {child.lower_ for child in verb.children if child.dep_ in {"aux", "auxpass"}}
    passive = any(child.dep_ == "auxpass" for child in verb.children)
    return passive and day.head.lower_ in UNTIL and not helpers.isdisjoint(NOW | PERFECT)


def _is_promised(verb: Token, promising: Sequence[Token | None]) -> bool:
    """Tell of what is promised, or ordered, on a day of its own: "agreed on Tuesday to free them"."""
    bare = _is_infinitive(verb) or (
        verb.tag_ == "VBN" and any(child.lower_ == "be" for child in verb.children)
    )
    above = any(each is not None and each.i == verb.head.i for each in promising)
    perfect = any(child.lower_ in PERFECT for child in verb.head.lefts)
    return bare and (above or perfect) and verb.head.lemma_.lower() in PROMISING


def _is_done(verb: Token) -> bool:
    """Tell of a verb in the past, which nothing above it puts ahead: "those freed on Friday will fly"."""
    done = verb.tag_ == "VBN" and all(child.lower_ not in NOT_YET for child in verb.children)
    return verb.pos_ in {"VERB", "AUX"} and (verb.tag_ == "VBD" or done)
