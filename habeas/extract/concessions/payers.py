"""Account and mention -> who pays, where it is money: a state, a company, a family, or nobody named.

Ransoms are paid by others than states too, and "no ransom was paid" names no payer but through who says so.
Takes the parties of the sentence and the parse; gives a party's mention, a private payer's with the words
that name it, or None. Those who hold or let go the people never pay for them.
"""

from collections.abc import Iterator
from functools import cache

from habeas.extract.account import Account
from habeas.extract.concessions.naming import home_of_captors
from habeas.extract.concessions.private_givers import name_private
from habeas.extract.concessions.wordings import ConcessionMention
from habeas.extract.episodes.parties import PartyMention, party_at
from habeas.extract.parse.grammar import OWNERS, SUBJECTS
from habeas.extract.parse.reading import Sentence
from habeas.extract.parse.tokens import Token
from habeas.words.countries import is_country_code
from habeas.words.tables import read_words

GETTING = frozenset(
    {
        "receive",
        "get",
        "accept",
        "collect",
        "pocket",
        "obtain",
        "gain",
        "win",
        "regain",
        "demand",
        "seek",
        "want",
        "extort",
    }
)
"""Verbs whose subject gets or wants what "from" leads to the giver of."""
_PERSONAL = frozenset({"PRP", "WP", "WDT", "DT", "EX"})
_SPEAKING = frozenset({"it", "we", "they"})
"""Pronouns for the state that speaks, in "Oslo said it had not paid"."""
_DOING = frozenset({"nsubj"})
_DENYING = frozenset(
    {"deny", "reject", "say", "insist", "state", "tell", "add", "stress", "dismiss", "repeat", "reiterate"}
    | {"hit", "reply", "answer", "respond", "counter", "retort", "maintain", "declare", "assure", "swear"}
)


def find_payer(account: Account, mention: ConcessionMention) -> PartyMention | None:
    """Return who pays by the sentence's own words, None where it names nobody."""
    here = account.parties[mention.sentence.index]
    bands = {party for party in account.authorities if not is_country_code(party)}
    for actor in find_actors(mention):
        if actor.lower_ in _SPEAKING:
            denier = find_denier(account, mention)
            return denier if denier is None or denier.party not in bands else None
        payer = name_actor(mention.sentence, actor, here)
        if payer is not None and payer.party not in bands and not _is_holder(account, mention, actor):
            return payer
    return None


def find_doer(account: Account, mention: ConcessionMention) -> PartyMention | None:
    """Return the party that itself does what an act says: "Oslo lifted ...", "lifted by Oslo"."""
    here = account.parties[mention.sentence.index]
    for actor in find_actors(mention):
        meant = _antecedent(here, actor)
        doer = name_actor(mention.sentence, meant, here) if meant is not None else None
        if doer is not None and (doer.form != "private" or mention.type in {"other", "trade"}):
            return doer
    return None


def _antecedent(here: tuple[PartyMention, ...], actor: Token) -> Token | None:
    """Return whom an actor stands for: "which lifted ..." for the noun before, "it" for a subject before."""
    if actor.tag_ in {"WDT", "WP"}:
        return actor.head.head if actor.head.dep_ == "relcl" else None
    if actor.tag_ != "PRP":
        return actor
    heads = {token: depth for depth, token in enumerate(actor.ancestors)}
    before = [token for token in reversed(actor.doc[: actor.i]) if token.dep_ in SUBJECTS]
    parties = [token for token in before if any(party_at(here, each) for each in _with_owners(token))]
    return min(
        parties,
        key=lambda token: (heads.get(token.head, len(heads)), sum(1 for _ in token.ancestors)),
        default=None,
    )


