"""A mention -> the nationality of those it counts, with the words that name it.

Read from the phrase itself ("six Lithuanians", "citizens of Japan"), from what follows it ("five of them
Germans") or is said of it ("nine are foreign nationals"), else from the state whose own people they are.
Never from a place or a government that merely stands nearby.
"""

from collections.abc import Iterator
from itertools import pairwise

from habeas.extract.counts.foreigners import FOREIGN_WORDS, are_from_elsewhere
from habeas.extract.counts.mentions import CountMention
from habeas.extract.counts.nationality_said import nationality_after
from habeas.extract.counts.nations_named import (
    Nationality,
    name_nation,
    name_nations,
    names_no_nation,
)
from habeas.extract.counts.owners import nationality_of_owner
from habeas.extract.parse.grammar import HOMEWARD
from habeas.extract.parse.nouns import country_at, sense_of
from habeas.extract.parse.reading import Sentence
from habeas.extract.parse.tokens import Token
from habeas.words.countries import PEOPLE_FORMS, CountryMention

PAPERS = frozenset({"passport", "citizenship", "nationality"})
"""What those have who are of a nation: "holders of German passports"."""
ORIGIN_PREPOSITIONS = frozenset({"of", "from"})
HAILING = {"belong": "to", "hail": "from", "come": "from", "originate": "from"}
"""Verbs that say where people are from, each with what leads to it: "fishermen belonging to Chad"."""
TALLIES = frozenset({"number", "total", "tally", "count"})
FORCES = frozenset(
    {"army", "navy", "military", "forces", "force", "troops", "crew", "police", "gendarmerie", "guard",
     "service", "marines", "militia", "government", "security", "parliament"}
)  # fmt: skip
"""Bodies whose members are nationals of their state: "fifteen men of Chad's army"."""
COMPANIES = frozenset(
    {"crew", "family", "couple", "team", "group", "party", "company", "contingent", "delegation"}
)
"""Nouns for several people whose number follows: "a Bulgarian crew of 24"."""
PHRASE_ROLES = frozenset({"amod", "compound", "nmod", "appos", "conj", "poss"})
PEOPLE_GROUPS = frozenset({"person", "captive", "soldier", "agentive"})
BELONGING = frozenset({"member", "personnel"})
"""Nouns for those who belong to a body of a state: "members of the Sudanese army"."""


def nationality_of(mention: CountMention) -> Nationality | None:
    """Return whose nationals a mention counts, None where its words do not say or name several peoples."""
    if _is_mixed(mention):
        return None
    ways = (_beside_number, nationality_after, _of_noun, _of_group, nationality_of_owner)
    return next((found for way in ways if (found := way(mention)) is not None), None)


def predicates_of(mention: CountMention) -> list[Token]:
    """Return "women" of "six were women", and "nationals" of "the foreign nationals were fourteen"."""
    verb, role = mention.anchor.head, mention.anchor.dep_
    if verb.lemma_ != "be" or role not in {"nsubj", "attr"}:
        return []
    sought = {"attr", "acomp"} if role == "nsubj" else {"nsubj"}
    return [child for child in verb.children if child.dep_ in sought]


def tallied_noun(mention: CountMention) -> Token | None:
    """Return "nationals" of "bring the number of foreign nationals freed to 156", for a number alone."""
    alone = mention.head is None and mention.whole is None and mention.anchor.head.lower_ == "to"
    beside = (each for above in mention.anchor.ancestors for each in (above, *above.children))
    tallies = [each for each in beside if each.lemma_.lower() in TALLIES] if alone else []
    return next((noun for tally in tallies for noun in _complements(tally)), None)


def _complements(noun: Token) -> Iterator[Token]:
    for preposition in noun.children:
        if preposition.lower_ == "of":
            yield from (child for child in preposition.children if child.dep_ == "pobj")


