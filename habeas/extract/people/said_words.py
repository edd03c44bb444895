"""A name in a sentence -> of whom its bearer speaks there: of the own captivity, or of others'.

Those who come home say "we had one glass of water" and "the guards took my shoes"; relatives, lawyers and
officials say "he is weak" and "they will be flown home". Never decides who is a detainee.
"""

from collections.abc import Iterator

from habeas.extract.account import Account
from habeas.extract.parse.grammar import SUBJECTS
from habeas.extract.parse.reading import Sentence
from habeas.extract.parse.tokens import Token
from habeas.extract.people.clue_words import class_of
from habeas.extract.people.names_in import NameMention
from habeas.words.tables import read_words

_PERSONS = {
    **dict.fromkeys(("i", "me", "my", "myself", "mine"), "I"),
    **dict.fromkeys(("we", "us", "our", "ourselves", "ours"), "we"),
    **dict.fromkeys(("he", "him", "his", "she", "her", "himself", "herself"), "he"),
    **dict.fromkeys(("they", "them", "their", "themselves"), "they"),
}
_QUOTES = frozenset({'"', "“", "”", "``", "''", "‘"})
_TELLING_CLASSES = frozenset({"custody", "captive", "freed", "detained", "died", "relation"})
_NO_CLAUSE = "none"


def said_clues(account: Account, mention: NameMention) -> Iterator[tuple[str, str | bool]]:
    """Yield of whom the words are that a sentence, and the quotations beside it, give as said by a name."""
    said = _said_by(account, mention)
    if said is None:
        return
    words = [*said, *_quoted_beside(account, mention.sentence)]
    persons = {_PERSONS[token.lower_] for token in words if token.lower_ in _PERSONS}
    yield "says of", "+".join(sorted(persons)) or "nobody"
    yield from (("says class", kind) for kind in {class_of(each) for each in words} & _TELLING_CLASSES)
    keepers = read_words("keepers")
    yield "says of keepers", any(token.lemma_.lower() in keepers for token in words)
    for token in words:
        if token.lower_ in _PERSONS and token.dep_ in SUBJECTS:
            yield f"says {_PERSONS[token.lower_]}", _time_of(token.head)


def _said_by(account: Account, mention: NameMention) -> list[Token] | None:
    """Return the words of its sentence that the bearer of a name answers for, None where it is no source."""
    anchor = mention.anchor
    for each in account.attributions[mention.sentence.index]:
        if each.source is anchor or (each.source.is_ancestor(anchor) and anchor.dep_ == "appos"):
            words = mention.sentence.tokens[each.first : each.last + 1]
            return [token for token in words if token not in each.source.subtree]
    return None


def _quoted_beside(account: Account, sentence: Sentence) -> Iterator[Token]:
    """Yield the words of the sentences before and after one, if they are quotations of its paragraph."""
    for index in (sentence.index - 1, sentence.index + 1):
        if 0 <= index < len(account.reading.sentences):
            other = account.reading.sentences[index]
            if other.paragraph == sentence.paragraph and _is_quotation(other):
                yield from other.tokens


def _is_quotation(sentence: Sentence) -> bool:
    marks = {sentence.text[:1], sentence.text[-1:]}
    return bool(marks & _QUOTES)


def _time_of(verb: Token) -> str:
    """Return whether a verb tells of the past or of now, by the first of its words that says so."""
    words = sorted(
        [*(child for child in verb.children if child.dep_ in {"aux", "auxpass"}), verb], key=lambda t: t.i
    )
    tag = words[0].tag_
    return {"VBD": "past", "VBZ": "now", "VBP": "now", "MD": "modal"}.get(tag, _NO_CLAUSE)
