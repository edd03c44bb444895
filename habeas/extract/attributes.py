"""A detainee's name -> what the words beside it say: role, nationality, arrest, sentence, offences.

Takes the mentions of one person, gives each attribute with the passage it is read from. What no
mention says stays None.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Token

from habeas.extract.account import Account
from habeas.extract.named import Named
from habeas.extract.names_in import NameMention
from habeas.model import Evidence
from habeas.words.tables import read_words

LONGEST_ROLE = 60
"""Characters beyond which an apposition is a story, not a role."""


@dataclass(frozen=True, slots=True)
class Described:
    """What a report says of one person, with the passages that name what the first quote may not."""

    role: str | None = None
    nationality: str | None = None
    since: str | None = None
    sentence: str | None = None
    offences: tuple[str, ...] = ()
    passages: tuple[Evidence, ...] = ()


def describe_person(account: Account, named: Named) -> Described:
    """Return what the mentions of one person say of them."""
    mentions = [m for m in named.mentions if not m.sentence.is_title and not m.loose] or [named.fullest]
    nationality, passage = next(_nationalities(mentions), (None, None))
    return Described(
        role=next(_roles(mentions), None),
        nationality=nationality,
        passages=(passage,) if passage is not None else (),
    )


def _nationalities(mentions: list[NameMention]) -> Iterator[tuple[str, Evidence]]:
    """Yield the countries whose adjective stands in the phrase around the name."""
    for mention in mentions:
        heads = {mention.anchor.i, *(token.i for token in _phrase(mention))}
        for country in mention.sentence.countries:
            token = mention.sentence.token_at(country.start)
            if country.form not in {"adjective", "demonym", "name"} or token is None:
                continue
            if token.i in heads and (country.form != "name" or token.head.lower_ == "of"):
                yield country.code, mention.sentence.cite(country.start, country.end)


def _phrase(mention: NameMention) -> Iterator[Token]:
    """Yield the tokens that describe a name: its modifiers and its appositions with theirs."""
    anchor = mention.anchor
    for child in anchor.children:
        if child.dep_ in {"amod", "compound", "nmod"}:
            yield child
        if child.dep_ == "appos":
            yield from child.subtree
    if anchor.dep_ == "appos":
        yield anchor.head
        yield from (child for child in anchor.head.children if child.dep_ in {"amod", "compound", "nmod"})


def _roles(mentions: list[NameMention]) -> Iterator[str]:
    for mention in mentions:
        lead = mention.lead.strip()
        if lead.lower() in read_words("name_leads"):
            yield lead.lower()
        for token in _role_nouns(mention):
            words = [inner for inner in token.lefts if inner.dep_ in {"amod", "compound", "nmod"}]
            start = min([word.idx for word in words], default=token.idx)
            role = mention.sentence.text[start : token.idx + len(token)]
            if len(role) <= LONGEST_ROLE:
                yield role


def _role_nouns(mention: NameMention) -> Iterator[Token]:
    anchor = mention.anchor
    yield from (c for c in anchor.children if c.dep_ in {"appos", "compound"} and c.pos_ == "NOUN")
    if anchor.dep_ == "appos" and anchor.head.pos_ == "NOUN":
        yield anchor.head
