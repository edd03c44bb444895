"""A verb of going -> who goes, as a class: people let go, people, officials, a vehicle, a thing.

Takes a stage, the verb, and where in its clause those stand who go; never decides whether they were let go
but by what the sentence says, and by the fates of those whom the report names.
"""

from collections.abc import Iterator
from functools import cache

from habeas.extract.episodes.parts import Stage
from habeas.extract.parse.grammar import SUBJECTS
from habeas.extract.parse.happenings import FREEING, read_patterns
from habeas.extract.parse.nouns import sense_of
from habeas.extract.parse.patients import gather_people
from habeas.extract.parse.tokens import Token
from habeas.extract.people.fates import NOBODY, Fates
from habeas.extract.places.going_words import going_word
from habeas.words.tables import read_words

CLASSES = ("freed", "people", "they", "name", "official", "it", "vehicle", "thing")
"""Who goes, the most telling first."""
GOERS = frozenset({"freed", "people", "they", "name"})
"""Classes of those who may have been let go."""
DETAINED = frozenset({"soldier", "national", "named", "person", "agentive", "group"})
FORCES = frozenset({"troop", "troops", "force", "forces", "reinforcement", "delegation", "army"})
"""Nouns for soldiers and envoys who are sent, never let go."""
FREIGHT = frozenset(
    {"aid", "cargo", "food", "fuel", "goods", "medicine", "relief", "supply", "supplies", "weapon"}
)
DEAD = frozenset({"body", "corpse", "remains", "remain", "coffin"})
SAILING = frozenset({"anchor", "berth", "dock", "moor", "sail", "steam", "taxi"})
"""Verbs of ships and planes, whatever stands for these."""
VAGUE = frozenset({"dozens", "scores", "hundreds", "thousands", "number", "couple"})
PERSONAL = frozenset(
    {
        "they",
        "them",
        "he",
        "she",
        "him",
        "her",
        "who",
        "whom",
        "all",
        "both",
        "some",
        "one",
        "ones",
        "others",
        "another",
        "each",
        "those",
        "everyone",
        "everybody",
    }
)
OWN = frozenset({"their", "his", "her"})
PLACES = frozenset({"name", "capital", "city"})
"""Forms of mentions by which a state or a town is named, and nobody who goes there."""
SPEAKING = frozenset({"i", "me", "we", "us"})
VISITING = frozenset(
    {"reporter", "journalist", "correspondent", "mediator", "negotiator", "monitor", "relative"}
)
"""Nouns for people who come to see those let go, where they stand bare: "reporters travelled to Oman"."""


def who_goes(stage: Stage, verb: Token, where: str, fates: Fates) -> str:
    """Return the class of those who go, "nobody" where the clause names none.

    `where` is where in the clause they stand: object, subject or either.
    """
    if any(child.lemma_.lower() in DEAD for child in verb.children):
        return "thing"
    found = {_class_of(stage, token, fates) for token in _told(stage, verb, where)}
    return next((each for each in CLASSES if each in found), "nobody")


def _told(stage: Stage, verb: Token, where: str) -> Iterator[Token]:
    people = gather_people(verb, where)
    named = [token for token in people if token.tag_ not in {"WP", "WDT"} and token.dep_ != "appos"]
    named = [token for token in named if not is_place(stage, token)]  # "whom Iran freed and flew to Oman"
    yield from named or people
    if not people:  # "freed on Sunday, landing in Oman at night"
        above = verb.head if verb.dep_ in {"advcl", "conj", "xcomp", "ccomp"} else None
        above = above.head if above is not None and above.pos_ == "ADJ" else above  # "she is due to fly"
        yield from (child for child in (above.children if above is not None else ()) if _is_told(child))


def _is_told(child: Token) -> bool:
    return child.dep_ in SUBJECTS | {"dobj"}


def _class_of(stage: Stage, token: Token, fates: Fates) -> str:
    fate = fates.get((stage.sentence.index, token.i))
    if fate == NOBODY and token.pos_ != "PRON":  # whom a pronoun stands for is a guess
        return "official"
    if fate not in {None, NOBODY} or (is_let_go(stage, token) and not _travels_by_office(stage, token)):
        return "freed"
    if token.lower_ in SPEAKING:
        return _speaker(stage, token, fates)
    if token.lower_ == "it" and token.head.lemma_.lower() in SAILING:
        return "vehicle"
    if token.pos_ == "PRON" or token.lower_ in PERSONAL:
        return "they" if token.lower_ in PERSONAL else "it"
    return _class_of_noun(stage, _counted(token), fates)


