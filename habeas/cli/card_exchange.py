"""The exchange of an episode's card: where the freed went, what was given, what they were accused of."""

from collections.abc import Iterator

from rich.text import Text

from habeas.ledger import EpisodeView
from habeas.model import Concession
from habeas.publish import episode_content as content
from habeas.publish.wording import capitalise, join_words, say_authority, say_country, say_period

ACTS = {
    "sanctions_eased": "Easing sanctions",
    "sanctions_lifted": "Lifting sanctions",
    "sanctions_imposed_threat": "Threatening sanctions",
    "funds_released": "Releasing funds",
    "embassy": "Embassy",
    "counter_release": "Releasing prisoners",
    "trade": "Trade",
    "visit": "Visit",
    "payment": "Payment",
    "other": "Other step",
}


def list_destinations(view: EpisodeView) -> Iterator[Text]:
    """Give one line with the countries that the freed were taken to."""
    countries = sorted(map(say_country, content.list_destinations(view)))
    if countries:
        yield Text(capitalise(join_words(countries)))


def list_offences(view: EpisodeView) -> Iterator[Text]:
    """Give one line with what the freed had been accused or convicted of."""
    offences = content.list_offences(view)
    if offences:
        yield Text(capitalise(join_words(offences)))


def list_concessions(view: EpisodeView) -> Iterator[Text]:
    """Give one line a concession: what, from whom, how far it got."""
    for other in view.counterparts:
        when = say_period(other.date)
        yield Text(f"An exchange with {say_authority(other.authority)} ({when}, episode {other.id[:8]})")
    for concession in view.concessions:
        yield _concession_line(concession)


def _concession_line(concession: Concession) -> Text:
    giver = f", by {say_country(concession.giver)}" if concession.giver else ""
    line = Text(f"{ACTS[concession.type]}{giver}: {concession.object} ")
    return line.append(f"({concession.status})", style="bold")
