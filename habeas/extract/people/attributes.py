"""A detainee's name -> what the words beside it say: role and nationality.

Takes the mentions of one person, gives each attribute with the passage it is read from: the phrase that
runs up to the name, and the phrase in apposition after it. What no mention says stays None; an office, an
occupation or a cause is a role, a relation or "hostage" is none.
"""

from collections.abc import Iterator
from functools import cache

from habeas.extract.parse.nouns import read_nouns, sense_of
from habeas.extract.parse.tokens import Span, Token
from habeas.extract.people.clue_words import class_of
from habeas.extract.people.names_in import NameMention
from habeas.model import Evidence
from habeas.words.countries import PEOPLE_FORMS
from habeas.words.tables import read_table, read_words

LONGEST_PHRASE = 9
"""Words beyond which what stands beside a name is a story, not a description of it."""
NO_KINDS = frozenset({"hostage", "pow", "civilian", "political_prisoner"})
"""Kinds of detainee nouns that say nothing of what somebody does."""
_IN_PHRASE = frozenset({"NOUN", "PROPN", "ADJ", "ADV", "NUM", "PUNCT", "CCONJ"})
_DOERS = frozenset({"person", "soldier", "agentive", "official"})
"""Classes of nouns that can say what somebody does."""
_NO_BEGINNINGS = frozenset(
    {"year", "old", "born", "prominent", "well", "known", "famous", "renowned", "noted"}
)
_FATES = frozenset({"freed", "held", "detained"})
"""Classes of words that say what became of somebody: "the jailed editor", "the kidnapped nurse"."""
_QUALITIES = frozenset({"VBN", "VBD", "JJ", "NNP"})
_TELLING = frozenset({"leader", "official", "lawyer", "attorney", "doctor"})
"""Nouns of general tables that are a role all the same."""


def name_role(mentions: list[NameMention]) -> str | None:
    """Return the first role that a mention gives, as written, without article and nationality.

    That somebody is a prisoner is no role where another is given.
    """
    roles = [role for mention in mentions for role in _roles(mention)]
    return next((role for role in roles if not _says_captive(role)), next(iter(roles), None))


def _says_captive(role: str) -> bool:
    sense = read_nouns().get(role.lower()) or read_nouns().get(role.rsplit(maxsplit=1)[-1].lower())
    return sense is not None and sense.group == "captive"


def name_nationality(mentions: list[NameMention]) -> tuple[str, Evidence] | None:
    """Return the first country of which a mention makes the person a national, with the words for it."""
    return next((found for mention in mentions for found in _nationalities(mention)), None)


def _nationalities(mention: NameMention) -> Iterator[tuple[str, Evidence]]:
    sentence = mention.sentence
    for phrase in _phrases(mention):
        citizen = any(token.lemma_.lower() in {"citizen", "national"} for token in phrase)
        end = phrase[-1].idx + len(phrase[-1]) + (30 if citizen else 0)
        for country in sentence.countries:
            if phrase[0].idx <= country.start < end and (citizen or country.form in PEOPLE_FORMS | {"name"}):
                following = sentence.text[country.end : country.end + 2]
                if country.form in PEOPLE_FORMS or citizen or following[:1] == " ":
                    yield country.code, sentence.cite(country.start, country.end)


def _phrases(mention: NameMention) -> Iterator[Span]:
    before, after = _phrase_before(mention), _phrase_after(mention)
    yield from (phrase for phrase in (before, after) if phrase is not None)


def _phrase_before(mention: NameMention) -> Span | None:
    """Return "Belarusian opposition chief" of "the Belarusian opposition chief Ilya Morev"."""
    doc, last = mention.words.doc, mention.words.start
    first = last
    if first and doc[first - 1].text == "," and first > 1 and doc[first - 2].tag_ == "NN":
        first, last = first - 1, last - 1  # "a former banker, Ilya Morev"
    while first and last - first < LONGEST_PHRASE and _continues(doc[first - 1]):
        first -= 1
    while first < last and doc[last - 1].pos_ == "PUNCT":  # "two nurses - Ilya Morev and"
        last -= 1
    return doc[first:last] if first < last else None


