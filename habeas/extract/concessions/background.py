"""Mention -> whether it plainly tells of nothing given for people let go.

Takes a mention; knows what a report leaves open, charges, sanctions that were imposed, bans that bind
those let go themselves, what a truce is, and better relations that somebody is after. What remains is
weighed by its features.
"""

import re

from habeas.extract.concessions.wordings import SANCTIONS, ConcessionMention
from habeas.extract.offences.accusations import find_charges

_UNCLEAR = frozenset({"unclear", "clear", "unknown"})
_ASKING = frozenset({"whether", "if"})
_SAYING = frozenset({"say", "ask", "know", "comment", "tell", "wonder", "confirm", "disclose", "doubt"})
_THREAT = re.compile(
    r"\b(?:threat\w*|could|would|will|shall|may|might|if|unless|warn\w*|ponder\w*|consider\w*|weigh\w*|mull\w*)\b",
    re.IGNORECASE,
)
_AIMS = frozenset({"try", "seek", "want", "wish", "hope", "look", "aim", "keen", "eager"}) | {
    "effort",
    "attempt",
    "bid",
    "intention",
    "interest",
    "desire",
}
_TRUCES = frozenset({"truce", "ceasefire", "cease-fire", "lull"})
_BINDING = frozenset({"ban", "restriction", "limit", "curb", "measure"})
_MOVING = frozenset({"travel", "movement"})
_THEIRS = frozenset({"his", "her", "their"})


def is_background(mention: ConcessionMention) -> bool:
    """Tell whether a mention is of nothing given, whatever ties it to a release."""
    return (
        _is_open(mention)
        or _is_accusation(mention)
        or _is_imposed(mention)
        or _binds_freed(mention)
        or _is_aim(mention)
        or _is_truce(mention)
    )


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


def _is_aim(mention: ConcessionMention) -> bool:
    """Tell whether better relations are only what somebody is after: "in an effort to improve relations"."""
    return mention.sense == "normalise" and any(word.lemma_ in _AIMS for word in mention.anchor.ancestors)


def _is_truce(mention: ConcessionMention) -> bool:
    """Tell whether this says what a truce does, and not what a side gives: "a truce that paused fighting"."""
    verb = mention.anchor
    subjects = {child.lemma_ for child in verb.children if child.dep_ == "nsubj"}
    told = subjects | ({verb.head.lemma_} if verb.dep_ == "relcl" else set())
    return mention.sense == "hold" and mention.thing.lemma_ not in _TRUCES and bool(told & _TRUCES)


def _binds_freed(mention: ConcessionMention) -> bool:
    """Tell whether a ban binds those let go themselves: "lifted his travel ban", "a ban on their travel"."""
    thing = mention.thing
    after = thing.doc[thing.i + 1 : thing.i + 4]
    theirs = any(token.lower_ in _THEIRS for token in thing.lefts) or any(
        token.head.lemma_ in _MOVING for token in after if token.lower_ in _THEIRS
    )
    return mention.type == SANCTIONS and mention.noun in _BINDING and theirs


def _is_imposed(mention: ConcessionMention) -> bool:
    """Tell whether sanctions were imposed, and not only threatened."""
    return mention.sense == "impose" and not _THREAT.search(mention.sentence.text)


def _is_accusation(mention: ConcessionMention) -> bool:
    """Tell whether this is what somebody is accused of ("jailed for giving money to ...")."""
    return any(charge.start <= mention.thing.idx < charge.end for charge in find_charges(mention.sentence))
