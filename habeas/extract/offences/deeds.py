"""A word of an accusation -> whether it can name a deed, and whether it says what was done.

Takes the head of what somebody is accused of. Never decides which words beside it belong to the deed's name.
"""

import re
from functools import cache

from habeas.extract.offences.recorded_offences import is_recorded, recorded_names
from habeas.extract.parse.nouns import people_nouns
from habeas.extract.parse.tokens import Token
from habeas.words.tables import read_words

NOTHING = frozenset(
    {
        "none",
        "nothing",
        "one",
        "all",
        "each",
        "both",
        "detaining",
        "according",
        "including",
        "meaning",
        "saying",
    }
)
_CRIMES = frozenset({"crime", "offence", "offense", "felony", "misdemeanor", "misdemeanour"})
_BARE = frozenset({"have", "be", "do"})
_KEEPING = frozenset({"holding", "keeping"})
"""What states are accused of doing to people, and people of doing to things: "holding a meeting"."""
_WHERE_AND_WHEN = frozenset({"DATE", "TIME", "GPE", "FAC", "CARDINAL"})


def is_deed(head: Token) -> bool:
    """Tell whether a word can name a deed: no time, place or person."""
    if head.pos_ not in {"NOUN", "PROPN", "VERB"} and head.tag_ != "VBG":
        return False
    if head.lower_ in NOTHING:
        return False
    if head.lower_ in recorded_names() or head.tag_ == "VBG" or _is_done_to(head):
        return True
    lemma = head.lemma_.lower()
    return (
        head.ent_type_ not in _WHERE_AND_WHEN | {"PERSON", "NORP"}
        and lemma not in people_nouns()
        and (lemma not in occasions() or _is_qualified(head))
    )


def is_plain_deed(head: Token) -> bool:
    """Tell whether a word names a deed whatever accuses of it: a noun of deeds, a gerund, a known offence."""
    deed = head.tag_ in {"NN", "NNS"} and head.lemma_.lower() in read_words("deed_nouns")
    done = head.pos_ == "VERB" and any(child.lower_ in {"have", "having"} for child in head.lefts)
    return deed or done or "VBG" in {head.left_edge.tag_, head.tag_} or _is_known(head)


def _is_known(head: Token) -> bool:
    """Tell whether a noun with the words before it is an offence of the table: "religious activity"."""
    words = [
        token.text for token in head.doc[head.left_edge.i : head.i + 1] if token.dep_ not in {"det", "poss"}
    ]
    return is_recorded(" ".join(words))


def _is_done_to(noun: Token) -> bool:
    """Tell whether the parse takes a deed for what describes its object: "of hiding rebels"."""
    first = noun.left_edge
    return (
        first.i < noun.i
        and first.lower_.endswith("ing")
        and first.dep_ in {"compound", "amod"}
        and _is_led(first)
    )


def _is_led(token: Token) -> bool:
    return token.i > 0 and token.nbor(-1).lower_ in {"of", "for", "with"}


def _is_qualified(noun: Token) -> bool:
    """Tell whether an adjective makes a charge of a word for where or when: "of attempted flight"."""
    return _is_led(noun.left_edge) and noun.left_edge.dep_ == "amod" and noun.left_edge.i < noun.i


@cache
def occasions() -> frozenset[str]:
    """Nouns that say where and when somebody was arrested, by whose word, and what is thought of it."""
    return read_words("arrest_occasions") | read_words("kinds_of_place")


def is_where_or_when(child: Token) -> bool:
    """Tell whether words below a deed say where, when or by whom, and not what was done."""
    if child.dep_ != "prep":
        return child.ent_type_ in {"DATE", "TIME"}
    by_whom = child.lower_ == "by" and child.head.pos_ != "VERB"
    return by_whom or any(
        inner.ent_type_ in _WHERE_AND_WHEN for inner in child.children if inner.dep_ == "pobj"
    )


def says_nothing(head: Token, words: list[Token]) -> bool:
    """Tell whether the words are about accusing only: "political charges", "the same case"."""
    named = is_recorded(head.doc[words[0].i : words[-1].i + 1].text)
    if any(_is_liberty(child) for child in head.children):
        return True  # "for exercising their rights": what the accusers do not say
    if any(child.dep_ == "dobj" and _is_any_crime(child) for child in head.children):
        return True  # "committing a serious crime"
    if head.lower_ in _KEEPING and not any(_is_kept(child) for child in head.children):
        return True  # "accused Arvania of holding their crews"
    if len(words) == 1 and head.lemma_ in _BARE:
        return True
    bare = head.tag_ != "VBG" and head.lemma_.lower() in read_words("charge_nouns")
    return bare and not named and not _tells_which(head)


_LIBERTIES = frozenset({"freedom", "liberty", "right"})


def _is_liberty(child: Token) -> bool:
    """Tell of what no law forbids: of "exercising rights" and "use of freedoms" what is used."""
    if child.lower_ == "of" and child.head.lemma_.lower() in {"exercise", "practice", "use"}:
        return any(each.lemma_.lower() in _LIBERTIES for each in child.children)
    return child.dep_ == "dobj" and child.lemma_.lower() in _LIBERTIES


def _is_kept(noun: Token) -> bool:
    """Tell of a thing that somebody keeps, which no captive is."""
    numbered = any(child.like_num for child in noun.lefts) and noun.ent_type_ != "PRODUCT"
    return noun.dep_ == "dobj" and noun.lemma_.lower() not in people_nouns() and not numbered


def _is_any_crime(noun: Token) -> bool:
    """Tell of a crime of which nothing is said but how grave it is."""
    told = any(child.dep_ in {"prep", "compound"} for child in noun.children)
    return noun.lemma_.lower() in _CRIMES and not told


_QUOTES = frozenset({"”", "’", "'", '"'})
_ACTIVITIES = frozenset({"protest", "election", "speech", "opinion"})


def _tells_which(head: Token) -> bool:
    """Tell whether a general noun is told apart by others: "protest offences", "acts against the state"."""
    for child in head.children:
        near = child.i == head.i - 1 or (child.i == head.i - 2 and head.nbor(-1).text in _QUOTES)
        if child.dep_ in {"compound", "nmod"} and child.pos_ == "NOUN" and near:
            return child.lemma_.lower() not in read_words("charge_nouns") - _ACTIVITIES
        if child.dep_ == "prep" and child.lower_ in {"against", "in"} and not is_where_or_when(child):
            return True
    return False


def as_gerund(verb: Token) -> str:
    """Return the "-ing" form of a verb, for what somebody is "alleged to have done"."""
    word = verb.lemma_.lower()
    if verb.tag_ == "VBG":
        return verb.text
    if re.search(r"[^aeiouy]e$", word):
        return f"{word[:-1]}ing"
    doubled = re.fullmatch(r"[^aeiou]*[aeiou][bdgmnprt]", word)
    return f"{word}{word[-1]}ing" if doubled else f"{word}ing"
