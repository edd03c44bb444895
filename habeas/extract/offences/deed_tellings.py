"""A sentence -> deeds of the tables that it tells people to have done, where no word accuses them.

"Six of them had stolen telephones", "a nurse who forged a prescription", "he had fished without a licence":
a report that pardons or frees people tells so what for. Takes a parsed sentence; gives the verb with the
words of the deed. Only deeds whose name the tables have are given, and whose they are is not decided here.
"""

from collections.abc import Iterator

from habeas.extract.offences.deeds import gerund_of
from habeas.extract.offences.recorded_offences import is_recorded, opening_gerunds
from habeas.extract.parse.grammar import SUBJECTS
from habeas.extract.parse.reading import Sentence
from habeas.extract.parse.tokens import Token

_TOLD = frozenset({"VBD", "VBN"})
_OBJECTS = frozenset({"dobj", "prep", "prt", "advmod", "acomp", "xcomp"})
LONGEST = 8
"""Words that a deed may have."""


def find_deed_tellings(sentence: Sentence) -> Iterator[tuple[Token, list[Token]]]:
    """Yield each verb of a deed with the words of the deed, which begin with it or its adverb."""
    for verb in sentence.tokens:
        if verb.tag_ not in _TOLD:
            continue
        gerund = gerund_of(verb.lemma_.lower())
        if gerund in opening_gerunds() and _is_told(verb):
            words = _deed(verb)
            if is_recorded(" ".join([gerund, *(word.text for word in words[1:])])):
                yield verb, words


def _is_told(verb: Token) -> bool:
    """Tell whether a verb says what people did: in the active voice, by somebody, and not denied."""
    lefts = {child.dep_ for child in verb.lefts}
    if lefts & {"auxpass", "neg", "nsubjpass"}:
        return False
    had = any(child.lower_ in {"had", "have", "has"} for child in verb.lefts)
    return (verb.tag_ == "VBD" and bool(lefts & SUBJECTS)) or had or _follows(verb)


def _follows(verb: Token) -> bool:
    """Tell of a verb after another of the same subject: "had stolen cars or extorted money"."""
    above = verb.head
    return verb.dep_ == "conj" and above.tag_ in _TOLD and above.i < verb.i and _is_told(above)


def _deed(verb: Token) -> list[Token]:
    last = verb.i
    for child in verb.rights:
        if child.dep_ not in _OBJECTS or child.left_edge.i != last + 1:
            break
        last = child.right_edge.i
    return list(verb.doc[verb.i : min(last + 1, verb.i + LONGEST)])
