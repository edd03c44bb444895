"""A text -> whether it can have what a slow expression looks for: most texts have none of its words.

Takes words of which one stands in all that the expression matches; finds them as written, inside words too.
"""

from collections.abc import Iterable

from ahocorasick_rs import AhoCorasick, Implementation


class QuickLook:
    """Finds out in one pass whether a text has any of some words."""

    def __init__(self, words: Iterable[str]) -> None:
        self._automaton = AhoCorasick(sorted(set(words)), implementation=Implementation.DFA)

    def finds_in(self, text: str) -> bool:
        """Tell whether any of the words stands in a text."""
        return bool(self._automaton.find_matches_as_indexes(text))
