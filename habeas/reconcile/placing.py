"""Place each count claim on the unknown that it speaks of.

Takes a docket; gives placed claims. Scope comes first: a part is not the whole, an earlier release is
not this one, a sum over episodes is not an episode. A claim that is denied, conditional or demanded
is placed nowhere: it never feeds a figure.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from habeas.model import EVERYBODY, Claim, CountClaim, Episode
from habeas.model.vocabulary import UNCERTAIN_MODALITIES, Status
from habeas.reconcile.docket import Docket
from habeas.reconcile.unknowns import Unknown
from habeas.reconcile.windows import Window, find_window, sentence_around

SUM = "sum:"
FLOW = "flow:"
EARLIER = "earlier:"


@dataclass(frozen=True, slots=True, kw_only=True)
class Placed:
    """A claim on its unknown: the bounds it gives, whose word it is, when it appeared.

    `since` is the first day of a sum's window, where the report gives one.
    """

    claim: str
    report: str
    unknown: Unknown
    low: int
    high: int | None
    value: int | None
    scope: str
    voice: str
    origin: str
    published: date | None
    since: date | None = None


def place_claims(docket: Docket) -> tuple[Placed, ...]:
    """Return every count claim of the docket that feeds an unknown."""
    placed = (p for episode in docket.episodes for p in _place_episode(docket, episode))
    return (*placed, *_place_loose(docket))


def feeds(claim: Claim) -> bool:
    """Tell whether a claim of this modality may feed a figure."""
    return claim.modality not in UNCERTAIN_MODALITIES and claim.modality != "demanded"


def _place_episode(docket: Docket, episode: Episode) -> Iterator[Placed]:
    for claim in docket.counts(episode):
        placed = _place(docket, claim, episode)
        if placed is not None:
            yield placed


def _place_loose(docket: Docket) -> Iterator[Placed]:
    """Place stocks told outside any episode after the last episode that their report is about."""
    for claim in docket.loose:
        if isinstance(claim, CountClaim) and claim.status == "held":
            mains = [e for e in docket.episodes if claim.report in e.main_reports]
            if mains and not _tells_of_others(docket, claim.report):
                placed = _place(docket, claim, mains[-1])
                if placed is not None:
                    yield placed


def _tells_of_others(docket: Docket, report: str) -> bool:
    """Tell whether the report is about another authority, too: then whose stock it is stays open."""
    counterparts = {other for episode in docket.episodes for other in episode.counterparts}
    return bool(counterparts) and any(
        report in episode.main_reports
        for episode in docket.resolution.episodes
        if episode.id in counterparts and episode.authority != docket.authority
    )


def _place(docket: Docket, claim: CountClaim, episode: Episode) -> Placed | None:
    if not feeds(claim):
        return None
    window = _find_window(docket, claim, episode)
    origin = docket.resolution.origins.get(claim.id)
    unknown = place_unknown(docket, claim, episode, window)
    # "11 of them" is some subset of everybody, so the whole is at least that
    # (those who refused are told by what they did: "one of them refused" is all who did)
    some = claim.scope == "part" and unknown.population == EVERYBODY and claim.status != "refused"
    return Placed(
        claim=claim.id,
        report=claim.report,
        unknown=unknown,
        low=claim.low or 0,
        high=None if some else claim.high,
        value=claim.value,
        scope=claim.scope,
        voice=docket.voice(claim),
        origin=origin.id if origin else claim.report,
        published=docket.published(claim),
        since=window.start if window else None,
    )


def place_unknown(docket: Docket, claim: CountClaim, episode: Episode, window: Window | None) -> Unknown:
    """Return the unknown that a claim about an episode speaks of."""
    return Unknown(
        place=episode.id,
        status=_layer(claim),
        population=docket.standpoints[episode.id].place(claim.population),
        window=_window_key(claim, window, main=claim.report in episode.main_reports),
    )


def _layer(claim: CountClaim) -> Status:
    """Return the status that a claim's number belongs to; a plan is never what was carried out."""
    if claim.modality == "planned" and claim.status in {"freed", "moved"}:
        return "to_be_freed"
    if claim.status == "freed" and claim.population.destination:
        return "moved"
    return claim.status


def _window_key(claim: CountClaim, window: Window | None, *, main: bool) -> str:
    """Return what keeps numbers apart that are not about the episode itself."""
    kind = _window_kind(claim, main=main)
    if not kind:
        return ""
    if window is None:
        return f"{kind}{claim.low}-{claim.high}"  # without a window two sums cannot be compared
    return kind + (window.start.isoformat() if window.start else window.words)


def _window_kind(claim: CountClaim, *, main: bool) -> str:
    if claim.status == "held":
        return FLOW if claim.scope in {"cumulative", "period"} else ""
    if claim.scope == "cumulative":
        return SUM
    if claim.scope in {"period", "standing"} or claim.status == "detained":
        return FLOW
    return EARLIER if claim.scope == "earlier" and main else ""


def _find_window(docket: Docket, claim: CountClaim, episode: Episode) -> Window | None:
    if claim.scope not in {"cumulative", "period"}:
        return None
    text = docket.resolution.reports[claim.report].text
    first = claim.evidence[0]
    return find_window(sentence_around(text, first.start, first.end), docket.written(claim, episode))