def words_after_whole(mention: CountMention) -> list[Token]:
    """Return "Spanish citizens" of "five of them Spanish citizens": what the parts of a whole are."""
    whole = mention.whole
    if whole is None or not (whole.pos_ in {"PRON", "DET"} or whole.lower_ in {"latter", "former"}):
        return []
    found: list[Token] = []
    for token in whole.doc[max(whole.i, mention.words.end - 1) + 1 :]:
        if token.pos_ not in {"ADJ", "NOUN", "PROPN"} and token.lower_ not in {"all", "a", "an", "-"}:
            break
        found.append(token)
    return found


def _beside_number(mention: CountMention) -> Nationality | None:
    """Return the nationality between the number and its noun, or right after a number without one."""
    head = mention.head
    if head is not None and head.i < mention.words.end:
        return None
    for country in mention.sentence.countries:
        if country.start < mention.numeral.number_end or names_no_nation(mention.sentence, country):
            continue
        adjective = country.form in PEOPLE_FORMS
        if head is None:
            if mention.whole is None and adjective and country.start == mention.numeral.number_end + 1:
                return name_nation(mention.sentence, country)
        elif country.end <= head.idx + len(head) and (
            adjective or (country.form == "name" and country.end + 1 == head.idx)
        ):
            return name_nation(mention.sentence, country)
    return None


def _is_mixed(mention: CountMention) -> bool:
    """Tell of two peoples counted together: "two British and American hostages", "119 Poles and Danes"."""
    start, noun = mention.numeral.number_end, mention.head or mention.whole
    if noun is None:
        return False
    end = max([noun.idx + len(noun), *(c.idx + len(c) for c in noun.children if c.dep_ == "conj")])
    named = [c for c in mention.sentence.countries if start <= c.start < end and c.form in PEOPLE_FORMS]
    return any(
        one.code != other.code and mention.sentence.text[one.end : other.start] in {" and ", " or "}
        for one, other in pairwise(named)
    )


def _of_noun(mention: CountMention) -> Nationality | None:
    nouns = [noun for noun in (mention.head, mention.whole, tallied_noun(mention)) if noun is not None]
    if mention.head is None:
        nouns += [*predicates_of(mention), *words_after_whole(mention)[-1:]]
    found = (_noun_nationality(mention.sentence, noun) for noun in nouns)
    return next((each for each in found if each is not None), None)


def _noun_nationality(sentence: Sentence, noun: Token) -> Nationality | None:
    own = [noun, *(child for child in noun.children if child.dep_ in PHRASE_ROLES - {"appos", "conj"})]
    own += [
        inner for token in own[1:] for inner in token.children if inner.dep_ in {"amod", "compound", "conj"}
    ]
    named = (country_at(sentence, token) for token in _origins(sentence, noun))
    origins = [each for each in named if each is not None and _is_origin(sentence, each)]
    for token in own:
        country = country_at(sentence, token)
        if country is None or names_no_nation(sentence, country):
            continue
        if _names_people(sentence, noun, token, country.form):
            return name_nation(sentence, country)
    if origins:
        return name_nations(sentence, origins)
    foreign = any(token.lemma_.lower() in FOREIGN_WORDS for token in own) or _is_from_elsewhere(
        sentence, noun
    )
    return ("foreign", ()) if foreign and not _is_joined_by_nation(sentence, noun) else None


def _is_origin(sentence: Sentence, country: CountryMention) -> bool:
    return country.form != "government" and not names_no_nation(sentence, country)


def _of_group(mention: CountMention) -> Nationality | None:
    """Return the nation of "a Bulgarian crew of 24", "the Slovene family of four", for a number alone."""
    of = mention.anchor.head
    if mention.head is not None or mention.whole is not None or of.lower_ != "of":
        return None
    if mention.anchor.dep_ != "pobj" or of.head.lemma_.lower() not in COMPANIES:
        return None
    beside = (country_at(mention.sentence, child) for child in of.head.lefts if child.dep_ in PHRASE_ROLES)
    people = (each for each in beside if each is not None and each.form in PEOPLE_FORMS)
    return next((name_nation(mention.sentence, each) for each in people), None)