def _phrase_after(mention: NameMention) -> Span | None:
    """Return "American teacher" of "Ilya Morev, 41, an American teacher in Riga"."""
    doc, first = mention.words.doc, mention.words.end
    if first >= len(doc) or doc[first].text not in {",", "(", "–", "—", "-"}:
        return None
    first += 1
    while first < len(doc) and (doc[first].like_num or doc[first].text in {",", "aged"}):
        first += 1
    if first < len(doc) and doc[first].pos_ in {"DET", "PRON"} and doc[first].lower_ in {"a", "an", "the"}:
        first += 1
    last = first
    while last < len(doc) and last - first < LONGEST_PHRASE and _continues(doc[last]):
        last += 1
    while last > first and doc[last - 1].pos_ not in {"NOUN", "PROPN"}:
        last -= 1
    return doc[first:last] if any(token.pos_ == "NOUN" for token in doc[first:last]) else None


def _continues(token: Token) -> bool:
    """Tell whether a word goes on with a phrase that describes a name."""
    if token.pos_ == "PUNCT" and (token.text not in {"-", "/"} or _stands_apart(token)):
        return False
    described = token.pos_ in _IN_PHRASE or token.dep_ == "amod"  # "a leading critic": a participle
    return described and token.lower_ not in {"and", "or", "also"}


def _stands_apart(token: Token) -> bool:
    """Tell whether a hyphen is a dash after a name: "two in Riga - a nurse", not "nurses - Ana"."""
    last = token.doc[token.i - 1] if token.i else token
    return last.idx + len(last) < token.idx and last.pos_ == "PROPN"


def _roles(mention: NameMention) -> Iterator[str]:
    for phrase in _phrases(mention):
        words = _without_nationality(mention, list(phrase))
        noun = words[-1]
        if _names_role(mention, noun):
            text = mention.sentence.text
            role = text[words[0].idx : noun.idx] + (noun.lemma_ if noun.tag_ == "NNS" else noun.text)
            yield role[:1].lower() + role[1:] if words[0].i == 0 or len(words) == 1 else role


def _without_nationality(mention: NameMention, words: list[Token]) -> list[Token]:
    """Return the words from where no nationality, number, age or captivity opens them any more."""
    spans = [(c.start, c.end) for c in mention.sentence.countries]
    while len(words) > 1 and (
        any(start <= words[0].idx < end for start, end in spans)
        or words[0].like_num
        or not words[0].is_alpha
        or words[0].lower_ in _NO_BEGINNINGS
        or (words[0].tag_ in _QUALITIES and class_of(words[0]) in _FATES)
    ):
        words = words[1:]
    return words


def _names_role(mention: NameMention, noun: Token) -> bool:
    """Tell whether a noun says what somebody does: no captivity, no relation, no thing."""
    if noun.lower_ in read_words("offices") | read_words("name_leads"):
        return noun.lower_ not in _no_roles()
    if noun.lemma_.lower() in read_words("person_nouns") and _is_qualified(noun):
        return True
    group = sense_of(mention.sentence, noun).group
    return noun.pos_ == "NOUN" and group in _DOERS and noun.lemma_.lower() not in _no_roles()


def _is_qualified(noun: Token) -> bool:
    """Tell whether a noun before a word for a person says what that person does: "opposition figure"."""
    before = [child for child in noun.lefts if child.dep_ == "compound" and child.pos_ == "NOUN"]
    return any(child.lemma_.lower() not in _no_roles() for child in before)


@cache
def _no_roles() -> frozenset[str]:
    """Nouns that name a detainee by the captivity, a relation, or just a person."""
    captives = {row["noun"] for row in read_table("detainee_nouns.tsv") if row["kind"] in NO_KINDS}
    people = read_words("person_nouns") | {"man", "woman", "girl", "boy"}
    return frozenset(captives | people | {word.lower() for word in read_words("relations")}) - _TELLING
