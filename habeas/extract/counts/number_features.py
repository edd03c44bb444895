"""A number -> features of itself: its size and form, its noun, the words and days of its sentence."""

from collections.abc import Iterator
from datetime import date
from functools import lru_cache
from itertools import chain

from habeas.extract.counts.mentions import CountMention
from habeas.extract.episodes.days import find_days
from habeas.extract.parse.bare_words import bare_word
from habeas.extract.parse.nouns import sense_of
from habeas.extract.parse.reading import Sentence
from habeas.extract.parse.tokens import Token
from habeas.words.numerals import unit_after

NEAR = 4
"""Words on either side of a number that are features by themselves."""
DISTANCES = (("ahead", -1), ("week", 7), ("month", 31), ("months", 200), ("year", 400))
"""How long before the report a day lies, by the most days."""
SIZES = (1, 2, 5, 12, 30, 100, 300, 1000, 10000)
"""Upper bounds of the orders of magnitude."""

Pairs = Iterator[tuple[str, str | bool]]


def number_features(mention: CountMention) -> Pairs:
    """Return the features of a mention that need nothing beyond its sentence."""
    return chain(_number(mention), _noun(mention), _words(mention), _in_sentence(mention.sentence))


def _number(mention: CountMention) -> Pairs:
    numeral = mention.numeral
    yield "size", size_of(mention.value)
    yield "modifier", numeral.modifier
    yield "digits", mention.words.text[:1].isdigit()
    yield "article", mention.article
    yield "unit", unit_after(mention.sentence.text, numeral.number_end)
    yield "entity", mention.words.root.ent_type_
    yield "year", mention.value is not None and 1900 <= mention.value <= 2100 and numeral.text.isdigit()
    yield "hyphen", mention.sentence.text[numeral.number_end : numeral.number_end + 1] in {"-", "–"}
    yield "hyphen before", mention.sentence.text[numeral.start - 1 : numeral.start] in {"-", "–", "/"}


def _noun(mention: CountMention) -> Pairs:
    sentence, head = mention.sentence, mention.head
    yield "noun", mention.sense.group
    yield "form", "head" if head is not None else "whole" if mention.whole is not None else "alone"
    if mention.whole is not None:
        yield "whole", "pronoun" if mention.whole.pos_ == "PRON" else sense_of(sentence, mention.whole).group
        yield "whole word", mention.whole.lower_ if mention.whole.pos_ in {"PRON", "DET"} else ""
    if head is not None:
        yield "lemma", bare_word(head)
        yield "kind", mention.sense.kind or ""
        yield "proper", head.pos_ == "PROPN"
        yield "singular", head.tag_ == "NN"
        for child in head.children:
            if child.dep_ in {"amod", "det", "poss", "compound"}:
                yield f"modifier word={bare_word(child)}", True
            elif child.dep_ in {"prep", "relcl", "acl", "appos", "conj"}:
                yield f"follows={child.dep_}:{bare_word(child)}", True
    anchor = mention.anchor
    yield "role", anchor.dep_
    yield "under", anchor.head.pos_
    if anchor.dep_ == "pobj":
        yield "preposition", anchor.head.lower_
        yield "preposition of", bare_word(anchor.head.head)


def _words(mention: CountMention) -> Pairs:
    tokens, words = mention.sentence.tokens, mention.words
    for step in range(1, NEAR + 1):
        before, after = words.start - step, words.end + step - 1
        if before >= 0:
            yield f"before={_plain(tokens[before])}", True
            if step <= 2:
                yield f"before {step}", _plain(tokens[before])
        elif before == -1:
            yield f"before {step}", "^"
        if after < len(tokens):
            yield f"after={_plain(tokens[after])}", True
            if step <= 2:
                yield f"after {step}", _plain(tokens[after])


def _plain(token: Token) -> str:
    return "#" if token.like_num else token.ent_type_ or bare_word(token)


@lru_cache(maxsize=64)  # the sentences of a report: all numbers in one have these features
def _in_sentence(sentence: Sentence) -> tuple[tuple[str, str | bool], ...]:
    return tuple(_sentence(sentence))


def _sentence(sentence: Sentence) -> Pairs:
    for token in sentence.tokens:
        if token.pos_ in {"VERB", "NOUN", "ADJ", "ADV", "ADP", "SCONJ"}:
            yield f"sentence={bare_word(token)}", True
    published = sentence.report.published
    days = find_days(sentence.text, published)
    for day in days:
        yield f"day={_day_distance(day.period.start, published)}", True
    yield "no day", not days


def _day_distance(day: date | None, published: date | None) -> str:
    if day is None or published is None:
        return "open"
    distance = (published - day).days
    return next((name for name, most in DISTANCES if distance <= most), "years")


def size_of(value: int | None) -> str:
    """Return the order of magnitude of a number as a word."""
    if value is None:
        return "vague"
    return next((str(most) for most in SIZES if value <= most), "more")
