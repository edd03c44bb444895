"""Numbers of people in plain English.

Takes populations, statuses and days; gives the words of findings and explanations.
"""

from collections.abc import Iterator

from habeas.model import Episode, Period, Population
from habeas.reconcile.unknowns import Statement, Unknown
from habeas.words.countries import country_name, demonym
from habeas.words.plain_english import GENDER_NOUNS, KIND_NOUNS, say_day

STATUSES = {
    "freed": "released",
    "moved": "taken to another country",
    "to_be_freed": "to be released",
    "held": "still held",
    "refused": "who refused to leave",
    "detained": "detained",
    "died": "dead",
}
"""What happened to people, after the noun: "1 person who refused to leave"."""

REPORTED = STATUSES | {"refused": "to have refused to leave"}
"""The same after "reported": "1 person is reported to have refused to leave"."""


def say_people(number: int | str, population: Population, authority: str | None) -> str:
    """Return so many people of a population: "14 foreigners", "1 Lithuanian political prisoner"."""
    noun = _noun(population, several=str(number).split()[-1] != "1")
    words = " ".join(word for word in (*_adjectives(population, authority), noun) if word)
    place = f" taken to {country_name(population.destination)}" if population.destination else ""
    return f"{number:,} {words}{place}" if isinstance(number, int) else f"{number} {words}{place}"


def _noun(population: Population, *, several: bool) -> str:
    """Return the most telling noun that a population has."""
    if population.kind:
        return KIND_NOUNS[population.kind][several]
    if population.gender:
        return GENDER_NOUNS[population.gender][several]
    if population.age:
        return ("minor", "minors")[several]
    if population.nationality == "foreign":
        return ("foreigner", "foreigners")[several]
    return (("national", "nationals") if population.nationality else ("person", "people"))[several]


def _adjectives(population: Population, authority: str | None) -> Iterator[str]:
    """Return what of a population its noun does not say."""
    if population.age and (population.kind or population.gender):
        yield "underage"
    if population.gender and population.kind:
        yield population.gender
    if population.nationality == "domestic":
        yield demonym(authority) if authority and len(authority) == 2 else "domestic"
    elif population.nationality == "foreign":
        yield "foreign" if population.kind or population.gender or population.age else ""
    elif population.nationality:
        yield demonym(population.nationality)


def say_bounds(low: int, high: int | None) -> str:
    """Return bounds as words: "52", "at least 30", "at most 40", "between 30 and 40"."""
    if high is None:
        return f"at least {low:,}"
    if low == high:
        return f"{low:,}"
    return f"between {low:,} and {high:,}" if low else f"at most {high:,}"


def say_number(number: int | str, unknown: Unknown, authority: str | None) -> str:
    """Return so many of an unknown's people, and what happened to them: "52 people released"."""
    people = say_people(number, unknown.population, authority)
    if unknown.window.startswith("sum:"):
        return f"{people} {STATUSES[unknown.status]} in all"
    already = unknown.status == "moved" and unknown.population.destination
    return people if already else f"{people} {STATUSES[unknown.status]}"


def say_statement(statement: Statement, authority: str | None) -> str:
    """Return what a statement says: "at least 30 people released"."""
    exact = statement.low == statement.high
    number = statement.low if exact else say_bounds(statement.low, statement.high)
    return say_number(number, statement.unknown, authority)


def say_authority(authority: str | None) -> str:
    """Return an authority's name."""
    if authority is None:
        return "An unnamed authority"
    return country_name(authority) if len(authority) == 2 else authority


def say_period(period: Period) -> str:
    """Return when, as exactly as it is known: "11 September 2025", "September 2025", "on a day not told"."""
    if period.start is None or period.end is None:
        return "on a day not told"
    if period.start == period.end:
        return say_day(period.start)
    if (period.start.year, period.start.month) == (period.end.year, period.end.month):
        return f"{period.start:%B %Y}" if period.precision == "month" else _span(period)
    return _span(period)


def _span(period: Period) -> str:
    assert period.start and period.end  # the caller has looked
    return f"{say_day(period.start)} to {say_day(period.end)}"


def say_episode(episode: Episode) -> str:
    """Return an episode's place and time: "Belarus, 11 September 2025"."""
    return f"{say_authority(episode.authority)}, {say_period(episode.date)}"
