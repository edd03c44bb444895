"""The queries behind the search for people and the page of one.

Takes an open connection and keys, gives people; plain SQL that both engines run, bounded by a limit.
"""

from collections.abc import Iterator, Sequence

from sqlalchemy import ColumnElement, Connection, Select, false, func, or_, select

from habeas.ledger.browsing_queries import summaries_of
from habeas.ledger.derived import load_noun, read_as
from habeas.ledger.desk_views import PersonPage
from habeas.ledger.lookup import LAST_SIGN, load_claims, load_origins, load_reports
from habeas.ledger.tables import episode_people, episode_summaries, mentions, people, person_keys
from habeas.model import Mention, Person
from habeas.words.name_keys import KeySought

K = person_keys.c


def seek_people(connection: Connection, typed: Sequence[Sequence[KeySought]], *, limit: int) -> list[Person]:
    """Return people who have a key for each word typed: those by spelling first, `limit` of them at most."""
    spelled = [[key for key in word if key.surely] for word in typed]
    found = _with_keys(connection, spelled, limit)
    if len(found) < limit and spelled != typed:
        found += [one for one in _with_keys(connection, typed, limit) if one not in found]
    records = connection.scalars(select(people.c.record).where(people.c.id.in_(found[:limit])))
    return [read_as(Person).validate_json(record) for record in records]


def _with_keys(connection: Connection, typed: Sequence[Sequence[KeySought]], limit: int) -> list[str]:
    """Return the ids of people with a key for each word, those first whose key is shortest."""
    if not typed:
        return []
    rarest, *others = sorted(typed, key=lambda word: -max(len(sought.key) for sought in word))
    query = _with_key(rarest)
    for word in others:
        query = query.where(K.person.in_(_with_key(word)))
    wanted = query.group_by(K.person).order_by(func.min(func.length(K.key)), K.person)
    return list(connection.scalars(wanted.limit(limit)))


def _with_key(word: Sequence[KeySought]) -> Select[tuple[str]]:
    return select(K.person).where(or_(false(), *map(_is_sought, word)))


def _is_sought(sought: KeySought) -> ColumnElement[bool]:
    if sought.whole:
        return K.key == sought.key
    return (K.key >= sought.key) & (K.key < sought.key + LAST_SIGN)


def recent_people(connection: Connection, *, limit: int) -> list[Person]:
    """Return the people named in the latest episodes."""
    joined = select(episode_people.c.item).join(
        episode_summaries, episode_summaries.c.episode == episode_people.c.episode
    )
    latest = func.max(episode_summaries.c.end)
    query = joined.group_by(episode_people.c.item).order_by(latest.is_(None), latest.desc())
    chosen = list(connection.scalars(query.limit(limit)))
    records = connection.scalars(select(people.c.record).where(people.c.id.in_(chosen)))
    found = [read_as(Person).validate_json(record) for record in records]
    return sorted(found, key=lambda person: chosen.index(person.id))


def count_people(connection: Connection) -> int:
    """Return how many people reports name."""
    return connection.scalar(select(func.count()).select_from(people)) or 0


def show_person(connection: Connection, ident: str) -> PersonPage:
    """Return a person with all claims about her."""
    person = load_noun(connection, Person, ident)
    taken = load_claims(connection, person.claims)
    reports = load_reports(connection, (claim.report for claim in taken.values()))
    return PersonPage(
        person=person,
        claims=tuple(taken.values()),
        reports=reports,
        origins=load_origins(connection, taken),
        mentions=tuple(_mentions_of(connection, list(reports))),
        episodes=summaries_of(connection, person.episodes),
    )


def _mentions_of(connection: Connection, reports: list[str]) -> Iterator[Mention]:
    query = select(mentions.c.record).where(mentions.c.report.in_(reports)).order_by(mentions.c.id)
    for record in connection.scalars(query):
        yield read_as(Mention).validate_json(record)
