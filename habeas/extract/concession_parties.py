"""Account and mention -> who gives a concession and who receives it.

Takes the states and groups that the report names, gives for each side its mention with the words that
name it. A side that nothing in the sentence points to is the report's other party, or unknown.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Token

from habeas.extract.account import Account
from habeas.extract.concession_mentions import SANCTIONS, ConcessionMention
from habeas.extract.concession_payers import find_denier, find_doer, find_payer
from habeas.extract.concession_status import status_of
from habeas.extract.grammar import SUBJECTS, read_attitudes
from habeas.extract.parties import PartyMention
from habeas.extract.reading import Sentence
from habeas.words.countries import names_country

PAYMENT = "payment"
_OWNING = frozenset({"poss", "amod", "compound", "nmod"})
_HEADING = SUBJECTS | {"agent", "poss"}
_RULING = frozenset({"leader", "government", "capital"})
"""Forms that name those who rule a state, not its people."""


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
    giver, told = _payer(account, mention, known) if mention.type == PAYMENT else _giver(account, mention)
    here = account.parties[mention.sentence.index]
    barred = _takers(mention, here) | {_sole_authority(account)}
    if told == "report" and known is not None and known.party not in barred:
        giver = known
    receiver = _receiver(account, here, giver)
    return Sides(giver if is_named(giver) else None, receiver if is_named(receiver) else None, told)


def _payer(
    account: Account, mention: ConcessionMention, known: PartyMention | None
) -> tuple[PartyMention | None, str]:
    """Return who pays; whom a denial or a demand leaves unnamed is who denies it, or who paid in the end."""
    payer = find_payer(account, mention)
    if payer is not None:
        return payer, "subject"
    status = status_of(mention)
    if status == "denied":
        return find_denier(account, mention) or known, "denier"
    return (known, "known") if status == "demanded" else (None, "unknown")


def _giver(account: Account, mention: ConcessionMention) -> tuple[PartyMention | None, str]:
    here = account.parties[mention.sentence.index]
    sole = _sole_authority(account)
    owner = _owner(mention, here)
    if owner is not None and (owner.party != sole or owner.form == "capital"):
        return owner, "owner"
    doer = find_doer(account, mention)
    if doer is not None:
        return doer, "doer"
    subject, asks = _subject(mention, here)
    if subject is not None and subject.party != sole and not (asks or mention.is_condition):
        return subject, "subject"
    takers = _takers(mention, here) | {sole, subject.party if subject is not None else None}
    before = [
        p
        for p in here
        if p.party not in takers and p.start < mention.anchor.idx and p.form not in {"city", "prison"}
    ]
    if before:
        return before[-1], "near"
    other = next(_counterparts(account, mention.sentence, takers), None)
    return other, "condition" if mention.is_condition else "report"


def _sole_authority(account: Account) -> str | None:
    """Return who lets people go where it is one state or band, and no exchange."""
    authorities = [episode.authority for episode in account.episodes if episode.main]
    return authorities[0] if len(authorities) == 1 else None


def _takers(mention: ConcessionMention, here: tuple[PartyMention, ...]) -> frozenset[str | None]:
    """Return whom the thing belongs to or goes to: "Iranian oil revenue"."""
    inside = {token.idx for token in mention.thing.subtree}
    return frozenset(party.party for party in here if party.start in inside)


def _counterparts(
    account: Account, sentence: Sentence, takers: frozenset[str | None]
) -> Iterator[PartyMention]:
    """Yield whom a thing may come from: who acted last before it, or most; in an exchange, its sides."""
    mains = [episode.authority for episode in account.episodes if episode.main and episode.authority]
    nearest = [
        party.party
        for before in account.reading.before(sentence, 2)
        for party in reversed(account.parties[before.index])
        if _acts(before, party)
    ]
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
            weights[party.party] += 5 if _acts(sentence, party) else 1
    return [party for party, _ in weights.most_common()]


def _acts(sentence: Sentence, party: PartyMention) -> bool:
    """Tell whether a party is named as one that acts: a government, a leader, a subject, no place."""
    if party.form in _RULING:
        return True
    token = sentence.token_at(party.end - 1)
    if token is None or party.form in {"city", "prison", "demonym"}:
        return False
    return token.dep_ in SUBJECTS or (token.dep_ in _OWNING and token.head.pos_ == "PROPN")


def _owner(mention: ConcessionMention, here: tuple[PartyMention, ...]) -> PartyMention | None:
    """Return whose these are: "U.S. sanctions", "a waiver of U.S. sanctions", "Osskan troops" that leave."""
    if mention.type not in {SANCTIONS, "embassy"} and mention.sense != "withdraw":
        return None
    things = [
        mention.thing,
        *(t for t in mention.thing.subtree if t.dep_ == "pobj" and t.head.lower_ == "of"),
    ]
    beside = [child for thing in things for child in thing.lefts if child.dep_ in _OWNING]
    owners = [owner for child in beside for owner in (*child.lefts, child)]
    return next((party for child in owners if (party := _at(here, child))), None)


def _subject(mention: ConcessionMention, here: tuple[PartyMention, ...]) -> tuple[PartyMention | None, bool]:
    """Return the party that heads the clause of the act or one above it, and whether it only asks.

    A clause whose own subject is a party or a thing ends the search: who reports it gives nothing.
    """
    asks = False
    for token in (mention.anchor, *mention.anchor.ancestors):
        asks = asks or read_attitudes().get(token.lemma_.lower()) == "demanded"
        for child in token.children:
            if child.dep_ not in _HEADING or mention.thing in (child, *child.subtree):
                continue
            party = next((found for inner in child.subtree if (found := _at(here, inner))), None)
            if party is not None:
                return party, asks
    return None, asks


def _receiver(
    account: Account, here: tuple[PartyMention, ...], giver: PartyMention | None
) -> PartyMention | None:
    """Return the authority that let people go, other than the giver."""
    code = giver.party if giver is not None else None
    mains = [episode.authority for episode in account.episodes if episode.main]
    wanted = next((each for each in mains if each != code), None)
    named = [party for party in here if party.party == wanted]
    return next(iter(named), None) or mention_of(account, wanted)


def _at(here: tuple[PartyMention, ...], token: Token) -> PartyMention | None:
    return next((party for party in here if party.start <= token.idx < party.end), None)


def mention_of(account: Account, party: str | None) -> PartyMention | None:
    """Return the first mention of a party whose words name it, as a claim's gate asks."""
    mentions = (each for found in account.parties.values() for each in found if each.party == party)
    return next((each for each in mentions if is_named(each)), None)


def is_code(party: str | None) -> bool:
    """Tell whether a party is a state, by its ISO code."""
    return party is not None and len(party) == 2 and party.isupper()


def is_named(party: PartyMention | None) -> bool:
    """Tell whether the words of a party name it, as a claim's gate asks."""
    if party is None or party.evidence is None:
        return False
    return party.evidence.quote == party.party or names_country(party.evidence.quote, party.party)
