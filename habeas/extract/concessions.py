"""Account -> concessions: what was given, eased, offered or demanded for people let go.

Takes the mentions of each sentence that the report ties to a release; says who gives, who receives and
how far it has come. What two sentences say of one thing is one concession, told where it is said first.
"""

from collections.abc import Iterator

from habeas.extract.account import Account
from habeas.extract.concession_mentions import SANCTIONS, ConcessionMention, find_mentions
from habeas.extract.concession_parties import Sides, find_sides
from habeas.extract.concession_rules import is_given_in_return
from habeas.extract.concession_status import status_of
from habeas.extract.gating import if_grounded
from habeas.extract.parties import PartyMention
from habeas.extract.speakers import is_hedged, speaker_of
from habeas.model import ConcessionClaim
from habeas.model.vocabulary import ConcessionType
from habeas.words.names import fold_letters

_FIRM = frozenset({"owner", "subject", "near"})
_GENERIC = frozenset({"sanctions", "sanction", "relief", "easing", "lifting", "restrictions"})
"""Words of an object that name nothing in particular: "sanctions relief" after "sanctions on potash"."""
_EASING = frozenset({"ease", "give"})


def find_concessions(account: Account) -> Iterator[ConcessionClaim]:
    """Yield each concession once, in the order of the report."""
    told: list[tuple[str, str | None, frozenset[str]]] = []
    for mention, sides in find_returns(account):
        claim = _claim(account, mention, sides)
        if claim is None:
            continue
        words = frozenset(word for word in fold_letters(claim.object).split() if len(word) > 2)
        if any(_is_same(claim, words, *other) for other in told):
            continue
        told.append((claim.type[:9], claim.giver, words))
        yield claim


def _is_same(
    claim: ConcessionClaim, words: frozenset[str], kind: str, giver: str | None, other: frozenset[str]
) -> bool:
    """Tell whether a claim repeats what was told: of one giver, and of one thing or of none by name."""
    return claim.type[:9] == kind and claim.giver == giver and (bool(words & other) or words <= _GENERIC)


def find_returns(account: Account) -> Iterator[tuple[ConcessionMention, Sides]]:
    """Yield every mention of a thing given in return, with the sides between which it goes."""
    known: PartyMention | None = None
    for sentence in account.reading.sentences if account.episodes else ():
        taken: list[ConcessionMention] = []
        for mention in find_mentions(sentence):
            sides = find_sides(account, mention, known)
            if not any(_is_within(mention, other) for other in taken) and is_given_in_return(
                account, mention, sides
            ):
                known = sides.giver if sides.told in _FIRM else known or sides.giver
                taken.append(mention)
                yield mention, sides


def _is_within(inner: ConcessionMention, outer: ConcessionMention) -> bool:
    """Tell whether a thing only describes another of the same act: "$6 billion in oil revenue"."""
    return inner.act == outer.act and outer.thing.is_ancestor(inner.thing) and inner.thing.dep_ != "conj"


def type_of(mention: ConcessionMention) -> ConcessionType:
    """Return a mention's type; sanctions are eased, lifted or threatened."""
    if mention.type != SANCTIONS:
        return mention.type  # type: ignore[return-value]  # the table has the vocabulary's words
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
