"""Reading -> those whom it names: each with every mention of the name, full or partial.

A surname or a given name alone joins the full name that has it as a word; two full names join only
where one has all words of the other, or where they are spelled alike word by word. Father and son, who
share but one word, stay apart. Never decides who is a person, or a detainee.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property

from rapidfuzz.distance import Levenshtein

from habeas.extract.parse.reading import Reading
from habeas.extract.people.beside_names import places_told
from habeas.extract.people.names_in import NameMention, names_in
from habeas.extract.people.ships import ships_told
from habeas.words.tables import read_words

LONGEST_ALIAS = 60
"""Characters that may stand between two names of one person."""


@dataclass(eq=False)
class Named:
    """One name of a report with its mentions in the order of the text."""

    mentions: list[NameMention] = field(default_factory=list)
    aliases: list[NameMention] = field(default_factory=list)
    """Those of the mentions that are another name, told as such: "also known as Osta Dun"."""

    @cached_property
    def fullest(self) -> NameMention:
        """The first of the longest mentions outside headlines, an alias only if nothing else."""
        named = [m for m in self.mentions if m not in self.aliases] or self.mentions
        cited = [m for m in named if not m.sentence.is_title]
        plain = [m for m in cited if not m.loose] or cited or named
        return max(plain, key=lambda m: (len(m.folded), -m.sentence.index, -m.start))

    @property
    def name(self) -> str:
        """The fullest form that the report writes."""
        return self.fullest.text


def gather_named(reading: Reading) -> list[Named]:
    """Return those whom a report names, in the order of their first mention outside headlines."""
    others = places_told(reading.report.text) | ships_told(reading.report.text)
    named_so = (m for sentence in reading.with_title for m in names_in(sentence) if m.folded)
    mentions = [m for m in named_so if others.isdisjoint(_whole_names(m))]
    firm = [m for m in mentions if not m.loose and not m.sentence.is_title]
    known = _gather_full([m for m in firm if _is_full(m)])
    _join_partial(known, [m for m in firm if not _is_full(m)])
    _join_other_names(known)
    _join_loose(known, [m for m in mentions if m.loose or m.sentence.is_title])
    for named in known:
        named.mentions.sort(key=_place)
    return sorted(known, key=lambda named: _place(named.fullest))


def _whole_names(mention: NameMention) -> Iterator[str]:
    """Yield a name, and with the words before it in its run: "Blue Ardo" of "The Blue Ardo"."""
    lead = mention.lead.split()
    yield from (" ".join([*lead[place:], mention.text]) for place in range(len(lead) + 1))


def _is_full(mention: NameMention) -> bool:
    return sum(len(word) > 1 for word in mention.folded) > 1


def _place(mention: NameMention) -> tuple[int, int]:
    return mention.sentence.index, mention.start


def _gather_full(mentions: Iterable[NameMention]) -> list[Named]:
    known: list[Named] = []
    for mention in sorted(mentions, key=lambda m: -len(m.folded)):
        same = next((n for n in known if _same_person(n.mentions[0].folded, mention.folded)), None)
        if same is None:
            same = Named()
            known.append(same)
        same.mentions.append(mention)
    return known


def _same_person(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    if _parts(other) <= _parts(one):
        return True
    if len(one) != len(other):
        return False
    return all(_spelled_alike(left, right) for left, right in zip(one, other, strict=True))


def _parts(words: tuple[str, ...]) -> set[str]:
    """Return the words of a name, double names apart: "ruiz" and "sevic" of "ruiz-sevic"."""
    return {part for word in words for part in word.split("-")}


def _spelled_alike(one: str, other: str) -> bool:
    if one[0] == other[0] and min(len(one), len(other)) == 1:  # an initial
        return True
    longer = max(len(one), len(other))
    return one[0] == other[0] and Levenshtein.distance(one, other) <= (longer >= 4) + (longer >= 8)


def _join_partial(known: list[Named], mentions: Iterable[NameMention]) -> None:
    """Let each single name join the full name that it is a part of, or stand for itself."""
    by_word: dict[str, list[Named]] = defaultdict(list)
    for named in known:
        for word in {word for m in named.mentions for word in m.folded if len(word) > 1}:
            by_word[word].append(named)
    for mention in mentions:
        word = max(mention.folded, key=len)
        bearers = by_word.get(word)
        if not bearers:
            named = Named([mention])
            known.append(named)
            by_word[word].append(named)
        else:
            _nearest(bearers, mention).mentions.append(mention)


def _nearest(bearers: list[Named], mention: NameMention) -> Named:
    """Return whom a partial name stands for: of several bearers, the one named last before it.

    Somebody brought in as a relative comes after the others: "his sister Ana Ruiz said that Ruiz ...".
    """
    if len(bearers) == 1:
        return bearers[0]

    def rank(named: Named) -> tuple[bool, bool, tuple[int, int]]:
        earlier = [_place(m) for m in named.mentions if _place(m) < _place(mention)]
        return bool(earlier), not is_kin(named), max(earlier, default=(-2, 0))

    return max(bearers, key=rank)


def is_kin(named: Named) -> bool:
    """Tell whether somebody is brought in as another's relative ("his sister Ana Ruiz")."""
    first = min(named.mentions, key=_place)
    before = first.sentence.text[max(0, first.start - 24) : first.start]
    words = before.replace(",", " ").split()
    return bool(words) and words[-1].lower() in read_words("relations")


_OTHER_NAME = re.compile(
    r"(?:, (?:aged )?\d{1,3})?(?:, or|,? \(?(?:alias|aka|a\.k\.a\.|formerly|born|né|née|real name"
    r"|(?:(?:also|(?:far |much )?better|best|more (?:commonly|widely)|commonly|widely|popularly|otherwise"
    r"|sometimes|simply|usually|locally) )?(?:known|referred to) (?:simply |only )?as"
    r"|(?:also|otherwise|sometimes) called|(?:(?:also|better|best|more commonly|widely) )?"
    r"(?:known|writing|wrote|writes|blogg(?:ing|ed)|blogs|publish(?:ing|ed))"
    r" (?:by|under) (?:his|her|the|a) [^,;.:]{1,30}"
    r"|(?:who(?:m|se)? )?[^,;.:]{0,40}\b(?:calls?|called|known as|goes by)(?: the name)?(?: of)?)"
    r"):? [\"“‘']?"
)
"""What stands between a name and another name of the same person."""


def _join_other_names(known: list[Named]) -> None:
    """Let another name of somebody ("Ilya Morev, also known as Osta Dun") join the first."""
    places = {(m.sentence.index, m.end): named for named in known for m in named.mentions}
    for named in list(known):
        first = min(named.mentions, key=_place)
        text = first.sentence.text[: first.lead_start]
        for (index, end), bearer in places.items():
            near = index == first.sentence.index and 0 < first.lead_start - end <= LONGEST_ALIAS
            if near and bearer is not named and bearer in known and _OTHER_NAME.fullmatch(text[end:]):
                bearer.mentions += named.mentions
                bearer.aliases += named.mentions
                known.remove(named)
                break


def _join_loose(known: list[Named], mentions: Iterable[NameMention]) -> None:
    """Let what stands in headlines join a name of the body; capitals there prove no name."""
    for mention in mentions:
        words = set(mention.folded)
        same = next((n for n in known if any(w in words for w in n.fullest.folded if len(w) > 3)), None)
        if same is not None:
            same.mentions.append(mention)
