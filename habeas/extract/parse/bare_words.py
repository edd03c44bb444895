"""A word -> what learned decisions may know it by: its lemma, or that it names some state or people.

What is learned must hold for every country alike, so no decision hears which one a word names.
"""

from functools import lru_cache

from habeas.extract.parse.tokens import Token
from habeas.words.country_index import bloc_index, country_index
from habeas.words.groups import find_groups
from habeas.words.tables import read_words

NATION = "NATION"
"""What stands for any word that names a state or a bloc, its capital, its people, or an armed group."""


def bare_word(token: Token) -> str:
    """Return the lemma of a word in small letters, `NATION` for one that names a state or those of it."""
    return NATION if token.text[:1].isupper() and names_nation(token.text) else token.lemma_.lower()


@lru_cache(maxsize=4096)
def names_nation(word: str) -> bool:
    """Tell whether a word as written names a state or a bloc, its capital, its people, or an armed group."""
    forms = (*country_index().get(word, ()), *bloc_index().get(word, ()))
    named = any(form.surface == word and form.code for form in forms)
    return named or word in read_words("peoples") or any(find_groups(word))
