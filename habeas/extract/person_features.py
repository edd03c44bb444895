"""A name of a report -> the plain features from which it is decided whether it is a detainee's.

Features speak of classes wherever they can (what befell the name, what stands beside it, whose relative
it is), and of single words near it. Gathered over all mentions; nothing here decides anything.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, cached_property

from spacy.tokens import Token

from habeas.extract.account import Account
from habeas.extract.named import Named, gather_named, is_kin
from habeas.extract.names_in import NameMention
from habeas.words.tables import read_table, read_words

BESIDE = 3
"""Words on either side of a name that are features by themselves."""
WITHIN = 12
"""Words after a name, up to the next name, that may say something of it."""

_AGE_AFTER = re.compile(
    r",? (?:aged? )?\(?\d{1,2}\b(?!\d)(?=[,.;:)]|$| (?:and|who|was|is|years))"
    r"|, an? \w+-year-old|, an? .{0,40}\b(?:wo)?man of \d\d"
)
_AGE_BEFORE = re.compile(r"\d{1,2}[- ]year[- ]old(?: [\w-]+){0,5} $")
_APPOSED = re.compile(
    r"^,? (?P<word>a|an|the|his|her|their|who|whose|which|whom|one of|another|also|both|all|formerly)\b"
)
_LIST_CUE = re.compile(
    r"\b(?P<cue>including|among|such as|like|included|include|includes|namely|are|were|:|named as"
    r"|identified as|known as)[^.;]*$",
    re.IGNORECASE,
)

Pairs = Iterator[tuple[str, str | bool]]


@dataclass(frozen=True, eq=False)
class PeopleContext:
    """Those whom one report names, with what is asked of them together."""

    account: Account

    @cached_property
    def named(self) -> list[Named]:
        """Everybody and everything that may be a person, in the order of the text."""
        return gather_named(self.account.reading)

    @cached_property
    def bearer(self) -> dict[tuple[int, int], Named]:
        """Whose name a token is part of, by sentence and token."""
        return {
            (mention.sentence.index, token.i): named
            for named in self.named
            for mention in named.mentions
            for token in mention.words
        }

    @cached_property
    def pronouns(self) -> dict[int, list[tuple[NameMention, Token]]]:
        """The pronouns that stand for each name, by its place in `named`."""
        return resolve_pronouns(self)


def person_features(context: PeopleContext, place: int) -> dict[str, str | bool]:
    """Return the features of the name at a place among those of the report."""
    named = context.named[place]
    features: dict[str, str | bool] = {}
    for mention in named.mentions:
        for family in (_form, _clause, _neighbours, _around, _kinship):
            for name, value in family(context, mention):
                features[f"{name}={value}" if isinstance(value, str) else name] = bool(value)
    for mention, pronoun in context.pronouns.get(place, ()):
        for name, value in _clause_of(context, mention, pronoun):
            features[f"{name}={value}" if isinstance(value, str) else name] = bool(value)
    for name, value in _whole(context, named):
        features[f"{name}={value}" if isinstance(value, str) else name] = bool(value)
    return features


def _form(context: PeopleContext, mention: NameMention) -> Pairs:
    yield "entity", mention.anchor.ent_type_ or "none"
    yield "tag", mention.anchor.pos_
    for word in mention.lead.lower().split():
        yield "lead", lead_class(word)
        yield "lead word", word
    if any(c.start < mention.start <= c.end + 1 for c in mention.sentence.countries):
        yield "nationality before", True
    text = mention.sentence.text
    yield "age", bool(_AGE_AFTER.match(text, mention.end) or _AGE_BEFORE.search(text[: mention.start]))


def _clause(context: PeopleContext, mention: NameMention) -> Pairs:
    yield from _clause_of(context, mention, mention.anchor)


def _clause_of(context: PeopleContext, mention: NameMention, token: Token) -> Pairs:
    sentence = mention.sentence
    happening = context.account.befalling(sentence, token)
    if happening is not None:
        way = "befell" if happening.befell(token) else "around"
        yield f"{way} {happening.status}", True
        yield f"{way} {happening.status} {happening.modality}", True
        yield f"{way} by", happening.trigger.lemma_.lower()
    for other in context.account.happenings[sentence.index]:
        if token in other.agents:
            yield f"did {other.status}", True
    verb = next((above for above in token.ancestors if above.pos_ in {"VERB", "AUX"}), None)
    if verb is not None:
        role = top_role(token, verb)
        yield "role", role
        yield f"{role} of", verb.lemma_.lower()
        yield f"{role} of speech", verb.lemma_.lower() in _speaking()
    noun = token.head if token.dep_ in {"poss", "appos", "compound", "nmod", "nsubj"} else None
    if noun is not None and noun.pos_ == "NOUN":
        yield f"{token.dep_} noun", noun.lemma_.lower()
        yield f"{token.dep_} class", noun_class(noun)
    for child in token.children:
        if child.dep_ in {"appos", "compound", "amod", "relcl", "acl", "nmod"} and child.pos_ != "PROPN":
            yield f"has {child.dep_}", child.lemma_.lower()
            yield f"has {child.dep_} class", noun_class(child)


def top_role(token: Token, verb: Token) -> str:
    """Return the role in its clause of the phrase that a token is in."""
    while token.head != verb and token.head != token:
        token = token.head
    return token.dep_


def _neighbours(context: PeopleContext, mention: NameMention) -> Pairs:
    doc, words = mention.words.doc, mention.words
    for step in range(1, BESIDE + 1):
        before, after = words.start - step, words.end + step - 1
        if before >= 0:
            yield "before", _plain(context, mention, doc[before])
            if step == 1:
                yield "just before", _plain(context, mention, doc[before])
        elif before == -1:
            yield "just before", "^"
        if after < len(doc):
            yield "after", _plain(context, mention, doc[after])
            if step == 1:
                yield "just after", _plain(context, mention, doc[after])


def _plain(context: PeopleContext, mention: NameMention, token: Token) -> str:
    if (mention.sentence.index, token.i) in context.bearer:
        return "NAME"
    if token.like_num:
        return "NUMBER"
    return token.ent_type_ if token.ent_type_ in {"GPE", "NORP", "DATE", "ORG"} else token.lemma_.lower()


def _around(context: PeopleContext, mention: NameMention) -> Pairs:
    sentence, words = mention.sentence, mention.words
    text = sentence.text
    apposed = _APPOSED.match(text[mention.end : mention.end + 12])
    if apposed:
        yield "apposed", apposed["word"]
    cue = _LIST_CUE.search(text[: mention.start])
    if cue:
        yield "list cue", cue["cue"].lower()
    own = context.bearer.get((sentence.index, words.start))
    for token in words.doc[words.end : words.end + WITHIN]:
        other = context.bearer.get((sentence.index, token.i))
        if other is not None and other is not own:
            break
        if token.pos_ in {"VERB", "NOUN", "ADJ", "ADP", "PRON"}:
            yield "within", token.lemma_.lower()
            yield "within class", noun_class(token)
    for token in reversed(words.doc[max(0, words.start - WITHIN) : words.start]):
        other = context.bearer.get((sentence.index, token.i))
        if other is not None and other is not own:
            break
        if token.pos_ in {"VERB", "NOUN", "ADJ"}:
            yield "ahead", token.lemma_.lower()
            yield "ahead class", noun_class(token)
    for near in context.account.happenings[sentence.index]:
        side = "before" if near.trigger.i < words.start else "after"
        yield f"{near.status} {side}", True


def _kinship(context: PeopleContext, mention: NameMention) -> Pairs:
    text = mention.sentence.text
    after = re.match(r"[’']s? (?:\w+ ){0,2}?(\w+)", text[mention.end :])
    if after and after[1].lower() in read_words("relations"):
        yield "owns relation", True
        yield "owns", after[1].lower()
    elif after:
        yield "owns", after[1].lower()
    before = re.search(r"(?:(\w+)(?: of|,)?) $", text[: mention.start])
    if before and before[1].lower() in read_words("relations"):
        yield "relation before", text[before.end(1) : mention.start].strip() or "bare"
        yield "relation word", before[1].lower()
        owner = re.search(r"(\bhis|\bher|\btheir|\bwhose|[’']s?) (?:\w+ ){0,2}$", text[: before.start(1)])
        yield "relation owner", (owner[1] if owner[1].isalpha() else "name") if owner else "none"


def _whole(context: PeopleContext, named: Named) -> Pairs:
    yield "words", str(min(len(named.fullest.folded), 4))
    yield "mentions", str(min(len(named.mentions), 5))
    first = named.fullest.sentence.index
    yield "first", str(min(first, 3)) if first < 4 else "late"
    yield "in title", any(m.sentence.is_title for m in named.mentions)
    yield "kin", is_kin(named)
    yield "happenings", str(min(len(context.account.happenings[first]), 3))


@cache
def _speaking() -> frozenset[str]:
    return frozenset(row["lemma"] for row in read_table("reporting_verbs.tsv"))


@cache
def _nouns() -> dict[str, str]:
    nouns = {row["singular"]: "captive" for row in read_table("detainee_nouns.tsv")}
    nouns |= {word.lower(): "office" for word in read_words("offices")}
    return nouns | {word.lower(): "relation" for word in read_words("relations")}


def noun_class(token: Token) -> str:
    """Return the class of a noun near a name: office, relation, captive, or none."""
    return _nouns().get(token.lemma_.lower(), "none")


def lead_class(word: str) -> str:
    """Return what a word before a name in the same run of capitals is."""
    if word in _nouns():
        return _nouns()[word]
    return "title" if word in {entry.lower() for entry in read_words("titles")} else "other"


def resolve_pronouns(context: PeopleContext) -> dict[int, list[tuple[NameMention, Token]]]:
    """Give each "he" and "she" to whom the clause before was about; unclear ones to nobody."""
    place_of = {id(named): place for place, named in enumerate(context.named)}
    found: dict[int, list[tuple[NameMention, Token]]] = {}
    topic: Named | None = None
    age = 0
    for sentence in context.account.reading.sentences:
        here: Named | None = None
        for token in sentence.doc:
            bearer = context.bearer.get((sentence.index, token.i))
            if bearer is not None and (here is None or token.dep_ in {"nsubj", "nsubjpass"}):
                here = bearer
            if token.lower_ in {"he", "she", "him", "his", "her"}:
                meant = here or (topic if age <= 1 else None)
                if meant is not None:
                    stand_in = NameMention(sentence, token.idx, token.idx + len(token), "", False)
                    found.setdefault(place_of[id(meant)], []).append((stand_in, token))
        topic, age = (here, 0) if here is not None else (topic, age + 1)
    return found
