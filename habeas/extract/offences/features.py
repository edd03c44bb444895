"""Account and charge -> the features by which it is decided whether it is one of the people let go.

Leans on the decisions who is a detainee and what happened to them: an offence follows the accused.
"""

from collections.abc import Iterator, Mapping
from functools import cache

from habeas.extract.account import Account
from habeas.extract.offences.accusation_cues import is_strong
from habeas.extract.offences.accusations import Charge
from habeas.extract.offences.charge_names import recorded_names
from habeas.extract.parse.grammar import OBJECTS, SUBJECTS
from habeas.extract.parse.tokens import Token
from habeas.extract.people.fates import NOBODY, fates_of
from habeas.words.tables import read_words

_STATE_FORMS = frozenset({"name", "capital", "government", "bloc"})
STATE = "state"
"""The accused is a state: nothing of the people it holds."""


def offence_features(account: Account, charge: Charge) -> Mapping[str, str | bool]:
    """Return what tells whether an offence is one of the people let go."""
    sentence, cue = charge.sentence, charge.cue
    here = {happening.status for happening in account.happenings[sentence.index]}
    accused = _accused(cue)
    first = charge.offence.lower().partition(" ")[0]
    return {
        "cue": f"{cue.lemma_.lower()} {charge.led}",
        "tie": _tie(charge),
        "listed": charge.of_law or charge.offence.lower() in recorded_names(),
        "known first": first in _openings(),
        "known head": _last_word(charge) in _heads() or first in recorded_names(),
        "accused": _sort(account, charge, accused),
        **{f"here {status}": True for status in here},
        **{f"named {outcome}": True for outcome in _named_here(account, charge)},
        **{f"near {status}": True for status in _statuses_near(account, charge)},
        "told": bool(account.episodes),
    }


def _statuses_near(account: Account, charge: Charge) -> Iterator[str]:
    index = charge.sentence.index
    for sentence in account.reading.sentences[max(0, index - 1) : index + 2]:
        if sentence.index != index:
            yield from (happening.status for happening in account.happenings[sentence.index])


def _named_here(account: Account, charge: Charge) -> Iterator[str]:
    for token in charge.sentence.tokens:
        outcome = fates_of(account).get((charge.sentence.index, token.i))
        if outcome is not None:
            yield outcome


def _sort(account: Account, charge: Charge, accused: Token | None) -> str:
    """Say who is accused: what happened to whom the word names, else the sort of word."""
    if accused is None:
        return "none"
    outcome = fates_of(account).get((charge.sentence.index, accused.i))
    if outcome is not None and outcome != NOBODY:
        return outcome
    if accused.dep_ in OBJECTS and (accused.lower_ == "it" or accused.lemma_.lower() in _bodies()):
        return STATE
    for party in account.parties[charge.sentence.index]:
        named = party.start <= accused.idx < party.end and party.form in _STATE_FORMS
        if named and accused.dep_ in OBJECTS:
            return STATE
    return outcome or accused.pos_


def _tie(charge: Charge) -> str:
    """Say how the cue and the offence hang together: led to, beside, one above the other, or apart."""
    if charge.led:
        return "strong" if is_strong(charge.cue) else "weak"
    span = charge.sentence.tokens_between(charge.start, charge.end)
    if span is None:
        return "apart"
    if abs(span.root.i - charge.cue.i) <= 2:
        return "beside"
    return "joined" if charge.cue.is_ancestor(span.root) or span.root.is_ancestor(charge.cue) else "apart"


def _accused(cue: Token) -> Token | None:
    """Return who is accused: the object, the subject of a passive, the noun that a participle is of."""
    relative = cue.dep_ in {"acl", "relcl"} and cue.pos_ == "VERB"
    for child in cue.children:
        if child.dep_ in {"nsubjpass", "dobj", "poss"}:
            return cue.head if relative and child.tag_ in {"WP", "WDT"} else child
    if relative or cue.dep_ == "relcl":
        return cue.head
    subjects = (
        child for token in (cue, *cue.ancestors) for child in token.children if child.dep_ in SUBJECTS
    )
    return next(subjects, None)


def _last_word(charge: Charge) -> str:
    return charge.offence.split()[-1].lower() if charge.offence else ""


@cache
def _bodies() -> frozenset[str]:
    return read_words("government_bodies")


@cache
def _openings() -> frozenset[str]:
    """The words with which names of offences of several words begin: "conspiring", "membership"."""
    return frozenset(wording.split()[0] for wording in recorded_names() if " " in wording)


@cache
def _heads() -> frozenset[str]:
    return frozenset(wording.split()[-1] for wording in recorded_names())
