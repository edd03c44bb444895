"""A word of arrest -> the deeds that a report tells beside it, of which it says nobody to be accused.

Takes tokens of a parsed sentence; gives the verb before "and were arrested" ("they crossed the border
illegally and were detained") and that of the clause that tells of the arrest's moment ("arrested after they
had crossed the border"). Never decides whether that names an offence: only a deed that the tables have does.
"""

from collections.abc import Iterator

from habeas.extract.parse.tokens import Token

_TAKEN = frozenset(
    {"apprehend", "arrest", "capture", "catch", "charge", "detain", "imprison", "intercept", "jail", "seize"}
)
_MOMENTS = frozenset({"after", "as", "for", "when", "while"})
_DOING = frozenset({"VBD", "VBN", "VBG"})


def find_told_deeds(cue: Token) -> Iterator[Token]:
    """Yield the verbs of what those did who were arrested."""
    if cue.pos_ != "VERB" or cue.lemma_ not in _TAKEN or cue.tag_ != "VBN":
        return
    above = cue.head if cue.dep_ == "conj" else None
    if above is not None and not _is_passive(above):
        yield from (each for each in (above, *above.conjuncts) if each.i < cue.i and _is_done(each))
    for child in cue.rights:
        if child.dep_ == "advcl" and any(mark.lower_ in _MOMENTS for mark in child.lefts) and _is_done(child):
            yield child
        if child.dep_ == "prep" and child.lower_ in _MOMENTS:
            yield from (each for each in child.rights if each.dep_ == "pcomp" and _is_done(each))


def _is_done(verb: Token) -> bool:
    """Tell whether a verb may say what those did who were arrested: its subject is theirs."""
    others = (child for child in verb.lefts if child.dep_ in {"nsubj", "nsubjpass"})
    own = all(child.lower_ in {"they", "he", "she", "who"} or verb.i < child.head.i for child in others)
    doing = verb.pos_ == "VERB" and verb.tag_ in _DOING and not _is_passive(verb)
    return doing and (own or verb.dep_ != "advcl") and all(child.dep_ != "neg" for child in verb.lefts)


def _is_passive(verb: Token) -> bool:
    return any(child.dep_ == "auxpass" for child in verb.lefts)
