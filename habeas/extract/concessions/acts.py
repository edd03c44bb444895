"""Thing -> the act that is done with it: "ease" of "ease sanctions", nothing where the sentence has none.

Takes a noun of a parsed sentence with the senses that make it a concession; looks at the words that govern
it and those that tell about it. Whether this is given for people let go is not decided here.
"""

from collections.abc import Iterator

from habeas.extract.concessions.things import Kinds, senses_of
from habeas.extract.parse.grammar import SUBJECTS
from habeas.extract.parse.nouns import people_nouns
from habeas.extract.parse.tokens import Token

_GOING = frozenset({"change", "leave", "quit", "vacate"})
"""Acts of the thing itself: "the troops left the valley", "two million dollars changed hands"."""
MOST_VERBS = 2
"""Verbs above a thing among which its act is looked for: "let it sell oil"."""
ATTACKS = frozenset(
    {"operation", "offensive", "attack", "raid", "strike", "airstrike", "bombardment", "struggle"}
)
"""What is halted for people let go, and is recorded by its own name."""
TRUCE_ACTS = frozenset({"agree", "last", "hold", "declare", "observe", "extend", "continue", "go", "include"})
"""Acts by which only a truce holds: an attack that goes on is none."""
_FREEING = frozenset({"free", "release"})


def find_act(thing: Token, kinds: Kinds) -> tuple[str, Token | None, str] | None:
    """Return the sort of concession, what is done and its sense, by the parse."""
    for token in _around(thing):
        apart = _does(thing, token) or _frees_others(thing, token)
        for sense in () if apart else senses_of(token):
            for kind, senses in kinds:
                if sense in senses:
                    return kind, token, sense
    return next(((kind, None, "") for kind, senses in kinds if "any" in senses), None)


def _does(thing: Token, act: Token) -> bool:
    """Tell whether a thing is who acts, and not what is given: "the army suspended its patrols"."""
    if act.lemma_ in TRUCE_ACTS and thing.lemma_.lower() in ATTACKS:
        return True
    if act.dep_ == "prep" and _are_people(act.head):  # "20 people, including two envoys"
        return True
    if thing.dep_ != "nsubj" or thing.head != act or act.lemma_ in _GOING:
        return False
    return any(child.dep_ in {"dobj", "xcomp", "ccomp"} for child in act.children)


def _are_people(noun: Token) -> bool:
    return noun.lemma_.lower() == "people" or noun.lemma_.lower() in people_nouns()


def _frees_others(thing: Token, act: Token) -> bool:
    """Tell whether an act frees people, and the thing is only told with them: "freed under a deal on aid"."""
    if act.lemma_.lower() not in _FREEING or act.pos_ != "VERB":
        return False
    first = thing.head if thing.dep_ == "conj" else thing
    if first.head == act:
        return first.dep_ == "pobj"
    return act not in thing.children


def _around(thing: Token) -> Iterator[Token]:
    """Yield what governs a thing, up to the second verb, what is said of it, and the participles it has."""
    verbs = 0
    for token in thing.ancestors:
        yield token
        if token == thing.head:
            yield from _told_of(thing, token)
        verbs += token.pos_ == "VERB"
        if verbs == MOST_VERBS or token.dep_ == "relcl":
            break
    for child in thing.children:
        if child.dep_ in {"acl", "relcl"}:
            yield child
            yield from (inner for inner in child.children if inner.dep_ in {"acomp", "xcomp"})


def _told_of(thing: Token, verb: Token) -> Iterator[Token]:
    """Yield what a clause says of a thing: "is believed to have been paid", "is what it cost"."""
    for child in verb.rights:
        said = child.dep_ in {"xcomp", "attr"} or (child.dep_ == "ccomp" and verb.lemma_ == "be")
        if thing.dep_ in SUBJECTS and said:
            yield child
            yield from (inner for inner in child.children if inner.dep_ in {"relcl", "xcomp"})
        elif thing.dep_ == "dobj" and child.pos_ == "ADJ" and child.i > thing.i:
            yield child
