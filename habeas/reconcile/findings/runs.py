"""Runs of consecutive episodes, and which of them a sum is made up of.

Takes a solved docket and a sum; gives the runs that fit it. Episodes of unknown date may lie in a run
or not: both are tried, the runs of known order first.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import combinations

from habeas.model import Episode
from habeas.reconcile.placing import EARLIER
from habeas.reconcile.populations import contains
from habeas.reconcile.solved import Solved, Told
from habeas.reconcile.sums import lies_between
from habeas.reconcile.unknowns import Statement, Unknown

MOST_UNDATED = 2
"""Episodes without a date that are tried in one run: more would fit almost any sum by chance."""


@dataclass(frozen=True, slots=True)
class Amount:
    """How many of a sum's people one episode freed; `presumed` where only a whole with others is told.

    `called_earlier`: a release that the report itself puts before the episode, known by its number alone.
    """

    episode: Episode
    number: int
    claims: tuple[str, ...]
    presumed: bool = False
    called_earlier: bool = False


@dataclass(frozen=True, slots=True)
class Run:
    """The amounts of a run, latest first."""

    amounts: tuple[Amount, ...]


def fit_runs(solved: Solved, total: Statement) -> list[Run]:
    """Return the runs whose amounts make up a sum: the shortest of known order, the shortest of unknown.

    Where the sum's window says when it starts, only the run of that window is tried.
    """
    own = amount_at(solved, total, solved.episodes[total.unknown.place])
    if own is None or total.high is None or total.low <= own.number <= total.high:
        return []
    joint = _joint_run(solved, total, own)
    if joint is not None and _fits(joint, total):
        return [joint]
    since = solved.placed[total.claims[0]].since
    dated = list(_dated_runs(solved, total, own))
    if since is not None:
        dated = [run for run in dated if lies_between(run.amounts[-1].episode, since, own.episode.date.end)][
            -1:
        ]
    exact = total.low == total.high
    fits = [run for run in dated if _fits(run, total)] if exact or since is not None else []
    mixed = [run for run in _mixed_runs(solved, total, own, dated) if _fits(run, total)] if exact else []
    return [*fits[:1], *mixed[:1]]


def _joint_run(solved: Solved, total: Statement, own: Amount) -> Run | None:
    """Return both sides of an exchange: reports often give the sum of the two."""
    sides = [solved.sides[side] for side in own.episode.counterparts if side in solved.sides]
    amounts = [own]
    for side in sides:
        episodes = [e for e in side.docket.episodes if e.id in own.episode.counterparts]
        amounts += [a for e in episodes if (a := amount_at(side, total, e)) is not None]
    return Run(tuple(amounts)) if len(amounts) > 1 else None


def longest_run(solved: Solved, total: Statement) -> Run:
    """Return the longest run of known order that a sum can cover without going beyond it."""
    own = amount_at(solved, total, solved.episodes[total.unknown.place])
    if own is None:
        return Run(())
    most = total.low if total.high is None else total.high
    runs = [Run((own,)), *_dated_runs(solved, total, own)]
    return [run for run in runs if _sum(run) <= most or run is runs[0]][-1]


def amounts_beside(solved: Solved, total: Statement, run: Run) -> list[Amount]:
    """Return the amounts of episodes that a run leaves out and that came before its sum, or may have."""
    if solved.placed[total.claims[0]].since is not None:
        return []  # "since July" says itself that it leaves out what came before
    inside = {amount.episode.id for amount in run.amounts}
    told_with = solved.episodes[total.unknown.place]
    outside = [e for e in solved.docket.episodes if e.id not in inside and not _is_later(e, told_with)]
    amounts = (amount_at(solved, total, episode) for episode in outside)
    return [amount for amount in amounts if amount is not None]


def amount_at(solved: Solved, total: Statement, episode: Episode) -> Amount | None:
    """Return how many of the sum's people an episode freed; None where no exact number is known.

    Where nobody counts just these people, what reports give for the whole episode stands for them: surely
    if all of it are such people, presumably if they are among it.
    """
    people = total.unknown.population
    own = solved.told(replace(total.unknown, place=episode.id, window=""))
    if own is not None:
        return Amount(episode, own.number, own.claims)
    standpoint = solved.docket.standpoints[episode.id]
    wholes = [(unknown.population, told) for unknown, told in _told_wholes(solved, episode, total)]
    within = [told for population, told in wholes if contains(people, population, standpoint)]
    around = [told for population, told in wholes if contains(population, people, standpoint)]
    found = max(within or around, key=lambda told: told.number, default=None)
    return Amount(episode, found.number, found.claims, presumed=not within) if found else None


def _told_wholes(solved: Solved, episode: Episode, total: Statement) -> Iterator[tuple[Unknown, Told]]:
    """Return the exact numbers that claims give for the whole of an episode, whoever they say it was."""
    status = total.unknown.status
    at_episode = (u for u in solved.at(episode.id) if u.status == status and not u.window)
    for unknown in at_episode:
        told = solved.told(unknown)
        if told and any(solved.placed[c].scope != "part" for c in told.claims if c in solved.placed):
            yield unknown, told


def _dated_runs(solved: Solved, total: Statement, own: Amount) -> Iterator[Run]:
    """Return the runs of two and more dated episodes that end at the sum's own, the shortest first.

    A run breaks off where an episode's number is not known: no sum can be checked beyond it.
    """
    dated = [e for e in solved.docket.episodes if e.date.end is not None]
    if own.episode not in dated:
        return
    amounts = [own]
    for episode in reversed(dated[: dated.index(own.episode)]):
        amount = amount_at(solved, total, episode)
        if amount is None:
            return
        amounts.append(amount)
        yield Run(tuple(amounts))


def _mixed_runs(solved: Solved, total: Statement, own: Amount, dated: list[Run]) -> Iterator[Run]:
    """Return runs with undated episodes, or ones that the report itself calls earlier, in them."""
    undated = [
        amount
        for episode in solved.docket.episodes
        if (episode.date.end is None or own.episode.date.end is None) and episode.id != own.episode.id
        if (amount := amount_at(solved, total, episode)) is not None
    ]
    beside = [*_called_earlier(solved, own), *undated]
    for base in (Run((own,)), *dated):
        for several in range(1, MOST_UNDATED + 1):
            for chosen in combinations(beside, several):
                yield Run((*base.amounts, *chosen))


def _called_earlier(solved: Solved, own: Amount) -> Iterator[Amount]:
    """Return the numbers that reports of the sum's own episode give for releases before it."""
    for unknown, statements in solved.kept.items():
        if unknown.place == own.episode.id and unknown.window.startswith(EARLIER):
            for statement in statements:
                if statement.low == statement.high:
                    yield Amount(own.episode, statement.low, statement.claims, called_earlier=True)


def _fits(run: Run, total: Statement) -> bool:
    return total.high is not None and total.low <= _sum(run) <= total.high


def _sum(run: Run) -> int:
    return sum(amount.number for amount in run.amounts)


def _is_later(episode: Episode, than: Episode) -> bool:
    """Tell whether an episode surely came after another."""
    start, end = episode.date.start, than.date.end
    return start is not None and end is not None and start > end
