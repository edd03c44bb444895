"""Sentence -> words that may name a concession: a thing, and what is done with it.

Takes a parsed sentence, gives its mentions ("ease sanctions on the airline": the thing "sanctions", the
act "ease", the object "airline"). Whether one is given for people let go is not decided here.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from habeas.extract.concessions.acts import ATTACKS, TRUCE_ACTS, find_act
from habeas.extract.concessions.deeds import find_deeds, find_returned
from habeas.extract.concessions.things import (
    OPENING,
    WHATEVER,
    is_given_for,
    is_listed,
    kinds_of,
    kinds_of_thing,
    last_words,
    senses_of,
)
from habeas.extract.counts.amounts import is_amount, is_bare_sum, is_farthing, name_amount, speaks_of_money
from habeas.extract.parse.attitudes import CONDITIONS
from habeas.extract.parse.nouns import PEOPLE, sense_of
from habeas.extract.parse.phrases import name_target, noun_phrase
from habeas.extract.parse.predicates import CARRIERS
from habeas.extract.parse.reading import Sentence
from habeas.extract.parse.tokens import Token
from habeas.words.tables import read_words

SANCTIONS = "sanctions"
PAYMENT = "payment"
FUNDS = "funds_released"
RANSOM = "ransom"
"""What it is of which not a cent was paid."""
AMOUNT = "amount"
"""The thing that a sum of money is, which no noun of the table names."""
_SEATS = frozenset({"embassy", "consulate", "mission", "legation"})
"""Things that have a name of their own: "the U.S. Embassy"."""
_REACHING = frozenset({"give", "unfreeze", "pay"})
"""Senses of acts by which a thing goes to somebody, "agree" apart: "agreed to a truce"."""
_PAYING = frozenset({"of", "for", "in"})
"""What joins a payment with how much, for whom, in what: to whom it goes is no part of its name."""
_SUMMING = frozenset({"of", "in"})
_UNQUOTED = str.maketrans("", "", '"“”')
_IN_RETURN = re.compile(r"\bin (?:return|exchange)\b")
_COUNTING = frozenset({"nummod", "quantmod"})
_PLACING = frozenset(
    {"in", "into", "from", "at", "aboard", "inside", "near", "via", "during", "until", "between", "under"}
    | {"outside", "among", "across", "around", "along", "behind", "within", "off", "onto", "through"}
)
_TIMING = frozenset({"before", "after", "since", "of", "by", "for"})
_OCCASIONS = frozenset({"visit", "meeting", "tour", "stop"})
"""What a thing may be given before, after or on the eve of: "offered food before the visit"."""
_CONTAINING = frozenset({"of", "in"})
_SEIZING = frozenset({"kidnap", "kidnapping", "kidnaping", "abduct", "abduction", "seize", "snatch", "hold"})


@dataclass(frozen=True, slots=True, eq=False)
class ConcessionMention:
    """A thing in a sentence that may be given, eased, offered or demanded.

    `type` is a concession type, or "sanctions" before it is known whether these end; `sense` is that of
    the act in the table `concession_acts`, else how a deed was found, empty where there is neither.
    """

    sentence: Sentence
    thing: Token
    noun: str
    type: str
    act: Token | None
    sense: str
    object: str

    @property
    def anchor(self) -> Token:
        """The word that says what becomes of the thing: its act, or the thing itself."""
        return self.act if self.act is not None else self.thing

    @property
    def is_condition(self) -> bool:
        """Whether this is what a release depends on: "will free them only if the truce holds"."""
        return bool({child.lower_ for child in self.anchor.children if child.dep_ == "mark"} & CONDITIONS)


def find_mentions(sentence: Sentence) -> list[ConcessionMention]:
    """Return the mentions of a sentence: things of the table, deeds, then what else is given in return."""
    found = _outermost(list(_named_things(sentence)))
    taken = {token for mention in found for token in (mention.thing, mention.act)}
    for way, verb, thing, kind, name in (*find_deeds(sentence), *find_returned(sentence)):
        if thing not in taken and verb not in taken:
            told = name or noun_phrase(thing)
            found.append(ConcessionMention(sentence, thing, thing.lemma_.lower(), kind, verb, way, told))
    return found


def _outermost(found: list[ConcessionMention]) -> list[ConcessionMention]:
    """Leave out what only says how much a thing is: "a ransom of $2 million", "$6 billion in funds"."""
    types: dict[Token | None, str] = {mention.thing: mention.type for mention in found}
    return [mention for mention in found if types.get(_whole_of(mention.thing)) != mention.type]


def _whole_of(thing: Token) -> Token | None:
    """Return what a thing may be the sum or the sort of: "ransom" of "a ransom of $2 million"."""
    if thing.dep_ == "pobj":
        return thing.head.head if thing.head.lower_ in _CONTAINING else None
    return thing.head if thing.dep_ in _COUNTING else None


def _named_things(sentence: Sentence) -> Iterator[ConcessionMention]:
    name_kinds = kinds_of if speaks_of_money(sentence) else kinds_of_thing
    for token in _possible_things(sentence):
        kinds = name_kinds(token)
        if not kinds or _only_tells_which(token) or _names_nothing_given(sentence, token):
            continue
        found = find_act(token, kinds)
        if found is not None and not _only_tells_where(token, *found[1:]):
            kind, act, sense = found
            name = _object(sentence, token, kind, sense, act).translate(_UNQUOTED)
            yield ConcessionMention(sentence, token, _noun_of(token), kind, act, sense, name)


def _possible_things(sentence: Sentence) -> Sequence[Token]:
    """Return the words that can name a thing: the table's, or any where money or an exchange is told of."""
    if speaks_of_money(sentence) or not OPENING.isdisjoint(sentence.words):
        return sentence.tokens
    named = last_words()
    return [token for token in sentence.tokens if token.lemma_.lower() in named or token.lower_ in named]


