"""The rules of the arithmetic: what must hold between unknowns, each rule a sentence.

Takes the populations that are spoken of in one episode and status; gives rules. Nothing here depends
on any number.
"""

from collections.abc import Iterator, Set
from dataclasses import dataclass, replace

from habeas.model import EVERYBODY, Population
from habeas.model.vocabulary import Status
from habeas.reconcile.populations import EXCLUSIVE_KINDS, Standpoint, all_wholes, is_code
from habeas.reconcile.unknowns import Rule, Unknown

PART = "A part is at most its whole."
NATIONALS = "Nationals and foreigners together are everybody."
NATIONALITIES = "People of different nationalities are different people: together they are at most the whole."
GENDERS = "Women and men are different people: together they are at most the whole."
KINDS = "Civilians are neither soldiers nor prisoners of war: together they are at most the whole."
DEPARTURE = "Those who were taken to a country, and those who refused to leave, had been let go."
SUM = "A sum over episodes is at least each episode that it covers."
LIST = "A list of nationalities that does not say “including” or “among” is complete."
DESTINATIONS = "Destinations that one report tells of side by side are of different people."


COUNTED_APART: frozenset[Status] = frozenset({"held", "detained", "died"})
"""Statuses in which "people" are whomever the counter counts, not everybody of whom others are a part.

"1,150 are still held" and "1,174 political prisoners are still held" are two definitions.
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Layer:
    """The unknowns of one episode and one status: `spoken` populations, and all that contain them."""

    place: str
    status: Status
    window: str
    standpoint: Standpoint
    spoken: frozenset[Population]

    def unknown(self, population: Population) -> Unknown:
        """Return the unknown of one population."""
        return Unknown(place=self.place, status=self.status, population=population, window=self.window)

    @property
    def populations(self) -> frozenset[Population]:
        """Return the spoken populations, their wholes, and what makes nationals and foreigners complete."""
        closed = {whole for spoken in self.spoken for whole in all_wholes(spoken, self.standpoint)}
        if self.standpoint.of_state:
            closed.update(_complements(self.spoken))
        return frozenset(closed)


def _complements(spoken: Set[Population]) -> Iterator[Population]:
    """Return foreigners where the whole and its nationals are spoken of, and the other way round."""
    other = {"domestic": "foreign", "foreign": "domestic"}
    for population in spoken:
        rest = other.get(population.nationality or "")
        if rest and replace(population, nationality=None) in spoken:
            yield replace(population, nationality=rest)


def layer_rules(layer: Layer) -> list[Rule]:
    """Return the rules that hold inside one layer; a stock of "people" is no whole of other stocks."""
    populations = layer.populations
    wholes = populations - {EVERYBODY} if layer.status in COUNTED_APART else populations
    rules = [rule for whole in wholes for rule in _rules_under(layer, whole, populations)]
    return sorted(rules, key=lambda rule: rule.order)


def _rules_under(layer: Layer, whole: Population, populations: Set[Population]) -> Iterator[Rule]:
    yield from _nationality_rules(layer, whole, populations)
    if whole.gender is None:
        yield from _exclusive(layer, whole, _children(whole, "gender", populations), GENDERS)
    if whole.kind is None:
        yield from _kind_rules(layer, whole, _children(whole, "kind", populations))
    for name in ("age", "destination"):
        if getattr(whole, name) is None:
            yield from _each_part(layer, whole, _children(whole, name, populations))


def _nationality_rules(layer: Layer, whole: Population, populations: Set[Population]) -> Iterator[Rule]:
    standpoint = layer.standpoint
    if whole.nationality == "foreign" and standpoint.codes_are_foreign:
        codes = [p for p in populations if is_code(p.nationality) and _same_but_nationality(p, whole)]
        yield from _exclusive(layer, whole, codes, NATIONALITIES)
    if whole.nationality is not None:
        return
    children = _children(whole, "nationality", populations)
    seen = [child for child in children if not is_code(child.nationality)]
    if len(seen) == 2 and standpoint.of_state:
        yield _rule(layer, NATIONALS, seen, whole, complete=True)
    else:
        yield from _each_part(layer, whole, seen)
    codes = [child for child in children if is_code(child.nationality)]
    if standpoint.dual:
        yield from _each_part(layer, whole, codes)
    elif not standpoint.codes_are_foreign:
        yield from _exclusive(layer, whole, codes, NATIONALITIES)


def _kind_rules(layer: Layer, whole: Population, children: list[Population]) -> Iterator[Rule]:
    kinds = {child.kind for child in children}
    for pair in EXCLUSIVE_KINDS:
        if kinds.issuperset(pair):
            yield from _exclusive(layer, whole, [c for c in children if c.kind in pair], KINDS)
    apart = {kind for pair in EXCLUSIVE_KINDS if kinds.issuperset(pair) for kind in pair}
    yield from _each_part(layer, whole, [child for child in children if child.kind not in apart])


def _children(whole: Population, name: str, populations: Set[Population]) -> list[Population]:
    """Return the populations that differ from the whole in having this attribute."""
    return [p for p in populations if getattr(p, name) is not None and replace(p, **{name: None}) == whole]


def _same_but_nationality(left: Population, right: Population) -> bool:
    return replace(left, nationality=None) == replace(right, nationality=None)


def _exclusive(layer: Layer, whole: Population, parts: list[Population], name: str) -> Iterator[Rule]:
    if parts:
        yield _rule(layer, name if len(parts) > 1 else PART, parts, whole)


def _each_part(layer: Layer, whole: Population, parts: list[Population]) -> Iterator[Rule]:
    for part in parts:
        yield _rule(layer, PART, [part], whole)


def _rule(
    layer: Layer, name: str, parts: list[Population], whole: Population, *, complete: bool = False
) -> Rule:
    unknowns = sorted((layer.unknown(part) for part in parts), key=lambda unknown: unknown.order)
    return Rule(name=name, parts=tuple(unknowns), whole=layer.unknown(whole), complete=complete)


def departure_rules(freed: Layer, moved: Layer | None, refused: Layer | None) -> Iterator[Rule]:
    """Those taken to a country and those who refused to leave, of one population, had been let go."""
    layers = [layer for layer in (moved, refused) if layer is not None]
    for population in sorted(freed.populations, key=str):
        parts = [layer.unknown(population) for layer in layers if population in layer.populations]
        if parts:
            yield Rule(name=DEPARTURE, parts=tuple(parts), whole=freed.unknown(population))
