"""Annotated reports -> examples for the decision whether a thing is given for people let go.

A mention is one where an annotated concession, of whatever type, is of the same thing, or is stated in words
that take in the mention's own; people let go in return are none.
"""

from collections.abc import Iterator
from typing import Any

from habeas.extract.account import Account
from habeas.extract.concessions.claims import GIVEN, weigh_mentions
from habeas.extract.concessions.repeats import sums_in
from habeas.extract.concessions.wordings import ConcessionMention
from training.corpus import Annotated
from training.examples import Example
from training.offences import is_same_offence

THING = 0.6
"""Share of common letters from which two names of things are one."""


def concession_examples(annotated: Annotated, account: Account) -> Iterator[Example]:
    """Yield each mention of a report as a case."""
    wanted = [
        each
        for episode in annotated.gold["episodes"]
        for each in episode["concessions"]
        if each["kind"] != "counter_release"
    ]
    for mention, _, features in weigh_mentions(account):
        given = any(_is_same(annotated, mention, concession) for concession in wanted)
        yield Example(features, GIVEN if given else "no", annotated.story)


def _is_same(annotated: Annotated, mention: ConcessionMention, concession: dict[str, Any]) -> bool:
    start = annotated.gold["text"].find(concession["quote"])
    place = mention.sentence.start + mention.thing.idx
    within = start <= place < start + len(concession["quote"])
    return within or _is_one_thing(mention.object, concession["object"])


def _is_one_thing(named: str, annotated: str) -> bool:
    """Tell whether two names are of one thing: alike, and of one sum, if they are sums."""
    sums = sums_in(named), sums_in(annotated)
    return is_same_offence(named, annotated, THING) and (not all(sums) or bool(sums[0] & sums[1]))
