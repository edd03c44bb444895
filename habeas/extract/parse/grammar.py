"""The parse, asked in the words of the trade: what depends on this, who is its subject, is it denied.

Reads spaCy's English dependency labels (ClearNLP style); knows nothing of releases.
"""

from collections.abc import Iterator

from habeas.extract.parse.tokens import Token

OBJECTS = frozenset({"dobj", "nsubjpass", "dative", "oprd"})
OWNERS = frozenset({"poss", "amod", "compound", "nmod"})
"""How a noun's owner, or what it is of, stands before it: "Norway's army", "Norwegian army"."""
SUBJECTS = frozenset({"nsubj", "nsubjpass"})
COMPLEMENTS = frozenset({"acomp", "oprd"})
SHARING = frozenset({"conj", "xcomp"}) | COMPLEMENTS
"""How a verb hangs on what it shares a subject with: "they came and left", "they are due to leave"."""
FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
"""Tags of verbs that have a subject of their own."""
RELATIVES = frozenset({"WP", "WDT"})
"""Tags of "who", "whom", "which" and the "that" of a relative clause."""
PLURALS = frozenset({"NNS", "NNPS"})
HOMEWARD = frozenset({"home", "back"})


def clause_tokens(trigger: Token) -> Iterator[Token]:
    """Yield the direct dependants of a verb or noun, and the subject it shares with the words over it."""
    yield from trigger.children
    over = word_with_subject(trigger)
    if over is not trigger:
        yield from subjects_of(over)


def word_with_subject(word: Token) -> Token:
    """Return the word whose subject a verb has: "are" for "walk" in "nine are certain to walk free"."""
    over = word
    while over.dep_ in SHARING and not any(child.dep_ in SUBJECTS for child in over.children):
        if over is word and over.dep_ in COMPLEMENTS:
            break
        over = over.head
    return over


def subjects_of(verb: Token) -> Iterator[Token]:
    """Yield the heads of the words for who does what a verb says, or to whom it is done."""
    return (child for child in verb.children if child.dep_ in SUBJECTS)


def is_passive(verb: Token) -> bool:
    """Tell of "was freed", "to be freed"; a bare participle is not told from an active past here."""
    return any(child.dep_ == "auxpass" for child in verb.children)


def is_negated(token: Token) -> bool:
    """Tell whether a verb or noun stands under "not", "no", "never", "without"."""
    words = {child.lower_ for child in token.children if child.dep_ in {"neg", "det", "advmod", "preconj"}}
    longer = next(
        (child for child in token.children if child.lower_ == "longer"), None
    )  # "is no longer held"
    words |= {child.lower_ for child in longer.children} if longer is not None else set()
    return bool(words & {"not", "n't", "n’t", "no", "never", "neither"}) or token.head.lower_ == "without"
