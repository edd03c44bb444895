"""Account -> counter-releases: in an exchange, each side's letting go is what the other gets for its own.

Takes the two main episodes and the happenings in which one of their authorities acts; one claim for each
side, from the first such happening. Where a report tells of no exchange, there are none.
"""

from collections.abc import Iterator

from habeas.extract.account import Account
from habeas.extract.concessions.naming import mention_of
from habeas.extract.episodes.parties import PartyMention
from habeas.extract.episodes.telling import read_kinds
from habeas.extract.gating import if_grounded
from habeas.extract.parse.happenings import FREEING, Happening
from habeas.extract.parse.phrases import noun_phrase
from habeas.extract.parse.tokens import Token
from habeas.extract.speakers.speakers import speaker_of
from habeas.model import ConcessionClaim, ReportedEpisode
from habeas.model.vocabulary import ConcessionStatus, Modality

STATUSES: dict[Modality, ConcessionStatus] = {
    "asserted": "done",
    "reported": "done",
    "planned": "announced",
    "conditional": "floated",
    "demanded": "demanded",
    "denied": "denied",
}
"""How far a letting-go has come, by how sure it is."""


def find_counter_releases(account: Account) -> Iterator[ConcessionClaim]:
    """Yield for each side of an exchange what the other side let go."""
    sides = [episode for episode in account.mains if episode.authority]
    if len(sides) != 2:
        return
    for giving, getting in (sides, reversed(sides)):
        found = next(_freeings_by(account, giving.authority), None)
        receiver = mention_of(account, getting.authority)
        if found is not None and receiver is not None:
            claim = _claim(account, found, receiver, getting)
            if claim is not None:
                yield claim


def _freeings_by(account: Account, party: str | None) -> Iterator[tuple[Happening, Token, PartyMention]]:
    """Yield the lettings-go in which a party acts, with whom it lets go, the surest first."""
    freeings = [
        (happening, happening.people[0], acting)
        for sentence in account.reading.sentences
        for happening in account.happenings[sentence.index]
        if happening.status in FREEING and happening.people and not _tells_of_both(happening)
        for acting in _acting(account, happening)
        if acting.party == party
    ]
    yield from sorted(freeings, key=lambda each: list(STATUSES).index(each[0].modality))


def _tells_of_both(happening: Happening) -> bool:
    """Tell whether the word is for the whole exchange, and not for what one side let go."""
    return read_kinds().get(happening.trigger.lemma_.lower()) == "exchange"


def _acting(account: Account, happening: Happening) -> Iterator[PartyMention]:
    by_token = account.stages[happening.sentence.index].by_token
    for agent in happening.agents:
        acting = by_token.get(agent.i)
        if acting is not None:
            yield acting


@if_grounded
def _claim(
    account: Account,
    found: tuple[Happening, Token, PartyMention],
    receiver: PartyMention,
    getting: ReportedEpisode,
) -> ConcessionClaim:
    happening, people, giver = found
    sentence = happening.sentence
    named = mention_of(account, giver.party)
    stated = sentence.cite_tokens([happening.trigger, *people.subtree])
    passages = (stated, *(side.evidence for side in (named, receiver) if side is not None and side.evidence))
    return ConcessionClaim(
        report=account.reading.report.id,
        evidence=tuple(dict.fromkeys(passages)),
        episode=getting.id,
        speaker=speaker_of(account, sentence, happening.trigger),
        type="counter_release",
        object=noun_phrase(people),
        giver=giver.party if named is not None else None,
        receiver=receiver.party,
        status=STATUSES[happening.modality],
    )
