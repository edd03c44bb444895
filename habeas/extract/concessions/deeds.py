"""Sentence -> deeds given for people let go that no thing of the tables names.

Takes a parsed sentence; gives verbs that are a concession by themselves ("apologised", "did not pay") and
what a clause tied to a release does ("in return it returned a ferry").
Whether one is truly given for people is not decided here.
"""

from collections.abc import Iterator
from functools import cache

from habeas.extract.counts.amounts import is_amount
from habeas.extract.episodes.telling import read_kinds
from habeas.extract.parse.grammar import SUBJECTS
from habeas.extract.parse.nouns import PEOPLE, people_nouns, sense_of
from habeas.extract.parse.reading import Sentence
from habeas.extract.parse.tokens import Token
from habeas.words.tables import read_table, read_words

Deed = tuple[str, Token, Token, str, str]
"""How a deed was found, its verb, the thing it is done to (else the verb), type and recorded name if any."""

DEED, RETURN, VISIT = "deed", "return", "visit"
_TYING = frozenset({"return", "exchange", "turn"})
_HELD = frozenset({"free", "release", "arrest", "detain", "jail", "kill", "capture", "seize", "serve"})
_FREEDOM = frozenset({"release", "freedom", "liberty", "return", "life", "liberation", "passage"})
_NO_THING = frozenset({"PERSON", "NORP", "GPE", "DATE", "TIME", "CARDINAL", "MONEY"})


def find_deeds(sentence: Sentence) -> Iterator[Deed]:
    """Yield the verbs of a sentence that are a concession by themselves."""
    for token in sentence.tokens:
        row = _deeds().get(token.lemma_.lower()) if token.pos_ == "VERB" else None
        if (
            row is not None
            and (row["takes"] == "yes" or _object_of(token) is None)
            and not _is_done_to(token)
            and not (row["type"] == "payment" and _is_for_things(sentence, token))
            and not _is_invited(token)
            and not (row["type"] == "visit" and not _is_paid_by_office(sentence, token))
        ):
            way = VISIT if row["type"] == VISIT else DEED
            yield way, token, token, row["type"], row["object"]


def _is_invited(verb: Token) -> bool:
    """Tell whether a reader is asked to do it: "visit our site"."""
    return (
        verb.tag_ == "VB" and verb.dep_ == "ROOT" and not any(c.dep_ in {"nsubj", "aux"} for c in verb.lefts)
    )


def _is_paid_by_office(sentence: Sentence, verb: Token) -> bool:
    """Tell whether who visits is an office holder or somebody with a name, and whom they visit no captive."""
    subject = next((child for child in verb.lefts if child.dep_ == "nsubj"), None)
    if subject is not None and subject.tag_ == "WP":  # "the minister, who visited Oslo"
        subject = verb.head
    visited = _object_of(verb)
    if subject is None or visited is None:
        return False
    if visited.pos_ == "NOUN" and sense_of(sentence, visited).group in PEOPLE:
        return False
    return subject.ent_type_ == "PERSON" or any(each.lower_ in _office_nouns() for each in subject.subtree)


@cache
def _office_nouns() -> frozenset[str]:
    return frozenset(office.split()[-1] for office in read_words("offices"))


def _is_done_to(verb: Token) -> bool:
    """Tell whether a verb is passive, or says with what else it is done: "paid in maps" names no ransom."""
    within = (
        inner
        for child in verb.children
        if child.dep_ == "prep" and child.lower_ == "in"
        for inner in child.children
    )
    passive = any(child.dep_ == "auxpass" for child in verb.children) or verb.dep_ == "acl"
    return passive or any(inner.tag_ == "NNS" for inner in within)


def _is_for_things(sentence: Sentence, verb: Token) -> bool:
    """Tell whether what follows "for" is no people and no freedom: "paid for repairs" names no ransom."""
    wanted = (
        inner
        for child in verb.rights
        if child.dep_ == "prep" and child.lower_ == "for"
        for inner in child.children
        if inner.dep_ == "pobj" and inner.pos_ == "NOUN"
    )
    return any(
        each.lemma_.lower() not in _FREEDOM and sense_of(sentence, each).group not in PEOPLE
        for each in wanted
    )


def find_returned(sentence: Sentence) -> Iterator[Deed]:
    """Yield what is done in a clause that the sentence ties to a release."""
    for verb in sentence.tokens:
        tied = verb.head if verb.dep_ == "xcomp" else verb  # "in return Chad agreed to sell it wheat"
        way = _tie_of(tied) if verb.pos_ == "VERB" and verb.lemma_.lower() not in _HELD else ""
        thing = _object_of(verb) if way else None
        if thing is not None and _is_thing(sentence, thing):
            yield way, verb, thing, "payment" if is_amount(thing) else "other", ""


def is_returned(act: Token) -> bool:
    """Tell of "Oslo delivered wheat in return", "in exchange Oslo agreed to lift its ban"."""
    above = (act.head,) if act.dep_ in {"xcomp", "conj"} else ()
    return any(verb.pos_ == "VERB" and bool(_tie_of(verb)) for verb in (act, *above))


def _tie_of(verb: Token) -> str:
    for child in verb.children:
        if child.dep_ == "prep" and child.lower_ == "in" and any(map(_ties, child.children)):
            return RETURN
    return ""


def _ties(noun: Token) -> bool:
    """Tell whether this is the "return" of "in return", and not the "exchange" of "in the exchange"."""
    return noun.lower_ in _TYING and not any(child.dep_ == "det" for child in noun.children)


def _object_of(verb: Token) -> Token | None:
    """Return what a verb is done to: its object, or the subject of its passive."""
    done_to = [child for child in verb.children if child.dep_ in {"dobj", "nsubjpass"}]
    return done_to[-1] if done_to else None  # "the gunmen were given a plane"


def _is_thing(sentence: Sentence, noun: Token) -> bool:
    if noun.pos_ not in {"NOUN", "PROPN"} or noun.ent_type_ in _NO_THING - {"MONEY"}:
        return False
    lemma = noun.lemma_.lower()
    if lemma in _HELD or lemma in read_kinds():  # a pardon given in return is a counter-release
        return False
    if lemma in people_nouns() or sense_of(sentence, noun).group in PEOPLE:
        return False
    return noun.dep_ not in SUBJECTS - {"nsubjpass"}


@cache
def _deeds() -> dict[str, dict[str, str]]:
    return {row["lemma"]: row for row in read_table("concession_deeds.tsv")}
