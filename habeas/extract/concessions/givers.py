"""Account and mention -> who gives a concession and who receives it.

Takes the states and groups that the report names, gives for each side its mention with the words that
name it. A side that nothing in the sentence points to is the report's other party, or unknown.
"""

from dataclasses import dataclass

from habeas.extract.account import Account
from habeas.extract.concessions.actors import GETTING, find_actors, find_doer, name_actor
from habeas.extract.concessions.counterparts import (
    MEDIATING,
    find_before,
    find_counterparts,
    find_fund_owners,
    find_sanctioners,
)
from habeas.extract.concessions.naming import home_of_captors, is_named, mention_of, sole_authority
from habeas.extract.concessions.owners import find_owner, find_takers
from habeas.extract.concessions.payers import find_denier, find_payer
from habeas.extract.concessions.private_givers import name_fully
from habeas.extract.concessions.statuses import status_of
from habeas.extract.concessions.things import is_given_for
from habeas.extract.concessions.wordings import FUNDS, PAYMENT, SANCTIONS, ConcessionMention
from habeas.extract.episodes.parties import PartyMention, party_at
from habeas.extract.parse.attitudes import read_attitudes
from habeas.extract.parse.grammar import SUBJECTS
from habeas.extract.parse.tokens import Token
from habeas.words.countries import is_country_code

_HEADING = SUBJECTS | {"agent", "poss"}
_DEALS = frozenset({"agreement", "deal", "accord", "pact", "understanding"})
_FORCES = frozenset(
    {"army", "military", "troop", "soldier", "patrol", "operation", "police", "air", "offensive"}
    | {"government", "authority"}
)


@dataclass(frozen=True, slots=True)
class Sides:
    """Who gives and who receives; `told` says how the giver is known: subject, owner, near, report."""

    giver: PartyMention | None
    receiver: PartyMention | None
    told: str


def find_sides(account: Account, mention: ConcessionMention, known: PartyMention | None = None) -> Sides:
    """Return who gives the thing of a mention, and to whom.

    `known` is who gave something before in this report: it stands in where the sentence names nobody.
    """
    here = account.parties[mention.sentence.index]
    barred = _barred(account, mention)
    if known is not None and known.party in barred:
        known = None
    giver, told = _payer(account, mention, known) if mention.type == PAYMENT else _giver(account, mention)
    if told == "report" and known is not None:
        giver = known
    if giver is not None and giver.form == "private" and giver is not known:
        giver = name_fully(account, mention.sentence, giver)
    receiver = _receiver(account, here, giver)
    return Sides(_told(account, giver), _told(account, receiver), told)


def _told(account: Account, side: PartyMention | None) -> PartyMention | None:
    """Return a side by words of the text that name it: what stands in the title alone is named by none."""
    if side is None or is_named(side):
        return side
    return mention_of(account, side.party)


def _payer(
    account: Account, mention: ConcessionMention, known: PartyMention | None
) -> tuple[PartyMention | None, str]:
    """Return who pays; whom a denial leaves unnamed is who denies it, whom a demand does is nobody."""
    payer = find_payer(account, mention)
    if payer is not None:
        return payer, "subject"
    if status_of(mention) == "denied":
        denier = find_denier(account, mention) or (known if known and known.form != "private" else None)
        if denier is None and is_country_code(sole_authority(account)):
            giver = _giver(account, mention)[0]
            denier = giver if giver is not None and is_country_code(giver.party) else None
        return denier, "denier"
    return None, "unknown"


def _giver(account: Account, mention: ConcessionMention) -> tuple[PartyMention | None, str]:
    here = account.parties[mention.sentence.index]
    sole, takers = sole_authority(account), _barred(account, mention)
    if is_given_for(mention.thing):  # who lets people go for it does not give it
        freer = _subject(mention, here)[0]
        return _likely_giver(account, mention, takers | {freer.party if freer is not None else None})
    owner = find_owner(mention, here)
    if owner is not None and (owner.party != sole or owner.form == "capital"):
        return owner, "owner"
    doer = find_doer(account, mention)
    if doer is not None:
        return doer, "doer"
    subject, asks = _subject(mention, here)
    partner = _partner(account, mention, here)
    if partner is not None:
        return partner, "subject"
    if subject is not None and subject.party not in takers and not (asks or mention.is_condition):
        return subject, "subject"
    home = _home_giver(account, mention)
    if home is not None:
        return home, "home"
    denier = find_denier(account, mention) if status_of(mention) == "denied" else None
    if denier is not None and denier.form != "private" and denier.party not in takers:
        return denier, "denier"
    return _likely_giver(account, mention, takers | {subject.party if subject is not None else None})


