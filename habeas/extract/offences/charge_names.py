"""The parse of an accusation -> the words of the offences in it.

Takes the head of what somebody is accused of, gives the words of each offence without dates, places and
what is told about them; what each is called is told by `recorded_offences.py`.
"""

import re
from collections.abc import Iterator
from functools import cache

from habeas.extract.offences.recorded_offences import normal_offence, recorded_names
from habeas.extract.parse.nouns import people_nouns
from habeas.extract.parse.tokens import Token
from habeas.words.tables import read_words

LONGEST = 9
"""Words that an offence's name may have before it is a story rather than a name."""
_BEFORE = frozenset({"amod", "compound", "nmod", "advmod", "npadvmod", "poss"})
_AFTER = frozenset(
    {"attr", "dobj", "prep", "prt", "xcomp", "acomp", "advmod", "conj", "cc", "pcomp", "dative"}
)
_WHERE_AND_WHEN = frozenset({"DATE", "TIME", "GPE", "FAC", "CARDINAL"})


def cut_charge(head: Token) -> Iterator[list[Token]]:
    """Yield the words of each offence that a noun or gerund heads: one, or one a conjunct."""
    if not _is_deed(head):
        return
    pieces = [words[:LONGEST] for words in _at_conjunctions(_phrase(head)) if words]
    pieces = [words for words in pieces if _text_of(words).lower() not in _occasions()]
    pieces = [words for words in pieces if words[0].lower_ not in NOTHING]
    if pieces and (len(pieces) > 1 or not _says_nothing(head, pieces[0])):
        yield from pieces


def _text_of(words: list[Token]) -> str:
    return " ".join(word.text for word in words)


def _is_deed(head: Token) -> bool:
    """Tell whether a word can name a deed: no time, place or person."""
    if head.pos_ not in {"NOUN", "PROPN", "VERB"} and head.tag_ != "VBG":
        return False
    if head.lower_ in NOTHING:
        return False
    return head.lower_ in recorded_names() or (
        head.ent_type_ not in _WHERE_AND_WHEN | {"PERSON", "NORP"}
        and head.lemma_.lower() not in people_nouns() | _occasions()
    )


@cache
def _occasions() -> frozenset[str]:
    """Nouns that say where and when somebody was arrested, by whose word, and what is thought of it."""
    return read_words("arrest_occasions") | read_words("kinds_of_place")


NOTHING = frozenset(
    {
        "none",
        "nothing",
        "one",
        "all",
        "each",
        "both",
        "holding",
        "keeping",
        "detaining",
        "according",
        "including",
    }
)
_CRIMES = frozenset({"crime", "offence", "offense", "felony", "misdemeanor", "misdemeanour"})
_BARE = frozenset({"have", "be", "do"})
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
        if wanted and not _is_where_or_when(child) and not (child.dep_ == "conj" and child.tag_ == head.tag_):
            kept |= {token.i: token for token in _within(child)}
    first = last = head.i
    while first - 1 in kept or (first - 2 in kept and head.doc[first - 1].text in _JOINTS):
        first -= 1
    while last + 1 in kept:
        last += 1
    words = [*head.doc[first : last + 1], *_tied_to(head.doc[last])]
    while words and (words[-1].is_punct or words[-1].dep_ in {"cc", "prep", "det"}):
        words.pop()
    while words and (words[0].is_punct or words[0].dep_ == "det"):
        words.pop(0)
    return words


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


def _is_where_or_when(child: Token) -> bool:
    if child.dep_ != "prep":
        return child.ent_type_ in {"DATE", "TIME"}
    return any(inner.ent_type_ in _WHERE_AND_WHEN for inner in child.children if inner.dep_ == "pobj")


def _at_conjunctions(words: list[Token]) -> Iterator[list[Token]]:
    """Part "inciting hatred and organising riots" and "gambling and fishing violations" in two."""
    piece: list[Token] = []
    for place, token in enumerate(words):
        following = words[place + 1] if place + 1 < len(words) else None
        parts = token.dep_ == "cc" or token.text == ","
        if parts and piece and following is not None and _opens_offence(following, piece):
            yield piece
            piece = []
        else:
            piece.append(token)
    yield piece


def _opens_offence(token: Token, before: list[Token]) -> bool:
    if token.tag_ == "VBG":
        return True
    return " ".join(word.lower_ for word in before) in recorded_names()


def _says_nothing(head: Token, words: list[Token]) -> bool:
    """Tell whether the words are about accusing only: "political charges", "the same case"."""
    named = normal_offence(head.doc[words[0].i : words[-1].i + 1].text).lower() in recorded_names()
    if any(child.dep_ == "dobj" and child.lemma_.lower() == "right" for child in head.children):
        return True  # "for exercising their rights": what the accusers do not say
    if any(child.dep_ == "dobj" and _is_any_crime(child) for child in head.children):
        return True  # "committing a serious crime"
    if len(words) == 1 and head.lemma_ in _BARE:
        return True
    bare = head.tag_ != "VBG" and head.lemma_.lower() in read_words("charge_nouns")
    return bare and not named and not _tells_which(head)


def _is_any_crime(noun: Token) -> bool:
    """Tell of a crime of which nothing is said but how grave it is."""
    told = any(child.dep_ in {"prep", "compound"} for child in noun.children)
    return noun.lemma_.lower() in _CRIMES and not told


_ACTIVITIES = frozenset({"protest", "election", "speech", "opinion"})


def _tells_which(head: Token) -> bool:
    """Tell whether a general noun is told apart by others: "protest offences", "acts against the state"."""
    for child in head.children:
        if child.dep_ == "compound" and child.pos_ == "NOUN" and child.i == head.i - 1:
            return child.lemma_.lower() not in read_words("charge_nouns") - _ACTIVITIES
        if child.dep_ == "prep" and child.lower_ in {"against", "in"} and not _is_where_or_when(child):
            return True
    return False


def as_gerund(verb: Token) -> str:
    """Return the "-ing" form of a verb, for what somebody is "alleged to have done"."""
    word = verb.lemma_.lower()
    if verb.tag_ == "VBG":
        return verb.text
    if re.search(r"[^aeiouy]e$", word):
        return f"{word[:-1]}ing"
    doubled = re.fullmatch(r"[^aeiou]*[aeiou][bdgmnprt]", word)
    return f"{word}{word[-1]}ing" if doubled else f"{word}ing"
