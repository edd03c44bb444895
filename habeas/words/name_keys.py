"""Under which keys a person is looked for: by any spelling, in any script, as one types.

Takes names, gives keys to keep; takes what was typed so far, gives the keys to look under, word by word. That
two names share a key never says that they are one.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from habeas.words.name_parts import Part, fold_words, parse_name, variant_classes
from habeas.words.skeletons import drop_vowel_letters

FORM, SOUND, CONSONANTS, VARIANT, INITIAL = "f", "s", "k", "v", "i"
"""What a key holds after its colon: a part of a name as folded, its sound, its consonants, the given name of
which it is a form, its first letter where it is no more than that."""

LEAST_TYPED = 3
LEAST_SOUND = 2
"""Letters typed, and consonants heard, from which a sound is worth looking for."""


@dataclass(frozen=True, slots=True)
class KeySought:
    """A key to look under: exactly it, or whatever begins so; `surely` where it is spelling, not sound."""

    key: str
    whole: bool
    surely: bool


def name_keys(name: str) -> frozenset[str]:
    """Return the keys under which a name is kept."""
    parts = parse_name(name).parts
    joined = {f"{FORM}:{one.form}{other.form}" for one, other in pairwise(parts)}
    return frozenset({key for part in parts for key in _part_keys(part)} | joined)


def _part_keys(part: Part) -> Iterator[str]:
    yield f"{FORM}:{part.form}"
    if len(part.form) == 1:
        yield f"{INITIAL}:{part.form}"
    if len(part.skeleton) >= LEAST_SOUND:
        yield f"{SOUND}:{part.skeleton}"
        yield f"{CONSONANTS}:{drop_vowel_letters(part.skeleton)}"
    for variant in part.variants:
        yield f"{VARIANT}:{fold_words(variant)}"


def typed_keys(typed: str) -> list[list[KeySought]]:
    """Return for each word typed the keys to look under: a name is meant that has one of each."""
    name = parse_name(typed)
    return [list(_keys_sought(part, consonants_only=name.consonants_only)) for part in name.parts]


def _keys_sought(part: Part, *, consonants_only: bool) -> Iterator[KeySought]:
    yield KeySought(f"{FORM}:{part.form}", whole=False, surely=True)
    for variant in variant_classes(part.form):
        yield KeySought(f"{VARIANT}:{fold_words(variant)}", whole=True, surely=True)
    if len(part.form) > 1:
        yield KeySought(f"{INITIAL}:{part.form[0]}", whole=True, surely=False)
    if len(part.form) >= LEAST_TYPED and len(part.skeleton) >= LEAST_SOUND:
        yield KeySought(f"{SOUND}:{part.skeleton}", whole=False, surely=False)
    if consonants_only and len(drop_vowel_letters(part.skeleton)) >= LEAST_SOUND:
        yield KeySought(f"{CONSONANTS}:{drop_vowel_letters(part.skeleton)}", whole=False, surely=False)
