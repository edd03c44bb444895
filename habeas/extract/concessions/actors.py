"""Mention -> who acts in the clause of a thing, by the parse: doers, agents, and whom pronouns stand for.

Takes a mention, the account and the parties of its sentence; a body of a state acts for its state, a company
or family in the words that name it. Whether who acts gives the thing is not decided here.
"""

from collections.abc import Iterator
from functools import cache

from habeas.extract.account import Account
from habeas.extract.concessions.naming import sole_authority
from habeas.extract.concessions.private_givers import name_private
from habeas.extract.concessions.wordings import ConcessionMention
from habeas.extract.episodes.parties import PartyMention, party_at
from habeas.extract.parse.grammar import OBJECTS, OWNERS, SUBJECTS
from habeas.extract.parse.reading import Sentence
from habeas.extract.parse.tokens import Token
from habeas.words.countries import is_country_code
from habeas.words.tables import read_words

GETTING = frozenset(
    {"come", "receive", "get", "accept", "collect", "pocket", "obtain", "gain", "win", "regain"}
    | {"demand", "seek", "want", "extort", "ask", "request", "require", "insist", "expect", "obtain"}
)
"""Verbs whose subject gets or wants what "from" leads to the giver of, or is itself given: "came from"."""
_ASKING = frozenset({"ask", "request"})
"""Verbs whose object is asked for what "for" leads to."""
_CONSENTING = {"agree": ("to",), "consent": ("to",), "accede": ("to",), "commit": ("to",), "part": ("with",)}
"""Verbs of giving that reach what is given through another word: "agreed to a truce", "parted with money"."""
_PERSONAL = frozenset({"PRP", "WP", "WDT", "DT", "EX"})
_DOING = frozenset({"nsubj"})
_OWN_SUBJECTS = _DOING | {"nsubjpass", "auxpass"}
"""What an act has that is not done by the subject above it: "after being promised asylum"."""


def find_doer(account: Account, mention: ConcessionMention) -> PartyMention | None:
    """Return the party that itself does what an act says: "Oslo lifted ...", "lifted by Oslo".

    Of two that agree on it, it is the one that does not let people go ("Oslo and Havana agreed to ..."), and
    a state rather than a band.
    """
    here = account.parties[mention.sentence.index]
    sole, doers = sole_authority(account), []
    for actor in find_actors(mention):
        meant = antecedent_of(here, actor)
        for each in (meant, *_joined_with(meant)) if meant is not None else ():
            doer = name_actor(mention.sentence, each, here)
            if doer is not None and (doer.form != "private" or mention.type in {"other", "trade"}):
                doers.append(doer)
    others = [doer for doer in doers if doer.party != sole] or doers
    return next((doer for doer in others if is_country_code(doer.party)), next(iter(others), None))


def _joined_with(noun: Token) -> Iterator[Token]:
    """Yield what stands beside a noun with "and"."""
    yield from (child for child in noun.rights if child.dep_ == "conj")


def antecedent_of(here: tuple[PartyMention, ...], actor: Token) -> Token | None:
    """Return whom an actor stands for: "which lifted ..." for the noun before, "it" for a subject before."""
    if actor.tag_ in {"WDT", "WP"}:
        return actor.head.head if actor.head.dep_ == "relcl" else None
    if actor.tag_ != "PRP":
        return actor
    heads = {token: depth for depth, token in enumerate(actor.ancestors)}
    before = [token for token in reversed(actor.doc[: actor.i]) if token.dep_ in SUBJECTS]
    parties = [token for token in before if any(party_at(here, each) for each in with_owners(token))]
    return min(
        parties,
        key=lambda token: (heads.get(token.head, len(heads)), sum(1 for _ in token.ancestors)),
        default=None,
    )


