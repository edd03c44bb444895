"""Account and mention -> whom a thing may come from, where its own clause does not say.

Takes the states and groups of the report; gives who is named before the thing, who acts before it or most,
and whose sanctions are spoken of. Those to whom the thing goes are left to the caller to bar.
"""

from collections import Counter
from collections.abc import Iterator

from habeas.extract.account import Account
from habeas.extract.concessions.naming import mention_of
from habeas.extract.concessions.wordings import ConcessionMention
from habeas.extract.episodes.parties import PartyMention, party_at
from habeas.extract.parse.grammar import OWNERS, SUBJECTS
from habeas.extract.parse.reading import Sentence
from habeas.extract.parse.tokens import Token
from habeas.words.countries import is_country_code

_SANCTIONING = frozenset({"sanction", "embargo", "blacklist"})
_FUNDS = frozenset({"fund", "asset", "money", "revenue", "reserve"})
_MIDDLEMEN = frozenset({"mediator", "intermediary", "broker", "go-between", "facilitator"})
_HELPING = frozenset({"help", "mediation", "assistance", "support"})
MEDIATING = frozenset({"broker", "mediate", "host", "facilitate", "arrange", "help"})
_PLACING = frozenset(
    {"in", "at", "into", "to", "through", "via", "near", "inside", "across", "against", "on"}
)
_RULING = frozenset({"leader", "government", "capital"})
"""Forms that name those who rule a state, not its people."""
_GIVELESS = frozenset({"city", "prison", "demonym"})
"""Forms that name a place or a people, which give nothing."""
_PEOPLES = _GIVELESS | {"adjective"}
"""Forms by which a state may be named that does nothing in a report: "Palestinian hospitals"."""


def find_before(
    account: Account, mention: ConcessionMention, takers: frozenset[str | None]
) -> PartyMention | None:
    """Return who is named last before what is done with a thing; in an exchange, one of its sides first."""
    sentence = mention.sentence
    before = [
        party
        for party in account.parties[sentence.index]
        if party.party not in takers and party.start < mention.anchor.idx and _may_give(sentence, party)
    ]
    mains = account.authorities
    sides = [party for party in before if len(mains) > 1 and party.party in mains]
    return next(reversed(sides or before), None)


def _may_give(sentence: Sentence, party: PartyMention) -> bool:
    """Tell whether a party is named as one that can give: not as a place, nor by its people."""
    token = sentence.token_at(party.end - 1)
    if token is None or party.form in _GIVELESS:
        return False
    if token.head.lemma_.lower() in _MIDDLEMEN | _HELPING or _mediates(token):
        return False
    if party.form == "capital" and token.dep_ == "compound":  # "a Beirut magazine"
        return False
    if token.dep_ != "pobj" or token.head.lower_ not in _PLACING:
        return True
    return token.head.head.lower_ == "according"


def _mediates(token: Token) -> bool:
    """Tell whether a party is told to have brought others together: "a deal mediated by ..."."""
    first = token.head if token.dep_ == "conj" else token
    return first.head.dep_ == "agent" and first.head.head.lemma_.lower() in MEDIATING


def find_sanctioners(account: Account) -> list[str]:
    """Return whose sanctions a report speaks of, most often first: "U.S. sanctions", "imposed by ..."."""
    found = Counter(
        party.party
        for sentence in account.reading.sentences
        for token in sentence.tokens_of(_SANCTIONING)
        for owner in token.lefts
        if owner.dep_ in OWNERS and (party := party_at(account.parties[sentence.index], owner)) is not None
    )
    return [party for party, _ in found.most_common()]


def find_fund_owners(account: Account) -> frozenset[str]:
    """Return whose funds a report speaks of, and who hence does not release them: "Iranian oil revenue"."""
    return frozenset(
        party.party
        for sentence in account.reading.sentences
        for token in sentence.tokens_of(_FUNDS)
        for owner in token.lefts
        if owner.dep_ in OWNERS and (party := party_at(account.parties[sentence.index], owner)) is not None
    )


def find_counterparts(
    account: Account, sentence: Sentence, takers: frozenset[str | None]
) -> Iterator[PartyMention]:
    """Yield whom a thing may come from: who acted last before it, or most; in an exchange, its sides."""
    mains = sorted(filter(None, account.authorities), key=is_country_code, reverse=True)
    nearest = [
        party.party
        for before in account.reading.before(sentence, 2)
        for party in reversed(account.parties[before.index])
        if _acts(before, party)
    ]
    if len(mains) > 1 and len(set(map(is_country_code, mains))) > 1:  # a band has people to give, no more
        nearest = mains
    for party in (*nearest, *_by_weight(account)):
        fits = party not in takers and (len(mains) < 2 or party in mains)
        mention = mention_of(account, party) if fits else None
        if mention is not None:
            yield mention


def _by_weight(account: Account) -> list[str]:
    """Return the parties of a report, those first that act most often in it."""
    weights: Counter[str] = Counter()
    for sentence in account.reading.sentences:
        for party in account.parties[sentence.index]:
            weights[party.party] += 5 if _acts(sentence, party) else party.form not in _PEOPLES
    return [party for party, weight in weights.most_common() if weight]


def _acts(sentence: Sentence, party: PartyMention) -> bool:
    """Tell whether a party is named as one that acts: a government, a leader, a subject, no place."""
    if party.form in _RULING:
        return True
    token = sentence.token_at(party.end - 1)
    if token is None or party.form in _GIVELESS:
        return False
    return token.dep_ in SUBJECTS or (token.dep_ in OWNERS and token.head.pos_ == "PROPN")
