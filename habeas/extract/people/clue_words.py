"""A word -> what it tells of somebody named beside it: an office, a relation, a captivity, a status.

Joins the tables of offices, relations, detainee nouns, happenings and reporting verbs with the table
`person_clue_words`, which has the last word. Looks at one word alone, never at its sentence.
"""

from functools import cache

from habeas.extract.parse.tokens import Token
from habeas.words.tables import read_table, read_words


@cache
def _classes() -> dict[str, str]:
    happenings = [row for row in read_table("happenings.tsv") if " " not in row["words"]]
    classes = {row["lemma"]: "speech" for row in read_table("reporting_verbs.tsv")}
    classes |= {row["words"]: row["status"] for row in happenings}
    classes |= {row["noun"]: "captive" for row in read_table("detainee_nouns.tsv")}
    classes |= {word.lower(): "office" for word in read_words("offices")}
    classes |= {word.lower(): "relation" for word in read_words("relations")}
    return classes | {row["word"]: row["class"] for row in read_table("person_clue_words.tsv")}


def word_class(word: str) -> str:
    """Return the class of a lemma or a word near a name.

    It is office, relation, captive, custody, speech, a status that it brings about, or none.
    """
    return _classes().get(word, "none")


def class_of(token: Token) -> str:
    """Return the class of a token, by its lemma or else as written."""
    found = word_class(token.lemma_.lower())
    return found if found != "none" else word_class(token.lower_)
