"""A verb or noun -> the words for who did it, also where its subject stands elsewhere.

"Oman agreed to free 12", "its decision to free 12", "thanked Oman for freeing 12", "Oman said it freed 12".
"""

from collections.abc import Iterator

from habeas.extract.parse.grammar import OBJECTS, SUBJECTS, is_passive, subjects_of, word_with_subject
from habeas.extract.parse.tokens import Token

CONTROLLING = frozenset(
    {
        "allow", "appeal", "ask", "beg", "call", "compel", "convince", "enable", "encourage", "expect",
        "force", "get", "help", "implore", "induce", "instruct", "invite", "lead", "oblige", "order",
        "permit", "persuade", "press", "pressure", "prompt", "push", "request", "require", "tell",
        "urge", "want", "warn",
    }
)  # fmt: skip
"""Verbs whose object does what they are about: "persuaded Oman to free them"."""
PRAISING = frozenset(
    {
        "thank",
        "praise",
        "commend",
        "applaud",
        "congratulate",
        "credit",
        "criticise",
        "criticize",
        "blame",
        "hail",
    }
)
"""Verbs whose object did what follows "for": "thanked Oman for freeing them"."""
CARRYING_OUT = frozenset(
    {
        "approve", "authorise", "authorize", "begin", "complete", "decree", "delay", "grant", "halt", "offer",
        "order", "pledge", "promise", "resume", "start", "stop", "suspend",
    }
)  # fmt: skip
"""Verbs whose subject does what their object is: "Oman began the release of 12"."""
OWN = frozenset({"poss", "compound", "amod", "nmod"})
SPEAKING_OF = frozenset({"it", "he", "she"})


def doers_of(trigger: Token, people: str) -> Iterator[Token]:
    """Yield the heads of the words for who did it; `people` is where those stand whom it befell."""
    for token in _doers(trigger, people):
        meant = _spoken_of(token)
        yield token if meant is None else meant


def _doers(trigger: Token, people: str) -> Iterator[Token]:
    for token in trigger.children:
        if token.dep_ == "agent":
            yield from (child for child in token.children if child.dep_ == "pobj")
        if token.dep_ == "nsubj" and people in {"object", "either"}:
            yield token
        if token.dep_ == "poss" and people == "of":
            yield token
    if people == "of":
        yield from _who_carries_out(trigger)
    elif people != "subject" and not any(subjects_of(trigger)) and not is_passive(trigger):
        yield from _elsewhere(trigger)


def _elsewhere(verb: Token) -> Iterator[Token]:
    """Yield who does what a verb without a subject says: who agreed to it, decided on it or is thanked."""
    over = verb.head
    if verb.dep_ in {"xcomp", "conj"}:
        yield from _controllers(verb)
    elif verb.dep_ == "acl" and verb.tag_ == "VB":
        owners = [child for child in over.children if child.dep_ in OWN and child.i < verb.i]
        owners += [word for child in over.rights if child.lower_ in {"by", "of"} for word in child.rights]
        yield from owners or (subjects_of(over.head) if over.dep_ == "dobj" else ())
    elif verb.dep_ == "pcomp":
        yield from _behind(over, over.head)
    elif verb.dep_ == "advcl" and verb.tag_ == "VBG":
        yield from (child for child in over.children if child.dep_ == "nsubj")


def _controllers(verb: Token) -> Iterator[Token]:
    """Yield "Oman" of "Oman agreed to free" and "persuaded Oman to free"."""
    over = verb.head
    told = [child for child in over.rights if child.dep_ in OBJECTS and child.i < verb.i]
    if verb.dep_ == "xcomp" and told and over.lemma_.lower() in CONTROLLING:
        yield from told
        return
    first = word_with_subject(verb)
    if first is not verb:
        yield from (child for child in first.children if child.dep_ in SUBJECTS)


def _behind(preposition: Token, verb: Token) -> Iterator[Token]:
    """Yield who is thanked "for freeing", or who did something "by freeing", "after freeing"."""
    if preposition.lower_ == "for" and verb.lemma_.lower() in PRAISING:
        yield from (child for child in verb.children if child.dep_ in {"dobj", "nsubjpass"})
    elif preposition.lower_ in {"by", "after", "before", "without", "in"}:
        yield from (child for child in verb.children if child.dep_ == "nsubj")


def _who_carries_out(noun: Token) -> Iterator[Token]:
    """Yield "Oman" of "Oman began the release of 12", where nobody else's release it is."""
    over = noun.head
    if noun.dep_ != "dobj" or over.lemma_.lower() not in CARRYING_OUT:
        return
    if not any(child.dep_ == "poss" or child.lower_ == "by" for child in noun.children):
        yield from (child for child in over.children if child.dep_ == "nsubj")


def _spoken_of(pronoun: Token) -> Token | None:
    """Return "Oman" for "it" of "Oman said it had freed 12"; None for what is no such pronoun."""
    if pronoun.lower_ not in SPEAKING_OF or pronoun.head.dep_ != "ccomp":
        return None
    return next((child for child in pronoun.head.head.children if child.dep_ == "nsubj"), None)
