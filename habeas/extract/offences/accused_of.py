"""A word of accusation -> the heads of what it accuses somebody of, wherever the sentence puts them.

Takes tokens of a parsed sentence; gives what follows a preposition ("convicted in 2021 of ..."), a clause
("alleged to have ...", "jailed because he had ..."), a predicate ("the charge was ...") or what stands
before it. Never decides whether that names an offence.
"""

from collections.abc import Iterator
from itertools import islice

from habeas.extract.offences.accusation_cues import is_strong, leads_by
from habeas.extract.offences.accused_before import CHARGES, SUBJECTS, find_accused_before
from habeas.extract.offences.led_charges import PRISONS, after_preposition, governed, listed_under
from habeas.extract.parse.tokens import Token

_THEY = frozenset({"he", "she", "they"})
_BARE = frozenset({"be", "have", "do"})
_CLAIMS = frozenset({"allege", "accuse", "charge", "suspicion", "accusation", "allegation", "ground"})
"""Words after which a clause says what somebody is to have done."""
_CLAUSES = frozenset({"xcomp", "ccomp", "acl", "relcl"})
_JUDGING = frozenset(
    {"see", "call", "describe", "consider", "regard", "view", "say", "deny", "reject", "dismiss"}
)
"""Verbs that say what somebody thinks of a charge."""
_CATCHING = frozenset({"apprehend", "arrest", "capture", "catch", "detain", "intercept", "nab", "seize"})
_CAUGHT_AT = frozenset(
    {
        "crossing",
        "entering",
        "fishing",
        "poaching",
        "smuggling",
        "spying",
        "stealing",
        "straying",
        "trespassing",
    }
)
"""Deeds that somebody can be arrested in the midst of."""
_MEASURED = frozenset({"sentence", "term", "year", "month"})
"""Cues whose predicate is a length of time."""
_TO_HAVE_DONE = frozenset({("xcomp", "VBN"), ("xcomp", "VB")})
"""What the parse makes of "their crime was to have insulted the king"."""
_LISTING = frozenset({"comprise", "include"})
_RANGING = frozenset({"be", "range", "vary"})
FARTHEST_COLON = 14
"""Words between a charge and the colon after which its offences are listed."""
_OTHERS = frozenset({"another", "majority", "many", "most", "other", "others", "rest", "several", "some"})
_BRINGING = frozenset({"bring", "land", "put", "send", "take", "get", "keep"})


def find_accused_of(cue: Token) -> Iterator[Token]:
    """Yield the heads of what a word accuses somebody of."""
    yield from after_preposition(cue)
    yield from _of_others(cue)
    yield from _committed(cue)
    yield from _in_clause(cue)
    yield from _in_predicate(cue)
    yield from _in_the_act(cue)
    yield from _after_colon(cue)
    yield from find_accused_before(cue)
    yield from _brought_there(cue)


def _of_others(cue: Token) -> Iterator[Token]:
    """Yield what others are accused of by the same word: "four were convicted of theft, one of fraud"."""
    if cue.pos_ not in {"VERB", "ADJ"}:
        return
    for token in cue.doc[cue.i + 1 : -1]:
        if (token.like_num or token.lower_ in _OTHERS) and token.nbor().lower_ in leads_by(cue):
            yield from governed(token.nbor())


def _committed(cue: Token) -> Iterator[Token]:
    """Yield the objects of "committed theft or arson"."""
    if cue.lemma_ == "commit":
        for child in cue.rights:
            if child.dep_ == "dobj":
                yield from listed_under(child)


def _in_clause(cue: Token) -> Iterator[Token]:
    """Yield the verb of "alleged to have ...", "on suspicion that he ...", "jailed because he had ..."."""
    if is_strong(cue):
        told = (
            cue if cue.pos_ == "VERB" else next((each for each in cue.ancestors if each.pos_ == "VERB"), cue)
        )
        yield from (child for child in told.children if child.i > cue.i and _is_cause(child))
    if cue.lemma_.lower() not in _CLAIMS:
        return
    for child in cue.children:
        if child.i > cue.i and child.dep_ in _CLAUSES and child.pos_ == "VERB":
            words = {each.lower_ for each in child.children if each.dep_ in {"mark", "aux"}}
            done = words & {"have", "that", "having"} or child.dep_ == "ccomp"
            if done and child.lemma_.lower() not in _JUDGING and _is_of_accused(child):
                yield child


