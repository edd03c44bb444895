"""Annotated reports -> examples for the decision whether an offence is one of the people let go.

A charge is theirs where an annotated offence is quoted with its words, or has most of the same letters.
"""

from collections.abc import Iterator
from difflib import SequenceMatcher

from habeas.extract.account import Account
from habeas.extract.offences.accusations import find_charges
from habeas.extract.offences.claims import OF_FREED
from habeas.extract.offences.features import offence_features
from habeas.words.names import fold_letters
from training.corpus import Annotated
from training.examples import Example

LIKENESS = 0.7
"""Share of common letters from which two names of offences are one."""
COUNTS = "counts-"
"""How the names of corpus files begin in which only counts are annotated completely."""


def offence_examples(annotated: Annotated, account: Account) -> Iterator[Example]:
    """Yield each charge of a report as a case."""
    if annotated.gold["file"].startswith(COUNTS):
        return
    wanted = [offence for episode in annotated.gold["episodes"] for offence in episode["offences"]]
    quoted = [_find_quote(annotated, offence["quote"]) for offence in wanted]
    for sentence in account.reading.sentences:
        for charge in find_charges(sentence):
            start, end = sentence.start + charge.start, sentence.start + charge.end
            theirs = any(is_same_offence(charge.offence, offence["offence"]) for offence in wanted)
            theirs = theirs or any(first < end and start < last for first, last in quoted)
            yield Example(offence_features(account, charge), OF_FREED if theirs else "no", annotated.story)


def _find_quote(annotated: Annotated, quote: str) -> tuple[int, int]:
    """Return the offsets of a quote, none of any length where the text lacks it."""
    start = annotated.report.text.find(quote)
    return start, start + len(quote) * (start >= 0)


def is_same_offence(one: str, other: str, least: float = LIKENESS) -> bool:
    """Tell whether two names are of one offence: one has all words of the other, or they look alike."""
    first, second = fold_letters(one), fold_letters(other)
    words, others = set(first.split()), set(second.split())
    return words <= others or others <= words or SequenceMatcher(None, first, second).ratio() >= least
