"""A word of an accusation -> whether it can name a deed, and whether it says what was done.

Takes the head of what somebody is accused of. Never decides which words beside it belong to the deed's name.
"""

import re
from functools import cache

from habeas.extract.offences.recorded_offences import is_recorded, recorded_names
from habeas.extract.parse.nouns import people_nouns
from habeas.extract.parse.tokens import Token
from habeas.words.tables import read_words

NOTHING = frozenset(
    {
        "none",
        "nothing",
        "one",
        "all",
        "each",
        "both",
        "detaining",
        "according",
        "including",
        "meaning",
        "saying",
    }
)
_UNLAWFUL = frozenset(
    {
        *("attempted", "banned", "clandestine", "forbidden", "illegal", "illicit", "prohibited", "secret"),
        *("unapproved", "unauthorised", "unauthorized", "unlawful", "unlicensed", "unsanctioned"),
    }
)
"""Adjectives by which any doing is an offence: "an unauthorised trip"."""
_WHERE_AND_WHEN = frozenset({"DATE", "TIME", "GPE", "FAC", "CARDINAL"})


def is_deed(head: Token) -> bool:
    """Tell whether a word can name a deed: no time, place, person or money."""
    if head.pos_ not in {"NOUN", "PROPN", "VERB"} and head.tag_ != "VBG":
        return False
    if head.lower_ in NOTHING:
        return False
    if head.lower_ in recorded_names() or head.tag_ == "VBG" or _is_done_to(head):
        return True
    lemma = head.lemma_.lower()
    return (
        head.ent_type_ not in _WHERE_AND_WHEN | {"PERSON", "NORP"}
        and all(lemma not in words for words in (people_nouns(), *map(read_words, ("titles", "currencies"))))
        and not (head.pos_ == "PROPN" and head.text[:1].isupper() and head.left_edge.i == head.i)
        and (lemma not in occasions() or _is_qualified(head))
    )


def is_plain_deed(head: Token) -> bool:
    """Tell whether a word names a deed whatever accuses of it: a noun of deeds, a gerund, a known offence."""
    deed = head.tag_ in {"NN", "NNS"} and head.lemma_.lower() in read_words("deed_nouns")
    done = head.pos_ == "VERB" and any(child.lower_ in {"have", "having"} for child in head.lefts)
    return deed or done or "VBG" in {head.left_edge.tag_, head.tag_} or _is_known(head)


def _is_known(head: Token) -> bool:
    """Tell whether a noun with the words before it is an offence of the table: "religious activity"."""
    words = [
        token.text for token in head.doc[head.left_edge.i : head.i + 1] if token.dep_ not in {"det", "poss"}
    ]
    return is_recorded(" ".join(words))


def _is_done_to(noun: Token) -> bool:
    """Tell whether the parse takes a deed for what describes its object: "of hiding rebels"."""
    first = noun.left_edge
    return (
        first.i < noun.i
        and first.lower_.endswith("ing")
        and first.dep_ in {"compound", "amod"}
        and _is_led(first)
    )


def _is_led(token: Token) -> bool:
    return token.i > 0 and token.nbor(-1).lower_ in {"of", "for", "with"}


def _is_qualified(noun: Token) -> bool:
    """Tell whether an adjective makes a charge of a word for where or when: "of attempted flight"."""
    if any(child.dep_ == "amod" and child.lower_ in _UNLAWFUL for child in noun.lefts):
        return True
    return _is_led(noun.left_edge) and noun.left_edge.dep_ == "amod" and noun.left_edge.i < noun.i


@cache
def occasions() -> frozenset[str]:
    """Nouns that say where and when somebody was arrested, by whose word, and what is thought of it."""
    return read_words("arrest_occasions") | read_words("kinds_of_place")


def is_where_or_when(child: Token) -> bool:
    """Tell whether words below a deed say where, when or by whom, and not what was done."""
    if child.dep_ != "prep":
        return child.ent_type_ in {"DATE", "TIME"}
    by_whom = child.lower_ == "by" and child.head.pos_ != "VERB"
    return by_whom or any(
        inner.ent_type_ in _WHERE_AND_WHEN for inner in child.children if inner.dep_ == "pobj"
    )


def as_gerund(verb: Token) -> str:
    """Return the "-ing" form of a verb, for what somebody is "alleged to have done"."""
    return verb.text if verb.tag_ == "VBG" else gerund_of(verb.lemma_.lower())


@cache
def gerund_of(word: str) -> str:
    """Return the "-ing" form of the lemma of a verb."""
    if re.search(r"[^aeiouy]e$", word):
        return f"{word[:-1]}ing"
    doubled = re.fullmatch(r"[^aeiou]*[aeiou][bdgmnprt]", word)
    return f"{word}{word[-1]}ing" if doubled else f"{word}ing"
