"""A detainee's name -> the custody that the report tells of: since when, how long, for what.

Reads the words that follow a mention, or a pronoun that stands for it, up to the next name.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from habeas.extract.offences.accusations import find_charges
from habeas.extract.parse.reading import Sentence
from habeas.extract.parse.tokens import Token
from habeas.extract.people.features import PeopleContext
from habeas.extract.people.named import Named
from habeas.extract.people.terms import find_arrest, find_sentence
from habeas.model import Evidence


@dataclass(frozen=True, slots=True)
class Custody:
    """What a report tells of one person's custody, with the passages that tell it."""

    since: str | None = None
    sentence: str | None = None
    offences: tuple[str, ...] = ()
    passages: tuple[Evidence, ...] = ()


@dataclass(frozen=True, eq=False)
class _Stretch:
    sentence: Sentence
    start: int
    end: int

    @property
    def text(self) -> str:
        return self.sentence.text[self.start : self.end]

    def cite(self) -> Evidence:
        return self.sentence.cite(self.start, self.end)


def told_of(context: PeopleContext, named: Named) -> Custody:
    """Return what the report tells of the custody of one person; the first telling counts."""
    since = sentence = None
    offences: dict[str, None] = {}
    passages: list[Evidence] = []
    for stretch in _stretches(context, named):
        arrest = find_arrest(stretch.text, stretch.sentence.report.published)
        term = find_sentence(stretch.text)
        charges = [
            c.offence for c in find_charges(stretch.sentence) if stretch.start <= c.start < stretch.end
        ]
        if (arrest and not since) or (term and not sentence) or set(charges) - set(offences):
            passages.append(stretch.cite())
        since, sentence = since or arrest, sentence or term
        offences |= dict.fromkeys(charges)
    return Custody(since, sentence, tuple(offences), tuple(passages))


def _stretches(context: PeopleContext, named: Named) -> Iterator[_Stretch]:
    for mention in named.mentions:
        if not mention.sentence.is_title and not mention.loose:
            yield _stretch(context, named, mention.sentence, mention.words[-1])
    for sentence, pronoun in context.pronouns.get(id(named), ()):
        yield _stretch(context, named, sentence, pronoun)


def _stretch(context: PeopleContext, named: Named, sentence: Sentence, last: Token) -> _Stretch:
    """Return the words after a token up to the name of somebody else."""
    end = len(sentence.text)
    for token in sentence.tokens[last.i + 1 :]:
        bearer = context.bearers.get((sentence.index, token.i))
        if bearer is not None and bearer is not named:
            end = token.idx
            break
    return _Stretch(sentence, last.idx, len(sentence.text[:end].rstrip(" ,;:–—-")))
