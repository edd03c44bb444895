"""Account -> the candidate numbers of a report, with what is asked of them together."""

from dataclasses import dataclass
from functools import cached_property

from habeas.extract.account import Account
from habeas.extract.counts.mentions import CountMention
from habeas.extract.counts.sums import Sums, find_sums
from habeas.extract.parse.nouns import PEOPLE
from habeas.extract.parse.openings import find_headings, prose_places

MAY_BE_PEOPLE = PEOPLE | {"none", "group", "unknown", "official", "relative"}
"""Classes of nouns that a number of people can stand with; `none` is a number alone."""


@dataclass(frozen=True, eq=False)
class CountContext:
    """The mentions of one report, with what is asked of them together."""

    account: Account

    @cached_property
    def mentions(self) -> list[CountMention]:
        """Every candidate in the report's order."""
        mentions = self.account.mentions
        return [each for sentence in self.account.reading.sentences for each in mentions[sentence.index]]

    @cached_property
    def sums(self) -> Sums:
        """Which of the candidates that may count people add up to which."""
        people = [place for place, mention in enumerate(self.mentions) if may_count_people(mention)]
        return find_sums(self.mentions, people)

    @cached_property
    def title_values(self) -> list[int]:
        """The numbers of the title, wherever it stands."""
        headings = find_headings(self.account.reading)
        found = [m for heading in headings for m in self.account.mentions[heading.index]]
        return [m.value for m in found if m.value is not None and may_count_people(m)]

    @cached_property
    def prose_places(self) -> dict[int, int]:
        """Where each sentence stands in the prose below the headings, by its index."""
        return prose_places(self.account.reading)

    @cached_property
    def values(self) -> list[int]:
        """The values of candidates that may count people."""
        return [m.value for m in self.mentions if m.value is not None and may_count_people(m)]


def may_count_people(mention: CountMention) -> bool:
    """Tell whether a candidate's noun can name people, or is not there."""
    return mention.sense.group in MAY_BE_PEOPLE
