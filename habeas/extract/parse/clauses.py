"""A word of the parse -> the clause that governs it, described in classes of words.

Climbs from a noun or a number over coordination, apposition and "of" to the verb above; tells what that
verb says (a happening, "be", "say", "include"), its tense, and whether it speaks of custody.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from habeas.extract.parse.bare_words import bare_word
from habeas.extract.parse.happenings import Happening
from habeas.extract.parse.tokens import Token
from habeas.words.alternations import any_of
from habeas.words.tables import read_table, read_words

AUXILIARIES = frozenset({"aux", "auxpass"})
CLAUSAL = frozenset({"ccomp", "xcomp", "advcl", "relcl", "acl", "conj", "pcomp", "csubj", "parataxis"})
PREDICATES = frozenset({"attr", "acomp", "prep", "advmod", "oprd"})


@dataclass(frozen=True, eq=False)
class Clause:
    """The verb above a word; `role` is how the word's phrase stands to it, `path` how it was reached."""

    verb: Token
    role: str
    path: tuple[str, ...]


@lru_cache(maxsize=64)  # of the numbers of a report: a dozen questions begin with it
def clause_of(token: Token) -> Clause | None:
    """Return the clause that governs a word; None where no verb does (a heading, a list)."""
    path: list[str] = []
    current = token
    while current.head != current:
        path.append(current.dep_)
        if current.head.pos_ in {"VERB", "AUX"}:
            return Clause(current.head, current.dep_, tuple(path))
        current = current.head
    return None


def nouns_between(token: Token, clause: Clause | None) -> list[Token]:
    """Return the nouns that stand above a word and below its verb ("release", in "the release of 52")."""
    found = []
    for above in token.ancestors:
        if clause is not None and above == clause.verb:
            break
        if above.pos_ in {"NOUN", "PROPN"}:
            found.append(above)
    return found


def verb_class(verb: Token, happenings: list[Happening]) -> str:
    """Return the status of the happening that a verb triggers, or its class in the table."""
    for happening in happenings:
        if happening.trigger == verb:
            return happening.status
    return _verb_classes().get(verb.lemma_.lower(), "other")


@lru_cache(maxsize=256)  # of the verbs of a report: every number and name under one asks
def tense_of(verb: Token) -> str:
    """Return tense and voice in one word: "past", "perfect", "pluperfect passive", "future", "modal"."""
    words = {child.lower_ for child in verb.children if child.dep_ in AUXILIARIES}
    passive = any(child.dep_ == "auxpass" for child in verb.children)
    if words & {"had", "'d", "’d"} and verb.tag_ == "VBN":
        name = "pluperfect"
    elif words & {"has", "have", "'ve", "’ve", "having"} and verb.tag_ == "VBN":
        name = "perfect"
    elif words & {"will", "shall", "'ll", "’ll", "wo"}:
        name = "future"
    elif words & {"would", "could", "might", "may", "should", "can", "must"}:
        name = "modal"
    elif words & {"was", "were"} or verb.tag_ == "VBD":
        name = "past"
    elif words & {"is", "are", "'re"} or verb.tag_ in {"VBP", "VBZ"}:
        name = "present"
    else:
        name = {"VBG": "gerund", "VBN": "participle", "VB": "infinitive"}.get(verb.tag_, "none")
    return f"{name} passive" if passive else name


def predicate_words(verb: Token) -> Iterator[str]:
    """Yield what "be" says: lemmas of complements and of the nouns in their prepositional phrases."""
    for child in verb.children:
        if child.dep_ in PREDICATES:
            yield bare_word(child)
            yield from (
                f"{child.lower_} {bare_word(inner)}" for inner in child.children if inner.dep_ == "pobj"
            )


def speaks_of_custody(words: str) -> bool:
    """Tell whether words say that somebody is kept ("behind bars", "in jail", "still held")."""
    return _custody().search(words) is not None


@cache
def _custody() -> re.Pattern[str]:
    return re.compile(rf"\b{any_of(read_words('custody_phrases'))}\b", re.IGNORECASE)


@cache
def _verb_classes() -> dict[str, str]:
    return {row["lemma"]: row["class"] for row in reversed(read_table("clause_verbs.tsv"))}
