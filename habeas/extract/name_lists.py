"""Names -> the lists in which they stand: "X, Y and Z", each with a description or without.

What is said of a list is said of all who stand in it, however badly the parse takes it.
"""

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

from habeas.extract.named import Named
from habeas.extract.names_in import NameMention
from habeas.extract.person_clues import Clues, Pairs, left_clues, right_clues
from habeas.extract.reading import Sentence

_DESCRIBED = r"(?:\s*\([^()]{1,40}\))?(?:,? (?:an?|the|his|her|of|from|with|both|who) [^,;.:]{1,60}?)?"
_JOINED = re.compile(
    rf"{_DESCRIBED}(?:[,;]|,? (?:and|or|as well as|along with|together with|plus)|,? &)"
    r"(?: (?:and|with (?:him|her|them)|also))?[\s—–-]*"
    r"(?:(?!\b(?:said|says|told|who|that|was|were|is|has|had)\b)[^,;.:]){0,60}$"
)


@dataclass(frozen=True, eq=False)
class NameList:
    """Mentions of one sentence that stand in a list, from left to right; two or more."""

    sentence: Sentence
    members: tuple[NameMention, ...]


def lists_in(everybody: Iterable[Named]) -> dict[int, list[NameList]]:
    """Return the lists that each name stands in, by the identity of its `Named`."""
    owners: dict[int, Named] = {}
    by_sentence: dict[int, list[NameMention]] = defaultdict(list)
    for named in everybody:
        for mention in named.mentions:
            owners[id(mention)] = named
            by_sentence[mention.sentence.index].append(mention)
    found: dict[int, list[NameList]] = defaultdict(list)
    for mentions in by_sentence.values():
        for members in _divide(sorted(mentions, key=lambda m: m.start)):
            if len(members) > 1:
                listed = NameList(members[0].sentence, tuple(members))
                for member in members:
                    found[id(owners[id(member)])].append(listed)
    return found


def _divide(mentions: list[NameMention]) -> Iterable[list[NameMention]]:
    run = mentions[:1]
    for left, right in pairwise(mentions):
        between = left.sentence.text[left.end : right.start]
        if _JOINED.fullmatch(between.removesuffix(right.lead)):
            run.append(right)
        else:
            yield run
            run = [right]
    yield run


def list_clues(clues: Clues, listed: NameList) -> Pairs:
    """Yield what stands before the first and after the last of a list, and what befell any of it."""
    yield "list of", str(min(len(listed.members), 4))
    for member in listed.members:
        happening = clues.account.befalling(member.sentence, member.anchor)
        if happening is not None:
            way = "befell" if happening.befell(member.anchor) else "around"
            yield f"list {way}", f"{happening.modality} {happening.status}"
    for name, value in left_clues(clues, listed.members[0]):
        yield f"list {name}", value
    for name, value in right_clues(clues, listed.members[-1]):
        yield f"list {name}", value
