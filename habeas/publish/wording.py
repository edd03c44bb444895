"""Says the nouns of the ledger in plain English.

Takes figures, populations, periods and codes, gives words for people; never more certain than the ledger is.
"""

from collections.abc import Sequence
from datetime import date

from habeas.model import Figure, Origin, Period, Population
from habeas.publish.vocabulary import ORIGINS, STATES, STATUSES
from habeas.words.countries import country_name, demonym
from habeas.words.plain_english import GENDER_NOUNS, KIND_NOUNS, say_day


def plural(number: int, noun: str) -> str:
    """Return a number with its noun: "1 report", "1,200 reports"."""
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"


def say_number(figure: Figure) -> str:
    """Return how many: "52", "at least 30", "30 to 40", "unknown"."""
    low, high, best = figure.low, figure.high, figure.best
    if low is not None and low == high:
        return f"{low:,}"
    if best is not None and low is not None and high is not None:
        return f"about {best:,}" if low < best < high else say_bounds(low, high)
    return say_bounds(low, high)


def say_bounds(low: int | None, high: int | None) -> str:
    """Return the least and the greatest number in words."""
    if low is None or low <= 0:
        return "unknown" if high is None else f"up to {high:,}"
    if high is None:
        return f"at least {low:,}"
    return f"{low:,}" if low == high else f"{low:,} to {high:,}"


def say_population(population: Population, *, one: bool = False, authority: str | None = None) -> str:
    """Return which people: "Lithuanian women", "political prisoners taken to Ukraine", "people"."""
    index = 0 if one else 1
    adjectives = _adjectives(population, authority)
    noun = _noun(population, index, adjectives)
    going = f" taken to {country_name(population.destination)}" if population.destination else ""
    return f"{adjectives}{noun}{going}"


def _adjectives(population: Population, authority: str | None) -> str:
    nationality = population.nationality
    if nationality is None:
        words = []
    elif nationality == "domestic" and authority:
        words = [_adjective(authority)]
    else:
        words = [nationality if nationality in {"foreign", "domestic"} else _adjective(nationality)]
    if population.gender and population.kind:
        words.insert(0, population.gender)
    return "".join(f"{word} " for word in words)


def _noun(population: Population, index: int, adjectives: str) -> str:
    if population.kind:
        return KIND_NOUNS[population.kind][index]
    if population.age:
        return ("minor", "minors")[index]
    if population.gender:
        return GENDER_NOUNS[population.gender][index]
    if adjectives:
        return ("citizen", "citizens")[index]
    return ("person", "people")[index]


def _adjective(code: str) -> str:
    return demonym(code) if len(code) == 2 else code


def say_figure(figure: Figure, authority: str | None = None) -> str:
    """Return a figure as a phrase: "at least 30 Lithuanian citizens freed"."""
    who = say_population(figure.population, one=is_one(figure), authority=authority)
    going = figure.status == "moved" and figure.population.destination
    number = say_number(figure)
    how_many = "an unknown number of" if number == "unknown" else number
    return f"{how_many} {who}" if going else f"{how_many} {who} {STATUSES[figure.status]}"


def is_one(figure: Figure) -> bool:
    """Tell whether a figure's noun stands in the singular: "1 person", "at least 1 person"."""
    return figure.low == 1 and figure.high in {1, None}


def say_state(figure: Figure) -> str:
    """Return how well a figure is supported: "confirmed by 3 origins"."""
    if figure.state == "confirmed":
        return f"confirmed by {plural(figure.origins, 'origin')}"
    return STATES[figure.state]


def say_support(figure: Figure) -> str:
    """Return how well a figure is supported in a word or two, for tables."""
    if figure.state in {"confirmed", "single_origin"}:
        return plural(figure.origins, "origin")
    return figure.state


def say_partial_day(day: str) -> str:
    """Return an ISO date as far as it is known: "2021-07" as "July 2021"."""
    year, *rest = day.split("-")
    if not rest:
        return year
    known = date.fromisoformat(day if len(rest) > 1 else f"{day}-01")
    return say_day(known) if len(rest) > 1 else f"{known:%B %Y}"


def say_period(period: Period) -> str:
    """Return when: a day, a month, a year or the days between."""
    start, end = period.start, period.end
    if start is None or end is None:
        return "date not known"
    if start == end:
        return say_day(start)
    if (start.day, start.month, start.year) == (1, end.month, end.year) and end.day >= 28:
        return f"{start:%B %Y}"
    if (start.day, start.month, end.day, end.month, start.year) == (1, 1, 31, 12, end.year):
        return str(start.year)
    return f"{say_day(start)} to {say_day(end)}"


def say_authority(authority: str | None) -> str:
    """Return who let go: a country's name, a group's name, or that it is not known."""
    return "an authority that no report names" if authority is None else say_country(authority)


def say_origin(origin: Origin) -> str:
    """Return who is behind a claim and what weight that has."""
    return f"{origin.name} ({ORIGINS[origin.kind]})"


ARTICLE_STARTS = ("United ", "Central African", "Democratic Republic", "Dominican Republic", "Czech Republic")
ARTICLE_ENDS = ("Islands", "Netherlands", "Philippines", "Maldives", "Bahamas", "Gambia", "Comoros", "Union")


def say_country(code: str) -> str:
    """Return a country as it stands in a sentence: "Belarus", "the United States"."""
    return add_article(country_name(code))


def add_article(name: str) -> str:
    """Return an English name of a country with the article that it takes in a sentence, if any."""
    takes_article = name.startswith(ARTICLE_STARTS) or name.endswith(ARTICLE_ENDS)
    return f"the {name}" if takes_article else name


def join_words(words: Sequence[str]) -> str:
    """Return a list in words: "A", "A and B", "A, B and C"."""
    return " and ".join(filter(None, (", ".join(words[:-1]), *words[-1:])))


def capitalise(sentence: str) -> str:
    """Return a sentence with its first letter capital and the others as they are."""
    return sentence[:1].upper() + sentence[1:]
