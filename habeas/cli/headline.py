"""An episode in one sentence, as reported: who let whom go, and how.

Takes a view, gives plain words; says "is reported to", since the ledger holds what reports say.
"""

from habeas.ledger import EpisodeView
from habeas.ledger.figure_order import headline_figure
from habeas.model import Figure
from habeas.publish.wording import (
    capitalise,
    is_one,
    join_words,
    plural,
    say_authority,
    say_number,
    say_period,
    say_population,
)

DEEDS = {
    "pardon": ("pardoned {whom}", "pardon {whom}"),
    "amnesty": ("released {whom} under an amnesty", "release {whom} under an amnesty"),
    "release": ("released {whom}", "release {whom}"),
    "exchange": ("released {whom} in an exchange", "release {whom} in an exchange"),
    "commutation": ("commuted the sentences of {whom}", "commute the sentences of {whom}"),
    "deportation": ("deported {whom}", "deport {whom}"),
}
"""What the authority did, and what it is to do."""

NAMED_AT_MOST = 3
"""People whom a headline names where there is no number."""


def say_headline(view: EpisodeView) -> str:
    """Return the episode as a sentence without its full stop."""
    figure = headline_figure(view.figures)
    done, planned = DEEDS[view.episode.kind]
    told = f"plan to {planned}" if figure and figure.status == "to_be_freed" else f"have {done}"
    whom = _say_whom(view, figure)
    authority = say_authority(view.episode.authority)
    return capitalise(f"{authority} is reported to {told.format(whom=whom)}")


def say_subtitle(view: EpisodeView) -> str:
    """Return when, and on how many reports and origins the episode rests."""
    episode = view.episode
    when = capitalise(say_period(episode.date))
    if episode.date.inferred:
        when += " (dated by another report)"
    origins = {origin.id for claim, origin in view.origins.items() if claim in set(episode.claims)}
    support = f"{plural(len(episode.reports), 'report')}, {plural(len(origins), 'independent origin')}"
    return f"{when} · {support} · episode {episode.id[:8]}"


def _say_whom(view: EpisodeView, figure: Figure | None) -> str:
    if figure and (number := say_number(figure)) != "unknown":
        authority = view.episode.authority
        return f"{number} {say_population(figure.population, one=is_one(figure), authority=authority)}"
    names = [person.name for person in view.people if "freed" in person.statuses]
    if 0 < len(names) <= NAMED_AT_MOST:
        return join_words(names)
    return "detained people"
