"""Parts against their whole: `adds_up` (52 = 38 + 14) and `unaccounted` (14 - 6 - 2 = 6 not told of)."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from habeas.model import Finding
from habeas.reconcile.findings.making import make_finding
from habeas.reconcile.rules import PART, SUM
from habeas.reconcile.solved import Solved, Told
from habeas.reconcile.unknowns import Rule, Unknown
from habeas.reconcile.wording import say_episode, say_number, say_people


@dataclass(frozen=True, slots=True)
class _Split:
    """A whole and those of its parts that claims give exactly."""

    whole: Unknown
    told: Told
    parts: tuple[tuple[Unknown, Told], ...]

    @property
    def sum(self) -> int:
        return sum(told.number for _, told in self.parts)

    @property
    def claims(self) -> list[str]:
        return [claim for _, told in (*self.parts, (self.whole, self.told)) for claim in told.claims]


def find_sums_that_add_up(solved: Solved) -> Iterator[Finding]:
    """Find wholes whose told parts sum to them."""
    for split in _find_splits(solved):
        if split.sum == split.told.number:
            parts = " + ".join(_say(solved, unknown, told.number) for unknown, told in split.parts)
            numbers = " + ".join(f"{told.number:,}" for _, told in split.parts)
            yield make_finding(
                "adds_up",
                f"{_head(solved, split)} = {parts} (adds up).",
                arithmetic=f"{split.told.number:,} = {numbers}",
                claims=split.claims,
                episodes=[split.whole.place],
                people=split.told.number,
            )


def find_unaccounted(solved: Solved) -> Iterator[Finding]:
    """Find wholes of which the told parts leave some people without an account."""
    for split in _find_splits(solved):
        rest = split.told.number - split.sum
        if rest > 0:
            parts = " + ".join(_say(solved, unknown, told.number) for unknown, told in split.parts)
            numbers = " - ".join(f"{told.number:,}" for _, told in split.parts)
            yield make_finding(
                "unaccounted",
                f"{_head(solved, split)}; told of are {parts}; {rest:,} {'is' if rest == 1 else 'are'} "
                "not accounted for.",
                arithmetic=f"{split.told.number:,} - {numbers} = {rest:,}",
                claims=split.claims,
                episodes=[split.whole.place],
                people=rest,
            )


def _find_splits(solved: Solved) -> Iterator[_Split]:
    seen = set()
    for rule in solved.solution.rules:
        split = None if rule.name in {PART, SUM} else _split(solved, rule)
        if split is not None and (split.whole, split.parts) not in seen:
            seen.add((split.whole, split.parts))
            yield split


def _split(solved: Solved, rule: Rule) -> _Split | None:
    whole = _told_whole(solved, rule.whole)
    parts = [pair for part in rule.parts for pair in _told_parts(solved, part)]
    if whole is None or len(parts) < 2:
        return None
    unknown, told = whole
    parts.sort(key=lambda part: (-part[1].number, part[0].order))
    return _Split(unknown, told, tuple(parts))


def _told_whole(solved: Solved, whole: Unknown) -> tuple[Unknown, Told] | None:
    """Return the told whole; for those taken abroad, where nobody gives their number, all who were freed."""
    candidates = [whole, replace(whole, status="freed")] if whole.status == "moved" else [whole]
    for unknown in candidates:
        told = solved.told(unknown)
        if told is not None:
            return unknown, told
    return None


def _told_parts(solved: Solved, part: Unknown) -> list[tuple[Unknown, Told]]:
    """Return a told part, or else the told parts that it is exactly made up of."""
    told = solved.told(part)
    if told is not None:
        return [(part, told)] if told.number else []
    low, high = solved.solution.bounds[part]
    for rule in solved.solution.rules_at[part]:
        below = [(each, solved.told(each)) for each in rule.parts] if rule.whole == part else []
        known = [(each, told) for each, told in below if told is not None]
        if known and low == high == sum(told.number for _, told in known):
            return known
    return []


def _head(solved: Solved, split: _Split) -> str:
    episode = solved.episodes[split.whole.place]
    return f"{say_episode(episode)}: {say_number(split.told.number, split.whole, episode.authority)}"


def _say(solved: Solved, unknown: Unknown, number: int) -> str:
    authority = solved.docket.authority
    if unknown.status in {"moved", "refused"}:
        return say_number(number, unknown, authority)
    return say_people(number, unknown.population, authority)