def find_actors(mention: ConcessionMention) -> Iterator[Token]:
    """Yield the heads of whoever gives: agents of passives, "from ...", "by ...", then subjects."""
    thing = mention.thing
    first = _first_of_list(thing)
    act = _over(first) if mention.act is None else mention.act
    for token in (thing, act):
        if token is None:
            continue
        gets = act is not None and act.lemma_.lower() in GETTING
        for child in token.subtree if gets and token == thing else token.children:
            wanted = child.dep_ == "agent" or (child.dep_ == "prep" and child.lower_ in {"by", "from"})
            if wanted and (token == thing or child.lower_ != "from" or token.lemma_.lower() in GETTING):
                yield from (inner for inner in child.children if inner.dep_ == "pobj")
    if act is not None and act.lemma_.lower() not in GETTING:
        asked = [child for child in act.head.children if child.dep_ in OBJECTS] if act.dep_ == "xcomp" else []
        yield from asked or (child for child in _clause(act).children if child.dep_ in _DOING)
    if act is not None and act.lemma_.lower() in _ASKING:  # "asked the firm for fuel"
        yield from (child for child in act.rights if child.dep_ in OBJECTS and child != thing)


def _over(thing: Token) -> Token | None:
    """Return the verb that something is done to a thing with: "lost", "agreed to", "parted with"."""
    if thing.dep_ == "dobj":
        return thing.head
    leading = thing.head
    led = thing.dep_ == "pobj" and leading.lower_ in _CONSENTING.get(leading.head.lemma_.lower(), ())
    return leading.head if led else None


def _first_of_list(thing: Token) -> Token:
    """Return "tents" for the "$2 million" of "promised tents and $2 million"."""
    while thing.dep_ == "conj" and thing.head.pos_ != "VERB":
        thing = thing.head
    return thing


def _clause(act: Token) -> Token:
    """Return the verb whose subject does what an act says: that of "agreed to pay" and of "paid"."""
    while _shares_subject(act) and not any(child.dep_ in _OWN_SUBJECTS for child in act.children):
        above = act.head.head if act.dep_ == "pcomp" else act.head
        if above.pos_ not in {"VERB", "AUX"}:
            break
        act = above
    return act


def _shares_subject(act: Token) -> bool:
    """Tell whether who does the verb above does this too: "they sold cattle to raise it"."""
    purpose = act.dep_ == "advcl" and any(child.lower_ == "to" and child.dep_ == "aux" for child in act.lefts)
    return purpose or act.dep_ in {"xcomp", "conj", "pcomp"}


def name_actor(sentence: Sentence, actor: Token, here: tuple[PartyMention, ...]) -> PartyMention | None:
    """Return the party that acts, or the company, family or group in the words that name it."""
    direct = party_at(here, actor)
    if direct is not None:
        return direct
    if actor.tag_ in _PERSONAL or actor.ent_type_ in {"PERSON", "DATE", "MONEY"} or actor.pos_ == "NUM":
        return None
    if actor.lemma_.lower() in state_bodies():
        owners = (
            *actor.lefts,
            *(t for child in actor.rights if child.lower_ == "of" for t in child.children),
        )
        return next((party for owner in owners if (party := party_at(here, owner))), None)
    return _owning_state(actor, here) or name_private(sentence, actor)


def _owning_state(actor: Token, here: tuple[PartyMention, ...]) -> PartyMention | None:
    """Return the state whose a named body is: "Japan's Overseas Fund"."""
    owners = (child for child in actor.lefts if child.dep_ == "poss" and actor.ent_type_ == "ORG")
    named = (party for each in owners if (party := party_at(here, each)))
    return next((party for party in named if is_country_code(party.party)), None)


def with_owners(head: Token) -> Iterator[Token]:
    """Yield a noun and whose it is: "Oslo's ministry"."""
    yield head
    yield from (child for child in head.lefts if child.dep_ in OWNERS)


@cache
def state_bodies() -> frozenset[str]:
    """The last words of the bodies of a state: a ministry pays for its state."""
    return frozenset(body.split()[-1] for body in read_words("government_bodies")) | read_words(
        "state_voices"
    )
