"""Episodes and concessions as directed events: who did what to whom on which day.

Takes dossiers, gives events in the order of days; an exchange gives one for each direction. What has no day,
or nobody who acts, is no event and is left out.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from habeas.ledger.figure_order import figure_order
from habeas.model import EVERYBODY, Concession, Episode, Figure, Population
from habeas.model.identity import content_id
from habeas.publish.entries import Dossier, PublicClaim, PublicEpisode, PublicReport
from habeas.publish.events.actors import Actor, name_actor, name_people

BY_MODALITY = {"demanded": "demand_of_release", "denied": "refusal_of_release"}
RELIEF = {
    "announced": "sanctions_eased",
    "done": "sanctions_eased",
    "floated": "intent_to_ease_sanctions",
    "demanded": "demand_to_ease_sanctions",
    "denied": "refusal_to_ease_sanctions",
    "reversed": "sanctions_imposed",
}
"""What each status of a relief from sanctions is."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DirectedEvent:
    """One event; `happening` is a row of `event_codes.tsv`, `figure` how many people it touched.

    `day` and `last_day` are the first and the last on which it can have been. `link` is shared by the events
    of one episode, or of both sides of an exchange.
    """

    id: str
    happening: str
    day: date
    last_day: date
    source: Actor
    target: Actor | None
    episode: str
    link: str
    figure: Figure | None = None
    reports: tuple[PublicReport, ...] = ()


def list_events(dossiers: Iterable[Dossier]) -> Iterator[DirectedEvent]:
    """Give the events of all dossiers."""
    for dossier in dossiers:
        episode = dossier.told.episode
        if episode.date.start and episode.date.end:
            yield from _release_events(dossier)
            yield from _spoken_events(dossier)
            yield from _sanction_events(dossier)


def _release_events(dossier: Dossier) -> Iterator[DirectedEvent]:
    """Give one event for each thing that was done, with the figure that tells how many."""
    actor = name_actor(dossier.told.episode.authority)
    if actor is None:
        return
    for happening, figure in _things_done(dossier.told):
        target = _target(dossier, figure.population if figure else EVERYBODY)
        yield _event(dossier, happening, actor, target, figure)


def _things_done(told: PublicEpisode) -> Iterator[tuple[str, Figure | None]]:
    """Give what the authority did; a release that is only to come is an intent."""
    widest = _widest_figures(shown.figure for shown in told.figures)
    moved, promised = widest.get("moved"), widest.get("to_be_freed")
    freed = widest.get("freed") or moved
    if freed or not promised:
        yield "release", freed
    if moved or told.episode.kind == "deportation":
        yield "expulsion", moved or freed
    if promised:
        yield "intent_to_release", promised
    if detained := widest.get("detained"):
        yield "detention", detained


def _widest_figures(figures: Iterable[Figure]) -> dict[str, Figure]:
    """Return of each status the figure that counts the most people."""
    chosen: dict[str, Figure] = {}
    for figure in sorted(figures, key=figure_order):
        best = chosen.get(figure.status)
        if best is None or (figure.low or 0) > (best.low or 0) or _says_more(figure, best):
            chosen[figure.status] = figure
    return chosen


def _says_more(figure: Figure, best: Figure) -> bool:
    """Tell whether a figure counts as many people, and says of them what the other does not settle."""
    return figure.low == best.low and figure.best is not None and best.best is None


def _target(dossier: Dossier, population: Population) -> Actor | None:
    """Return the other side of an exchange, or else the people."""
    others = [other.authority for other in dossier.told.counterparts]
    if others and others[0]:
        return name_actor(others[0])
    return name_people(population, dossier.told.episode.authority)


def _spoken_events(dossier: Dossier) -> Iterator[DirectedEvent]:
    """Give one event for all demands of a speaker, and one for the authority's refusals."""
    authority = name_actor(dossier.told.episode.authority)
    seen: set[tuple[str, str]] = set()
    for claim in _of_episode(dossier):
        happening = BY_MODALITY.get(claim.modality)
        if not happening or not authority or claim.said.get("status") not in {"freed", "to_be_freed"}:
            continue
        demanded = claim.modality == "demanded"
        speaker = claim.speaker if demanded else "authority"
        if speaker and (happening, speaker) not in seen:
            seen.add((happening, speaker))
            source = Actor(name=speaker) if demanded else authority
            yield _event(dossier, happening, source, authority if demanded else None, None, speaker)


def _of_episode(dossier: Dossier) -> list[PublicClaim]:
    own = set(dossier.told.episode.claims)
    return [claim for ident, claim in sorted(dossier.claims.items()) if ident in own]


def _sanction_events(dossier: Dossier) -> Iterator[DirectedEvent]:
    for concession in dossier.told.concessions:
        happening, giver = _sanction_happening(concession), name_actor(concession.giver)
        first = min(concession.episodes) == dossier.told.episode.id  # told with several, it is one event
        if happening and giver and first:
            receiver = name_actor(concession.receiver)
            asked = happening == "demand_to_ease_sanctions"
            if asked and receiver is None:
                continue
            source, target = (receiver, giver) if asked and receiver else (giver, receiver)
            yield _event(dossier, happening, source, target, None, concession.id)


def _sanction_happening(concession: Concession) -> str | None:
    if concession.type == "sanctions_imposed_threat":
        return "sanctions_imposed" if concession.status == "done" else "sanctions_threatened"
    return RELIEF[concession.status] if concession.type in {"sanctions_eased", "sanctions_lifted"} else None


def _event(
    dossier: Dossier, happening: str, source: Actor, target: Actor | None, figure: Figure | None, of: str = ""
) -> DirectedEvent:
    episode = dossier.told.episode
    start, end = episode.date.start, episode.date.end
    assert start and end  # `list_events` has looked
    return DirectedEvent(
        id=content_id("event", episode.id, happening, of),
        happening=happening,
        day=start,
        last_day=end,
        source=source,
        target=target,
        episode=episode.id,
        link=_link(episode),
        figure=figure,
        reports=tuple(dossier.reports[one] for one in episode.reports if one in dossier.reports),
    )


def _link(episode: Episode) -> str:
    return min(episode.id, *episode.counterparts) if episode.counterparts else episode.id
