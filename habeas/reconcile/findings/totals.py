"""Sums over several episodes: `cumulative_explained`, `cumulative_unexplained`, `cumulative_omits`.

Which episodes a sum covers is solved for: the run of consecutive episodes, ending at the one that it is
told with, whose numbers make it up.
"""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace

from habeas.model import Finding
from habeas.reconcile.findings.making import make_finding
from habeas.reconcile.findings.runs import Amount, Run, amounts_beside, fit_runs, longest_run
from habeas.reconcile.placing import SUM
from habeas.reconcile.solved import Solved
from habeas.reconcile.unknowns import Statement
from habeas.reconcile.wording import say_authority, say_bounds, say_episode, say_people, say_period


def find_totals(solved: Solved) -> Iterator[Finding]:
    """Find what each sum is made up of, what it leaves open and what it leaves out."""
    for total in _gather_totals(solved):
        yield from _find_total(solved, total)


def _gather_totals(solved: Solved) -> list[Statement]:
    """Return the sums, each once: several reports may give one number with and without its window."""
    groups: dict[tuple[object, ...], list[Statement]] = defaultdict(list)
    for unknown, statements in solved.kept.items():
        if unknown.window.startswith(SUM):
            for each in statements:
                groups[unknown.place, unknown.status, unknown.population, each.low, each.high].append(each)
    return [_merge(solved, group) for group in groups.values()]


def _merge(solved: Solved, group: list[Statement]) -> Statement:
    """Return one statement for all; first the claims that say when the window starts."""
    claims = {claim for statement in group for claim in statement.claims}
    ordered = sorted(claims, key=lambda claim: (solved.placed[claim].since is None, claim))
    voices = frozenset[str]().union(*(statement.voices for statement in group))
    return replace(group[0], claims=tuple(ordered), voices=voices)


def _find_total(solved: Solved, total: Statement) -> Iterator[Finding]:
    runs = fit_runs(solved, total)
    for run in runs:
        yield _explained(solved, total, run)
    if runs and not _is_joint(runs[0]):
        yield from _omitted(solved, total, runs[0])
    elif not runs:
        yield from _unexplained(solved, total)


def _explained(solved: Solved, total: Statement, run: Run) -> Finding:
    summed = sum(amount.number for amount in run.amounts)
    parts = " + ".join(f"{amount.number:,} ({_where(amount, run)})" for amount in run.amounts)
    numbers = " + ".join(f"{amount.number:,}" for amount in run.amounts)
    presumed = [amount for amount in run.amounts if amount.presumed]
    people = say_people(2, total.unknown.population, solved.docket.authority).removeprefix("2 ")
    if_all = f", if all those released {_when(presumed[0])} were {people}" if presumed else ""
    return make_finding(
        "cumulative_explained",
        f"{_head(solved, total)} = {parts}{if_all}.",
        arithmetic=f"{summed:,} = {numbers}",
        claims=[*total.claims, *(claim for amount in run.amounts for claim in amount.claims)],
        episodes=[amount.episode.id for amount in run.amounts],
        people=summed,
    )


def _unexplained(solved: Solved, total: Statement) -> Iterator[Finding]:
    run = longest_run(solved, total)
    known = sum(amount.number for amount in run.amounts)
    rest = total.low - known
    if known and rest > 0:
        parts = " + ".join(f"{amount.number:,} ({_when(amount)})" for amount in run.amounts)
        come = f"{parts} = {known:,}" if len(run.amounts) > 1 else parts
        yield make_finding(
            "cumulative_unexplained",
            f"{_head(solved, total)}; the episodes known here come to {come}, which leaves "
            f"{say_bounds(rest, rest if total.low == total.high else None)} unexplained.",
            arithmetic=f"{total.low:,} - {known:,} = {rest:,}",
            claims=[*total.claims, *(claim for amount in run.amounts for claim in amount.claims)],
            episodes=[total.unknown.place, *(amount.episode.id for amount in run.amounts)],
            people=rest,
        )


def _omitted(solved: Solved, total: Statement, run: Run) -> Iterator[Finding]:
    """Find the people of the sum's kind whom earlier episodes freed and the run does not count."""
    left_out = [a for a in amounts_beside(solved, total, run) if a.number and not a.presumed]
    if not left_out:
        return
    number = sum(amount.number for amount in left_out)
    people = say_people(number, total.unknown.population, solved.docket.authority)
    when = " and ".join(_when(amount) for amount in left_out)
    yield make_finding(
        "cumulative_omits",
        f"{_head(solved, total)}; it leaves out {people} released {when}{_proviso(run, left_out)}, "
        "so it is not an all-time total.",
        arithmetic=f"{total.low:,} + {number:,} = {total.low + number:,}",
        claims=[*total.claims, *(claim for amount in left_out for claim in amount.claims)],
        episodes=[total.unknown.place, *(amount.episode.id for amount in left_out)],
        people=number,
    )


def _proviso(run: Run, left_out: list[Amount]) -> str:
    """Return on what it depends that these are left out."""
    if any(amount.episode.date.end is None for amount in (*left_out, *run.amounts)):
        return " if these came first"
    earlier = [amount.number for amount in run.amounts if amount.called_earlier]
    return f" unless these are among the {earlier[0]:,} called an earlier release" if earlier else ""


def _head(solved: Solved, total: Statement) -> str:
    episode = solved.episodes[total.unknown.place]
    number = total.low if total.low == total.high else say_bounds(total.low, total.high)
    people = say_people(number, total.unknown.population, episode.authority)
    return f"{say_episode(episode)}: {people} released in all ({solved.say_voices(total.claims)})"


def _where(amount: Amount, run: Run) -> str:
    """Return what tells an amount from the others: the day, or in an exchange who let go."""
    return say_authority(amount.episode.authority) if _is_joint(run) else _when(amount)


def _is_joint(run: Run) -> bool:
    """Tell whether a run is both sides of an exchange, not one authority's episodes in time."""
    return len({amount.episode.authority for amount in run.amounts}) > 1


def _when(amount: Amount) -> str:
    return "called an earlier release" if amount.called_earlier else say_period(amount.episode.date)
