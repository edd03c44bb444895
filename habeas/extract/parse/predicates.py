"""A verb and a word behind it -> whether the two together say what people are, or are taken as.

"The nine are free" and "are out of prison" say that they were let go, "is free to vote" and "are out of
food" do not; "took twelve men hostage" says that they were taken, "took the twelve hostages home" that they
were moved.
"""

from collections.abc import Container

from habeas.extract.parse.tokens import Token
from habeas.words.tables import read_words

PREDICATES = frozenset({"acomp", "advmod", "prt", "prep", "oprd", "attr", "amod"})
LEAVING = frozenset({"go", "leave", "return", "depart", "travel"})
"""What those may do who are let go: "are free to leave"."""
OUT_ON = frozenset({"on", "of", "by", "for", "from", "after", "since", "with", "in", "at", "and", "as"})
OUT_FOR = frozenset({"good", "now", "the"})
"""What follows "out for" where people are: "out for good", "out for the first time"."""
REACH = 4
"""Words behind "out of" within which a word of custody stands."""
GOALS = frozenset(
    {
        "to", "into", "onto", "across", "aboard", "toward", "towards", "over", "through", "via", "out",
        "back", "home", "there", "away", "abroad", "ashore", "elsewhere", "off", "up", "for", "down",
        "around",
    }
)  # fmt: skip
"""Words behind "taken" that say where to, or what for."""
TAKEN_AT = frozenset(
    {"on", "in", "from", "at", "near", "outside", "by", "during", "since", "last", "while", "when"}
)
"""Words behind "taken" that say where or when people were captured, or by whom."""
CARRIERS = frozenset(
    {
        "plane", "aircraft", "helicopter", "bus", "car", "boat", "train", "ambulance", "air", "road", "sea",
        "ship", "truck", "van", "lorry", "taxi", "convoy", "stretcher", "vehicle", "jet", "flight",
        "consideration", "account", "part",
    }
)  # fmt: skip
"""What takes people somewhere, and what is taken as a phrase."""
PLACES_LEFT = frozenset({"leave", "quit", "exit", "depart"})
CONFINING = frozenset({"send", "put", "throw", "place", "commit", "consign"})
"""Verbs that put people in custody, where custody is what they lead to."""
FREEDOMS = frozenset({"release", "freedom", "liberty", "parole", "clemency"})
"""What people get for themselves or for others."""
CUSTODY = "{custody}"
"""What stands in the table of happenings for any word of custody, or a gate."""
THEMSELVES = frozenset({"themselves", "himself", "herself", "itself"})
KNOWN = frozenset({"the", "these", "those", "all", "his", "her", "its", "their", "both"})
"""Words before people who have been spoken of: they are taken along, and not as captives."""
PARTICLES = frozenset({"off", "away", "up"})
"""Words that change what a verb means where they hang on it: "carried off the crew"."""


def says_of_subject(verb: Token, word: str) -> bool:
    """Tell whether "be" says of its subject that it is so: "are free", "are at liberty", "are out again"."""
    return any(_is_so(token, word) for token in _predicates(verb))


def takes_as(verb: Token, word: str) -> bool:
    """Tell whether "take" makes captives of people; those who were so before are taken elsewhere."""
    objects = [child for child in verb.rights if child.dep_ == "dobj" and child.lemma_.lower() == word]
    return not any(child.lower_ in KNOWN for noun in objects for child in noun.lefts)


def captures(verb: Token) -> bool:
    """Tell whether "taken" means captured: "were taken in May near Ardo", and to no place."""
    passive = any(child.dep_ == "auxpass" for child in verb.lefts)
    if verb.tag_ != "VBN" or not (passive or verb.dep_ == "acl"):
        return False
    behind = {child.lower_ for child in verb.rights}
    if behind & GOALS or any(child.dep_ in {"dobj", "oprd", "acomp", "xcomp"} for child in verb.rights):
        return False
    inner = {each.lemma_.lower() for child in verb.rights for each in child.rights}
    return bool(behind & TAKEN_AT) and inner.isdisjoint(CARRIERS | read_words("custody_nouns"))


