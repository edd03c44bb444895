"""Account and charge -> the features by which it is decided whether it is one of the people let go.

Leans on the decisions who is a detainee and what happened to them: an offence follows the accused.
"""

from collections.abc import Iterator, Mapping
from functools import cache

from habeas.extract.account import Account
from habeas.extract.counts.standings import standings_around
from habeas.extract.offences.accusation_cues import is_strong
from habeas.extract.offences.accusations import Charge
from habeas.extract.offences.circumstances import tell_circumstances
from habeas.extract.offences.recorded_offences import recorded_names
from habeas.extract.offences.somebody_else import is_somebody_else
from habeas.extract.parse.grammar import FINITE, OBJECTS, SUBJECTS
from habeas.extract.parse.tokens import Token
from habeas.extract.people.fates import NOBODY, fates_of
from habeas.words.tables import read_words

_STATE_FORMS = frozenset({"name", "capital", "government", "bloc"})
STATE = "state"
"""The accused is a state, its officials, a thing or somebody else: nothing of the people held."""
_OFFICIALS = frozenset(
    {"authority", "judge", "minister", "official", "police", "policeman", "politician", "prosecutor"}
)
"""Those who are accused by others than the law: "accused officials of taking bribes"."""
_THINGS = frozenset(
    {"bank", "boat", "company", "firm", "newspaper", "plane", "ship", "tanker", "trawler", "vessel"}
)


def offence_features(account: Account, charge: Charge) -> Mapping[str, str | bool]:
    """Return what tells whether an offence is one of the people let go."""
    accused = _accused(account, charge)
    tie, known, who = _tie(charge), _known(charge), _sort(account, charge, accused)
    happenings = account.happenings[charge.sentence.index]
    here = {happening.status for happening in happenings}
    standings = standings_around(charge.sentence.text, charge.start, charge.end)
    freeing = any(each.status == "freed" and each.modality == "asserted" for each in happenings)
    return {
        "tie": tie,
        "known": known,
        "accused": who,
        "known and tie": f"{known} {tie}",
        "accused and tie": f"{who} {tie}",
        **{f"accused {way}": True for way in _befallen(account, charge, accused)},
        **{f"stands {standing}": True for standing in standings},
        **{f"here {status}": True for status in here},
        "frees": freeing,
        **{f"named {outcome}": True for outcome in _named_here(account, charge)},
        **{f"near {status}": True for status in _statuses_near(account, charge)},
        **dict.fromkeys(tell_circumstances(account, charge, accused), True),
        "told": bool(account.episodes),
    }


def _known(charge: Charge) -> str:
    """Say how well an offence is known: listed as it is, by its first and last words, or not at all."""
    if charge.of_law or charge.offence.lower() in recorded_names():
        return "listed"
    first, last = charge.offence.lower().partition(" ")[0], _last_word(charge)
    parts = [("first", first in _openings()), ("head", last in _heads() or first in recorded_names())]
    return " and ".join(name for name, holds in parts if holds) or "no"


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


def _befallen(account: Account, charge: Charge, accused: Token | None) -> Iterator[str]:
    """Yield what befell the people whom a noun or pronoun says to be accused."""
    happening = account.befalling(charge.sentence, accused) if accused is not None else None
    if accused is not None and happening is not None and happening.befell(accused):
        yield happening.status
        yield f"{happening.status} {happening.trigger.tag_}"


def _sort(account: Account, charge: Charge, accused: Token | None) -> str:
    """Say who is accused: what happened to whom the word names, else the sort of word."""
    if accused is None:
        return "none"
    outcome = fates_of(account).get((charge.sentence.index, accused.i))
    if outcome is not None and outcome != NOBODY:
        return outcome
    if accused.head is charge.cue and is_somebody_else(account, charge.sentence, accused):
        return STATE
    is_object = accused.dep_ in OBJECTS
    if is_object and accused.lower_ in {"it", "other"}:
        return STATE
    if accused.lemma_.lower() in _THINGS or (
        is_object and _accuses(charge.cue) and accused.lemma_.lower() in _OFFICIALS
    ):
        return STATE
    if (is_object or charge.cue.tag_ == "VBN") and accused.lemma_.lower() in _bodies():
        return STATE
    for party in account.parties[charge.sentence.index]:
        named = party.start <= accused.idx < party.end and party.form in _STATE_FORMS
        if named and is_object:
            return STATE
    return outcome or accused.pos_


