"""What the search field of every page finds: people, authorities, and what begins with an id.

Takes an open ledger and what was typed, gives what fits; nothing is found for a blank.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from habeas.ledger import Ledger
from habeas.ledger.browsing_views import EpisodeSummary
from habeas.model import Figure, Report
from habeas.run import FoundPerson, find_people
from habeas.web.languages import LOCALES, load_language
from habeas.words.countries import country_name, find_countries
from habeas.words.names import fold_letters

PEOPLE = 20
"""People that are shown; whoever seeks further goes on to the page of people."""

AUTHORITIES = 20
BEGINNING = re.compile(r"[0-9a-fA-F]{4,64}")
"""What may be the beginning of an id; fewer signs would find much that nobody means."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Finds:
    """What fits; `authorities` with the number of their episodes, `more` where people were left off."""

    people: tuple[FoundPerson, ...] = ()
    more: bool = False
    authorities: tuple[tuple[str, int], ...] = ()
    episodes: tuple[EpisodeSummary, ...] = ()
    figures: tuple[Figure, ...] = ()
    reports: tuple[Report, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Tell whether nothing fits."""
        return not (self.people or self.authorities or self.episodes or self.figures or self.reports)


def seek_typed(ledger: Ledger, typed: str) -> Finds:
    """Return what fits what was typed."""
    sought = typed.strip()
    if not sought:
        return Finds()
    people = find_people(ledger, sought, limit=PEOPLE + 1)
    beginning = sought.lower() if BEGINNING.fullmatch(sought) else None
    return Finds(
        people=tuple(people[:PEOPLE]),
        more=len(people) > PEOPLE,
        authorities=tuple(_seek_authorities(ledger, sought))[:AUTHORITIES],
        episodes=tuple(ledger.seek_episodes(beginning)) if beginning else (),
        figures=tuple(ledger.seek_figures(beginning)) if beginning else (),
        reports=tuple(ledger.seek_reports(sought, beginning)),
    )


def _seek_authorities(ledger: Ledger, sought: str) -> Iterator[tuple[str, int]]:
    """Give the authorities that are called so, in any language of the interface, or by an adjective."""
    meant = {mention.code for mention in find_countries(sought.title())}
    folded = fold_letters(sought)
    for authority, episodes in ledger.count_by_authority().items():
        called = any(_begins(name, folded) for name in _names_of(authority))
        if called or authority in meant or authority.casefold() == sought.casefold():
            yield authority, episodes


def _begins(name: str, folded: str) -> bool:
    """Tell whether a name, or one of its words, begins so."""
    return f" {name}".find(f" {folded}") >= 0


@cache
def _names_of(authority: str) -> frozenset[str]:
    """Return what an authority is called in every language of the interface, folded."""
    locales = (load_language(code).locale for code in LOCALES)
    local = {locale.territories.get(authority) or country_name(authority) for locale in locales}
    return frozenset(map(fold_letters, {country_name(authority), *local}))
