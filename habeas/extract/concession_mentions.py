"""Sentence -> words that may name a concession: a thing, and what is done with it.

Takes a parsed sentence, gives its mentions ("ease sanctions on the airline": the thing "sanctions", the
act "ease", the object "airline"). Whether one is given for people let go is not decided here.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from spacy.tokens import Token

from habeas.extract.grammar import CONDITIONS
from habeas.extract.nouns import people_nouns
from habeas.extract.phrases import name_target, noun_phrase
from habeas.extract.reading import Sentence
from habeas.words.tables import read_table, split_variants

SANCTIONS = "sanctions"
AMOUNT = "amount"
"""The thing that a sum of money is, which no noun of the table names."""
_MONEY = re.compile(
    r"[$€£¥]|us\$|(?:[mb]illion|dollar|euro|pound|franc|yuan|yen|rouble|ruble|rupee|peso|dirham|dinar|riyal|rial)s?$"
)
_ANY = frozenset({"any"})
MOST_VERBS = 2
"""Verbs above a thing among which its act is looked for: "let it sell oil"."""
NEARBY = 7
"""Tokens from a thing within which its act may stand where the parse does not join them."""


@dataclass(frozen=True, slots=True, eq=False)
class ConcessionMention:
    """A thing in a sentence that may be given, eased, offered or demanded.

    `type` is a concession type, or "sanctions" before it is known whether these end; `sense` is that of
    the act in the table `concession_acts`, empty where there is none.
    """

    sentence: Sentence
    thing: Token
    noun: str
    type: str
    act: Token | None
    sense: str
    object: str

    @property
    def anchor(self) -> Token:
        """The word that says what becomes of the thing: its act, or the thing itself."""
        return self.act if self.act is not None else self.thing

    @property
    def is_condition(self) -> bool:
        """Whether this is what a release depends on: "will free them only if the truce holds"."""
        return bool({child.lower_ for child in self.anchor.children if child.dep_ == "mark"} & CONDITIONS)


def find_mentions(sentence: Sentence) -> Iterator[ConcessionMention]:
    """Yield the mentions of a sentence in the order of their things."""
    for token in sentence.doc:
        kinds = _kinds_of(token)
        if not kinds or _only_tells_which(token):
            continue
        found = _act_on(token, kinds)
        if found is not None:
            kind, act, sense = found
            yield ConcessionMention(
                sentence, token, _noun_of(token), kind, act, sense, _object(sentence, token, kind, sense, act)
            )


def _only_tells_which(token: Token) -> bool:
    """Tell whether a noun stands before another that is the thing: "export restrictions"."""
    if any(child.tag_ == "WP$" for child in token.children):  # "whose funds"
        return True
    return token.dep_ in {"compound", "amod", "nmod"} and token.head.lemma_.lower() not in _acts()


def _kinds_of(token: Token) -> tuple[tuple[str, frozenset[str]], ...]:
    """Return what sorts of concession a token can be, with the acts that make it one."""
    if _is_amount(token):
        return ("funds_released", frozenset({"unfreeze"})), ("payment", frozenset({"pay"}))
    listed = _things().get(token.lemma_.lower(), ()) if token.pos_ in {"NOUN", "PROPN"} else ()
    return listed or ((("other", _ANY),) if _is_given_for(token) else ())


def _is_given_for(token: Token) -> bool:
    """Tell whether this is what follows "in exchange for", and no people."""
    preposition = token.head
    if (
        token.dep_ != "pobj"
        or token.lemma_.lower() in _acts()
        or preposition.lower_ != "for"
        or preposition.head.lower_ not in {"exchange", "return"}
    ):
        return False
    return token.ent_type_ not in {"PERSON", "NORP", "GPE"} and token.lemma_.lower() not in people_nouns()


def _noun_of(token: Token) -> str:
    return AMOUNT if _is_amount(token) else token.lemma_.lower()


def _is_amount(token: Token) -> bool:
    """Tell whether a token heads a sum of money: "$6 billion", "15 million euros"."""
    if token.ent_type_ != "MONEY" or token.head.ent_type_ == "MONEY":
        return False
    if not any(_MONEY.match(each.lower_) for each in token.subtree):  # the parser takes hours for money
        return False
    return token.dep_ != "compound"


def _act_on(
    thing: Token, kinds: tuple[tuple[str, frozenset[str]], ...]
) -> tuple[str, Token | None, str] | None:
    """Return the sort of concession, what is done and its sense: by the parse, else by nearness."""
    for token in (*_around(thing), *_near(thing)):
        if token.pos_ not in {"VERB", "NOUN", "ADJ", "PROPN"}:
            continue
        for sense in _acts().get(token.lemma_.lower(), ()):
            for kind, senses in kinds:
                if sense in senses:
                    return kind, token, sense
    return next(((kind, None, "") for kind, senses in kinds if "any" in senses), None)


def _around(thing: Token) -> Iterator[Token]:
    """Yield what governs a thing, up to the second verb, and the participles that it has."""
    verbs = 0
    for token in thing.ancestors:
        yield token
        verbs += token.pos_ == "VERB"
        if verbs == MOST_VERBS:
            break
    yield from (child for child in thing.children if child.dep_ in {"acl", "relcl"})


def _near(thing: Token) -> Iterator[Token]:
    within = [token for token in thing.doc if 0 < abs(token.i - thing.i) <= NEARBY]
    yield from sorted(within, key=lambda token: abs(token.i - thing.i))


def _object(sentence: Sentence, thing: Token, kind: str, sense: str, act: Token | None) -> str:
    if sense == "hold":
        return "ceasefire"
    if kind != SANCTIONS:
        return noun_phrase(thing)
    states = [(mention.start, mention.end) for mention in sentence.countries]
    return name_target(thing, act, lambda token: any(start <= token.idx < end for start, end in states))


@cache
def _things() -> dict[str, tuple[tuple[str, frozenset[str]], ...]]:
    found: dict[str, tuple[tuple[str, frozenset[str]], ...]] = {}
    for row in read_table("concession_things.tsv"):
        found[row["words"]] = (
            *found.get(row["words"], ()),
            (row["type"], frozenset(split_variants(row["acts"]))),
        )
    return found


@cache
def _acts() -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for row in read_table("concession_acts.tsv"):
        found[row["lemma"]] = (*found.get(row["lemma"], ()), row["sense"])
    return found
