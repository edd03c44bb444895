"""Word -> the company, family or group that it names as a giver, with its words.

Takes the head of whoever acts, gives a mention whose party is the words themselves, without an article or
pronoun ("ship's owner", "families" of "their families"); a name that the report has for it elsewhere ("her
owners, Brandt Line") is preferred.
"""

from collections.abc import Iterator

from habeas.extract.account import Account
from habeas.extract.concessions.things import is_listed
from habeas.extract.episodes.parties import PartyMention
from habeas.extract.parse.grammar import OWNERS
from habeas.extract.parse.reading import Sentence
from habeas.extract.parse.tokens import Token
from habeas.model import Evidence
from habeas.words.tables import read_words

_KNOWN = frozenset({"the", "his", "her", "its", "their", "our", "my", "both", "these", "those"})
"""Words before those whom a report knows: "the family" and "his family" are one "family"."""


def name_private(sentence: Sentence, actor: Token) -> PartyMention | None:
    """Return who acts in the words that name it, None where it is neither a body nor one of the payers."""
    asked = any(child.tag_ == "WP$" for child in actor.lefts)  # "whose company"
    if asked or is_listed(actor) or (actor.ent_type_ != "ORG" and not _is_payer(actor)):
        return None
    named = next(_names_beside(actor), actor)
    beside = OWNERS if named.pos_ == "PROPN" else OWNERS | {"det", "case"}
    words = [token for token in named.lefts if token.dep_ in beside]
    first = min((token.left_edge.i for token in words), default=named.i)
    while named.doc[first].lower_ in _KNOWN and first < named.i:
        first += 1
    last = next((each for each in reversed(named.rights) if each.dep_ == "conj" and _is_payer(each)), named)
    start, end = named.doc[first].idx, last.idx + len(last)
    passage = _as_within(sentence, first, sentence.cite(start, end))
    return PartyMention(start, end, passage.quote, "private", passage)


def _as_within(sentence: Sentence, first: int, passage: Evidence) -> Evidence:
    """Return the same words as they stand within a sentence, where these open one: "The company"."""
    if sentence.doc[first].pos_ not in {"DET", "PRON", "NOUN"}:
        return passage
    written = passage.quote[:1].lower() + passage.quote[1:]
    place = sentence.report.text.find(f" {written} ") + 1
    return sentence.report.cite(place, place + len(written)) if place else passage


def name_fully(account: Account, sentence: Sentence, giver: PartyMention) -> PartyMention:
    """Return a private giver by the name that the report has for it: "her owners, Brandt Line"."""
    word = sentence.token_at(giver.end - 1)
    if word is None or word.pos_ == "PROPN":
        return giver
    for each in account.reading.sentences:
        for actor in each.tokens_of({word.lemma_.lower()}):
            if next(_names_beside(actor), None) is not None:
                return name_private(each, actor) or giver
    return giver


def _names_beside(actor: Token) -> Iterator[Token]:
    return (child for child in actor.rights if child.dep_ == "appos" and child.pos_ == "PROPN")


def _is_payer(actor: Token) -> bool:
    """Tell whether a noun is for one of the payers, and no way of paying: "by order", "by agency"."""
    alone = actor.tag_ == "NN" and not any(child.dep_ in {"det", "poss"} for child in actor.lefts)
    return actor.lemma_.lower() in read_words("payers") and not alone
