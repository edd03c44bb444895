"""Says the nouns of the ledger in the reader's language: days, numbers, people, figures.

Takes nouns, gives words; never more certain than the ledger is, and unknown is never zero. Names of states
come from the language's own locale, English demonyms ("six Lithuanian citizens") from the tables.
"""

from collections.abc import Sequence
from datetime import date

from babel.dates import format_date, format_interval, format_skeleton
from babel.numbers import format_decimal

from habeas.ledger import EpisodeView
from habeas.ledger.browsing_views import EpisodeSummary
from habeas.ledger.figure_order import headline_figure
from habeas.model import Claim, Episode, Figure, Origin, Period, Population
from habeas.publish.vocabulary import ORIGINS, STATES, STATUSES
from habeas.publish.wording import add_article
from habeas.web.claim_wording import say_claim
from habeas.web.languages import Language
from habeas.web.vocabulary import DEEDS, NOUNS, PLANS, WORDS
from habeas.words.countries import country_name, demonym

NAMED_AT_MOST = 3
"""People whom a headline names where there is no number."""


class Wording:
    """Words for nouns, in one language."""

    def __init__(self, language: Language) -> None:
        self.language = language
        self.locale = language.locale
        self._ = language.texts.gettext
        self._several = language.texts.ngettext

    def text(self, text: str) -> str:
        """Return a text of the interface."""
        return self._(text)

    def count(self, one: str, many: str, number: int) -> str:
        """Return a number with its noun, both of which stand in the text: "%s copies"."""
        return self._several(one, many, number) % self.number(number)

    def number(self, number: int) -> str:
        """Return a number with the language's separators."""
        return format_decimal(number, locale=self.locale)

    def bounds(self, low: int | None, high: int | None) -> str:
        """Return the least and the greatest number: "52", "at least 30", "30 to 40", "unknown"."""
        if low is None or low <= 0:
            return self._("unknown") if high is None else self._("up to %s") % self.number(high)
        if high is None:
            return self._("at least %s") % self.number(low)
        if low == high:
            return self.number(low)
        return self._("%(low)s to %(high)s") % {"low": self.number(low), "high": self.number(high)}

    def how_many(self, figure: Figure) -> str:
        """Return a figure's number as it is printed: the best one where there is one."""
        low, high, best = figure.low, figure.high, figure.best
        between = best is not None and low is not None and high is not None and low < best < high
        return self._("about %s") % self.number(best or 0) if between else self.bounds(low, high)

    def day(self, day: date) -> str:
        """Return a day: "13 December 2025"."""
        return format_date(day, "long", locale=self.locale)

    def short_day(self, day: date) -> str:
        """Return a day where there is little room: "13 Dec 2025"."""
        return format_date(day, "medium", locale=self.locale)

    def partial_day(self, day: str) -> str:
        """Return an ISO date as far as it is known: "2021-07" as "July 2021"."""
        year, *rest = day.split("-")
        if not rest:
            return year
        known = date.fromisoformat(day if len(rest) > 1 else f"{day}-01")
        return self.day(known) if len(rest) > 1 else self._month(known)

    def period(self, period: Period) -> str:
        """Return when: a day, a month, a year or the days between."""
        if period.start is None or period.end is None:
            return self._("date not known")
        return self.days(period.start, period.end)

    def days(self, start: date, end: date) -> str:
        """Return the days from one to another, as one month or year where they are that."""
        if start == end:
            return self.day(start)
        if (start.day, start.month, start.year) == (1, end.month, end.year) and end.day >= 28:
            return self._month(start)
        if (start.day, start.month, end.day, end.month, start.year) == (1, 1, 31, 12, end.year):
            return str(start.year)
        return format_interval(start, end, "yMMMd", locale=self.locale)

    def _month(self, day: date) -> str:
        return format_skeleton("yMMMM", day, locale=self.locale)

    def word(self, code: str | None) -> str:
        """Return a word of the ledger's vocabularies ("sanctions_eased") as people say it."""
        return self._(WORDS[code]) if code in WORDS else (code or "")

    def episode_kinds(self) -> list[str]:
        """Return the kinds of episode in the order in which they are offered."""
        return list(DEEDS)

    def country(self, code: str) -> str:
        """Return a country's name; a group's name, or a bloc's, stays as it is."""
        name = self.locale.territories.get(code) if len(code) == 2 else None
        return name or country_name(code)

    def authority(self, authority: str | None) -> str:
        """Return who let go."""
        return self._("An authority that no report names") if authority is None else self.country(authority)

    def status(self, status: str) -> str:
        """Return what happened to people."""
        return self._(STATUSES[status])

    def state(self, state: str) -> str:
        """Return how well a figure is supported, in a word or two."""
        return self._(STATES[state])

    def support(self, figure: Figure) -> str:
        """Return how well a figure is supported: "confirmed by 3 origins"."""
        if figure.state != "confirmed":
            return self.state(figure.state)
        told = self._several("confirmed by %s origin", "confirmed by %s origins", figure.origins)
        return told % self.number(figure.origins)

    def origin_kind(self, origin: Origin) -> str:
        """Return what weight an origin has: "news agency", "official of the authority"."""
        return self._(ORIGINS[origin.kind])

    def people(self, population: Population, number: int, authority: str | None = None) -> str:
        """Return the noun for so many people of a population: "Lithuanian women", "political prisoners"."""
        words = [self._noun(population, number)]
        nationality = population.nationality
        if nationality == "domestic":
            nationality = authority
        if nationality and nationality != "foreign":
            words = self._of_country(words[0], nationality)
        if population.age and (population.kind or population.gender):
            words.append(self._("(minors)"))
        if population.gender and population.kind:
            words.append(self._("(women)") if population.gender == "female" else self._("(men)"))
        if population.destination:
            words.append(self._("taken to %s") % self.country(population.destination))
        return " ".join(words)

    def _noun(self, population: Population, number: int) -> str:
        general = "citizen" if population.nationality else "person"
        telling = population.kind or population.gender or population.age
        if population.nationality == "foreign" and not telling:
            general = "foreign"
        return self._several(*NOUNS[telling or general], number)

    def _of_country(self, noun: str, code: str) -> list[str]:
        if self.language.code == "en" and len(code) == 2:
            return [demonym(code), noun]
        return [noun, f"({self.country(code)})"]

    def figure(self, figure: Figure, authority: str | None = None) -> str:
        """Return a figure as a phrase: "at least 30 Lithuanian citizens freed"."""
        people = self.counted_people(figure, authority)
        if figure.status == "moved" and figure.population.destination:
            return people
        return self._("%(people)s %(status)s") % {"people": people, "status": self.status(figure.status)}

    def counted_people(self, figure: Figure, authority: str | None = None) -> str:
        """Return how many people of which population."""
        number = self.how_many(figure)
        if figure.low in {None, 0} and figure.high is None:
            number = self._("an unknown number of")
        counted = figure.high if figure.high is not None else figure.low or 0
        return f"{number} {self.people(figure.population, counted, authority)}"

    def claim(self, claim: Claim) -> str:
        """Return what a claim says, in a phrase."""
        return say_claim(claim, self)

    def headline(self, view: EpisodeView) -> str:
        """Return an episode as a sentence without its full stop: who let whom go, as reported."""
        names = [person.name for person in view.people if "freed" in person.statuses]
        return self._headline(view.episode, headline_figure(view.figures), names)

    def summary(self, episode: EpisodeSummary) -> str:
        """Return an episode of a list as a sentence without its full stop."""
        return self._headline(episode, episode.figure, ())

    def _headline(
        self, episode: Episode | EpisodeSummary, figure: Figure | None, names: Sequence[str]
    ) -> str:
        deeds = PLANS if figure and figure.status == "to_be_freed" else DEEDS
        if figure and (figure.low or figure.high):
            whom = self.counted_people(figure, episode.authority)
        elif 0 < len(names) <= NAMED_AT_MOST:
            whom = ", ".join(names)
        else:
            whom = self._("detained people")
        told = self._(deeds[episode.kind]) % {"authority": self._subject(episode.authority), "whom": whom}
        return told[:1].upper() + told[1:]

    def _subject(self, authority: str | None) -> str:
        """Return an authority where a sentence begins with it: "the United States"."""
        name = self.authority(authority)
        return add_article(name) if self.language.code == "en" else name
