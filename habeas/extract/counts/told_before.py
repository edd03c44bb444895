"""A number -> the people told of before whom it speaks of again, and what befell them.

"They include 38 journalists" and "14 of them" are of those counted last; "eight of them" after "activists
were sentenced" are of those whom the sentence tells of without a number. Never decides on a number alone.
"""

import re
from collections.abc import Sequence

from habeas.extract.account import Account
from habeas.extract.counts.mentions import CountMention
from habeas.extract.counts.references import is_some_of_them
from habeas.extract.parse.clauses import clause_of, speaks_of_custody
from habeas.extract.parse.grammar import PLURALS, SUBJECTS
from habeas.extract.parse.nouns import PEOPLE, country_at, sense_of
from habeas.extract.parse.tokens import Token
from habeas.model.vocabulary import CAPTIVE_STATUSES, FREED_STATUSES

TOLD = frozenset({"asserted", "planned", "reported"})
"""How sure a telling is that counts."""
INCLUDING = frozenset({"include", "comprise"})
AMONG = ("among them", "among these", "among those")
_AMONG_THEM = re.compile(r"[^.,;:]{0,60}\bamong (?:them|these|those)\b(?! who\b)")
_AMONG_COUNTED = re.compile(r"(?:, [^.,;:]{0,60},)?[^.,;:]{0,60}\bamong the (?P<all>\d[\d,]*)\b(?! \w)")
_APPOSED = re.compile(
    r"(?:The|All|These) (?:[\w-]+ ){0,2}(?P<who>\w+)(?:, |(?: [-–—]| \(|[–—]) ?[^-–—();:.]*)"
)
_COMPARED = re.compile(r"\b(?:(?:up|down) from|compared (?:with|to))\s+$")
_ARE = re.compile(r"(?:They|These) (?:are|were) ")
LOOK_BACK = 2
"""Sentences back within which those are counted of whom a sentence says by name what they are."""
LEAST_SOME = 2
"""A smaller number of "one of them" is told of for itself."""


def told_before(mentions: Sequence[CountMention], place: int, before: Sequence[int]) -> int | None:
    """Return the place of the number whose people a mention speaks of again, None where of none."""
    mention = mentions[place]
    counted = _among_counted(mention)
    if counted is not None:
        return next((other for other in reversed(before) if mentions[other].value == counted), None)
    if goes_on_with(mention) or is_among_them(mention):
        here = [other for other in before if mentions[other].sentence.index == mention.sentence.index - 1]
        beside = [other for other in before if _larger_beside(mentions[other], mention)]
        return next(reversed(beside or here), None)
    if _COMPARED.search(mention.sentence.text, 0, mention.numeral.start) and mention.head is None:
        return next((each for each in reversed(before) if mentions[each].sentence is mention.sentence), None)
    pronoun = mention.whole is not None and mention.whole.pos_ in {"PRON", "DET"}
    same = [other for other in before if mentions[other].sentence is mention.sentence]
    if not (pronoun and same and mention.value is not None):
        return None
    return same[-1] if 1 < mention.value <= (mentions[same[-1]].value or 0) else None


def described_of(mentions: Sequence[CountMention], place: int, before: Sequence[int]) -> int | None:
    """Return the place of the number of whom so many are said to be women, Danes, sailors or from Chad.

    "Of the foreigners, 11 are Danes" speaks of "19 foreigners", "Nine are women" of the last larger number.
    """
    mention = mentions[place]
    if not tells_what_they_are(mention):
        return None
    near = [
        other
        for other in before
        if mention.sentence.index - mentions[other].sentence.index <= LOOK_BACK
        and (mentions[other].value or 0) > (mention.value or 0)
    ]
    whole = mention.whole
    if whole is None or is_some_of_them(mention):
        last = next((other for other in reversed(near) if _is_next_to(mentions[other], mention)), None)
        return None if mention.sentence.text.startswith(("Of ", "Among ")) else last
    same = (other for other in near if _is_named_by(mentions[other], whole))
    return next(same, None)


def _is_next_to(other: CountMention, mention: CountMention) -> bool:
    return mention.sentence.index - other.sentence.index <= 1


def _is_named_by(other: CountMention, whole: Token) -> bool:
    """Tell whether "the foreigners" or "the 19" are those whom a number counts."""
    if whole.pos_ == "NUM":
        return other.words.text.lower() == whole.lower_
    return other.head is not None and other.head.lemma_.lower() == whole.lemma_.lower()


