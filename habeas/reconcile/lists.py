"""What one report's lists presume: that they are complete, and that their places are of different people.

Takes a docket and its placed claims; gives presumed rules, which yield to any claim against them.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace

from habeas.model import Population
from habeas.reconcile.docket import Docket
from habeas.reconcile.placing import Placed
from habeas.reconcile.populations import is_code
from habeas.reconcile.rules import DESTINATIONS, LIST
from habeas.reconcile.unknowns import Rule, Unknown
from habeas.reconcile.windows import sentence_around
from habeas.words.open_lists import leaves_list_open

Group = tuple[str, str, str, Population]


def presume_from_lists(placed: Iterable[Placed], docket: Docket) -> list[Rule]:
    """Return the presumed rules of all reports' lists, each once."""
    rules: dict[tuple[object, ...], Rule] = {}
    for group in _group(placed, "nationality").values():
        for rule in _presume_complete(group, docket):
            rules[rule.order] = rule
    for group in _group(placed, "destination").values():
        for rule in _presume_apart(group):
            rules[rule.order] = rule
    return [rules[order] for order in sorted(rules)]


def _group(placed: Iterable[Placed], attribute: str) -> dict[Group, list[Placed]]:
    """Gather the claims of one report on populations that differ in one attribute alone."""
    groups: dict[Group, list[Placed]] = defaultdict(list)
    for each in placed:
        unknown = each.unknown
        if getattr(unknown.population, attribute) is not None and not unknown.window:
            rest = replace(unknown.population, **{attribute: None})
            groups[each.report, unknown.place, unknown.status, rest].append(each)
    return groups


def _presume_complete(group: list[Placed], docket: Docket) -> Iterator[Rule]:
    exact = [each for each in group if each.scope == "part" and each.low == each.high]
    listed = [each for each in exact if is_code(each.unknown.population.nationality)]
    parts = _unknowns(listed)
    if len(parts) < 2 or len(listed) < len(_of_countries(group)) or _is_open(listed, docket):
        return
    # beside nationals of the authority, too, the others are all the foreigners: that says the same
    whole = "foreign" if docket.standpoints[parts[0].place].codes_are_foreign else None
    total = replace(parts[0], population=replace(parts[0].population, nationality=whole))
    yield Rule(name=LIST, parts=parts, whole=total, complete=True, presumed=True)


def _of_countries(group: list[Placed]) -> list[Placed]:
    return [each for each in group if is_code(each.unknown.population.nationality)]


def _is_open(listed: list[Placed], docket: Docket) -> bool:
    """Tell whether the words between a list's sentence and its last item say that more stand behind it."""
    claims = [docket.resolution.claims[each.claim] for each in listed]
    text = docket.resolution.reports[listed[0].report].text
    starts = [claim.evidence[0].start for claim in claims]
    ends = [claim.evidence[0].end for claim in claims]
    sentence = sentence_around(text, min(starts), min(ends))
    return leaves_list_open(sentence) or leaves_list_open(text[min(starts) : max(ends)])


def _presume_apart(group: list[Placed]) -> Iterator[Rule]:
    parts = _unknowns(group)
    if len(parts) > 1:
        whole = replace(parts[0], population=replace(parts[0].population, destination=None))
        yield Rule(name=DESTINATIONS, parts=parts, whole=whole, presumed=True)


def _unknowns(placed: Iterable[Placed]) -> tuple[Unknown, ...]:
    return tuple(sorted({each.unknown for each in placed}, key=lambda unknown: unknown.order))
