"""A number that stands alone -> whether it is somebody's age: "Ivo Petrak, 69, was freed", "a woman of 70".

Reads the words around the number and who stands beside it; a number with a noun of its own is none.
"""

import re

from habeas.extract.counts.mentions import CountMention
from habeas.extract.parse.nouns import PEOPLE, sense_of
from habeas.extract.parse.reading import Sentence
from habeas.extract.parse.tokens import Token

AGES = range(5, 111)
_BETWEEN_COMMAS = re.compile(r"\s*(?:,|\.|;|$)")
_SAYS_WHO = re.compile(r"\s*, (?:who|whose|whom|a|an)\b")
NO_PEOPLE = frozenset({"DATE", "TIME", "CARDINAL", "MONEY"})
"""Classes of entities that a person's name is never mistaken for."""
_LEADING = frozenset({"of", "over", "under", "above", "below"})
_SEVERAL = frozenset({"crew", "crews", "family", "families"})
"""Nouns of so many people: "a crew of 25"."""
_ELDEST = frozenset({"he", "she", "youngest", "oldest", "eldest"})


def tells_age(mention: CountMention) -> bool:
    """Tell whether a number is the age of whoever stands before it."""
    if mention.value not in AGES or not _stands_alone(mention):
        return False
    return _is_apposed(mention) or _is_of_person(mention) or _is_said(mention)


def _stands_alone(mention: CountMention) -> bool:
    """Tell whether no noun follows a number, or one that "and" parts from it: "over 60 and 18 boys"."""
    following = mention.words.doc[mention.words.end : mention.words.end + 1]
    parted = any(token.pos_ in {"CCONJ", "PUNCT"} for token in following)
    fronted = mention.whole is not None and mention.whole.i < mention.words.start  # "Among them was Ivo, 69"
    return fronted or (mention.whole is None and (mention.head is None or parted))


def _is_apposed(mention: CountMention) -> bool:
    """Tell of ", 69," after a name or one person."""
    doc, start = mention.words.doc, mention.words.start
    start -= start > 2 and doc[start - 1].lower_ == "now"  # "Ivo Petrak, now 69,"
    if start < 2 or doc[start - 1].text != "," or not mention.words.text.isdigit():
        return False
    text, end, noun = mention.sentence.text, mention.numeral.end, doc[start - 2]
    if noun.pos_ == "PROPN" and (_SAYS_WHO.match(text, end) or not _is_place(noun)):
        return noun.ent_type_ not in NO_PEOPLE
    return _BETWEEN_COMMAS.match(text, end) is not None and _is_one(mention.sentence, noun)


def _is_of_person(mention: CountMention) -> bool:
    """Tell of "a woman of 70", "two Danes of 29", "21 men over 60", "all are over 60"."""
    doc, start = mention.words.doc, mention.words.start
    if start < 2 or doc[start - 1].lower_ not in _LEADING or doc[start - 2].lower_ in _SEVERAL:
        return False
    if doc[start - 2].lower_ in {"are", "were"}:
        return doc[start - 1].lower_ != "of"
    return doc[start - 2].pos_ in {"NOUN", "PROPN"} and _is_person(mention.sentence, doc[start - 2])


def _is_said(mention: CountMention) -> bool:
    """Tell of "the youngest is 22"."""
    verb = mention.words.root.head
    return verb.lemma_ == "be" and any(
        child.dep_ == "nsubj" and child.lower_ in _ELDEST for child in verb.children
    )


def _is_place(noun: Token) -> bool:
    """Tell of "in Balu, 12, and in Osska, 20": a name that a preposition leads to and that is nobody's."""
    return noun.dep_ == "pobj" and noun.ent_type_ != "PERSON"


def _is_one(sentence: Sentence, token: Token) -> bool:
    named = token.ent_type_ == "PERSON" or (token.pos_ == "PROPN" and not token.ent_type_)
    return named or (token.tag_ == "NN" and _is_person(sentence, token))


def _is_person(sentence: Sentence, token: Token) -> bool:
    return sense_of(sentence, token).group in PEOPLE | {"official", "relative"}
