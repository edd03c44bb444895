"""A verb or noun -> the words that stand for those whom it befell."""

from collections.abc import Container, Iterator

from habeas.extract.parse.grammar import (
    OBJECTS,
    PLURALS,
    RELATIVES,
    SUBJECTS,
    clause_tokens,
    is_passive,
    subjects_of,
    word_with_subject,
)
from habeas.extract.parse.tokens import Token

COMPLETING = OBJECTS | {"ccomp", "xcomp", "prt", "attr"}
"""Dependency labels of what a verb with an object may have in its place."""
JOINING = frozenset({"along", "together"})
BESIDE = frozenset({"alongside"})
"""Words by which what befalls some befalls others too."""
GIVING = frozenset({"give", "grant", "extend", "offer", "award", "accord"})
"""Verbs by which a pardon reaches those whom it befalls."""
ISSUING = frozenset({"issue", "announce", "declare", "sign", "bring", "decree", "deliver", "promise"})
"""Verbs of a pardon, a release or freedom that tell "to" or "for" whom."""
COVERING = frozenset(
    {"cover", "include", "affect", "benefit", "concern", "involve", "apply", "extend", "reach"}
)
"""Verbs that say whom an amnesty is for."""
FACING = frozenset({"await", "face", "near"})
AWAITING = FACING | {"deny", "refuse"}
"""Verbs of people and their own release: "nine await release", "nine were denied parole"."""
CHOOSING = frozenset(
    {
        "approve", "choose", "clear", "consider", "due", "earmark", "eligible", "identify", "line",
        "list", "nominate", "pick", "propose", "qualify", "ready", "recommend", "schedule", "select",
        "set", "slat", "slate", "up",
    }
)  # fmt: skip
"""Words that say "for" whom release is meant."""
EXCHANGING = frozenset({"exchange", "swap", "trade", "barter"})
"""Verbs by which those "for" whom people are let go are let go too."""
MERCY = frozenset({"pardon", "amnesty", "clemency", "mercy", "exchange", "swap", "trade"})
"""Nouns of letting go whose owner is who does it."""
ONES = frozenset({"those", "first", "last", "latest", "second", "third", "one", "only", "others", "other"})
"""Words for people who are named or counted behind "be" or "include": "those freed include nine nurses"."""
SPARING = frozenset({"but", "except", "excepting", "save", "bar"})
TAKEN_AS = frozenset({"hostage", "prisoner", "captive"})
"""What people are held as: "hold two pilots hostage"."""


def gather_people(trigger: Token, where: str) -> list[Token]:
    """Return the heads of the words in a place of the clause: `object`, `subject`, `either`, `of`."""
    found: list[Token] = []
    for token in _place(trigger, where):
        for meant in (token, *_identified(token)):
            found += [each for each in expand(meant) if each not in found]
    for token in company_of(trigger) if found else ():
        found += [each for each in expand(token) if each not in found]
    return [each for each in found if not _is_spared(each)]


def _identified(token: Token) -> Iterator[Token]:
    """Yield who "those" or "the first" are: "those freed include nine nurses", "among those freed was"."""
    if token.lower_ not in ONES:
        return
    among = token.head if token.dep_ == "pobj" and token.head.lower_ == "among" else None
    verb = among.head if among is not None else token.head
    if verb.lemma_ == "be":
        yield from (
            child
            for child in verb.children
            if child.dep_ in SUBJECTS | {"attr"} and child is not token and child.dep_ != "expl"
        )
    elif token.dep_ == "nsubj" and verb.lemma_ in {"include", "comprise"}:
        yield from (child for child in verb.rights if child.dep_ == "dobj")


def _is_spared(token: Token) -> bool:
    """Tell of "all but the editor were freed": what is told of all does not befall him."""
    before = token.doc.tokens[max(0, token.left_edge.i - 1) : token.i]
    return any(word.lower_ in SPARING for word in before)


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
        yield from _raised(trigger)
        yield from _put_behind(trigger)
        yield from _after(trigger, {"for"} if trigger.lemma_.lower() in EXCHANGING else ())
        yield from _let_do(trigger)
        yield from _shared_object(trigger)
        yield from _relative_head(trigger, passive=True)
    if where in {"subject", "either"}:
        yield from (token for token in clause_tokens(trigger) if token.dep_ in SUBJECTS)
        yield from _relative_head(trigger, passive=False)


def _is_object(token: Token, trigger: Token) -> bool:
    """Tell whether a verb is done to a word; "rebels" of "rebels are believed to hold" do something."""
    return token.dep_ in OBJECTS and (token.head is trigger or trigger.tag_ == "VBN")