def _accuses(cue: Token) -> bool:
    """Tell of an accusation that somebody makes, and not of those who stand accused."""
    active = cue.dep_ != "acl" and all(child.dep_ != "auxpass" for child in cue.lefts)
    return cue.lemma_ == "accuse" and active


def _tie(charge: Charge) -> str:
    """Say how the cue and the offence hang together: led to, beside, one above the other, or apart."""
    if charge.told:
        return "told"
    if charge.led:
        return "strong" if is_strong(charge.cue) else "weak"
    span = charge.sentence.tokens_between(charge.start, charge.end)
    if span is None:
        return "apart"
    if abs(span.root.i - charge.cue.i) <= 2:
        return "beside"
    return "joined" if charge.cue.is_ancestor(span.root) or span.root.is_ancestor(charge.cue) else "apart"


def _accused(account: Account, charge: Charge) -> Token | None:
    """Return who is accused: the object, the subject of a passive, or whom the word of accusation is of."""
    cue = charge.cue
    if charge.told:
        return _doer(cue)
    relative = cue.dep_ in {"acl", "relcl"} and cue.pos_ == "VERB"
    for child in cue.children:
        if child.dep_ in {"nsubjpass", "dobj", "poss"}:
            return cue.head if relative and child.tag_ in {"WP", "WDT"} else child
    if relative or cue.dep_ == "relcl":
        return cue.head
    described = _described_by(cue) if cue.pos_ == "NOUN" else _before_participle(cue)
    named = next((each for each in described if _is_named(account, charge, each)), None)
    if named is not None:
        return named
    subjects = (
        child for token in (cue, *cue.ancestors) for child in token.children if child.dep_ in SUBJECTS
    )
    return next(subjects, None)


def _doer(verb: Token) -> Token | None:
    """Return the subject of a verb, that of the first of "had stolen cars or extorted money"."""
    while verb.dep_ == "conj" and all(child.dep_ not in SUBJECTS for child in verb.lefts):
        verb = verb.head
    subject = next((child for child in verb.lefts if child.dep_ in SUBJECTS), None)
    return verb.head if subject is not None and subject.tag_ in {"WP", "WDT"} else subject


def _described_by(noun: Token) -> Iterator[Token]:
    """Yield the nouns above a noun within its phrase: "Ilya Morev, on trial for fraud, was ..."."""
    for token in noun.ancestors:
        if token.pos_ in {"VERB", "AUX"}:
            return
        if token.pos_ in {"NOUN", "PROPN"}:
            yield token


def _before_participle(cue: Token) -> Iterator[Token]:
    """Yield the words before a bare participle, back to a verb: "Ilya Morev, since May in a cell, tried"."""
    if cue.tag_ == "VBN" and all(child.dep_ not in {"aux", "auxpass"} for child in cue.lefts):
        for token in reversed(cue.doc[: cue.i]):
            if token.tag_ in FINITE:
                return
            yield token


def _is_named(account: Account, charge: Charge, token: Token) -> bool:
    return (charge.sentence.index, token.i) in fates_of(account)


def _last_word(charge: Charge) -> str:
    return charge.offence.split()[-1].lower() if charge.offence else ""


@cache
def _bodies() -> frozenset[str]:
    return read_words("government_bodies") | {"state", "regime", "country"}


@cache
def _openings() -> frozenset[str]:
    """The words with which names of offences of several words begin: "conspiring", "membership"."""
    return frozenset(wording.split()[0] for wording in recorded_names() if " " in wording)


@cache
def _heads() -> frozenset[str]:
    return frozenset(wording.split()[-1] for wording in recorded_names())
