"""A word of accusation -> the heads of what its prepositions lead to: "convicted in 2021 of ...".

Takes tokens of a parsed sentence; goes through lists ("a range of offences, including fraud") and parts
played ("for their role in a bombing"). Never decides whether that names an offence.
"""

from collections.abc import Iterator

from habeas.extract.offences.accusation_cues import is_strong, leads_by
from habeas.extract.offences.deeds import is_plain_deed
from habeas.extract.parse.grammar import FINITE, SUBJECTS
from habeas.extract.parse.tokens import Token
from habeas.words.tables import read_words

_LISTING = frozenset({"of", "including", "like", "as", "from", "to"})
_PARTS_PLAYED = frozenset({"part", "role", "involvement", "hand", "share"})
"""Nouns that lead to a deed by "in": "jailed for their part in a bombing"."""
_RELATED = frozenset({"related", "linked", "connected", "relating", "amounting"})
_TOLD = frozenset({"relcl", "acl", "appos", "advcl", "ccomp", "parataxis"})
_LAWS = frozenset(
    {"law", "act", "article", "section", "code", "legislation", "statute", "decree", "ordinance", "provision"}
)
"""What somebody can be charged under."""
_STRIKES = frozenset(
    {
        *("assault", "attack", "ban", "campaign", "clampdown", "crackdown", "debate", "landing", "lecture"),
        *("march", "raid", "strike", "talk", "vote", "war"),
    }
)
"""Nouns after which "on" tells at whom or when something was aimed, or of what it was."""
_DAYS = frozenset({"afternoon", "anniversary", "day", "eve", "evening", "morning", "night", "weekend"})
"""What "on" leads to where it tells when somebody was arrested: "on the day of the coup"."""
_PROTESTS = frozenset(
    {
        *("anger", "clash", "controversy", "debate", "demonstration", "dispute", "fight", "march", "outcry"),
        *("protest", "quarrel", "rally", "row", "strike", "talk", "tension", "unrest", "uproar"),
    }
)
"""Nouns after which "over" tells what people were angry about."""
_CHANGING = frozenset({"cut", "extend", "halve", "lengthen", "prolong", "reduce", "remit", "shorten"})
"""Verbs by which a punishment grows or shrinks: for what, is no offence of the sentence."""
PRISONS = frozenset(
    {
        *("bar", "camp", "captivity", "cell", "colony", "custody", "detention", "dungeon", "gaol", "jail"),
        *("penitentiary", "prison", "remand"),
    }
)
_KEPT = frozenset({"book", "fine", "send", "serve", "sit", "spend", "take", "there"})
"""Further words after which "for" leads to a deed: "sat in Sanaa for theft", "were there for theft"."""


FARTHEST_LEAD = 20
"""Words after a punishment within which "for" leads to the deed, wherever the parse hangs it."""
_NEAR_LEADS = frozenset({"under", "with"})
"""Prepositions that lead to an offence only right after the word that accuses."""


def after_preposition(cue: Token) -> Iterator[Token]:
    """Yield what follows a cue's preposition: "convicted by a court in 2021 of ...", "in prison for ..."."""
    beside = _beside_prison(cue) if cue.lemma_.lower() in PRISONS else ()
    if cue.dep_ in {"nsubj", "nsubjpass", "dobj"} and cue.head.lemma_ in _CHANGING:
        return  # "his term was extended for a brawl"
    leads = (*_leads_below(cue, cue), *beside, *_beside_verb(cue), *_in_connection(cue))
    heads = [each for child in leads for token in governed(child) for each in listed_under(token)]
    yield from heads
    if not any(is_plain_deed(each) for each in heads):
        yield from (each for child in _further_on(cue) for each in governed(child))


def _further_on(cue: Token) -> Iterator[Token]:
    """Yield the "for" of "eight months, four of them suspended, for taking part in a march"."""
    leads = leads_by(cue) - _NEAR_LEADS
    if not (leads and (is_strong(cue) or cue.lemma_ in PRISONS | _KEPT)):
        return
    for token in cue.doc[cue.i + 1 : cue.i + FARTHEST_LEAD]:
        if token.lemma_ in _CHANGING:
            return
        if token.text == ";" or (token.tag_ in FINITE and _has_subject(token)):
            return
        if token.lower_ in leads and _is_lead(token, cue) and any(map(is_plain_deed, governed(token))):
            yield token
            return


def _has_subject(verb: Token) -> bool:
    """Tell whether a finite verb, or that which it helps, has a subject of its own: "as he was holding".

    The months of "four suspended" are none.
    """
    clause = verb.head if verb.dep_ in {"aux", "auxpass"} else verb
    return any(each.dep_ in SUBJECTS and not (each.like_num and clause is verb) for each in clause.lefts)


