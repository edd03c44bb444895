"""What cannot all be true: `contradict`, with the smallest set of claims that clash, and denials."""

from collections.abc import Iterator

from habeas.model import CountClaim, Finding
from habeas.reconcile.findings.making import make_finding
from habeas.reconcile.placing import place_unknown
from habeas.reconcile.solution import Clash
from habeas.reconcile.solved import Solved, join_words
from habeas.reconcile.unknowns import Rule, Statement, Unknown
from habeas.reconcile.wording import say_bounds, say_episode, say_statement


def find_contradictions(solved: Solved) -> Iterator[Finding]:
    """Find the smallest sets of statements that clash, each set once."""
    seen: set[frozenset[tuple[str, ...]]] = set()
    for clash in solved.solution.clashes:
        statements = (clash.statement, *clash.against)
        key = frozenset(statement.claims for statement in statements)
        if key not in seen and not _is_superseded_plan(solved, clash.statement.unknown):
            seen.add(key)
            yield _contradiction(solved, clash, statements)


def _contradiction(solved: Solved, clash: Clash, statements: tuple[Statement, ...]) -> Finding:
    places = sorted({s.unknown.place for s in statements}, key=list(solved.episodes).index)
    said = [_say(solved, statement) for statement in statements]
    return make_finding(
        "contradict",
        f"{say_episode(solved.episodes[places[-1]])}: {join_words(said)} cannot "
        f"{'both' if len(said) == 2 else 'all'} be true{_outcome(solved, clash)}.",
        arithmetic=show_violation(statements, solved.solution.rules),
        claims=[claim for statement in statements for claim in statement.claims],
        episodes=places,
        people=max(statement.low for statement in statements),
    )


def _say(solved: Solved, statement: Statement) -> str:
    return f"{say_statement(statement, solved.docket.authority)} ({solved.say_voices(statement.claims)})"


def _outcome(solved: Solved, clash: Clash) -> str:
    standing = next(s for statement, s in solved.solution.standing if statement is clash.statement)
    if standing == "contested":
        return "; as many origins stand behind each, so both stand and the figure is disputed"
    return f"; {say_bounds(clash.statement.low, clash.statement.high)} is set aside, having less behind it"


def _is_superseded_plan(solved: Solved, unknown: Unknown) -> bool:
    """Tell whether an unknown is a plan that was carried out: plans change, and need not agree."""
    if unknown.status != "to_be_freed":
        return False
    return any(u.place == unknown.place and u.status == "freed" and not u.window for u in solved.kept)


def show_violation(statements: tuple[Statement, ...], rules: list[Rule]) -> str | None:
    """Return the clash in numbers: "52 ≠ 51", or "38 + 16 = 54 > 52"; None where it takes several steps."""
    if len({s.unknown for s in statements}) == 1:
        return _against(statements)
    lows = {s.unknown: s.low for s in statements}
    highs = {s.unknown: s.high for s in statements if s.high is not None}
    for rule in rules:
        parts = [lows[part] for part in rule.parts if part in lows]
        most = highs.get(rule.whole)
        if most is not None and sum(parts) > most:
            summed = f" = {sum(parts):,}" if len(parts) > 1 else ""
            return f"{' + '.join(f'{part:,}' for part in parts)}{summed} > {most:,}"
        needed = lows.get(rule.whole, 0)
        if rule.complete and all(part in highs for part in rule.parts):
            room = [highs[part] for part in rule.parts]
            if sum(room) < needed:
                return f"{' + '.join(f'{part:,}' for part in room)} = {sum(room):,} < {needed:,}"
    return None


def _against(statements: tuple[Statement, ...]) -> str | None:
    exact = [s.low for s in statements if s.low == s.high]
    if len(exact) == len(statements):
        return " ≠ ".join(f"{number:,}" for number in exact)
    lowest = min(statements, key=lambda s: (s.high is None, s.high))
    highest = max(statements, key=lambda s: s.low)
    return f"{say_bounds(highest.low, highest.high)} > {say_bounds(lowest.low, lowest.high)}"


def find_denials(solved: Solved) -> Iterator[Finding]:
    """Find numbers that some report and others deny."""
    for episode in solved.docket.episodes:
        for claim in solved.docket.counts(episode):
            if claim.modality == "denied":
                yield from _denial(solved, claim, episode.id)


def _denial(solved: Solved, claim: CountClaim, place: str) -> Iterator[Finding]:
    episode = solved.episodes[place]
    unknown = place_unknown(solved.docket, claim, episode, None)
    for statement in solved.kept.get(unknown, ()):
        if _meets(statement, claim):
            yield make_finding(
                "contradict",
                f"{say_episode(episode)}: {_say(solved, statement)} is reported, "
                f"and denied by {solved.say_voices([claim.id])}.",
                claims=[*statement.claims, claim.id],
                episodes=[place],
                people=statement.low,
            )


def _meets(statement: Statement, claim: CountClaim) -> bool:
    above = claim.low is not None and statement.high is not None and claim.low > statement.high
    below = claim.high is not None and claim.high < statement.low
    return not above and not below
