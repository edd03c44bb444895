"""Sentence -> words that may name a concession: a thing, and what is done with it.

Takes a parsed sentence, gives its mentions ("ease sanctions on the airline": the thing "sanctions", the
act "ease", the object "airline"). Whether one is given for people let go is not decided here.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from habeas.extract.concessions.deeds import find_deeds, find_returned
from habeas.extract.concessions.things import Kinds, is_given_for, is_listed, kinds_of, senses_of
from habeas.extract.counts.amounts import is_amount, is_farthing, name_amount
from habeas.extract.parse.grammar import CONDITIONS, SUBJECTS
from habeas.extract.parse.nouns import PEOPLE, sense_of
from habeas.extract.parse.phrases import name_target, noun_phrase
from habeas.extract.parse.reading import Sentence
from habeas.extract.parse.tokens import Token

SANCTIONS = "sanctions"
RANSOM = "ransom"
"""What it is of which not a cent was paid."""
AMOUNT = "amount"
"""The thing that a sum of money is, which no noun of the table names."""
_SEATS = frozenset({"embassy", "consulate", "mission", "legation"})
"""Things that have a name of their own: "the U.S. Embassy"."""
_GOING = frozenset({"leave", "quit", "vacate"})
"""Acts of the thing itself: "the troops left the valley"."""
MOST_VERBS = 2
"""Verbs above a thing among which its act is looked for: "let it sell oil"."""
_ATTACKS = frozenset({"operation", "offensive", "attack", "raid", "strike", "airstrike", "bombardment"})
"""What is halted for people let go, and is recorded by its own name."""
_REACHING = frozenset({"give", "unfreeze", "pay"})
"""Senses of acts by which a thing goes to somebody, "agree" apart: "agreed to a truce"."""
_PAYING = frozenset({"of", "for", "in"})
"""What joins a payment with how much, for whom, in what: to whom it goes is no part of its name."""
_PLACING = frozenset(
    {"in", "into", "from", "at", "aboard", "inside", "near", "via", "during", "until", "between", "under"}
    | {"outside", "among", "across", "around", "along", "behind", "within", "off", "onto", "through"}
)
_CONTAINING = frozenset({"of", "in"})
_SEIZING = frozenset({"kidnap", "kidnapping", "kidnaping", "abduct", "abduction", "seize", "snatch"})
_TRUCE_ACTS = frozenset({"agree", "last", "hold", "declare", "observe", "extend", "continue", "go"})
"""Acts by which only a truce holds: an attack that goes on is none."""


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
    wholes = {mention.thing: mention.type for mention in found}
    return [
        mention
        for mention in found
        if mention.thing.dep_ != "pobj"
        or mention.thing.head.lower_ not in _CONTAINING
        or wholes.get(mention.thing.head.head) != mention.type
    ]


def _named_things(sentence: Sentence) -> Iterator[ConcessionMention]:
    for token in sentence.tokens:
        kinds = kinds_of(token)
        if not kinds or _only_tells_which(token) or _names_nothing_given(sentence, token):
            continue
        found = _act_on(token, kinds)
        if found is not None and not _only_tells_where(token, found[2]):
            kind, act, sense = found
            yield ConcessionMention(
                sentence, token, _noun_of(token), kind, act, sense, _object(sentence, token, kind, sense, act)
            )


def _only_tells_which(token: Token) -> bool:
    """Tell whether a noun stands before another that is the thing: "export restrictions"."""
    if any(child.tag_ == "WP$" for child in token.children):  # "whose funds"
        return True
    if token.dep_ == "nummod":  # "a $3 million ransom"
        return is_listed(token.head)
    return token.dep_ in {"compound", "amod", "nmod"} and not senses_of(token.head)


def _names_nothing_given(sentence: Sentence, token: Token) -> bool:
    """Tell whether a word is part of a body's name, or names people whom the tables do not list."""
    if token.ent_type_ == "ORG" and token.lemma_.lower() not in _SEATS:
        return True
    if token.dep_ == "pobj" and token.head.lower_ == "for" and _is_seizing(token.head.head):
        return True
    return is_given_for(token) and not is_listed(token) and sense_of(sentence, token).group in PEOPLE


