"""Put statements and rules together, and take them apart into puzzles that can be solved alone.

Takes a docket; gives the puzzles, each a set of unknowns that hang together by rules.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from habeas.model import Population
from habeas.reconcile.docket import Docket
from habeas.reconcile.lists import presume_from_lists
from habeas.reconcile.named import count_named, stayed_by_name
from habeas.reconcile.placing import Placed, place_claims
from habeas.reconcile.rules import Layer, departure_rules, layer_rules
from habeas.reconcile.subsets import count_stayed, read_in_context
from habeas.reconcile.sums import sum_rules
from habeas.reconcile.unknowns import Puzzle, Rule, Statement, Unknown
from habeas.reconcile.voices import Silence, silence_claims, state_together

LayerKey = tuple[str, str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Arithmetic:
    """All that is said about one docket: placed claims, those without a voice, puzzles."""

    docket: Docket
    placed: tuple[Placed, ...]
    silenced: dict[str, Silence]
    puzzles: tuple[Puzzle, ...]


def set_up(docket: Docket) -> Arithmetic:
    """Return the arithmetic of a docket, ready to be solved."""
    named = count_named(docket)
    placed = place_claims(docket)
    placed = read_in_context(placed, docket, count_stayed(placed, stayed_by_name(named)))
    silenced = silence_claims(placed, docket)
    heard = [each for each in placed if each.claim not in silenced]
    statements = [*state_together(heard, docket.rulings.accepted), *named]
    statements.sort(key=lambda statement: statement.order)
    layers = _find_layers(docket, statements)
    sums = sum_rules(docket, heard, layers)
    rules = [*_rules(layers), *sums, *presume_from_lists(heard, docket)]
    puzzles = tuple(split_puzzle(statements, rules))
    return Arithmetic(docket=docket, placed=placed, silenced=silenced, puzzles=puzzles)


def _find_layers(docket: Docket, statements: Iterable[Statement]) -> dict[LayerKey, Layer]:
    spoken: dict[LayerKey, set[Population]] = defaultdict(set)
    for statement in statements:
        unknown = statement.unknown
        spoken[unknown.place, unknown.status, unknown.window].add(unknown.population)
    return {key: _layer(docket, key, populations) for key, populations in _with_wholes(spoken).items()}


def _with_wholes(spoken: dict[LayerKey, set[Population]]) -> dict[LayerKey, set[Population]]:
    """Add to what was freed the populations of those taken to a country, and of those who refused."""
    for place, status, window in list(spoken):
        if status in {"moved", "refused"} and not window:
            gone = {replace(p, destination=None) for p in spoken[place, status, window]}
            spoken[place, "freed", window] |= gone
    return spoken


def _layer(docket: Docket, key: LayerKey, populations: Iterable[Population]) -> Layer:
    place, status, window = key
    standpoint = docket.standpoints[place]
    spoken = frozenset(populations)
    return Layer(place=place, status=status, window=window, standpoint=standpoint, spoken=spoken)  # type: ignore[arg-type]


def _rules(layers: dict[LayerKey, Layer]) -> Iterator[Rule]:
    for (place, status, window), layer in sorted(layers.items()):
        yield from layer_rules(layer)
        if status == "freed" and not window:
            moved, refused = layers.get((place, "moved", "")), layers.get((place, "refused", ""))
            yield from departure_rules(layer, moved, refused)


def split_puzzle(statements: Iterable[Statement], rules: Iterable[Rule]) -> Iterator[Puzzle]:
    """Return the puzzles: unknowns that no chain of rules joins are solved apart."""
    roots: dict[Unknown, Unknown] = {}

    def find(unknown: Unknown) -> Unknown:
        while (above := roots.setdefault(unknown, unknown)) != unknown:
            roots[unknown] = unknown = roots[above]
        return unknown

    statements, rules = list(statements), list(rules)
    for statement in statements:
        find(statement.unknown)
    for rule in rules:
        for part in rule.parts:
            roots[find(part)] = find(rule.whole)
    gathered: dict[Unknown, tuple[list[Unknown], list[Statement], list[Rule]]] = defaultdict(
        lambda: ([], [], [])
    )
    for unknown in list(roots):
        gathered[find(unknown)][0].append(unknown)
    for statement in statements:
        gathered[find(statement.unknown)][1].append(statement)
    for rule in rules:
        gathered[find(rule.whole)][2].append(rule)
    puzzles = (_puzzle(*parts) for parts in gathered.values())
    return iter(sorted(puzzles, key=lambda puzzle: puzzle.unknowns[0].order))


def _puzzle(unknowns: list[Unknown], statements: list[Statement], rules: list[Rule]) -> Puzzle:
    return Puzzle(
        unknowns=tuple(sorted(unknowns, key=lambda unknown: unknown.order)),
        statements=tuple(statements),
        rules=tuple(rules),
    )
