"""Who acts and who is acted on, as coders of events name them: ISO 3166-1 alpha-3 codes and sectors."""

from dataclasses import dataclass
from functools import cache

from habeas.model import Population
from habeas.publish.states import long_code
from habeas.words.tables import read_table

SECTORS = {
    "political_prisoner": "OPP",
    "activist": "OPP",
    "pow": "MIL",
    "soldier": "MIL",
    "journalist": "JRN",
    "clergy": "REL",
    "civilian": "CVL",
    "hostage": "CVL",
}
"""The sector of PLOVER that a kind of people belongs to."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Actor:
    """A state by `code` (IGO for a bloc of states), a `sector` of it, or somebody by name alone."""

    code: str | None = None
    sector: str | None = None
    name: str | None = None

    @property
    def brief(self) -> str:
        """The actor as CAMEO writes it: "BLR", "NORCVL"; the name where there is no code."""
        return f"{self.code or ''}{self.sector or ''}" or self.name or ""


def name_actor(party: str | None) -> Actor | None:
    """Return a state, a bloc or an armed group, from its code or its name."""
    if party is None:
        return None
    if party in _blocs():
        return Actor(code="IGO", name=party)
    code = long_code(party)
    return Actor(code=code) if code else Actor(sector="REB", name=party)


def name_people(population: Population, authority: str | None) -> Actor | None:
    """Return the people whom an authority let go, as far as their nationality and kind are known."""
    nationality = authority if population.nationality == "domestic" else population.nationality
    code = long_code(nationality)
    sector = SECTORS.get(population.kind or "", "CVL" if code else None)
    return Actor(code=code, sector=sector) if code or sector else None


@cache
def _blocs() -> frozenset[str]:
    return frozenset(row["code"] for row in read_table("blocs.tsv"))
