"""The words of an accusation -> the words of each offence, parted at conjunctions and commas.

Takes tokens in the order of the sentence. Never decides which words belong to the accusation.
"""

from collections.abc import Iterator
from itertools import dropwhile, takewhile

from habeas.extract.offences.recorded_offences import is_recorded
from habeas.extract.parse.tokens import Token
from habeas.words.tables import read_words

_LEADS = frozenset({"for", "of", "with", "on"})


def part_charge(words: list[Token]) -> Iterator[list[Token]]:
    """Part "inciting hatred and organising riots" and "gambling and fishing violations" in two.

    What follows a deed that the table has and is none itself belongs to its object: "stealing salt or bread".
    """
    piece: list[Token] = []
    for place, token in enumerate(words):
        rest = _item_after(words[place:]) if _parts_list(token) else []
        if rest and piece and (is_recorded(text_of(piece)) or _opens_offence(rest, piece)):
            yield piece
            if piece[0].tag_ == "VBG" and not _opens_offence(rest, piece):
                return
            piece = []
        elif piece or not _leads_on(token):
            piece.append(token)
    yield piece


def _item_after(rest: list[Token]) -> list[Token]:
    """Return the words between one conjunction or comma and the next, without what leads to them."""
    item = list(takewhile(lambda token: token is rest[0] or not _parts_list(token), rest))[1:]
    return list(dropwhile(_leads_on, item))


def _parts_list(token: Token) -> bool:
    return token.dep_ == "cc" or token.text == ","


def _leads_on(token: Token) -> bool:
    """Tell of what stands before an item of a list: "for theft or for a murder"."""
    return token.lower_ in _LEADS or token.tag_ == "DT" or _parts_list(token)


def _opens_offence(item: list[Token], before: list[Token]) -> bool:
    return item[0].tag_ == "VBG" or (names_deed(item) and names_deed(before))


def names_deed(words: list[Token]) -> bool:
    """Tell whether words are an offence of the table, or one by their first or last word: "van theft"."""
    ends = (words[0], words[-1])
    deed = any(word.lemma_.lower() in read_words("deed_nouns") for word in ends)
    return words[0].tag_ == "VBG" or deed or is_recorded(text_of(words))


def text_of(words: list[Token]) -> str:
    """Return words with a space between each two."""
    return " ".join(word.text for word in words)
