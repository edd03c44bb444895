"""A verb or noun -> how sure it is that what it says came about: planned, demanded, denied, conditional."""

from functools import cache, lru_cache

from habeas.extract.parse.grammar import FINITE, SUBJECTS, is_negated
from habeas.extract.parse.tokens import Token
from habeas.model.vocabulary import Modality
from habeas.words.tables import read_table

FUTURE = frozenset({"will", "would", "shall", "'ll", "’ll"})
UNREAL: frozenset[Modality] = frozenset({"denied", "demanded", "conditional"})
"""How sure a verb is that tells of what did not happen, or not yet."""
CONDITIONS = frozenset({"if", "unless", "provided", "whether"})
AWAITING = frozenset({"until", "till", "before", "once"})
"""Words before what is still to come where its verb is in the present: "no talks until they are freed"."""
FARTHEST_MODAL = 7
"""Words between which a modal and its verb can stand apart."""
OBLIGATION = frozenset({"must", "should", "ought"})


SAME = "same"
"""The attitude of verbs that bring something about: as sure as they are is what they bring."""
COMING = frozenset(
    {
        "affect", "apply", "begin", "benefit", "come", "continue", "cover", "extend", "follow", "go",
        "happen", "include", "occur", "proceed", "start", "take",
    }
)  # fmt: skip
"""Verbs as sure as which their subject is: "the release will take place", "the pardon does not cover"."""
NOBODY = frozenset({"no", "none", "nobody", "neither"})
RANKED = frozenset({"first", "second", "third", "last", "latest", "only", "next"})


@cache
def read_attitudes() -> dict[str, str]:
    """The governing words that make a happening planned, demanded or denied, by lemma."""
    return {row["words"]: row["attitude"] for row in read_table("attitudes.tsv")}


@lru_cache(maxsize=256)  # of the verbs of a report: whoever goes or is let go asks
def attitude_of(token: Token) -> Modality:
    """Tell how sure it is that what a verb or noun says came about."""
    if is_negated(token) or _is_of_nobody(token):
        return "denied"
    words = {child.lower_ for child in token.children if child.dep_ in {"aux", "mark", "auxpass"}}
    words |= _distant_modal(token)
    if words & CONDITIONS or _is_awaited(token):
        return "conditional"
    if words & OBLIGATION:
        return "demanded"
    governor = _governing_attitude(token)
    if governor is not None:
        return governor
    return "planned" if words & FUTURE or _is_purpose(token) or _is_ahead(token) else "asserted"


def _is_of_nobody(verb: Token) -> bool:
    """Tell of "no prisoners were freed", "neither Berg nor Sund was freed", "none of them was freed"."""
    subjects = [child for child in verb.children if child.dep_ in SUBJECTS]
    words = {word.lower_ for child in subjects for word in (child, *child.lefts)}
    return not words.isdisjoint(NOBODY)


def _distant_modal(token: Token) -> set[str]:
    """Return "must" for a plain verb some words behind it: "must at once and without conditions release"."""
    if token.tag_ not in {"VB", "VBP"} or any(
        child.dep_ in SUBJECTS | {"aux"} and child.i + 1 == token.i for child in token.lefts
    ):
        return set()
    for before in reversed(token.doc.tokens[max(0, token.i - FARTHEST_MODAL) : token.i]):
        if before.tag_ == "MD":
            return {before.lower_}
        if before.pos_ in {"VERB", "AUX", "PRON"} or before.text in {";", ":", "to", "who", "that"}:
            break
    return set()


def _is_purpose(token: Token) -> bool:
    """Tell whether this is "is to be freed", "are to return"."""
    if not any(child.lower_ == "to" and child.dep_ == "aux" for child in token.children):
        return False
    return token.dep_ == "xcomp" and token.head.lemma_ == "be"


def _is_ahead(token: Token) -> bool:
    """Tell of "the nine prisoners to be freed"; "the first nine to be freed" are free."""
    if token.dep_ not in {"relcl", "acl"} or not any(child.lower_ == "to" for child in token.lefts):
        return False
    before = list(token.head.lefts)
    counted = token.head.pos_ == "NUM" or any(child.dep_ == "nummod" for child in before)
    return counted and not any(child.lower_ in RANKED for child in before)


def _is_awaited(token: Token) -> bool:
    """Tell whether something is put off to a verb, or to what a verb says of it: "until the release is"."""
    verb = token.head if token.dep_ in SUBJECTS and token.pos_ != "VERB" else token
    marks = {child.lower_ for child in verb.children if child.dep_ in {"mark", "advmod"}}
    auxiliaries = [child for child in verb.children if child.dep_ in {"aux", "auxpass"}]
    finite = auxiliaries[0] if auxiliaries else verb
    return bool(marks & AWAITING) and finite.tag_ in {"VBP", "VBZ"} and finite.lower_ not in {"has", "have"}


def _governing_attitude(token: Token) -> Modality | None:
    """Return how sure the word over a verb or noun makes it: "asked for money and the release of six"."""
    while token.dep_ == "conj" and token.pos_ not in {"VERB", "AUX"}:
        token = token.head
    if token.dep_ == "conj" and token.tag_ in FINITE:  # "they demanded a ransom and freed two men"
        return None
    if token.dep_ == "nsubj" and token.pos_ == "NOUN":
        return _certain_only(attitude_of(token.head)) if _says_it_comes(token.head) else None
    if token.dep_ in {"xcomp", "ccomp", "advcl", "dobj", "oprd", "pobj", "acl", "nsubjpass", "conj"}:
        governor = token.head.head if token.dep_ == "pobj" else token.head
        attitude = _attitude_in(governor, token)
        if attitude == SAME and governor != token:
            return _certain_only(attitude_of(governor))
        if attitude is not None and governor != token:
            return _flipped(governor, attitude)
    return None


def _certain_only(attitude: Modality) -> Modality | None:
    """Return the attitude of a verb that brings something about; what is told as done leaves it open."""
    return None if attitude == "asserted" else attitude


def _says_it_comes(verb: Token) -> bool:
    """Tell of a verb that says no more of a release than that it comes, or whom it reaches."""
    return verb.lemma_.lower() in COMING


def _attitude_in(governor: Token, token: Token) -> str | None:
    """Return the attitude of a word, with the one behind it where the two have one: "ruled out"."""
    lemma, attitudes = governor.lemma_.lower(), read_attitudes()
    pairs = [f"{lemma} {child.lower_}" for child in governor.rights]
    if token.dep_ == "xcomp" and any(child.lower_ == "to" for child in token.lefts):
        pairs.append(f"{lemma} to")
    return next((attitudes[pair] for pair in pairs if pair in attitudes), attitudes.get(lemma))


def _flipped(governor: Token, attitude: str) -> Modality:
    if is_negated(governor):
        return "denied"
    modality: dict[str, Modality] = {"planned": "planned", "demanded": "demanded", "denied": "denied"}
    return modality.get(attitude, "reported")
