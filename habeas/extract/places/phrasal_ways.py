"""A verb of the parse with what stands beside it -> which way these tell of: "make it to", "be given care".

Reads the tables `going_words` and `going_phrases`; never looks where the way leads.
"""

from functools import cache

from habeas.extract.parse.grammar import OBJECTS
from habeas.extract.parse.tokens import Token
from habeas.extract.places.going_words import going_word
from habeas.words.tables import read_table, read_words

_BEARING = frozenset({"meet", "stay", "arrive", "hand"})
"""Ways that a noun beside a verb tells of, whatever the verb is: "receive treatment", "go into exile"."""
_BEARING_ON = frozenset({"go"})
"""The same where the words lead on: "begin a journey to"."""
_INTO = frozenset({"in", "into", "to"})


def phrasal_way(verb: Token) -> tuple[str, str]:
    """Return the way that a verb tells of with its particle or object, and where those stand who go."""
    beside = {child.lower_ if child.dep_ == "prt" else child.lemma_.lower() for child in verb.rights}
    told = (_phrases().get((verb.lemma_.lower(), each)) for each in sorted(beside))
    return next((each for each in told if each is not None), ("", ""))


def borne_way(verb: Token, path: str) -> str:
    """Return the way of the noun that bears a verb's sense: its object, "into exile", what "took place"."""
    nouns = [child for child in verb.rights if child.dep_ in OBJECTS]
    nouns += [inner for child in verb.rights if child.lower_ in _INTO for inner in child.children]
    if verb.lemma_.lower() in read_words("carrying_out") or any(each.lemma_ == "place" for each in nouns):
        nouns += [child for child in verb.lefts if child.dep_ == "nsubj"]
    ways = (going_word(noun)[0] for noun in nouns if noun.pos_ == "NOUN")
    bearing = _BEARING if path == "in" else _BEARING_ON if path in {"to", "via"} else frozenset()
    return next((way for way in ways if way in bearing), "")


def completes_phrase(noun: Token) -> bool:
    """Tell of a noun whose verb tells of a way only with it: "life" of "start a life"."""
    return (noun.head.lemma_.lower(), noun.lemma_.lower()) in _phrases()


@cache
def _phrases() -> dict[tuple[str, str], tuple[str, str]]:
    return {
        (row["verb"], row["companion"]): (row["way"], row["people"])
        for row in read_table("going_phrases.tsv")
    }
