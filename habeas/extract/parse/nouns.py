"""A noun of the parse -> what it names: people of some kind, time, money, a place, a thing.

Reads the tables `counted_nouns`, `detainee_nouns` and `person_nouns`; nationalities by `find_countries`. A
noun that no table has is judged by its ending ("-er", "-ist"), and says so.
"""

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from habeas.extract.parse.reading import Sentence
from habeas.extract.parse.tokens import Token
from habeas.model.vocabulary import Age, Gender, PopulationKind
from habeas.words.countries import CountryMention
from habeas.words.tables import read_table, read_words

PEOPLE = frozenset({"captive", "person", "soldier", "national", "named", "agentive"})
"""Classes of nouns that can name detainees; officials and relatives seldom do."""

MEASURES = frozenset({"time", "money", "measure", "place", "vehicle", "thing"})
"""Classes of nouns that never name people."""

MOST_LETTERS = 4
"""Shorter words end in "-er" or "-or" by chance."""

_AGENTIVE = re.compile(r"(?:er|or|ist|ian|ant|man|woman|ee|ite|naut|crat)$")


@dataclass(frozen=True, slots=True)
class NounSense:
    """What a noun says of those it counts; `group` is its class in the table, or
    `national` (a demonym), `named` (a plural name: "Houthis"), `agentive` (looks like people), `unknown`."""

    group: str
    kind: PopulationKind | None = None
    gender: Gender | None = None
    age: Age | None = None


@cache
def read_nouns() -> dict[str, NounSense]:
    """The table by noun."""
    return {
        row["noun"]: NounSense(row["class"], row["kind"] or None, row["gender"] or None, row["age"] or None)  # type: ignore[arg-type]
        for row in read_table("counted_nouns.tsv")
    }


@cache
def captive_nouns() -> frozenset[str]:
    """The nouns that name captives by themselves."""
    return frozenset(noun for noun, sense in read_nouns().items() if sense.group == "captive")


def sense_of(sentence: Sentence, noun: Token) -> NounSense:
    """Tell what a noun names, from its longest known form ("prisoners of war", "service members")."""
    senses = _senses_in(sentence)
    if noun.i not in senses:
        senses[noun.i] = _read_sense(sentence, noun)
    return senses[noun.i]


@lru_cache(maxsize=256)  # the sentences of a report: each kind of claim asks what its nouns name
def _senses_in(sentence: Sentence) -> dict[int, NounSense]:
    """Return the senses that were read in a sentence, by the noun's place; filled as they are asked for."""
    return {}


def _read_sense(sentence: Sentence, noun: Token) -> NounSense:
    known = read_nouns()
    for form in _forms(noun):
        if form in known:
            return known[form]
    if country_at(sentence, noun) is not None:
        return NounSense("national")
    if noun.pos_ == "PROPN" and noun.lower_.endswith("s") and not noun.lower_.endswith("ss"):
        return NounSense("named")
    if noun.pos_ == "NOUN" and any(map(_looks_agentive, _singulars(noun))):
        return NounSense("agentive")
    return NounSense("unknown")


def _looks_agentive(singular: str) -> bool:
    return len(singular) > MOST_LETTERS and _AGENTIVE.search(singular) is not None


def country_at(sentence: Sentence, token: Token) -> CountryMention | None:
    """Return the country that a token is, or is part of, the name or demonym of."""
    start, end = token.idx, token.idx + len(token)
    for mention in sentence.countries:
        if mention.start < end and start < mention.end:
            return mention
    return None


def _forms(noun: Token) -> list[str]:
    singulars = _singulars(noun)
    modifiers = [c.lower_ for c in noun.lefts if c.dep_ in {"compound", "amod", "nmod"}]
    tail = [
        f"{singular} of {inner.lemma_.lower()}"
        for child in noun.rights
        if child.dep_ == "prep" and child.lower_ == "of"
        for inner in child.children
        for singular in singulars
    ]
    joined = [
        " ".join((*modifiers[start:], singular)) for start in range(len(modifiers)) for singular in singulars
    ]
    return [*tail, *joined, *singulars]


def _singulars(noun: Token) -> list[str]:
    """Return what the singular of a noun may be: the tagger misses plurals it takes for names."""
    word = noun.lower_
    guesses = [noun.lemma_.lower(), word]
    if word.endswith("men"):
        guesses.append(f"{word[:-3]}man")
    elif word.endswith("ies"):
        guesses.append(f"{word[:-3]}y")
    elif word.endswith("s"):
        guesses.append(word[:-1])
    return list(dict.fromkeys(guesses))


@cache
def people_nouns() -> frozenset[str]:
    """The nouns, singular and in small letters, that name people and so no deed and no thing."""
    detainees = {row["noun"] for row in read_table("detainee_nouns.tsv")}
    return frozenset(noun.lower() for noun in detainees | read_words("person_nouns"))
