"""Explain a figure: where it lies, by which steps, from which claims, and what was set aside.

Takes a resolution and one of its figures; gives the explanation as a structure, and as lines that a
reader without mathematics follows. Never explains what the arithmetic did not do.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from habeas.model import Figure, Judgement, Resolution
from habeas.reconcile.docket import Believe, open_docket_of
from habeas.reconcile.figures import figure_id
from habeas.reconcile.reasons import Reason, Side, give_reasons
from habeas.reconcile.reconciling import solve_docket
from habeas.reconcile.rulings import read_judgements
from habeas.reconcile.solution import Clash
from habeas.reconcile.solved import Solved, join_words
from habeas.reconcile.unknowns import Statement, Unknown
from habeas.reconcile.voices import Silence
from habeas.reconcile.wording import say_bounds, say_episode, say_number, say_statement

STATES = {
    "confirmed": "confirmed by {origins} independent origins",
    "single_origin": "said by one origin alone",
    "disputed": "disputed: claims about it cannot all be true",
    "derived": "said by nobody, and follows from what is said of others",
}
SILENCES: dict[Silence, str] = {
    "corrupted": "differs from the story that it is a copy of",
    "superseded": "was corrected by its own origin later",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Explanation:
    """A figure with its reasons, the clashes that touch it, and the claims that had no voice, and why."""

    figure: Figure
    unknown: Unknown
    solved: Solved
    reasons: tuple[Reason, ...]
    clashes: tuple[Clash, ...]
    silenced: tuple[tuple[str, Silence], ...]


def explain_figure(
    resolution: Resolution,
    figure: Figure,
    judgements: Iterable[Judgement] = (),
    *,
    believe: Believe | None = None,
) -> Explanation | None:
    """Return why a figure is what it is; None where, of the claims believed, it does not follow at all."""
    docket = open_docket_of(resolution, figure.episode or "", read_judgements(judgements), believe)
    solved = solve_docket(docket)
    now = next((each for each in solved.figures if each.id == figure.id), None)
    if now is None:
        return None
    unknown = next(u for u in solved.solution.bounds if figure_id(u) == figure.id)
    placed = [each for each in solved.arithmetic.placed if each.unknown == unknown]
    silenced = solved.arithmetic.silenced
    return Explanation(
        figure=now,
        unknown=unknown,
        solved=solved,
        reasons=give_reasons(solved, unknown),
        clashes=tuple(c for c in solved.solution.clashes if c.statement.unknown == unknown),
        silenced=tuple((each.claim, silenced[each.claim]) for each in placed if each.claim in silenced),
    )


def say_explanation(explanation: Explanation) -> list[str]:
    """Return an explanation as lines, indented by steps."""
    figure, solved = explanation.figure, explanation.solved
    episode = solved.episodes[explanation.unknown.place]
    number = figure.best if figure.best is not None else say_bounds(figure.low or 0, figure.high)
    state = STATES[figure.state].format(origins=figure.origins)
    lines = [
        f"{say_episode(episode)}: {say_number(number, explanation.unknown, episode.authority)} ({state})"
    ]
    for reason in explanation.reasons:
        lines += _say_reason(solved, reason, 1)
    for clash in explanation.clashes:
        lines += _say_clash(solved, clash)
    for claim, silence in explanation.silenced:
        lines.append(f"  Left out: {_quote(solved, claim)}, which {SILENCES[silence]}")
    return lines


def _say_reason(solved: Solved, reason: Reason, depth: int) -> Iterator[str]:
    indent = "  " * depth
    subject = _say_unknown(reason.unknown, reason.number, reason.side, solved)
    if reason.statements:
        yield f"{indent}{subject}:"
        for statement in reason.statements:
            yield from (f"{indent}  {_quote(solved, claim)}" for claim in statement.claims)
    elif reason.rule:
        summed = f", since {reason.arithmetic}" if len(reason.below) > 1 else ", since"
        yield f"{indent}{subject}{summed}"
        yield f"{indent}  Rule: {reason.rule.name}"
        for below in reason.below:
            yield from _say_reason(solved, below, depth + 1)
    elif reason.below:
        for below in reason.below:
            yield from _say_reason(solved, below, depth)
    else:
        yield f"{indent}{subject}, which follows from all these rules taken together"


def _say_unknown(unknown: Unknown, number: int, side: Side, solved: Solved) -> str:
    said = number if side == "exactly" else f"{side} {number:,}"
    return say_number(said, unknown, solved.docket.authority)


def _say_clash(solved: Solved, clash: Clash) -> Iterator[str]:
    standing = next(s for statement, s in solved.solution.standing if statement is clash.statement)
    verb = "Disputed, as much stands behind either side" if standing == "contested" else "Set aside"
    yield f"  {verb}: {say_statement(clash.statement, solved.docket.authority)}"
    yield from (f"    {_quote(solved, claim)}" for claim in clash.statement.claims)
    against = [_say_with_voices(solved, statement) for statement in clash.against]
    presumed = [f"the presumption: {rule.name}" for rule in clash.presumed]
    yield f"    It cannot be true together with {join_words([*against, *presumed])}"


def _say_with_voices(solved: Solved, statement: Statement) -> str:
    said = say_statement(statement, solved.docket.authority)
    return f"{said} ({solved.say_voices(statement.claims)})"


def _quote(solved: Solved, claim: str) -> str:
    """Return a claim as a reader finds it: outlet, whose word it is, and the words."""
    found = solved.docket.resolution.claims[claim]
    report = solved.docket.resolution.reports[found.report]
    outlet = report.source
    day = f", {report.published.isoformat()}" if report.published else ""
    origin = solved.say_voices([claim])
    said_by = f", from {origin}" if origin not in {outlet, "one report"} else ""
    return f"{outlet}{day}{said_by}: “{found.words}”"
