"""Account -> what happened to everybody whom it names, by the words that name them or stand for them.

The same people, and the same fates, as are claimed; those who are no detainees have the fate "nobody".
"""

from collections.abc import Mapping
from functools import lru_cache

from habeas.extract.account import Account
from habeas.extract.people.features import LEAST_CHANCE, PeopleContext, people_of

NOBODY = "nobody"
"""The fate of somebody who was never a detainee."""

Fates = Mapping[tuple[int, int], str]
"""What happened to whom a token names or stands for, by the sentence's index and the token's place."""


@lru_cache(maxsize=1)
def fates_of(account: Account) -> Fates:
    """Return what happened to those whom an account names; computed once for all kinds of claims."""
    people = people_of(account)
    found: dict[tuple[int, int], str] = {}
    for place, named in enumerate(people.named):
        fate = _fate(people, place)
        for mention in named.mentions:
            found |= {(mention.sentence.index, token.i): fate for token in mention.words}
        for sentence, pronoun in people.pronouns.get(id(named), ()):
            found[sentence.index, pronoun.i] = fate
    return found


def _fate(people: PeopleContext, place: int) -> str:
    return people.outcome_of(place) if people.chances[place] >= LEAST_CHANCE else NOBODY
