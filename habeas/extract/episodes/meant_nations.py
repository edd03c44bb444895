"""Numbers of people whose words name no nation -> the nation that the report means, if it means one.

Weighs every nation of the report by what ties it to a number (weights `nation`). Parts are left out: they
are of the nation of their whole.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass, replace

from habeas.extract.account import Account
from habeas.extract.counts.counting import outcome_of
from habeas.extract.counts.population import Described
from habeas.extract.counts.references import refers_as
from habeas.extract.decide import Features, load_decider
from habeas.extract.episodes.counted_sides import Counted
from habeas.extract.episodes.nation_ties import NationContext, nation_ties
from habeas.extract.parse.grammar import HOMEWARD
from habeas.words.countries import is_country_code

MEANT = "meant"
_MORE = re.compile(r" (?:more|others)\b")
LEAST_MEANT = 0.4
"""Chance above which a nation is taken: on reports of other stories half would leave three right ones out for
one wrong one that it keeps away."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A nation that a number of people may be of, with the features for the decision."""

    nation: str
    features: Features


def mean_nations(account: Account, counted: Sequence[Counted]) -> list[Counted]:
    """Return the numbers with the nation that is meant, where their own words name none."""
    context = NationContext(account, counted)
    return [_with_nation(context, place) for place in range(len(counted))]


def _with_nation(context: NationContext, place: int) -> Counted:
    counted = context.counted[place]
    if not lacks_nation(counted) or _is_broken_down(context, place):
        return counted
    nation = _nation_before(context, place) or _likeliest(context, place)
    if not nation:
        return counted
    population = replace(counted.described.population, nationality=nation)
    passages = (*counted.described.passages, context.passages[nation])
    return replace(counted, described=Described(population, passages))


def _likeliest(context: NationContext, place: int) -> str:
    decider = load_decider("nation")
    weighed = [(decider.weigh(each.features)[MEANT], each.nation) for each in find_candidates(context, place)]
    chance, nation = max(weighed, default=(0.0, ""))
    return nation if chance > LEAST_MEANT else ""


def _nation_before(context: NationContext, place: int) -> str:
    """Return the nation of those counted just before, of whom "seven more" are further ones."""
    mention = context.counted[place].mention
    if mention.head is not None or not _MORE.match(mention.sentence.text, mention.numeral.number_end):
        return ""
    for other in reversed(range(place)):
        if mention.sentence.index - context.counted[other].mention.sentence.index > 1:
            return ""
        nation = context.nations[other]
        if nation is not None:
            return nation if nation in context.passages else ""
    return ""


def _is_broken_down(context: NationContext, place: int) -> bool:
    """Tell of "four others: two Malaysians, a Kenyan and a Tunisian": they are of no one nation."""
    mention = context.counted[place].mention
    parts = [
        (context.nations[other], context.counted[other].mention.value or 0)
        for other in range(place + 1, len(context.counted))
        if context.counted[other].mention.sentence is mention.sentence and context.nations[other] is not None
    ]
    return len({nation for nation, _ in parts}) > 1 and sum(value for _, value in parts) == mention.value


def lacks_nation(counted: Counted) -> bool:
    """Tell whether it is to be found out of which nation those counted are; of a part, its whole says it."""
    return counted.described.population.nationality is None and counted.counting.scope != "part"


def find_candidates(context: NationContext, place: int) -> Iterator[Candidate]:
    """Yield every nation that something ties to the number at a place and that the text names."""
    tied: dict[str, set[str]] = defaultdict(set)
    for nation, tie in nation_ties(context, place):
        tied[nation].add(tie)
    traits = list(_traits_of(context, place))
    for nation, ties in tied.items():
        if nation in context.passages:
            yield Candidate(nation, _join(ties | set(_standing_of(context, place, nation)), traits))


def _join(ties: Set[str], traits: Sequence[str]) -> dict[str, str | bool]:
    """Return each trait and tie, and each tie with each trait: what a tie is worth hangs on the number."""
    joined = (f"{tie} & {trait}" for tie in ties for trait in traits)
    return dict.fromkeys((*ties, *traits, *joined), True)


def _standing_of(context: NationContext, place: int, nation: str) -> Iterator[str]:
    """Yield what a nation is in the report: whose own people a side lets go is rarely said."""
    side = context.sides[place]
    if nation not in context.account.authorities:
        yield "no authority"
    elif side is not None and side.main and side.authority != nation:
        yield "other side"
    if side is not None and side.authority == nation:
        yield "own side"
    told = set(context.nations) - {None}
    if nation in told:
        yield "only nation counted" if len(told) == 1 else "nation counted"


def _traits_of(context: NationContext, place: int) -> Iterator[str]:
    """Yield what a number is: how it refers, whose number and of whom, in which episode."""
    mention, counting = context.counted[place].mention, context.counted[place].counting
    side = context.sides[place]
    yield f"refers {refers_as(mention)}"
    yield f"{counting.scope} {outcome_of(counting.status)}"
    yield f"noun {mention.sense.group}"
    if side is not None:
        authority = "state" if is_country_code(side.authority) else "other"
        yield f"{'main' if side.main else 'background'} side of {authority}"
    if not HOMEWARD.isdisjoint(mention.sentence.words):
        yield "homeward"