def _is_cause(clause: Token) -> bool:
    """Tell whether a clause says what those did who are accused: "because they had insulted the emir"."""
    because = any(child.dep_ == "mark" and child.lower_ == "because" for child in clause.children)
    done = clause.tag_ == "VBD" or any(child.lower_ == "had" for child in clause.children)
    theirs = any(child.lower_ in _THEY for child in clause.children if child.dep_ in SUBJECTS)
    return clause.dep_ == "advcl" and because and done and theirs and clause.lemma_ not in _BARE


def _is_of_accused(clause: Token) -> bool:
    """Tell whether a clause may say what the accused did: its subject is no other's name or noun."""
    return all(child.pos_ == "PRON" for child in clause.children if child.dep_ in SUBJECTS)


def _in_predicate(cue: Token) -> Iterator[Token]:
    """Yield what "the charge was ...", "the crimes include ..." and "the indictment is for ..." say."""
    verb = cue.head
    if cue.pos_ != "NOUN" or cue.dep_ != "nsubj":
        return
    telling = is_strong(cue) or cue.lemma_ in {"reason", "crime"}
    for child in verb.rights:
        said = child.dep_ == "attr" or (child.dep_ == "dobj" and verb.lemma_ in _LISTING)
        if said and telling and cue.lemma_.lower() not in _MEASURED:
            yield child
        if child.dep_ == "prep" and verb.lemma_ in _RANGING and child.lower_ in leads_by(cue) | {"from"}:
            yield from governed(child)
        if telling and (child.dep_, child.tag_) in _TO_HAVE_DONE and verb.lemma_ == "be":
            yield child
    if telling and verb.tag_ == "VBG" and any(child.lemma_ == "be" for child in verb.lefts):
        yield verb  # "whose crime had been entering the country"


def _in_the_act(cue: Token) -> Iterator[Token]:
    """Yield what somebody was doing who was "caught straying ..." or "arrested while fishing ..."."""
    if cue.pos_ == "VERB" and cue.lemma_ in _CATCHING:
        for child in cue.rights:
            if child.tag_ == "VBG" and child.lower_ in _CAUGHT_AT and child.dep_ in {"advcl", "xcomp", "acl"}:
                yield child


def _after_colon(cue: Token) -> Iterator[Token]:
    """Yield the head of what "the verdict: ..." and "charge: ..." announce."""
    colon = next(
        (token.i for token in cue.doc[cue.i + 1 : cue.i + FARTHEST_COLON] if token.text == ":"), None
    )
    if cue.pos_ != "NOUN" or colon is None or (colon > cue.i + 1 and cue.lemma_.lower() not in CHARGES):
        return
    outward = (token for token in cue.doc[colon + 1 :] if token.head.i <= colon or token.dep_ == "ROOT")
    yield from (token for token in islice(outward, 1) if token.pos_ == "NOUN" or _is_done(token))


def _is_done(verb: Token) -> bool:
    """Tell whether a verb names a deed: "handing out leaflets", "having handed out leaflets"."""
    return verb.tag_ == "VBG" or any(child.lower_ == "having" for child in verb.lefts)


def _brought_there(cue: Token) -> Iterator[Token]:
    """Yield what "what had put them behind bars was ..." says of a word for prison."""
    verb = cue.head.head if cue.dep_ == "pobj" else cue
    verb = verb.head if verb.pos_ in {"NOUN", "PRON", "PROPN"} else verb  # "landed the two men in jail"
    if verb.dep_ not in {"csubj", "ccomp"} or verb.lemma_ not in _BRINGING or cue.lemma_ not in PRISONS:
        return
    if any(child.lower_ == "what" for child in verb.lefts):
        above = verb.head
        was = any(child.lemma_ == "be" for child in above.lefts)
        yield from (child for child in above.rights if child.dep_ == "attr" and above.lemma_ == "be")
        yield from (above,) if above.tag_ == "VBG" and was else ()
