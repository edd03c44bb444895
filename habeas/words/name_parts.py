"""Names of people taken apart: their parts in Latin letters, and what sort of part each is.

Takes a name in any script, gives its parts without honorifics. Particles and words that tell father
from son stand in habeas/words/tables/name_particles.tsv, the forms that a given name has in other
languages in name_variants.tsv.
"""

import re
import unicodedata
from dataclasses import dataclass
from functools import cache, lru_cache

from anyascii import anyascii

from habeas.words.skeletons import drop_vowel_letters, make_skeleton
from habeas.words.tables import read_table, read_words, split_variants

WORD = re.compile(r"[^\W_]+")
MARKS = re.compile(r"['’ʼ`ʻʿʾ‘.]")
GLUED = re.compile(r"(?<=[a-z])(?=[A-Z])")
ABJADS = frozenset({"ARABIC", "HEBREW", "SYRIAC"})
"""Scripts that leave out vowels, so that only consonants can be compared with other scripts."""

PARTICLE_WEIGHT = 0.3
"""What a particle counts, where a part of a name counts 1."""

SHORTEST_SKELETON = 3
SKELETON_SCORE = 0.92
INITIAL_SCORE = 0.75
"""How sure it is that parts of one skeleton, or a part and its initial, are one name."""


@dataclass(frozen=True, slots=True)
class Part:
    """One part of a name: `form` in lower-case Latin letters, `skeleton` the sound of its consonants."""

    form: str
    skeleton: str
    variants: frozenset[str]
    weight: float


@dataclass(frozen=True, slots=True)
class Name:
    """A name's parts as written, without honorifics; `generation` is what Jr and the like say."""

    parts: tuple[Part, ...]
    generation: str | None
    names_father: bool
    consonants_only: bool

    @property
    def consonants(self) -> str:
        """What a script without vowels would write of the whole name."""
        return drop_vowel_letters("".join(part.skeleton for part in self.parts))

    @property
    def full_parts(self) -> tuple[Part, ...]:
        """The parts that are no particles, or all where there are no others."""
        return tuple(part for part in self.parts if part.weight == 1.0) or self.parts


@lru_cache(maxsize=100_000)
def fold_words(name: str) -> str:
    """Return a name as names are compared: Latin letters, lower case, single blanks."""
    latin = GLUED.sub(" ", anyascii(MARKS.sub("", name)).replace("'", ""))
    return " ".join(WORD.findall(latin.replace("`", "").casefold()))


@lru_cache(maxsize=100_000)
def parse_name(name: str) -> Name:
    """Return a name's parts."""
    words = _drop_titles(fold_words(name).split())
    generations = [_meanings("generation")[word] for word in words[1:] if word in _meanings("generation")]
    return Name(
        parts=tuple(make_part(word) for word in words if word not in _meanings("generation")),
        generation=generations[0] if generations else None,
        names_father=any(word in _meanings("son_of") for word in words),
        consonants_only=any(unicodedata.name(letter, "").split(" ")[0] in ABJADS for letter in name),
    )


@lru_cache(maxsize=100_000)
def make_part(form: str) -> Part:
    """Return a folded word as a part of a name."""
    weight = PARTICLE_WEIGHT if form in _meanings("particle") else 1.0
    return Part(form, make_skeleton(form), variant_classes(form), weight)


def _drop_titles(words: list[str]) -> list[str]:
    kept = list(words)
    while len(kept) > 2 and kept[0] in _titles():
        del kept[0]
    return kept


def same_part(left: Part, right: Part) -> float:
    """Return how surely two parts are one name though they are spelled apart: 0 where they are not."""
    if left.form == right.form or left.variants & right.variants:
        return 1.0
    if len(left.skeleton) >= SHORTEST_SKELETON and left.skeleton == right.skeleton:
        return SKELETON_SCORE
    shorter, longer = sorted((left.form, right.form), key=len)
    return INITIAL_SCORE if len(shorter) == 1 and longer.startswith(shorter) else 0.0


def variant_classes(form: str) -> frozenset[str]:
    """Return the given names, as the table's rows are called, of which a folded part is a form."""
    return _variants().get(form, frozenset())


@cache
def _variants() -> dict[str, frozenset[str]]:
    classes: dict[str, set[str]] = {}
    for row in read_table("name_variants.tsv"):
        for variant in (row["name"], *split_variants(row["variants"])):
            classes.setdefault(fold_words(variant), set()).add(row["name"])
    return {variant: frozenset(names) for variant, names in classes.items()}


@cache
def _meanings(kind: str) -> dict[str, str]:
    return {row["word"]: row["meaning"] for row in read_table("name_particles.tsv") if row["kind"] == kind}


@cache
def _titles() -> frozenset[str]:
    return frozenset(fold_words(title) for title in read_words("titles"))
