"""A mention -> the nationality that follows those it counts: "52, all Poles", "five of them from Japan".

Reads the words right after the number and its noun, and what "who are" says of them.
"""

import re

from habeas.extract.counts.mentions import CountMention
from habeas.extract.counts.nations_named import Nationality, name_nation, names_no_nation
from habeas.extract.parse.reading import Sentence
from habeas.words.countries import PEOPLE_FORMS

_APPOSED = re.compile(r",?\s+(?:all\s+)?(?:of them\s+)?(?:an?\s+)?(?P<origin>from\s+(?:the\s+)?)?")
_FROM = re.compile(r"\s+(?:more\s+)?from\s+(?:the\s+)?")
_ALL = re.compile(r",\s+all\s+(?:of\s+them\s+)?(?:from\s+(?:the\s+)?)?")
_SAID = re.compile(r"\s+(?:are|were|is|was|hold|held)\s+(?:all\s+|both\s+|an?\s+)?")
_WHO = re.compile(
    r",?\s+(?:who (?:are|were|is|was)|(?:all )?(?:thought|believed|known|said) to be)\s+"
    r"(?:all\s+|both\s+|an?\s+|either\s+)?(?:(?:thought|believed|known|said) to be\s+)?"
)
_FOREIGN = re.compile(r"foreign")


def nationality_after(mention: CountMention) -> Nationality | None:
    """Return "Spanish" of "five of them Spanish citizens", "German" of "nine are German", "52, all Poles"."""
    text = mention.sentence.text
    last = mention.whole or mention.head
    end = mention.numeral.end if last is None else max(last.idx + len(last), mention.numeral.end)
    found = (way.match(text, end) for way in _ways(mention))
    named = (_named_at(mention.sentence, opening) for opening in found if opening is not None)
    return next((each for each in named if each is not None), None)


def _ways(mention: CountMention) -> list[re.Pattern[str]]:
    """Return how the words after a mention may go on; those after "one of the 222" speak of the one."""
    if mention.head is not None:
        return [_ALL, _WHO]
    ways = [_ALL, _WHO] if mention.anchor.dep_ == "pobj" else [_SAID, _ALL, _WHO]
    return [*ways, _FROM] if mention.whole is None else [*ways, _APPOSED]


def _named_at(sentence: Sentence, opening: re.Match[str]) -> Nationality | None:
    """Return the nationality that follows right after some words."""
    if _FOREIGN.match(sentence.text, opening.end()):
        return "foreign", ()
    for country in sentence.countries:
        people = country.form in PEOPLE_FORMS or "from" in opening.group()
        if people and country.start == opening.end() and not names_no_nation(sentence, country):
            return name_nation(sentence, country)
    return None
