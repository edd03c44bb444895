"""A word of the parse -> what sorts of concession it may name, and with which acts.

Reads the tables `concession_things` and `concession_acts`, sums of money, and what follows "in exchange
for"; whether an act stands with the word is not looked at here.
"""

from collections.abc import Mapping
from functools import cache

from habeas.extract.counts.amounts import is_amount, is_bare_sum, is_farthing, may_be_sum
from habeas.extract.parse.attitudes import attitude_of
from habeas.extract.parse.grammar import is_negated
from habeas.extract.parse.nouns import people_nouns
from habeas.extract.parse.tokens import Token
from habeas.words.tables import read_table, split_variants

Kinds = tuple[tuple[str, frozenset[str]], ...]
"""Types of concession, each with the senses of the acts that make it one; "any" where none is needed."""
_FROZEN = frozenset({"frozen", "unfrozen", "asset", "fund", "revenue", "reserve", "blocked", "money"})
"""Words beside a sum of money that is somebody's own, and held back."""
_LENT = frozenset(
    {"aid", "assistance", "support", "credit", "loan", "grant", "budget", "development"}
    | {"programme", "program"}
)
"""Words beside a sum of money that one state gives or lends to another, and may hold back."""
_PAID = frozenset({"ransom", "compensation", "reparation", "damages", "fine", "bail", "bond", "reward"})
"""Words beside a sum of money that is somebody else's, and paid."""
_BAIL = frozenset({"bail", "bond"})
_MEASURING = frozenset({"npadvmod", "appos"})
"""How a sum stands that only says how much another thing is: "a cargo worth $3 million"."""
_ANY = frozenset({"any"})
_NEVER = frozenset({"never"})
_WITHDRAWN = frozenset({"withdraw"})
"""What is done with soldiers and bases; those whom people are exchanged for are people themselves."""
_PARTS = {"VERB": "verb", "NOUN": "noun", "PROPN": "noun", "ADJ": "adjective"}
_FREEDOM = frozenset({"freedom", "liberty", "liberation", "life"})
"""What people get: "a ransom in exchange for their freedom" names what was given before it."""
_FREEING = frozenset({"free", "release"})
_MANY = frozenset({"dozen", "score", "hundred", "thousand", "number", "group", "handful", "pair", "lot"})
WHATEVER = frozenset({"nothing", "anything"})
_GIVING = frozenset({"exchange", "return"})
"""What "for" follows where something is given for something."""
OPENING = WHATEVER | _GIVING
"""Words of a sentence in which more than the nouns of the table may be given."""


def kinds_of(token: Token) -> Kinds:
    """Return what sorts of concession a token can be, with the acts that make it one."""
    if not may_be_sum(token):
        return kinds_of_thing(token)
    if is_amount(token):
        return _kinds_of_sum(token)
    if is_farthing(token) or is_bare_sum(token):
        return (("payment", frozenset({"pay", "give"})),)
    return kinds_of_thing(token)


def kinds_of_thing(token: Token) -> Kinds:
    """Return what sorts of concession a token can be that is no sum of money."""
    if token.lower_ in WHATEVER:
        return ("payment", frozenset({"pay"})), ("other", frozenset({"give"}))
    listed = _listed(token) if token.pos_ in {"NOUN", "PROPN"} else ()
    if is_given_for(token):
        apart = any(senses in {_NEVER, _WITHDRAWN} for _, senses in listed)
        return () if apart else tuple((kind, _ANY) for kind, _ in listed) or (("other", _ANY),)
    if listed and is_negated(token):
        denied = (kind for kind, senses in listed if kind == "payment" or "denied" in senses)
        return tuple((kind, _ANY) for kind in denied) or listed
    if listed and _is_denied(token):
        return tuple((kind, _ANY) for kind, senses in listed if "denied" in senses) or listed
    return listed


def _is_denied(thing: Token) -> bool:
    """Tell of "denied a deal", "denied that there had been a deal"."""
    return any(attitude_of(each) == "denied" for each in (thing, thing.head))


