"""A mention of a name -> what the words around it tell of whom it names.

Clues speak of classes wherever they can: what befell the name, which office, relation or captivity
stands beside it, who speaks; and of single words near it. A clue is a name with a word or a flag.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from habeas.extract.account import Account
from habeas.extract.counts.standings import goes_on, standings_around, standings_in
from habeas.extract.parse.bare_words import NATION, bare_word, names_nation
from habeas.extract.parse.clauses import tense_of
from habeas.extract.parse.reading import Sentence
from habeas.extract.parse.tokens import Token
from habeas.extract.people.clue_words import class_of, word_class
from habeas.extract.people.named import Named
from habeas.extract.people.names_in import NameMention

WITHIN = 12
"""Words on one side of a name that may say something of it."""

CUE_REACH = 7
"""Words before "include", "are" or "among" that say whom a list is of."""

_AGE_AFTER = re.compile(
    r",? (?:aged? )?\(?\d{1,2}\b(?!\d)(?=[,.;:)]|$| (?:and|who|was|is|years))"
    r"|, an? \w+-year-old|, an? .{0,40}\b(?:wo)?man of \d\d"
)
_AGE_BEFORE = re.compile(r"\d{1,2}[- ]year[- ]old(?: [\w-]+){0,5} $")
_LIST_CUE = re.compile(
    r"\b(?P<cue>including|among|such as|like|included?|includes|namely|(?:are|were|is|was)(?= [A-Z])|:"
    r"|named as|identified as|known as)(?:(?! who )[^.;])*$",
    re.IGNORECASE,
)
OWNED = re.compile(r"[’']s? (?:[\w-]+ ){0,2}?(?P<noun>\w+)")
_RELATED = re.compile(r"\b(?P<noun>[\w-]+)(?P<mark>,? )$")
_OWNER = re.compile(r"(?P<owner>\bhis|\bher|\btheir|\bwhose|\bits|[’']s?) (?:[\w-]+ ){0,2}$", re.IGNORECASE)

Pairs = Iterator[tuple[str, str | bool]]


@dataclass(frozen=True, eq=False)
class Clues:
    """What mentions are looked at with: the account, and whose name each token is part of."""

    account: Account
    bearers: Mapping[tuple[int, int], Named]

    @cached_property
    def naming(self) -> frozenset[int]:
        """The sentences that name somebody, by their indices."""
        return frozenset(index for index, _ in self.bearers)

    def names_another(self, mention: NameMention, token: Token) -> bool:
        """Tell whether a token belongs to the name of somebody else."""
        place = mention.sentence.index
        bearer = self.bearers.get((place, token.i))
        return bearer is not None and bearer is not self.bearers.get((place, mention.words.start))


def mention_clues(clues: Clues, mention: NameMention) -> Pairs:
    """Yield every clue of one mention."""
    yield from _form_clues(mention)
    yield from clause_clues(clues, mention.sentence, mention.anchor)
    yield from left_clues(clues, mention)
    yield from right_clues(clues, mention)
    yield from _word_clues(clues, mention)
    yield from _kin_clues(mention)
    yield from _scene_clues(clues, mention)


def _form_clues(mention: NameMention) -> Pairs:
    yield "entity", mention.anchor.ent_type_ or "none"
    for word in mention.lead.split():
        yield "lead", word_class(word.lower())
        yield "lead word", NATION if names_nation(word) else word.lower()
    yield "led", bool(mention.lead)
    text = mention.sentence.text
    yield "age", bool(_AGE_AFTER.match(text, mention.end) or _AGE_BEFORE.search(text[: mention.start]))
    yield "nationality", any(0 <= mention.start - c.end <= 40 for c in mention.sentence.countries)


def clause_clues(clues: Clues, sentence: Sentence, token: Token) -> Pairs:
    """Yield what the parse says of a name, or of a pronoun that stands for one."""
    happening = clues.account.befalling(sentence, token)
    if happening is not None:
        way = "befell" if happening.befell(token) else "around"
        yield way, happening.status
        yield f"{way} {happening.modality}", happening.status
        yield f"{way} by", happening.trigger.lemma_.lower()
        yield f"{way} tense", happening.trigger.tag_
        yield f"{way} time", f"{happening.status} {tense_of(happening.trigger)}"
    for other in clues.account.happenings[sentence.index]:
        if token in other.agents:
            yield "did", other.status
    verb = next((above for above in token.ancestors if above.pos_ in {"VERB", "AUX"}), None)
    if verb is not None:
        role = _top_role(token, verb)
        yield f"{role} of", verb.lemma_.lower()
        yield f"{role} of class", class_of(verb)
        yield f"{role} of time", f"{class_of(verb)} {tense_of(verb)}"
    if token.dep_ in {"poss", "appos", "compound", "nmod", "nsubj"} and token.head.pos_ == "NOUN":
        yield f"{token.dep_} noun", token.head.lemma_.lower()
        yield f"{token.dep_} class", class_of(token.head)
    for child in token.children:
        if child.dep_ in {"appos", "compound", "amod", "relcl", "acl", "nmod"} and child.pos_ != "PROPN":
            yield f"has {child.dep_}", bare_word(child)
            yield f"has {child.dep_} class", class_of(child)


def _top_role(token: Token, verb: Token) -> str:
    """Return the role in its clause of the phrase that a token is in."""
    while token.head != verb and token.head != token:
        token = token.head
    return token.dep_


def left_clues(clues: Clues, mention: NameMention) -> Pairs:
    """Yield what the words before a mention say, back to another name or the start of the clause."""
    words = mention.words
    classes = []
    close = True
    for token in reversed(words.doc[max(0, words.start - WITHIN) : words.start]):
        if clues.names_another(mention, token) or token.text in {";", "."}:
            break
        kind = class_of(token)
        close = close and token.pos_ in {"NOUN", "ADJ", "PROPN", "DET", "NUM", "PUNCT"} and token.text != ","
        if close and token.pos_ in {"NOUN", "ADJ"}:
            yield "described before", bare_word(token)
            yield "described", kind
        if kind != "none":
            classes.append(kind)
            yield "left class", kind
        if token.pos_ in {"VERB", "NOUN", "ADJ"}:
            yield "left", bare_word(token)
    yield "nearest left", classes[0] if classes else "none"
    cue = _LIST_CUE.search(mention.sentence.text[: mention.start])
    if cue:
        yield "list cue", cue["cue"].lower()
        yield from _cue_clues(mention, cue.start())


def _cue_clues(mention: NameMention, offset: int) -> Pairs:
    """Yield of whom a list is opened: "the freed include", "among those still held are"."""
    before = [t for t in mention.words.doc[: mention.words.start] if t.idx < offset][-CUE_REACH:]
    for kind in {class_of(token) for token in before} - {"none", "speech", "listing"}:
        yield "cue class", kind


def right_clues(clues: Clues, mention: NameMention) -> Pairs:
    """Yield what the words after a mention say, up to another name or the end of the clause."""
    words = mention.words
    classes = []
    commas = 0
    first = words.doc[words.end] if words.end < len(words.doc) else None
    apposed = first is not None and first.text in {",", "(", "-", "–", "—"}
    verb = False
    for token in words.doc[words.end : words.end + WITHIN]:
        if clues.names_another(mention, token) or token.text in {";", "."}:
            break
        commas += token.text in {",", ")"}
        kind = class_of(token)
        if apposed and commas < 2 and token.pos_ in {"NOUN", "ADJ", "VERB", "PRON", "DET"}:
            yield "apposed", bare_word(token)
            yield "apposed class", kind
        if kind != "none":
            classes.append(kind)
            yield "right class", kind
        if token.pos_ in {"VERB", "AUX"} and not verb and not (apposed and commas < 2):
            verb = True
            yield "next verb", token.lemma_.lower()
            yield "next verb class", kind
        if token.pos_ in {"VERB", "NOUN", "ADJ", "ADP", "ADV", "PART"}:
            yield "right", bare_word(token)
    yield "nearest right", classes[0] if classes else "none"


def _word_clues(clues: Clues, mention: NameMention) -> Pairs:
    doc, words = mention.words.doc, mention.words
    yield "just before", _plain(clues, mention, doc[words.start - 1]) if words.start else "^"
    if words.start > 1:
        yield "before that", _plain(clues, mention, doc[words.start - 2])
    if words.end < len(doc):
        yield "just after", _plain(clues, mention, doc[words.end])
    if words.end + 1 < len(doc):
        yield "after that", _plain(clues, mention, doc[words.end + 1])


def _plain(clues: Clues, mention: NameMention, token: Token) -> str:
    if (mention.sentence.index, token.i) in clues.bearers:
        return "NAME"
    if token.like_num:
        return "NUMBER"
    return token.ent_type_ if token.ent_type_ in {"GPE", "NORP", "DATE", "ORG"} else bare_word(token)


def _kin_clues(mention: NameMention) -> Pairs:
    text = mention.sentence.text
    owned = OWNED.match(text, mention.end)
    if owned:
        yield "owns", owned["noun"].lower()
        yield "owns class", word_class(owned["noun"].lower())
    related = _RELATED.search(text[: mention.start])
    if related and word_class(related["noun"].lower()) in {"relation", "counsel"}:
        yield "relation before", "comma" if "," in related["mark"] else "bare"
        owner = _OWNER.search(text[: related.start()])
        yield (
            "relation of",
            (owner["owner"].lower() if owner["owner"].isalpha() else "name") if owner else "none",
        )


def _scene_clues(clues: Clues, mention: NameMention) -> Pairs:
    sentence = mention.sentence
    statuses = {near.status for near in clues.account.happenings[sentence.index]}
    for near in clues.account.happenings[sentence.index]:
        side = "before" if near.trigger.i < mention.words.start else "after"
        yield f"happening {side}", near.status
    yield "scene", "+".join(sorted(statuses)) or "none"
    yield from _standing_clues(clues, mention)
    if sentence.index > 0:
        earlier = clues.account.happenings[sentence.index - 1]
        yield "scene before", "+".join(sorted({near.status for near in earlier})) or "none"


def _standing_clues(clues: Clues, mention: NameMention) -> Pairs:
    """Yield how the words around a name, or those that they go on from, say that people stand."""
    sentence = mention.sentence
    found, way = standings_around(sentence.text, mention.start, mention.end), "stretch"
    if not found:
        found, way = standings_in(sentence.text), "sentence"
    carrying = goes_on(sentence.text)
    if not found and carrying and sentence.index > 0:
        before = clues.account.reading.sentences[sentence.index - 1]
        found, way = standings_in(before.text), "carried"
    if not found:
        yield from _above_clues(clues, sentence)
    for standing in found:
        yield f"stands {way}", standing
        yield "stands", standing
    yield f"standing {way}", "+".join(sorted(found)) or "none"
    yield "carrying", carrying


def _above_clues(clues: Clues, sentence: Sentence) -> Pairs:
    """Yield how the sentence before, of the same paragraph and without names, says that people stand."""
    before = clues.account.reading.sentences[sentence.index - 1] if sentence.index > 0 else None
    if before is None or before.paragraph != sentence.paragraph or before.index in clues.naming:
        return
    statuses = {near.status for near in clues.account.happenings[sentence.index]}
    for standing in standings_in(before.text):
        yield "stands above", standing
        yield "stands above and scene", f"{standing} {'+'.join(sorted(statuses)) or 'none'}"
