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
from habeas.extract.grammar import SUBJECTS
from habeas.extract.parties import PartyMention
from habeas.extract.reading import Sentence
from habeas.words.countries import names_country

_PAYMENT = "payment"
_OWNING = frozenset({"poss", "amod", "compound", "nmod"})
_RECEIVING = frozenset({"to", "against", "on", "for", "with"})


@dataclass(frozen=True, slots=True)
class Sides:
    """Who gives and who receives; `told` says how the giver is known: subject, owner, near, report."""

    giver: PartyMention | None
    receiver: PartyMention | None
    told: str


def find_sides(account: Account, mention: ConcessionMention) -> Sides:
    """Return who gives the thing of a mention, and to whom."""
    giver, told = _giver(account, mention)
    receiver = _receiver(account, account.parties[mention.sentence.index], giver)
    return Sides(giver if _is_named(giver) else None, receiver if _is_named(receiver) else None, told)


def _giver(account: Account, mention: ConcessionMention) -> tuple[PartyMention | None, str]:
    here = account.parties[mention.sentence.index]
    takers = _takers(account, mention, here)
    owner = _owner(mention, here)
    if owner is not None and owner.party != _only_authority(account):
        return owner, "owner"
    subject = _subject(mention, here, takers)
    if subject is not None and not mention.is_condition:
        return subject, "subject"
    if subject is not None:
        takers = takers | {subject.party}
    if mention.type == _PAYMENT and _only_authority(account) is None:
        return None, "unknown"
    before = [p for p in here if p.party not in takers and p.start < mention.anchor.idx and p.form != "city"]
    if before:
        return before[-1], "near"
    return next(_counterparts(account, mention.sentence, takers), None), "report"


def _only_authority(account: Account) -> str | None:
    """Return the state that lets people go, where it is one and no exchange; None for a band."""
    authorities = [episode.authority for episode in account.episodes if episode.main]
    return authorities[0] if len(authorities) == 1 and is_code(authorities[0]) else None


def _takers(account: Account, mention: ConcessionMention, here: tuple[PartyMention, ...]) -> frozenset[str]:
    """Return the parties that cannot give: the sole authority, and whom the thing belongs to."""
    inside = {token.idx for token in mention.thing.subtree}
    owned = {party.party for party in here if party.start in inside}
    authorities = [episode.authority for episode in account.episodes if episode.main]
    return frozenset(owned | {each for each in authorities[:1] if len(authorities) == 1 and each})


def _counterparts(account: Account, sentence: Sentence, takers: frozenset[str]) -> Iterator[PartyMention]:
    """Yield whom a thing may come from: the exchange's other side, who was named last, or most."""
    mains = [episode.authority for episode in account.episodes if episode.main and episode.authority]
    nearest = [
        p.party
        for before in account.reading.before(sentence, 2)
        for p in reversed(account.parties[before.index])
        if p.form != "city"
    ]
    most = [party for party, _ in _times_named(account).most_common()]
    for party in (*(mains if len(mains) > 1 else ()), *nearest, *most):
        mention = _mention_of(account, party) if party not in takers else None
        if mention is not None:
            yield mention


def _times_named(account: Account) -> Counter[str]:
    """Count how often each party is named, twice where it does something."""
    named: Counter[str] = Counter()
    for sentence in account.reading.sentences:
        for party in account.parties[sentence.index]:
            token = sentence.token_at(party.end - 1)
            named[party.party] += 1 + (token is not None and token.dep_ in SUBJECTS)
    return named


def _owner(mention: ConcessionMention, here: tuple[PartyMention, ...]) -> PartyMention | None:
    """Return whose sanctions these are: "U.S. sanctions", "Western sanctions"."""
    if mention.type not in {SANCTIONS, "embassy"}:
        return None
    owners = [child for child in mention.thing.lefts if child.dep_ in _OWNING]
    return next((party for child in owners if (party := _at(here, child))), None)


def _subject(
    mention: ConcessionMention, here: tuple[PartyMention, ...], takers: frozenset[str]
) -> PartyMention | None:
    """Return the party that heads the clause of the act, or of the verbs above it."""
    for token in (mention.anchor, *mention.anchor.ancestors):
        for child in token.children:
            if child.dep_ in SUBJECTS | {"agent", "poss"} and child is not mention.thing:
                named = (found for inner in child.subtree if (found := _at(here, inner)))
                party = next((each for each in named if each.party not in takers), None)
                if party is not None:
                    return party
    return None


def _receiver(
    account: Account, here: tuple[PartyMention, ...], giver: PartyMention | None
) -> PartyMention | None:
    """Return the authority that let people go, other than the giver."""
    code = giver.party if giver is not None else None
    mains = [episode.authority for episode in account.episodes if episode.main]
    wanted = next((each for each in mains if each != code), None)
    named = [party for party in here if party.party == wanted]
    return next(iter(named), None) or _mention_of(account, wanted)


def _at(here: tuple[PartyMention, ...], token: Token) -> PartyMention | None:
    return next((party for party in here if party.start <= token.idx < party.end), None)


def _mention_of(account: Account, code: str | None) -> PartyMention | None:
    return next(
        (
            party
            for found in account.parties.values()
            for party in found
            if party.party == code and party.evidence is not None
        ),
        None,
    )


def is_code(party: str | None) -> bool:
    """Tell whether a party is a state, by its ISO code."""
    return party is not None and len(party) == 2 and party.isupper()


def _is_named(party: PartyMention | None) -> bool:
    """Tell whether the words of a party name it, as a claim's gate asks."""
    if party is None or party.evidence is None:
        return False
    return party.evidence.quote == party.party or names_country(party.evidence.quote, party.party)
