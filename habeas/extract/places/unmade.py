"""A verb of going -> whether its journey was made, or only wished for, broken off or forbidden.

Takes tokens of a parsed sentence. Never decides who went, or where to.
"""

import calendar
from collections.abc import Iterator

from habeas.extract.parse.attitudes import UNREAL, attitude_of
from habeas.extract.parse.grammar import SUBJECTS
from habeas.extract.parse.nouns import people_nouns
from habeas.extract.parse.tokens import Token

SEIZING = frozenset({"catch", "seize", "capture", "detain", "arrest", "abduct", "kidnap", "snatch", "drag"})
SAYING = frozenset({"say", "tell", "add", "announce", "confirm", "report"})
STOPPING = SEIZING | {
    *("ambush", "attack", "board", "hijack", "hold", "intercept", "overpower", "pirate", "raid", "stop"),
    *("storm", "surround", "take", "waylay"),
}
"""Verbs of what befell people on their way, where "when" leads to them."""
DOUBTS = frozenset({"would", "could", "can", "may", "might"})
_VAIN = frozenset(
    {
        "attempt",
        "ban",
        "bar",
        "block",
        "bid",
        "chance",
        "dream",
        "forbid",
        "hope",
        "offer",
        "prevent",
        "prohibit",
        "right",
        "seek",
        "try",
        "wait",
        "want",
    }
)
"""Words for journeys of which nothing tells that they were made: "tried to reach", "the hope of reaching"."""
_ASKING = frozenset({"apply", "demand", "deny", "need", "refuse", "request", "require", "seek", "want"})
"""Verbs of what people have not got yet: "sought asylum in"."""
_SENT_OFF = frozenset({"must", "shall"})
"""Verbs by which others have it so: "must go into exile" is a way that is gone."""
AWAITED = frozenset({"expect", "await"})
"""Verbs by which people are to come where they are not yet: "expected in Oman"."""
_LATER = frozenset(
    {*(name.lower() for name in calendar.day_name), "today", "tonight", "tomorrow", "weekend", "week"}
    | {"month", "once", "when", "if", "until", "after", "morning", "evening", "night", "days", "weeks"}
)
"""Words that put a journey off to a day of its own, or until something else is done."""


def attitude_of_going(verb: Token) -> str:
    """Return whether a journey came about; one with a day of its own, or that waits, is "put off".

    "Will be flown to Oman" may be told while they fly, "will be flown to Oman on Monday" is yet to come.
    """
    attitude = "planned" if verb.lemma_.lower() in AWAITED else attitude_of(verb)
    after = (token.lower_ for token in verb.subtree if token.i > verb.i)
    later = attitude == "planned" and any(word in _LATER for word in after)
    return "put off" if later else attitude


def is_doubtful(verb: Token) -> bool:
    """Tell whether a verb says only what may be: "would go", "permits that would let them enter".

    What somebody said "would" be is announced: "he said they would be flown".
    """
    above = (verb.head,) if verb.dep_ in {"ccomp", "xcomp"} else ()
    announced = any(each.tag_ == "VBD" and each.lemma_.lower() in SAYING for each in above)
    doubts = DOUBTS - {"would"} if announced else DOUBTS
    if verb.lemma_.lower() in _ASKING:
        return True
    if verb.dep_ == "xcomp" and (verb.head.lower_ == "used" or _was_meant(verb)):  # "used to live in Oman"
        return True
    if verb.dep_ in {"xcomp", "acl", "pcomp", "advcl"} and _wish_above(verb).lemma_.lower() in _VAIN:
        return True
    return any(child.lower_ in doubts for each in (verb, *above) for child in each.children)


_MEANING = frozenset({"expect", "hope", "intend", "mean", "plan"})
_NONE = frozenset({"none", "neither", "nobody", "no-one"})


def _was_meant(verb: Token) -> bool:
    """Tell of "were to have been flown", "had planned to fly": what did not come about."""
    dropped = verb.head.lemma_ == "be" and any(child.lower_ == "have" for child in verb.lefts)
    had = any(child.lower_ == "had" for child in verb.head.lefts)
    return dropped or (had and verb.head.lemma_.lower() in _MEANING)


def _is_of_none(verb: Token) -> bool:
    """Tell of "none of them went", "no prisoner was taken"."""
    subjects = (child for child in verb.lefts if child.dep_ in SUBJECTS)
    return any(each.lower_ in _NONE or any(det.lower_ == "no" for det in each.lefts) for each in subjects)


def _wish_above(verb: Token) -> Token:
    """Return the word that governs a verb, past the preposition of "the hope of reaching"."""
    return verb.head.head if verb.dep_ == "pcomp" else verb.head


def _has_people(preposition: Token) -> bool:
    """Tell of "left without the two hostages": who is named there did not go."""
    return any(
        child.ent_type_ == "PERSON" or child.lemma_.lower() in people_nouns() for child in preposition.rights
    )


def is_cut_short(verb: Token) -> bool:
    """Tell whether a verb tells of a way that ended in custody: "were going home when they were seized".

    So do "was arrested when he landed" and "sailed to Oman before they were seized".
    """
    if verb.dep_ in {"advcl", "xcomp"} and verb.head.lemma_.lower() in SEIZING and not _is_before(verb):
        return True
    if any(child.lemma_.lower() in SEIZING and _is_before(child) for child in _clauses_under(verb)):
        return True
    under_way = verb.lemma_ == "be" or (
        verb.tag_ == "VBG" and any(child.tag_ == "VBD" for child in verb.lefts)
    )
    return under_way and any(
        token.lemma_.lower() in STOPPING and any(child.lower_ == "when" for child in token.lefts)
        for token in verb.doc[verb.i + 1 :]
    )


def _clauses_under(verb: Token) -> Iterator[Token]:
    for child in verb.rights:
        yield from child.children if child.lower_ == "before" else ()
        if child.dep_ == "advcl":
            yield child


def _is_before(verb: Token) -> bool:
    """Tell of a clause that "before" or "until" leads: "before they were seized", "before being seized"."""
    marks = (verb.head, *verb.lefts)
    return any(mark.lower_ in {"before", "until"} for mark in marks)


def is_unreal(verb: Token) -> bool:
    """Tell whether a verb tells of what did not happen, or is asked for: "asked to free and fly them"."""
    asked = verb.dep_ == "conj" and verb.tag_ == verb.head.tag_ == "VB" and attitude_of(verb.head) in UNREAL
    coming = any(child.dep_ == "mark" and child.lower_ == "before" for child in verb.children)
    sent = any(child.lower_ in _SENT_OFF for child in verb.lefts)
    without = any(child.lower_ == "without" and _has_people(child) for child in verb.rights)
    real = coming or sent or attitude_of(verb) not in UNREAL  # "stays a night before he is flown on"
    return asked or without or _is_of_none(verb) or not real
