"""A number of people let go -> whether it is another voice's number for those counted before.

"It freed 38 activists ... A lawyer said 36 people had been released": not two of the 38 fewer, but the same
release counted by somebody else.
"""

from collections.abc import Sequence

from habeas.extract.account import Account
from habeas.extract.counts.mentions import CountMention
from habeas.extract.counts.references import refers_as
from habeas.extract.parse.clauses import clause_of
from habeas.extract.parse.grammar import OBJECTS
from habeas.extract.parse.tokens import Token
from habeas.extract.speakers.attributions import reporting_verbs

NEARLY = 1.25
"""How many times the smaller of two numbers for the same people the larger may be."""
PEOPLE = frozenset({"people", "person", "prisoner", "detainee", "inmate", "hostage", "captive"})
COUNTED = frozenset({"nummod", "quantmod", "advmod", "punct"})
"""What stands before people of whom nothing is said but how many they are."""
WHERE = frozenset({"in", "from", "at", "on", "since", "during", "under", "last", "this"})
"""Words that tell of which people, or which time, a number is."""


def is_rival(account: Account, mention: CountMention, freed: Sequence[CountMention]) -> bool:
    """Tell whether somebody is cited with a number of his own; `freed` are all numbers of people let go."""
    clause = clause_of(mention.anchor)
    if clause is None or clause.role not in OBJECTS or not _is_cited(clause.verb):
        return False
    if refers_as(mention) != "new" or not _says_only_how_many(mention):
        return False
    if any(child.lower_ in WHERE for child in clause.verb.rights):
        return False
    told = account.befalling(mention.sentence, mention.anchor)
    if told is None or told.status != "freed" or told.modality not in {"asserted", "reported"}:
        return False
    return any(_is_near(other, mention) for other in freed)


def _is_cited(verb: Token) -> bool:
    return verb.dep_ == "ccomp" and verb.head.lemma_.lower() in reporting_verbs()


def _says_only_how_many(mention: CountMention) -> bool:
    head = mention.head
    if head is None or head.lemma_.lower() not in PEOPLE or list(head.rights):
        return False
    return all(child.dep_ in COUNTED for child in head.lefts)


def _is_near(other: CountMention, mention: CountMention) -> bool:
    """Tell of a number before, nearly as large, that is no part of a larger one."""
    one, two = sorted((other.value or 0, mention.value or 0))
    near = 0 < one < two <= one * NEARLY
    return near and other.sentence.index < mention.sentence.index and not refers_as(other).startswith("part")
