"""A number one -> whether it only leads to somebody who is named, or to nobody.

"One of the five is the reporter Ruta Ziem", "one of them, Ivo Petrak, said", "one of its best-known writers",
"not a single prisoner": a single person who is named is told of by name, and not counted.
"""

import re
from itertools import takewhile

from habeas.extract.counts.mentions import CountMention
from habeas.extract.counts.references import refers_as
from habeas.extract.parse.grammar import SUBJECTS
from habeas.extract.parse.tokens import Span, Token

LONGEST_TITLE = 5
"""Words from the comma within which a name begins, "Mr", "the Reverend" and the like before it."""
LONGEST_CALLING = 7
"""Words of ", the police reporter Ruta Ziem,"."""
CALLING = frozenset({"NOUN", "ADJ", "DET", "PROPN"})
_NO_SINGLE = re.compile(r"(?:\b(?:not|never|without)|n[’']t)\b[^.;,]{0,40}\ba single$")


def names_one(mention: CountMention) -> bool:
    """Tell of "one of the seven is the reporter Ruta Ziem": a single person who is named is not counted.

    Nor is "one of its best reporters", whoever it is.
    """
    if mention.article:
        return _is_introduced(mention)
    if mention.value != 1:
        return False
    if _is_called(mention) or _NO_SINGLE.search(mention.sentence.text, 0, mention.numeral.end):
        return True
    if mention.whole is None or mention.anchor.dep_ not in {"nsubj", "appos", "attr"}:
        return False
    verb, anchor = mention.anchor.head, mention.anchor
    if anchor.dep_ == "attr":
        return True
    if anchor.dep_ == "appos":
        return verb.ent_type_ == "PERSON"
    said = [child for child in verb.children if child.dep_ == "attr"] if verb.lemma_ == "be" else []
    return any(token.ent_type_ == "PERSON" for noun in said for token in noun.subtree)


def _is_called(mention: CountMention) -> bool:
    """Tell of "one of them, the reporter Ruta Ziem, said", "one driver, Ivo Petrak, 55, died"."""
    noun = mention.whole or mention.head
    if noun is None or noun.i < mention.words.start:
        return False
    if mention.whole is not None and any(child.dep_ == "poss" for child in noun.children):
        return True
    alone = mention.anchor.dep_ in SUBJECTS and not _is_joined(mention.anchor)
    if mention.whole is None and (not alone or refers_as(mention) == "further"):  # "only one other prisoner"
        return False
    return _ends_in_name(mention.words.doc[noun.i + 1 : noun.i + 2 + LONGEST_CALLING])


def _ends_in_name(after: Span) -> bool:
    """Tell of ", the police reporter Ruta Ziem,": a comma, what somebody is, and a name."""
    if not after or after[0].text != ",":
        return False
    words = list(takewhile(lambda token: token.pos_ in CALLING, after[1:]))
    return bool(words) and words[-1].pos_ == "PROPN"


def _is_introduced(mention: CountMention) -> bool:
    """Tell of "a poet" in "two women and a poet, Ruta Ziem, were freed": the list names who it is."""
    if mention.head is None:
        return False
    after = mention.words.doc[mention.head.i + 1 : mention.head.i + 2 + LONGEST_CALLING]
    return _ends_in_name(after) and any(token.ent_type_ == "PERSON" for token in after[1:LONGEST_TITLE])


def _is_joined(noun: Token) -> bool:
    return noun.dep_ == "conj" or any(child.dep_ == "conj" for child in noun.children)
