"""Sentence -> the runs of capitalised words in it that may name a person.

By spelling alone: titles, offices and nationalities before a name are cut off and kept as its `lead`;
countries, places, outlets, bodies and months are left out. Never decides whether a run names a person.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from typing import NamedTuple

from habeas.extract.parse.reading import Sentence
from habeas.extract.parse.tokens import Span, Token
from habeas.extract.people.no_people import (
    find_no_people,
    is_no_name,
    is_no_person,
    stands_for_place,
    stands_for_thing,
)
from habeas.words.name_context import is_headline
from habeas.words.names import fold_name
from habeas.words.tables import read_words

_LETTER = r"[^\W\d_]"
_WORD = re.compile(rf"(?:{_LETTER}\.)+(?=[\s-])|{_LETTER}+\.(?= )|{_LETTER}[^\W_]*(?:[’'ʼ‘`-]{_LETTER}+)*")
_POSSESSIVE = re.compile(r"[’'](?:s|S)?$")
_PREFIXED = re.compile(r"(?:[a-z]{1,3}[’'ʼ‘-])[^\W\d_a-z]")
_DESCRIBED_SO = re.compile(
    r"-(?:allied|backed|based|born|bred|controlled|educated|era|flagged|funded|held|led|linked|owned|run|trained)$"
)
"""How words end that describe a name in front of it: "London-based"."""
_JOINTS = frozenset({" ", "\u00a0", "-"})
_BELONGING = frozenset({" of ", " of the ", " from ", " from the "})
WRITTEN_WITH_NAMES = frozenset({"u", "ko", "ma", "daw"})
"""Burmese honorifics, which reports give as a part of the name."""
LONGEST = 6
"""Words beyond which a run of capitals is a headline or a body's name, not a person's."""


@dataclass(frozen=True, eq=False)
class NameMention:
    """A run of words at `start:end` of a sentence that may name a person.

    `lead` holds the words before it in the same run ("Belarusian President"); `loose` tells that
    capitals prove nothing where it stands (a headline).
    """

    sentence: Sentence
    start: int
    end: int
    lead: str
    loose: bool

    @property
    def text(self) -> str:
        """The name as written in the report, in one line."""
        if self.sentence.is_title:
            return self.sentence.text[self.start : self.end]
        offset = self.sentence.start
        return self.sentence.report.text[offset + self.start : offset + self.end].replace("\n", " ")

    @property
    def lead_start(self) -> int:
        """Where the lead begins, or the name itself where it has none."""
        return self.sentence.text.rfind(self.lead, 0, self.start) if self.lead else self.start

    @cached_property
    def folded(self) -> tuple[str, ...]:
        """The words of the name, folded, without titles and the article of Arabic surnames."""
        return tuple(_without_article(word) for word in fold_name(self.text).split())

    @cached_property
    def words(self) -> Span:
        """The tokens of the name."""
        span = self.sentence.tokens_between(self.start, self.end)
        assert span is not None
        return span

    @property
    def anchor(self) -> Token:
        """The token that stands for the name in the parse."""
        return self.words.root


class _Piece(NamedTuple):
    start: int
    end: int
    text: str


def names_in(sentence: Sentence) -> list[NameMention]:
    """Return the mentions of a sentence from left to right."""
    taken = find_no_people(sentence)
    found: list[NameMention] = []
    for run in _runs(sentence.text):
        mention = _read_run(sentence, run, taken)
        if mention is not None and not (found and _says_whose(found[-1], mention)):
            found.append(mention)
    return found


def _says_whose(person: NameMention, mention: NameMention) -> bool:
    """Tell whether a name only says of what outlet, band or place somebody is: "Ilya Morev of Ardo Daily"."""
    between = person.sentence.text[person.end : mention.lead_start]
    return between in _BELONGING and len(person.folded) > 1


def _runs(text: str) -> Iterator[list[_Piece]]:
    """Yield the stretches of capitalised words, particles inside them included."""
    run: list[_Piece] = []
    held: list[_Piece] = []
    for found in _WORD.finditer(text):
        if not run and found.group().islower():
            continue
        piece = _Piece(found.start(), found.end(), found.group())
        last = held[-1] if held else run[-1] if run else None
        joined = last is not None and text[last.end : piece.start] in _JOINTS
        if run and not joined:
            yield run
            run, held = [], []
        if _is_capitalised(piece.text):
            ended = _POSSESSIVE.search(piece.text)
            if ended:
                piece = _Piece(piece.start, piece.start + ended.start(), piece.text[: ended.start()])
            run, held = [*run, *held, piece], []
            if ended:
                yield run
                run = []
        elif run and piece.text in read_words("inner_particles"):
            held.append(piece)
        elif run:
            yield run
            run, held = [], []
    if run:
        yield run


def _is_capitalised(word: str) -> bool:
    return word[0].isupper() or bool(_PREFIXED.match(word))


def _read_run(sentence: Sentence, run: list[_Piece], taken: list[tuple[int, int]]) -> NameMention | None:
    begin = 0
    while begin < len(run) and (step := _lead_length(sentence, run[begin:], taken)):
        begin += step
    named = run[begin:]
    while named and is_no_name(named[-1].text):
        named = named[:-1]
    core = named
    while core and (_is_taken(core[-1], taken) or core[-1].text.lower() in read_words("relations")):
        core = core[:-1]
    if 0 < len(core) < len(named) and _names_city(sentence, named[-1]):  # a city's name as a surname
        core = named
    if not core or len(core) > LONGEST or not _may_be_person(core):
        return None
    start, end = core[0].start, core[-1].end
    before, after = sentence.text[:start], sentence.text[end:]
    if stands_for_place(before, [p.text for p in core], after) or stands_for_thing(before, after):
        return None
    if sentence.text[end - 1] == "." and len(core[-1].text) > 2:  # the sentence's own full stop
        end -= 1
    lead = sentence.text[run[0].start : start].strip() if begin else ""
    return NameMention(sentence, start, end, lead, sentence.is_title or _is_headline(sentence.text))


def _is_headline(text: str) -> bool:
    """Tell whether a sentence is a headline with most words in capitals; a list of names has its stop."""
    return text[-1:].isalnum() and len(text.split()) > 4 and is_headline(text, 0)


def _may_be_person(core: list[_Piece]) -> bool:
    words = [piece.text for piece in core]
    first = words[0]
    if len(core) == 1 and (len(first.strip(".")) < 2 or first.isupper() or (first.lower(),) in _leads()):
        return False
    return not is_no_person(words)


def _names_city(sentence: Sentence, piece: _Piece) -> bool:
    start = piece.start
    return not any(mention.start <= start < mention.end for mention in sentence.countries)


def _is_taken(piece: _Piece, taken: list[tuple[int, int]]) -> bool:
    return any(start < piece.end and piece.start < end for start, end in taken)


def _lead_length(sentence: Sentence, run: list[_Piece], taken: list[tuple[int, int]]) -> int:
    """Return how many of the first words of a run are no part of the name."""
    if _is_taken(run[0], taken):
        return 1
    if len(run) > 1 and _DESCRIBED_SO.search(run[0].text):
        return 1
    words = tuple(piece.text.lower() for piece in run)
    for length in range(min(4, len(run) - 1), 0, -1):
        if words[:length] in _leads():
            return length
    if is_no_name(run[0].text) or (words[0] in {"a", "an"} and len(run) > 1 and run[0].start == 0):
        return 1
    return 1 if run[0].start == 0 and _opens_plainly(sentence) else 0


def _opens_plainly(sentence: Sentence) -> bool:
    """Tell whether a sentence's first word has its capital from its place alone."""
    first = sentence.doc[0] if len(sentence.doc) else None
    if first is None or not first.text[:1].isalpha():
        return False
    if first.is_stop or first.pos_ in {"DET", "ADP", "PRON", "ADV", "SCONJ", "CCONJ", "AUX"}:
        return True
    return first.pos_ in {"VERB", "ADJ", "NOUN"} and first.ent_type_ != "PERSON"


@cache
def _leads() -> frozenset[tuple[str, ...]]:
    """What stands before names in capitals: titles, offices, relations and words about them."""
    tables = ("titles", "offices", "relations", "name_leads")
    leads = {tuple(entry.lower().split()) for table in tables for entry in read_words(table)}
    return frozenset(leads) - {(honorific,) for honorific in WRITTEN_WITH_NAMES}


def _without_article(word: str) -> str:
    head, mark, tail = word.partition("-")
    return tail if mark and len(head) <= 3 and len(tail) > 2 else word
