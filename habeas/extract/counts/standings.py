"""A stretch of a sentence -> how it words that people stand: freed, held, taken, died, refused, open.

For what the parse of long lists and of late clauses misses: held now ("remains in prison", "is serving",
"did not come out") against held until then ("had been behind bars since"), which says nothing of today.
Never decides of whom it is said.
"""

import re
from collections import defaultdict
from functools import cache, lru_cache

from habeas.words.alternations import any_of
from habeas.words.tables import read_table, read_words

STANDINGS = ("freed", "held", "taken", "died", "refused", "open")
"""What the table `standings` tells apart; open is a freedom wished for, or not known of."""

_TURN = re.compile(
    r"[;:,\s](?:(?<=;)|(?<=:)(?= )|(?:(?<= )|(?<=,) )(?:but|while|whereas|although|though|except|unlike)\b"
    r"|(?<=\s)[–—-]\s|(?<=[a-z],) (?=and \w+ (?:is|are|remain)))",
    re.IGNORECASE,
)
"""Begins with what can stand first in any of these, so that other places are passed over fast."""
_GOING_ON = re.compile(
    r"[\"“']?(?:They|These|Those|Both|Others?|Another|Also|One|In addition|Among (?:them|those|these)"
    r"|With (?:him|her|them)|The (?:two|three|four|five|six|others?|pair|group|list|names?|most|best)"
    r"|The \w+ (?:are|is|were|include))\b"
)
_PLACES = {"gap": r"(?: [\w’'-]+){0,4}?", "not": r"(?:not|never|[a-z]+n[’']t)"}


@lru_cache(maxsize=64)  # the stretches of a few sentences: every name in a sentence asks for them
def standings_in(text: str) -> frozenset[str]:
    """Return the standings that a stretch of text words; a freedom denied or wished for is none."""
    forms = _read_forms()
    text = text.lower()  # twice as fast as expressions that ignore case
    found = {standing for standing, form in forms.items() if form.search(text)}
    if found > {"freed"}:
        sure = forms["open"].sub(" ", forms["held"].sub(" ", text))
        if forms["freed"].search(sure) is None:
            found.discard("freed")
    return frozenset(found)


def stretch_around(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the stretch of a sentence around two offsets, up to where it turns to somebody else."""
    first = max((found.end() for found in _TURN.finditer(text, 0, start)), default=0)
    last = next((found.start() for found in _TURN.finditer(text, end)), len(text))
    return first, last


def standings_around(text: str, start: int, end: int) -> frozenset[str]:
    """Return the standings that the stretch around two offsets words."""
    first, last = stretch_around(text, start, end)
    return standings_in(text[first:last])


def goes_on(text: str) -> bool:
    """Tell whether a sentence goes on with whom the sentence before it spoke of ("They include ...")."""
    return _GOING_ON.match(text) is not None


@cache
def _read_forms() -> dict[str, re.Pattern[str]]:
    words: dict[str, list[str]] = defaultdict(list)
    for row in read_table("standings.tsv"):
        words[row["standing"]].append(row["words"])
    places = {**_PLACES, "custody": any_of(read_words("custody_phrases")), "freed": "|".join(words["freed"])}
    return {standing: _compile("|".join(forms), places) for standing, forms in words.items()}


def _compile(form: str, places: dict[str, str]) -> re.Pattern[str]:
    for place, meaning in places.items():
        form = form.replace(f"{{{place}}}", meaning)
    return re.compile(rf"(?<!\w)(?:{form})(?!\w)")
