"""How well a name fits what somebody has typed so far.

Takes what was typed and a name, gives a score from 0 to 1; words typed may be beginnings, in any order and
script. A high score puts a name first in a list, and says nothing about who is who.
"""

from collections.abc import Sequence

from habeas.resolve.names import compare_names, compare_parts
from habeas.words.name_parts import Part, parse_name

BEGINNING_SCORE = 0.95
SOUND_SCORE = 0.8
"""How well a word typed fits a part of a name that begins with its letters, or with its sound."""

SOUND_LETTERS = 2
OMISSION = 0.02
"""What every part of the name costs that was not typed: of two that fit, the shorter stands first."""


def rate_typed(typed: str, name: str) -> float:
    """Return how well a name fits what was typed, 0 where a word of it fits nothing."""
    words, parts = parse_name(typed).parts, parse_name(name).parts
    scores = [max((_rate_part(word, part) for part in parts), default=0.0) for word in words]
    if not scores or not all(scores):
        return compare_names(typed, name) if _whole_words(words, parts) else 0.0
    fitting = sum(scores) / len(scores) - OMISSION * max(len(parts) - len(words), 0)
    return max(fitting, compare_names(typed, name))


def _whole_words(words: Sequence[Part], parts: Sequence[Part]) -> bool:
    """Tell whether enough was typed for two whole names to be compared."""
    return len(words) > 1 and len(parts) > 1


def _rate_part(typed: Part, part: Part) -> float:
    if part.form.startswith(typed.form):
        return 1.0 if part.form == typed.form else BEGINNING_SCORE
    sounds = len(typed.skeleton) >= SOUND_LETTERS and part.skeleton.startswith(typed.skeleton)
    return max(compare_parts(typed, part), SOUND_SCORE if sounds else 0.0)
