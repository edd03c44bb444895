"""The parse, asked in the words of the trade: who is the object of this, who did it, is it planned.

Reads spaCy's English dependency labels (ClearNLP style); knows nothing of releases.
"""

from collections.abc import Iterator
from functools import cache, lru_cache

from habeas.extract.parse.tokens import Token
from habeas.model.vocabulary import Modality
from habeas.words.tables import read_table

OBJECTS = frozenset({"dobj", "nsubjpass", "dative", "oprd"})
COMPLETING = OBJECTS | {"ccomp", "xcomp", "prt", "attr"}
"""Dependency labels of what a verb with an object may have in its place."""
OWNERS = frozenset({"poss", "amod", "compound", "nmod"})
"""How a noun's owner, or what it is of, stands before it: "Norway's army", "Norwegian army"."""
SUBJECTS = frozenset({"nsubj", "nsubjpass"})
FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
"""Tags of verbs that have a subject of their own."""
RELATIVES = frozenset({"WP", "WDT"})
"""Tags of "who", "whom", "which" and the "that" of a relative clause."""
PLURALS = frozenset({"NNS", "NNPS"})
JOINING = frozenset({"along", "together"})
BESIDE = frozenset({"alongside"})
"""Words by which what befalls some befalls others too."""
HOMEWARD = frozenset({"home", "back"})
GIVING = frozenset({"give", "grant", "extend", "offer", "award", "accord"})
"""Verbs by which a pardon reaches those whom it befalls."""
FUTURE = frozenset({"will", "would", "shall", "'ll", "’ll"})
UNREAL: frozenset[Modality] = frozenset({"denied", "demanded", "conditional"})
"""How sure a verb is that tells of what did not happen, or not yet."""
CONDITIONS = frozenset({"if", "unless", "provided", "whether"})
AWAITING = frozenset({"until", "till", "before", "once"})
"""Words before what is still to come where its verb is in the present: "no talks until they are freed"."""
FARTHEST_MODAL = 7
"""Words between which a modal and its verb can stand apart."""
OBLIGATION = frozenset({"must", "should", "ought"})


def clause_tokens(trigger: Token) -> Iterator[Token]:
    """Yield the direct dependants of a verb or noun, and the subject it shares with another verb."""
    yield from trigger.children
    if trigger.dep_ in {"conj", "xcomp"} and not any(c.dep_ in SUBJECTS for c in trigger.children):
        yield from (child for child in trigger.head.children if child.dep_ in SUBJECTS)


def gather_people(trigger: Token, where: str) -> list[Token]:
    """Return the heads of the words in a place of the clause: `object`, `subject`, `either`, `of`."""
    found: list[Token] = []
    for token in _place(trigger, where):
        found += [each for each in expand(token) if each not in found]
    for token in company_of(trigger) if found else ():
        found += [each for each in expand(token) if each not in found]
    return found


def company_of(word: Token) -> Iterator[Token]:
    """Yield whom a verb or noun befalls too: "freed along with two nurses", "together with", "alongside".

    Who stands with the doer is none of them: "met by the envoy together with two nurses".
    """
    if any(child.dep_ == "agent" for child in word.children):
        return
    for child in word.children:
        if child.dep_ == "ccomp" and child.lower_ == "go":  # "let them go along with two nurses"
            yield from company_of(child)
        joining = (child, *child.children) if child.lower_ in JOINING else (child,)
        for preposition in joining:
            if preposition.lower_ in BESIDE or _is_joined(preposition):
                yield from (token for token in preposition.children if token.dep_ == "pobj")


def _is_joined(preposition: Token) -> bool:
    """Tell of "with" in "along with", "together with"."""
    return preposition.lower_ == "with" and preposition.i > 0 and preposition.nbor(-1).lower_ in JOINING


def _place(trigger: Token, where: str) -> Iterator[Token]:
    if where == "of":
        yield from _noun_complements(trigger)
        return
    if where in {"object", "either"}:
        yield from (_brought_home(each) for each in clause_tokens(trigger) if _is_object(each, trigger))
        yield from _let_do(trigger)
        yield from _shared_object(trigger)
        yield from _relative_head(trigger, passive=True)
    if where in {"subject", "either"}:
        yield from (token for token in clause_tokens(trigger) if token.dep_ in SUBJECTS)
        yield from _relative_head(trigger, passive=False)


def _is_object(token: Token, trigger: Token) -> bool:
    """Tell whether a verb is done to a word; "rebels" of "rebels are believed to hold" do something."""
    return token.dep_ in OBJECTS and (token.head is trigger or trigger.tag_ == "VBN")


def befalls_subject(verb: Token) -> bool:
    """Tell of a headline's passive, "Nine tourists freed in Oman": a verb that needs an object has none.

    Only common nouns are taken for those whom it befell: parties act, and may have their object far off.
    A passive that shares the subject of another verb befalls it too: "... were seized and have been freed".
    """
    if verb.dep_ == "conj" and any(child.dep_ == "auxpass" for child in verb.children):
        return True
    if verb.tag_ not in {"VBD", "VBN"} or verb.dep_ not in {"ROOT", "ccomp"}:
        return False
    roles = {child.dep_ for child in verb.children}
    subjects = [child for child in verb.children if child.dep_ == "nsubj"]
    plain = all(each.tag_ in {"NN", "NNS", "NNPS"} for each in subjects) and bool(subjects)
    return plain and roles.isdisjoint(COMPLETING | {"aux", "conj", "npadvmod"})


