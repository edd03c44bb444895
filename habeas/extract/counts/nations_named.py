"""A country named in a sentence -> the nationality that its word gives, with that word as evidence.

"Ethnic Albanians" and "Greek Orthodox nuns" name no nationals of a state; "Korean-Americans" names those of
the last. People "of" or "from" two states are `foreign`.
"""

import re
from collections.abc import Sequence

from habeas.extract.parse.reading import Sentence
from habeas.model import Evidence
from habeas.words.countries import CountryMention

Nationality = tuple[str, tuple[Evidence, ...]]
_ETHNIC = re.compile(r"\bethnic[\s-]+$", re.IGNORECASE)
_CHURCH = re.compile(r"[\s-](?:Orthodox|Catholics?|Apostolic|Christians?|Churches|Church|Rite)\b")


def name_nation(sentence: Sentence, country: CountryMention) -> Nationality:
    """Return the nationality that a country's word gives; of "Korean-Americans" the last."""
    last = next((o for o in sentence.countries if _is_joined(sentence, country, o)), country)
    return last.code, (sentence.cite(last.start, last.end),)


def _is_joined(sentence: Sentence, country: CountryMention, other: CountryMention) -> bool:
    return other.start == country.end + 1 and sentence.text[country.end] == "-"


def name_nations(sentence: Sentence, countries: Sequence[CountryMention]) -> Nationality:
    """Return the one nationality that these words give, or `foreign` where they are of several states."""
    codes = {country.code for country in countries}
    return name_nation(sentence, countries[0]) if len(codes) == 1 else ("foreign", ())


def names_no_nation(sentence: Sentence, country: CountryMention) -> bool:
    """Tell whether a word for a people names no state's nationals: "ethnic Albanians", "Greek Orthodox"."""
    ethnic = _ETHNIC.search(sentence.text[: country.start]) is not None
    return ethnic or _CHURCH.match(sentence.text, country.end) is not None
