"""A number in a report -> the plain features from which its status and scope are decided.

Features speak of classes (what is counted, what happens to it, where it stands), and of single words
near the number. Nothing here decides anything.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from spacy.tokens import Token

from habeas.extract.account import Account
from habeas.extract.clause_features import clause_features
from habeas.extract.cues import find_cues
from habeas.extract.days import find_days
from habeas.extract.mentions import CountMention, find_mentions, mentions_in
from habeas.extract.nouns import PEOPLE, sense_of
from habeas.extract.references import refers_as
from habeas.extract.sums import Sums, find_sums
from habeas.extract.telling_features import telling_features
from habeas.words.numerals import unit_after

NEAR = 4
"""Words on either side of a number that are features by themselves."""


@dataclass(frozen=True, eq=False)
class CountContext:
    """The mentions of one report, with what is asked of them together."""

    account: Account

    @cached_property
    def mentions(self) -> list[CountMention]:
        """Every candidate in the report's order."""
        return find_mentions(self.account.reading)

    @cached_property
    def features(self) -> list[dict[str, str | bool]]:
        """The features of every candidate."""
        return [count_features(self, place) for place in range(len(self.mentions))]

    @cached_property
    def sums(self) -> Sums:
        """Which of the candidates that may count people add up to which."""
        people = [place for place, mention in enumerate(self.mentions) if may_count_people(mention)]
        return find_sums(self.mentions, people)

    @cached_property
    def title_values(self) -> list[int]:
        """The numbers of the title, wherever it stands."""
        title = self.account.reading.title
        found = mentions_in(title) if title is not None else []
        return [m.value for m in found if m.value is not None and may_count_people(m)]

    @cached_property
    def values(self) -> list[int]:
        """The values of candidates that may count people."""
        return [m.value for m in self.mentions if m.value is not None and may_count_people(m)]


def may_count_people(mention: CountMention) -> bool:
    """Tell whether a candidate's noun can name people, or is not there."""
    return mention.sense.group in PEOPLE | {"none", "group", "unknown", "official", "relative"}


def count_features(context: CountContext, place: int) -> dict[str, str | bool]:
    """Return the features of the candidate at a place among the report's candidates."""
    mention = context.mentions[place]
    features: dict[str, str | bool] = {}
    for family in (_number, _noun, _clause, _words, _sentence, _neighbours, _report, _telling, _discourse):
        features.update(family(context, place, mention))
    return features


Pairs = Iterator[tuple[str, str | bool]]


def _number(context: CountContext, place: int, mention: CountMention) -> Pairs:
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


def _noun(context: CountContext, place: int, mention: CountMention) -> Pairs:
    sentence, head = mention.sentence, mention.head
    yield "noun", mention.sense.group
    yield "form", "head" if head is not None else "whole" if mention.whole is not None else "alone"
    if mention.whole is not None:
        yield "whole", "pronoun" if mention.whole.pos_ == "PRON" else sense_of(sentence, mention.whole).group
        yield "whole word", mention.whole.lower_ if mention.whole.pos_ in {"PRON", "DET"} else ""
    if head is not None:
        yield "lemma", head.lemma_.lower()
        yield "kind", mention.sense.kind or ""
        yield "proper", head.pos_ == "PROPN"
        yield "singular", head.tag_ == "NN"
        for child in head.children:
            if child.dep_ in {"amod", "det", "poss", "compound"}:
                yield f"modifier word={child.lemma_.lower()}", True
            elif child.dep_ in {"prep", "relcl", "acl", "appos", "conj"}:
                yield f"follows={child.dep_}:{child.lemma_.lower()}", True
    anchor = mention.anchor
    yield "role", anchor.dep_
    yield "under", anchor.head.pos_
    if anchor.dep_ == "pobj":
        yield "preposition", anchor.head.lower_
        yield "preposition of", anchor.head.head.lemma_.lower()


def _clause(context: CountContext, place: int, mention: CountMention) -> Pairs:
    yield from clause_features(context.account, mention)


def _words(context: CountContext, place: int, mention: CountMention) -> Pairs:
    doc, words = mention.sentence.doc, mention.words
    for step in range(1, NEAR + 1):
        before, after = words.start - step, words.end + step - 1
        if before >= 0:
            yield f"before={_plain(doc[before])}", True
            if step <= 2:
                yield f"before {step}", _plain(doc[before])
        elif before == -1:
            yield f"before {step}", "^"
        if after < len(doc):
            yield f"after={_plain(doc[after])}", True
            if step <= 2:
                yield f"after {step}", _plain(doc[after])


def _plain(token: Token) -> str:
    return "#" if token.like_num else token.ent_type_ or token.lemma_.lower()


def _sentence(context: CountContext, place: int, mention: CountMention) -> Pairs:
    sentence = mention.sentence
    for token in sentence.doc:
        if token.pos_ in {"VERB", "NOUN", "ADJ", "ADV", "ADP", "SCONJ"}:
            yield f"sentence={token.lemma_.lower()}", True
    published = sentence.report.published
    days = find_days(sentence.text, published)
    for day in days:
        yield f"day={_day_distance(day.period.start, published)}", True
    yield "no day", not days


def _day_distance(day, published) -> str:  # type: ignore[no-untyped-def]
    if day is None or published is None:
        return "open"
    distance = (published - day).days
    return next((name for name, most in DISTANCES if distance <= most), "years")


DISTANCES = (("ahead", -1), ("week", 7), ("month", 31), ("months", 200), ("year", 400))


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
    larger = [
        m for m in context.mentions[:place] if may_count_people(m) and (m.value or 0) > (mention.value or 0)
    ]
    if larger:
        gap = mention.sentence.index - larger[-1].sentence.index
        yield "larger before", f"{min(gap, 2)}"
        yield "larger before refers", f"{min(gap, 2)} {reference}"
        yield "larger noun", f"{larger[-1].sense.group}"
        same = (
            larger[-1].head is not None
            and mention.head is not None
            and larger[-1].head.lemma_ == mention.head.lemma_
        )
        yield "larger same noun", same
    else:
        yield "largest yet", True
        yield "largest yet refers", reference


def _telling(context: CountContext, place: int, mention: CountMention) -> Pairs:
    yield from telling_features(context.account, mention)


def _report(context: CountContext, place: int, mention: CountMention) -> Pairs:
    earlier = [m.value for m in context.mentions[:place] if m.value is not None and may_count_people(m)]
    value, sentence = mention.value, mention.sentence
    yield "position", str(min(sentence.index, 4)) if sentence.index < 5 else "late"
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


def size_of(value: int | None) -> str:
    """Return the order of magnitude of a number as a word."""
    if value is None:
        return "vague"
    return next((str(most) for most in (1, 2, 5, 12, 30, 100, 300, 1000, 10000) if value <= most), "more")


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
