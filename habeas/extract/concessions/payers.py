"""Account and mention -> who pays, where it is money: a state, a company, a family, or nobody named.

Ransoms are paid by others than states too, and "no ransom was paid" names no payer but through who says so.
Takes the parties of the sentence and the parse; gives a party's mention, a private payer's with the words
that name it, or None. Those who hold or let go the people never pay for them.
"""

from habeas.extract.account import Account
from habeas.extract.concessions.actors import (
    antecedent_of,
    find_actors,
    name_actor,
    state_bodies,
    with_owners,
)
from habeas.extract.concessions.naming import home_of_captors, where_written
from habeas.extract.concessions.private_givers import name_private
from habeas.extract.concessions.wordings import ConcessionMention
from habeas.extract.episodes.captors import is_captors
from habeas.extract.episodes.parties import PartyMention, party_at
from habeas.extract.parse.grammar import RELATIVES
from habeas.extract.parse.tokens import Token
from habeas.words.countries import is_country_code

_SPEAKING = frozenset({"it", "we", "they"})
"""Pronouns for the state that speaks, in "Oslo said it had not paid"."""
_SPEAKERS = _SPEAKING | {"he", "she"}
"""Pronouns for who spoke in the sentence before."""
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
        meant = antecedent_of(here, actor) if actor.tag_ in RELATIVES else actor
        payer = name_actor(mention.sentence, meant, here) if meant is not None else None
        if payer is None and _is_voice(actor):
            payer = home_of_captors(account)
        if payer is not None and payer.party not in bands and not _is_holder(account, mention, actor):
            return payer
    return None


def find_denier(account: Account, mention: ConcessionMention) -> PartyMention | None:
    """Return who says that it did not pay: the head of the clause over a thing denied, or the source."""
    speakers = (
        verb.head if verb.dep_ == "relcl" and subject.tag_ == "WP" else subject
        for verb in (mention.anchor, *mention.anchor.ancestors)
        if verb.lemma_.lower() in _DENYING
        for subject in verb.children
        if subject.dep_ == "nsubj"
    )
    speaker = next(speakers, None)
    return _find_source(account, mention) if speaker is None else _name_speaker(account, mention, speaker)


def _name_speaker(account: Account, mention: ConcessionMention, speaker: Token) -> PartyMention | None:
    """Return whom a speaker speaks for: a state, that of captors where none is named, a company, a family."""
    here = account.parties[mention.sentence.index]
    named = next((party for each in with_owners(speaker) if (party := party_at(here, each))), None)
    if named is None and speaker.lower_ in _SPEAKERS:
        named = _speaker_before(account, mention)
    if named is None and (_is_voice(speaker) or _is_known_voice(account, mention, speaker)):
        return home_of_captors(account) or where_written(account)
    return named or (name_private(mention.sentence, speaker) if speaker.pos_ == "NOUN" else None)


def _find_source(account: Account, mention: ConcessionMention) -> PartyMention | None:
    """Return the state of whom a sentence has it from: "according to an Oslo official"."""
    sources = (
        source
        for attribution in account.attributions[mention.sentence.index]
        if attribution.source.head.head.lower_ == "according"
        for source in with_owners(attribution.source)
    )
    here = account.parties[mention.sentence.index]
    return next((party for each in sources if (party := party_at(here, each))), None)


def _speaker_before(account: Account, mention: ConcessionMention) -> PartyMention | None:
    """Return the state that heads the sentence before: "Oslo has not commented. It denied ..."."""
    heads = [
        (before, token)
        for before in account.reading.before(mention.sentence, 1)
        for token in before.tokens
        if token.dep_ == "nsubj" and token.head.dep_ == "ROOT"
    ]
    named = (
        party_at(account.parties[before.index], each) for before, head in heads for each in with_owners(head)
    )
    known = next((party for party in named if party is not None), None)
    voices = any(_is_voice(head) for _, head in heads)
    return known or (home_of_captors(account) if voices else None)


def _is_voice(speaker: Token) -> bool:
    """Tell whether one who speaks does so for a state: "the governor", "Governor Ada Brandt"."""
    titled = [speaker, *(child for child in speaker.lefts if child.dep_ in {"compound", "amod"})]
    before = (each for title in titled for each in (title, *title.lefts))
    if any(map(is_captors, before)):  # "rebel commander Brandt"
        return False
    return any(each.lemma_.lower() in state_bodies() for each in titled)


def _is_known_voice(account: Account, mention: ConcessionMention, speaker: Token) -> bool:
    """Tell whether a report introduced before, by an office, whom it now calls by a surname."""
    if speaker.pos_ != "PROPN":
        return False
    earlier = account.reading.sentences[: mention.sentence.index]
    return any(
        token.lower_ == speaker.lower_ and _is_voice(token) for each in earlier for token in each.tokens
    )


def _is_holder(account: Account, mention: ConcessionMention, actor: Token) -> bool:
    """Tell whether an actor is one who held or lets people go, or is let go, in the same sentence."""
    others = (
        each
        for each in account.happenings[mention.sentence.index]
        if each.trigger != mention.act and not any(someone.lower_ == "it" for someone in each.people)
    )
    return any(actor in happening.agents or happening.befell(actor) for happening in others)