def _brought_home(token: Token) -> Token:
    """Return "women" of "brought 23 women home", which the parse may take for one noun."""
    if token.lower_ != "home":
        return token
    return next((child for child in token.lefts if child.tag_ in PLURALS), token)


def _let_do(trigger: Token) -> Iterator[Token]:
    """Yield "pilots" of "let two pilots go", which the parse may take for the subject of "go"."""
    for child in trigger.children:
        if child.dep_ == "ccomp" and child.tag_ in {"VB", "VBP"} and trigger.lemma_.lower() == "let":
            yield from (token for token in child.children if token.dep_ == "nsubj")


def _shared_object(trigger: Token) -> Iterator[Token]:
    """Yield "people" of "picked up and questioned 900 people": the object of the verb joined to it."""
    joined = next((child for child in trigger.rights if child.dep_ == "conj"), None)
    if joined is None or joined.tag_ != trigger.tag_ or any(_is_own(child) for child in trigger.children):
        return
    if not any(child.dep_ in SUBJECTS for child in joined.children):
        yield from (child for child in joined.rights if child.dep_ == "dobj")


def _is_own(child: Token) -> bool:
    """Tell of what leaves a verb no object to share: its own, or that it is passive, or a way it went."""
    return child.dep_ in COMPLETING - {"prt"} or child.dep_ in {"auxpass", "prep"}


def _relative_head(trigger: Token, passive: bool) -> Iterator[Token]:
    """Yield "prisoners" for "prisoners (who were) freed", "(whom) it freed" and "who walked free".

    A participle may be tagged as a past tense: "the 38 men picked up over a rally".
    """
    if trigger.dep_ not in {"acl", "relcl"}:
        return
    if passive == (trigger.tag_ in {"VBN", "VBD"} if trigger.dep_ == "acl" else _is_done_to_head(trigger)):
        yield trigger.head


def _is_done_to_head(verb: Token) -> bool:
    """Tell whether a relative clause says what is done to the noun it hangs on, not what that does."""
    objects = [child for child in verb.children if child.dep_ == "dobj"]
    if objects:
        return any(child.tag_ in RELATIVES for child in objects)
    doers = [child for child in verb.children if child.dep_ == "nsubj"]
    return all(child.tag_ not in RELATIVES for child in doers)


def _noun_complements(trigger: Token) -> Iterator[Token]:
    for child in trigger.children:
        if child.dep_ in {"compound", "nmod"}:
            yield child
        if child.dep_ == "prep" and child.lower_ in {"of", "for", "to", "with"}:
            yield from (token for token in child.children if token.dep_ == "pobj")
    if trigger.dep_ in OBJECTS and trigger.head.lemma_.lower() in GIVING:
        yield from recipients_of(trigger.head)


def recipients_of(head: Token) -> Iterator[Token]:
    """Yield "convicts" of "granted an amnesty to 60 convicts" and "granted 60 convicts an amnesty"."""
    for child in head.children:
        if child.lower_ == "to":
            yield from (token for token in child.children if token.dep_ == "pobj")
        elif child.dep_ == "dative":
            yield child


def expand(token: Token) -> Iterator[Token]:
    """Yield a head with all that stands for the same or for more such people.

    That is: coordination, apposition, "a group of ...", "... including ...".
    """
    yield token
    for child in token.children:
        if child.dep_ in {"conj", "appos"}:
            yield from expand(child)
        if child.dep_ == "prep" and child.lower_ in {"of", "including", "like", "besides", "plus"}:
            for inner in child.children:
                if inner.dep_ == "pobj":
                    yield from expand(inner)


def is_negated(token: Token) -> bool:
    """Tell whether a verb or noun stands under "not", "no", "never", "without"."""
    words = {child.lower_ for child in token.children if child.dep_ in {"neg", "det", "advmod", "preconj"}}
    return bool(words & {"not", "n't", "n’t", "no", "never", "neither"}) or token.head.lower_ == "without"


@cache
def read_attitudes() -> dict[str, str]:
    """The governing words that make a happening planned, demanded or denied, by lemma."""
    return {row["words"]: row["attitude"] for row in read_table("attitudes.tsv")}


@lru_cache(maxsize=256)  # of the verbs of a report: whoever goes or is let go asks
def attitude_of(token: Token) -> Modality:
    """Tell how sure it is that what a verb or noun says came about."""
    if is_negated(token):
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
    return "planned" if words & FUTURE or _is_purpose(token) else "asserted"


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
    if token.dep_ in {"xcomp", "ccomp", "advcl", "dobj", "pobj", "acl", "nsubjpass", "conj"}:
        governor = token.head.head if token.dep_ == "pobj" else token.head
        attitude = _attitude_in(governor)
        if attitude is not None and governor != token:
            return _flipped(governor, attitude)
    return None


def _attitude_in(governor: Token) -> str | None:
    """Return the attitude of a word, with the one behind it where the two have one: "ruled out"."""
    lemma, attitudes = governor.lemma_.lower(), read_attitudes()
    pairs = (f"{lemma} {child.lower_}" for child in governor.rights)
    return next((attitudes[pair] for pair in pairs if pair in attitudes), attitudes.get(lemma))


def _flipped(governor: Token, attitude: str) -> Modality:
    if is_negated(governor):
        return "denied"
    modality: dict[str, Modality] = {"planned": "planned", "demanded": "demanded", "denied": "denied"}
    return modality.get(attitude, "reported")
