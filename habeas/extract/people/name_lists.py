"""Names -> the lists in which they stand: "X, Y and Z", each with a description or without.

What is said of a list is said of all who stand in it, however badly the parse takes it.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from habeas.extract.parse.grammar import FINITE
from habeas.extract.parse.reading import Sentence
from habeas.extract.people.clue_words import class_of
from habeas.extract.people.clues import OWNED, Clues, Pairs, left_clues, right_clues
from habeas.extract.people.named import Named
from habeas.extract.people.names_in import NameMention
from habeas.words.tables import read_words

_DESCRIBED = (
    r"(?:\s*\([^()]{1,40}\))?(?:, (?:aged )?\d{1,3}(?: years old)?)?"
    r"(?:,? (?:an?|the|his|her|of|from|with|both|who|once|formerly|also|arrested|jailed|imprisoned|"
    r"held|detained|sentenced|convicted|kidnapped|captured|seized|taken|serving) [^,;.:]{1,60}?)?"
    r"(?: (?:in|on|since)(?: [A-Z][a-z]+\.?)?(?: \d{1,2},?)?(?: \d{4})?)?"
)
_JOINED = re.compile(
    rf"{_DESCRIBED}(?:[,;]|,? (?:and|or|as well as|along with|together with|plus)\b|,? &)"
    r"(?: (?:and|with (?:him|her|them)|also))?[\s—–-]*"
    r"(?:(?!\b(?:said|says|told|who|whose|that|came|went|got|left|flew|returned|walked|was|were|is|has|had"
    r"|after|before|when|while|because|since|until|if|to|(?<!identified )(?<!known )(?<!only )as)\b)"
    r"[^,;.:\"”]){0,60}$"
)
_COUNTED = re.compile(
    rf"{_DESCRIBED},? (?:and|as well as|along with|together with|plus|with) (?:(?:his|her|the|their|its) )?"
    r"(?:two|three|four|five|six|seven|eight|nine|ten|\d+|several|other|others|another)"
    r"(?: (?!who\b)[\w’'-]+){0,5}(?:[,:]| [–—-]) $"
)
"""What joins a name and people counted before they are named: "Ilya Morev and two nurses, Ana Ruiz"."""
_DEPENDS = re.compile(
    r"(?:\b(?:of|to|with|by|for|from|against|under|like|at|in)(?: the)?|[’']s?) $"
    r"|\b(?:ex-)?(?:wife|husband|widow|son|daughter|brother|sister|mother|father) of (?:(?! and )[^,;])*$"
    r"|\b(?:one of|an? [\w-]+ of|advis[eo]r to|aide to|ally of|critics? of|loyal to) [^,;]*$"
)
"""What stands before a name that describes another: "Ilya Morev, an ally of President Brandt"."""
_APPOSED = re.compile(
    r"(?:, \d+)?, (?:an?|the|his|her|their|whose|[\w-]+[’']s) (?:(?!\b(?:and|or)\b)[^,;])*, "
)
"""What introduces a name that describes another: "Ilya Morev, the brother of the deputy leader, "."""

_SERVES = re.compile(
    r"\b(?:lawyer|attorney|barrister|solicitor|counsel|advocate|wife|husband|widow|son|daughter|brother|sister|mother"
    r"|father|cousin|uncle|aunt|nephew|niece|partner|spokesman|spokeswoman|spokesperson|director|head|leader|editor"
    r"|founder|chairman|chairwoman|president|secretary|ally|aide|colleague|friend) (?:for|of|to) $"
)
"""What stands before a name of which the next says who it is: "a lawyer for Ilya Morev, Ana Ruiz, said"."""
_ADDED = re.compile(r"\b(?:and|or|as well as|with|plus) |&")
_SPEAKS = re.compile(r" (?:said|says|told|reported|reports|added|wrote|announced|confirmed|ordered|quoted)\b")
"""What follows the name of a speaker: "taken in 2011, the Ardo Daily reported"."""
_DONE = frozenset({"freed", "held", "detained", "moved"})
"""Classes of verbs that somebody does to somebody."""
SHORTEST_LIST = 3
"""Names from which a list tells of what kind those are who stand in it."""


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
        if _is_next(left, right):
            run.append(right)
        else:
            yield run
            run = [right]
    yield run


def _is_next(left: NameMention, right: NameMention) -> bool:
    """Tell whether a name is the next of a list, and not one by which the last is described."""
    between = left.sentence.text[left.end : right.lead_start]
    if _COUNTED.fullmatch(between):
        return True
    if _JOINED.fullmatch(between) is None or _DEPENDS.search(between):
        return False
    if not _ADDED.search(between) and _SPEAKS.match(right.sentence.text, right.end):
        return False
    if between == ", " and _SERVES.search(left.sentence.text[: left.lead_start]):
        return False
    if _APPOSED.fullmatch(between) and ": " not in left.sentence.text[: left.start]:
        return False
    return not (_acts_before(right) or _owns_relation(right) or _begins_clause(left, right))


def _owns_relation(mention: NameMention) -> bool:
    """Tell whether a name says whose relative the one before it is: "Ana Ruiz, Ilya Morev's mother"."""
    owned = OWNED.match(mention.sentence.text, mention.end)
    return owned is not None and owned["noun"].lower() in read_words("relations")


def _begins_clause(left: NameMention, right: NameMention) -> bool:
    """Tell whether a name acts after another was acted upon: "freed Ilya and President Ruiz freed Ana"."""
    doc = left.words.doc
    first = left.sentence.tokens_between(left.lead_start, left.end)
    if first is None or first.start == 0 or right.words.end >= len(doc):
        return False
    verb, after = doc[first.start - 1], doc[right.words.end]
    return verb.pos_ == "VERB" and class_of(verb) in _DONE and after.tag_ in FINITE


def _acts_before(mention: NameMention) -> bool:
    """Tell whether a finite verb stands between a name and the joint before it: "Ana Ruiz, let Ilya go"."""
    tokens = mention.words.doc[: mention.words.start]
    for token in reversed(tokens):
        if token.text in {",", ";", ":", "and", "or"}:
            return False
        if token.tag_ in FINITE and token.lower_.removesuffix("s") not in read_words("titles"):
            return True  # but "privates Ilya and Pavel", which look like a verb
    return False


def even_out(
    chances: Sequence[float], lists: Iterable[tuple[NameList, Sequence[int]]], least: float
) -> list[float]:
    """Return chances raised to the mean of each list most of whose names reach the least.

    Who shares the surname of the next ("Ilya and Pavel Morev") is as likely a detainee.
    """
    raised = list(chances)
    for one, places in lists:
        listed = [chances[place] for place in places]
        if len(listed) >= SHORTEST_LIST and 2 * sum(chance >= least for chance in listed) > len(listed):
            for place in places:
                raised[place] = max(raised[place], sum(listed) / len(listed))
        for inner, (place, following) in reversed(list(enumerate(pairwise(places)))):
            if _shares_surname(one, inner):
                raised[place] = max(raised[place], raised[following])
    return raised


def _shares_surname(listed: NameList, place: int) -> bool:
    """Tell whether a member has its surname from the next: "the brothers Ilya and Pavel Morev"."""
    if place + 1 >= len(listed.members):
        return False
    one, other = listed.members[place], listed.members[place + 1]
    between = one.sentence.text[one.end : other.lead_start]
    return len(one.folded) == 1 and len(other.folded) > 1 and between in {" and ", " & ", ", "}


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
