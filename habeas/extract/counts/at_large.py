"""A number of people -> whether its own words show them at large: troops in a land, a staff, who marches.

"France has 1,300 soldiers in Chad", "a contingent of 800 soldiers", "550 troops serve with the mission",
"40,000 people voted". Asks nothing of what befell them: who is said to be let go or taken is so.
"""

import re

from habeas.extract.counts.mentions import CountMention
from habeas.extract.parse.clauses import Clause, clause_of
from habeas.extract.parse.nouns import country_at
from habeas.words.alternations import any_of
from habeas.words.tables import read_words

HAVING = frozenset({"have", "keep", "maintain"})
"""Verbs by which a state has troops, or prisoners."""
POSTING = frozenset(
    {"base", "deploy", "dispatch", "field", "garrison", "mass", "mobilise", "mobilize", "pledge", "post",
     "station", "withdraw", "contribute", "commit"}
)  # fmt: skip
"""Verbs of what is done with troops, and with nobody who is held."""
FORCES = frozenset(
    {"soldier", "troop", "serviceman", "peacekeeper", "paratrooper", "marine", "observer", "policeman",
     "officer", "police", "man", "fighter", "guerrilla", "guerilla", "rebel", "insurgent", "militant",
     "combatant", "member", "militiaman", "legionnaire", "gendarme", "monitor", "adviser", "advisor",
     "reservist", "sailor"}
)  # fmt: skip
ONLY_FORCES = frozenset({"troop", "peacekeeper", "observer", "fighter", "legionnaire", "adviser", "advisor"})
"""Those of whom is not told where they are: "the rebels have about 8,000 fighters"."""
FEWEST_POSTED = 20
"""Fewer soldiers whom somebody "has" somewhere may be captives."""
_PLACE = re.compile(
    r"\s*,?\s*(?:now |currently |still )?(?:in|at|on|near|along|there|around|across|with|inside)\b"
)
_SERVING = re.compile(
    r"serv(?:e|es|ed|ing) (?:with|under|alongside|in the|as part of)\b(?! (?:prison|jail|house|custody|camp))"
)
_STATIONED = re.compile(
    r"(?:are|were|is|was|have been|had been) (?:now |currently |still )?"
    r"(?:stationed|deployed|posted|garrisoned|based)\b"
)
_DWELLING = re.compile(r"(?:have |had )?(?:live|lived|living|fled|left (?:the|their) country)\b")
FEWEST_DWELLING = 1000
"""Fewer people who live somewhere, or left their country, may be those who were let go, or are interned."""
_KEPT = re.compile(
    rf"\b(?:{any_of(read_words('custody_nouns'))}s?|prisoners?|hands|death row|barracks|whom|captured|captive"
    r"|held|detained)\b",
    re.IGNORECASE,
)
"""Words by which those whom somebody has are captives."""
_BODY = re.compile(
    r"\b(?:contingent|force|garrison|army|staff|workforce|delegation|audience|congregation|membership|brigade"
    r"|battalion|regiment|militia|detachment|escort)s? of (?:(?:about|some|around|nearly|almost|over|up to"
    r"|more than|at least|roughly) )?$",
    re.IGNORECASE,
)
LONGEST_BODY = 40
"""Characters before a number within which all of "congregations of more than" stands."""


def is_at_large(mention: CountMention) -> bool:
    """Tell whether those counted are troops, those who make up a body, or do what captives do not."""
    if mention.sense.group == "captive":
        return False
    start = mention.numeral.start
    if _BODY.search(mention.sentence.text, max(0, start - LONGEST_BODY), start):
        return True
    clause = clause_of(mention.anchor)
    if clause is None or set(clause.path) - {clause.role, "conj"}:
        return False
    if clause.role == "dobj":
        return _is_posted(mention, clause)
    if clause.role == "nsubj" and clause.verb.lemma_.lower() in read_words("at_large_deeds"):
        return True
    subject = clause.role in {"nsubj", "nsubjpass"}
    text, first = mention.sentence.text, _first_of_verb(clause)
    if subject and (mention.value or 0) >= FEWEST_DWELLING and _DWELLING.match(text, first):
        return _KEPT.search(text, first) is None
    return subject and _STATIONED.match(text, first) is not None


def serves(mention: CountMention) -> bool:
    """Tell of "some 550 soldiers serve with the mission": they serve no term."""
    clause = clause_of(mention.anchor)
    if (
        clause is None
        or clause.role != "nsubj"
        or (mention.head or mention.anchor).lemma_.lower() not in FORCES
    ):
        return False
    return _SERVING.match(mention.sentence.text, clause.verb.idx) is not None


def _first_of_verb(clause: Clause) -> int:
    """Return the offset of the verb with its auxiliary: "are stationed", "have fled"."""
    helper = next((child for child in clause.verb.lefts if child.dep_ in {"aux", "auxpass"}), clause.verb)
    return helper.idx


def _is_posted(mention: CountMention, clause: Clause) -> bool:
    """Tell of "has 3,600 soldiers in the force", "deployed 1,500 officers", "keeps 30,000 men there"."""
    head, verb = mention.head, clause.verb.lemma_.lower()
    if head is None or head.lemma_.lower() not in FORCES:
        return False
    text, end = mention.sentence.text, max(mention.numeral.end, head.idx + len(head))
    if _KEPT.search(text, clause.verb.idx):
        return False
    if verb in POSTING:
        return True
    if verb not in HAVING or (mention.value or 0) < FEWEST_POSTED:
        return False
    if any(country_at(mention.sentence, child) is not None for child in head.lefts):  # of another state
        return False
    return head.lemma_.lower() in ONLY_FORCES or _PLACE.match(text, end) is not None