def _class_of_noun(stage: Stage, token: Token, fates: Fates) -> str:
    group = sense_of(stage.sentence, token).group
    if group == "captive":
        return "freed"
    visiting = token.tag_ == "NNS" and token.lemma_.lower() in VISITING and not token.children
    related = token.lemma_.lower() in read_words("relations") and any(
        c.dep_ == "poss" for c in token.children
    )
    if group == "official" or visiting or related or _holds_office(stage, token):
        return "official"
    if token.lemma_.lower() in FORCES or is_place(stage, token):
        return "thing"
    if token.pos_ == "NUM" or group in DETAINED:
        return "people"
    if group == "vehicle" or going_word(token)[0]:
        return _passengers(stage, token, fates)
    return "name" if token.ent_type_ == "PERSON" else "thing"


def _travels_by_office(stage: Stage, token: Token) -> bool:
    """Tell of an envoy who only "returned to Oman"; one who "was freed" was let go."""
    if sense_of(stage.sentence, token).group != "official" and not _holds_office(stage, token):
        return False
    befell = [
        each
        for each in stage.happenings
        if each.status in FREEING and any(token.i == p.i for p in each.people)
    ]
    return all(going_word(each.trigger)[0] in {"go", "take", "arrive", "reach"} for each in befell)


def _speaker(stage: Stage, pronoun: Token, fates: Fates) -> str:
    """Return who says of himself where he is: "'We are in Oman,' one of the men said"."""
    for verb in pronoun.ancestors:
        for child in verb.children:
            if child.dep_ == "nsubj" and verb.head.i != pronoun.head.i and child.lower_ not in SPEAKING:
                found = _class_of(stage, child, fates)
                return found if found in GOERS else "it"
    return "it"


def is_place(stage: Stage, token: Token) -> bool:
    """Tell whether a word names a state or a town."""
    mention = stage.by_token.get(token.i)
    return mention is not None and mention.form in PLACES


def _counted(number: Token) -> Token:
    """Return "trucks" of "hundreds of trucks"; any other word as it is."""
    if number.lower_ not in VAGUE:
        return number
    of = (inner for child in number.children if child.lower_ == "of" for inner in child.children)
    return next((inner for inner in of if inner.pos_ == "NOUN"), number)


def _holds_office(stage: Stage, token: Token) -> bool:
    """Tell whether words name an official: an office, a title before a name, a leader of a state."""
    mention = stage.by_token.get(token.i)
    titled = [token, *(child for child in token.children if child.dep_ in {"compound", "appos"})]
    office = any(each.lower_ in read_words("offices") for each in titled)
    office = office or stage.acts.get(token.i) in {"negotiate", "mediate", "embassy", "rule"}
    return office or (mention is not None and mention.form == "leader")


def _passengers(stage: Stage, vehicle: Token, fates: Fates) -> str:
    """Return who is in a vehicle, "their plane", "a bus with nine of the men"; goods make it a thing."""
    if any(token.lemma_.lower() in FREIGHT for token in vehicle.subtree):
        return "thing"
    if any(child.lower_ in OWN for child in vehicle.children):
        return "they"
    inside = [token for token in vehicle.subtree if token.i > vehicle.i and token.dep_ in {"pobj", "dobj"}]
    carried = {_class_of(stage, token, fates) for token in inside} & {"freed", "people", "they"}
    return next((each for each in CLASSES if each in carried), "vehicle")


def is_let_go(stage: Stage, token: Token) -> bool:
    """Tell whether somebody is let go in the sentence, or called so: "the freed soldiers"."""
    let_go = (each.people for each in stage.happenings if each.status in FREEING)
    called = (child.lower_ for child in token.children if child.dep_ == "amod")
    befell = any(token.i == person.i for people in let_go for person in people)
    return befell or any(word in _participles() for word in called)


@cache
def _participles() -> frozenset[str]:
    """Return the regular participles of verbs of letting go, which the pipeline tags as adjectives."""
    verbs = (
        verb
        for (verb, part), found in read_patterns().items()
        if part == "verb"
        for one in found
        if one.status in FREEING and not one.others
    )
    return frozenset(f"{verb}d" if verb.endswith("e") else f"{verb}ed" for verb in verbs)
