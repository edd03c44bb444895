"""Account -> whether a report opens with people who are held or were taken, and tells of nobody let go.

In such a report ("Police detained six critics", "Hundreds of families look for their sons") nobody named can
have come free, whatever the words beside a name remind of. Never decides who is a detainee.
"""

from collections.abc import Iterator

from habeas.extract.account import Account
from habeas.extract.held_only import OPENING
from habeas.extract.parse.happenings import FREEING, Happening
from habeas.model.vocabulary import CAPTIVE_STATUSES

HOLDING = 2
"""Sentences within which a report about people who are held, or were taken, says so."""

SHORTEST = 4
"""Words up to which a line that speaks of no people tells of nothing that happened to any."""

_SAID = frozenset({"asserted", "reported"})


def frees_nobody(account: Account) -> bool:
    """Tell whether a report is about people held or taken, and says of nobody that they were let go."""
    return (
        any(each.sentence.index < HOLDING for each in _told(account) if each.status in CAPTIVE_STATUSES)
        and not any(each.status == "freed" for each in _told(account))
        and not any(
            _may_free(each) for index in range(-1, OPENING) for each in account.happenings.get(index, ())
        )
    )


def _may_free(happening: Happening) -> bool:
    """Tell whether people may come free by what happens; "For immediate release" frees nobody."""
    if happening.status not in FREEING | {"moved"} or happening.modality not in _SAID | {"planned"}:
        return False
    return bool(happening.people) or len(happening.sentence.tokens) > SHORTEST


def _told(account: Account) -> Iterator[Happening]:
    """Yield what is said to have happened to people whom the sentence speaks of."""
    for happenings in account.happenings.values():
        yield from (each for each in happenings if each.modality in _SAID and each.people)
