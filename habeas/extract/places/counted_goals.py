"""A number of people -> the state that its own clause says they went to: "114 were taken to Ukraine".

Only where the parse ties the place to the verb that moved those counted, and where that place names its
state by itself. What another sentence says of where people went is told by the destination claims.
"""

from collections.abc import Iterator

from habeas.extract.account import Account
from habeas.extract.counts.mentions import CountMention
from habeas.extract.episodes.parts import MODIFIERS, Stage
from habeas.extract.parse.tokens import Token
from habeas.extract.places.leads import DIRECTIONS
from habeas.model import Evidence
from habeas.words.countries import names_country

REACHING = frozenset({"reach", "enter"})
"""Verbs whose object is the place that people went to."""
ARRIVING = frozenset({"arrive", "land", "settle"})
"""Verbs after which "in" tells where to."""


def goal_of(account: Account, mention: CountMention) -> tuple[str, Evidence] | None:
    """Return the state to which those counted were moved, with its name; None where no one state is told."""
    happening = account.befalling(mention.sentence, mention.anchor)
    if happening is None or happening.status != "moved" or not happening.befell(mention.anchor):
        return None
    goals = dict(_goals(account.stages[mention.sentence.index], happening.trigger))
    return next(iter(goals.items())) if len(goals) == 1 else None


def _goals(stage: Stage, verb: Token) -> Iterator[tuple[str, Evidence]]:
    for mention in stage.parties:
        root = stage.root_of(mention)
        words = stage.sentence.cite(mention.start, mention.end)
        if root is None or mention.form == "bloc":  # nobody goes to "West African peacekeepers"
            continue
        if _leads_to(_place_head(root), verb) and names_country(words.quote, mention.party):
            yield mention.party, words


def _place_head(token: Token) -> Token:
    """Return the noun of a place's phrase: "capital" of "the Lithuanian capital"."""
    while token.dep_ in MODIFIERS | {"conj", "appos"} and token.head.i != token.i:
        token = token.head
    return token


def _leads_to(place: Token, verb: Token) -> bool:
    if place.dep_ == "dobj":
        return place.head.i == verb.i and verb.lemma_.lower() in REACHING
    if place.dep_ != "pobj":
        return False
    direction = DIRECTIONS.get(place.head.lower_)
    arrives = direction == "in" and verb.lemma_.lower() in ARRIVING
    return place.head.head.i == verb.i and (direction == "to" or arrives)
