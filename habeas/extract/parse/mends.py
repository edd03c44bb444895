"""The words of a sentence -> the same, with four parses mended that the parser gets wrong as a rule.

"Two hikers detained in Chad were freed": it is led to read that hikers detained somebody, and leaves "were
freed" without a subject. Mended only where a verb of taking has no object and the verb behind it no subject,
with no comma or conjunction between the two. "They let go five men": it has "let" help "go", whose object the
men are; here they are let go. "The other nine stay in jail": it has nine of a stay; here nine people stay.
"More than 46 inmates signed": it has 46 that inmate; here they are inmates.
Every other parse stays as it is.
"""

from collections.abc import Iterator
from functools import cache

from habeas.extract.parse.grammar import FINITE, PLURALS, RELATIVES, SUBJECTS
from habeas.extract.parse.tokens import Doc, Token, tie_words
from habeas.model.vocabulary import CAPTIVE_STATUSES
from habeas.words.tables import read_table

AUXILIARIES = frozenset({"aux", "auxpass"})
OBJECTS = frozenset({"dobj", "attr"})
TAKEN_AS = frozenset({"hostage", "prisoner", "captive"})
"""What people are taken as: "sailors taken hostage" has no object."""
LETTING = frozenset({"let", "lets", "letting"})
TYING = frozenset(
    {"link", "tie", "connect", "affiliate", "associate", "suspect", "accuse", "wound", "injure"}
)
"""Verbs that say of people what they have to do with, or what ails them: "40 men linked to the rebels"."""
STAYING = frozenset({"stay", "stand", "walk", "return", "leave", "cross", "serve", "flee", "wait", "sit"})
"""Verbs of people that are nouns too, of which nobody counts several in the singular."""
BREAKS = frozenset({",", ";", ":", "(", "–", "—"})


def mend_parse(doc: Doc) -> Doc:
    """Return the words of a sentence with these parses mended."""
    for token in doc.tokens:
        if token.dep_ in AUXILIARIES and token.tag_ in FINITE:
            taken = next(_taken_before(token), None)
            if taken is not None:
                _hang(taken, token.head)
                _tie_again(doc)
        if token.lower_ == "go" and token.i and token.nbor(-1).lower_ in LETTING:
            people = next(filter(_is_let_go, token.rights), None)
            if people is not None:
                people.dep_ = "dobj"
                _join(token.nbor(-1), token)
                _tie_again(doc)
        if (
            token.tag_ == "NN"
            and token.lower_ in STAYING
            and token.i
            and _counts_doers(token.nbor(-1), token)
        ):
            _make_verb(token, token.nbor(-1))
            _tie_again(doc)
        if token.tag_ == "VBZ" and token.i and _are_captives(token.nbor(-1), token):
            _make_noun(token, token.nbor(-1))
            _tie_again(doc)
    return doc


def _are_captives(number: Token, noun: Token) -> bool:
    """Tell of "46 inmates": several do not take a verb in the singular."""
    return _tells_several(number) and noun.lower_ in _captives_in_plural()


def _make_noun(noun: Token, number: Token) -> None:
    """Make a verb the noun that a number counts; it stands where the number stood, if that hung elsewhere."""
    noun.tag_, noun.pos_ = "NNS", "NOUN"
    if number.head is not noun:
        noun.head, noun.dep_ = (noun if number.head is number else number.head), number.dep_
    number.head, number.dep_ = noun, "nummod"


def _counts_doers(number: Token, noun: Token) -> bool:
    """Tell of "nine stay": the number of those who do what the parse has for a thing, and no others."""
    several = _tells_several(number) and number.dep_ == "nummod"
    return several and number.head is noun and noun.dep_ not in {"compound", "nmod", "amod", "npadvmod"}


def _tells_several(number: Token) -> bool:
    return number.tag_ == "CD" and number.lower_ not in {"one", "1"}


def _make_verb(verb: Token, number: Token) -> None:
    """Make a noun the verb of those whom a number counts, with all that stood before it as their words."""
    verb.tag_, verb.pos_ = "VBP", "VERB"
    for child in verb.lefts:
        if child is not number and child.dep_ in {"det", "amod", "poss", "quantmod", "advmod"}:
            child.head = number
    number.dep_ = "nsubj"


def _is_let_go(token: Token) -> bool:
    """Tell of the object of "go"; a plural that is taken for a time ("let go 26 seafarers") is one too."""
    return token.dep_ == "dobj" or (token.dep_ == "npadvmod" and token.tag_ in PLURALS)


def _join(let: Token, go: Token) -> None:
    """Make "go" a particle of "let", which takes over all that hung on it."""
    if let.head is go:
        let.head, let.dep_ = (let if go.head is go else go.head), go.dep_
    elif go.head is not let:
        return
    for child in go.children:
        if child is not let:
            child.head = let
    go.head, go.dep_ = let, "prt"


def _taken_before(first: Token) -> Iterator[Token]:
    """Yield the verb that took the subject of the one whose first auxiliary this is."""
    main = first.head
    if first.i > main.i or any(child.dep_ in SUBJECTS for child in main.children):
        return
    for verb in (main.head, *main.lefts, *main.head.children):
        if verb.i < first.i and verb is not main and _lacks_object(verb) and _are_joined(verb, first):
            yield verb


def _lacks_object(verb: Token) -> bool:
    """Tell of "detained" in "hikers detained in Chad": it has a subject before it, and nothing else."""
    if verb.tag_ not in {"VBD", "VBN"} or verb.lemma_.lower() not in _taking_verbs() | TYING:
        return False
    if any(child.dep_ in AUXILIARIES for child in verb.children):
        return False
    taken = [child for child in verb.children if child.dep_ in OBJECTS]
    named = any(child.dep_ in SUBJECTS for child in verb.lefts)
    return named and all(child.lower_ in TAKEN_AS for child in taken)


def _are_joined(verb: Token, first: Token) -> bool:
    """Tell whether nothing parts a verb from the auxiliary of another, and no conjunction joins them."""
    between = verb.doc.tokens[verb.i + 1 : first.i]
    return not any(
        token.text in BREAKS
        or token.tag_ in RELATIVES
        or (token.dep_ == "cc" and token.head in {verb, first.head})
        for token in between
    )


def _hang(taken: Token, main: Token) -> None:
    """Make the subject of one verb that of another, and the first what is said of that subject."""
    subject = next(child for child in reversed(taken.lefts) if child.dep_ in SUBJECTS)
    if main.head is taken or main.head is taken.head:
        main.dep_, main.head = taken.dep_, taken.head if taken.head is not taken else main
    for child in taken.children:
        if child is not main and (child.i < taken.i or child.i > main.i):
            child.head = main
    passive = any(child.dep_ == "auxpass" for child in main.children)
    subject.head, subject.dep_ = main, "nsubjpass" if passive else "nsubj"
    taken.head, taken.dep_, taken.tag_ = subject, "acl", "VBN"


def _tie_again(doc: Doc) -> None:
    for token in doc.tokens:
        token.children = token.lefts = token.rights = ()
    tie_words(doc.tokens, [token.head.i - token.i for token in doc.tokens])


@cache
def _captives_in_plural() -> frozenset[str]:
    return frozenset(f"{row['noun']}s" for row in read_table("detainee_nouns.tsv"))


@cache
def _taking_verbs() -> frozenset[str]:
    """The verbs of the table `happenings` that say of their object that it was taken, or is held."""
    return frozenset(
        row["words"].split()[0]
        for row in read_table("happenings.tsv")
        if row["part"] == "verb" and row["people"] == "object" and row["status"] in CAPTIVE_STATUSES
    )
