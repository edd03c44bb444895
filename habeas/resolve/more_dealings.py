"""The concessions and deals of a few more reports beside many.

Takes the claims that are new or about another episode now, and the episodes before and after; gives the
concessions of every block that they touch, and the deals of every episode that is touched by these.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from habeas.model import Claim, Concession, ConcessionClaim, Deal, Episode, Neighbour
from habeas.model.identity import content_id
from habeas.resolve.concessions import block_of, make_concessions
from habeas.resolve.deals import make_deals
from habeas.resolve.known import Known
from habeas.resolve.library import Library, Placing
from habeas.resolve.neighbours import concession_neighbour


@dataclass(frozen=True, slots=True, kw_only=True)
class MoreDealings:
    """Concessions and deals as they now are, what they replace by kind, and the claims' blocks."""

    concessions: tuple[Concession, ...]
    deals: tuple[Deal, ...]
    replaced: Mapping[type, frozenset[str]]
    neighbours: tuple[Neighbour, ...]


def add_dealings(
    restated: Iterable[Claim],
    former: Mapping[str, Episode],
    episodes: Iterable[Episode],
    placing: Placing,
    library: Library,
    gone: Iterable[Claim] = (),
) -> MoreDealings:
    """Return what restated claims, those `gone`, and changed episodes change in concessions and deals."""
    known, taken_back = library.known, {claim.id for claim in gone}
    touched = {claim.id: claim for claim in restated if isinstance(claim, ConcessionClaim)}
    blocks = {block_of(claim, placing.place([claim])) for claim in touched.values()}
    blocks |= {one.region for one in known.neighbours("concession", touched.keys() | taken_back).values()}
    stored = known.members("concession", blocks)
    claims = library.claims(stored.keys() - taken_back, ConcessionClaim) | touched
    placed = placing.place(claims.values())
    reports = library.reports({claim.report for claim in claims.values()})
    concessions = make_concessions(claims.values(), reports, placed)
    replaced = frozenset(content_id("concession", claim) for claim in stored)
    deals, undone = _make_deals(concessions, replaced, former, episodes, known)
    return MoreDealings(
        concessions=concessions,
        deals=deals,
        replaced={Concession: replaced, Deal: undone},
        neighbours=tuple(concession_neighbour(c, block_of(c, placed)) for c in touched.values()),
    )


def _make_deals(
    concessions: tuple[Concession, ...],
    replaced: frozenset[str],
    former: Mapping[str, Episode],
    episodes: Iterable[Episode],
    known: Known,
) -> tuple[tuple[Deal, ...], frozenset[str]]:
    """Return the deals of all episodes that changed or that changed concessions were told with, and the
    ids of those before."""
    now = {episode.id: episode for episode in episodes}
    told_with = {episode for concession in concessions for episode in concession.episodes}
    told_with |= {episode for one in known.concessions(replaced) for episode in one.episodes}
    before = known.deals_of(former.keys() | told_with)
    others = (told_with | {e for deal in before for e in deal.episodes}) - former.keys() - now.keys()
    now |= {episode.id: episode for episode in known.episodes(others)}
    beside = (one for one in known.concessions_of(now) if one.id not in replaced)
    deals = make_deals(now.values(), (*concessions, *beside))
    return deals, frozenset(deal.id for deal in before)
