"""Mention -> how far a concession has come: floated, demanded, announced, done, reversed or denied.

Reads the words that govern the act, and its tense; knows nothing of other sentences.
"""

import re
from collections.abc import Iterator

from habeas.extract.concessions.things import act_lemmas
from habeas.extract.concessions.wordings import ConcessionMention
from habeas.extract.parse.attitudes import attitude_of, read_attitudes
from habeas.extract.parse.grammar import is_negated
from habeas.extract.parse.tokens import Token
from habeas.model.vocabulary import ConcessionStatus

_FLOATING = frozenset({"could", "might", "may", "would"})
_FLOATED = re.compile(
    r"\b(?:float\w*|propos\w+|suggest\w*|offer\w*|consider\w*|discuss\w*|possib\w+|would like|hope[sd]?"
    r"|look\w* at|ready to|willing to|explor\w+|talks? (?:on|about)|raise[ds]? the prospect|prospect of"
    r"|open to)\b",
    re.IGNORECASE,
)
_REVERSED = re.compile(
    r"\b(?:re-?impos\w+|revok\w+|revers\w+|back on|reneg\w+|withh[eo]ld\w*|re-?froze\w*)\b", re.IGNORECASE
)
_ANNOUNCED = re.compile(
    r"\b(?:agree[ds]?|announc\w+|pledg\w+|promis\w+|will|is to|are to|plans? to|due to)\b", re.IGNORECASE
)
_NONE_AT_ALL = r"(?:\bnot|n['’]t|\bnever|\bno|\bnor|\bneither|\bden(?:y|ies|ied|ying))\b"
UNTIED = re.compile(
    rf"{_NONE_AT_ALL}[^.;]{{0,60}}?\b(?:in (?:exchange|return) for|conditional (?:up)?on"
    r"|(?:linked|tied|connected|related|link|connection|relation)(?: (?:to|with|between))?)\b"
    r"|\bnothing to do with\b|\bunrelated\b|\bunconnected\b|\bseparate (?:matter|issue|question)",
    re.IGNORECASE,
)
"""Words that deny that people were let go for what follows them."""
_REPORTS = frozenset(
    {"report", "claim", "allegation", "suggestion", "accusation", "rumour", "rumor", "speculation", "notion"}
)
_GIVING_WORD = frozenset(
    {"say", "announce", "pledge", "promise", "confirm", "declare", "vow", "state", "tell"}
)
_WISHING = frozenset({"want", "seek", "wish", "hope", "push", "press"})
_NAMING = frozenset({"of", "for", "on"})
"""What leads to a deed that a noun is about: "a condition for removing the ban"."""
_HANGING = frozenset({"pobj", "prep", "dobj", "conj", "pcomp"})
_NONE = frozenset({"none", "neither", "nothing", "nobody", "no"})
REACH = 60
"""Characters before an act within which the words that govern it stand."""


def status_of(mention: ConcessionMention) -> ConcessionStatus:
    """Return how far a concession has come, by the words around what is done with it."""
    anchor = mention.anchor
    if mention.is_condition:
        return "demanded"
    attitude = attitude_of(anchor)
    negated = _is_none_of(mention.thing) or any(
        (is_negated(word) and not _adds_more(word)) or _is_done_by_none(word) for word in _words_over(mention)
    )
    if attitude == "denied" or negated or _is_untied(mention) or _is_denied_report(anchor):
        return "denied"
    if attitude == "demanded" and _is_own_wish(anchor):
        return "floated"
    if "demanded" in {attitude, read_attitudes().get(anchor.lemma_.lower())}:
        return "demanded"
    text = mention.sentence.text
    before = text[max(0, anchor.idx - REACH) : anchor.idx + len(anchor)]
    if _REVERSED.search(text):
        return "reversed"
    auxiliaries = _auxiliaries(anchor)
    if "would" in auxiliaries and _is_word_given(anchor):
        return "announced"
    if _FLOATED.search(before) or auxiliaries & _FLOATING:
        return "floated"
    planned = "planned" in map(attitude_of, _verbs_over(anchor))
    return "announced" if planned or _ANNOUNCED.search(before) else "done"


