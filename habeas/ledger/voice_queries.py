"""The queries behind the page that lays two voices side by side."""

from collections import defaultdict
from collections.abc import Iterable

from sqlalchemy import Connection, Row, Select, select

from habeas.ledger.browsing_queries import summaries_of
from habeas.ledger.desk_views import Telling, Voice
from habeas.ledger.lookup import load_claims, load_reports
from habeas.ledger.tables import episode_summaries, voice_claims, voices
from habeas.model import Claim, CountClaim
from habeas.words.names import fold_name

V = voices.c
C = voice_claims.c
S = episode_summaries.c


def list_voices(connection: Connection, *, authority: str | None, limit: int) -> list[Voice]:
    """Return who gives most numbers, of an authority's episodes or of all."""
    query = select(voices)
    if authority is not None:
        about = select(C.voice).join(episode_summaries, S.episode == C.episode)
        query = query.where(V.id.in_(about.where(S.authority == authority)))
    rows = connection.execute(query.order_by(V.numbers.desc(), V.name).limit(limit))
    return [_read_voice(row) for row in rows]


def find_voice(connection: Connection, name: str) -> Voice | None:
    """Return who is called so, the one with most numbers where there are several; None where nobody is."""
    query = select(voices).where(V.folded == fold_name(name)).order_by(V.numbers.desc(), V.id)
    row = connection.execute(query.limit(1)).first()
    return _read_voice(row) if row else None


def _read_voice(row: Row[tuple[str, ...]]) -> Voice:
    return Voice(id=row.id, name=row.name, kind=row.kind, numbers=row.numbers)


def compare_voices(
    connection: Connection,
    sides: tuple[str, str],
    *,
    authority: str | None,
    both: bool,
    offset: int,
    limit: int,
) -> list[Telling]:
    """Return a page of the episodes of which either voice, or each, gives a number, the latest first."""
    told = [(side,) for side in sides] if both else [sides]
    query = select(S.episode).where(*(S.episode.in_(_told_by(*ids)) for ids in told))
    if authority is not None:
        query = query.where(S.authority == authority)
    ordered = query.order_by(S.start.is_(None), S.start.desc(), S.episode)
    chosen = list(connection.scalars(ordered.offset(offset).limit(limit)))
    return _tell(connection, chosen, *sides)


def _told_by(*ids: str) -> Select[tuple[str]]:
    return select(C.episode).where(C.voice.in_(ids))


def _tell(connection: Connection, chosen: list[str], left: str, right: str) -> list[Telling]:
    query = select(C.voice, C.claim, C.episode).where(C.voice.in_((left, right)), C.episode.in_(chosen))
    rows = connection.execute(query).all()
    taken = load_claims(connection, {row.claim for row in rows})
    reports = load_reports(connection, {claim.report for claim in taken.values()})
    said: dict[tuple[str, str], list[Claim]] = defaultdict(list)
    for row in rows:
        if row.claim in taken:
            said[row.episode, row.voice].append(taken[row.claim])
    summaries = summaries_of(connection, chosen)
    return [
        Telling(
            episode=summaries[one],
            left=_in_order(said[one, left]),
            right=_in_order(said[one, right]),
            reports=reports,
        )
        for one in chosen
    ]


def _in_order(claims: Iterable[Claim]) -> tuple[CountClaim, ...]:
    counted = [claim for claim in claims if isinstance(claim, CountClaim)]
    return tuple(sorted(counted, key=lambda one: (one.status, len(one.population.attributes), one.id)))
