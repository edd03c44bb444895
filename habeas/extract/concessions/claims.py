"""Account -> concessions: what was given, eased, offered or demanded for people let go.

Takes the mentions of each sentence that the report ties to a release; says who gives, who receives and
how far it has come. What two sentences say of one thing is one concession, told where it is said first.
"""

from collections.abc import Iterator

from habeas.extract.account import Account
from habeas.extract.concessions.background import is_background
from habeas.extract.concessions.deeds import is_returned
from habeas.extract.concessions.features import concession_features
from habeas.extract.concessions.givers import Sides, find_sides
from habeas.extract.concessions.repeats import join_repeats
from habeas.extract.concessions.statuses import status_of
from habeas.extract.concessions.trade_bans import bars_goods
from habeas.extract.concessions.wordings import SANCTIONS, ConcessionMention, find_mentions
from habeas.extract.decide import Features, load_decider
from habeas.extract.episodes.parties import PartyMention
from habeas.extract.gating import if_grounded
from habeas.extract.parse.tokens import Token
from habeas.extract.speakers.speakers import is_hedged, speaker_of
from habeas.model import ConcessionClaim
from habeas.model.vocabulary import ConcessionType

GIVEN = "yes"
LEAST_CHANCE = 0.35
"""Probability above which a thing is claimed to be given."""
TIED_CHANCE = 0.2
"""The same for what the sentence itself says is done in return."""
_FIRM = frozenset({"owner", "doer", "subject", "near"})
_EASING = frozenset({"ease", "give"})


def find_concessions(account: Account) -> Iterator[ConcessionClaim]:
    """Yield each concession once, in the order of the report."""
    claims = (_claim(account, mention, sides) for mention, sides in find_returns(account))
    yield from join_repeats(claim for claim in claims if claim is not None)


def find_returns(account: Account) -> Iterator[tuple[ConcessionMention, Sides]]:
    """Yield every mention of a thing given in return, with the sides between which it goes."""
    taken: list[ConcessionMention] = []
    for mention, sides, features in weigh_mentions(account) if account.episodes else ():
        if _is_given(mention, features) and not any(_is_within(mention, other) for other in taken):
            taken.append(mention)
            yield mention, sides


def weigh_mentions(account: Account) -> Iterator[tuple[ConcessionMention, Sides, Features]]:
    """Yield every mention that may be of a concession, with its sides and what tells whether it is one."""
    known: PartyMention | None = None
    for sentence in account.reading.sentences:
        for mention in find_mentions(sentence):
            if not is_background(mention) and not _are_let_go(account, mention):
                sides = find_sides(account, mention, known)
                features = concession_features(account, mention, sides)
                if sides.told in _FIRM and status_of(mention) != "denied" and _is_given(mention, features):
                    known = sides.giver
                yield mention, sides, features


def _is_given(mention: ConcessionMention, features: Features) -> bool:
    least = TIED_CHANCE if is_returned(mention.anchor) else LEAST_CHANCE
    return _changes_hands(features) or load_decider("concession").weigh(features)[GIVEN] >= least


def _changes_hands(features: Features) -> bool:
    """Tell of a sum that changed hands beside people whom captors let go: nobody weighs what it was for."""
    told = features["act"], features["noun"], features["holder"]
    return told == ("payment change", "amount", "group") and not features["negated"]


def _is_within(inner: ConcessionMention, outer: ConcessionMention) -> bool:
    """Tell whether a thing only describes another: "$6 billion in oil revenue", "sanctions on oil"."""
    first = inner.thing
    while first.dep_ == "conj":
        first = first.head
    return outer.thing.is_ancestor(first) or _lists(outer, inner.thing)


def _lists(mention: ConcessionMention, thing: Token) -> bool:
    """Tell whether a mention's name has another thing of its list: "rice, cement and diesel"."""
    return mention.thing.is_ancestor(thing) and thing.lower_ in mention.object.lower().split()


def _are_let_go(account: Account, mention: ConcessionMention) -> bool:
    """Tell whether those who leave are not withdrawn, but were held: "18 soldiers were allowed to leave"."""
    here = (each for each in account.happenings[mention.sentence.index] if each.status != "moved")
    return mention.sense == "withdraw" and any(happening.befell(mention.thing) for happening in here)


def type_of(mention: ConcessionMention) -> ConcessionType:
    """Return a mention's type; sanctions are eased, lifted or threatened."""
    if mention.type != SANCTIONS:
        return mention.type  # type: ignore[return-value]  # the table has the vocabulary's words
    if bars_goods(mention):
        return "trade"
    if mention.noun == "freeze" and any(character.isdigit() for character in mention.object):
        return "funds_released"
    if mention.sense == "impose":
        return "sanctions_imposed_threat"
    return "sanctions_eased" if mention.sense in _EASING else "sanctions_lifted"


@if_grounded
def _claim(account: Account, mention: ConcessionMention, sides: Sides) -> ConcessionClaim:
    sentence = mention.sentence
    named = [side.evidence for side in (sides.giver, sides.receiver) if side is not None and side.evidence]
    stated = sentence.cite_tokens([*mention.anchor.subtree, mention.thing])
    return ConcessionClaim(
        report=account.reading.report.id,
        evidence=tuple(dict.fromkeys((stated, *named))),
        episode=account.episode_of(sentence, mention.anchor),
        speaker=speaker_of(account, sentence, mention.anchor),
        type=type_of(mention),
        object=mention.object,
        giver=sides.giver.party if sides.giver else None,
        receiver=sides.receiver.party if sides.receiver else None,
        status=status_of(mention),
        modality="reported" if is_hedged(sentence, mention.anchor) else "asserted",
    )
