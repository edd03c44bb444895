"""The last words of an offence -> the offences that a list goes on with, where the parse loses them.

Takes tokens in the order of the sentence: after "guilty of terrorism, incitement to violence, religious
extremism and the like" the parse of each item is a guess, its commas are not. A list ends where an item is
no offence by its words: a clause, a person, a place, a day.
"""

from collections.abc import Iterator

from habeas.extract.offences.charge_parts import names_deed
from habeas.extract.offences.deeds import NOTHING
from habeas.extract.offences.recorded_offences import is_recorded
from habeas.extract.parse.nouns import people_nouns
from habeas.extract.parse.tokens import Span, Token
from habeas.words.tables import read_words

LONGEST = 10
"""Words of an item beyond which it is a clause rather than an offence."""
_JOINING = frozenset({",", "and", "or", "&"})
_QUOTES = frozenset({"``", "''"})
_TIMES = frozenset({"day", "hour", "month", "week", "year"})
_TELLING_WHEN = frozenset(
    {"after", "amid", "before", "during", "following", "since", "until", "when", "while"}
)
"""Words at which what is told about an item begins: "serious bodily harm after a clash"."""
_LEADS = frozenset({"of", "for", "with", "the", "a", "an"})
"""What may stand before an item: "of theft and of leaving their posts"."""
_PLAIN = frozenset({"NN", "NNS", "JJ", "VBG", "VBN", "IN", "TO", "DT", "HYPH", "POS", "RB", "``", "''"})
"""Tags of the words of an offence's name; a finite verb or a proper name is none of them."""
_OF_A_DEED = frozenset({"CD", "JJR", "JJS", "NNP", "NNPS", "PRP", "PRP$", "RP", "VB", "VBP", "VBZ", "WDT"})
"""Further tags of the words after a gerund: "failing to carry a card", "doing what violates order"."""
_OF_A_NAME = frozenset({"NNP", "NNPS", "PRP$", "VB"})
"""The same after a noun that names a deed: "contraventions of the Immigration Act"."""


def continue_list(words: list[Token]) -> Iterator[list[Token]]:
    """Yield the words of each further offence after those of one.

    After a gerund a bare noun may be one more of its objects: "stealing rice or bread".
    """
    doc, place = words[-1].doc, words[-1].i + 1
    has_objects = words[0].tag_ == "VBG" and len(words) > 1
    while place < len(doc) and doc[place].lower_ in _JOINING:
        while place < len(doc) and doc[place].lower_ in _JOINING:
            place += 1
        item = _item_from(doc[place:])
        if not _is_offence(item) or (has_objects and not names_deed(item)):
            return
        yield item
        place = item[-1].i + 1


def _item_from(rest: Span) -> list[Token]:
    item: list[Token] = []
    for token in rest:
        if token.lower_ in _JOINING or (token.is_punct and token.tag_ not in _PLAIN):
            break
        if item and token.lower_ in _TELLING_WHEN:
            break
        if item or not (token.lower_ in _LEADS or token.tag_ in _QUOTES):
            item.append(token)
    while item and item[-1].tag_ in _QUOTES:
        item.pop()
    return item


def _is_offence(item: list[Token]) -> bool:
    if not item or len(item) > LONGEST or item[0].lower_ in NOTHING or item[-1].lemma_ in _TIMES:
        return False
    text = item[0].doc[item[0].i : item[-1].i + 1].text
    if is_recorded(text):
        return True
    if item[0].tag_ == "VBG":  # a deed may be done to anybody and anyhow: "insulting the king in public"
        return all(token.tag_ in _PLAIN | _OF_A_DEED for token in item)
    if any(token.tag_ == "VBN" for token in item[1:]):  # "and a clerk sentenced for theft"
        return False
    if _is_named_deed(item):
        return all(token.tag_ in _PLAIN | _OF_A_NAME for token in item)
    if item[-1].tag_ not in {"NN", "NNS"}:
        return False
    named = any(token.tag_ not in _PLAIN or token.lemma_.lower() in people_nouns() for token in item)
    return item[0].tag_ in {"JJ", "NN", "NNS"} and not named


def _is_named_deed(item: list[Token]) -> bool:
    """Tell whether a noun of deeds with its object is an item: "membership of the Northern Front"."""
    place = next((place for place, token in enumerate(item) if token.tag_ == "IN"), len(item))
    deed = item[place - 1] if place else item[0]
    known = deed.lemma_.lower() in read_words("deed_nouns")
    return known and deed.tag_ in {"NN", "NNS"} and item[0].tag_ in {"JJ", "NN", "NNS", "VBN"}
