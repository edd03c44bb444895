"""The sentences of a briefing: what a reader should know first, without habeas's own nouns."""

from collections import Counter
from collections.abc import Iterator, Sequence

from habeas.model import Concession, Episode, Figure, Person
from habeas.publish.entries import Dossier
from habeas.publish.selection import Selection
from habeas.publish.wording import (
    capitalise,
    join_words,
    plural,
    say_authority,
    say_bounds,
    say_country,
    say_period,
)
from habeas.words.plain_english import say_day

CONCESSIONS_AT_MOST = 3
CONCESSION_ORDER = ("done", "announced", "reversed", "floated", "demanded", "denied")
"""What happened comes before what was only said."""

SURENESS = {
    "single_origin": "one source only",
    "disputed": "disputed",
    "derived": "follows from other numbers",
}


def say_selection(selection: Selection, dossiers: Sequence[Dossier]) -> str:
    """Return what a briefing is about: "Belarus", "Belarus, 11 September 2025", "All countries since ..."."""
    if selection.episode is not None and len(dossiers) == 1:
        return title_episode(dossiers[0].told.episode)
    who = say_authority(selection.authority) if selection.authority else "all countries"
    since = f" from {say_day(selection.since)}" if selection.since else ""
    until = f" to {say_day(selection.until)}" if selection.until else ""
    return f"{capitalise(who)}{since}{until}"


def title_episode(episode: Episode) -> str:
    """Return an episode's title: "Belarus, 11 September 2025 (pardon)"."""
    return f"{capitalise(say_authority(episode.authority))}, {say_period(episode.date)} ({episode.kind})"


def summarise(dossiers: Sequence[Dossier]) -> Iterator[str]:
    """Give the sentences that a hurried reader needs."""
    yield _say_occasions(dossiers)
    figures = [figure for dossier in dossiers if (figure := dossier.told.headline)]
    if figures:
        yield _say_total(figures)
        yield _say_support(figures)
    names = {person.id for dossier in dossiers for person in dossier.told.people}
    if names:
        yield (
            f"{capitalise(plural_people(len(names)))} are named." if len(names) > 1 else "1 person is named."
        )
    given = {c.id: c for dossier in dossiers for c in dossier.told.concessions}
    if given:
        yield _say_given(list(given.values()))
    reports = {report.id: report for dossier in dossiers for report in dossier.reports.values()}
    outlets = {report.outlet for report in reports.values() if report.outlet}
    yield f"This rests on {plural(len(reports), 'news report')} by {plural(len(outlets), 'outlet')}."


def say_sureness(figure: Figure) -> str:
    """Return how sure a number is: "2 independent sources"."""
    if figure.state == "confirmed":
        return plural(figure.origins, "independent source")
    return SURENESS[figure.state]


def say_concession(concession: Concession) -> str:
    """Return a concession: "Canada to Iceland: sanctions eased, fish trade (announced)"."""
    parties = [say_country(party) for party in (concession.giver, concession.receiver) if party]
    who = f"{capitalise(' to '.join(parties))}: " if parties else ""
    return f"{who}{concession.type.replace('_', ' ')}, {concession.object} ({concession.status})"


def say_person(person: Person, dossier: Dossier) -> str:
    """Return a person's name, with what reports call her: "Jorun Østren (printer)"."""
    own = set(person.claims)
    roles = (claim.said.get("role") for claim in dossier.claims.values() if claim.id in own)
    named = tuple(dict.fromkeys(role for role in roles if role and role != person.name))
    return f"{person.name} ({', '.join(named)})" if named else person.name


def plural_people(number: int) -> str:
    """Return a number of people: "1 person", "1,200 people"."""
    return f"{number:,} {'person' if number == 1 else 'people'}"


def _say_occasions(dossiers: Sequence[Dossier]) -> str:
    counted = Counter(say_authority(dossier.told.episode.authority) for dossier in dossiers)
    days = [d.told.episode.date for d in dossiers if d.told.episode.date.start and d.told.episode.date.end]
    starts, ends = [day.start for day in days if day.start], [day.end for day in days if day.end]
    when = ""
    if starts and ends:
        first, last = min(starts), max(ends)
        when = f" on {say_day(first)}" if first == last else f" between {say_day(first)} and {say_day(last)}"
    who = capitalise(join_words(list(counted))) if len(counted) <= 3 else f"{len(counted)} authorities"
    return f"{who} let detained people go{when}: {plural(len(dossiers), 'occasion')} in all."


def _say_total(figures: Sequence[Figure]) -> str:
    freed = [figure for figure in figures if figure.status != "to_be_freed"]
    if not freed:
        return "No release is reported as done yet; all are announced."
    low = sum(figure.low or 0 for figure in freed)
    highs = [figure.high for figure in freed if figure.high is not None]
    high = sum(highs) if len(highs) == len(freed) else None
    announced = len(figures) - len(freed)
    verb = "is" if announced == 1 else "are"
    later = f" {plural(announced, 'release')} {verb} announced, not reported as done." if announced else ""
    return f"Together they freed {say_bounds(low, high)} people, as far as reports tell.{later}"


def _say_support(figures: Sequence[Figure]) -> str:
    states = Counter(str(figure.state) for figure in figures)
    told = {
        "confirmed": "confirmed by two or more independent sources",
        "single_origin": "told by one source only",
        "disputed": "disputed",
        "derived": "worked out from other numbers",
    }
    counted = {meaning: states[state] for state, meaning in told.items() if states[state]}
    parts = [f"{number} {'is' if number == 1 else 'are'} {meaning}" for meaning, number in counted.items()]
    return f"Of the {plural(len(figures), 'number')} of people freed, {join_words(parts)}."


def _say_given(given: Sequence[Concession]) -> str:
    ordered = sorted(given, key=lambda one: (CONCESSION_ORDER.index(one.status), one.id))
    shown = [say_concession(concession) for concession in ordered[:CONCESSIONS_AT_MOST]]
    more = f"; and {len(given) - len(shown)} more" if len(given) > len(shown) else ""
    return f"Said to be given, offered or asked in return: {'; '.join(shown)}{more}."
