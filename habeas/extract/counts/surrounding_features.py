"""A number -> features of its place among the other numbers of the report."""

from collections.abc import Iterator
from itertools import chain

from habeas.extract.counts.context import CountContext, may_count_people
from habeas.extract.counts.cues import find_cues
from habeas.extract.counts.mentions import CountMention
from habeas.extract.counts.references import refers_as
from habeas.extract.parse.openings import is_heading

Pairs = Iterator[tuple[str, str | bool]]


def surrounding_features(context: CountContext, place: int) -> Pairs:
    """Return the features of the candidate at a place among the report's candidates."""
    mention = context.mentions[place]
    return chain(
        _neighbours(context, place, mention),
        _report(context, place, mention),
        _discourse(context, place, mention),
    )


def _neighbours(context: CountContext, place: int, mention: CountMention) -> Pairs:
    mentions = context.mentions
    here = [m for m in mentions if m.sentence is mention.sentence and may_count_people(m)]
    yield "numbers here", str(min(len(here), 4))
    for step, name in ((-1, "previous"), (1, "next")):
        other = mentions[place + step] if 0 <= place + step < len(mentions) else None
        if other is None or other.sentence is not mention.sentence:
            yield name, "none"
            continue
        yield name, other.sense.group
        yield f"{name} ratio", ratio_of(mention.value, other.value)
        between = mention.sentence.doc[
            min(other.words.end, mention.words.end) : max(other.words.start, mention.words.start)
        ]
        for token in between:
            if token.pos_ in {"VERB", "ADP", "SCONJ", "PUNCT", "CCONJ"}:
                yield f"{name} over={token.lemma_.lower()}", True


def _discourse(context: CountContext, place: int, mention: CountMention) -> Pairs:
    for cue in find_cues(mention):
        yield f"cue={cue}", True
    reference = refers_as(mention)
    yield "refers", reference
    sums = context.sums
    total = sums.parts.get(place)
    yield "is total", place in sums.totals
    yield "in breakdown", "" if total is None else "after" if total < place else "before"
    title = context.title_values
    if title:
        yield "title ratio", ratio_of(mention.value, title[0])
        yield "in title", mention.value in title
    larger = next(
        (
            m
            for m in reversed(context.mentions[:place])
            if (m.value or 0) > (mention.value or 0) and may_count_people(m)
        ),
        None,
    )
    if larger is not None:
        gap = mention.sentence.index - larger.sentence.index
        yield "larger before", f"{min(gap, 2)}"
        yield "larger before refers", f"{min(gap, 2)} {reference}"
        yield "larger noun", f"{larger.sense.group}"
        same = (
            larger.head is not None and mention.head is not None and larger.head.lemma_ == mention.head.lemma_
        )
        yield "larger same noun", same
    else:
        yield "largest yet", True
        yield "largest yet refers", reference


def _report(context: CountContext, place: int, mention: CountMention) -> Pairs:
    earlier = [m.value for m in context.mentions[:place] if m.value is not None and may_count_people(m)]
    value, sentence = mention.value, mention.sentence
    position = context.prose_places[sentence.index]
    yield "position", str(min(position, 4)) if position < 5 else "late"
    yield "heading", is_heading(sentence)
    total = len(context.account.reading.sentences)
    yield "part of report", str(4 * sentence.index // max(total, 1))
    yield "seen before", value in earlier
    yield "first number", not earlier
    yield "largest ratio", ratio_of(value, max(earlier, default=None))
    yield "first ratio", ratio_of(value, earlier[0] if earlier else None)
    others = [v for v in context.values if v != value]
    yield "sum of two", value is not None and any((value - v) in others and v < value for v in others)
    yield "part of sum", value is not None and any((value + v) in others for v in others)
    if sentence.index > 0:
        before = context.account.reading.sentences[sentence.index - 1]
        for happening in context.account.happenings[before.index]:
            yield f"sentence before={happening.status}", True
        yield "same paragraph", before.paragraph == sentence.paragraph


def ratio_of(value: int | None, other: int | None) -> str:
    """Return how a number compares with another, as a word."""
    if value is None or other is None:
        return "unknown"
    if value == other:
        return "same"
    share = value / max(other, 1)
    return next(
        (name for name, most in (("tiny", 0.1), ("small", 0.5), ("less", 1), ("more", 3)) if share < most),
        "far more",
    )
