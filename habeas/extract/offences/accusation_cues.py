"""A word of a sentence -> whether it accuses somebody, how surely, and by which prepositions it leads on.

Takes tokens of a parsed sentence and the table `accusation_words`. Never says of what somebody is accused.
"""

from functools import cache

from habeas.extract.parse.tokens import Token
from habeas.words.tables import read_table, split_variants

_PARTS = {"VERB": "verb", "NOUN": "noun", "ADJ": "adjective"}
_ADVERBS = frozenset({"ADP", "ADV", "PART"})
_LENGTHS = frozenset({"year", "month", "week", "day"})
_PASSING = frozenset({"campaign", "fight", "last", "live", "look", "search", "struggle", "wait", "work"})
"""Verbs beside which a length of time is no punishment: "waited twelve years for land"."""
_GETTING = frozenset({"get", "give", "hand", "receive", "serve"})
_WHICH_TIME = frozenset({"last", "this", "next", "past", "previous", "same", "every", "each", "that"})


def is_cue(token: Token) -> bool:
    """Tell whether a word accuses, or can; "in charge of" does not."""
    in_charge = token.lower_ == "charge" and token.i > 0 and token.nbor(-1).lower_ == "in"
    forbids = token.lemma_ == "crime" and token.head.lemma_ == "make"  # "which makes a crime of rumours"
    attempts = token.lemma_ in {"try", "want"} and any(child.dep_ == "xcomp" for child in token.children)
    if _entry(token) not in _accusations() or (token.pos_ in _ADVERBS and not _is_inside(token)):
        return False
    return not (in_charge or forbids or attempts or _is_date(token) or _is_supposed(token))


def _is_supposed(token: Token) -> bool:
    """Tell of a punishment that nobody got: "would receive shorter terms today"."""
    return token.lemma_ in _GETTING and any(child.lower_ in {"would", "might"} for child in token.lefts)


def _is_inside(token: Token) -> bool:
    """Tell whether an adverb says that people are in prison for something: "was in for theft"."""
    follows = (*token.rights, *(child for child in token.head.rights if child.i > token.i))
    placed = any(child.dep_ == "pobj" for child in token.children)
    kept = token.head.lemma_ in {"be", "sit", "stay", "languish"}
    return kept and not placed and any(child.lower_ == "for" for child in follows)


def _is_date(token: Token) -> bool:
    """Tell whether a word for a length of time is no punishment: "last year", "waited 18 months"."""
    if token.lemma_ not in _LENGTHS:
        return False
    ago = any(child.lower_ in {"ago", "earlier"} for child in (token.head, *token.rights))
    verb = next((each for each in token.ancestors if each.pos_ == "VERB"), token)
    passing = verb.lemma_ in _PASSING
    return ago or passing or any(child.lower_ in _WHICH_TIME for child in token.lefts)


@cache
def cue_lemmas() -> frozenset[str]:
    """Return the lemmas of the words that can accuse."""
    return frozenset(lemma for lemma, _ in _accusations())


def leads_by(token: Token) -> frozenset[str]:
    """Return the prepositions by which a word leads to an offence; none for most words."""
    return _accusations().get(_entry(token), frozenset())


def is_strong(cue: Token) -> bool:
    """Tell whether a word accuses whatever follows it ("convict of", "serve a term for"), or only may."""
    punished = (child for child in cue.children if child.dep_ == "dobj")
    return any(_entry(token) in _strong_accusations() for token in (cue, *punished))


def _entry(token: Token) -> tuple[str, str]:
    part = "adverb" if token.pos_ in _ADVERBS else _PARTS.get(token.pos_, "")
    return token.lemma_.lower(), part


@cache
def _accusations() -> dict[tuple[str, str], frozenset[str]]:
    return {
        (row["lemma"], row["part"]): frozenset(split_variants(row["prepositions"]))
        for row in read_table("accusation_words.tsv")
    }


@cache
def _strong_accusations() -> frozenset[tuple[str, str]]:
    rows = read_table("accusation_words.tsv")
    return frozenset((row["lemma"], row["part"]) for row in rows if row["strength"] == "strong")
