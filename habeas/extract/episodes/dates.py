"""Account -> date claims: when each episode took place, by the words that say so.

Takes the days that the episodes were told by; an episode that no words date has no claim.
"""

from collections.abc import Iterator

from habeas.extract.account import Account
from habeas.model import DateClaim


def find_dates(account: Account) -> Iterator[DateClaim]:
    """Yield the day, month or year of each episode that the report dates."""
    for episode in account.episodes:
        words = account.telling.day_words.get(episode.id)
        if words is not None:
            yield DateClaim(
                report=account.reading.report.id, evidence=(words,), episode=episode.id, period=episode.date
            )
