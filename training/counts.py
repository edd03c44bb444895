"""Annotated reports -> examples for two decisions: what a number counts, and whose number it is.

A candidate takes the label of the annotation whose quote it stands in; one in no quote counts no
detainees, unless it repeats an annotated value, which annotators note once.
"""

from collections.abc import Iterator
from typing import Any

from habeas.extract.counts.context import CountContext
from habeas.extract.counts.counting import NOT_COUNTED, decide_statuses, scope_features
from habeas.extract.counts.features import count_features
from habeas.extract.counts.mentions import CountMention
from habeas.extract.parse.nouns import MEASURES
from training.corpus import Annotated
from training.examples import Example

Count = dict[str, Any]
Aligned = dict[int, tuple[Count, str, str]]

SMALLEST_REPEAT = 3
"""Smaller values recur by chance: "two countries" repeats no "two women"."""


def gold_counts(gold: dict[str, Any]) -> list[tuple[Count, str, str]]:
    """Return every annotated count with status and scope; the whole of a background episode is `earlier`."""
    found = []
    for episode in gold["episodes"]:
        for count in episode["counts"]:
            whole = count["scope"] == "episode"
            scope = "earlier" if whole and not episode.get("main") else count["scope"]
            found.append((count, count["status"], scope))
    standing = [*gold.get("held", []), *gold.get("detained", [])]
    return found + [(count, count["status"], count["scope"]) for count in standing]


def align_counts(gold: dict[str, Any], mentions: list[CountMention]) -> Aligned:
    """Return, by place, the annotated count of each candidate that one is of, with status and scope."""
    aligned: Aligned = {}
    for count, status, scope in gold_counts(gold):
        start = gold["text"].find(count["quote"])
        end = start + len(count["quote"])
        for place, mention in enumerate(mentions):
            offset = mention.sentence.start + mention.numeral.number_start
            if place not in aligned and mention.value == count["value"] and start <= offset < end:
                aligned[place] = (count, status, scope)
                break
    return aligned


def status_examples(annotated: Annotated, context: CountContext) -> Iterator[Example]:
    """Yield each candidate as a case of what happened to those it counts, if it counts detainees."""
    aligned = align_counts(annotated.gold, context.mentions)
    values = {count["value"] for count, _, _ in aligned.values()}
    for place, mention in enumerate(context.mentions):
        if place in aligned or not _repeats(mention, values):
            status = aligned[place][1] if place in aligned else NOT_COUNTED
            yield Example(count_features(context, place), status, annotated.story)


def scope_examples(annotated: Annotated, context: CountContext) -> Iterator[Example]:
    """Yield each number of detainees as a case of whose it is, among the others as they are decided on."""
    decided = decide_statuses(context)
    for place, (_, status, scope) in sorted(align_counts(annotated.gold, context.mentions).items()):
        features = count_features(context, place)
        found = scope_features(context, place, decided | {place: status}, features)
        yield Example(found, scope, annotated.story)


def _repeats(mention: CountMention, values: set[int | None]) -> bool:
    if mention.value not in values or mention.sense.group in MEASURES:
        return False
    return mention.value is None or mention.value >= SMALLEST_REPEAT
