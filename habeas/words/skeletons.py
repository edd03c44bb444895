"""What the romanisations of one name have in common.

Takes a name part in lower-case Latin letters, gives the consonants it is heard by: Tsimafeeu,
Timofeev and Cimafiejeu give one skeleton. A skeleton never tells that two parts are one, only that
they may be.
"""

import re
from functools import lru_cache

RULES: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern), replacement)
    for pattern, replacement in (
        (r"(?<=[aeo])u(?=[^aeiouy]|$)", "v"),  # Ivanou, Ivanov
        (r"shch|tsch|sch|tch|cz", "C"),
        (r"ch", "C"),
        (r"sh|sz", "S"),
        (r"zh|(?<=[aeiou])rz", "Z"),
        (r"ck(?=[aeiouy])", "tk"),  # Mackiewicz, Matskevich
        (r"ci(?=[aeoh])|tz|ts|c(?=[iey])", "t"),
        (r"dz|dj", "d"),
        (r"kh|gh|g|h", "h"),
        (r"ph", "f"),
        (r"th", "t"),
        (r"w|v", "v"),
        (r"q|ck|c|k", "k"),
        (r"x", "ks"),
        (r"[jy]", "i"),
    )
)
VOWELS = re.compile(r"(?<!^)[aeiou]+")
REPEATED = re.compile(r"(.)\1+")
VOWEL_LETTERS = re.compile(r"[aeiouhv]+")


@lru_cache(maxsize=100_000)
def make_skeleton(part: str) -> str:
    """Return the skeleton of a name part; of a part without consonants, its first vowel."""
    for pattern, replacement in RULES:
        part = pattern.sub(replacement, part)
    if part[:1] in "aeiou":
        part = "a" + part[1:]
    return REPEATED.sub(r"\1", VOWELS.sub("", part)).lower()


def drop_vowel_letters(skeleton: str) -> str:
    """Return what of a skeleton Arabic or Hebrew is sure to write: few vowels, p as b."""
    return REPEATED.sub(r"\1", VOWEL_LETTERS.sub("", skeleton.replace("p", "b")))
