"""The parse, asked in the words of the trade: what depends on this, who is its subject, is it denied.

Reads spaCy's English dependency labels (ClearNLP style); knows nothing of releases.
"""

from collections.abc import Iterator

from habeas.extract.parse.tokens import Token

OBJECTS = frozenset({"dobj", "nsubjpass", "dative", "oprd"})
OWNERS = frozenset({"poss", "amod", "compound", "nmod"})
"""How a noun's owner, or what it is of, stands before it: "Norway's army", "Norwegian army"."""
SUBJECTS = frozenset({"nsubj", "nsubjpass"})
FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
"""Tags of verbs that have a subject of their own."""
RELATIVES = frozenset({"WP", "WDT"})
"""Tags of "who", "whom", "which" and the "that" of a relative clause."""
PLURALS = frozenset({"NNS", "NNPS"})
HOMEWARD = frozenset({"home", "back"})


def clause_tokens(trigger: Token) -> Iterator[Token]:
    """Yield the direct dependants of a verb or noun, and the subject it shares with another verb."""
    yield from trigger.children
    if trigger.dep_ in {"conj", "xcomp"} and not any(c.dep_ in SUBJECTS for c in trigger.children):
        yield from (child for child in trigger.head.children if child.dep_ in SUBJECTS)


def is_negated(token: Token) -> bool:
    """Tell whether a verb or noun stands under "not", "no", "never", "without"."""
    words = {child.lower_ for child in token.children if child.dep_ in {"neg", "det", "advmod", "preconj"}}
    return bool(words & {"not", "n't", "n’t", "no", "never", "neither"}) or token.head.lower_ == "without"
