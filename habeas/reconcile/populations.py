"""How populations stand to each other: which contains which, and which can share nobody.

Takes populations and the standpoint of the authority that let them go; never looks at a number.
"""

from dataclasses import dataclass, replace
from functools import cache

from habeas.model import EVERYBODY, Population
from habeas.words.countries import is_country_code

EXCLUSIVE_KINDS = (("civilian", "soldier"), ("civilian", "pow"))
"""Kinds of people who cannot be one person; all other kinds may overlap (a journalist can be a hostage)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Standpoint:
    """From where nationality is seen.

    `authority` is an ISO code, or a group's name or None: then no nationality is domestic, and a code
    says nothing of foreign. `dual` where reports tell of people with two nationalities: then neither
    do codes exclude each other, nor is a holder of one surely foreign.
    """

    authority: str | None
    dual: bool = False

    @property
    def of_state(self) -> bool:
        """Whether the authority is a state, so that it has nationals of its own."""
        return is_country_code(self.authority)

    @property
    def codes_are_foreign(self) -> bool:
        """Whether a nationality that is not the authority's makes its holder a foreigner."""
        return self.of_state and not self.dual

    def place(self, population: Population) -> Population:
        """Return the population with the authority's own nationals called domestic."""
        if self.of_state and population.nationality == self.authority:
            return replace(population, nationality="domestic")
        return population


def is_code(nationality: str | None) -> bool:
    """Tell whether a nationality is a state's code, not `foreign`, `domestic` or nothing."""
    return nationality not in {None, "foreign", "domestic"}


def next_wholes(population: Population, standpoint: Standpoint) -> tuple[Population, ...]:
    """Return the populations that contain this one and differ from it in one attribute."""
    wholes = []
    for name in population.attributes:
        above = None
        if name == "nationality" and is_code(population.nationality) and standpoint.codes_are_foreign:
            above = "foreign"
        wholes.append(replace(population, **{name: above}))  # type: ignore[arg-type]
    return tuple(wholes)


@cache
def all_wholes(population: Population, standpoint: Standpoint) -> frozenset[Population]:
    """Return every population that contains this one, itself among them."""
    found = {population}
    front = [population]
    while front:
        above = [whole for part in front for whole in next_wholes(part, standpoint)]
        front = [whole for whole in above if whole not in found]
        found.update(front)
    return frozenset(found)


def contains(whole: Population, part: Population, standpoint: Standpoint) -> bool:
    """Tell whether everybody in `part` is surely in `whole`."""
    return whole == EVERYBODY or whole in all_wholes(part, standpoint)


def exclude(left: Population, right: Population, standpoint: Standpoint) -> bool:
    """Tell whether nobody can be in both populations."""
    nationalities = {left.nationality, right.nationality}
    return (
        _nationalities_exclude(nationalities, standpoint)
        or {left.gender, right.gender} == {"female", "male"}
        or tuple(sorted((left.kind or "", right.kind or ""))) in EXCLUSIVE_KINDS
    )


def _nationalities_exclude(pair: set[str | None], standpoint: Standpoint) -> bool:
    if None in pair or len(pair) == 1:
        return False
    if pair == {"domestic", "foreign"}:
        return True
    if not standpoint.codes_are_foreign:
        return all(map(is_code, pair)) and not standpoint.dual
    return "foreign" not in pair
