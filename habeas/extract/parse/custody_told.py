"""A word of custody -> of whom a clause says that they are in it: "nine are in jail", "left 12 behind bars".

Only where that is what the clause says: "nine men in jail for fraud were freed" says something else of them.
"""

from collections.abc import Iterator
from functools import cache

from habeas.extract.parse.grammar import subjects_of, word_with_subject
from habeas.extract.parse.tokens import Token
from habeas.words.tables import read_words

WITHIN = frozenset({"in", "behind", "inside", "under", "on", "at"})
STATES = frozenset({"arrest", "row", "remand", "hand", "bar"})
"""Nouns that tell of custody in a phrase: "under house arrest", "on death row", "in the hands of"."""
KEEPING = frozenset({"leave", "have", "keep"})
"""Verbs whose object is left in custody: "leaves 12 in jail", "has nine in its jails"."""


@cache
def custody_lemmas() -> frozenset[str]:
    """Return the nouns, in the plural too, behind which people are held."""
    return read_words("custody_nouns") | STATES


def people_in(noun: Token) -> Iterator[Token]:
    """Yield the heads of the words for whom a clause says that they are in what a noun of custody names."""
    inside = noun.head
    if noun.dep_ != "pobj" or inside.lower_ not in WITHIN or not _is_custody(noun):
        return
    over = inside.head
    if over.lemma_ == "be":
        yield from _said_to_be(over)
    elif over.lemma_.lower() in KEEPING:
        yield from (child for child in over.rights if child.dep_ == "dobj" and child.i < noun.i)
    elif inside.dep_ == "prep" and _is_kept(over):
        yield over


def _is_custody(noun: Token) -> bool:
    """Tell of "jail", "house arrest", "death row", "its hands"; not of any row, bar or hand."""
    lemma = noun.lemma_.lower()
    before = {child.lower_ for child in noun.lefts}
    if lemma == "row":
        return "death" in before
    if lemma == "bar":
        return noun.lower_ == "bars"
    if lemma == "hand":
        owned = any(child.dep_ == "poss" for child in noun.lefts)
        return owned or any(child.lower_ == "of" for child in noun.rights)
    return True


def _said_to_be(verb: Token) -> Iterator[Token]:
    """Yield whom "be" says it of: "nine are in jail", "there are nine in jail", "in jail are nine"."""
    doers = [token for token in subjects_of(word_with_subject(verb)) if token.dep_ != "expl"]
    yield from doers or (child for child in verb.rights if child.dep_ == "attr")


def _is_kept(people: Token) -> bool:
    """Tell of people with whom custody ends what is said: "with 12 still in jail", "there are 12 in jail"."""
    over = people.head
    if people.dep_ == "pobj":
        return over.lower_ == "with" and any(child.dep_ == "nummod" for child in people.lefts)
    if people.dep_ == "dobj":
        return over.lemma_.lower() in KEEPING
    return people.dep_ == "attr" and any(child.dep_ == "expl" for child in over.children)
