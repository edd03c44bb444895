"""A word of accusation -> the heads of what it accuses somebody of, wherever the sentence puts them.

Takes tokens of a parsed sentence and the table `accusation_words`; gives what follows a preposition
("convicted in 2021 of ..."), a clause ("alleged to have ..."), a predicate ("the charge was ...") or what
stands before it ("fraud was what he was tried for"). Never decides whether that names an offence.
"""

from collections.abc import Iterator
from functools import cache
from itertools import islice

from habeas.extract.parse.tokens import Token
from habeas.words.tables import read_table, read_words, split_variants

_LISTING = frozenset({"of", "including", "like", "as", "from", "to"})
_RELATED = frozenset({"related", "linked", "connected", "relating", "amounting"})
_TOLD = frozenset({"relcl", "acl", "appos", "advcl", "ccomp", "parataxis"})
_SUBJECTS = frozenset({"nsubj", "csubj", "nsubjpass", "csubjpass"})
_CLAIMS = frozenset({"allege", "accuse", "charge", "suspicion", "accusation", "allegation"})
"""Words after which a clause says what somebody is to have done."""


def is_cue(token: Token) -> bool:
    """Tell whether a word accuses, or can; "in charge of" does not."""
    in_charge = token.lower_ == "charge" and token.i > 0 and token.nbor(-1).lower_ == "in"
    attempts = token.lemma_ == "try" and any(child.dep_ == "xcomp" for child in token.children)
    return _entry(token) in _accusations() and not in_charge and not attempts


@cache
def cue_lemmas() -> frozenset[str]:
    """Return the lemmas of the words that can accuse."""
    return frozenset(lemma for lemma, _ in _accusations())


def leads_by(token: Token) -> frozenset[str]:
    """Return the prepositions by which a word leads to an offence; none for most words."""
    return _accusations().get(_entry(token), frozenset())


def is_strong(cue: Token) -> bool:
    """Tell whether a word accuses whatever follows it ("convict of", "serve a term for"), or only may."""
    punished = (child for child in cue.children if child.dep_ == "dobj")
    return any(_entry(token) in _strong_accusations() for token in (cue, *punished))


def find_accused_of(cue: Token) -> Iterator[Token]:
    """Yield the heads of what a word accuses somebody of."""
    yield from _after_preposition(cue)
    yield from _in_clause(cue)
    yield from _in_predicate(cue)
    yield from _after_colon(cue)
    yield from _before(cue)
    yield from _brought_there(cue)


def _after_preposition(cue: Token) -> Iterator[Token]:
    """Yield what follows a cue's preposition: "convicted by a court in 2021 of ..."."""
    for child in _leads_below(cue, cue):
        yield from (each for token in _governed(child) for each in _listed_under(token))


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
    near = word != "of" or cue.pos_ != "NOUN" or preposition.head == cue or preposition.dep_ == "conj"
    return (word in leads_by(cue) and near) or (word == "because" and cue.pos_ == "VERB" and is_strong(cue))


def _governed(preposition: Token) -> Iterator[Token]:
    for token in preposition.children:
        if token.lower_ == "of" and preposition.lower_ == "because":
            yield from _governed(token)
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


def _in_clause(cue: Token) -> Iterator[Token]:
    """Yield the verb of "alleged to have ...", "on suspicion that he ...", "jailed because he had ..."."""
    if cue.pos_ == "VERB" and is_strong(cue):
        yield from (child for child in cue.children if _is_cause(child))
    if cue.lemma_.lower() not in _CLAIMS:
        return
    for child in cue.children:
        if child.i > cue.i and child.dep_ in {"xcomp", "ccomp", "acl"} and child.pos_ == "VERB":
            words = {each.lower_ for each in child.children if each.dep_ in {"mark", "aux"}}
            told = words & {"have", "that", "having"} or child.dep_ == "ccomp"
            if told and child.lemma_.lower() not in _JUDGING and _is_of_accused(child):
                yield child


def _in_predicate(cue: Token) -> Iterator[Token]:
    """Yield what "the charge was ..." and "the indictment is for ..." say."""
    verb = cue.head
    if cue.pos_ != "NOUN" or cue.dep_ != "nsubj" or verb.lemma_ != "be":
        return
    for child in verb.children:
        if child.dep_ == "attr" and is_strong(cue) and cue.lemma_.lower() not in _MEASURED:
            yield child
        if child.dep_ == "prep" and child.lower_ in leads_by(cue):
            yield from _governed(child)


