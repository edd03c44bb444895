"""Scopes weighed one by one -> scopes that fit together in one report.

An episode has one whole. A second whole of another size, and a part that is larger than the whole, are less
likely than each would be alone. A number told again in another sentence is the same number.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from habeas.extract.counts.mentions import CountMention
from habeas.extract.counts.references import refers_as
from habeas.extract.counts.sure_scopes import as_part

WHOLE = "episode"
PART = "part"
LEAST_WHOLE = 0.25
"""Chance from which the likeliest number becomes the whole where none is it by itself."""
SECOND_WHOLE = 0.4
FURTHER_WHOLE = 0.8
SURE_WHOLE = 0.9
"""Chance from which those let go so far are a whole beside all who are still to be let go."""
LARGER_PART = 0.3
"""How much the chance shrinks of a second whole, of "another 307", of a part larger than its whole."""
SMALLEST_REPEAT = 5
"""Smaller numbers are the same by chance."""
SAME_SIZE = 0.12
"""Share by which two numbers for one whole may differ ("nearly 14,000" and "13,915")."""

MOST_OPEN = 1.5
"""How many times its least a number may be that its wording leaves open above: "more than three dozen"."""


@dataclass(frozen=True, eq=False)
class Weighed:
    """A mention of people let go with the chance of each scope; `further` tells of "another 307".

    `listed` tells of one of a list, "five nurses and a driver", which is no whole.
    `named` tells of a whole that the words themselves say others are a part of, `awaited` of people who are
    still to be let go.
    """

    mention: CountMention
    scopes: Mapping[str, float]
    further: bool = False
    listed: bool = False
    named: bool = False
    awaited: bool = False

    @property
    def likeliest(self) -> str:
        """The likeliest scope by itself."""
        return max(sorted(self.scopes), key=self.scopes.__getitem__)


def settle_scopes(alone: Sequence[Weighed]) -> list[str]:
    """Return the scope of each mention of the people whom one episode let go."""
    joined = [_join_repeats(each, alone) for each in alone]
    weighed = [
        replace(each, scopes=as_part(each.scopes)) if _falls_short(each, joined) else each for each in joined
    ]
    whole = max(weighed, key=lambda each: _fitness(each, weighed), default=None)
    if whole is None or _chance_of_whole(whole) < LEAST_WHOLE:
        return [each.likeliest for each in weighed]
    return [WHOLE if each is whole else _settle(each, whole) for each in weighed]


def _falls_short(each: Weighed, others: Sequence[Weighed]) -> bool:
    """Tell of "the six Americans" after a list of "ten Americans and 20 dissidents": they are no whole."""
    if refers_as(each.mention) != "definite":
        return False
    before = (other for other in others if other.mention.sentence.index < each.mention.sentence.index)
    return any(other.listed and other.likeliest == PART and _size(other) > _size(each) for other in before)


def _fitness(each: Weighed, others: Sequence[Weighed]) -> tuple[bool, bool, float]:
    """Return what makes a number the whole rather than others: its words, then its size, then its chance."""
    return each.named, _goes_on(each, others), _chance_of_whole(each)


def _goes_on(each: Weighed, others: Sequence[Weighed]) -> bool:
    """Tell of all whom a release that has begun is to let go: "190 are out, and 3,000 will be freed"."""
    counted = each.mention.value is not None and refers_as(each.mention) != "definite"
    if not (each.awaited and counted) or each.further or each.likeliest != WHOLE:
        return False
    wholes = [other for other in others if other is not each and other.likeliest == WHOLE]
    return all(_size(other) < _size(each) and (other.awaited or _begins(other, each)) for other in wholes)


def _chance_of_whole(each: Weighed) -> float:
    """Return how likely a number is the whole; "another 307" is so where nothing better is told."""
    return (FURTHER_WHOLE if each.further else 1.0) * each.scopes.get(WHOLE, 0.0)


def _join_repeats(each: Weighed, others: Sequence[Weighed]) -> Weighed:
    """Return a mention with the mean chances of all that tell its number."""
    same = [other for other in others if other is each or _repeats(each.mention, other.mention)]
    labels = {label for other in same for label in other.scopes}
    mean = {label: sum(other.scopes.get(label, 0.0) for other in same) / len(same) for label in labels}
    further = any(refers_as(other.mention) == "further" for other in same)
    named = any(other.named for other in same)
    return replace(each, scopes=as_part(mean) if each.listed else mean, further=further, named=named)


def _repeats(mention: CountMention, other: CountMention) -> bool:
    """Tell whether two mentions tell one number: "145 fishermen" in a heading and in the lead."""
    if mention.value != other.value or (mention.value or 0) < SMALLEST_REPEAT:
        return False
    return mention.sentence is not other.sentence and (mention.whole is None) == (other.whole is None)


def _settle(each: Weighed, whole: Weighed) -> str:
    smaller = _size(each) < _size(whole)
    alike = _alike(each, whole)
    divided = whole.named or _begins(each, whole)
    scopes = as_part(each.scopes) if divided and smaller and not alike else dict(each.scopes)
    if not alike:
        scopes[WHOLE] = scopes.get(WHOLE, 0.0) * SECOND_WHOLE * (FURTHER_WHOLE if each.further else 1.0)
    if _size(each) > _size(whole):
        scopes[PART] = scopes.get(PART, 0.0) * LARGER_PART
    return max(sorted(scopes), key=scopes.__getitem__)


def _begins(each: Weighed, whole: Weighed) -> bool:
    """Tell of those let go so far of all who are awaited; they may surely be a release of their own."""
    so_far = each.likeliest == WHOLE and each.scopes[WHOLE] < SURE_WHOLE
    return so_far and whole.awaited and not each.awaited


def _alike(one: Weighed, other: Weighed) -> bool:
    """Tell whether two numbers may tell of one whole: "nearly 14,000" and 13,915, "dozens" and 41."""
    near = abs(_size(one) - _size(other)) <= SAME_SIZE * max(_size(one), _size(other))
    return near or _allows(one, other) or _allows(other, one)


def _allows(loose: Weighed, exact: Weighed) -> bool:
    """Tell whether a number worded loosely, "dozens", "more than three dozen", can be another."""
    numeral, size = loose.mention.numeral, _size(exact)
    low = numeral.low or (numeral.high or 0) / MOST_OPEN
    high = numeral.high if numeral.high is not None else low * MOST_OPEN
    return numeral.modifier != "exact" and low <= size <= high


def _size(each: Weighed) -> float:
    numeral = each.mention.numeral
    return float(numeral.value if numeral.value is not None else numeral.low or 0)
