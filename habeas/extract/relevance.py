"""Account -> whether the report tells of detained people at all, or only in the words of another matter.

"Prisoners" in a film, hens that go free, a debt amnesty: the gate passes their words, this decides over the
whole report by learned weights (`relevance`).
"""

from collections.abc import Iterator

from habeas.extract.account import Account
from habeas.extract.decide import load_decider
from habeas.extract.happenings import Happening
from habeas.extract.nouns import captive_nouns, sense_of
from habeas.extract.reading import Sentence

RELEVANT = "relevant"
LEAST_LIKELY = 0.5
"""Probability below which a report is taken to tell of another matter; on stories not learned from, this
leaves out a third of the reports on other matters and none of the rest."""
TELLING_PARTS = frozenset({"NOUN", "VERB", "ADJ", "ADV"})
MOST_COUNTED = 4


def tells_of_detainees(account: Account) -> bool:
    """Tell whether a report speaks of people detained or let go."""
    return load_decider("relevance").weigh(relevance_features(account))[RELEVANT] >= LEAST_LIKELY


def relevance_features(account: Account) -> dict[str, str | bool]:
    """Return the words of a report, what happens in it, and to what kind of beings."""
    features: dict[str, str | bool] = {}
    captives = 0
    for sentence in account.reading.with_title:
        for token in sentence.doc:
            lemma = token.lemma_.lower()
            captives += token.pos_ == "NOUN" and lemma in captive_nouns()
            if token.pos_ in TELLING_PARTS and token.is_alpha:
                features[f"word {lemma}"] = True
        for happening in account.happenings[sentence.index]:
            features.update((clue, True) for clue in _happening_clues(sentence, happening))
    features["captives"] = str(min(captives, MOST_COUNTED))
    features["episodes"] = str(min(len(account.episodes), 2))
    return features


def _happening_clues(sentence: Sentence, happening: Happening) -> Iterator[str]:
    yield f"told {happening.status}"
    for person in happening.people:
        who = person.pos_ if person.pos_ in {"PRON", "PROPN"} else sense_of(sentence, person).group
        yield f"told {happening.status} of {who}"
