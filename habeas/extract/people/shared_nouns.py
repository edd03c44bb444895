"""A name and the nouns beside it -> what the report says befell people called by these nouns.

"Two nurses were freed ... The nurse Ana Ruiz", "a skipper was let go ... the skipper, Ilya Morev": whom a
report first tells of without a name it names later by what they are. Never decides whether it is they.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import cache

from habeas.extract.account import Account
from habeas.extract.parse.reading import Sentence
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
"""What befell people called by each noun, by its lemma, and those of each calling or nation, by its mark."""


def fated_nouns(account: Account) -> FatedNouns:
    """Return what a report says befell the people whom it calls by each common noun."""
    found: dict[str, set[str]] = defaultdict(set)
    for happenings in account.happenings.values():
        for happening in happenings:
            for person in happening.people:
                for key in _keys(happening.sentence, person):
                    found[key].add(happening.status)
    return {noun: frozenset(statuses) for noun, statuses in found.items()}


def _keys(sentence: Sentence, person: Token) -> Iterator[str]:
    """Yield what people are called: their noun, the field of their calling, their nation."""
    if person.pos_ == "NOUN" and class_of(person) not in _NO_NOUNS:
        yield from (person.lemma_.lower(), *_fields(person.lemma_.lower()))
    words = [person, *(child for child in person.children if child.dep_ in {"amod", "compound"})]
    for nation in sentence.countries:
        if any(nation.start <= word.idx < nation.end for word in words):
            yield f"@{nation.code}"


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
    nation = _nation_before(mention)
    for status in nouns.get(f"@{nation}", ()):
        yield "the nation befell", status


def _nation_before(mention: NameMention) -> str | None:
    """Return whose national somebody is brought in as: "the American, Ilya Morev"."""
    text = mention.sentence.text
    for nation in mention.sentence.countries:
        before, between = text[: nation.start].lower(), text[nation.end : mention.start]
        if between in {", ", " ", " citizen ", " national ", " citizen, ", " national, "}:
            return nation.code if before.endswith("the ") else None
    return None


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
