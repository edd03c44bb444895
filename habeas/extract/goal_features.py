"""A place named in a sentence -> what the words around it say of people going there, as features.

Each feature says several things of one place at once ("moved to, by people"), since a report names a state
many times and those who went there perhaps once. Never decides whether anybody went.
"""

from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from functools import cache

from spacy.tokens import Token

from habeas.extract.earlier_episodes import FREEING
from habeas.extract.happenings import Happening, read_patterns
from habeas.extract.nouns import sense_of
from habeas.extract.parties import PartyMention
from habeas.extract.parts import MODIFIERS, Stage
from habeas.words.tables import read_words

HOMEWARD = frozenset({"home", "homeland", "back", "repatriate", "repatriation", "return", "compatriot"})
"""Lemmas by which people go to their own country without its being named as a place."""
CLIMB = 7
"""Steps up the parse within which the word is looked for that leads to a place."""
DETAINED = frozenset({"captive", "soldier", "national", "named", "person"})
PARTS = ("KEEPER", "FREER", "FREED", "GOAL", "PEOPLE", "MOVER")
"""The parts of a state in the whole report that tell whether people went there."""
GOING = frozenset({"moved", "return", "border", "accept", "freed", "release", "swap"})
ROLES = {"nsubjpass": "object", "dobj": "object", "dative": "object", "nsubj": "subject", "agent": "agent"}
LED = frozenset({"conj", "xcomp", "advcl"})
"""Dependency labels of verbs that share the subject of the verb above them."""
DOUBTS = frozenset({"would", "could", "may", "might"})
PERSONAL = frozenset({"they", "them", "he", "she", "him", "her", "who", "whom"})
STAYING = frozenset({"be", "stay", "remain", "find", "recover", "rest"})
"""Lemmas that tell where somebody is who was taken there."""
DIRECTIONS = {
    **dict.fromkeys(("to", "into", "onto", "toward", "towards", "for", "across", "over"), "to"),
    **dict.fromkeys(("in", "at", "on", "inside", "within", "near", "outside"), "in"),
    **dict.fromkeys(("via", "through"), "via"),
    **dict.fromkeys(("from", "out", "of"), "from"),
    **dict.fromkeys(("between", "with", "by", "against"), "between"),
}
"""Prepositions of place by where they lead."""


@dataclass(frozen=True, slots=True)
class Way:
    """How a sentence leads to a place: by which word of which act, with which preposition, and who goes.

    `role` is the place's part in the clause ("subject" of "Oman received them"), `certain` that it is told
    as done.
    """

    verb: str
    act: str
    preposition: str
    role: str
    mover: str
    certain: bool


def describe_goal(
    stage: Stage, mention: PartyMention, *, is_side: bool, whole: Mapping[str, object], freed: Set[str]
) -> Iterator[str]:
    """Yield what is said of a place.

    `whole` are the features of its state in the whole report, `freed` the surnames of people let go there.
    """
    side = "own side" if is_side else "no side"
    parts = [part for part in PARTS if whole.get(part)]
    yield from (side, f"place {stage.place}", *(f"report {part}" for part in parts))
    if any(each.status == "freed" for each in stage.happenings):
        yield "freed here"
    root = stage.root_of(mention)
    if root is None:
        return
    form = "inhabitants" if mention.form in {"adjective", "demonym"} else "place"
    way = find_way(stage, root, freed)
    yield from _describe_way(way, form, side, parts)
    if not HOMEWARD.isdisjoint(stage.sentence.lemmas):
        yield from _describe_homecoming(stage, root, form, side)


def _describe_way(way: Way, form: str, side: str, parts: Sequence[str]) -> Iterator[str]:
    path = f"{way.act} {way.preposition or way.role}"
    yield from (path, f"{path}, by {way.mover}", f"{path}, {side}", f"{form}, {path}", f"verb {way.verb}")
    if way.act in GOING and not way.certain:
        yield f"{path}, unsure"
    if way.verb in STAYING and way.preposition == "in" and way.mover == "freed":
        yield "where the freed are"
    if way.act in GOING and way.preposition:
        yield from (f"{path}, of a {part}" for part in parts)


def _describe_homecoming(stage: Stage, root: Token, form: str, side: str) -> Iterator[str]:
    told = "freed" if any(each.status == "freed" for each in stage.happenings) else "moved"
    yield "homeward"
    yield f"homeward {told}, {form}, {side}"
    if form == "inhabitants" and _names_captives(stage, root):
        yield f"homeward, their people, {told}"


def find_way(stage: Stage, root: Token, freed: Set[str]) -> Way:
    """Return how the parse leads to a place: the nearest telling word above it, and who moves."""
    preposition, role = ("to" if root.lower_ == "here" else ""), ""
    token = root
    for _ in range(CLIMB):
        head = token.head
        if head.i == token.i:
            break
        if token.dep_ == "pobj" and preposition in {"", "other"}:
            preposition = DIRECTIONS.get(head.lower_, "other")
        role = role or ROLES.get(token.dep_, "")
        act = stage.acts.get(head.i)
        verb = head.pos_ in {"VERB", "AUX"}
        if verb or (act is not None and token.dep_ not in MODIFIERS):
            mover, certain = _mover(stage, head, freed), _is_certain(stage, head)
            return Way(head.lemma_.lower(), act or "other", preposition, role, mover, certain)
        token = head
    return Way("", "none", preposition, role, "none", False)


def _mover(stage: Stage, governor: Token, freed: Set[str]) -> str:
    """Return who goes: the object of a taking, the subject of a going."""
    happening = _happening_at(stage, governor)
    people = happening.people if happening is not None else ()
    governed = {child.dep_: child for child in governor.children}
    leading = {child.dep_: child for child in governor.head.children if governor.dep_ in LED}
    told = (governed.get("dobj"), governed.get("nsubjpass"), governed.get("nsubj"))
    led = (leading.get("nsubjpass"), leading.get("nsubj"))
    found = next((token for token in (*people, *told, *led) if token is not None), None)
    return _kind_of(stage, found, freed) if found is not None else "nobody"


def _happening_at(stage: Stage, governor: Token) -> Happening | None:
    return next((each for each in stage.happenings if each.trigger.i == governor.i), None)


def _kind_of(stage: Stage, token: Token, freed: Set[str]) -> str:
    if _is_let_go(stage, token):
        return "freed"
    if token.pos_ == "PRON":
        return "they" if token.lower_ in PERSONAL else "it"
    if token.text in freed:
        return "freed"
    group = sense_of(stage.sentence, token).group
    if group == "captive":
        return "freed"
    if token.lower_ in read_words("offices") or group == "official":
        return "official"
    if token.pos_ == "NUM" or group in DETAINED:
        return "people"
    return "vehicle" if group == "vehicle" else "name" if token.ent_type_ == "PERSON" else "thing"


def _is_let_go(stage: Stage, token: Token) -> bool:
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


def _is_certain(stage: Stage, governor: Token) -> bool:
    """Tell whether a going is told as done."""
    if any(child.dep_ == "neg" or child.lower_ in DOUBTS for child in governor.children):
        return False
    happening = _happening_at(stage, governor)
    return happening is None or happening.modality in {"asserted", "reported"}


def _names_captives(stage: Stage, root: Token) -> bool:
    """Tell whether a nationality is of people who could be let go: "Ukrainian soldiers"."""
    noun = root.head if root.dep_ in MODIFIERS else root
    return sense_of(stage.sentence, noun).group in DETAINED
