"""The words of a charge -> whether they tell of accusing only: "political charges", "the same case".

Takes the head of what somebody is accused of with its words. Never says what else a charge is.
"""

from habeas.extract.offences.deeds import is_where_or_when
from habeas.extract.offences.recorded_offences import is_recorded
from habeas.extract.parse.nouns import people_nouns
from habeas.extract.parse.tokens import Token
from habeas.words.tables import read_words

_CRIMES = frozenset({"crime", "offence", "offense", "felony", "misdemeanor", "misdemeanour"})
_BARE = frozenset(
    {
        *("act", "be", "come", "do", "get", "give", "go", "have", "live", "make", "put", "stay", "take"),
        *("use", "work"),
    }
)
"""Verbs that alone are no deed, cut from what they are about: "working for Washington"."""
_KEEPING = frozenset({"holding", "keeping"})
"""What states are accused of doing to people, and people of doing to things: "holding a meeting"."""


def says_nothing(head: Token, words: list[Token]) -> bool:
    """Tell whether the words are about accusing only: "political charges", "the same case"."""
    named = is_recorded(head.doc[words[0].i : words[-1].i + 1].text)
    if len(words) == 1 and not named and (_lacks_object(head) or head.lemma_.lower() in _CRIMES):
        return True
    if any(child.dep_ == "dobj" and _is_no_wrong(child) for child in head.children):
        return True  # "for doing her job"
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


_DUTIES = frozenset({"duty", "job", "work"})


def _is_no_wrong(child: Token) -> bool:
    """Tell of what is no deed by itself: of "doing her work" the work, of "breaking the law" the law."""
    bare = all(each.tag_ in {"DT", "PRP$"} for each in child.children)
    done = child.head.lemma_ == "do" and child.lemma_.lower() in _DUTIES
    return bare and (done or (child.head.lemma_ == "break" and child.lower_ in {"law", "laws"}))


def _lacks_object(gerund: Token) -> bool:
    """Tell of a gerund that is cut from what it is done to: "opposing" of "opposing last year's coup"."""
    joined = (gerund, *(each for each in gerund.conjuncts if each.tag_ == "VBG"))
    return gerund.tag_ == "VBG" and any(child.dep_ == "dobj" for each in joined for child in each.rights)


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
_SAID = frozenset({"article", "speech", "opinion", "work"})
"""General nouns that what they are about tells apart: "a speech on the war"."""
_GRADING = frozenset(
    {
        "alleged", "bailable", "certain", "common", "criminal", "different", "fabricated", "false", "final",
        "first", "further", "grave", "grievous", "heinous", "last", "lengthy", "lesser", "light", "lighter",
        "long", "major", "many", "minor", "more", "new", "next", "non-violent", "nonviolent", "numerous",
        "ordinary", "original", "other", "own", "past", "petty", "possible", "previous", "related", "same",
        "second", "separate", "serious", "several", "short", "similar", "single", "small", "specific",
        "such", "third", "trumped-up", "unrelated", "unspecified", "vague", "various", "violent",
    }
)  # fmt: skip
"""Adjectives that tell how many or how grave charges are, and not which."""
_DOING = frozenset({"act", "action", "activity", "crime", "offence", "offense", "propaganda"})
_ACTIVITIES = frozenset({"protest", "election", "speech", "opinion"})


def _tells_which(head: Token) -> bool:
    """Tell whether a general noun is told apart by others: "protest offences", "acts against the state"."""
    for child in head.children:
        near = child.i == head.i - 1 or (child.i == head.i - 2 and head.nbor(-1).text in _QUOTES)
        near = near or any(each.i == head.i - 1 for each in child.conjuncts)  # "gun and tax crimes"
        if child.dep_ in {"compound", "nmod"} and child.pos_ == "NOUN" and near:
            return child.lemma_.lower() not in read_words("charge_nouns") - _ACTIVITIES
        if child.dep_ == "prep" and child.lower_ in {"against", "in"} and not is_where_or_when(child):
            return True
        if child.dep_ == "prep" and child.lower_ in {"about", "on"} and head.lemma_.lower() in _SAID:
            return True
        if child.dep_ in {"amod", "acl"} and head.lemma_.lower() in _DOING and child.lower_ not in _GRADING:
            return child.tag_ != "VBN" or child.i > head.i
    return False
