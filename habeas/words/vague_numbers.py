"""Numbers that have no value of their own: "dozens", "several hundred", "many".

Takes the words as matched by `VAGUE`; gives the least and greatest number they allow.
Never gives a value: what is vague stays vague.
"""

import re

from habeas.words.number_words import GAP

_SCALE = {"dozen": 12, "hundred": 100, "thousand": 1000, "million": 10**6}
_CEILING = {"dozen": 99, "hundred": 999, "thousand": 9999, "million": 9_999_999}
_PLURALS: dict[str, tuple[int, int]] = {
    "dozens": (24, 99),
    "scores": (40, 99),
    "hundreds": (200, 999),
    "thousands": (2000, 9999),
    "millions": (2_000_000, 9_999_999),
    "tens of thousands": (20_000, 99_999),
    "hundreds of thousands": (200_000, 999_999),
    "tens of": (20, 99),
}
_FEW = {"few": 2, "several": 3, "couple": 2, "many": 3, "some": 2}
_QUANTIFIERS = {"several": 3, "many": 3, "numerous": 3, "a few": 2, "a handful of": 2, "a number of": 2}

VAGUE = (
    rf"(?:tens{GAP}of{GAP}thousands|hundreds{GAP}of{GAP}thousands|tens{GAP}of(?={GAP}[a-z])"
    r"|dozens|hundreds|thousands|millions"
    r"|scores(?= (?:of|more|others|were|are|had|have|still|remain"
    r"|freed|released|arrested|detained|jailed|held)\b)"
    rf"|(?:several|a{GAP}few|(?:a{GAP})?couple{GAP}(?:of{GAP})?){GAP}?(?:dozen|hundred|thousand|million)s?"
    rf"|several|numerous|a{GAP}few|a{GAP}handful{GAP}of|a{GAP}number{GAP}of"
    r"|(?<!how )(?<!as )(?<!so )(?<!too )(?<!that )many(?! as\b))\b"
)


def vague_bounds(wording: str) -> tuple[int, int | None]:
    """Least and greatest number that a vague wording allows; None where it sets no upper bound."""
    words = " ".join(re.findall(r"[a-z]+", wording.lower()))
    if words in _PLURALS:
        return _PLURALS[words]
    if words in _QUANTIFIERS:
        return _QUANTIFIERS[words], None
    scale = words.rsplit(" ", 1)[-1].removesuffix("s")
    factor = next(n for word, n in _FEW.items() if word in words)
    return factor * _SCALE[scale], _CEILING[scale]
