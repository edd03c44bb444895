"""Sentence -> the runs of capitalised words in it that may name a person.

By spelling alone: titles, offices and nationalities before a name are cut off and kept as its `lead`;
countries, places, outlets, bodies and months are left out. Never decides whether a run names a person.
"""

import re
from dataclasses import dataclass
from functools import cached_property

from habeas.extract.parse.reading import Sentence
from habeas.extract.parse.tokens import Span, Token
from habeas.extract.people.beside_names import (
    LEADING,
    PLACING,
    ends_body_name,
    stands_for_place,
    stands_for_thing,
)
from habeas.extract.people.credit_lines import stands_in_credit
from habeas.extract.people.name_leads import is_title_alone, lead_before, lead_length, leads
from habeas.extract.people.name_runs import Piece, is_capitalised, is_taken, runs_in
from habeas.extract.people.no_people import find_no_people, is_no_name, is_no_person
from habeas.words.name_context import is_headline
from habeas.words.names import fold_name
from habeas.words.tables import read_words

_BELONGING = re.compile(r"(?:,? \(?\d{1,3}\)?)?,? (?:of|from)(?: the| near)? ")
"""What stands between a name and that of a place or a body where somebody belongs."""
_NUMBERED = re.compile(r"\d+ ?[.):-]|[•*·▪-] ")
"""What a line of a list begins with."""
_JUNIOR = frozenset({"Jr", "Sr"})
"""What ends a name, with a stop of its own or without."""
_AND = frozenset({" and ", " or "})
_PLACED = PLACING | LEADING - {"of"}
FARTHEST = 100
"""Characters before a name in which words say that it is none."""
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


def names_in(sentence: Sentence) -> list[NameMention]:
    """Return the mentions of a sentence from left to right."""
    taken = find_no_people(sentence)
    found: list[NameMention] = []
    for run in runs_in(sentence.text):
        mention = _read_run(sentence, run, taken)
        if mention is None or (found and _says_whose(found[-1], mention)):
            continue
        if found and _describes(found[-1], mention):
            found.pop()
        found.append(mention)
    return found


def _describes(name: NameMention, mention: NameMention) -> bool:
    """Tell whether a name with one noun says only who the next is: "Morev ally Ana Ruiz"."""
    between = name.sentence.text[name.end : mention.lead_start]
    return between[:1] == between[-1:] == " " and (between.strip(),) in leads()


def _says_whose(person: NameMention, mention: NameMention) -> bool:
    """Tell whether a name only says of what outlet, band or place somebody is: "Ilya Morev of Ardo Daily"."""
    between = person.sentence.text[person.end : mention.lead_start]
    return _BELONGING.fullmatch(between) is not None and len(person.folded) > 1


def _read_run(sentence: Sentence, run: list[Piece], taken: list[tuple[int, int]]) -> NameMention | None:
    begin = 0
    while begin < len(run) and (step := lead_length(sentence, run[begin:], taken)):
        begin += step
    named = run[begin:]
    if begin and named and not is_capitalised(named[0].text):  # "Rio de Ardo"
        return None
    while named and is_no_name(named[-1].text):
        named = named[:-1]
    core = named
    while core and (is_taken(core[-1], taken) or _is_relation(core)):
        core = core[:-1]
    if _may_be_given(core, named) and _names_city(sentence, named[-1]):  # a city's name as a surname
        core = named
    if not core or len(core) > LONGEST or not _may_be_person(core):
        return None
    start, end = core[0].start, core[-1].end
    before, after = sentence.text[max(0, start - FARTHEST) : start], sentence.text[end:]
    alone = len(core) == 1
    if (
        (alone and (_stands_with_place(sentence, start) or ends_body_name(before)))
        or stands_for_place(before, [p.text for p in core], after)
        or stands_for_thing(before, after)
        or stands_in_credit(sentence, start, end)
    ):
        return None
    end = _with_own_stop(sentence.text, end, core[-1].text)
    lead = lead_before(sentence.text, run[:begin], start)
    return NameMention(sentence, start, end, lead, sentence.is_title or _is_headline(sentence.text))


def _with_own_stop(text: str, end: int, last: str) -> int:
    """Return where a name ends: with the stop of "Jr.", without that of the sentence."""
    if last.strip(".") in _JUNIOR:
        return end + (text[end : end + 1] == "." and len(text) > end + 1)
    return end - (text[end - 1] == "." and len(last) > 2)


def _may_be_given(core: list[Piece], named: list[Piece]) -> bool:
    """Tell whether words before others can be given names; initials are a body's: "UN Riga"."""
    return 0 < len(core) < len(named) and not (core[-1].text.isupper() and len(core[-1].text) > 2)


def _is_relation(core: list[Piece]) -> bool:
    """Tell whether a run ends with a relation, as headlines write it: "Brandt Widow", but "Thuy Le Son"."""
    return len(core) < 3 and core[-1].text.lower() in read_words("relations")


def _stands_with_place(sentence: Sentence, start: int) -> bool:
    """Tell whether a word goes on a list of places: "in Riga and Ardo"."""
    text = sentence.text
    beside = [place.start for place in sentence.places if text[place.end : start] in _AND]
    return any(_PLACED.intersection(text[:first].split()[-1:]) for first in beside)


def _is_headline(text: str) -> bool:
    """Tell whether a sentence is a headline with most words in capitals.

    A list of names has its stop, and the line of a list its number or mark.
    """
    if _NUMBERED.match(text):
        return False
    return text[-1:].isalnum() and len(text.split()) > 4 and is_headline(text, 0)


def _may_be_person(core: list[Piece]) -> bool:
    words = [piece.text for piece in core]
    first = words[0]
    if len(core) == 1 and (len(first.strip(".")) < 2 or first.isupper() or (first.lower(),) in leads()):
        return False
    return not is_no_person(words) and not is_title_alone(words)


def _names_city(sentence: Sentence, piece: Piece) -> bool:
    return any(place.start <= piece.start < place.end for place in sentence.places)


def _without_article(word: str) -> str:
    head, mark, tail = word.partition("-")
    return tail if mark and len(head) <= 3 and len(tail) > 2 else word
