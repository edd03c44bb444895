"""Sentence -> the places where a number of something stands, with the noun that it counts.

Takes a reading, gives every candidate for a count claim in the order of the text; never decides whether
people are counted. "a Swede" beside numerals is a candidate of value 1.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from habeas.extract.parse.grammar import PLURALS
from habeas.extract.parse.nouns import MEASURES, PEOPLE, NounSense, country_at, sense_of
from habeas.extract.parse.reading import Reading, Sentence
from habeas.extract.parse.tokens import Span, Token
from habeas.words.numerals import Numeral

NUMBER_ROLES = frozenset({"nummod", "quantmod", "amod", "compound", "nmod", "advmod", "det", "predet"})
SKIPPED_TAGS = frozenset({"ADJ", "ADV", "PUNCT", "PART", "NUM"})
PARTICIPLES = frozenset({"VBN", "VBG"})
MEMBERS = PEOPLE | {"official"}
"""Classes of nouns that lists of people are made of."""
OF_MEMBERS = re.compile(r"[-‐‑](?:member|man|person|strong|seat)\b")
"""What follows the number of those who make up a group: "the eleven-man crew"."""
FINITE_TAGS = frozenset({"VBD", "VBZ", "VBP", "MD"})
PARTING = frozenset(
    {"for", "to", "by", "with", "against", "while", "but", "than", "since", "before", "after"}
)
"""Words that stand between those of one list only where it is none."""
LOOK_AHEAD = 6
"""Tokens after a number within which its noun stands where the parse does not say."""


@dataclass(frozen=True, eq=False)
class CountMention:
    """A number in a sentence and what it counts.

    `numeral` has the number with its hedge, offsets in the sentence; `words` its tokens; `head` the noun
    that it counts, or None where it stands alone ("14 were freed"); `whole` the noun after "of"
    ("14 of the prisoners"); `article` tells that the number is an "a" or "an".
    """

    sentence: Sentence
    numeral: Numeral
    words: Span
    head: Token | None
    whole: Token | None
    article: bool = False

    @cached_property
    def value(self) -> int | None:
        """The number as stated; None for "dozens"."""
        return self.numeral.value

    @cached_property
    def anchor(self) -> Token:
        """The token that stands for those counted: the noun, or the number where it stands alone."""
        return self.head if self.head is not None else self.words.root

    @cached_property
    def sense(self) -> NounSense:
        """What the noun names; a lone number takes the sense of the whole it is a part of."""
        noun = self.head or self.whole
        return sense_of(self.sentence, noun) if noun is not None else NounSense("none")


def find_mentions(reading: Reading) -> dict[int, list[CountMention]]:
    """Return the candidates of each sentence, by the sentence's index (the title's is -1)."""
    return {sentence.index: _mentions_in(sentence) for sentence in reading.with_title}


def _mentions_in(sentence: Sentence) -> list[CountMention]:
    """Return the candidates of one sentence from left to right."""
    found = [_mention(sentence, numeral) for numeral in sentence.numerals]
    numbers = [mention for mention in found if mention is not None]
    return sorted([*numbers, *_articles(sentence, numbers)], key=lambda mention: mention.numeral.start)


def _mention(sentence: Sentence, numeral: Numeral) -> CountMention | None:
    words = sentence.tokens_between(numeral.number_start, numeral.number_end)
    if not words or _opens_pair(words):
        return None
    whole = _whole(sentence, words)
    head = None if whole is not None else _counted_noun(sentence, words)
    return CountMention(sentence, numeral, words, head, whole)


def _opens_pair(words: Span) -> bool:
    """Tell of "both" in "both convicts and people facing charges": it counts nobody."""
    both = words.root
    if both.lower_ != "both" or both.head is both:
        return False
    return both.dep_ == "preconj" or any(
        child.lower_ == "and" and child.dep_ == "cc" for child in both.head.rights
    )


def _whole(sentence: Sentence, words: Span) -> Token | None:
    """Return "prisoners" of "14 of the prisoners"; "14 out of prison" names none."""
    after = words.doc[words.end : words.end + 2]
    preposition = next((token for token in after if token.lower_ == "of"), None)
    if preposition is None:
        return _fronted_whole(words)
    if preposition.i > words.end and after[0].pos_ in {"NOUN", "PROPN", "VERB", "PUNCT"}:
        return None
    whole = next((child for child in preposition.children if child.dep_ == "pobj"), None)
    left = whole is not None and after[0].lower_ == "out" and sense_of(sentence, whole).group in MEASURES
    return None if left else whole


def _fronted_whole(words: Span) -> Token | None:
    """Return "prisoners" of "Of the prisoners who went home, 14 ..." for a number that stands alone."""
    opening = words.doc[0]
    alone = words.root.dep_ not in NUMBER_ROLES or words.root.head.i < words.start
    if not alone or opening.lower_ not in {"of", "among"} or words.start == 0:
        return None
    return next((child for child in opening.children if child.dep_ == "pobj"), None)


def _counted_noun(sentence: Sentence, words: Span) -> Token | None:
    root = words.root
    while root.dep_ in NUMBER_ROLES and root.head != root and root.head.i >= words.start:
        root = root.head
        if root.pos_ in {"NOUN", "PROPN"} and root.i >= words.end:
            return _mend_noun(sentence, words, _people_named(sentence, _group_of(words, root)))
    return _noun_ahead(sentence, words)


def _group_of(words: Span, noun: Token) -> Token:
    """Return "crew" of "the eleven-man crew"."""
    last = words[-1]
    membered = noun.dep_ == "compound" and OF_MEMBERS.match(words.doc.text, last.idx + len(last))
    return noun.head if membered else noun


def _people_named(sentence: Sentence, noun: Token) -> Token:
    """Return "guerrillas" of "eleven Tamil guerrillas", where the parse has eleven Tamils."""
    above = noun.head
    beside = noun.dep_ in {"compound", "nmod"} and above.i == noun.i + 1
    if not beside or sense_of(sentence, noun).group != "unknown":
        return noun
    return above if sense_of(sentence, above).group in PEOPLE else noun


def _mend_noun(sentence: Sentence, words: Span, noun: Token) -> Token | None:
    """Return the noun counted where the parse names a time, a place or a thing: "brought 23 women home".

    No article stands within a number's phrase ("three early this month"), nor another number
    ("5,200 two years ago"), and what "eight held passports" counts is not said.
    """
    if sense_of(sentence, noun).group not in MEASURES:
        return noun
    between = words.doc[words.end : noun.i]
    if any(
        token.pos_ == "DET" or (token.i == words.end and token.tag_ in {"VBD", "VBN", "CD"})
        for token in between
    ):
        return None
    people = (each for each in between if each.tag_ in PLURALS and sense_of(sentence, each).group in PEOPLE)
    return next(people, noun)


def _noun_ahead(sentence: Sentence, words: Span) -> Token | None:
    """Return the noun that closes the phrase which a number opens, read from left to right.

    A demonym that the tagger takes for an adjective closes it too: "four Swiss and a Dane".
    """
    last = None
    for token in words.doc[words.end : words.end + LOOK_AHEAD]:
        if token.pos_ in {"NOUN", "PROPN"}:
            last = token
        elif last is not None or token.lower_ in {",", ";", ":", "("} or not _may_lead(sentence, token):
            break
    beside = words.doc[words.end : words.end + 1]
    return last or next((token for token in beside if _is_demonym(sentence, token)), None)


def _is_demonym(sentence: Sentence, token: Token) -> bool:
    country = country_at(sentence, token) if token.pos_ == "ADJ" else None
    return country is not None and country.form != "name"


def _may_lead(sentence: Sentence, token: Token) -> bool:
    """Tell whether a word may stand between a number and its noun: "four captured Djiboutian soldiers"."""
    if token.pos_ == "VERB" and token.tag_ in PARTICIPLES and token.dep_ == "amod":
        return token.head.tag_ in PLURALS and sense_of(sentence, token.head).group in PEOPLE
    return token.pos_ in SKIPPED_TAGS


def _articles(sentence: Sentence, numbers: list[CountMention]) -> Iterator[CountMention]:
    """Yield "a Swede" in "six Poles and a Swede": in a list with a number of people, a person."""
    people = [mention for mention in numbers if mention.sense.group in MEMBERS]
    for token in sentence.tokens if people else ():
        if (
            token.lower_ in {"a", "an"}
            and token.head.i > token.i
            and not _leads_to_number(token, numbers)
            and any(_are_listed(token, mention) for mention in people)
        ):
            numeral = _article_numeral(token)
            mention = CountMention(
                sentence, numeral, token.doc[token.i : token.i + 1], token.head, None, True
            )
            if mention.sense.group in (MEMBERS if token.head.dep_ == "conj" else PEOPLE):
                yield mention


def _are_listed(article: Token, number: CountMention) -> bool:
    """Tell whether nothing parts one person from a number in words that a list may not have.

    "a Pole was traded for two Danes" and "not a single one of the two" are no lists.
    """
    if article.nbor(1).lower_ == "single":
        return False
    first, last = sorted((article.head.i, number.anchor.i))
    between = article.doc[first + 1 : last]
    return not any(token.tag_ in FINITE_TAGS or token.lower_ in PARTING for token in between)


def _leads_to_number(article: Token, numbers: list[CountMention]) -> bool:
    """Tell whether a number stands between an article and its noun: "a further 104 prisoners"."""
    return any(article.i <= number.words.start <= article.head.i for number in numbers)


def _article_numeral(token: Token) -> Numeral:
    start, end = token.idx, token.idx + len(token)
    return Numeral(start, end, token.text, 1, 1, 1, "exact", start, end)
