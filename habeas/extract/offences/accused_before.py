"""A word of accusation -> the heads of what it accuses somebody of that stand before it.

Takes tokens of a parsed sentence; gives subjects ("fraud was the charge", "a bombing earned him ten years",
"fraud was what he was tried for"), what is put first ("it was for fraud that they were jailed") and what a
relative clause looks back on ("a raid for which he got nine years"). Never decides whether that names an
offence.
"""

from collections.abc import Iterator

from habeas.extract.offences.accusation_cues import is_strong, leads_by
from habeas.extract.offences.deeds import is_plain_deed
from habeas.extract.offences.led_charges import governed
from habeas.extract.parse.tokens import Token

SUBJECTS = frozenset({"nsubj", "csubj", "nsubjpass", "csubjpass"})
CHARGES = frozenset({"accusation", "allegation", "charge", "conviction", "crime", "offence", "offense"})
_DEED_SAID = ("VBG", "advcl")
"""What the parse makes of a gerund that is a subject between commas."""
_MAKING_UP = frozenset({"account", "dominate", "make"})
"""Verbs whose subjects are most of the charges: "theft and fraud account for most cases"."""
_EARNING = frozenset({"bring", "cost", "earn", "fetch", "get", "land", "mean", "win"})
"""Verbs of deeds that have punishments for their price."""
_WHICH = frozenset({"WP", "WDT"})


def find_accused_before(cue: Token) -> Iterator[Token]:
    """Yield the heads of what stands before a word that accuses of it."""
    yield from _as_subject(cue)
    yield from _asked_for(cue)
    if cue.pos_ == "VERB" and is_strong(cue):
        yield from _put_first(cue)
    yield from _looked_back_on(cue)
    yield from _earning(cue)


def _as_subject(cue: Token) -> Iterator[Token]:
    """Yield the subjects of "... was the charge", "... were among the reasons", "... make up most cases"."""
    verb = next((token for token in cue.ancestors if token.pos_ in {"VERB", "AUX"}), cue)
    if cue.i < verb.i or cue.lemma_.lower() not in CHARGES | {"reason", "case"}:
        return
    if (verb.lemma_ == "be" and _is_said(cue, verb)) or verb.lemma_ in _MAKING_UP:
        yield from (
            child for child in verb.lefts if child.dep_ in SUBJECTS or (child.tag_, child.dep_) == _DEED_SAID
        )


def _is_said(cue: Token, verb: Token) -> bool:
    """Tell whether a word is what is said of a subject: "the charge", "some of the charges", "among them"."""
    if cue.dep_ == "pobj" and cue.head.lower_ in {"of", "among"}:
        cue = cue.head if cue.head.lower_ == "among" else cue.head.head
    return cue.head.i == verb.i and (cue.dep_ == "attr" or cue.lower_ == "among")


def _asked_for(cue: Token) -> Iterator[Token]:
    """Yield the subject of "... was what she was sentenced for"."""
    clause = next((token for token in (cue, *cue.ancestors) if token.dep_ in {"ccomp", "csubj"}), None)
    if clause is None or clause.head.lemma_ != "be":
        return
    leads = [child for child in cue.children if child.lower_ in leads_by(cue) and child.i > cue.i]
    if any(all(each.tag_ in _WHICH for each in child.children) for child in leads):
        yield from (child for child in clause.head.lefts if child.dep_ in SUBJECTS)


def _put_first(cue: Token) -> Iterator[Token]:
    """Yield what "for a bombing they were sentenced" and "it was for a bombing that ..." begin with."""
    above = next((token for token in cue.ancestors if token.lemma_ == "be"), cue)
    said = any(child.lower_ == "it" for child in above.lefts)
    for child in (*cue.lefts, *(above.rights if said else ())):
        if child.i < cue.i and child.lower_ in {"for", "over"} and child.dep_ == "prep":
            yield from (each for each in governed(child) if is_plain_deed(each))


def _looked_back_on(cue: Token) -> Iterator[Token]:
    """Yield the noun before "for which he was given nine years"."""
    clause = next((token for token in (cue, *cue.ancestors) if token.dep_ == "relcl"), None)
    leads = clause.lefts if clause is not None else ()
    if clause is None or not any(
        child.lower_ in leads_by(cue) and any(each.tag_ in _WHICH for each in child.children)
        for child in leads
    ):
        return
    nouns = (each for each in (clause.head, *clause.head.ancestors) if each.pos_ in {"NOUN", "PROPN"})
    deed = next((each for each in nouns if is_plain_deed(each)), None)
    if deed is not None and deed.i < clause.i:
        yield deed


def _earning(cue: Token) -> Iterator[Token]:
    """Yield the subject of "a bombing earned him 12 years in prison"."""
    if cue.pos_ == "NOUN" and is_strong(cue) and cue.head.lemma_ in _EARNING and cue.i > cue.head.i:
        yield from (child for child in cue.head.lefts if child.dep_ in SUBJECTS and is_plain_deed(child))
