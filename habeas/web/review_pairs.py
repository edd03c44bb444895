"""The two sides of a doubtful pair, as a reviewer compares them.

Takes a matter, gives for each side who or what it is and the words behind it.
"""

from dataclasses import dataclass

from habeas.ledger import Ledger, UnknownItem
from habeas.ledger.browsing_views import EpisodeSummary
from habeas.model import Person
from habeas.review import Matter
from habeas.web.queue import ClaimShown, quote_claims

CLAIMS_A_SIDE = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class PairSide:
    """One side: an episode or a person, with the claims that show best who or what it is."""

    episode: EpisodeSummary | None
    person: Person | None
    claims: tuple[ClaimShown, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """A doubtful pair, why it is doubtful, and its two sides; a side that is no more is None."""

    about: str
    score: float
    reasons: tuple[str, ...]
    sides: tuple[PairSide | None, PairSide | None]


def show_pair(ledger: Ledger, matter: Matter) -> Pair | None:
    """Return both sides of the pair that a matter asks about; None where it is about something else."""
    if matter.kind != "pair":
        return None
    question = ledger.question(matter.subject)
    sides = (_show_side(ledger, question.about, one) for one in (question.left, question.right))
    left, right = sides
    return Pair(about=question.about, score=question.score, reasons=question.reasons, sides=(left, right))


def _show_side(ledger: Ledger, about: str, ident: str) -> PairSide | None:
    try:
        if about == "person":
            person = ledger.person(ident)
            claims = quote_claims(ledger, person.claims[:CLAIMS_A_SIDE])
            return PairSide(episode=None, person=person, claims=tuple(claims))
        view = ledger.episode(ident)
    except UnknownItem:
        return None
    counted = [one for one in view.episode.claims if one in view.claims and view.claims[one].kind == "count"]
    claims = quote_claims(ledger, (counted or list(view.episode.claims))[:CLAIMS_A_SIDE])
    summary = ledger.summaries_of([view.episode.id]).get(view.episode.id)
    return PairSide(episode=summary, person=None, claims=tuple(claims))
