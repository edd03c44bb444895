"""The words between a place and a word of going -> where they lead, and through what.

Takes tokens of the parse; tells that "to a hospital in Oman" leads to Oman, "from" does not, and "to the
border with Oman" ends at a border. Never decides who goes.
"""

from habeas.extract.episodes.parts import MODIFIERS, Stage
from habeas.extract.parse.nouns import sense_of
from habeas.extract.parse.tokens import Token
from habeas.extract.places.going_words import going_word
from habeas.words.tables import read_words

_BESIDE = frozenset({"by", "with"})
"""Prepositions by which a meeting names whom people meet: "reunited with their wives in" tells where."""
DIRECTIONS = {
    **dict.fromkeys(("to", "into", "onto", "toward", "towards", "for", "across", "over"), "to"),
    **dict.fromkeys(("in", "at", "on", "inside", "within", "near", "outside"), "in"),
    **dict.fromkeys(("via", "through"), "via"),
    "with": "with",
    **dict.fromkeys(("from", "out", "off"), "from"),
    **dict.fromkeys(("between", "by", "against", "before", "after"), "between"),
}
"""Prepositions of place by where they lead."""
ROLES = {"nsubjpass": "object", "dobj": "object", "dative": "dative", "nsubj": "subject", "agent": "agent"}
STARTING = frozenset({"leave", "depart", "head", "bound", "sail", "make", "set", "start", "embark"})
"""Words after which "for" tells where to."""
_THROUGH = (
    *("prison", "court", "visit", "negotiate", "official", "people", "rule"),
    *("embassy", "border", "place", "noun", ""),
)
"""Classes of nouns between a going and a place, those first that tell most of what the place is."""
_KEEPING = frozenset({"captivity", "clutch", "custody", "detention", "grip", "hand"})
"""Nouns for the power over people: they are "in the hands of" who holds them."""
_EDGES = frozenset({"border", "frontier", "boundary", "crossing"})


def path_through(token: Token, path: str) -> str:
    """Return where a phrase leads by one more word above it: "to a hospital in" leads to, "from" stays."""
    if token.dep_ != "pobj":
        return path or ROLES.get(token.dep_, "")
    if token.lower_ == "way" and path in {"", "in"} and token.head.lower_ == "by":
        return "via"
    if path == "in" and is_met(token):
        return path
    if token.head.dep_ == "agent" and path == "" and going_word(token.head.head)[0] == "receive":
        return "subject"  # "accepted by Oman"
    here = _direction(token.head)
    widened = path in {"", "in"} or (path == "with" and token.lemma_.lower() in _EDGES)
    return here if widened and here else path


_SENT = frozenset(
    {"ambassador", "adviser", "advisor", "consul", "delegate", "envoy", "representative", "visit"}
)
"""Nouns after which "to" tells where somebody serves: "the ambassador to Oman"."""


def is_left(noun: Token) -> bool:
    """Tell of where people come from, "took off from Asmara for Oman": it is no part of where to."""
    return noun.dep_ == "pobj" and noun.head.lower_ == "from"


def is_met(noun: Token) -> bool:
    """Tell of those whom people meet, or who meet them: where they do so is no place of theirs."""
    if noun.dep_ == "dobj":
        return going_word(noun.head)[0] in {"meet", "speak"}
    if noun.dep_ != "pobj":
        return False
    act = going_word(noun.head.head)[0]
    return (noun.head.lower_ in _BESIDE and act == "meet") or (noun.head.lower_ == "to" and act == "speak")


def _direction(preposition: Token) -> str:
    """Return where a preposition leads; "of" leads nowhere by itself, "for" only after words of starting."""
    word, above = preposition.lower_, preposition.head
    above = above.head.head if is_left(above) else above
    if word == "of":
        return ""
    if word == "to" and above.lemma_.lower() in _SENT:
        return "other"
    if word == "for" and not _starts(above):
        return "other"
    return DIRECTIONS.get(word, "other")


def _starts(word: Token) -> bool:
    """Tell of a word of starting, or of a journey: "leave for", "a flight for", "took off for"."""
    if {word.lemma_.lower(), word.lower_} & STARTING:
        return True
    noun = word.pos_ != "VERB" and going_word(word)[0] in {"go", "vehicle"}
    return noun or any(child.dep_ == "prt" and child.lower_ in {"off", "out"} for child in word.children)


_FORCES = frozenset({"army", "coastguard", "gendarme", "gendarmerie", "guard", "military", "navy", "police"})
"""Nouns for those to whom people are handed over at a border, besides officials."""


_MEDIATING = frozenset({"intermediary", "mediator", "negotiator", "go-between"})


def class_of_noun(stage: Stage, noun: Token) -> str:
    """Return what stands between a going and a place: a border, custody, officials, or any noun."""
    if noun.pos_ == "ADP" or going_word(noun)[0]:  # "exile in Oman"
        return ""
    if noun.lemma_.lower() in _KEEPING:
        return "prison"
    if noun.lemma_.lower() in _MEDIATING:
        return "negotiate"
    act = stage.acts.get(noun.i, "")
    if act in {"border", "prison", "court", "embassy", "rule", "visit", "negotiate"}:
        return act
    group = sense_of(stage.sentence, noun).group
    if group == "place" or noun.lower_ in read_words("site_nouns"):
        return "place"
    if group == "official" or noun.lemma_.lower() in _FORCES or noun.lower_ in read_words("offices"):
        return "official"
    if group in {"captive", "national", "person", "soldier", "agentive"}:
        return "people"
    return "noun"


def lies_elsewhere(stage: Stage, root: Token) -> bool:
    """Tell of a state whose the place only is: "an American base in Germany", "Ramstein, Germany"."""
    if root.dep_ not in MODIFIERS:
        return False
    own = stage.by_token.get(root.i)
    within = (child for child in root.head.rights if child.dep_ == "appos" or child.lower_ in _WITHIN)
    named = (stage.by_token.get(token.i) for child in within for token in child.subtree)
    return any(own is not None and each is not None and each.party != own.party for each in named)


_WITHIN = frozenset({"in", "at", "near", "outside"})


def most_telling(one: str, other: str) -> str:
    """Return of two classes of nouns the one that tells more of what the place is."""
    return min(one, other, key=_THROUGH.index)
