"""A number -> those let go before of whom it tells what had befallen them until then.

"Ten of the men were serving life sentences", "of those, 12 had been detained in May", "the eight others were
given prison terms": they are some of the people counted before, and are free by now.
"""

import re
from collections.abc import Sequence

from habeas.extract.account import Account
from habeas.extract.counts.mentions import CountMention
from habeas.extract.counts.references import refers_as
from habeas.extract.parse.clauses import clause_of, tense_of
from habeas.extract.parse.grammar import SUBJECTS
from habeas.model.vocabulary import CAPTIVE_STATUSES

LOOK_BACK = 2
"""Sentences back within which all are counted of whom some are told of."""
PAST = frozenset({"past", "past passive", "pluperfect", "pluperfect passive"})
KEEPING_ON = frozenset({"remain", "stay", "continue", "keep", "refuse", "await"})
AGAIN = frozenset({"still", "again", "re-arrested", "rearrested"})
_THE = re.compile(r"\bthe (?:other )?$", re.IGNORECASE)


def served_of(
    account: Account, mentions: Sequence[CountMention], place: int, before: Sequence[int]
) -> int | None:
    """Return the place of the number of whom so many are said to have been held, or None."""
    mention = mentions[place]
    if not (_is_some_of_all(mention) and _had_been_held(account, mention)):
        return None
    near = (each for each in reversed(before) if _is_near(mentions[each], mention))
    return next((each for each in near if (mentions[each].value or 0) > (mention.value or 0)), None)


def _is_near(other: CountMention, mention: CountMention) -> bool:
    return (
        0 < mention.sentence.index - other.sentence.index <= LOOK_BACK or other.sentence is mention.sentence
    )


def _is_some_of_all(mention: CountMention) -> bool:
    """Tell of "ten of the men", "eight of them", "the eight others": all of them were told of before."""
    refers = refers_as(mention)
    if refers == "further":
        return _THE.search(mention.sentence.text, 0, mention.numeral.start) is not None
    return refers in {"part of them", "part of definite"}


def _had_been_held(account: Account, mention: CountMention) -> bool:
    """Tell whether the clause tells in the past, and for good, that they were taken or held."""
    clause = clause_of(mention.anchor)
    if clause is None or clause.role not in SUBJECTS or clause.verb.lemma_.lower() in KEEPING_ON:
        return False
    if tense_of(clause.verb) not in PAST or any(child.lower_ in AGAIN for child in clause.verb.subtree):
        return False
    told = [each for each in account.happenings[mention.sentence.index] if each.befell(mention.anchor)]
    return bool(told) and all(
        each.status in CAPTIVE_STATUSES and each.modality in {"asserted", "reported"} for each in told
    )
