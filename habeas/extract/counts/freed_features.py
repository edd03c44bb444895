"""A number of people let go -> features of its place among all such numbers of its report.

Needs what was decided of the others first: ages, crowds and stocks say nothing of whose number this is,
the other lettings-go do.
"""

from collections.abc import Iterator, Mapping
from functools import lru_cache

from habeas.extract.counts.company_features import company_features
from habeas.extract.counts.context import CountContext
from habeas.extract.counts.mentions import CountMention
from habeas.extract.counts.references import refers_as
from habeas.extract.counts.sums import Sums, find_sums
from habeas.extract.counts.surrounding_features import ratio_of
from habeas.model.vocabulary import FREED_STATUSES

Features = Mapping[str, str | bool]
Pairs = Iterator[tuple[str, str | bool]]

ORDERING_CUES = (
    "cumulative before",
    "cumulative after",
    "earlier before",
    "earlier after",
    "part before near",
    "further before near",
    "joint before",
    "joint after",
)
"""Cues that mean one thing beside the first or largest number, another beside the rest."""
FEW = 3
SEVERAL = 6


def freed_features(
    context: CountContext, place: int, statuses: Mapping[int, str], features: Features
) -> Pairs:
    """Yield the features of the number at a place; `statuses` are those decided on, by place.

    `features` are what is known of the number without the others.
    """
    places = sorted({place, *(each for each, status in statuses.items() if status in FREED_STATUSES)})
    rank = places.index(place)
    sizes = [size_of(context.mentions[each]) for each in places]
    size, largest = sizes[rank], max(sizes)
    order = f"{'later' if rank else 'first'} {'largest' if size == largest else 'smaller'}"
    to_first = ratio_of(size, sizes[0]) if rank else "is first"
    yield "freed rank", _bucket(rank)
    yield "freed numbers", _bucket(len(places))
    yield "freed largest yet", size > max(sizes[:rank], default=0)
    yield "freed order", order
    yield "freed to first", to_first
    yield "freed to largest", ratio_of(size, largest)
    yield "first is largest", f"{sizes[0] == largest} {to_first}"
    yield from _gaps(context, places, rank, sizes)
    yield from _ordered(context.mentions[place], features, order, to_first)
    yield from company_features(context.mentions[place])
    sums = _sums_among(context, tuple(places))
    yield "freed sum", f"{place in sums.totals} {place in sums.parts}"
    yield "freed sum order", f"{place in sums.totals} {place in sums.parts} {order}"


@lru_cache(maxsize=8)  # nearly all lettings-go of a report ask for the sums among the same
def _sums_among(context: CountContext, places: tuple[int, ...]) -> Sums:
    return find_sums(context.mentions, places)


def _gaps(context: CountContext, places: list[int], rank: int, sizes: list[int]) -> Pairs:
    """Yield how far back the number before and the first of them stand."""
    if not rank:
        return
    here = context.mentions[places[rank]].sentence.index
    before = here - context.mentions[places[rank - 1]].sentence.index
    yield "freed gap", _bucket(before)
    yield "freed gap ratio", f"{_bucket(before)} {ratio_of(sizes[rank], sizes[rank - 1])}"
    yield "freed from first", _bucket(here - context.mentions[places[0]].sentence.index)


def _ordered(mention: CountMention, features: Features, order: str, to_first: str) -> Pairs:
    """Yield what is said of the number together with its order among the others."""
    reference, told = refers_as(mention), features.get("episode")
    yield "freed order refers", f"{order} {reference}"
    yield "freed order episode", f"{order} {told}"
    yield "freed order tense", f"{order} {features.get('class tense')}"
    yield "freed ratio told refers", f"{to_first} {told} {reference}"
    for cue in ORDERING_CUES:
        if f"cue={cue}" in features:
            yield f"freed {cue}", order
            yield f"freed {cue} ratio", to_first


def size_of(mention: CountMention) -> int:
    """Return the number stated, else the least that its wording allows."""
    return mention.value or mention.numeral.low or 0


def _bucket(number: int) -> str:
    return str(number) if number < FEW else "some" if number < SEVERAL else "many"