def _adds_more(word: Token) -> bool:
    """Tell whether a negation only says that there is more: "not only on prisoners but on sanctions"."""
    nots = (child for child in word.children if child.lower_ == "not")
    return any(each.i + 1 < len(each.doc) and each.nbor(1).lower_ == "only" for each in nots)


def _words_over(mention: ConcessionMention) -> Iterator[Token]:
    """Yield a thing, what is done with it, and what these hang on: "reached no agreement on aid"."""
    for first in (mention.thing, mention.anchor):
        yield first
        word = first
        while word.dep_ in _HANGING and (word.head.pos_ != "VERB" or word.head.lemma_ in act_lemmas()):
            word = word.head
            yield word


def _auxiliaries(verb: Token) -> set[str]:
    """Return what stands before a verb, and with an infinitive what stands before the verb above it."""
    found = {child.lower_ for child in verb.children if child.dep_ == "aux"}
    above = next((word for word in verb.ancestors if word.pos_ == "VERB"), None)
    hangs = "to" in found or (verb.dep_ == "pcomp" and verb.head.lower_ in _NAMING)
    return found | _auxiliaries(above) if hangs and above is not None else found


def _verbs_over(verb: Token) -> Iterator[Token]:
    """Yield a verb, and those that it shares its subject with: "agreed to open ... and to ease ..."."""
    yield verb
    while verb.dep_ in {"conj", "xcomp"} and verb.head.pos_ in {"VERB", "AUX", "ADJ"}:
        verb = verb.head
        yield verb


def _is_denied_report(anchor: Token) -> bool:
    """Tell whether a thing is only what a denied report says: "denied claims that a ransom was paid"."""
    for word in anchor.ancestors:
        if word.lemma_.lower() in _REPORTS:
            return attitude_of(word) == "denied"
        if word.pos_ == "VERB" and word.dep_ not in {"acl", "pcomp", "xcomp"}:
            break
    return False


def _is_own_wish(verb: Token) -> bool:
    """Tell whether who wants a thing would do it: "wants to open", unlike "wants Oslo to open"."""
    wished = verb.dep_ == "xcomp" and verb.head.lemma_.lower() in _WISHING
    others = (*(each.dep_ for each in verb.lefts), *(each.dep_ for each in verb.head.rights))
    return wished and not {"nsubj", "dobj", "dative"} & set(others)


def _is_word_given(verb: Token) -> bool:
    """Tell whether "would" is the "will" of somebody's own words: "said that it would lift the ban"."""
    told = verb.dep_ == "ccomp" and verb.head.lemma_.lower() in _GIVING_WORD
    return told and not any(child.dep_ == "advcl" for child in verb.children)


def _is_done_by_none(verb: Token) -> bool:
    """Tell whether nobody does it: "neither Oslo nor Bern paid", "no official received money"."""
    doers = [child for child in verb.lefts if child.dep_ in {"nsubj", "nsubjpass"}]
    return any(doer.lower_ in _NONE or doer.left_edge.lower_ in _NONE for doer in doers)


def _is_none_of(thing: Token) -> bool:
    """Tell whether "none of the sanctions", "not one cent" or "nothing" are meant."""
    first = thing.left_edge
    if thing.lower_ in _NONE:
        return True
    if "not" in {first.lower_, first.nbor(-1).lower_ if first.i else ""}:
        return True
    return thing.dep_ == "pobj" and thing.head.lower_ == "of" and thing.head.head.lower_ in _NONE


def _is_untied(mention: ConcessionMention) -> bool:
    """Tell whether a thing is said not to be the price: "not in return for ...", "were not a ransom"."""
    thing = mention.thing
    if thing.dep_ == "attr" and (attitude_of(thing.head) == "denied" or _follows_nor(thing.head)):
        return True
    denial = UNTIED.search(mention.sentence.text)
    return denial is not None and not denial.start() <= thing.idx < denial.end()


def _follows_nor(verb: Token) -> bool:
    """Tell whether a clause begins with "nor": "nor was the cash a ransom"."""
    around = (*verb.lefts, *(verb.head.children if verb.dep_ == "conj" else ()))
    return any(token.lower_ == "nor" and token.i < verb.i for token in around)
