"""A mention -> which people it counts: nationality, kind, gender, age, and the words that say so.

Nationality is read from the phrase itself ("six Lithuanians", "citizens of Japan"), else from the whole
that the number is a part of. Never guesses from a place or a government that stands nearby.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from spacy.tokens import Token

from habeas.extract.clauses import clause_of
from habeas.extract.mentions import CountMention
from habeas.extract.nouns import NounSense, country_at, sense_of
from habeas.extract.reading import Sentence
from habeas.model import Evidence
from habeas.model.population import EVERYBODY, Population

FOREIGN_WORDS = frozenset({"foreign", "foreigner", "expatriate", "overseas", "alien"})
ORIGIN_PREPOSITIONS = frozenset({"of", "from"})
POSSESSIVES = frozenset({"its", "their", "his", "her"})
HOMECOMING = frozenset({"bring", "get", "take", "welcome", "fly", "receive"})
"""Verbs that with "home" or "back" have a state's own people as their object."""
TALLIES = frozenset({"number", "total", "tally", "count"})
PHRASE_ROLES = frozenset({"amod", "compound", "nmod", "appos", "conj", "poss"})


@dataclass(frozen=True, slots=True)
class Described:
    """A population with the passages that name what cannot be read in the number's own phrase."""

    population: Population = EVERYBODY
    passages: tuple[Evidence, ...] = ()


def describe_people(mention: CountMention) -> Described:
    """Return what the mention's own phrase says of those it counts."""
    sense = _joined_sense(mention)
    nationality, passages = _nationality(mention)
    population = Population(nationality=nationality, kind=sense.kind, gender=sense.gender, age=sense.age)
    return Described(population, passages)


def inherit_people(part: Described, whole: Described) -> Described:
    """Return a part with the nationality of its whole, where it says none itself."""
    inherited = whole.population.nationality
    if part.population.nationality is not None or inherited in {None, "foreign"}:
        return part
    return Described(replace(part.population, nationality=inherited), (*part.passages, *whole.passages))


def settle_nationals(described: Described, authority: str | None) -> Described:
    """Return nationals of the authority as `domestic`."""
    if authority is None or described.population.nationality != authority:
        return described
    return replace(described, population=replace(described.population, nationality="domestic"))


def _joined_sense(mention: CountMention) -> NounSense:
    """What the noun says, and what a word that stands beside it adds ("two women journalists")."""
    joined = mention.sense
    noun = mention.head or mention.whole or _tallied(mention)
    if noun is not None and mention.head is None and mention.whole is None:
        joined = sense_of(mention.sentence, noun)
    beside = (
        [c for c in noun.children if c.dep_ in PHRASE_ROLES and c.dep_ != "conj"] if noun is not None else []
    )
    predicates = _predicates(mention) if mention.head is None else []
    for token in [*beside, *predicates]:
        other = sense_of(mention.sentence, token)
        joined = replace(
            joined,
            kind=joined.kind or other.kind,
            gender=joined.gender or other.gender,
            age=joined.age or other.age,
        )
    return joined


def _predicates(mention: CountMention) -> list[Token]:
    """Return "women" of "six were women", and "nationals" of "the foreign nationals were fourteen"."""
    verb, role = mention.anchor.head, mention.anchor.dep_
    if verb.lemma_ != "be" or role not in {"nsubj", "attr"}:
        return []
    sought = {"attr", "acomp"} if role == "nsubj" else {"nsubj"}
    return [child for child in verb.children if child.dep_ in sought]


def _tallied(mention: CountMention) -> Token | None:
    """Return "nationals" of "bring the number of foreign nationals freed to 156", for a number alone."""
    alone = mention.head is None and mention.whole is None and mention.anchor.head.lower_ == "to"
    beside = (each for above in mention.anchor.ancestors for each in (above, *above.children))
    tallies = [each for each in beside if each.lemma_.lower() in TALLIES] if alone else []
    return next((noun for tally in tallies for noun in _complements(tally)), None)


def _complements(noun: Token) -> Iterator[Token]:
    for preposition in noun.children:
        if preposition.lower_ == "of":
            yield from (child for child in preposition.children if child.dep_ == "pobj")


def _owners(mention: CountMention) -> list[Token]:
    """Return the subject whose people are counted: "82 of its men", "Kyiv brought 31 citizens home"."""
    noun = mention.head or mention.whole
    clause = clause_of(mention.anchor)
    if noun is None or clause is None:
        return []
    owned = any(child.lower_ in POSSESSIVES for child in noun.children)
    words = {child.lower_ for child in clause.verb.children}
    homecoming = clause.verb.lemma_.lower() in HOMECOMING and words & {"home", "back"}
    if not owned and not (homecoming and clause.role == "dobj"):
        return []
    return [child for child in clause.verb.children if child.dep_ == "nsubj"]


def _nationality(mention: CountMention) -> tuple[str | None, tuple[Evidence, ...]]:
    within = _country_within(mention)
    if within is not None:
        return within
    nouns = [noun for noun in (mention.head, mention.whole, _tallied(mention)) if noun is not None]
    if mention.head is None:
        nouns += _predicates(mention)
    for noun in nouns:
        found = _noun_nationality(mention.sentence, noun)
        if found is not None:
            return found
    for owner in _owners(mention):
        country = country_at(mention.sentence, owner)
        if country is not None:
            return country.code, (mention.sentence.cite(country.start, country.end),)
    return None, ()


def _country_within(mention: CountMention) -> tuple[str, tuple[Evidence, ...]] | None:
    """Return the nationality that stands between the number and its noun ("ten U.S. citizens")."""
    head = mention.head
    if head is None or head.i < mention.words.end:
        return None
    for country in mention.sentence.countries:
        inside = mention.numeral.number_end <= country.start and country.end <= head.idx + len(head)
        beside = country.form == "name" and country.end + 1 == head.idx
        if inside and (country.form in {"adjective", "demonym"} or beside):
            return country.code, (mention.sentence.cite(country.start, country.end),)
    return None


def _noun_nationality(sentence: Sentence, noun: Token) -> tuple[str, tuple[Evidence, ...]] | None:
    own = [noun, *(child for child in noun.children if child.dep_ in PHRASE_ROLES - {"appos", "conj"})]
    own += [
        inner for token in own[1:] for inner in token.children if inner.dep_ in {"amod", "compound", "conj"}
    ]
    origin = [
        inner
        for child in noun.children
        if child.dep_ == "prep" and child.lower_ in ORIGIN_PREPOSITIONS and _is_people(sentence, noun)
        for inner in child.children
        if inner.dep_ == "pobj"
    ]
    for token in [*own, *origin]:
        mention = country_at(sentence, token)
        if mention is not None and (token in origin or _names_people(sentence, noun, token, mention.form)):
            return mention.code, (sentence.cite(mention.start, mention.end),)
    if any(token.lemma_.lower() in FOREIGN_WORDS for token in own):
        return "foreign", ()
    return None


def _names_people(sentence: Sentence, noun: Token, token: Token, form: str) -> bool:
    """Tell whether a country beside a noun is where its people are from: "Chadian", "one U.K. national"."""
    return form in {"adjective", "demonym"} or (
        token.dep_ in {"compound", "amod"} and _is_people(sentence, noun)
    )


def _is_people(sentence: Sentence, noun: Token) -> bool:
    return sense_of(sentence, noun).group in {"person", "captive", "soldier", "agentive"}
