"""Account -> concessions: what was given, eased, offered or demanded for people let go.

Takes the mentions of each sentence that the report ties to a release; says who gives, who receives and
how far it has come. What two sentences say of one thing is one concession, told where it is said first.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from habeas.extract.account import Account
from habeas.extract.concessions.features import concession_features
from habeas.extract.concessions.givers import PAYMENT, Sides, find_sides
from habeas.extract.concessions.statuses import status_of
from habeas.extract.concessions.wordings import SANCTIONS, ConcessionMention, find_mentions
from habeas.extract.decide import Features, load_decider
from habeas.extract.episodes.parties import PartyMention
from habeas.extract.gating import if_grounded
from habeas.extract.offences.accusations import find_charges
from habeas.extract.speakers.speakers import is_hedged, speaker_of
from habeas.model import ConcessionClaim
from habeas.model.vocabulary import ConcessionType
from habeas.words.names import fold_letters

GIVEN = "yes"
LEAST_CHANCE = 0.4
"""Probability above which a thing is claimed to be given; the best in cross-validation by stories."""
_UNCLEAR = frozenset({"unclear", "clear", "unknown"})
_ASKING = frozenset({"whether", "if"})
_SAYING = frozenset({"say", "ask", "know", "comment", "tell", "wonder", "confirm", "disclose", "doubt"})
_THREAT = re.compile(
    r"\b(?:threat\w*|could|would|will|shall|may|might|if|unless|warn\w*|ponder\w*|consider\w*|weigh\w*|mull\w*)\b",
    re.IGNORECASE,
)
_FIRM = frozenset({"owner", "doer", "subject", "near"})
_GENERIC = frozenset(
    {"sanctions", "sanction", "relief", "easing", "lifting", "restrictions"}
    | {"ransom", "ransoms", "money", "cash", "payment", "payments", "sum", "funds", "any"}
)
"""Words of an object that name nothing in particular: "sanctions relief" after "sanctions on potash"."""
_PAID = frozenset({"done", "announced"})
_SUM = re.compile(r"\d[\d.,]*")
_EASING = frozenset({"ease", "give"})


def find_concessions(account: Account) -> Iterator[ConcessionClaim]:
    """Yield each concession once, in the order of the report."""
    told: list[ConcessionClaim] = []
    for mention, sides in find_returns(account):
        claim = _claim(account, mention, sides)
        if claim is None:
            continue
        vague = next((place for place, other in enumerate(told) if _is_sum_of(claim, other)), None)
        if vague is not None:
            told[vague] = _joined(claim, told[vague])
        elif not any(_is_same(claim, other) for other in told):
            told.append(claim)
    yield from told


def _is_sum_of(claim: ConcessionClaim, vague: ConcessionClaim) -> bool:
    """Tell whether a claim says how much was paid, where another said only that it was: "a ransom"."""
    if claim.type != PAYMENT or vague.type != PAYMENT or not {claim.status, vague.status} <= _PAID:
        return False
    of_one = None in {claim.giver, vague.giver} or claim.giver == vague.giver
    return of_one and _words_of(vague) <= _GENERIC and not _words_of(claim) <= _GENERIC


def _joined(claim: ConcessionClaim, vague: ConcessionClaim) -> ConcessionClaim:
    """Return the sum that was paid, by whoever was said to have paid."""
    if claim.giver is not None:
        return claim
    passages = tuple(dict.fromkeys((*claim.evidence, *vague.evidence)))
    return replace(claim, giver=vague.giver, evidence=passages)


def _is_same(claim: ConcessionClaim, other: ConcessionClaim) -> bool:
    """Tell whether a claim repeats what was told: of one giver, and of one thing or of none by name."""
    words, known = _words_of(claim), _words_of(other)
    if claim.type[:9] != other.type[:9] or (claim.status == "denied") != (other.status == "denied"):
        return False
    of_one = claim.giver == other.giver or (claim.giver is None and claim.type == PAYMENT)
    sums = _SUM.findall(claim.object), _SUM.findall(other.object)
    if claim.type == PAYMENT and all(sums):
        return of_one and bool(set(sums[0]) & set(sums[1]))
    return of_one and (bool(words & known) or words <= _GENERIC)


def _words_of(claim: ConcessionClaim) -> frozenset[str]:
    return frozenset(word for word in re.split(r"[\s-]+", fold_letters(claim.object)) if len(word) > 2)


def find_returns(account: Account) -> Iterator[tuple[ConcessionMention, Sides]]:
    """Yield every mention of a thing given in return, with the sides between which it goes."""
    taken: list[ConcessionMention] = []
    for mention, sides, features in weigh_mentions(account) if account.episodes else ():
        chance = load_decider("concession").weigh(features)[GIVEN]
        if chance >= LEAST_CHANCE and not any(_is_within(mention, other) for other in taken):
            taken.append(mention)
            yield mention, sides


def weigh_mentions(account: Account) -> Iterator[tuple[ConcessionMention, Sides, Features]]:
    """Yield every mention that may be of a concession, with its sides and what tells whether it is one."""
    known: PartyMention | None = None
    for sentence in account.reading.sentences:
        for mention in find_mentions(sentence):
            if not (_is_open(mention) or _is_accusation(mention) or _is_imposed(mention)):
                sides = find_sides(account, mention, known)
                known = sides.giver if sides.told in _FIRM else known
                yield mention, sides, concession_features(account, mention, sides)


def _is_open(mention: ConcessionMention) -> bool:
    """Tell whether the report leaves open if a thing was given: "did not say whether a ransom was paid"."""
    closing = mention.sentence.text.find("?", mention.anchor.idx)
    if closing >= 0 and not set('"“”.') & set(mention.sentence.text[mention.anchor.idx : closing]):
        return True
    if mention.thing.left_edge.lower_ == "how":  # "how much aid it would get"
        return True
    for verb in (mention.anchor, *mention.anchor.ancestors):
        marks = {child.lower_ for child in verb.children if child.dep_ in {"mark", "det", "advmod"}}
        if marks & _ASKING and ("whether" in marks or verb.head.lemma_ in _SAYING | _UNCLEAR):
            return True
        if verb.lemma_ in _UNCLEAR and verb.dep_ == "acomp":
            return True
    return False


def _is_imposed(mention: ConcessionMention) -> bool:
    """Tell whether sanctions were imposed, and not only threatened."""
    return mention.sense == "impose" and not _THREAT.search(mention.sentence.text)


def _is_accusation(mention: ConcessionMention) -> bool:
    """Tell whether this is what somebody is accused of ("jailed for giving money to ...")."""
    return any(charge.start <= mention.thing.idx < charge.end for charge in find_charges(mention.sentence))


def _is_within(inner: ConcessionMention, outer: ConcessionMention) -> bool:
    """Tell whether a thing only describes another: "$6 billion in oil revenue", "sanctions on oil"."""
    return outer.thing.is_ancestor(inner.thing) and inner.thing.dep_ != "conj"


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
