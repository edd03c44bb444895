"""Reading and names -> which "he", "she", "his" and "her" stand for which name.

A pronoun stands for the subject named before it in its sentence, else for whom the sentence before was
about; after a sentence without names it stands for the subject that follows ("upon his release, Berg said"),
else for nobody. Never looks further back.
"""

from collections import defaultdict
from collections.abc import Mapping

from habeas.extract.parse.grammar import SUBJECTS
from habeas.extract.parse.reading import Reading, Sentence
from habeas.extract.parse.tokens import Token
from habeas.extract.people.named import Named

PERSONAL = frozenset({"he", "she", "him", "his", "her"})
Bearers = Mapping[tuple[int, int], Named]
"""Whose name a token is part of, by the sentence's index and the token's place."""


def resolve_pronouns(reading: Reading, bearers: Bearers) -> dict[int, list[tuple[Sentence, Token]]]:
    """Return the pronouns that stand for each name, by the identity of its `Named`."""
    found: dict[int, list[tuple[Sentence, Token]]] = defaultdict(list)
    before: Named | None = None
    for sentence in reading.sentences:
        here: Named | None = None
        subject = False
        ahead: list[Token] = []
        for place, word in enumerate(sentence.words):
            bearer = bearers.get((sentence.index, place))
            if bearer is not None and (here is None or not subject):
                here, subject = bearer, sentence.tokens[place].dep_ in SUBJECTS
                found[id(bearer)] += [(sentence, pronoun) for pronoun in ahead if subject]
                ahead = [] if subject else ahead
            meant = here or before
            if word in PERSONAL and meant is None:
                ahead.append(sentence.tokens[place])
            if word in PERSONAL and meant is not None:
                found[id(meant)].append((sentence, sentence.tokens[place]))
                here = here or meant
        before = here
    return found
