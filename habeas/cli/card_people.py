"""The people of an episode's card: whom the reports name, what they were, since when they were held."""

from collections.abc import Iterator

from rich.text import Text

from habeas.ledger import EpisodeView
from habeas.model import Person, PersonClaim
from habeas.publish.wording import STATUSES, say_partial_day

SHOWN_AT_MOST = 12
"""People on a card; `habeas show people` has all."""


def list_people(view: EpisodeView) -> Iterator[Text]:
    """Give one line a person, the freed before the others."""
    lines = sorted((_person_line(view, person) for person in view.people), key=lambda pair: pair[0])
    yield from (line for _, line in lines[:SHOWN_AT_MOST])
    if len(lines) > SHOWN_AT_MOST:
        yield Text(f"and {len(lines) - SHOWN_AT_MOST} more", style="dim")


def _person_line(view: EpisodeView, person: Person) -> tuple[tuple[bool, str], Text]:
    told = [claim for ident in person.claims if isinstance(claim := view.claims.get(ident), PersonClaim)]
    statuses = sorted({claim.status for claim in told} or set(person.statuses))
    others = [STATUSES[status] for status in statuses if status != "freed"]
    details = [*others, *_details(told)]
    line = Text(person.name, style="bold")
    line.append("".join(f", {detail}" for detail in details), style="not bold")
    return ("freed" not in statuses, person.name), line


def _details(told: list[PersonClaim]) -> Iterator[str]:
    role = _richest([claim.role for claim in told])
    since = _richest([claim.since for claim in told])
    sentence = _richest([claim.sentence for claim in told])
    if role:
        yield role
    if since:
        yield f"detained since {say_partial_day(since)}"
    if sentence:
        yield f"sentenced to {sentence}"


def _richest(values: list[str | None]) -> str | None:
    """Return the value that says most; which report came first makes no difference."""
    return max((value for value in values if value), key=lambda value: (len(value), value), default=None)
