"""Days that a report names -> what the report shows of each, as features for "did it happen then?".

Takes the days with the happenings of their sentences; a day is seen alone (what governs it, how old it is)
and beside the others (the latest on which people were let go). Never decides which day it was.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from habeas.extract.episodes.day_governors import hanging_word, name_governors
from habeas.extract.episodes.days import NamedDay
from habeas.extract.episodes.parts import Stage
from habeas.extract.episodes.shifted_days import ALONE
from habeas.extract.parse.bare_words import NATION, names_nation
from habeas.extract.parse.tokens import Token
from habeas.model import Evidence

Features = dict[str, str | bool]
LEAD = 2
"""Sentences at a report's beginning that tell the news."""
RECENT = 7
"""Days before publication within which a letting-go is news."""
MOST_BESIDE = 3
BESIDE = ("age", "sentence", "order among lettings", "lead", "tense", "told of", "tells", "days beside")
"""What is crossed with the word that governs a day."""
EARLIER = frozenset({"previous", "previously", "earlier", "also", "before", "last"})
"""Words by which a sentence tells of another occasion."""
HOLDING = frozenset({"KEEPER", "FREER", "SWAPPER"})
"""Parts of those who hold people or let them go."""
THE_SIDE = "the side"
ANOTHER = "another that holds"
"""Of whom a day's sentence tells: of the party that let people go, or of another that holds or frees some."""
_BOUND = re.compile(
    r"\b(?P<word>by|until|till|since|as of)(?: (?:about|around|late|early|noon|midnight|nightfall|of|on|"
    r"(?:the )?(?:morning|evening|afternoon|night|end)|\d{1,2}(?:[:.]\d\d)?|[ap]\.?m\.?|o['’]clock)){1,4} $",
    re.IGNORECASE,
)
"""A bound in time before a day: what it tells was true then, and may have happened earlier."""
HELPERS = ("had", "has", "have", "will", "would")


@dataclass(frozen=True, eq=False)
class Occasion:
    """A day that a sentence names, `place`d among all days of the report."""

    stage: Stage
    day: NamedDay
    place: int

    @property
    def words(self) -> Evidence:
        """The words that name the day."""
        return self.stage.sentence.cite(self.day.start, self.day.end)


def describe_occasions(
    occasions: Sequence[Occasion], base: date | None, side: str | None
) -> Iterator[tuple[Occasion, Features]]:
    """Yield each day with what the report shows of it, alone and beside the others.

    `side` is the party likeliest to have let people go.
    """
    alone = [_seen_alone(each, base) | {"told of": _told_of(each.stage, side)} for each in occasions]
    latest = max(_letting_days(zip(occasions, alone, strict=True)), default=None)
    recent = latest is not None and base is not None and (base - latest).days <= RECENT
    lead = "dated" if any(each.stage.sentence.index < LEAD for each in occasions) else "undated"
    beside = Counter(each.stage.sentence.index for each in occasions)
    for each, shown in zip(occasions, alone, strict=True):
        order = _order(each.day.period.start, latest)
        features = shown | {"order among lettings": order, "lead": lead, f"{order} a recent letting": recent}
        features["days beside"] = str(min(beside[each.stage.sentence.index], MOST_BESIDE))
        governed = {f"{features.get('governor')} {mark}": features.get(mark, "") for mark in BESIDE}
        aged = {
            f"age {features.get('age')} {mark}": features[mark] for mark in ("lead", "order among lettings")
        }
        yield each, features | governed | aged


def _letting_days(shown: Iterator[tuple[Occasion, Features]]) -> Iterator[date]:
    """Yield the days on which people were let go, as far as the parse tells."""
    for occasion, features in shown:
        day = occasion.day.period.start
        if day is not None and features.get("governor") == "freed" and not features.get("freed planned"):
            yield day


def _order(day: date | None, latest: date | None) -> str:
    if day is None or latest is None:
        return "open"
    return "latest" if day == latest else "after" if day > latest else "before"


def _seen_alone(occasion: Occasion, base: date | None) -> Features:
    stage, day = occasion.stage, occasion.day
    span = stage.sentence.tokens_between(day.start, day.end)
    if span is None:
        return {}
    hanging = hanging_word(span)
    governors = list(name_governors(stage, hanging))
    freeing = {h.modality for h in stage.happenings if h.status in {"freed", "to_be_freed"}}
    features: Features = {
        "sentence": str(min(stage.sentence.index, 4)),
        "order": str(min(occasion.place, 3)),
        "governor": governors[0] if governors else "none",
        "second governor": governors[1] if len(governors) > 1 else "none",
        "under freed": "freed" in governors,
        "with freed": bool(freeing),
        "led by": _led_by(stage.sentence.text[: day.start]),
        "precision": day.period.precision,
        "counted": span[-1].lower_ if span[-1].lower_ in ALONE else "",
        "age": _age(day, base),
        "tense": _tense(hanging),
        "tells": _tells(stage, hanging),
        "earlier": any(token.lower_ in EARLIER for token in stage.sentence.tokens),
    }
    return features | {f"freed {modality}": True for modality in freeing}


def _led_by(before: str) -> str:
    """Return the word that leads to a day: "by" in "by 4 p.m. on Friday", "until" in "until late Friday"."""
    bounded = _BOUND.search(before)
    if bounded:
        return bounded["word"].lower()
    last = (before.split() or ["start"])[-1]
    return NATION if names_nation(last) else last.lower()


def _told_of(stage: Stage, side: str | None) -> str:
    """Tell whether a sentence names the party that let people go, or only others that hold or free some."""
    parties = {mention.party for mention in stage.parties}
    if side in parties:
        return THE_SIDE
    holding = any(not stage.clues[mention.start].isdisjoint(HOLDING) for mention in stage.parties)
    return ANOTHER if holding else "others" if parties else "nobody"


def _tells(stage: Stage, token: Token) -> str:
    """Tell whether the verb that a day hangs on says that people were let go: "officials said on Friday"."""
    verb = next((each for each in token.ancestors if each.pos_ == "VERB"), None)
    if verb is None or any(verb.i == happening.trigger.i for happening in stage.happenings):
        return "no"
    said = {
        word.i for child in verb.children if child.dep_ in {"ccomp", "parataxis"} for word in child.subtree
    }
    freed = [each for each in stage.happenings if each.status in {"freed", "to_be_freed"}]
    return next((f"freed {each.modality}" for each in freed if each.trigger.i in said), "other")


def _tense(token: Token) -> str:
    """Return the helping verb or the form of the verb that a day hangs on."""
    verb = next((each for each in token.ancestors if each.pos_ == "VERB"), None)
    if verb is None:
        return "none"
    helpers = {child.lower_ for child in verb.children if child.dep_ in {"aux", "auxpass"}}
    return next((name for name in HELPERS if name in helpers), verb.tag_)


def _age(day: NamedDay, base: date | None) -> str:
    """Tell how long before the report a day lies."""
    if base is None or day.period.end is None:
        return "unknown"
    days = (base - day.period.end).days
    limits = ((-1, "ahead"), (6, "week"), (31, "month"), (300, "months"))
    return next((name for limit, name in limits if days <= limit), "years")
