"""A mention -> the nationality of the state whose people those counted are said to be.

Reads "82 of its men", "four compatriots", "Kyiv brought 31 citizens home": they are the people of a subject
above them, or of whom the sentence names as its source. Looks at no other sentence.
"""

from collections.abc import Iterator

from habeas.extract.counts.mentions import CountMention
from habeas.extract.counts.nations_named import Nationality, name_nation, names_no_nation
from habeas.extract.parse.clauses import Clause, clause_of
from habeas.extract.parse.grammar import HOMEWARD, RELATIVES, SUBJECTS
from habeas.extract.parse.nouns import country_at
from habeas.extract.parse.reading import Sentence
from habeas.extract.parse.tokens import Token
from habeas.words.countries import PEOPLE_FORMS, CountryMention
from habeas.words.tables import read_words

POSSESSIVES = frozenset({"its", "their", "his", "her"})
NATIONAL_POSSESSIVES = frozenset({"its", "their"})
COMPATRIOTS = frozenset({"national", "citizen", "compatriot", "countryman", "countrywoman"})
"""Nouns for the people of a state that need no name of it: "Manila counts four citizens in the camp"."""
HOMECOMING = frozenset({"bring", "get", "take", "welcome", "fly", "receive"})
"""Verbs that with "home" or "back" have a state's own people as their object."""
INCLUDING = frozenset({"include", "comprise", "number"})
AMONG = frozenset({"among", "amongst"})
ABOVE = frozenset({"ccomp", "xcomp", "conj", "advcl"})
OWNING_WORDS = frozenset({"amod", "compound", "nmod", "poss"})


def nationality_of_owner(mention: CountMention) -> Nationality | None:
    """Return the nationality of "82 of its men", "Kyiv brought 31 citizens home": the subject's.

    "The Poles include four nurses", "among the Poles are four nurses" tell it of the nurses too.
    """
    noun, clause = mention.head or mention.whole, clause_of(mention.anchor)
    if noun is None or clause is None:
        return None
    owned = any(child.lower_ in POSSESSIVES for child in noun.children) and mention.sense.group != "captive"
    if owned or _are_compatriots(noun):
        countries = _countries_of_owners(mention.sentence, clause, noun)
    else:
        countries = (country_at(mention.sentence, each) for each in _receivers(mention.sentence, clause))
    return next((name_nation(mention.sentence, each) for each in countries if each is not None), None)


def _are_compatriots(noun: Token) -> bool:
    """Tell whether a noun means nationals of whoever speaks: "other citizens" are like those told of."""
    own = noun.lemma_.lower() in COMPATRIOTS
    return own and not any(child.lower_ in {"of", "other"} for child in noun.children)


def _receivers(sentence: Sentence, clause: Clause) -> Iterator[Token]:
    """Yield whose the people of an object are by its verb: "Kyiv brought 31 home", "the Poles include"."""
    verb = clause.verb
    if verb.lemma_ == "be" and clause.role in {"attr", "nsubj"}:
        yield from (each for each in _described(verb, clause.role) if _names_people(sentence, each))
    homewards = any(child.lower_ in HOMEWARD for child in verb.children)
    for subject in _subjects_of(verb) if clause.role == "dobj" else ():
        country = country_at(sentence, subject) if verb.lemma_.lower() in INCLUDING else None
        homecoming = homewards and verb.lemma_.lower() in HOMECOMING
        if homecoming or (country is not None and country.form in PEOPLE_FORMS):
            yield subject


def _described(verb: Token, role: str) -> Iterator[Token]:
    """Yield "Poles" of "the freed Poles were four nurses", of "among the Poles are four nurses"."""
    nouns = [child for child in verb.lefts if role == "attr" and child.dep_ in SUBJECTS]
    for child in verb.lefts:
        nouns += [each for each in child.children if child.lower_ in AMONG and each.dep_ == "pobj"]
    for noun in nouns:
        yield from (noun, *(child for child in noun.lefts if child.dep_ == "amod"))


def _names_people(sentence: Sentence, word: Token) -> bool:
    country = country_at(sentence, word)
    return country is not None and country.form in PEOPLE_FORMS and not names_no_nation(sentence, country)


def _subjects_of(verb: Token) -> list[Token]:
    """Return the subjects of a verb, or of the one that it is joined to."""
    found = [child for child in verb.children if child.dep_ in SUBJECTS]
    return _subjects_of(verb.head) if not found and verb.dep_ == "conj" else found


def _countries_of_owners(sentence: Sentence, clause: Clause, noun: Token) -> Iterator[CountryMention | None]:
    """Yield whose people the object or subject of a clause may be, the likeliest first.

    Who holds people speaks of others' ("Chad says the rebels hold two of its pilots"); who receives them does
    not, nor who acts on "its own". What belongs to a state ("the Chadian army") speaks of compatriots, or of
    "its pilots" where it tells what others did.
    """
    levels = list(enumerate(_subjects_by_level(clause)))
    words = {child.lower_ for child in noun.children}
    if clause.role == "dobj" and "own" not in words and clause.verb.lemma_.lower() not in HOMECOMING:
        levels.reverse()
    for level, owners in levels:
        beside = _are_compatriots(noun) or (level > 0 and not words.isdisjoint(NATIONAL_POSSESSIVES))
        yield from (_country_of(sentence, owner, beside) for owner in owners)


def _subjects_by_level(clause: Clause) -> Iterator[list[Token]]:
    """Yield the subjects and sources of a clause and of those above it, without those counted."""
    verb, counted = clause.verb, clause.role in SUBJECTS
    while True:
        subjects = [] if counted else [child for child in verb.children if child.dep_ in SUBJECTS]
        yield [*subjects, *_sources(verb)]
        if verb.dep_ not in ABOVE or verb.head.pos_ not in {"VERB", "AUX"}:
            return
        counted = counted and verb.dep_ == "conj"
        verb = verb.head


def _sources(verb: Token) -> Iterator[Token]:
    """Yield "Jakarta" of "according to Jakarta 177 of its citizens are held"."""
    for child in verb.children:
        if child.lower_ == "according":
            yield from (word for to in child.children for word in to.children if word.dep_ == "pobj")


def _country_of(sentence: Sentence, owner: Token, beside: bool) -> CountryMention | None:
    """Return the country that an owner is, or, if asked, that it belongs to."""
    if (
        owner.tag_ in RELATIVES and owner.head.dep_ == "relcl"
    ):  # "Chad, which has three of its own drivers there"
        owner = owner.head.head
    words = [owner, *(child for child in owner.children if beside and child.dep_ in OWNING_WORDS)]
    if beside and owner.lemma_.lower() in read_words("government_bodies"):  # "the government of Chad"
        words += [word for child in owner.children if child.lower_ == "of" for word in child.children]
    return next((found for word in words if (found := country_at(sentence, word)) is not None), None)
