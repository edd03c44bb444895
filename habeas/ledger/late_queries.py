"""The queries behind what changed lately: the journal's last entries that are no report."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from sqlalchemy import Connection, select

from habeas.ledger.browsing_queries import S, among
from habeas.ledger.browsing_views import EpisodeFilter
from habeas.ledger.facts import load_judgements
from habeas.ledger.journal import last_entry
from habeas.ledger.tables import acceptances, episode_summaries, journal
from habeas.model import Judgement

LOOKED_BACK = 3000
"""Entries of the journal among which late ones are sought."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LateEntry:
    """A decision, a version of the extractor that counts since, or a withdrawal (which has neither).

    `at` is the time in UTC as ISO 8601, `reason` what whoever did it gives for it.
    """

    at: str
    author: str
    judgement: Judgement | None = None
    extractor: str | None = None
    reason: str = ""


def list_late(connection: Connection, *, limit: int) -> Iterator[LateEntry]:
    """Give the last judgements, acceptances and withdrawals, the latest first."""
    first = last_entry(connection)[0] - LOOKED_BACK
    columns = (journal.c.at, journal.c.author, journal.c.subject, acceptances)
    query = select(*columns).outerjoin(acceptances, acceptances.c.id == journal.c.subject)
    kinds = journal.c.kind.in_(("judgement", "acceptance", "withdrawal"))
    late = query.where(journal.c.entry > first, kinds).order_by(journal.c.entry.desc()).limit(limit)
    rows = connection.execute(late).all()
    judged = {one.id: one for one in load_judgements(connection)} if rows else {}
    for row in rows:
        judgement = judged.get(row.subject)
        yield LateEntry(
            at=row.at,
            author=row.author,
            judgement=judgement,
            extractor=row.extractor,
            reason=judgement.reason if judgement else row.reason or "",
        )


def choose_among(connection: Connection, wanted: EpisodeFilter, episodes: Iterable[str]) -> set[str]:
    """Return those of these episodes that are asked for."""
    query = select(episode_summaries.c.episode).where(S.episode.in_(sorted(set(episodes))), *among(wanted))
    return set(connection.scalars(query))
