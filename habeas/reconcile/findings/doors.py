"""The turning of the door: `implied_detentions`.

Where fewer are released than the number held has fallen, or it has not fallen at all, others must have
been detained meanwhile. Two stocks are compared only where the same counter gives both: counters do not
count alike.
"""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from habeas.model import Episode, Finding, Population
from habeas.reconcile.docket import AUTHORITY_VOICE
from habeas.reconcile.findings.making import make_finding
from habeas.reconcile.solved import Solved
from habeas.reconcile.unknowns import Statement, Unknown
from habeas.reconcile.wording import STATUSES, say_bounds, say_people, say_period

RIGHTS_GROUPS = "rights groups"


@dataclass(frozen=True, slots=True, kw_only=True)
class Stock:
    """How many one counter says were held after an episode: bounds, and the claims."""

    episode: Episode
    low: int
    high: int | None
    claims: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn:
    """From one stock to the next of the same counter: at least `freed` left, at least `detained` came."""

    population: Population
    counter: str
    before: Stock
    after: Stock
    freed: int
    releases: tuple[str, ...]
    detained: int


def turn_door(solved: Solved) -> list[Turn]:
    """Return every turn of the authority's door, in time, with the least number newly detained.

    held(after) = held(before) - freed + detained - died, so that detained is at least
    held(after) - held(before) + freed; where that is below 0 it says nothing, and is 0.
    """
    series = _gather_stocks(solved)
    turns = []
    for population, counter in sorted(series, key=str):
        stocks = [stock for _, stock in sorted(series[population, counter].items())]
        for before, after in pairwise(stocks):
            turns.append(_turn(solved, population, counter, before, after))
    return turns


def find_implied_detentions(solved: Solved) -> Iterator[Finding]:
    """Find the turns in which somebody must have been newly detained."""
    for turn in turn_door(solved):
        if turn.detained > 0:
            yield _implied(solved, turn)


def _gather_stocks(solved: Solved) -> dict[tuple[Population, str], dict[int, Stock]]:
    """Return the stocks of dated episodes by population and counter, numbered by time."""
    series: dict[tuple[Population, str], dict[int, Stock]] = defaultdict(dict)
    order = {episode.id: number for number, episode in enumerate(solved.docket.episodes)}
    for unknown, statements in solved.kept.items():
        episode = solved.episodes[unknown.place]
        if unknown.status == "held" and not unknown.window and episode.date.end is not None:
            for counter, stock in _stocks(solved, episode, statements):
                series[unknown.population, counter][order[episode.id]] = stock
    return series


def _stocks(solved: Solved, episode: Episode, statements: list[Statement]) -> Iterator[tuple[str, Stock]]:
    """Return what each counter says: all its statements together."""
    by_counter: dict[str, list[tuple[Statement, str]]] = defaultdict(list)
    for statement in statements:
        for claim in statement.claims:
            by_counter[_counter(solved, claim)].append((statement, claim))
    for counter, said in sorted(by_counter.items()):
        highs = [statement.high for statement, _ in said if statement.high is not None]
        low, high = max(statement.low for statement, _ in said), min(highs, default=None)
        yield counter, Stock(episode=episode, low=low, high=high, claims=tuple(claim for _, claim in said))


def _counter(solved: Solved, claim: str) -> str:
    """Return who counts: rights groups count alike, so does the authority, everybody else alone."""
    origin = solved.docket.resolution.origins.get(claim)
    if origin is None:
        return solved.placed[claim].voice
    if origin.of_authority:
        return AUTHORITY_VOICE
    return RIGHTS_GROUPS if origin.kind == "rights_group" else origin.name


def _turn(solved: Solved, population: Population, counter: str, before: Stock, after: Stock) -> Turn:
    episodes = solved.docket.episodes
    between = episodes[episodes.index(before.episode) + 1 : episodes.index(after.episode) + 1]
    unknowns = [Unknown(place=e.id, status="freed", population=population) for e in between]
    freed = [(u, solved.solution.bounds[u][0]) for u in unknowns if u in solved.solution.bounds]
    releases = [c for u, low in freed if low for c in _claims_at(solved, u)]
    least = sum(low for _, low in freed)
    known = before.high is not None
    return Turn(
        population=population,
        counter=counter,
        before=before,
        after=after,
        freed=least,
        releases=tuple(releases),
        detained=max(0, after.low - (before.high or 0) + least) if known else 0,
    )


def _claims_at(solved: Solved, unknown: Unknown) -> tuple[str, ...]:
    """Return the claims behind an unknown's least number: its own, or else those of its episode."""
    own = tuple(claim for s in solved.kept.get(unknown, ()) for claim in s.claims)
    beside = (s for u, kept in solved.kept.items() if u.place == unknown.place and not u.window for s in kept)
    return own or tuple(claim for s in beside if s.unknown.status != "held" for claim in s.claims)


def _implied(solved: Solved, turn: Turn) -> Finding:
    authority = solved.docket.authority
    first, last = say_bounds(turn.before.low, turn.before.high), say_bounds(turn.after.low, turn.after.high)
    freed = f"although at least {turn.freed:,} were released between" if turn.freed else "and no fewer"
    people = say_people(turn.detained, turn.population, authority)
    assert turn.before.high is not None  # nothing is implied from a stock without limit
    return make_finding(
        "implied_detentions",
        f"{say_people(first, turn.population, authority)} {STATUSES['held']} on "
        f"{say_period(turn.before.episode.date)} and {last} on {say_period(turn.after.episode.date)} are "
        f"reported by {turn.counter}, {freed}: at least {people} must have been newly detained.",
        arithmetic=f"{turn.after.low:,} - {turn.before.high:,} + {turn.freed:,} = {turn.detained:,}",
        claims=[*turn.before.claims, *turn.after.claims, *turn.releases],
        episodes=[turn.before.episode.id, turn.after.episode.id],
        people=turn.detained,
    )