def _beside_prison(cue: Token) -> Iterator[Token]:
    """Yield the prepositions that the parse hangs on the verb of "were in prison for ..."."""
    if cue.dep_ == "pobj" and cue.head.lower_ in {"in", "behind"} and cue.head.head.pos_ in {"VERB", "AUX"}:
        verb = cue.head.head
        yield from (
            each for each in verb.rights if each.i > cue.i and each.dep_ == "prep" and _is_lead(each, cue)
        )


def _beside_verb(cue: Token) -> Iterator[Token]:
    """Yield the prepositions that the parse hangs on "be": "was in for theft", "it was a year for theft"."""
    told = cue.dep_ == "attr" and cue.head.lemma_ == "be" and is_strong(cue)
    if told or cue.pos_ not in {"VERB", "NOUN", "ADJ"}:
        yield from (each for each in cue.head.rights if each.i > cue.i and _is_lead(each, cue))


_CONNECTIONS = frozenset({"connection", "link", "relation"})


def _in_connection(cue: Token) -> Iterator[Token]:
    """Yield the "with" of "detained in connection with a plot"."""
    insides = (child for child in cue.rights if child.lower_ == "in" and is_strong(cue))
    for inner in (each for child in insides for each in child.children if each.lemma_ in _CONNECTIONS):
        yield from (child for child in inner.rights if child.lower_ in {"with", "to"})


def _leads_below(token: Token, cue: Token) -> Iterator[Token]:
    """Yield the prepositions by which a cue leads to an offence, none within what another leads to."""
    for child in token.children:
        if child.i > cue.i and child.pos_ in {"ADP", "SCONJ"} and _is_lead(child, cue):
            yield child
            yield from (each for each in child.conjuncts if each.i > child.i and _is_lead(each, cue))
        elif child.i > cue.i and child.dep_ not in _TOLD | {"pcomp"}:
            yield from _leads_below(child, cue)


def _is_lead(preposition: Token, cue: Token) -> bool:
    """Tell whether a preposition leads to an offence; "of" does so only right below a noun."""
    word = preposition.lower_
    if preposition.head.lower_ in {"none", "nobody", "nothing", "not"}:
        return False
    if word == "under":
        return word in leads_by(cue) and any(child.lemma_.lower() in _LAWS for child in preposition.children)
    if word == "on" and (_is_aimed(preposition, cue) or _is_day(preposition)):
        return False
    if word in {"over", "about"} and preposition.head.i != cue.i:
        return preposition.head.lemma_.lower() not in _PROTESTS and word in leads_by(cue)
    if word == "of" and cue.pos_ == "VERB":
        return word in leads_by(cue) and _clause_of(preposition) == cue
    near = word != "of" or cue.pos_ != "NOUN" or preposition.head == cue or preposition.dep_ == "conj"
    return (word in leads_by(cue) and near) or (word == "because" and cue.pos_ == "VERB" and is_strong(cue))


def _clause_of(preposition: Token) -> Token:
    """Return the verb of whose clause words are: of "accused them of theft and called them men of war"."""
    return next((token for token in preposition.ancestors if token.pos_ == "VERB"), preposition.head)


def _is_aimed(on: Token, cue: Token) -> bool:
    """Tell of "remanded after the march on parliament"."""
    return on.head.i != cue.i and on.head.lemma_.lower() in _STRIKES


def _is_day(on: Token) -> bool:
    return any(child.lemma_.lower() in _DAYS for child in on.children)


def governed(preposition: Token) -> Iterator[Token]:
    """Yield the heads of what a preposition governs."""
    for token in preposition.children:
        if token.lower_ == "of" and preposition.lower_ == "because":
            yield from governed(token)
        elif token.dep_ in {"pobj", "pcomp"}:
            yield from _named_by(token)


def _named_by(token: Token) -> Iterator[Token]:
    """Yield an offence, of "what the court calls extremist activity" the words that it is called by."""
    if token.tag_ not in {"VBZ", "VBP", "VBD"} or all(child.lower_ != "what" for child in token.children):
        yield token
        return
    called = [child for child in token.rights if child.dep_ in {"oprd", "dobj", "ccomp", "attr"}]
    called += [each for child in token.rights if child.lower_ == "as" for each in child.children]
    yield from called[:1]


def listed_under(token: Token) -> Iterator[Token]:
    """Yield an offence, or those of a list: "a range of offences, including fraud and theft"."""
    related = [child for child in token.children if child.dep_ == "acl" and child.lower_ in _RELATED]
    leads = _LISTING | ({"with"} if related else set()) | ({"in"} if token.lemma_ in _PARTS_PLAYED else set())
    inner = [
        each
        for preposition in (each for part in (token, *related) for each in part.children)
        if preposition.dep_ == "prep" and preposition.lower_ in leads
        for each in preposition.children
        if each.dep_ in {"pobj", "pcomp"}
    ]
    if inner and token.lemma_.lower() in read_words("charge_nouns"):
        for each in inner:
            yield from listed_under(each)
    else:
        yield token
