"""Mention of a ban -> whether it bars goods: "its ban on Norwegian salmon" is of trade, and no sanction.

Looks at what the ban is on; arms, companies and people are what sanctions are on, and no goods.
"""

from habeas.extract.concessions.things import is_given, is_sold
from habeas.extract.concessions.wordings import ConcessionMention
from habeas.extract.parse.nouns import people_nouns
from habeas.extract.parse.tokens import Token
from habeas.words.tables import read_words

_BARRING = frozenset({"ban", "embargo", "prohibition", "limit", "moratorium"})
_TRADING = frozenset(
    {"export", "import", "sale", "transit", "purchase", "product", "produce", "good", "goods"}
)

_VISITING = frozenset({"visa", "travel", "entry"})


def bars_goods(mention: ConcessionMention) -> bool:
    """Tell whether a thing bars goods from being bought, sold or carried."""
    if mention.noun not in _BARRING:
        return False
    barred = (
        target
        for head in (mention.thing, mention.anchor)
        for child in head.rights
        if child.dep_ == "prep" and child.lower_ in {"on", "against"}
        for target in child.children
        if target.dep_ in {"pobj", "pcomp"}
    )
    return any(_is_goods(target) for target in barred)


def _is_goods(target: Token) -> bool:
    if any(is_sold(word) for word in target.subtree):
        return False
    lemma = target.lemma_.lower()
    if lemma in _VISITING:
        return False
    if lemma in _TRADING or is_given(target):
        return True
    foreign = any(child.ent_type_ == "NORP" and child.dep_ == "amod" for child in target.lefts)
    return foreign and target.pos_ == "NOUN" and lemma not in people_nouns() | read_words("payers")