def _only_tells_where(token: Token, sense: str) -> bool:
    """Tell whether a thing is where or to whom something is done: "flew in a jet", "sent to the embassy"."""
    if token.dep_ != "pobj" or sense == "delist":
        return False
    leading = token.head
    reached = leading.lower_ == "to" and leading.head.pos_ == "VERB" and sense in _REACHING
    return leading.lower_ in _PLACING or (reached and leading.head.lemma_ not in _TRUCE_ACTS)


def _is_seizing(word: Token) -> bool:
    """Tell whether a word is for taking people: "kidnapped for ransom" names why, not what was paid."""
    return word.lemma_.lower() in _SEIZING


def _noun_of(token: Token) -> str:
    if is_farthing(token):
        return RANSOM
    return AMOUNT if is_amount(token) else token.lemma_.lower()


def _act_on(thing: Token, kinds: Kinds) -> tuple[str, Token | None, str] | None:
    """Return the sort of concession, what is done and its sense, by the parse."""
    for token in _around(thing):
        for sense in () if _does(thing, token) else senses_of(token):
            for kind, senses in kinds:
                if sense in senses:
                    return kind, token, sense
    return next(((kind, None, "") for kind, senses in kinds if "any" in senses), None)


def _does(thing: Token, act: Token) -> bool:
    """Tell whether a thing is who acts, and not what is given: "the army suspended its patrols"."""
    if act.lemma_ in _TRUCE_ACTS and thing.lemma_.lower() in _ATTACKS:
        return True
    if thing.dep_ != "nsubj" or thing.head != act or act.lemma_ in _GOING:
        return False
    return any(child.dep_ == "dobj" for child in act.children)


def _around(thing: Token) -> Iterator[Token]:
    """Yield what governs a thing, up to the second verb, what is said of it, and the participles it has."""
    verbs = 0
    for token in thing.ancestors:
        yield token
        if token == thing.head:
            yield from _told_of(thing, token)
        verbs += token.pos_ == "VERB"
        if verbs == MOST_VERBS or token.dep_ == "relcl":
            break
    for child in thing.children:
        if child.dep_ in {"acl", "relcl"}:
            yield child
            yield from (inner for inner in child.children if inner.dep_ in {"acomp", "xcomp"})


def _told_of(thing: Token, verb: Token) -> Iterator[Token]:
    """Yield what a clause says of a thing: "is believed to have been paid", "is what it cost"."""
    for child in verb.rights:
        said = child.dep_ in {"xcomp", "attr"} or (child.dep_ == "ccomp" and verb.lemma_ == "be")
        if thing.dep_ in SUBJECTS and said:
            yield child
            yield from (inner for inner in child.children if inner.dep_ in {"relcl", "xcomp"})
        elif thing.dep_ == "dobj" and child.pos_ == "ADJ" and child.i > thing.i:
            yield child


def _object(sentence: Sentence, thing: Token, kind: str, sense: str, act: Token | None) -> str:
    if sense == "hold" and thing.lemma_.lower() not in _ATTACKS:
        return "ceasefire"
    if kind == "payment" and (is_farthing(thing) or thing.lemma_.lower() in {RANSOM, "nothing", "anything"}):
        sum_named = not is_farthing(thing) and any(is_amount(each) for each in thing.subtree)
        return noun_phrase(thing, _PAYING) if sum_named else RANSOM
    if kind == "payment" and not is_amount(thing):
        return noun_phrase(thing, _PAYING)
    if kind != SANCTIONS:
        return name_amount(thing, noun_phrase(thing)) if is_amount(thing) else noun_phrase(thing)
    states = [(mention.start, mention.end) for mention in sentence.countries]
    return name_target(thing, act, lambda token: any(start <= token.idx < end for start, end in states))
