"""Reading -> the groups of the table `armed_groups` that it names, each by the name that it has there.

Groups that only say whose friends others are act nowhere; which of them may be captors that the report
leaves without a name is told from where it names them. Never decides what a group did.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from habeas.extract.episodes.captors import TAKING, is_captors
from habeas.extract.parse.happenings import Happening
from habeas.extract.parse.reading import Reading, Sentence
from habeas.words.groups import GroupMention, is_territory
from habeas.words.tables import read_words

_TYING = r"(?:linked|affiliated|allied|aligned|tied)"
_CLAIMING = re.compile(
    r"(?: \([\w-]+\))?,?(?: [\w-]+){0,3}"
    r" (?:claim\w*|admitted|assumed|tak(?:es?|en|ing)|took) (?:the )?responsibility\b"
)
"""What follows a group that says that it did it: "Kawar (KR) has claimed responsibility"."""
_TIED_AFTER = re.compile(
    rf"[-‐‑–]{_TYING}\b|[-‐‑–](?:inspired|related)\b"
    r"|(?:[’']s)? (?:affiliate|offshoot|franchise|branch(?:es)?)s?\b",
    re.IGNORECASE,
)
"""What follows a group of which others are only friends: "Kawar-linked"."""
_TIED_BEFORE = re.compile(
    rf"\b(?:{_TYING} (?:to|with)|(?:allegiance|loyalty|links|ties|loyal) to|(?:links|ties) with"
    r"|(?:affiliates?|offshoots?|franchises?|all(?:y|ies)) of) (?:the )?$",
    re.IGNORECASE,
)
"""What leads to a group of which others are only friends: "linked to Kawar"."""
OPENING = 5
"""Sentences that open a report: who is named there may be who held people."""


def name_groups(reading: Reading) -> dict[str, str]:
    """Return the groups of a report, each by the ledger's letters for it or the name that the report uses."""
    names: dict[str, list[str]] = {}
    strange: set[str] = set()
    for sentence in reading.with_title:
        for found in acting_groups(sentence):
            names.setdefault(found.group.name, []).append(sentence.text[found.start : found.end])
            if _abbreviates_another(sentence, found):
                strange.add(found.group.name)
    called = {
        group: group if group in written and group.isupper() else _name_used(written)
        for group, written in names.items()
        if group not in strange or any(not name.isupper() for name in written)
    }
    return {group: called[_branch_of(group, called, names)] for group in called}


def acting_groups(sentence: Sentence) -> Iterator[GroupMention]:
    """Yield the groups of a sentence but for those that only say whose friends others are.

    "Kawar-linked militants", "which is linked to Kawar", "an affiliate of Kawar" are another band.
    """
    for found in sentence.groups:
        after, before = sentence.text[found.end :], sentence.text[: found.start]
        if not (_TIED_AFTER.match(after) or _TIED_BEFORE.search(before)):
            yield found


def _name_used(written: Sequence[str]) -> str:
    """Return the letters by which a report calls a group, else the name that it uses most, the fullest of it.

    "Houthis" and "Afghan Taliban" say no more than "Houthi" and "Taliban", where the report has these.
    """
    letters = [name for name in written if name.isupper()]
    if letters:
        return letters[0]
    telling = [
        name for name in written if not any(name == f"{one}s" or name.endswith(f" {one}") for one in written)
    ]
    times = Counter(one for name in written for one in {*telling} if one.startswith(name))
    return max(telling, key=lambda name: (times[name], len(name), name[:1].islower())).replace("’", "'")


def _branch_of(group: str, called: Mapping[str, str], names: Mapping[str, Sequence[str]]) -> str:
    """Return the one branch of a group that a report names besides it: "al Qaeda in the Maghreb"."""
    branches = [
        other
        for other in called
        if any(
            _plain(branch).startswith(f"{_plain(name)} ") for branch in names[other] for name in names[group]
        )
    ]
    return branches[0] if len(branches) == 1 else group


def _plain(name: str) -> str:
    """Return a name in small letters without hyphens: "al Qaeda" and "Al-Qaeda" are one."""
    return name.lower().replace("-", " ")


def _abbreviates_another(sentence: Sentence, found: GroupMention) -> bool:
    """Tell whether brackets give an abbreviation to another body: "Reporters Without Borders (RSF)"."""
    text = sentence.text
    bracketed = text[found.start : found.end].isupper() and text[: found.start].endswith("(")
    before = text[: found.start].rstrip("( ")
    named = any(other.end == len(before) and other.group == found.group for other in sentence.groups)
    last = before.split()[-4:]
    armed = not {word.lower() for word in last}.isdisjoint(read_words("force_words"))
    return bracketed and not named and not armed and before[-1:].isalpha() and last[-1][:1].isupper()


def find_holders(reading: Reading, happenings: Mapping[int, Sequence[Happening]]) -> Iterator[str]:
    """Yield the groups that may be captors without a name.

    One that is named once, far down, is not, unless there it takes people or claims to have taken them.
    """
    named: dict[str, list[Sentence]] = {}
    taking: set[str] = set()
    for sentence in reading.with_title:
        for found in acting_groups(sentence):
            named.setdefault(found.group.name, []).append(sentence)
            if _takes_people(sentence, found, happenings[sentence.index]):
                taking.add(found.group.name)
    for group, sentences in named.items():
        told = group in taking or len({each.index for each in sentences}) > 1
        told = told or any(each.index < OPENING for each in sentences)
        if not is_territory(group) and (told or any(map(is_captors, sentences[0].tokens))):
            yield group


def _takes_people(sentence: Sentence, found: GroupMention, happenings: Sequence[Happening]) -> bool:
    """Tell of a group that holds or takes people in a sentence, or claims responsibility there."""
    agents = (agent for each in happenings if each.status in TAKING for agent in each.agents)
    took = any(found.start <= agent.idx < found.end for agent in agents)
    return took or _CLAIMING.match(sentence.text, found.end) is not None