def tells_what_they_are(mention: CountMention) -> bool:
    """Tell of "11 are Danes", "nine were women", "five are Danish", "the other 14 are from Chad"."""
    clause = clause_of(mention.anchor)
    if (
        mention.head is not None
        or clause is None
        or clause.role not in SUBJECTS
        or clause.verb.lemma_ != "be"
    ):
        return False
    if speaks_of_custody(mention.sentence.text[clause.verb.idx :]):
        return False
    return any(_says_who(mention, child) for child in clause.verb.rights)


def _says_who(mention: CountMention, said: Token) -> bool:
    if said.dep_ == "attr":
        return sense_of(mention.sentence, said).group in PEOPLE - {"captive"}
    if said.dep_ == "prep" and said.lower_ == "from":
        return True
    return said.dep_ == "acomp" and country_at(mention.sentence, said) is not None


def redescribes(mention: CountMention) -> bool:
    """Tell of "The men - nine Danes and five Poles - were seized in May": they are those counted before."""
    opening = _APPOSED.fullmatch(mention.sentence.text, mention.sentence.prose_start, mention.numeral.start)
    if opening is None:
        return False
    start, end = opening.span("who")
    who = next((token for token in mention.sentence.tokens if start <= token.idx < end), None)
    if who is None or who.tag_ not in PLURALS | {"CD"}:
        return False
    return who.pos_ == "NUM" or sense_of(mention.sentence, who).group in PEOPLE


def redescribed_of(mentions: Sequence[CountMention], place: int, before: Sequence[int]) -> int | None:
    """Return the place of the larger number whose people a list behind "The men" speaks of again."""
    mention = mentions[place]
    if not redescribes(mention):
        return None
    earlier = (each for each in reversed(before) if mentions[each].sentence.index < mention.sentence.index)
    return next((each for each in earlier if (mentions[each].value or 0) > (mention.value or 0)), None)


def told_of_them(account: Account, mention: CountMention) -> frozenset[str]:
    """Return what befell those of whom "eight of them" are some, where the sentence has no number of all.

    Empty where it tells nothing of several people before, or several things: "were sentenced, eight of them".
    """
    own = mention.anchor.dep_ in SUBJECTS or (mention.value or 0) < LEAST_SOME
    if own or not is_some_of_them(mention):
        return frozenset()
    before = [
        each.status
        for each in account.happenings[mention.sentence.index]
        for person in each.people
        if person.tag_ in PLURALS and person.i < mention.words.start and each.modality in TOLD
    ]
    statuses = set(before)
    if statuses and statuses <= FREED_STATUSES:
        return frozenset(FREED_STATUSES)
    return frozenset(statuses) if len(statuses) == 1 and statuses <= CAPTIVE_STATUSES else frozenset()


def is_among_them(mention: CountMention) -> bool:
    """Tell of "nine judges were among them", "one Dane among them": they are some of those before."""
    end = max(mention.numeral.end, mention.anchor.idx + len(mention.anchor))
    return _AMONG_THEM.match(mention.sentence.text, end) is not None


def is_among_counted(mention: CountMention) -> bool:
    """Tell of "three judges, one a woman, were among the 38": they are some of so many."""
    return _among_counted(mention) is not None


def _among_counted(mention: CountMention) -> int | None:
    end = max(mention.numeral.end, mention.anchor.idx + len(mention.anchor))
    found = _AMONG_COUNTED.match(mention.sentence.text, end)
    return int(found["all"].replace(",", "")) if found else None


def _larger_beside(other: CountMention, mention: CountMention) -> bool:
    return other.sentence is mention.sentence and (other.value or 0) > (mention.value or 0)


def goes_on_with(mention: CountMention) -> bool:
    """Tell whether a sentence goes on with those counted before: "They include", "Among them are"."""
    if mention.sentence.text.lower().startswith(AMONG):
        return True
    clause = clause_of(mention.anchor)
    if clause is not None and clause.role == "attr" and clause.verb.lemma_ == "be":
        return _ARE.match(mention.sentence.text) is not None
    if clause is None or clause.verb.lemma_.lower() not in INCLUDING or clause.role != "dobj":
        return False
    subjects = [child for child in clause.verb.children if child.dep_ == "nsubj" and child.pos_ == "PRON"]
    return any(not list(subject.children) for subject in subjects)  # "those released included" says who
