"""A named day in a sentence -> the verbs and nouns above it in the parse, and what they stand for.

Takes a stage and the words of a day; never decides what happened on it.
"""

from collections.abc import Iterator

from habeas.extract.episodes.days import NamedDay
from habeas.extract.episodes.part_names import CAPTURED, KEPT_THERE
from habeas.extract.episodes.parts import Stage
from habeas.extract.episodes.shifted_days import OF_EVENT
from habeas.extract.parse.grammar import HOMEWARD, OBJECTS, SUBJECTS
from habeas.extract.parse.tokens import Span, Token
from habeas.words.tables import read_words

TRYING = frozenset({"try", "arraign", "indict", "charge", "convict", "sentence", "remand"})
"""Verbs by which a court has people before it; beside a day "try" seldom means another thing."""
RECEIVING = frozenset({"hand", "give", "receive", "get"})
"""Verbs by which people are told to get a sentence."""
RETURNING = frozenset({"return", "homecoming", "repatriate", "repatriation"})
"""Words of coming free that tell of a return, without "home" or "back" beside them."""
CELEBRATING = frozenset({"celebrate", "commemorate", "observe", "fall"})
"""Verbs by which a feast has its day."""
FARTHEST_EVENT = 9
"""Words before a day within which an event is named that lies ahead."""
SOON = frozenset({"hours", "minutes", "moments", "shortly", "just"})
"""Words by which an event is on the day of what is told before it."""
TIMES_OF_DAY = frozenset(
    {"dawn", "daybreak", "dusk", "midday", "midnight", "nightfall", "noon", "sunrise", "sunset"}
)
"""What a day has itself: "before dawn on Friday" is on that Friday."""
SET_APART = frozenset({"ccomp", "advcl", "relcl", "acl"})
"""Dependency labels of the clause after "it was on Friday that"."""
COMING_FREE = frozenset({"freed", "mercy", "release", "swap"})
AS_LAW = {CAPTURED: "detained", KEPT_THERE: "held"}
"""What tells of days of custody alike, whoever took people and wherever they were kept."""


def hanging_word(span: Span) -> Token:
    """Return the word by which a day hangs in the parse: in "a day after his release", "release"."""
    last = span[-1]
    if last.lower_ in {"after", "before"}:
        return next((child for child in last.children if child.dep_ in {"pobj", "pcomp"}), last)
    return span.root


def orders_news(stage: Stage, day: NamedDay) -> bool:
    """Tell of a day that only orders the news: "freed two weeks after 14 others", "a day before a feast".

    Where a letting-go is told of beside the event, that day is the event's alone; who returns home "a day
    after being freed" was let go then.
    """
    event, within = _event_of(stage, day)
    if event is None:
        return False
    told = (*event.ancestors, *event.head.subtree)
    beside = (each for each in told if each.i not in within)
    return any(_told_by(stage, each) == "freed" for each in beside)


def lies_ahead_of_letting(stage: Stage, day: NamedDay) -> bool:
    """Tell of the day of a feast or another event before which people are let go.

    "Freed ahead of a feast on Friday", "for a feast that is celebrated on Friday"; "before Friday" is a bound
    and names no event.
    """
    span = stage.sentence.tokens_between(day.start, day.end)
    if span is not None and _verb_above(span).lemma_ in CELEBRATING:
        return True
    named = False
    for token in reversed(
        span.doc[max(0, span.start - FARTHEST_EVENT) : span.start] if span is not None else ()
    ):
        if token.lower_ in {"ahead", "before"}:
            return named and not (token.i > 0 and token.nbor(-1).lower_ in SOON)
        if token.pos_ in {"VERB", "AUX", "PUNCT", "CCONJ"} or token.lower_ in TIMES_OF_DAY:
            return False
        named = named or token.pos_ in {"NOUN", "PROPN"}
    return False


def _event_of(stage: Stage, day: NamedDay) -> tuple[Token | None, set[int]]:
    """Return the word by which an event hangs on the day counted from it, with the places of its words."""
    span = stage.sentence.tokens_between(day.start, day.end)
    if span is None or span[-1].lower_ not in OF_EVENT:
        return None, set()
    alone = span[-1].dep_ == "advmod" and all(child.i < span[-1].i for child in span[-1].children)
    if alone and span[-1].head.i < span[-1].i:  # "had been freed the day before"
        return None, set()
    event = span[-1].head if span[-1].dep_ == "mark" else span[-1]
    return event, {token.i for token in event.subtree}


