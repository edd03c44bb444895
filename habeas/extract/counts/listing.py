"""Numbers of people that stand in one list -> what happened to one of them happened to the others.

In "two Germans, one Frenchman and one Briton" a number that weighs as no count by itself takes the mean
of its list; in "six from Chad, two from Togo", "30 people in May and 37 in June" a number without a noun
takes what the one before it was taken for. A number that counts by itself stays as it is.
"""

import re
from collections.abc import Collection, Iterable, Mapping, Sequence

from habeas.extract.counts.mentions import CountMention
from habeas.extract.parse.nouns import MEASURES

LISTED = frozenset({"national", "captive"})
"""Classes of nouns that lists of the freed are made of; other people in a list may be anybody."""

_GAP_OPENS = re.compile(r"(?:[,;]|\band|\bplus|\banother|\bfurther|—|–)\s+$")
_GAP_GOES_ON = re.compile(
    r"\s+(?:more\s+|others\s+)?(?:from|in|on|by|at|to|for|of)\b|\s+(?:more(?! than)|others)\b"
)

_LINK = re.compile(r"\s*[,;]?\s*(?:(?:and|as well as|plus)\s+)?")

Chances = Mapping[str, float]


def narrow(chances: Chances, labels: Collection[str]) -> dict[str, float]:
    """Return the chances of these labels alone, as if no other were possible."""
    total = sum(chances.get(label, 0.0) for label in labels)
    if not total:
        return dict(chances)
    return {label: chance / total if label in labels else 0.0 for label, chance in chances.items()}


def lean(chances: Chances, labels: Collection[str], doubt: str, most: float) -> dict[str, float]:
    """Return the chances of these labels beside the doubt alone, which is `most` at the highest."""
    left = min(chances[doubt], most)
    leaning = {label: chance * (1 - left) for label, chance in narrow(chances, labels).items()}
    return leaning | {doubt: left}


def join_lists(
    chances: Mapping[int, Chances], mentions: Sequence[CountMention], doubt: str, most: float
) -> dict[int, Chances]:
    """Return the chances of each mention, by place, with a list's mean where one is doubted for itself.

    `doubt` is the label of counting nobody, `most` the chance of it above which a number is left out.
    """
    joined = dict(chances)
    for places in _lists(sorted(chances), mentions):
        mean = {label: sum(chances[p][label] for p in places) / len(places) for label in chances[places[0]]}
        joined.update({place: mean for place in places if chances[place][doubt] > most})
    for place, before in zip(sorted(chances)[1:], sorted(chances), strict=False):
        if joined[place][doubt] > most >= joined[before][doubt] and _fills_gap(
            mentions[before], mentions[place]
        ):
            joined[place] = joined[before]
    return joined | _join_single(joined, mentions, doubt, most)


def _join_single(
    chances: Mapping[int, Chances], mentions: Sequence[CountMention], doubt: str, most: float
) -> dict[int, Chances]:
    """Return the chances of "a driver" after "two nurses and": those of the number it is joined to."""
    single: dict[int, Chances] = {}
    for places in _joined_by_and(mentions, sorted(chances)):
        counted = [p for p in places if not mentions[p].article and chances[p][doubt] <= most]
        if counted:
            alone = (p for p in places if _is_unnamed(mentions[p]) and chances[p][doubt] > most)
            single |= dict.fromkeys(alone, chances[counted[-1]])
    return single


def agree_in_lists(
    chances: Mapping[int, Chances], mentions: Sequence[CountMention], places: Iterable[int]
) -> dict[int, Chances]:
    """Return chances in which numbers at these places whose nouns "and" joins have the mean of their list."""
    agreed = dict(chances)
    for joined in _joined_by_and(mentions, sorted(places)):
        labels = {label for place in joined for label in chances[place]}
        mean = {label: sum(chances[p].get(label, 0.0) for p in joined) / len(joined) for label in labels}
        agreed.update(dict.fromkeys(joined, mean))
    return agreed


def _is_unnamed(mention: CountMention) -> bool:
    """Tell of "a driver", but not of "Juma Ziem, a driver, and two nurses": who is named is not counted."""
    start = mention.words.start
    before = mention.words.doc[max(0, start - 2) : start]
    named = len(before) > 1 and before[0].pos_ == "PROPN" and before[1].lower_ == ","
    return mention.article and not named


def _joined_by_and(mentions: Sequence[CountMention], places: Sequence[int]) -> list[list[int]]:
    """Return the places of mentions in one phrase, "51 prisoners, 12 soldiers and a nurse".

    "18 people and 15 of them" are no list.
    """
    lists: dict[tuple[int, int], list[int]] = {}
    for place in (each for each in places if mentions[each].whole is None):
        anchor = mentions[place].anchor
        while anchor.dep_ == "conj" and anchor.head.pos_ in {"NOUN", "PROPN", "NUM"}:
            anchor = anchor.head
        lists.setdefault((mentions[place].sentence.index, anchor.i), []).append(place)
    return [joined for joined in lists.values() if len(joined) > 1]


def _fills_gap(one: CountMention, other: CountMention) -> bool:
    """Tell whether the one before it told a number's verb and noun: "30 people in May and 37 in June"."""
    alone = other.head is None and other.whole is None
    if not alone or one.sentence is not other.sentence or one.sense.group in MEASURES:
        return False
    text, start = other.sentence.text, other.numeral.start
    opens = _GAP_OPENS.search(text, 0, other.numeral.number_start) or _GAP_OPENS.search(text, 0, start)
    between = one.sentence.tokens_between(one.numeral.end, start)
    told = between is not None and any(token.pos_ in {"VERB", "AUX"} for token in between)
    return bool(opens and _GAP_GOES_ON.match(text, other.numeral.end)) and not told


def _lists(places: Sequence[int], mentions: Sequence[CountMention]) -> list[list[int]]:
    """Return the places of mentions that follow each other as items of one list, two or more."""
    runs: list[list[int]] = []
    for place in places:
        if runs and _follows(mentions[runs[-1][-1]], mentions[place]):
            runs[-1].append(place)
        else:
            runs.append([place])
    return [run for run in runs if len(run) > 1]


def _follows(one: CountMention, other: CountMention) -> bool:
    if one.sentence is not other.sentence or _people_end(other) is None:
        return False
    end = _people_end(one)
    return end is not None and bool(_LINK.fullmatch(one.sentence.text, end, max(end, other.numeral.start)))


def _people_end(mention: CountMention) -> int | None:
    """Return the offset at which the noun for the people counted ends; None where it names none."""
    head = mention.head
    return head.idx + len(head) if head is not None and mention.sense.group in LISTED else None
