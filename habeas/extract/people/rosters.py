"""Report -> its rosters: names that open one short line each, and what the heading says of them all.

"Still in prison:" above "1. Ana Ruiz (life)", "2. Ilya Morev: 5 years" is said of both. Lines of which the
heading says nothing, and that state no term either, tell nothing: they may be signatories or contacts.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby, pairwise

from habeas.extract.counts.standings import standings_in
from habeas.extract.parse.reading import Sentence
from habeas.extract.people.clue_words import class_of
from habeas.extract.people.names_in import NameMention

FEWEST_LINES = 3
"""Lines with a name in front from which they are a roster."""
LONGEST_LINE = 160
"""Characters beyond which a paragraph is no line of a roster."""
LONGEST_HEADING = 60
"""Characters of a line without a full stop up to which it can head a roster without a colon."""
HEADINGS = 2
"""Paragraphs above a roster that may head it."""
ROSTERED = "rostered"
"""The telling of whoever stands in a roster of detainees."""

_NUMBERING = re.compile(r"[\W\d]*")
_AFTER_NAME = re.compile(r"\s*(?:[:(,;–—-]|$)")
_TERM = re.compile(
    r"\b(?:life|death|probation)\b|\b(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|\w+teen|twenty)"
    r"(?: and a half|-and-a-half)?[ -](?:years?|months?)(?![ -]old)",
    re.IGNORECASE,
)
_SAID = (
    ("died", frozenset({"died"}), ("sure died",)),
    ("freed", frozenset({"freed"}), ("sure freed",)),
    ("held", frozenset({"custody"}), ("sure held",)),
)
"""Standings and classes of words in a heading with what they tell, the firmest first."""
_CONDEMNED = frozenset({"sentence", "convict", "condemn", "guilty", "term", "verdict", "jail", "imprison"})

Paragraph = Sequence[Sentence]


def read_rosters(
    sentences: Iterable[Sentence], named: Mapping[int, Sequence[NameMention]]
) -> dict[NameMention, frozenset[str]]:
    """Return what the rosters of a report tell of those whose names open their lines.

    `named` holds the mentions of each sentence.
    """
    paragraphs = [list(part) for _, part in groupby(sentences, key=lambda each: each.paragraph)]
    lines = [_named_line(paragraph, named) for paragraph in paragraphs]
    told: dict[NameMention, frozenset[str]] = {}
    for start, end in _runs(lines):
        rows = [line for line in lines[start:end] if line is not None]
        tellings = _tell(paragraphs[max(0, start - HEADINGS) : start], rows)
        told |= {row: tellings for row in rows if tellings}
    return told


def _runs(lines: Sequence[NameMention | None]) -> list[tuple[int, int]]:
    """Return the stretches of enough lines with a name in front."""
    breaks = [-1, *(place for place, line in enumerate(lines) if line is None), len(lines)]
    return [(left + 1, right) for left, right in pairwise(breaks) if right - left > FEWEST_LINES]


def _named_line(paragraph: Paragraph, named: Mapping[int, Sequence[NameMention]]) -> NameMention | None:
    """Return the name that opens a short paragraph, after its number or mark."""
    lettered = [each for each in paragraph if any(map(str.isalpha, each.text))]
    if not lettered or sum(len(each.text) for each in paragraph) > LONGEST_LINE:
        return None
    first = lettered[0]
    mention = min(named.get(first.index, ()), key=lambda each: each.start, default=None)
    if (
        mention is None
        or len(mention.folded) < 2
        or not _NUMBERING.fullmatch(first.text[: mention.lead_start])
    ):
        return None
    return mention if _AFTER_NAME.match(first.text, mention.end) else None


def _tell(above: Sequence[Paragraph], rows: Sequence[NameMention]) -> frozenset[str]:
    headings = [paragraph[-1] for paragraph in reversed(above) if _heads(paragraph[-1])]
    for heading in headings:
        told = _tell_heading(heading)
        if told:
            return frozenset({ROSTERED, *told})
    if any(_tells_of_freedom(each) for paragraph in above for each in paragraph):
        return frozenset()
    terms = sum(_TERM.search(row.sentence.text, row.end) is not None for row in rows)
    return frozenset({ROSTERED, "sure held"}) if 2 * terms > len(rows) else frozenset()


def _tells_of_freedom(sentence: Sentence) -> bool:
    """Tell whether the terms that follow may be those which people no longer have to serve."""
    return "freed" in standings_in(sentence.text) or any(
        class_of(each) == "freed" for each in sentence.tokens
    )


def _heads(sentence: Sentence) -> bool:
    text = sentence.text.rstrip()
    return text[-1:] == ":" or (len(text) <= LONGEST_HEADING and text[-1:].isalnum())


def _tell_heading(heading: Sentence) -> tuple[str, ...]:
    """Return what the heading of a roster tells of all in it; an arrest tells that they are newly held."""
    standings = standings_in(heading.text)
    classes = {class_of(token) for token in heading.tokens}
    if "held" in standings:
        return ("sure held",)
    for standing, words, told in _SAID:
        if standing in standings or classes & words:
            return told
    if "detained" not in classes:
        return ("captive",) if "captive" in classes else ()
    return ("sure held",) if _CONDEMNED.intersection(heading.lemmas) else ("taken", "sure taken")
