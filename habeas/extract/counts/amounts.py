"""A word of the parse -> whether it heads a sum of money: "$6 billion", "millions of euros", "a cent".

Reads the parse, the entities of the pipeline and the table `currencies`; never says what the sum is for.
"""

import re
from functools import cache

from habeas.extract.parse.tokens import Token
from habeas.words.tables import read_words

_SIGN = re.compile(r"[$€£¥₦₹₽₺₴]|(?:us|hk|a|c)\$", re.IGNORECASE)
_MANY = frozenset({"thousand", "million", "billion", "mln", "bln", "hundred", "dozen"})
_ONE = frozenset({"a", "an", "one", "single", "any"})


def is_amount(token: Token) -> bool:
    """Tell whether a token heads a sum of money."""
    if token.dep_ in {"compound", "nmod", "amod"} or token.head.ent_type_ == "MONEY" == token.ent_type_:
        return False
    if token.ent_type_ == "MONEY":  # the parser takes hours for money
        return any(_is_unit(each) for each in token.subtree)
    return _counts_units(token) or (_is_unit(token) and _has_number(token))


def is_farthing(token: Token) -> bool:
    """Tell whether a token is one unit of money, as in "not a cent"."""
    return _is_unit(token) and any(child.lower_ in _ONE for child in token.lefts)


def _counts_units(token: Token) -> bool:
    """Tell whether a token is "millions", in "millions of euros"."""
    if token.lemma_.lower() not in _MANY:
        return False
    return any(
        _is_unit(inner)
        for child in token.children
        if child.dep_ == "prep" and child.lower_ == "of"
        for inner in child.children
    )


def _has_number(token: Token) -> bool:
    return any(child.dep_ == "nummod" or child.lemma_.lower() in _MANY for child in token.lefts)


def _is_unit(token: Token) -> bool:
    if token.lemma_.lower() in _currencies():
        return True
    return not token.is_alpha and _SIGN.match(token.text) is not None


@cache
def _currencies() -> frozenset[str]:
    return read_words("currencies")
