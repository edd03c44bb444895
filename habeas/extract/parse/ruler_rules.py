"""An attribute ruler -> what its rules look at in a word: which words are all alike to it, and which are not.

Reads the ruler's patterns; never applies them.
"""

import re
from collections.abc import Iterator
from itertools import chain
from typing import Any, NamedTuple, Self, cast

from spacy.pipeline import AttributeRuler

Pattern = list[dict[str, Any]]

_WORD_ALONE = frozenset({"TAG", "LOWER", "DEP", "IS_SPACE"})
"""What a rule for one word may look at, so that what was said of a word once can be said again."""
_LISTS = frozenset({"IN", "NOT_IN"})
"""Conditions with words in small letters; those that are not in the list all answer alike."""
_FORM = "REGEX"


class NamedWords(NamedTuple):
    """The words that rules look at by their letters; all others are alike but for tag and role."""

    words: frozenset[str]
    forms: tuple[re.Pattern[str], ...]

    @classmethod
    def of_ruler(cls, ruler: AttributeRuler) -> Self:
        """Gather the words that a ruler's rules name."""
        conditions = list(_conditions(ruler))
        listed = chain.from_iterable(words for kind, words in conditions if kind in _LISTS)
        forms = (re.compile(form) for kind, form in conditions if kind == _FORM)
        return cls(frozenset(listed), tuple(forms))

    def has(self, word: str) -> bool:
        """Tell whether a rule names a word."""
        return word in self.words or any(form.search(word) for form in self.forms)


def looks_at_words_alone(component: object) -> bool:
    """Tell whether a component is a ruler whose rules for one word ask only what a parser says of it."""
    if not isinstance(component, AttributeRuler):
        return False
    rules_for_one = (pattern[0] for pattern in patterns_of(component) if len(pattern) == 1)
    asked = {kind for kind, _ in _conditions(component)}
    return _WORD_ALONE.issuperset(chain.from_iterable(rules_for_one)) and asked <= _LISTS | {_FORM}


def patterns_of(ruler: AttributeRuler) -> Iterator[Pattern]:
    """Yield the patterns of all rules."""
    return chain.from_iterable(cast(list[Pattern], rule["patterns"]) for rule in ruler.patterns)


def _conditions(ruler: AttributeRuler) -> Iterator[tuple[str, Any]]:
    """Yield each condition that a rule has of a word's letters, by its kind."""
    for part in chain.from_iterable(patterns_of(ruler)):
        asked = part.get("LOWER", {})
        yield from asked.items() if isinstance(asked, dict) else [("IN", [asked])]
