"""A word of the parse -> whether it heads a sum of money: "$6 billion", "N50m", "millions of euros".

Reads the parse, the entities of the pipeline and the table `currencies`; never says what the sum is for.
Signs and letters that stand before a number ("$", "Rs", "N") are read as written: the parse breaks there.
"""

import re
from functools import cache

from habeas.extract.parse.reading import Sentence
from habeas.extract.parse.tokens import Token
from habeas.words.tables import read_words

_SIGN = re.compile(r"[$€£¥₦₹₽₺₴]|(?:us|hk|a|c)\$", re.IGNORECASE)
_CODE = re.compile(
    r"(?:rs|rm|tk|php|k?shs?|u?shs?|cfa|fcfa|(?:us|c|a|nz|hk|s|nt)\$?|usd|eur|gbp|cad|aud|ngn|inr|pkr|kes|nt)\.?",
    re.IGNORECASE,
)
"""Letters that stand for a currency before a number: "Rs 5 crore", "USD 15 million"."""
_CODED = re.compile(rf"(?:{_CODE.pattern}|[NPR])\d[\d.,]*", re.IGNORECASE)
"""A number with such letters, or with the one letter that naira, pesos and rands have, in one word."""
_CODED_WORD = re.compile(rf"(?:{_CODE.pattern}|[NPR](?=\d+,))\d[\d.,]*", re.IGNORECASE)
"""Such a number that is a sum by itself: "Sh500,000"; "P2" may be anything."""
_DIGIT_OR_SIGN = re.compile(r"[\d$€£¥₦₹₽₺₴]")
_INSIDE = frozenset({"compound", "nmod", "amod"})
_SHORT = frozenset({"m", "m.", "mn", "bn", "bn.", "k", "tn"})
"""Short forms of "million" and the like, which the pipeline parts from their number: "$21" "m"."""
_MANY = frozenset({"thousand", "million", "billion", "mln", "bln", "hundred", "dozen", "crore", "lakh"})
_LARGE = frozenset({"million", "billion"})
_ONE = frozenset({"a", "an", "one", "single", "any"})


def speaks_of_money(sentence: Sentence) -> bool:
    """Tell whether a sentence has a number in digits, a currency or "million": else it names no sum."""
    return bool(_DIGIT_OR_SIGN.search(sentence.text) or sentence.tokens_of(_of_money()))


def may_be_sum(token: Token) -> bool:
    """Tell whether a token can be of a sum of money at all: most are plain words of other things."""
    plain = token.is_alpha and token.ent_type_ != "MONEY" and token.lower_ not in _SHORT
    return not (plain and token.lemma_.lower() not in _of_sums())


def is_amount(token: Token) -> bool:
    """Tell whether a token heads a sum of money, and not the same in another currency: "($250,000)"."""
    return _heads_sum(token) and not _is_conversion(token)


def _heads_sum(token: Token) -> bool:
    if _is_short(token):
        return _opens_sum(token.nbor(-1)) and not _names_unit(token)
    if token.i + 1 < len(token.doc) and _is_short(token.nbor(1)):
        return False
    if token.lemma_.lower() in _MANY and token.i and _opens_sum(_number_before(token)):
        return token.dep_ not in _INSIDE and not _names_unit(token)
    if token.pos_ in {"ADP", "ADV"}:  # "up to $5m"
        return False
    if token.text[-1].isdigit() and _CODED_WORD.fullmatch(token.text):
        return token.dep_ not in _INSIDE
    if token.dep_ in _INSIDE or token.head.ent_type_ == "MONEY" == token.ent_type_:
        return False
    if token.ent_type_ == "MONEY":  # the parser takes hours for money
        return any(_is_unit(each) for each in token.subtree)
    return _counts_units(token) or (_is_unit(token) and _has_number(token))


def is_farthing(token: Token) -> bool:
    """Tell whether a token is one unit of money, as in "not a cent"."""
    return _is_unit(token) and any(child.lower_ in _ONE for child in token.lefts)


def is_bare_sum(token: Token) -> bool:
    """Tell whether a token is the "million" of a sum told without its money: "wanted 15 million"."""
    if token.lemma_.lower() not in _LARGE or token.dep_ not in {"dobj", "pobj"}:
        return False
    told = _has_number(token) or any(child.lower_ in _ONE for child in token.lefts)
    return told and not any(child.lower_ == "of" for child in token.rights)


def _is_conversion(token: Token) -> bool:
    """Tell whether a sum stands in brackets."""
    before = token.doc.text[: token.idx]
    return before.rfind("(") > before.rfind(")")


def name_amount(head: Token, phrase: str) -> str:
    """Return the name of a sum with the sign and the number that the parse left out of its phrase."""
    first = head
    while first.i and _belongs(first.nbor(-1), first, head):
        first = first.nbor(-1)
    named = head.doc.text[first.idx : head.idx] + phrase[max(phrase.find(head.text), 0) :]
    return (phrase if phrase.startswith(first.text) or len(phrase) > len(named) else named).rstrip(".")


def _belongs(before: Token, first: Token, head: Token) -> bool:
    """Tell whether the word before a sum's first belongs to it: a number, its "m", then a sign."""
    return _is_numeric(before) or _is_short(before) or (first.i < head.i and _is_sign(before))


def _is_short(token: Token) -> bool:
    """Tell whether a token is the "m" of "5m"."""
    if token.lower_ not in _SHORT or not token.i:
        return False
    before = token.nbor(-1)
    return before.text[-1].isdigit() and before.idx + len(before) == token.idx


def _number_before(token: Token) -> Token:
    """Return the word before one, or before its hyphen: "$3-million"."""
    before = token.nbor(-1)
    return before.nbor(-1) if before.text == "-" and before.i else before


def _opens_sum(number: Token) -> bool:
    """Tell whether a number has a currency's sign or letters: "$21", "Rs 5", "N3.5"."""
    if _CODED.fullmatch(number.text):
        return True
    before = number.nbor(-1) if number.i and number.text[0].isdigit() else None
    return before is not None and _is_sign(before)


def _is_sign(token: Token) -> bool:
    return _SIGN.fullmatch(token.text) is not None or _CODE.fullmatch(token.text) is not None


def _is_numeric(token: Token) -> bool:
    return token.text[-1].isdigit() and (token.text[0].isdigit() or bool(_CODED.fullmatch(token.text)))


def _names_unit(token: Token) -> bool:
    """Tell whether a unit follows, which then heads the sum: "5m euros"."""
    return token.i + 1 < len(token.doc) and _is_unit(token.nbor(1))


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
    return any(
        child.dep_ == "nummod" or child.lemma_.lower() in _MANY or _is_numeric(child) for child in token.lefts
    ) or bool(token.i and _is_short(token.nbor(-1)))


def _is_unit(token: Token) -> bool:
    if token.lemma_.lower() in _currencies():
        return not (token.i and token.nbor(-1).lower_ == "per")  # "71 per cent"
    return not token.is_alpha and _SIGN.match(token.text) is not None


@cache
def _of_sums() -> frozenset[str]:
    return _currencies() | _MANY


@cache
def _of_money() -> frozenset[str]:
    return _currencies() | _LARGE


@cache
def _currencies() -> frozenset[str]:
    return read_words("currencies")