def may_date(stage: Stage, day: NamedDay, told: Token) -> bool:
    """Tell whether a day can be that of a letting-go: not one on which people were taken.

    A day counted from an event ("four days after the raid") is that event's alone.
    """
    event, within = _event_of(stage, day)
    return not tells_of_taking(stage, day) and (event is None or told.i in within)


def name_governors(stage: Stage, token: Token) -> Iterator[str]:
    """Yield what the verbs and telling nouns above a day stand for, the nearest first."""
    if token.i in stage.acts:
        yield _told_by(stage, token)
    while token.head.i != token.i:
        token = token.head
        told = token.i in stage.acts or token.pos_ in {"VERB", "AUX"}
        if told and not _completes_letting(stage, token):
            yield _told_by(stage, _word_meant(stage, _cleft_verb(token)))


def _cleft_verb(verb: Token) -> Token:
    """Return the verb that a sentence sets apart with "it was": "released" of "it was on Friday that ..."."""
    if verb.lemma_ != "be" or not any(child.lower_ == "it" for child in verb.lefts):
        return verb
    return next((child for child in verb.rights if child.dep_ in SET_APART), verb)


def _word_meant(stage: Stage, verb: Token) -> Token:
    """Return the noun of a letting-go, of a verb by which it only takes place: "the release came"."""
    if verb.lemma_.lower() not in read_words("carrying_out"):
        return verb
    nouns = (child for child in verb.children if child.dep_ in {*SUBJECTS, *OBJECTS})
    return next((noun for noun in nouns if stage.acts.get(noun.i) in COMING_FREE), verb)


def tells_of_seizing(stage: Stage, day: NamedDay) -> bool:
    """Tell of the day on which people were taken or tried: of 120 such days two were of their letting-go.

    After a letting-go it is open which a day means: "freed two men who were arrested in Oman on Friday".
    """
    span = stage.sentence.tokens_between(day.start, day.end)
    if span is None or any(act == "freed" and place < span.start for place, act in stage.acts.items()):
        return False
    return _is_of_taking(stage, hanging_word(span)) or _judges(_verb_above(span))


def _verb_above(span: Span) -> Token:
    """Return the verb that a day hangs on, the word that it hangs on where there is none."""
    hanging = hanging_word(span)
    return next((each for each in hanging.ancestors if each.pos_ == "VERB"), hanging)


def tells_of_taking(stage: Stage, day: NamedDay) -> bool:
    """Tell of a day under a word for taking people: "captured in February", "a week after their arrest"."""
    span = stage.sentence.tokens_between(day.start, day.end)
    return span is not None and _is_of_taking(stage, hanging_word(span))


def _is_of_taking(stage: Stage, hanging: Token) -> bool:
    governors = name_governors(stage, hanging)
    return next((each for each in governors if each != "other"), "") == "detained"


def _completes_letting(stage: Stage, word: Token) -> bool:
    """Tell of a word whose verb has told the deed: "go" in "let go", "leave" in "allowed to leave"."""
    return word.dep_ in {"ccomp", "xcomp", "oprd"} and stage.acts.get(word.head.i) == "freed"


def _judges(verb: Token) -> bool:
    """Tell of a verb by which people are tried: "tried on Friday", "handed life sentences on Friday"."""
    given = (child.lemma_ for child in verb.children if child.dep_ in {"dobj", "oprd"})
    sentenced = verb.lemma_ in RECEIVING and "sentence" in given
    return verb.pos_ == "VERB" and (verb.lemma_ in TRYING or sentenced)


def _told_by(stage: Stage, word: Token) -> str:
    """Return what a verb or noun stands for; a return home may be days after the letting-go."""
    act = stage.acts.get(word.i, "other")
    act = AS_LAW.get(act, act)
    homeward = word.lemma_.lower() in RETURNING or any(child.lower_ in HOMEWARD for child in word.children)
    return "home" if act == "freed" and homeward else act