def _raised(verb: Token) -> Iterator[Token]:
    """Yield whom a passive infinitive befalls: "nine are due to be freed", "ordered nine men to be freed"."""
    if verb.dep_ != "xcomp" or not is_passive(verb):
        return
    ordered = [child for child in verb.head.rights if child.dep_ == "dobj" and child.i < verb.i]
    yield from ordered or subjects_of(word_with_subject(verb))


def _put_behind(verb: Token) -> Iterator[Token]:
    """Yield "nurses" of "Also freed were nine nurses", "Still being held are nine nurses"."""
    for auxiliary in verb.rights:
        if auxiliary.dep_ == "auxpass":
            yield from (token for token in auxiliary.rights if token.dep_ in SUBJECTS | {"attr"})


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
    """Yield "pilots" of "let two pilots go", which the parse may take for the subject of "go".

    So too of "hold two pilots hostage", and for a measure in "let two pilots out".
    """
    let = trigger.lemma_.lower() == "let"
    for child in trigger.rights:
        clause = child.dep_ == "ccomp" and child.tag_ in {"VB", "VBP"}
        if (let and (clause or child.lower_ == "out")) or (
            child.dep_ == "ccomp" and child.lower_ in TAKEN_AS
        ):
            yield from (token for token in child.children if token.dep_ == "nsubj")
        if let and child.dep_ == "npadvmod" and child.tag_ in PLURALS | {"CD"}:
            yield child


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
    """Yield whom a noun befalls: "the release of nine", "nine men's release", "nine are up for release"."""
    of = [token for child in trigger.children for token in _of(child)]
    yield from of
    yield from (child for child in trigger.children if child.dep_ in {"compound", "nmod"})
    if not of:
        yield from (child for child in trigger.children if _is_owner_let_go(child))
        yield from _reached(trigger)
    if trigger.dep_ in OBJECTS and trigger.head.lemma_.lower() in GIVING:
        yield from recipients_of(trigger.head)


def _of(preposition: Token) -> Iterator[Token]:
    """Yield what hangs on "of", "for", "to" or "with", and in "the release by rebels of nine" behind "by"."""
    if preposition.dep_ != "prep":
        return
    for token in preposition.children:
        if token.dep_ == "pobj" and preposition.lower_ == "with" and token.ent_type_ == "GPE":
            continue  # "a swap with Chad"
        if token.dep_ == "pobj" and preposition.lower_ in {"of", "for", "to", "with"}:
            yield token
        if token.dep_ == "pobj" and preposition.lower_ == "by":
            yield from (inner for of in token.rights if of.lower_ == "of" for inner in _of(of))


def _is_owner_let_go(owner: Token) -> bool:
    """Tell of "their release", "the nine men's release"; a state's or a band's is a deed, and so is mercy."""
    if owner.dep_ != "poss" or owner.head.lemma_.lower() in MERCY:
        return False
    counted = any(child.dep_ == "nummod" for child in owner.lefts)
    return owner.tag_ == "PRP$" or owner.ent_type_ == "PERSON" or counted


def _reached(noun: Token) -> Iterator[Token]:
    """Yield whom a noun without "of" befalls through the verb over it.

    "The amnesty covers nine", "won freedom for nine", "nine are eligible for release", "nine await release".
    """
    over = noun.head
    lemma = over.lemma_.lower()
    if noun.dep_ == "nsubj" and lemma in COVERING:
        yield from (child for child in over.rights if child.dep_ in {"dobj", "dative"})
        yield from _after(over, {"to"})
    if noun.dep_ in {"dobj", "nsubj", "nsubjpass"}:
        yield from _after(over, {"for"} if lemma not in ISSUING else {"for", "to"})
    if any(child.dep_ == "det" for child in noun.lefts):
        return
    if noun.dep_ in {"dobj", "oprd"} and lemma in AWAITING:
        yield from subjects_of(over) if over.tag_ == "VBN" or lemma in FACING else recipients_of(over)
    if noun.dep_ == "pobj" and over.lower_ == "for":
        yield from _chosen(over.head)


def _after(verb: Token, words: Container[str]) -> Iterator[Token]:
    for child in verb.rights:
        if child.dep_ in {"prep", "dative"} and child.lower_ in words:
            yield from (token for token in child.children if token.dep_ == "pobj")


def _chosen(word: Token) -> Iterator[Token]:
    """Yield whom "eligible for" is said of, or "slated for": its subject, noun or object."""
    lemma = word.lemma_.lower()
    if lemma not in CHOOSING:
        return
    if word.dep_ in {"acl", "relcl", "amod"}:
        yield word.head
        return
    objects = [child for child in word.rights if child.dep_ == "dobj"]
    over = word.head if word.dep_ in {"acomp", "oprd", "advmod", "prep"} else word_with_subject(word)
    yield from objects or subjects_of(over)


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