def find_denier(account: Account, mention: ConcessionMention) -> PartyMention | None:
    """Return the state that says it did not pay: the head of the clause over a thing denied."""
    here = account.parties[mention.sentence.index]
    for verb in (mention.anchor, *mention.anchor.ancestors):
        if verb.lemma_.lower() in _DENYING:
            for child in verb.children:
                if child.dep_ == "nsubj":
                    named = next((p for t in _with_owners(child) if (p := party_at(here, t))), None)
                    named = named or (
                        _speaker_before(account, mention) if child.lower_ in _SPEAKING else None
                    )
                    return home_of_captors(account) if named is None and _is_voice(child) else named
    return None


def _speaker_before(account: Account, mention: ConcessionMention) -> PartyMention | None:
    """Return the state that heads the sentence before: "Oslo has not commented. It denied ..."."""
    heads = (
        party_at(account.parties[before.index], token)
        for before in account.reading.before(mention.sentence, 1)
        for token in before.tokens
        if token.dep_ == "nsubj" and token.head.dep_ == "ROOT"
    )
    return next((party for party in heads if party is not None), None)


def _is_voice(speaker: Token) -> bool:
    """Tell whether one who speaks does so for a state: "the governor", "Governor Ada Brandt"."""
    titled = (speaker, *(child for child in speaker.lefts if child.dep_ in {"compound", "amod"}))
    return any(each.lemma_.lower() in _bodies() for each in titled)


def find_actors(mention: ConcessionMention) -> Iterator[Token]:
    """Yield the heads of whoever gives: agents of passives, "from ...", "by ...", then subjects."""
    thing = mention.thing
    act = thing.head if mention.act is None and thing.dep_ == "dobj" else mention.act
    for token in (thing, act):
        if token is None:
            continue
        gets = act is not None and act.lemma_.lower() in GETTING
        for child in token.subtree if gets and token == thing else token.children:
            wanted = child.dep_ == "agent" or (child.dep_ == "prep" and child.lower_ in {"by", "from"})
            if wanted and (token == thing or child.lower_ != "from" or token.lemma_.lower() in GETTING):
                yield from (inner for inner in child.children if inner.dep_ == "pobj")
    if act is not None and act.lemma_.lower() not in GETTING:
        asked = [child for child in act.head.children if child.dep_ == "dobj"] if act.dep_ == "xcomp" else []
        yield from asked or (child for child in _clause(act).children if child.dep_ in _DOING)


def _clause(act: Token) -> Token:
    """Return the verb whose subject does what an act says: that of "agreed to pay" and of "paid"."""
    while act.dep_ in {"xcomp", "conj"} and not any(child.dep_ in _DOING for child in act.children):
        if act.head.pos_ not in {"VERB", "AUX"}:
            break
        act = act.head
    return act


def name_actor(sentence: Sentence, actor: Token, here: tuple[PartyMention, ...]) -> PartyMention | None:
    """Return the party that acts, or the company, family or group in the words that name it."""
    direct = party_at(here, actor)
    if direct is not None:
        return direct
    if actor.tag_ in _PERSONAL or actor.ent_type_ in {"PERSON", "DATE", "MONEY"} or actor.pos_ == "NUM":
        return None
    if actor.lemma_.lower() in _bodies():
        owners = (
            *actor.lefts,
            *(t for child in actor.rights if child.lower_ == "of" for t in child.children),
        )
        return next((party for owner in owners if (party := party_at(here, owner))), None)
    return name_private(sentence, actor)


def _with_owners(head: Token) -> Iterator[Token]:
    yield head
    yield from (child for child in head.lefts if child.dep_ in OWNERS)


def _is_holder(account: Account, mention: ConcessionMention, actor: Token) -> bool:
    """Tell whether an actor is one who held or lets people go, or is let go, in the same sentence."""
    others = (each for each in account.happenings[mention.sentence.index] if each.trigger != mention.act)
    return any(actor in happening.agents or happening.befell(actor) for happening in others)


@cache
def _bodies() -> frozenset[str]:
    """The last words of the bodies of a state: a ministry pays for its state."""
    return frozenset(body.split()[-1] for body in read_words("government_bodies")) | read_words(
        "state_voices"
    )
