"""A word for somebody who is accused -> whether they are none of the people let go, by the word alone.

"The minister was charged with fraud", "his brother was jailed for theft", "the rebels are accused of war
crimes", "another journalist was jailed": a charge of theirs is no offence of the detainees.
"""

from habeas.extract.account import Account
from habeas.extract.parse.reading import Sentence
from habeas.extract.parse.tokens import Token
from habeas.words.tables import read_words

OPENING = 3
"""Sentences that open a report: a judge who is named there may be one of those let go."""
OFFICIALS = frozenset(
    {"commissioner", "governor", "judge", "magistrate", "minister", "policeman", "prosecutor"}
)
OUT_OF_OFFICE = frozenset({"former", "ex", "deposed", "ousted", "opposition", "jailed", "detained", "exiled"})
BANDS = frozenset({"band", "group"})


def is_somebody_else(account: Account, sentence: Sentence, accused: Token) -> bool:
    """Tell whether a word stands for an official, a relative, a band or another person."""
    before = {child.lower_ for child in accused.lefts}
    lemma = accused.lemma_.lower()
    if lemma in OFFICIALS and accused.tag_ == "NN" and not before & OUT_OF_OFFICE:
        opening = account.reading.with_title[:OPENING]
        return all(lemma not in each.lemmas for each in opening)
    if lemma in read_words("relations") and any(child.dep_ == "poss" for child in accused.lefts):
        return all(child.dep_ != "appos" for child in accused.rights)  # "her son, Ilya Morev, was jailed"
    if accused.tag_ == "NN" and "another" in before:
        return True
    if any(child.dep_ == "nummod" for child in accused.lefts):
        return False
    parties = account.parties[sentence.index]
    return any(each.form in BANDS and each.start <= accused.idx < each.end for each in parties)