def _only_tells_which(token: Token) -> bool:
    """Tell whether a noun stands before another that is the thing: "export restrictions"."""
    if any(child.tag_ == "WP$" for child in token.children):  # "whose funds"
        return True
    if token.dep_ == "nummod":  # "a $3 million ransom"
        return token.head.pos_ == "NOUN"
    if token.dep_ == "npadvmod":  # "duty-free access"
        return token.head.lower_ == "free"
    return token.dep_ in {"compound", "amod", "nmod", "poss"} and not senses_of(token.head)


def _names_nothing_given(sentence: Sentence, token: Token) -> bool:
    """Tell whether a word is part of a body's name, or names people whom the tables do not list."""
    if token.ent_type_ == "ORG" and token.lemma_.lower() not in _SEATS:
        return True
    if token.dep_ == "pobj" and token.head.lower_ == "for" and _is_seizing(token):
        return True
    if token.dep_ == "pobj" and token.head.lower_ == "of" and _is_crew(sentence, token.head.head):
        return True
    if not is_given_for(token) or is_listed(token):
        return False
    ranked = token.lemma_.lower() in read_words("titles")  # "in exchange for a former general"
    return ranked or token.pos_ == "PRON" or sense_of(sentence, token).group in PEOPLE


def _only_tells_where(token: Token, act: Token | None, sense: str) -> bool:
    """Tell whether a thing is where or to whom something is done: "flew in a jet", "sent to the embassy"."""
    given = act is not None and act.head == token and act.dep_ == "acl"  # "under a licence granted by Oslo"
    first = token
    while first.dep_ == "conj":
        first = first.head
    if first.dep_ != "pobj" or sense == "delist" or given or is_amount(token):
        return False
    leading = first.head
    if leading.lower_ == "on" and first.lemma_.lower() in CARRIERS:  # "flown out on a flight"
        return True
    if sense == "give" and leading.lower_ in _TIMING and token.lemma_.lower() in _OCCASIONS:
        return True
    reached = leading.lower_ == "to" and leading.head.pos_ == "VERB" and sense in _REACHING
    return leading.lower_ in _PLACING or (reached and leading.head.lemma_ not in TRUCE_ACTS)


def _is_crew(sentence: Sentence, noun: Token) -> bool:
    """Tell of people of whom a thing only says whence they are: "crew members of a Danish boat"."""
    return noun.pos_ in {"NOUN", "PROPN"} and sense_of(sentence, noun).group in PEOPLE


def _is_seizing(thing: Token) -> bool:
    """Tell whether "for" says why people are taken: "kidnapped for ransom", "most of them for ransom"."""
    above = thing.head.head
    return above.lemma_.lower() in _SEIZING or (thing.lower_ == RANSOM and above.pos_ in {"PRON", "ADJ"})


def _noun_of(token: Token) -> str:
    if is_farthing(token):
        return RANSOM
    return AMOUNT if is_amount(token) else token.lemma_.lower()


def _object(sentence: Sentence, thing: Token, kind: str, sense: str, act: Token | None) -> str:
    if sense == "hold" and thing.lemma_.lower() not in ATTACKS:
        return "ceasefire"
    if kind == PAYMENT and (is_farthing(thing) or thing.lemma_.lower() in {RANSOM, "nothing", "anything"}):
        sum_named = not is_farthing(thing) and any(is_amount(each) for each in thing.subtree)
        return noun_phrase(thing, _PAYING) if sum_named else RANSOM
    if is_amount(thing) or is_bare_sum(thing):
        return _sum_name(thing)
    if thing.lower_ in WHATEVER:
        tie = _IN_RETURN.search(sentence.text, thing.idx)
        return f"{thing.lower_} {tie.group()}" if tie else thing.lower_
    if sense == "withdraw" and any(child.dep_ == "nummod" for child in thing.lefts):
        return thing.text
    if kind != SANCTIONS:
        return noun_phrase(thing, _PAYING) if kind == PAYMENT else noun_phrase(thing)
    states = [(mention.start, mention.end) for mention in sentence.countries]
    return name_target(thing, act, lambda token: any(start <= token.idx < end for start, end in states))


def _sum_name(head: Token) -> str:
    """Return a sum with what it is of, in or worth, and not with what it is for: "$2 million in gold"."""
    if is_amount(head):
        return name_amount(head, noun_phrase(head, _SUMMING))
    return head.doc[head.left_edge.i : head.i + 1].text
