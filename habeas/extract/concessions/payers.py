"""Account and mention -> who pays, where it is money: a state, a company, a family, or nobody named.

Ransoms are paid by others than states too, and "no ransom was paid" names no payer but through who says so.
Takes the parties of the sentence and the parse; gives a party's mention, a private payer's with the words
that name it, or None. Those who hold or let go the people never pay for them.
"""

from habeas.extract.account import Account
from habeas.extract.concessions.actors import find_actors, name_actor, state_bodies, with_owners
from habeas.extract.concessions.naming import home_of_captors
from habeas.extract.concessions.wordings import ConcessionMention
from habeas.extract.episodes.parties import PartyMention, party_at
from habeas.extract.parse.tokens import Token
from habeas.words.countries import is_country_code

_SPEAKING = frozenset({"it", "we", "they"})
"""Pronouns for the state that speaks, in "Oslo said it had not paid"."""
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


def find_denier(account: Account, mention: ConcessionMention) -> PartyMention | None:
    """Return the state that says it did not pay: the head of the clause over a thing denied."""
    here = account.parties[mention.sentence.index]
    for verb in (mention.anchor, *mention.anchor.ancestors):
        if verb.lemma_.lower() in _DENYING:
            for child in verb.children:
                if child.dep_ == "nsubj":
                    named = next((p for t in with_owners(child) if (p := party_at(here, t))), None)
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
    return any(each.lemma_.lower() in state_bodies() for each in titled)


def _is_holder(account: Account, mention: ConcessionMention, actor: Token) -> bool:
    """Tell whether an actor is one who held or lets people go, or is let go, in the same sentence."""
    others = (each for each in account.happenings[mention.sentence.index] if each.trigger != mention.act)
    return any(actor in happening.agents or happening.befell(actor) for happening in others)
