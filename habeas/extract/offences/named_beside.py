"""Words around the name of an offence -> whether it accuses anybody there.

Takes a sentence and the place where a known offence is named ("theft", "war crimes"), tells whether a word of
accusation belongs to it, and whether it is only a part of a name or describes something else.
"""

import re

from habeas.extract.parse.nouns import people_nouns
from habeas.extract.parse.reading import Sentence
from habeas.extract.parse.tokens import Token
from habeas.words.tables import read_words

_LAW_SAYS = re.compile(r"\b(?:section|article|law)\b.{0,60}\bwhich\b[^,;]{0,80}$", re.IGNORECASE)
"""What such words lead to is what a law forbids, said once more."""
_NO_DEED = re.compile(
    r"[- ](?:courts?|tribunals?|scandals?|laws?|legislation|victims?|survivors?|museum|memorial|prosecutors?"
    r"|watch ?lists?|lists?|units?|squads?|police|prevention|fight|financiers?|threats?|alerts?)\b"
)
"""Nouns before which the name of an offence accuses nobody."""
TELLING = frozenset({"affair", "crime", "case", "trial", "suspect", "offender", "prosecution"})
"""Nouns that tell of an accusation beside an offence, as "prison" and "week" do not."""
_WHEN = re.compile(
    r"\b(?:after|following|since|before|during|amid|despite|until|as|while|when)(?: [\w-]+){0,2} $",
    re.IGNORECASE,
)
"""What stands before an event that tells when something was, and accuses nobody of it."""
_CHARGED = re.compile(
    r"(?:[\w-]+ ){1,3}(?:accusation|allegation|charge|conviction|verdict)s?\b", re.IGNORECASE
)
"""An offence that is said to be charged, which is no event: "freed after theft charges were dropped"."""
_NOT_OF = re.compile(r"\b(?:none|nobody|not|nor|rather than|instead of)(?: of| for| with)? $", re.IGNORECASE)
"""What stands before an offence of which nobody is accused: "none of murder"."""
_SPOKEN_OF = re.compile(
    r"\b(?:about|against"
    r"|(?:book|campaign|clampdown|crackdown|debate|drive|film|lecture|report|seminar|talk|war)s? on"
    r"|(?:critici[sz]|denounc|expos|investigat|combat)\w+)"
    r"(?: (?!for\b|of\b|them\b|him\b|her\b)[\w-]+){0,2} $",
    re.IGNORECASE,
)
"""What stands before a wrong that people wrote of or marched against, and did not do."""
_NAME_GOES_ON = re.compile(r"(?: (?:and|of|for|against))? [A-Z]\w")
CLOSE = 40
"""Characters between a word of accusation and an offence that the parse does not join to it."""


def belongs_to(sentence: Sentence, found: re.Match[str], cue: Token) -> bool:
    """Tell whether a known offence stands with a word of accusation, and is not a law's own words."""
    before = sentence.text[: found.start()]
    if (
        _LAW_SAYS.search(before)
        or (_WHEN.search(before) and not _CHARGED.match(sentence.text, found.start()))
        or _NOT_OF.search(before)
        or _SPOKEN_OF.search(before)
    ):
        return False
    gap = max(found.start() - cue.idx - len(cue), cue.idx - found.end())
    span = sentence.tokens_between(*found.span())
    if span is not None and span.root.tag_ == "VBG" and any(each.dep_ == "aux" for each in span.root.lefts):
        return False  # "had been spying": told, not charged
    if gap < CLOSE or span is None:
        return gap < CLOSE
    return cue.is_ancestor(span.root) or span.root.is_ancestor(cue)


def is_part_of_name(sentence: Sentence, start: int, end: int) -> bool:
    """Tell whether the words stand in a longer name: "Corruption Monitoring Office", "war crimes court"."""
    if _NO_DEED.match(sentence.text, end):
        return True
    return sentence.text[start].isupper() and bool(_NAME_GOES_ON.match(sentence.text, end))


def describes_noun(sentence: Sentence, found: re.Match[str]) -> bool:
    """Tell whether the words only describe a noun that names no accusation: "a financial penalty"."""
    span = sentence.tokens_between(*found.span())
    if span is None or span.end == len(span.doc):
        return False
    if span.root.pos_ != "ADJ" and span.root.dep_ not in {"amod", "compound", "nmod"}:
        return False
    described = span.doc[span.end]
    known = read_words("charge_nouns") | TELLING | people_nouns()
    return described.pos_ == "NOUN" and described.lemma_.lower() not in known
