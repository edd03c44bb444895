"""Draws how a figure came about: the arithmetic, the rules, the claims with their words, what was set aside.

Takes a view, gives a tree that rich can print.
"""

from collections.abc import Sequence

from rich.console import Group
from rich.text import Text
from rich.tree import Tree

from habeas.cli.passages import mark_passage
from habeas.ledger import FigureView
from habeas.model import Claim, CountClaim, Finding, PersonClaim
from habeas.publish.vocabulary import STATUSES
from habeas.publish.wording import (
    capitalise,
    say_authority,
    say_bounds,
    say_figure,
    say_origin,
    say_period,
    say_state,
)
from habeas.words.plain_english import say_day

SHOWN_AT_MOST = 12
"""Claims of one kind in a tree."""

SCOPES = {
    "episode": "the whole of the episode",
    "part": "a part of the episode",
    "earlier": "another, earlier episode",
    "cumulative": "a sum over several episodes",
    "standing": "a stock at that time",
    "period": "a span of time",
}


def draw_explanation(view: FigureView, steps: Sequence[str], changes: Sequence[str] = ()) -> Tree:
    """Return the tree that leads from a figure to its words.

    `steps` are the lines that tell how it follows, indented by step; `changes` what it would be otherwise.
    """
    figure, episode = view.figure, view.episode
    authority = episode.authority if episode else None
    title = Text(capitalise(say_figure(figure, authority)), style="bold")
    tree = Tree(title.append(f" ({say_state(figure)})", style="not bold"), guide_style="dim")
    if episode:
        when = say_period(episode.date)
        tree.add(
            Text(f"{capitalise(say_authority(authority))}, {episode.kind}, {when}, episode {episode.id[:8]}")
        )
    tree.add(Text(f"What the claims allow: {say_bounds(figure.low, figure.high)}"))
    _add_lines(tree, "What if", changes)
    if any(step.lstrip().startswith("Rule:") for step in steps):
        _add_steps(tree.add(Text("How it follows", style="bold cyan")), steps[1:])
    _add_lines(tree, "Compared", [_say_arithmetic(f) for f in view.findings if f.kind != "agree"])
    _add_claims(tree, view, "Stated by", figure.claims)
    _add_claims(tree, view, "Set aside, since it cannot be true together with these", figure.set_aside)
    return tree


def _say_arithmetic(finding: Finding) -> str:
    summed = finding.kind in {"adds_up", "cumulative_explained"}
    return finding.arithmetic if summed and finding.arithmetic else finding.sentence


def _add_lines(tree: Tree, title: str, lines: Sequence[str]) -> None:
    if lines:
        branch = tree.add(Text(title, style="bold cyan"))
        for line in lines:
            branch.add(Text(line))


def _add_steps(branch: Tree, steps: Sequence[str]) -> None:
    """Hang each line under the last one that is indented less."""
    above: list[tuple[int, Tree]] = [(0, branch)]
    for step in steps:
        depth = len(step) - len(step.lstrip())
        while len(above) > 1 and above[-1][0] >= depth:
            above.pop()
        above.append((depth, above[-1][1].add(Text(step.strip()))))


def _add_claims(tree: Tree, view: FigureView, title: str, claims: Sequence[str]) -> None:
    found = [view.claims[ident] for ident in claims if ident in view.claims]
    if found:
        branch = tree.add(Text(title, style="bold cyan"))
        ranked = sorted(found, key=lambda claim: _claim_order(view, claim))
        for claim in ranked[:SHOWN_AT_MOST]:
            branch.add(_claim_lines(view, claim))
        if len(ranked) > SHOWN_AT_MOST:
            branch.add(Text(f"and {len(ranked) - SHOWN_AT_MOST} more; --format json has all", style="dim"))


def _claim_order(view: FigureView, claim: Claim) -> tuple[bool, str, str, int, str]:
    """Sort counts before named people, then by day, outlet and place in the text."""
    report = view.reports[claim.report]
    day = report.published.isoformat() if report.published else "9999"
    counted = isinstance(claim, CountClaim)
    return not counted, day, report.source, claim.evidence[0].start, claim.id


def _claim_lines(view: FigureView, claim: Claim) -> Group:
    report = view.reports[claim.report]
    day = say_day(report.published) if report.published else "no date"
    head = Text(f"{report.outlet or 'no outlet named'}, {day}", style="bold")
    head.append(f"  {report.name}", style="dim not bold")
    lines = [head, mark_passage(report.text, claim.evidence[0]), Text(_say_reading(view, claim), style="dim")]
    return Group(*lines)


def _say_reading(view: FigureView, claim: Claim) -> str:
    parts = [f"claim {claim.id[:8]}", *_reading(claim)]
    if claim.modality != "asserted":
        parts.append(claim.modality)
    if claim.speaker:
        parts.append(f"said by {claim.speaker}")
    origin = view.origins.get(claim.id)
    if origin:
        parts.append(f"origin: {say_origin(origin)}")
    return "; ".join(parts)


def _reading(claim: Claim) -> list[str]:
    if isinstance(claim, CountClaim):
        stated = say_bounds(claim.low, claim.high)
        return [f"read as {stated} {STATUSES[claim.status]}", SCOPES[claim.scope]]
    if isinstance(claim, PersonClaim):
        return [f"names one person {STATUSES[claim.status]}"]
    return [f"a {claim.kind}"]