def confines(verb: Token) -> bool:
    """Tell of "were sent to prison", "put nine in jail", but not of "were sent home from prison"."""
    goals = (child for child in verb.rights if child.lower_ in {"to", "in", "into", "behind"})
    nouns = {noun.lemma_.lower() for goal in goals for noun in goal.rights if noun.dep_ == "pobj"}
    return not nouns.isdisjoint(read_words("custody_nouns"))


def leaves(verb: Token, word: str) -> bool:
    """Tell of "left the prison", but not of "were left in prison"."""
    return any(child.dep_ == "dobj" and stands_among(word, _nouns_of(child)) for child in verb.rights)


def stands_among(word: str, lemmas: Container[str]) -> bool:
    """Tell whether a word of a table, or one that it stands for, is among lemmas."""
    if word != CUSTODY:
        return word in lemmas
    return "gate" in lemmas or any(noun in lemmas for noun in read_words("custody_nouns"))


def _nouns_of(noun: Token) -> set[str]:
    return {noun.lemma_.lower(), *(other.lemma_.lower() for other in noun.conjuncts)}


def has_own(verb: Token, noun: str) -> bool:
    """Tell of freedom that people get for themselves: "won release", but not "won the release of nine"."""
    for child in verb.rights:
        if child.dep_ in {"dobj", "oprd"} and child.lemma_.lower() == noun:
            others = {
                each.lower_ for each in (*child.rights, *verb.rights) if each.dep_ in {"prep", "dative"}
            }
            return "of" not in others and ("for" not in others or _is_counted_in_days(verb))
    return True


def _is_counted_in_days(verb: Token) -> bool:
    """Tell of "won their freedom for the first time", "for good conduct": no people hang on "for"."""
    nouns = (noun for child in verb.rights if child.lower_ == "for" for noun in child.rights)
    return all(noun.tag_ not in {"NNS", "NNP", "NNPS", "CD"} for noun in nouns)


def has_particle(verb: Token, word: str) -> bool:
    """Tell whether a word belongs to a verb: "carried the six away", but not "gave themselves up"."""
    if any(child.lower_ in THEMSELVES for child in verb.rights):
        return False
    own = any(child.lower_ == word and child.dep_ in {"prt", "advmod"} for child in verb.rights)
    behind = verb.doc.tokens[verb.i + 1 : verb.i + 2]
    return own or any(token.lower_ == word for token in behind)


def _predicates(verb: Token) -> list[Token]:
    """Return what a verb says of its subject, and what hangs on a preposition there: "at liberty"."""
    said = [child for child in verb.rights if child.dep_ in PREDICATES]
    return said + [inner for child in said if child.lower_ == "at" for inner in child.rights]


def _is_so(token: Token, word: str) -> bool:
    if token.lower_ != word:
        return False
    behind = token.doc.tokens[token.i + 1 : token.i + 1 + REACH]
    following = behind[0].lower_ if behind else ""
    if word == "free":
        to_leave = len(behind) > 1 and following == "to" and behind[1].lower_ in LEAVING
        return to_leave or following not in {"to", "of", "from"}
    if word == "out":
        return _is_out(token, behind, following)
    if word == "home":  # not "the island is home to 90 convicts"
        return token.tag_ == "RB" and following not in {"to", "for", "of"}
    return True


def _is_out(token: Token, behind: tuple[Token, ...], following: str) -> bool:
    """Tell whether those who "are out" were held: "out of prison", "out on bail", "all out by now"."""
    if following == "of":
        return any(each.lemma_.lower() in read_words("custody_nouns") for each in behind)
    if following == "for":
        return len(behind) > 1 and behind[1].lower_ in OUT_FOR
    return not following.isalpha() or following in OUT_ON | {"again", "now", "today", "too", "already"}
