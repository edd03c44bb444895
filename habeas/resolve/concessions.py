"""Concession claims of all reports as concessions: what was given or promised, and where it stands.

Takes claims, gives concessions. Claims are of one concession where giver, receiver, sort and object agree;
its status is what the latest report says.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date

from rapidfuzz.fuzz import token_set_ratio

from habeas.model import Concession, ConcessionClaim, Report
from habeas.model.identity import content_id
from habeas.model.vocabulary import CONCESSION_PROGRESS
from habeas.words.name_parts import fold_words

SORTS = {"sanctions_eased": "sanctions", "sanctions_lifted": "sanctions"}
"""Types that different reports give to one and the same concession."""

ALIKE = 85
"""Least likeness of two objects, 0 to 100, the words of the shorter one counted."""


def make_concessions(
    claims: Iterable[ConcessionClaim], reports: Mapping[str, Report], episodes: Mapping[str, tuple[str, ...]]
) -> tuple[Concession, ...]:
    """Return the concessions, by id; `episodes` gives the episodes of each claim."""
    blocks: dict[str, list[ConcessionClaim]] = defaultdict(list)
    for claim in sorted(claims, key=lambda claim: claim.id):
        blocks[block_of(claim, episodes)].append(claim)
    groups = [group for block in blocks.values() for group in _group_objects(block)]
    return tuple(sorted((_make_concession(g, reports, episodes) for g in groups), key=lambda c: c.id))


def block_of(claim: ConcessionClaim, episodes: Mapping[str, tuple[str, ...]]) -> str:
    """Return the id of the block of claims with which this one is compared."""
    # what one side lets go in return differs from exchange to exchange, whatever it is called
    scope = episodes.get(claim.id, ()) if claim.type == "counter_release" else ()
    return content_id("block", SORTS.get(claim.type, claim.type), claim.giver, claim.receiver, scope)


def _group_objects(block: Iterable[ConcessionClaim]) -> list[list[ConcessionClaim]]:
    by_object: dict[str, list[ConcessionClaim]] = defaultdict(list)
    for claim in block:
        by_object[fold_words(claim.object)].append(claim)
    groups: list[tuple[str, list[ConcessionClaim]]] = []
    for name in sorted(by_object, key=lambda name: (len(name), name)):
        found = next((group for known, group in groups if token_set_ratio(known, name) >= ALIKE), None)
        if found is None:
            groups.append((name, by_object[name]))
        else:
            found.extend(by_object[name])
    return [group for _, group in groups]


def _make_concession(
    group: list[ConcessionClaim], reports: Mapping[str, Report], episodes: Mapping[str, tuple[str, ...]]
) -> Concession:
    def told(claim: ConcessionClaim) -> tuple[object, ...]:
        return reports[claim.report].published or date.min, CONCESSION_PROGRESS.index(claim.status), claim.id

    latest = max(group, key=told)
    ids = tuple(sorted(claim.id for claim in group))
    return Concession(
        id=content_id("concession", ids[0]),
        type=latest.type,
        object=latest.object,
        giver=latest.giver,
        receiver=latest.receiver,
        status=latest.status,
        claims=ids,
        episodes=tuple(sorted({episode for claim in ids for episode in episodes.get(claim, ())})),
    )
