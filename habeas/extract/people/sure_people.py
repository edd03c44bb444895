"""Features of a name -> what is certain of it: that it is a detainee's or nobody's, and what became of them.

Certain is what a wording says that is used of detainees alone ("the release of @"), where no other wording
makes the name that of somebody who rules, or by whom others were freed. All else is left to be weighed.
"""

from habeas.extract.decide import Features

OUTCOMES = ("freed", "held", "died", "refused")
"""Statuses that a sure wording settles where the sure wordings of a name agree."""
AGAINST = ("rules", "agent", "counsel", "doubted")
"""Tellings that make a sure wording doubtful: it may be meant of somebody else."""

ELSE = ("held", "died", "wanted", "taken", "due")
"""Tellings of what became of somebody who had been in custody before."""
MEANT = ("counted", "recounts", "past", "due", "refused")
"""Tellings that make somebody one of those whom a report is about."""
SPEAKERS = ("counsel", "kin", "office")
"""Tellings that make somebody who speaks one who speaks of others."""
FREED = ("told=freed", "befell asserted=freed", "list befell=asserted freed")
"""Clues that somebody was freed."""
NOT_KEPT = ("befell asserted=freed", "list befell=asserted freed", "stands=refused")
"""Clues that somebody said to be held was let go after all, or would not leave."""


def is_surely_detainee(features: Features) -> bool:
    """Tell whether a report says outright, or by a list, that somebody was freed, is held or died there."""
    sure = _sure_outcomes(features) or "told=rostered" in features or _is_surely_due(features)
    return bool(sure) and not any(f"told={each}" in features for each in AGAINST)


def _is_surely_due(features: Features) -> bool:
    """Tell of a person who "will be released": nobody else will, but for films and reports."""
    return "told=sure due" in features and "person entity=never" not in features


def is_surely_nobody(features: Features) -> bool:
    """Tell whether a relative, counsel or an official speaks, and nothing tells what became of them."""
    spoke = "told=speaks" in features and any(f"told={each}" in features for each in SPEAKERS)
    return spoke and "told outcome=none" in features and not any(f"told={each}" in features for each in MEANT)


def sure_outcome(features: Features) -> str | None:
    """Return the status that the sure wordings of a name agree on, None where they leave it open."""
    outcomes = _sure_outcomes(features)
    if "told=doubted" in features or len(outcomes) > 1:
        return None
    if outcomes == {"held"}:
        return None if any(clue in features for clue in NOT_KEPT) else "held"
    return next(iter(outcomes), None) or _lasting(features)


def _lasting(features: Features) -> str | None:
    """Return what becomes of those whom nothing says to be freed: asked for, still to come, newly arrested.

    Who "had been held" until the time that a report tells of came free then, if it tells nothing else.
    """
    if any(clue in features for clue in FREED):
        return None
    if "told=past" in features and not any(f"told={each}" in features for each in ELSE):
        return "freed"
    if "told=wanted" in features or "told=due" in features:
        return "held"
    return "detained" if "told=sure taken" in features else None


def _sure_outcomes(features: Features) -> set[str]:
    return {each for each in OUTCOMES if f"told=sure {each}" in features}
