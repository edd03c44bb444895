"""Reading -> the leaders whom the table `rulers` knows, by surname, where the report names them itself.

"Ada Brandt", "President Brandt" and "the Brandt government" name one, and so does "Brandt" alone while she
rules, unless the report knows somebody else by it; whoever is freed or held does not stand for a state.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache

from habeas.extract.episodes.leaders import RULE, Leader
from habeas.extract.parse.happenings import Happening
from habeas.extract.parse.reading import Reading, Sentence
from habeas.extract.parse.tokens import Token
from habeas.words.alternations import any_of
from habeas.words.rulers import Ruler, rulers_by_word
from habeas.words.tables import read_words

Happenings = Mapping[int, Sequence[Happening]]

_RULE_AFTER = re.compile(rf"[’']?s?\s+(?:{RULE})\b")


@cache
def _office_before() -> re.Pattern[str]:
    return re.compile(rf"\b(?i:{any_of(read_words('offices'))}),?\s+$")


def find_named_rulers(reading: Reading, happenings: Happenings) -> dict[str, Leader]:
    """Return the rulers whom a report names, by each surname that it may use for them."""
    found: dict[str, Leader] = {}
    strangers: set[str] = set()
    alone: dict[str, Leader] = {}
    for sentence in reading.with_title:
        for token, rulers in _possible_mentions(sentence):
            if any(happening.befell(token) for happening in happenings[sentence.index]):
                strangers.add(token.text)
            elif (full := _named_in_full(sentence, token, rulers)) is not None:
                ruler, name = full
                start = token.idx + len(token) - len(name)
                for word in (token.text, *ruler.called):
                    found.setdefault(word, _leader(sentence, start, token, ruler))
            elif (one := _only_one(rulers, reading)) is not None and _has_office(sentence, token):
                found.setdefault(token.text, _leader(sentence, token.idx, token, one))
            elif token.pos_ == "PROPN" and _has_another_name(token):
                strangers.add(token.text)
            elif one is not None and token.text in one.called and _stands_alone(token):
                alone.setdefault(token.text, _leader(sentence, token.idx, token, one))
    return {word: leader for word, leader in (alone | found).items() if word not in strangers}


def _possible_mentions(sentence: Sentence) -> Iterator[tuple[Token, tuple[Ruler, ...]]]:
    known = rulers_by_word()
    for token in sentence.tokens:
        if token.text in known:
            yield token, known[token.text]


def _named_in_full(sentence: Sentence, token: Token, rulers: Iterable[Ruler]) -> tuple[Ruler, str] | None:
    named = ((ruler, _name_ending_at(sentence, token, ruler)) for ruler in rulers)
    return next((found for found in named if found[1]), None)


def _name_ending_at(sentence: Sentence, token: Token, ruler: Ruler) -> str:
    """Return which of a ruler's full names ends with a token, the longest first; empty where none does."""
    before = sentence.text[: token.idx + len(token)]
    names = (name for name in ruler.names if before.endswith(name) and _begins_word(before, name))
    return max(names, key=len, default="")


def _begins_word(before: str, name: str) -> bool:
    return not before[: len(before) - len(name)][-1:].isalnum()


def _only_one(rulers: Iterable[Ruler], reading: Reading) -> Ruler | None:
    """Return who ruled on the report's day, None where that is nobody, or rulers of two states."""
    published = reading.report.published
    ruling = [ruler for ruler in rulers if published is None or ruler.ruled(published.year)]
    return ruling[0] if len({ruler.code for ruler in ruling}) == 1 else None


def _has_office(sentence: Sentence, token: Token) -> bool:
    """Tell of "President Brandt" and "the Brandt administration"."""
    before, after = sentence.text[: token.idx], sentence.text[token.idx + len(token) :]
    return bool(_RULE_AFTER.match(after) or _office_before().search(before))


def _has_another_name(token: Token) -> bool:
    """Tell whether a surname follows a name that is not its ruler's: "Jonas Brandt"."""
    return token.i > 0 and token.nbor(-1).pos_ == "PROPN" and token.nbor(-1).dep_ == "compound"


def _stands_alone(token: Token) -> bool:
    """Tell whether a proper noun has no other beside it: "Brandt said", not "Brandt University"."""
    after = token.i + 1 < len(token.doc) and token.nbor(1).pos_ == "PROPN"
    return token.pos_ == "PROPN" and token.dep_ != "compound" and not after


def _leader(sentence: Sentence, start: int, token: Token, ruler: Ruler) -> Leader:
    words = None if sentence.is_title else sentence.cite(start, token.idx + len(token))
    return Leader(token.text, ruler.code, words)
