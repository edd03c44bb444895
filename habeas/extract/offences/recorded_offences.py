"""The words of an offence -> the name under which it is recorded.

Normalises a wording that the tables `offences`, `offenders` and `offence_patterns` have, and no other.
"""

import re
from collections import defaultdict
from collections.abc import Mapping
from functools import cache, lru_cache

from habeas.words.tables import read_table, split_variants

_NO_NAME = re.compile(r"[\"“”]|\b(?:allegedly|alleged|supposedly|purportedly|so-called)\b\s*", re.IGNORECASE)
_FOR_WHOM = re.compile(r"\s+(?:for|in|at|over|during|near|outside|on(?= behalf of| [A-Z]))\s+")
_RELATED = re.compile(r"[- ](?:related|linked) (?:offen[cs]es?|crimes?|charges?|cases?|activit(?:y|ies))$")
_CHARGES = re.compile(r" charges?$")
_MEMBER = re.compile(
    r"^(?:being|having been) (?:an? |alleged |suspected )*members? (?:of|in) ", re.IGNORECASE
)
_BEING = re.compile(r"^being (?:an? |the |alleged |suspected )*(?P<noun>[\w -]+?)s?$", re.IGNORECASE)
_POSSESSING = re.compile(r"^being (?:found )?in (?:the )?possession of ", re.IGNORECASE)
_GRADED = re.compile(
    r"^(?:(?:common|grave|lesser|light|loosely worded|low-level|minor|multiple|non-?violent|petty|repeated"
    r"|serious|several|small|vague|vaguely worded|various) )+",
    re.IGNORECASE,
)
"""How grave or many offences are, which is no part of their name."""
_EDGES = " ,.;:'‘’"


@lru_cache(maxsize=4096)
def normal_offence(words: str) -> str:
    """Return the name under which an offence is recorded: the table's, else the words themselves."""
    plain = re.sub(r"\s+", " ", _NO_NAME.sub("", words)).strip(_EDGES)
    plain = _MEMBER.sub("membership of ", _POSSESSING.sub("possession of ", _RELATED.sub("", plain)))
    called = _BEING.match(plain)
    if called:
        noun = re.sub("ie$", "y", called["noun"].lower())
        plain = offender_names().get(noun, plain)
    unquoted = re.sub(r"[‘’'](?=\s|$)|(?<=\s)[‘’']", "", plain)
    ungraded = _GRADED.sub("", unquoted).lower()
    named = recorded_names().get(unquoted.lower()) or recorded_names().get(ungraded)
    bare = _FOR_WHOM.split(unquoted, maxsplit=1)[0]
    fitting = _fitting(unquoted) or recorded_names().get(bare.lower()) or _fitting(bare)
    return named or fitting or _CHARGES.sub("", plain)


def _fitting(words: str) -> str | None:
    """Return the offence of the first wording of the table `offence_patterns` that words have."""
    opening = words.partition(" ")[0].lower()
    if opening not in _rows_by_opening():
        return None
    offences, wordings = _patterns(opening)
    found = wordings.fullmatch(words)
    return offences[found.lastindex - 1] if found and found.lastindex else None


def is_recorded(words: str) -> bool:
    """Tell whether an offence has a name in the table, however it is worded."""
    return normal_offence(words).lower() in recorded_names()


@cache
def opening_gerunds() -> frozenset[str]:
    """The gerunds with which wordings of offences begin: "stealing", "crossing"."""
    words = {*_rows_by_opening(), *(name.split()[0] for name in recorded_names())}
    return frozenset(word for word in words if word.endswith("ing"))


@cache
def offender_names() -> Mapping[str, str]:
    """The recorded offence of every noun that names people by one, by the noun in small letters."""
    return {row["noun"]: row["offence"] for row in read_table("offenders.tsv")}


@cache
def recorded_names() -> Mapping[str, str]:
    """The recorded name of every wording in the table, by the wording in small letters."""
    return {
        wording.lower(): row["offence"]
        for row in read_table("offences.tsv")
        for wording in (row["offence"], *split_variants(row["variants"]))
    }


@cache
def _rows_by_opening() -> Mapping[str, list[dict[str, str]]]:
    """The rows of the table `offence_patterns`, in its order, by each word with which a wording opens."""
    rows: dict[str, list[dict[str, str]]] = defaultdict(list)
    for row in read_table("offence_patterns.tsv"):
        for word in row["wording"].split()[0].split("/"):
            rows[word].append(row)
    return dict(rows)


@cache
def _patterns(opening: str) -> tuple[tuple[str, ...], re.Pattern[str]]:
    """Return the offences of the wordings that open with a word, and the wordings, a group each."""
    rows = _rows_by_opening()[opening]
    wordings = "|".join(f"({_read_wording(row['wording'])})" for row in rows)
    return tuple(row["offence"] for row in rows), re.compile(wordings, re.IGNORECASE)


def _read_wording(wording: str) -> str:
    words = [
        r"(?:\S+ ){0,5}" if word == "..." else f"(?:{word.replace('/', '|')}) " for word in wording.split()
    ]
    ends_open = words[-1].startswith(r"(?:\S+")
    body = "".join(words[:-1]).rstrip() + r"(?: \S+){0,5}" if ends_open else "".join(words).rstrip()
    return rf"{body}(?: (?:of|in|on|from|into|off) .*)?"
