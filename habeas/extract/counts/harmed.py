"""A number of people -> whether they were only killed, hurt, driven out or hired, and so are no detainees.

"The army killed 130 people", "eight people died in the riots", "for the murder of two officials"; of hostages
and of some of those counted before ("27 of them have been killed") it says nothing.
"""

import re

from habeas.extract.counts.mentions import CountMention
from habeas.extract.counts.references import is_some_of_them
from habeas.extract.parse.clauses import Clause, clause_of
from habeas.extract.parse.tokens import Token
from habeas.words.tables import read_words

RETURNING = frozenset(
    {"return", "give", "hand", "deliver", "release", "repatriate", "exchange", "swap", "receive", "get",
     "transfer", "bring", "send", "come", "arrive", "free", "trade", "take", "transport"}
)  # fmt: skip
"""Verbs by which bodies, and the wounded, pass from one side to the other."""
KILLING = frozenset({"kill", "shoot", "execute", "behead", "murder", "slay"})
KILLINGS = frozenset(
    {"killing", "murder", "massacre", "slaying", "assassination", "manslaughter", "lynching", "rape",
     "shooting", "bombing", "stabbing", "homicide", "beating", "poisoning"}
)  # fmt: skip
"""Nouns for what is done to those after them: "sentenced for the murder of two officials"."""
DYING = frozenset({"die", "perish", "drown"})
FEWEST_OF_WAR = 1000
"""As many "people have died" of a war or a plague, and not in custody, unless that is said."""
_HOME = re.compile(
    r"\b(?:forced|driven|chased)(?: \w+){0,2}? (?:from|out of|off) (?:their|its|the) (?:\w+ )?"
    r"(?:homes?|houses|land|farms?|villages?)\b"
)
_LEFT_DEAD = re.compile(r"\s+(?:dead|(?P<hurt>wounded|injured)|homeless)\b")
_UNREST = (
    r"(?:protests?|demonstrations?|riots?|rioting|unrest|clash(?:es)?|fighting|violence|wars?|conflict|uprising"
    r"|revolt|rebellion|insurgency|attacks?|bombings?|raids?|shelling|battles?|coup|crash|accident|fire|floods?"
    r"|earthquake|storm|sinking|shootings?|stampede|explosions?|blasts?|epidemic|outbreak|cholera|famine)"
)
_BY_UNREST = re.compile(
    rf"[^.;]{{0,30}}?\b(?:in|during|from|of|when|as) (?:[\w’'-]+ ){{0,4}}?{_UNREST}\b", re.IGNORECASE
)
_UNREST_IN_WHICH = re.compile(rf"\b{_UNREST}\b[^.;]{{0,60}}\b(?:in|during) which [^.;,]*$", re.IGNORECASE)
_KEPT = re.compile(
    r"\b(?:custody|captivity|prisons?|jails?|camps?|detention|cells?|hostages?|captives?|hunger)\b",
    re.IGNORECASE,
)


def is_harmed(mention: CountMention) -> bool:
    """Tell whether those counted were killed, driven out, hired: "the army killed 130 people"."""
    anchor = _without_total(mention.anchor)
    verb, text = anchor.head, mention.sentence.text
    left = _LEFT_DEAD.match(text, max(mention.numeral.end, anchor.idx + len(anchor)))
    if left is not None:
        return not (left["hurt"] and verb.lemma_.lower() in RETURNING)  # "gave up 24 wounded"
    if _HOME.match(text, verb.idx) or _is_victim(mention):
        return True
    clause = clause_of(anchor)
    if clause is not None and clause.role == "nsubj" and clause.verb.lemma_.lower() in DYING:
        return _dies_elsewhere(mention, clause)
    if verb.lemma_.lower() not in read_words("other_deeds") or is_some_killed(mention):
        return False
    return anchor.dep_ in {"dobj", "nsubjpass"} or (anchor.dep_ == "nsubj" and verb.tag_ == "VBN")


def is_some_killed(mention: CountMention) -> bool:
    """Tell of "27 of them have been killed": whether they were captives is told before."""
    passive = is_some_of_them(mention) and mention.anchor.dep_ == "nsubjpass"
    return passive and mention.anchor.head.lemma_.lower() in KILLING


def _without_total(anchor: Token) -> Token:
    """Return "total" of "a total of 3,610 have been killed"."""
    of = anchor.head
    totalled = anchor.dep_ == "pobj" and of.lower_ == "of" and of.head.lemma_.lower() == "total"
    return of.head if totalled else anchor


def _is_victim(mention: CountMention) -> bool:
    """Tell of "the murder of two officials"; of hostages that is told as well."""
    of = mention.anchor.head
    if mention.anchor.dep_ != "pobj" or of.lower_ != "of" or mention.sense.group == "captive":
        return False
    return of.head.lemma_.lower() in KILLINGS


def _dies_elsewhere(mention: CountMention, clause: Clause) -> bool:
    """Tell of "eight people died in the riots", "7,800 have died": not in custody."""
    text = mention.sentence.text
    if mention.sense.group == "captive" or _KEPT.search(text):
        return False
    large = (mention.value or 0) >= FEWEST_OF_WAR
    by_unrest = _BY_UNREST.match(text, clause.verb.idx + len(clause.verb))
    return large or by_unrest is not None or _UNREST_IN_WHICH.search(text, 0, clause.verb.idx) is not None
