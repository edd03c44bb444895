"""Numbers of people in plain English.

Takes populations, statuses and days; gives the words of findings and explanations.
"""

from datetime import date

from habeas.model import Episode, Period, Population
from habeas.reconcile.unknowns import Statement
from habeas.words.countries import country_name, demonym

NOUNS = {
    "political_prisoner": ("political prisoner", "political prisoners"),
    "pow": ("prisoner of war", "prisoners of war"),
    "hostage": ("hostage", "hostages"),
    "civilian": ("civilian", "civilians"),
    "soldier": ("soldier", "soldiers"),
    "journalist": ("journalist", "journalists"),
    "clergy": ("member of the clergy", "members of the clergy"),
    "activist": ("activist", "activists"),
}
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
    several = number != 1
    noun = _noun(population, several=several)
    nation = _nation(population.nationality, authority)
    words = [_sex_and_age(population), nation, noun]
    if population.nationality == "foreign" and not noun:
        words = [words[0], "foreigners" if several else "foreigner"]
    elif not noun:
        words.append(_plain_noun(population, nation, several=several))
    said = " ".join(word for word in words if word)
    place = f" taken to {country_name(population.destination)}" if population.destination else ""
    return f"{number:,} {said}{place}" if isinstance(number, int) else f"{number} {said}{place}"


def _noun(population: Population, *, several: bool) -> str:
    return NOUNS[population.kind][several] if population.kind else ""


def _plain_noun(population: Population, nation: str, *, several: bool) -> str:
    if population.gender and not nation:
        return ""
    if nation:
        return "nationals" if several else "national"
    if population.age:
        return ""
    return "people" if several else "person"


def _sex_and_age(population: Population) -> str:
    words = {("female", None): "female", ("male", None): "male", (None, "minor"): "underage"}
    both = {("female", "minor"): "underage female", ("male", "minor"): "underage male"}
    return (words | both).get((population.gender, population.age), "")


def _nation(nationality: str | None, authority: str | None) -> str:
    if nationality == "domestic":
        return demonym(authority) if authority and len(authority) == 2 else "domestic"
    if nationality == "foreign":
        return "foreign"
    return demonym(nationality) if nationality else ""


def say_bounds(low: int, high: int | None) -> str:
    """Return bounds as words: "52", "at least 30", "at most 40", "between 30 and 40"."""
    if high is None:
        return f"at least {low:,}"
    if low == high:
        return f"{low:,}"
    return f"between {low:,} and {high:,}" if low else f"at most {high:,}"


def say_statement(statement: Statement, authority: str | None) -> str:
    """Return what a statement says: "52 people released"."""
    unknown = statement.unknown
    number = statement.low if statement.low == statement.high else say_bounds(statement.low, statement.high)
    people = say_people(number, unknown.population, authority)
    if unknown.window.startswith("sum:"):
        return f"{people} {STATUSES[unknown.status]} in all"
    already = unknown.status == "moved" and unknown.population.destination
    return people if already else f"{people} {STATUSES[unknown.status]}"


def say_authority(authority: str | None) -> str:
    """Return an authority's name."""
    if authority is None:
        return "An unnamed authority"
    return country_name(authority) if len(authority) == 2 else authority


def say_day(day: date) -> str:
    """Return a day: "11 September 2025"."""
    return f"{day.day} {day:%B %Y}"


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
