"""A name and the nouns beside it -> what the report says befell people called by these nouns.

"Two nurses were freed ... The nurse Ana Ruiz", "a skipper was let go ... the skipper, Ilya Morev": whom a
report first tells of without a name it names later by what they are. Never decides whether it is they.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import cache

from habeas.extract.account import Account
from habeas.extract.parse.tokens import Token
from habeas.extract.people.clue_words import class_of
from habeas.extract.people.names_in import NameMention
from habeas.words.tables import read_table

FARTHEST = 8
"""Words from a name within which a noun can describe it."""
_TIES = frozenset({"NOUN", "ADJ", "PROPN", "NUM", "PUNCT", "PART"})
_NO_NOUNS = frozenset({"relation", "counsel", "agent"})
"""Classes of nouns that name other people than those let go, however often they stand beside them."""

FatedNouns = Mapping[str, frozenset[str]]
"""What befell people called by each noun, by its lemma, and those of each calling, by its field."""


def fated_nouns(account: Account) -> FatedNouns:
    """Return what a report says befell the people whom it calls by each common noun."""
    found: dict[str, set[str]] = defaultdict(set)
    for happenings in account.happenings.values():
        for happening in happenings:
            for person in happening.people:
                if person.pos_ == "NOUN" and class_of(person) not in _NO_NOUNS:
                    for key in (person.lemma_.lower(), *_fields(person.lemma_.lower())):
                        found[key].add(happening.status)
    return {noun: frozenset(statuses) for noun, statuses in found.items()}


def shared_clues(nouns: FatedNouns, mention: NameMention) -> Iterator[tuple[str, str | bool]]:
    """Yield what befell those called by the nouns beside a name, and whether it is "the" one of them."""
    describing = list(_describing(mention))
    for noun in describing:
        definite = any(child.lower_ == "the" for child in noun.children)
        for status in nouns.get(noun.lemma_.lower(), ()):
            yield "noun befell", status
            if definite:
                yield "the noun befell", status
    for field in _callings(mention, describing):
        for status in nouns.get(field, ()):
            yield "calling befell", status


def _callings(mention: NameMention, describing: Iterable[Token]) -> set[str]:
    """Return the fields of what somebody is called beside the name or in front of it: "Captain", "cook"."""
    words = [noun.lemma_.lower() for noun in describing]
    words += [word.strip(".") for word in mention.lead.lower().split()]
    return {field for word in words for field in _fields(word)}


def _fields(word: str) -> tuple[str, ...]:
    """Return the fields of a calling, each with a mark that no noun has."""
    return _read_callings().get(word, ())


@cache
def _read_callings() -> dict[str, tuple[str, ...]]:
    fields: dict[str, list[str]] = defaultdict(list)
    for row in read_table("callings.tsv"):
        fields[row["word"]].append(f"*{row['field']}")
    return {word: tuple(found) for word, found in fields.items()}


def _describing(mention: NameMention) -> Iterator[Token]:
    """Yield "reporter" of "the reporter, Ana Ruiz" and of "Ana Ruiz, a reporter from Riga"."""
    doc, words = mention.words.doc, mention.words
    for token in reversed(doc[max(0, words.start - FARTHEST) : words.start]):
        if token.pos_ not in _TIES or token.text in {";", "."}:
            break
        if token.pos_ == "NOUN":
            yield token
    if words.end < len(doc) and doc[words.end].text in {",", "(", "–", "—"}:
        for token in doc[words.end + 1 : words.end + 1 + FARTHEST]:
            if token.pos_ not in _TIES | {"DET"} or token.text in {",", ")", ";"}:
                break
            if token.pos_ == "NOUN":
                yield token
