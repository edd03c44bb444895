"""A mention -> the nationality that follows those it counts: "52, all Poles", "five of them from Japan".

Reads the words right after the number and its noun, and what "who are" says of them.
"""

import re
from collections.abc import Iterator

from habeas.extract.counts.foreigners import tells_foreign
from habeas.extract.counts.mentions import CountMention
from habeas.extract.counts.nations_named import Nationality, name_nation, names_no_nation
from habeas.extract.parse.clauses import clause_of
from habeas.extract.parse.grammar import HOMEWARD, SUBJECTS
from habeas.extract.parse.reading import Sentence
from habeas.extract.parse.tokens import Token
from habeas.words.alternations import any_of
from habeas.words.countries import PEOPLE_FORMS, CountryMention
from habeas.words.tables import read_words

_APPOSED = re.compile(r",?\s+(?:all\s+)?(?:of them\s+)?(?:an?\s+)?(?P<origin>from\s+(?:the\s+)?)?")
_FROM = re.compile(r"\s+(?:more\s+)?from\s+(?:the\s+)?")
_BARE = re.compile(r"\s+(?=of\b|from\b)")
_OF_STATE = r"(?:(?:citizens?|nationals?|subjects?|natives?) (?:of|from) (?:the )?)?"
_ALL = re.compile(
    rf",\s+(?:all|both)\s+(?:of\s+(?:them|whom)\s+)?(?:(?:are|were) )?{_OF_STATE}(?:from\s+(?:the\s+)?)?"
)
_HOLDING = re.compile(
    r",?\s+(?:all )?(?:(?:also )?(?:with|holding|carrying|hold|held|have|had|bearing)"
    r"|(?:who|which) (?:also )?(?:holds?|held|ha[sd]|have|carry|carried)|of) (?:an? |the |also )?(?:dual )?"
)
_PAPERS = re.compile(r"[ -](?:citizenship|nationality|passports?)\b")
_ONE_EACH = re.compile(r"\ban? $")
_AND_ONE = re.compile(r"(?: [\w-]+){0,3}(?:,|,? and) (?:an?|one) ")
_OF_NATION = re.compile(r"\b(?:of|from)\s+(?:the\s+)?$")
_PLACES = re.compile(rf"[’']s? |[ -](?:\w+ )?{any_of(read_words('nation_places'))}\b")
"""What follows on a nation's word of people "from the Danish consulate", who need not be Danes."""
_SAID = re.compile(r"\s+(?:are|were|is|was|hold|held)\s+(?:all\s+|both\s+|an?\s+|the\s+)?")
_HAIL = re.compile(
    r"\s+(?:all\s+|both\s+)?(?:are|were|is|was|come|comes|hail|hails|hailed)\s+(?:all\s+|both\s+|originally\s+)?"
    r"from\s+(?:the\s+)?"
)
_WHO = re.compile(
    r",?\s+(?:who (?:are|were|is|was)|(?:all )?(?:thought|believed|known|said) to be)\s+"
    rf"(?:all\s+|both\s+|an?\s+|either\s+)?(?:(?:thought|believed|known|said) to be\s+)?{_OF_STATE}"
)
STAYING = frozenset(
    {"pardon", "amnesty", "hold", "arrest", "detain", "jail", "imprison", "sentence", "convict", "condemn",
     "kidnap", "abduct", "seize", "capture"}
)  # fmt: skip
"""Verbs after which "from" tells where people are from, and not where they left."""


def nationality_after(mention: CountMention) -> Nationality | None:
    """Return "Spanish" of "five of them Spanish citizens", "German" of "nine are German", "52, all Poles"."""
    text = mention.sentence.text
    last = mention.whole or mention.head
    end = mention.numeral.end if last is None else max(last.idx + len(last), mention.numeral.end)
    found = [way.match(text, end) for way in _ways(mention)]
    if last is not None:
        found += [_WHO.match(text, joined.idx + len(joined)) for joined in _joined_numbers(last)]
    named = (_named_at(mention.sentence, opening) for opening in found if opening is not None)
    return next((each for each in named if each is not None), None) or _papers_at(mention.sentence, end)


def _papers_at(sentence: Sentence, end: int) -> Nationality | None:
    """Return the nation of "with Ukrainian citizenship", "who hold French passports" after those counted."""
    opening = _HOLDING.match(sentence.text, end)
    for country in sentence.countries if opening is not None else ():
        if (
            opening is not None
            and country.start == opening.end()
            and _PAPERS.match(sentence.text, country.end)
        ):
            return name_nation(sentence, country)
    return None


def _joined_numbers(noun: Token) -> Iterator[Token]:
    """Yield "fishermen" for "prisoners" of "51 prisoners and 654 fishermen who are Indian"."""
    for child in noun.children:
        if child.dep_ == "conj" and any(each.dep_ == "nummod" for each in child.children):
            yield child
            yield from _joined_numbers(child)


def _ways(mention: CountMention) -> list[re.Pattern[str]]:
    """Return how the words after a mention may go on; those after "one of the 222" speak of the one."""
    if mention.head is not None:
        said = [_HAIL] if mention.anchor.dep_ in SUBJECTS else []
        said += [_BARE] if HOMEWARD.isdisjoint(mention.sentence.words) else []  # not "home from abroad"
        return [*said, _ALL, _WHO, _FROM] if _is_told_of(mention) else [*said, _ALL, _WHO]
    of_whole = mention.anchor.dep_ == "pobj" and mention.anchor is not mention.whole  # not "of these 80 are"
    ways = [_ALL, _WHO] if of_whole else [_SAID, _HAIL, _ALL, _WHO]
    return [*ways, _FROM] if mention.whole is None else [*ways, _APPOSED]


def _is_told_of(mention: CountMention) -> bool:
    """Tell whether a verb that moves nobody governs those counted: "pardoned 46 soldiers from Togo"."""
    clause = clause_of(mention.anchor)
    return clause is not None and clause.role == "dobj" and clause.verb.lemma_.lower() in STAYING


def _named_at(sentence: Sentence, opening: re.Match[str]) -> Nationality | None:
    """Return the nationality that follows right after some words."""
    of_origin = _OF_NATION.search(opening.group()) is not None
    if tells_foreign(sentence.text, opening.end(), of_origin=of_origin):
        return "foreign", ()
    for country in sentence.countries:
        people = (of_origin and not _PLACES.match(sentence.text, country.end)) or (
            country.form in PEOPLE_FORMS and not of_origin
        )
        if people and country.start == opening.end() and not names_no_nation(sentence, country):
            several = _ONE_EACH.search(opening.group()) and _goes_on(sentence, country)
            return None if several else name_nation(sentence, country)
    return None


def _goes_on(sentence: Sentence, country: CountryMention) -> bool:
    """Tell of one after whom another follows: "two of her friends, an Australian and a Briton"."""
    after = (other for other in sentence.countries if other.code != country.code)
    return any(_AND_ONE.fullmatch(sentence.text, country.end, other.start) for other in after)