def _kinds_of_sum(token: Token) -> Kinds:
    """Return what a sum of money can be, by the words beside it and what it is a sum of."""
    led = token.head if token.dep_ == "pobj" else None
    if led is not None and led.lower_ == "for":  # "freed for $2 million"
        return (("payment", frozenset({"pay", "any"})),)
    beside = {each.lemma_.lower() for each in token.subtree}
    if led is not None and led.lower_ == "of":
        beside.add(led.head.lemma_.lower())
    if beside & _PAID:
        bailed = beside & _BAIL and led is not None and led.lower_ == "of"  # "freed on bail of $300"
        return (("payment", frozenset({"pay", "unfreeze"}) | (_ANY if bailed else frozenset())),)
    if beside & _LENT:
        return (("funds_released", frozenset({"unfreeze", "give", "any"})),)
    if beside & _FROZEN:
        return (("funds_released", frozenset({"unfreeze", "any"})),)
    paid = frozenset({"pay"}) if token.dep_ in _MEASURING else frozenset({"pay", "any"})
    return ("funds_released", frozenset({"unfreeze"})), ("payment", paid)


def is_listed(noun: Token) -> bool:
    """Tell whether the table has a noun."""
    return bool(_listed(noun))


def is_given(noun: Token) -> bool:
    """Tell whether the table has a noun for goods or aid that are handed over."""
    return any(kind == "other" and "give" in senses for kind, senses in _listed(noun))


def is_sold(noun: Token) -> bool:
    """Tell whether the table has a noun for arms and the like."""
    return any("sell" in senses and "give" in senses for kind, senses in _listed(noun) if kind == "trade")


def _listed(noun: Token) -> Kinds:
    """Return what the table says of a noun: first with the word before it, then alone."""
    before = noun.nbor(-1).lower_ if noun.i else ""
    lemma, found = noun.lemma_.lower(), _things()
    return found.get(f"{before} {lemma}") or found.get(lemma) or found.get(noun.lower_, ())


def is_given_for(token: Token) -> bool:
    """Tell whether this is what follows "in exchange for", and no people."""
    if token.dep_ == "conj" and token.head.pos_ in {"NOUN", "PROPN"}:
        return is_given_for(token.head)
    preposition = token.head
    if (
        token.dep_ != "pobj"
        or token.pos_ == "NUM"
        or token.lemma_.lower() in act_lemmas() | _FREEDOM
        or preposition.lower_ != "for"
        or preposition.head.lower_ not in _GIVING
        or preposition.head.pos_ != "NOUN"
    ):
        return False
    if any(inner.lemma_.lower() in _FREEING for inner in token.subtree):  # "for an agreement to free them"
        return False
    if _is_paid_with(preposition.head) or _are_many(token):
        return False
    return token.ent_type_ not in {"PERSON", "NORP", "GPE"} and token.lemma_.lower() not in people_nouns()


def _is_paid_with(tie: Token) -> bool:
    """Tell whether a thing was given before "in return for", so that what follows is what it bought."""
    deed = tie.head.head
    given = (child for child in deed.children if child.dep_ in {"dobj", "nsubjpass"})
    return deed.pos_ == "VERB" and any(
        is_listed(each) and each.lemma_.lower() not in people_nouns() for each in given
    )


def _are_many(noun: Token) -> bool:
    """Tell whether a noun only says how many people it is: "for hundreds of Danes"."""
    counted = (inner for child in noun.rights if child.lower_ == "of" for inner in child.children)
    return any(
        each.ent_type_ == "NORP" or (noun.lemma_ in _MANY and each.lemma_.lower() in people_nouns())
        for each in counted
    )


@cache
def _things() -> Mapping[str, Kinds]:
    found: dict[str, Kinds] = {}
    for row in read_table("concession_things.tsv"):
        found[row["words"]] = (
            *found.get(row["words"], ()),
            (row["type"], frozenset(split_variants(row["acts"]))),
        )
    return found


@cache
def last_words() -> frozenset[str]:
    """The table's nouns, of two words the last: lemmas, and such as are plural always ("proceedings")."""
    return frozenset(words.split()[-1] for words in _things())


def senses_of(token: Token) -> tuple[str, ...]:
    """Return what a word can do with a thing, as the part of speech that it is."""
    if token.lower_ in _GIVING and token.dep_ == "pobj" and token.head.lower_ == "in":
        return ()
    return _acts().get((token.lemma_.lower(), _PARTS.get(token.pos_, "")), ())


@cache
def act_lemmas() -> frozenset[str]:
    """The lemmas of all acts."""
    return frozenset(lemma for lemma, _ in _acts())


@cache
def _acts() -> Mapping[tuple[str, str], tuple[str, ...]]:
    found: dict[tuple[str, str], tuple[str, ...]] = {}
    for row in read_table("concession_acts.tsv"):
        for part in split_variants(row["part"]):
            key = (row["lemma"], part)
            found[key] = (*found.get(key, ()), row["sense"])
    return found
