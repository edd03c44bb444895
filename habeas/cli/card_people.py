"""The people of an episode's card: whom the reports name, what they were, since when they were held."""

from collections.abc import Iterator

from rich.text import Text

from habeas.ledger import EpisodeView
from habeas.publish import episode_content as content
from habeas.publish.vocabulary import STATUSES
from habeas.publish.wording import say_partial_day

SHOWN_AT_MOST = 12
"""People on a card; `habeas show people` has all."""


def list_people(view: EpisodeView) -> Iterator[Text]:
    """Give one line a person, the freed before the others."""
    lines = content.list_people(view)
    yield from (_person_line(line) for line in lines[:SHOWN_AT_MOST])
    if len(lines) > SHOWN_AT_MOST:
        yield Text(f"and {len(lines) - SHOWN_AT_MOST} more", style="dim")


def _person_line(line: content.PersonLine) -> Text:
    others = [STATUSES[status] for status in line.statuses if status != "freed"]
    text = Text(line.person.name, style="bold")
    return text.append("".join(f", {detail}" for detail in (*others, *_details(line))), style="not bold")


def _details(line: content.PersonLine) -> Iterator[str]:
    if line.role:
        yield line.role
    if line.since:
        yield f"detained since {say_partial_day(line.since)}"
    if line.sentence:
        yield f"sentenced to {line.sentence}"
