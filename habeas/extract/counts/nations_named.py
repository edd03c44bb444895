"""A country named in a sentence -> the nationality that its word gives, with that word as evidence.

"Ethnic Albanians", "Greek Orthodox nuns", "the Turkish minority" and Serbs name no nationals of a state;
"Korean-Americans" names those of the last. People "of" or "from" two states are `foreign`.
"""

import re
from collections.abc import Sequence
from itertools import pairwise

from habeas.extract.parse.reading import Sentence
from habeas.model import Evidence
from habeas.words.countries import CountryMention
from habeas.words.tables import read_words

Nationality = tuple[str, tuple[Evidence, ...]]
_ETHNIC = re.compile(r"\bethnic[\s-]+$", re.IGNORECASE)
_SINGLE = re.compile(r"\b(?:an?|one) $", re.IGNORECASE)
"""What stands before one of a list of nationals: "a Croat and two Danes"."""
_ETHNIC_WORD = re.compile(r"\b[Ee]thnic[\s-]+([A-Z][\w’'-]+)")
_MINORITY = re.compile(r"\s(?:minority|minorities|community|communities|diaspora)\b|-speak(?:ing|ers?)\b")
_CHURCH = re.compile(r"[\s-](?:Orthodox|Catholics?|Apostolic|Christians?|Churches|Church|Rite)\b")


def name_nation(sentence: Sentence, country: CountryMention) -> Nationality:
    """Return the nationality that a country's word gives; of "Korean-Americans" the last."""
    last = next((o for o in sentence.countries if _is_joined(sentence, country, o)), country)
    return last.code, (sentence.cite(last.start, last.end),)


def first_of_dual(sentence: Sentence, nation: str | None) -> Nationality | None:
    """Return the first nation of "British-Iranians", for the last of the two."""
    for country, other in pairwise(sentence.countries):
        if other.code == nation != country.code and _is_joined(sentence, country, other):
            return country.code, (sentence.cite(country.start, country.end),)
    return None


def _is_joined(sentence: Sentence, country: CountryMention, other: CountryMention) -> bool:
    """Tell of "Korean-Americans", "Korean Americans"."""
    between = sentence.text[country.end : other.start]
    return between == "-" or (between == " " and country.form == "adjective" and other.form == "demonym")


def name_nations(sentence: Sentence, countries: Sequence[CountryMention]) -> Nationality:
    """Return the one nationality that these words give, or `foreign` where they are of several states."""
    codes = {country.code for country in countries}
    return name_nation(sentence, countries[0]) if len(codes) == 1 else ("foreign", ())


def find_ethnic_words(sentences: Sequence[Sentence]) -> frozenset[str]:
    """Return the words for peoples that a report calls ethnic, in the singular: "Albanian"."""
    found = (_ETHNIC_WORD.findall(sentence.text) for sentence in sentences)
    return frozenset(word.removesuffix("s") for words in found for word in words)


def names_no_nation(sentence: Sentence, country: CountryMention) -> bool:
    """Tell whether a word for a people names no state's nationals: "ethnic Albanians", "Greek Orthodox"."""
    text = sentence.text
    of_people = text[country.start : country.end] in read_words("peoples")
    if _ETHNIC.search(text, 0, country.start) or (of_people and not _SINGLE.search(text, 0, country.start)):
        return True
    return any(beside.match(text, country.end) is not None for beside in (_CHURCH, _MINORITY))
