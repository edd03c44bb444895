"""The parse of an accusation -> the words of the offences in it.

Takes the head of what somebody is accused of, gives the words of each offence without dates, places and
what is told about them; what each is called is told by `recorded_offences.py`.
"""

from collections.abc import Iterator
from itertools import takewhile

from habeas.extract.offences.charge_parts import part_charge, text_of
from habeas.extract.offences.deeds import NOTHING, is_deed, is_where_or_when, occasions
from habeas.extract.offences.empty_charges import says_nothing
from habeas.extract.parse.tokens import Token

LONGEST = 9
"""Words that an offence's name may have before it is a story rather than a name."""
_BEFORE = frozenset({"amod", "compound", "neg", "nmod", "advmod", "npadvmod", "poss"})
_AFTER = frozenset(
    {"attr", "dobj", "prep", "prt", "xcomp", "acomp", "advmod", "conj", "cc", "pcomp", "dative"}
)
_CLAUSE = frozenset({"VBD", "VBZ", "VBP", "MD", "WP", "WDT", "WRB"})
_LOOSE_ENDS = frozenset({"IN", "DT", "CC", "TO", "PRP$", ","})


def cut_charge(head: Token) -> Iterator[list[Token]]:
    """Yield the words of each offence that a noun or gerund heads: one, or one a conjunct."""
    if not is_deed(head):
        return
    pieces = [_cut_words(words) for words in part_charge(_phrase(head)) if words]
    pieces = [words for words in pieces if text_of(words).lower() not in occasions()]
    pieces = [words for words in pieces if words[0].lower_ not in NOTHING | {"such"}]
    if pieces and (len(pieces) > 1 or not says_nothing(head, pieces[0])):
        yield from pieces


def _cut_words(words: list[Token]) -> list[Token]:
    """Return as many words as a name can have, up to a clause: of "plotting a coup was let go" three."""
    opening = words[: 1 + (words[0].tag_ == "RB")]  # "crossed", "illegally crossed"
    rest = takewhile(lambda word: word.tag_ not in _CLAUSE, words[len(opening) :])
    name = [*opening, *rest][:LONGEST]
    while len(name) > 1 and name[-1].tag_ in _LOOSE_ENDS:
        name.pop()
    return name


_PLANS = frozenset({"conspiracy", "plot", "plan", "attempt", "scheme", "bid"})
"""Nouns whose name goes on with what was planned: "conspiracy to rob a bank"."""
_TIES = frozenset({"link", "tie", "contact", "connection", "membership"})
"""Nouns that name no offence without those with whom: "links to a banned group"."""


def _phrase(head: Token) -> list[Token]:
    """Return the unbroken run of words around a head that belong to its name."""
    kept = {head.i: head}
    for child in head.children:
        wanted = child.dep_ in (_BEFORE if child.i < head.i else _AFTER) and child.tag_ != "PRP$"
        wanted = wanted or (
            head.lemma_.lower() in _PLANS and child.dep_ in {"acl", "relcl"} and child.tag_ == "VB"
        )
        wanted = wanted or (child.i > head.i and (child.dep_, child.pos_) == ("amod", "ADJ"))
        if wanted and not is_where_or_when(child) and not (child.dep_ == "conj" and child.tag_ == head.tag_):
            kept |= {token.i: token for token in _within(child)}
    first = last = head.i
    while first - 1 in kept or (first - 2 in kept and head.doc[first - 1].text in _JOINTS):
        first -= 1
    while last + 1 in kept:
        last += 1
    words = [*head.doc[first : last + 1], *_tied_to(head.doc[last])]
    if words[-1] is head and head.tag_ == "VBG":
        words += _object_after(head)
    while words and (words[-1].is_punct or words[-1].dep_ in {"cc", "prep", "det"}):
        words.pop()
    while words and (words[0].is_punct or words[0].dep_ == "det"):
        words.pop(0)
    return words


def _object_after(gerund: Token) -> Iterator[Token]:
    """Yield the nouns right after a gerund that the parse gives to another verb."""
    phrase = list(takewhile(lambda word: word.tag_ in _OF_NOUN, gerund.doc[gerund.i + 1 :]))
    while phrase and phrase[-1].tag_ not in _NOUNS:
        phrase.pop()
    if phrase and phrase[-1].lemma_.lower() not in _WHENS:
        yield from phrase


_NOUNS = frozenset({"NN", "NNS", "NNP", "NNPS"})
_OF_NOUN = _NOUNS | {"CD", "DT", "JJ", "PRP$", "VBN"}
_WHENS = frozenset({"day", "month", "today", "week", "weekend", "year", "yesterday"})


def _tied_to(last: Token) -> Iterator[Token]:
    """Yield what follows "links" or "ties", which the parse may hang elsewhere."""
    following = last.nbor() if last.i + 1 < len(last.doc) else last
    if last.lemma_.lower() in _TIES and following.lower_ in {"to", "with", "of", "in"}:
        yield following
        for child in following.children:
            if child.dep_ == "pobj":
                yield from last.doc[child.left_edge.i : child.i + 1]


def _within(token: Token) -> Iterator[Token]:
    """Yield a token with what depends on it, without what is only told about it."""
    yield token
    for child in token.children:
        if child.dep_ not in _TOLD and child.text not in _STOPS:
            yield from _within(child)


_TOLD = frozenset({"relcl", "advcl", "acl", "appos", "parataxis"})
_STOPS = frozenset({"(", ")", ";", ":", "—", "–"})
_JOINTS = frozenset({"-", "“", "”", '"'})