def _is_cause(clause: Token) -> bool:
    words = {(each.dep_, each.lower_) for each in clause.children}
    return clause.dep_ == "advcl" and {("mark", "because"), ("aux", "had")} <= words


def _after_colon(cue: Token) -> Iterator[Token]:
    """Yield the head of what "the verdict: ..." and "charge: ..." announce."""
    if cue.pos_ != "NOUN" or not is_strong(cue) or cue.i + 1 == len(cue.doc) or cue.nbor().text != ":":
        return
    colon = cue.i + 1
    outward = (token for token in cue.doc[colon + 1 :] if token.head.i <= colon or token.dep_ == "ROOT")
    yield from (token for token in islice(outward, 1) if token.pos_ == "NOUN" or token.tag_ == "VBG")


def _is_of_accused(clause: Token) -> bool:
    """Tell whether a clause may say what the accused did: its subject is no other's name or noun."""
    return all(child.pos_ == "PRON" for child in clause.children if child.dep_ in _SUBJECTS)


_JUDGING = frozenset(
    {"see", "call", "describe", "consider", "regard", "view", "say", "deny", "reject", "dismiss"}
)
"""Verbs that say what somebody thinks of a charge."""
_MEASURED = frozenset({"sentence", "term", "year", "month"})
"""Cues whose predicate is a length of time."""


def _before(cue: Token) -> Iterator[Token]:
    """Yield the subject of "... was what she was sentenced for"."""
    clause = next((token for token in (cue, *cue.ancestors) if token.dep_ in {"ccomp", "csubj"}), None)
    if clause is None or clause.head.lemma_ != "be":
        return
    leads = [child for child in cue.children if child.lower_ in leads_by(cue) and child.i > cue.i]
    if any(all(each.tag_ in {"WP", "WDT"} for each in child.children) for child in leads):
        yield from (child for child in clause.head.lefts if child.dep_ in _SUBJECTS)


def _brought_there(cue: Token) -> Iterator[Token]:
    """Yield what "what had put them behind bars was ..." says of a word for prison."""
    verb = cue.head.head if cue.dep_ == "pobj" else cue
    verb = verb.head if verb.pos_ in {"NOUN", "PRON", "PROPN"} else verb  # "landed the two men in jail"
    if verb.dep_ not in {"csubj", "ccomp"} or verb.lemma_ not in _BRINGING or cue.lemma_ not in _PRISONS:
        return
    if any(child.lower_ == "what" for child in verb.lefts):
        above = verb.head
        was = any(child.lemma_ == "be" for child in above.lefts)
        yield from (child for child in above.rights if child.dep_ == "attr" and above.lemma_ == "be")
        yield from (above,) if above.tag_ == "VBG" and was else ()


_BRINGING = frozenset({"bring", "land", "put", "send", "take", "get", "keep"})
_PRISONS = frozenset({"prison", "jail", "bar", "custody", "detention", "captivity"})


def _listed_under(token: Token) -> Iterator[Token]:
    """Yield an offence, or those of a list: "a range of offences, including fraud and theft"."""
    related = [child for child in token.children if child.dep_ == "acl" and child.lower_ in _RELATED]
    inner = [
        each
        for preposition in (each for part in (token, *related) for each in part.children)
        if preposition.dep_ == "prep" and preposition.lower_ in (_LISTING | {"with"} if related else _LISTING)
        for each in preposition.children
        if each.dep_ in {"pobj", "pcomp"}
    ]
    if inner and token.lemma_.lower() in read_words("charge_nouns"):
        for each in inner:
            yield from _listed_under(each)
    else:
        yield token


def _entry(token: Token) -> tuple[str, str]:
    part = {"VERB": "verb", "NOUN": "noun", "ADJ": "adjective"}.get(token.pos_, "")
    return token.lemma_.lower(), part


@cache
def _accusations() -> dict[tuple[str, str], frozenset[str]]:
    return {
        (row["lemma"], row["part"]): frozenset(split_variants(row["prepositions"]))
        for row in read_table("accusation_words.tsv")
    }


@cache
def _strong_accusations() -> frozenset[tuple[str, str]]:
    rows = read_table("accusation_words.tsv")
    return frozenset((row["lemma"], row["part"]) for row in rows if row["strength"] == "strong")