def _likely_giver(
    account: Account, mention: ConcessionMention, takers: frozenset[str | None]
) -> tuple[PartyMention | None, str]:
    """Return whom a thing comes from, where its clause does not say: by the rest of the report."""
    if mention.type == SANCTIONS:
        sanctioner = next((each for each in find_sanctioners(account) if each not in takers), None)
        if sanctioner is not None:
            return mention_of(account, sanctioner), "sanctioner"
    before = find_before(account, mention, takers)
    if before is not None:
        return before, "near"
    asked = home_of_captors(account) if status_of(mention) == "demanded" else None
    if asked is not None and asked.party not in takers:
        return asked, "home"
    other = next(find_counterparts(account, mention.sentence, takers), None)
    return other, "condition" if mention.is_condition else "report"


def _home_giver(account: Account, mention: ConcessionMention) -> PartyMention | None:
    """Return the state in which a band holds people, where its own forces act or withdraw.

    "The army halted its patrols" or "the government agreed", told of guerrillas, is that of their country.
    """
    doers = {mention.thing, *find_actors(mention)}
    theirs = any(each.lemma_.lower() in _FORCES and not _is_owned(each) for each in doers)
    return home_of_captors(account) if theirs else None


def _is_owned(noun: Token) -> bool:
    return any(child.dep_ == "poss" for child in noun.lefts)


def _barred(account: Account, mention: ConcessionMention) -> frozenset[str | None]:
    """Return who does not give a thing: whom it goes to, whose it is, and who alone lets people go."""
    takers = find_takers(mention, account.parties[mention.sentence.index]) | {sole_authority(account)}
    return takers | find_fund_owners(account) if mention.type == FUNDS else takers


def _subject(mention: ConcessionMention, here: tuple[PartyMention, ...]) -> tuple[PartyMention | None, bool]:
    """Return the party that heads the clause of the act or one above it, and whether it only asks.

    A clause whose own subject is a party or a thing ends the search: who reports it gives nothing.
    """
    asks = False
    if mention.sense == "withdraw" and mention.thing.dep_ == "nsubj":  # "after the army had left"
        return None, asks
    for token in (mention.anchor, *mention.anchor.ancestors):
        asks = asks or read_attitudes().get(token.lemma_.lower()) == "demanded"
        for child in token.children:
            if child.dep_ not in _HEADING or mention.thing in (child, *child.subtree) or _gets(token):
                continue
            party = name_actor(mention.sentence, child, here)
            if party is not None and party.form not in {"private", "demonym"}:
                return party, asks
    return None, asks


def _partner(
    account: Account, mention: ConcessionMention, here: tuple[PartyMention, ...]
) -> PartyMention | None:
    """Return with whom a deal is that a thing is part of: "in an agreement with Oslo to lift ..."."""
    words = (mention.thing, mention.anchor, *mention.anchor.ancestors)
    deal = next((word for word in words if word.lemma_.lower() in _DEALS), None)
    withs = (
        [child for child in deal.children if child.lower_ in {"with", "between"}] if deal is not None else []
    )
    sides = (each for leading in withs for inner in leading.children for each in (inner, *inner.conjuncts))
    sole = sole_authority(account)
    return next((party for each in sides if (party := party_at(here, each)) and party.party != sole), None)


def _gets(verb: Token) -> bool:
    """Tell whether the subject of a verb gets something, or only brings others together."""
    return verb.lemma_.lower() in GETTING | MEDIATING


def _receiver(
    account: Account, here: tuple[PartyMention, ...], giver: PartyMention | None
) -> PartyMention | None:
    """Return the authority that let people go, other than the giver."""
    code = giver.party if giver is not None else None
    wanted = next((each for each in account.authorities if each != code), None)
    named = [party for party in here if party.party == wanted]
    return next(iter(named), None) or mention_of(account, wanted)
