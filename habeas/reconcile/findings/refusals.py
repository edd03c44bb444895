"""People who were let go and did not leave: `freed_but_did_not_leave`."""

from collections.abc import Iterator

from habeas.model import EVERYBODY, Finding
from habeas.reconcile.findings.making import make_finding
from habeas.reconcile.solved import Solved
from habeas.reconcile.unknowns import Unknown
from habeas.reconcile.wording import REPORTED, say_bounds, say_episode, say_people


def find_those_who_stayed(solved: Solved) -> Iterator[Finding]:
    """Find the episodes in which somebody is reported to have refused to leave."""
    for episode in solved.docket.episodes:
        stayed = Unknown(place=episode.id, status="refused")
        low, high = solved.solution.bounds.get(stayed, (0, 0))
        if low > 0:
            yield _those_who_stayed(solved, stayed, low, high)


def _those_who_stayed(solved: Solved, stayed: Unknown, low: int, high: int | None) -> Finding:
    episode = solved.episodes[stayed.place]
    freed = solved.told(Unknown(place=stayed.place, status="freed"))
    moved = solved.told(Unknown(place=stayed.place, status="moved"))
    number = low if low == high else say_bounds(low, None)
    people = say_people(number, EVERYBODY, episode.authority)
    known = freed is not None and moved is not None and freed.number == moved.number + low
    before = f"{freed.number:,} were let go and {moved.number:,} left; " if freed and moved and known else ""
    claims = [claim for s in _statements(solved, stayed) for claim in s]
    told = [claim for each in (freed, moved) if each is not None and known for claim in each.claims]
    return make_finding(
        "freed_but_did_not_leave",
        f"{say_episode(episode)}: {before}{people} {'is' if low == 1 else 'are'} reported "
        f"{REPORTED['refused']}.",
        arithmetic=f"{freed.number:,} = {moved.number:,} + {low:,}" if freed and moved and known else None,
        claims=[*claims, *told],
        episodes=[stayed.place],
        people=low,
    )


def _statements(solved: Solved, stayed: Unknown) -> list[tuple[str, ...]]:
    """Return the claims on all populations of those who stayed."""
    at_place = (
        s for u, kept in solved.kept.items() if (u.place, u.status) == (stayed.place, "refused") for s in kept
    )
    return [statement.claims for statement in at_place]