def _is_joined_by_nation(sentence: Sentence, noun: Token) -> bool:
    """Tell of "16 Westerners and Russians", who may let them go themselves."""
    joined = (child for child in noun.children if child.dep_ == "conj" and not _is_counted(child))
    return any(country_at(sentence, child) is not None for child in joined)


def _is_from_elsewhere(sentence: Sentence, noun: Token) -> bool:
    """Tell of "workers from abroad", "sailors of six nations"; who is brought home from abroad is none."""
    end = noun.idx + len(noun)
    return HOMEWARD.isdisjoint(sentence.words) and are_from_elsewhere(sentence.text, end)


def _origins(sentence: Sentence, noun: Token) -> Iterator[Token]:
    """Yield "Japan" of "citizens of Japan", and "Sudanese" of "members of the Sudanese army"."""
    if not _is_people(sentence, noun):
        return
    yield from _hailing(noun)
    for child in (*noun.children, *_of_war(noun), *_freed_by_another(sentence, noun)):
        if child.dep_ == "prep" and child.lower_ in ORIGIN_PREPOSITIONS:
            for inner in (inner for inner in child.children if inner.dep_ == "pobj"):
                yield inner
                yield from (each for each in inner.subtree if each.dep_ == "conj" and not _is_counted(each))
                forces = inner.lemma_.lower() in FORCES | PAPERS
                if forces or noun.lemma_.lower() in BELONGING:
                    roles = {"amod", "compound", "poss"} if forces else {"amod", "compound"}
                    yield from (word for word in inner.children if word.dep_ in roles)


def _hailing(noun: Token) -> Iterator[Token]:
    """Yield "Chad" of "sailors hailing from Chad"."""
    for verb in noun.children:
        leading = HAILING.get(verb.lemma_.lower()) if verb.dep_ in {"acl", "relcl"} else None
        origins = (child for child in verb.rights if child.lower_ == leading)
        yield from (inner for child in origins for inner in child.children if inner.dep_ == "pobj")


def _freed_by_another(sentence: Sentence, noun: Token) -> Iterator[Token]:
    """Yield "from" of "Oslo freed nine sailors from Chad", which the parse gives to the verb.

    Another state than the one that lets them go is where they are from, and not where they were held.
    """
    verb = noun.head
    here = [country_at(sentence, child) for child in verb.lefts if child.dep_ == "nsubj"]
    if noun.dep_ != "dobj" or not here or here[0] is None:
        return
    for child in verb.rights:
        led = (country_at(sentence, inner) for inner in child.children)
        if child.lower_ == "from" and child.i == noun.i + 1:
            yield from (child for country in led if country is not None and country.code != here[0].code)


def _of_war(noun: Token) -> Iterator[Token]:
    """Yield what hangs on the war of "prisoners of war of the Chadian army"."""
    for preposition in noun.children:
        war = (child for child in preposition.children if child.lower_ == "war")
        yield from (child for each in war for child in each.children)


def _is_counted(noun: Token) -> bool:
    """Tell of "a Nigerian" beside "two nationals of Togo": another part, and no further country."""
    return any(child.dep_ == "nummod" or child.lower_ in {"a", "an"} for child in noun.children)


def _names_people(sentence: Sentence, noun: Token, token: Token, form: str) -> bool:
    """Tell whether a country beside a noun is where its people are from: "Chadian", "one U.K. national"."""
    beside = token.dep_ in {"compound", "amod"} and form != "government"  # not "Taliban prisoners"
    return form in PEOPLE_FORMS or (beside and _is_people(sentence, noun))


def _is_people(sentence: Sentence, noun: Token) -> bool:
    return sense_of(sentence, noun).group in PEOPLE_GROUPS
