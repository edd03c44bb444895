"""A name in a sentence -> what the words around it tell of whom it names, whole clauses at a time.

The name, or the whole list it stands in, is struck out by a mark, and the sentence is read by the wordings of
the table `person_tellings`: "release of @", "@, 42, who taught, was freed". So a list is told of as one, and
what stands between a name and its verb is passed over. Never decides who is a detainee.
"""

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from functools import cache
from itertools import groupby
from typing import NamedTuple

from habeas.extract.people.clues import Pairs
from habeas.extract.people.names_in import NameMention
from habeas.words.alternations import any_of
from habeas.words.tables import read_table, read_words

MARK = "@"
"""Stands for the name, or for all names of its list, when a sentence is read."""
FARTHEST = 200
"""Characters before a name from which a wording can lead up to it."""
OTHER = "\x1f"
"""Stands for the name of somebody else, which no description reaches across."""

SENTENCE_END = "¶"
"""Stands between a sentence that names nobody and the one that goes on with it."""
_OPENING = re.compile(
    r"(?:among (?:them|those|these)(?: is| are| was| were)? |(?:that|this) (?:goes|holds) for "
    r"|(?:they|these|those) (?:are|were|include|included) |one(?: of them)? (?:is|was) "
    r"|the (?:(?:most|best)[\w -]{0,30}|first|last|others?|[\w-]+ ?[\w-]*) (?:is|are|was|were) )?@"
)
"""What opens a sentence that goes on with whom the sentence before it spoke of, up to the name."""
_PLACE = re.compile(r"\{([a-z_]+)\}")
_OPENING_PLACES = re.compile(rf"{MARK}?(?:\{{[a-z_]+\}})*")
_LEADING = rf"[^{MARK}]*?(?<!\w)"
"""What stands before a wording that leads up to the name: it begins before the name, or with it."""

SURE = "sure "
"""Before a telling that is said of detainees alone."""

_BECAME = ("died", "wanted", "held", "freed", "taken", "captive")
_PARTS = ("speaks", "deals", "rules", "agent", "kin", "counsel")


class _Forms(NamedTuple):
    """The wordings of one telling: those that begin with the name, and those that lead up to it."""

    onward: re.Pattern[str] | None
    leading: re.Pattern[str] | None


def tellings_of(
    members: Sequence[NameMention], others: Iterable[NameMention], before: str = ""
) -> frozenset[str]:
    """Return what a sentence tells of the names of one list: words of the table, `SURE` before some.

    `before` is the sentence before it, if that names nobody.
    """
    marked = mark_names(members, others).lower()  # twice as fast as expressions that ignore case
    marked = _of_kin().sub(r"\1", marked)
    return _read_tellings(_go_on(before.lower(), marked))


def _go_on(before: str, marked: str) -> str:
    """Return a sentence with the one before it; joined where it opens with whom that spoke of."""
    opening = _OPENING.match(marked)
    if before and opening and opening.end() > 1:
        return f"{before.rstrip('. ')}: {marked[opening.end() - 1 :]}"
    return f"{before}{SENTENCE_END} {marked}" if before else marked


def _read_tellings(marked: str) -> frozenset[str]:
    place = marked.index(MARK)
    farthest = max(0, place - FARTHEST)
    said = _wording("{said}$").search(marked, farthest, place)
    since = said.start() if said else farthest
    found = {telling for telling, forms in _read_forms().items() if _holds(forms, marked, place, since)}
    if said and _wording("{own}").search(marked, 0, since):
        found.add(f"{SURE}captive")
    if said and _wording("{of_kin}").search(marked, 0, since):
        found.add("kin")
    told = frozenset(found | {telling.removeprefix(SURE) for telling in found})
    if "due" in told:  # "among those to be released is @"
        return told - {"freed", f"{SURE}freed"}
    return told - {f"{SURE}freed"} if "wanted" in told else told  # "they demanded the release of @"


def told_clues(told: Collection[str]) -> Pairs:
    """Yield what the mentions of one name tell together: of custody, and of a part played in it."""
    for telling in sorted(told):
        yield "told", telling
    became = [telling for telling in _BECAME if telling in told]
    parts = [telling for telling in _PARTS if telling in told]
    yield "told outcome", next(iter(became), "none")
    yield "told part", "+".join(parts) or "none"
    yield "told both", f"{'some' if became else 'none'} {'some' if parts else 'none'}"
    yield "told statuses", "+".join(sorted({*became} - {"captive"})) or "none"


def _holds(forms: _Forms, marked: str, place: int, since: int) -> bool:
    """Tell whether a wording holds of the name at a place; what stands before `since` is not said of it."""
    if forms.onward is not None and forms.onward.match(marked, place):
        return True
    return forms.leading is not None and forms.leading.match(marked, since) is not None


def mark_names(members: Sequence[NameMention], others: Iterable[NameMention]) -> str:
    """Return a sentence with one mark in place of the names of a list, and another for each other name."""
    first, last = members[0], members[-1]
    text = first.sentence.text.replace(MARK, " ")
    start = first.lead_start
    spans = [(start, last.end, MARK)]
    spans += [(o.start, o.end, OTHER) for o in others if o.end <= start or o.start >= last.end]
    for begin, end, mark in sorted(spans, reverse=True):
        text = text[:begin] + mark + text[end:]
    return text


@cache
def _of_kin() -> re.Pattern[str]:
    """Find what is said of somebody's relative alone: "@, whose son has been in captivity since May"."""
    return re.compile(
        rf"({MARK}[^.;:{MARK}]{{0,20}}, whose (?:[\w-]+ ){{0,2}}?{any_of(read_words('relations'))})\b"
        r"(?:, [^,;.¶]{1,60},)?[^,;.¶]*"
    )


@cache
def _read_forms() -> dict[str, _Forms]:
    wordings: dict[str, list[str]] = defaultdict(list)
    for row in read_table("person_tellings.tsv"):
        telling = row["telling"]
        unsaid = row["words"].endswith("{np}@") and telling != "speaks"
        form = row["words"] + ("{not_speaking}" if unsaid else "")
        wordings[f"{SURE}{telling}" if row["sure"] == "yes" else telling].append(form)
    return {
        telling: _Forms(
            _compile([form for form in forms if form.startswith(MARK)], ""),
            _compile([form for form in forms if not form.startswith(MARK)], _LEADING),
        )
        for telling, forms in wordings.items()
    }


def _compile(forms: Sequence[str], before: str) -> re.Pattern[str] | None:
    """Return the expression of some wordings; those that open with the same places share them."""
    groups = groupby(sorted(forms, key=_opening_of), key=_opening_of)
    joined = (
        f"{_fill(opening)}(?:{'|'.join(_fill(form[len(opening) :]) for form in group)})"
        for opening, group in groups
    )
    return re.compile(f"{before}(?:{'|'.join(joined)})") if forms else None


def _opening_of(form: str) -> str:
    """Return the mark and the places with which a wording opens: "@{app}{adv}"."""
    return _OPENING_PLACES.match(form)[0]  # type: ignore[index]  # it matches nothing too


@cache
def _wording(form: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){_fill(form)}")


def _fill(form: str) -> str:
    """Return a wording with what stands in its places."""
    while _PLACE.search(form):
        form = _PLACE.sub(lambda found: f"(?:{_places()[found[1]]})", form)
    return form


@cache
def _places() -> dict[str, str]:
    places = {row["place"]: row["meaning"] for row in read_table("telling_places.tsv")}
    custody, office = any_of(read_words("custody_phrases")), any_of(read_words("offices"))
    return places | {"custody": custody, "office": office}
