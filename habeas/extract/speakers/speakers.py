"""Account -> whom the report names as the source of a word, and whether the word is hedged.

Takes a token of a sentence, gives the source's name as the report writes it; a pronoun is followed to
the last source before it that it can stand for. None is the report's own voice.
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

from habeas.extract.parse.grammar import PLURALS
from habeas.extract.parse.reading import Sentence
from habeas.extract.parse.tokens import Token
from habeas.extract.speakers.attributions import Attribution, name_source
from habeas.words.alternations import any_of
from habeas.words.tables import read_words

if TYPE_CHECKING:  # an account holds the attributions that are asked for here
    from habeas.extract.account import Account

LOOK_BACK = 5
"""Sentences before a pronoun in which its source is looked for."""
HEDGE_REACH = 60
"""Characters between a hedge and a word that it makes unsure."""
_GENERAL_NOUNS = frozenset(
    {"group", "organisation", "organization", "statement", "report", "summary", "agency", "list", "note"}
)
_HEDGING_ADJECTIVES = frozenset(
    {"reported", "alleged", "rumoured", "rumored", "purported", "supposed", "apparent"}
)
_AMOUNTING = frozenset({"be", "involve", "include", "mean", "comprise"})
_NAMES_SOURCE = "according to"
_QUOTES = re.compile(r"[\"“”«»]")


def speaker_of(account: "Account", sentence: Sentence, token: Token) -> str | None:
    """Return whom the report names as the source of a token, None for its own voice."""
    around = [each for each in account.attributions[sentence.index] if each.covers(token)]
    if around:
        sayings = [each for each in around if not each.is_act] or around
        narrowest = min(sayings, key=lambda each: each.last - each.first)
        return _name(account, sentence, narrowest)
    if _is_quoted(sentence, token):
        return _quoted_speaker(account, sentence)
    return None


def is_hedged(sentence: Sentence, token: Token) -> bool:
    """Tell whether a hedge ("reportedly", "believed to be") makes a token unsure."""
    if any(_is_reported(each) for each in (token, *token.ancestors)):
        return True
    for hedge in _hedges().finditer(sentence.text):
        between = sentence.text[min(hedge.end(), token.idx) : max(hedge.start(), token.idx)]
        if len(between) <= HEDGE_REACH and ";" not in between:
            return True
    return False


def _is_reported(token: Token) -> bool:
    """Tell whether a word stands under "the reported deal": in its phrase, or as what it comes to."""
    amounting = token.lemma_.lower() in _AMOUNTING
    subjects = [child for child in token.children if amounting and child.dep_ == "nsubj"]
    return any(
        child.dep_ == "amod" and child.lower_ in _HEDGING_ADJECTIVES
        for each in (token, *subjects)
        for child in each.children
    )


def _name(account: "Account", sentence: Sentence, attribution: Attribution) -> str | None:
    if not (attribution.is_pronoun or attribution.is_definite):
        return name_source(attribution.source)
    found = next(_named_before(account, sentence, attribution), None)
    if found is None and attribution.is_pronoun and attribution.is_person:
        return _last_person(account, sentence, attribution.source)
    if found is None and attribution.source.lower_ in {"they", "them"}:
        return _last_group(sentence, attribution.source)
    if found is None and attribution.is_definite:
        return name_source(attribution.source)
    return found


def _named_before(account: "Account", sentence: Sentence, attribution: Attribution) -> Iterator[str]:
    """Yield the sources before a pronoun or "the group" that it can stand for, the nearest first."""
    for earlier in (sentence, *account.reading.before(sentence, LOOK_BACK)):
        for other in reversed(account.attributions[earlier.index]):
            if earlier is sentence and other.source.i >= attribution.source.i:
                continue
            if not (other.is_pronoun or other.is_definite) and _can_be(attribution, other):
                yield name_source(other.source)


def _can_be(later: Attribution, earlier: Attribution) -> bool:
    if later.is_pronoun:
        return later.is_person == earlier.is_person
    noun = later.source.lemma_.lower()
    if noun in {token.lemma_.lower() for token in earlier.source.subtree}:
        return True
    return noun in _GENERAL_NOUNS and not earlier.is_person


def _last_group(sentence: Sentence, pronoun: Token) -> str | None:
    """Return the people who head an earlier clause of the sentence: "While rights groups ..., they said"."""
    before = (token for token in reversed(sentence.tokens[: pronoun.i]) if token.dep_ == "nsubj")
    return next((name_source(token) for token in before if token.tag_ in PLURALS), None)


def _last_person(account: "Account", sentence: Sentence, pronoun: Token) -> str | None:
    """Return the person named last before "he said", where no source fits."""
    for earlier in (sentence, *account.reading.before(sentence, 2)):
        people = [
            e
            for e in earlier.doc.ents
            if e.label_ == "PERSON" and (earlier is not sentence or e.end <= pronoun.i)
        ]
        if people:
            return name_source(people[0].root)
    return None


def _is_quoted(sentence: Sentence, token: Token) -> bool:
    """Tell whether a token stands inside quotation marks that go on beyond a phrase."""
    marks = [found.start() for found in _QUOTES.finditer(sentence.text)]
    before = sum(mark < token.idx for mark in marks)
    return before % 2 == 1 and marks[0] == 0


def _quoted_speaker(account: "Account", sentence: Sentence) -> str | None:
    """Return who spoke last in the paragraph before a quotation without a source of its own."""
    for earlier in account.reading.before(sentence, LOOK_BACK):
        if earlier.paragraph != sentence.paragraph:
            return None
        if account.attributions[earlier.index]:
            return _name(account, earlier, account.attributions[earlier.index][-1])
    return None


@cache
def _hedges() -> re.Pattern[str]:
    return re.compile(rf"\b{any_of(read_words('hedges') - {_NAMES_SOURCE})}\b", re.IGNORECASE)
