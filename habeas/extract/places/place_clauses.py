"""A place in the parse -> the clauses that tell of it without governing it: relative, cleft, after "it".

Takes tokens of the parse; never decides who goes, or whether anybody does.
"""

from collections.abc import Iterator

from habeas.extract.episodes.parts import MODIFIERS
from habeas.extract.parse.tokens import Token
from habeas.extract.places.going_words import going_word
from habeas.extract.places.leads import DIRECTIONS


def clauses_about(place: Token) -> Iterator[tuple[Token, str]]:
    """Yield the clauses that tell of a place by another word, with where they lead.

    "Oman, where they landed", "Oman, to which they were taken", "Oman said it had received them".
    """
    site = (place, place.head) if place.dep_ in MODIFIERS else (place,)  # "Muscat airport, where they landed"
    for clause in (child for each in site for child in each.rights if child.dep_ == "relcl"):
        leads = [child.head for each in clause.lefts for child in each.rights if child.lower_ == "which"]
        if any(child.lower_ == "where" for child in clause.lefts):
            yield clause, "in"
        yield from ((clause, DIRECTIONS[each.lower_]) for each in leads if each.lower_ in DIRECTIONS)
        if len(site) == 1 and any(child.tag_ == "WDT" and child.dep_ == "nsubj" for child in clause.lefts):
            yield clause, "subject"
    for clause in place.head.rights if place.dep_ == "nsubj" else ():
        if clause.dep_ == "xcomp":
            yield clause, "subject"
        if clause.dep_ == "ccomp" and any(
            child.lower_ == "it" and child.dep_ == "nsubj" for child in clause.lefts
        ):
            yield clause, "subject"


def cleft_verb(verb: Token) -> Token:
    """Return the verb that "it was to Oman that they were flown" tells of; else the verb itself."""
    if verb.lemma_ == "be" and (_where_clause(verb) or any(child.lower_ == "it" for child in verb.lefts)):
        return next((child for child in verb.rights if child.dep_ in _CLAUSES and going_word(child)[0]), verb)
    return verb


_CLAUSES = frozenset({"ccomp", "relcl", "advcl", "acl"})


def says_where(verb: Token, place: Token) -> bool:
    """Tell of a place in "Oman is where they are staying", "their first stop was Oman"."""
    if place.dep_ == "attr" and verb.lemma_ == "be":
        return any(going_word(child)[0] == "arrive" for child in verb.lefts if child.dep_ == "nsubj")
    return place.dep_ == "nsubj" and verb.lemma_ == "be" and _where_clause(verb) is not None


def _where_clause(verb: Token) -> Token | None:
    clauses = (child for child in verb.rights if child.dep_ in _CLAUSES)
    return next((each for each in clauses if any(child.lower_ == "where" for child in each.lefts)), None)
