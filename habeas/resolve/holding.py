"""Who holds, or held, the people whom a report names: what tells namesakes apart."""

from collections.abc import Iterable

from habeas.model import Extraction
from habeas.words.groups import name_group


def holding_states(extractions: Iterable[Extraction]) -> dict[str, str]:
    """Return the authority that holds or held the person of each claim, by the claim's id.

    A claim of no episode takes the report's, where the report knows of one authority only.
    """
    states = {}
    for extraction in extractions:
        local = {each.id: name_group(each.authority) for each in extraction.episodes if each.authority}
        known = set(local.values())
        for claim in extraction.claims:
            state = local.get(claim.episode or "")
            if state or len(known) == 1:
                states[claim.id] = state or min(known)
    return states
