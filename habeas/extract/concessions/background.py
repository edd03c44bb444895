"""Mention -> whether it plainly tells of nothing given for people let go.

Takes a mention; knows what a report leaves open, charges, sanctions that were imposed, bans that bind
those let go themselves, what a truce is, better relations that somebody is after, what is done as a rule,
what was never delivered, lists of names, and money that is earned, lost or promised for a capture. What
remains is weighed by its features.
"""

import re

from habeas.extract.concessions.wordings import AMOUNT, SANCTIONS, ConcessionMention
from habeas.extract.offences.accusations import find_charges
from habeas.extract.parse.grammar import is_negated
from habeas.extract.parse.nouns import people_nouns

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
_MOVING = frozenset({"travel", "movement", "leave", "leaving", "departure", "exit"})
_THEIRS = frozenset({"his", "her", "their"})

_USUALLY = frozenset(
    {"usually", "often", "typically", "generally", "normally", "routinely", "frequently", "sometimes"}
    | {"commonly", "mostly", "traditionally", "invariably", "habitually"}
)
_LISTING = frozenset(
    {"sanction", "terror", "terrorism", "terrorist", "sponsor", "embargo", "blacklist", "designation"}
    | {"designate", "ban", "proscribe", "restriction", "watch"}
)
_ENTRIES = frozenset({"name", "people", "person"})
_REWARDS = frozenset({"reward", "bounty"})
_OFFERED = _REWARDS | {AMOUNT, "information"}
_HUNTING = frozenset(
    {"information", "capture", "arrest", "killing", "tip", "clue", "whereabouts", "death", "lead", "head"}
)
_GAINING = frozenset(
    {"lose", "cost", "earn", "steal", "rob", "loot", "invest", "embezzle", "produce", "gross", "save"}
    | {"win", "insure", "value", "import", "export", "rake", "net", "total", "average", "squander"}
)
"""What is done with money that nobody gives for people."""
_JUDGING = frozenset({"order", "sentence", "condemn", "require", "oblige", "fine"})
_COURTS = frozenset({"court", "judge", "tribunal", "panel", "it"})
_FINDING = frozenset({"arrest", "capture", "catch", "detain", "discover", "find", "seize", "stop"})
"""Verbs of those who are found with money on them."""
_SEATS = frozenset({"embassy", "consulate", "mission", "legation"})
_LETTING = frozenset({"allow", "permit"})
_YEARLY = re.compile(r"[^.;]{0,40}?\b(?:(?:a|per|each|every) (?:year|month|week)|annually|yearly)\b")


def is_background(mention: ConcessionMention) -> bool:
    """Tell whether a mention is of nothing given, whatever ties it to a release."""
    return (
        _is_open(mention)
        or _is_accusation(mention)
        or _is_imposed(mention)
        or _binds_freed(mention)
        or _is_aim(mention)
        or _is_truce(mention)
        or _is_reward(mention)
        or _is_income(mention)
        or _is_custom(mention)
        or _is_undone(mention)
        or _is_roll(mention)
        or _is_punishment(mention)
        or _is_found(mention)
        or _is_worth(mention)
        or _acts_itself(mention)
    )


def _is_open(mention: ConcessionMention) -> bool:
    """Tell whether the report leaves open if a thing was given: "did not say whether a ransom was paid"."""
    closing = mention.sentence.text.find("?", mention.anchor.idx)
    if closing >= 0 and not set('"“”.') & set(mention.sentence.text[mention.anchor.idx : closing]):
        return True
    if mention.thing.left_edge.lower_ == "how":  # "how much aid it would get"
        return True
    if mention.sense == "impose":  # "is considering whether to impose sanctions" is a threat
        return False
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


def _is_custom(mention: ConcessionMention) -> bool:
    """Tell whether a sentence says what is done as a rule: "captives usually go once a ransom is paid"."""
    verbs = (word for word in (mention.anchor, *mention.anchor.ancestors) if word.pos_ in {"VERB", "AUX"})
    return any(child.lower_ in _USUALLY for verb in verbs for child in verb.children)


def _is_undone(mention: ConcessionMention) -> bool:
    """Tell whether a clause about a thing only says what did not become of it: "tanks never delivered"."""
    act = mention.act
    return act is not None and act.head == mention.thing and act.dep_ in {"relcl", "acl"} and is_negated(act)


def _is_roll(mention: ConcessionMention) -> bool:
    """Tell whether a list is of people and none of sanctions: "struck two names off the list"."""
    if mention.noun != "list" or any(word in mention.sentence.lemmas for word in _LISTING):
        return False
    struck = (child for child in mention.anchor.children if child.dep_ in {"dobj", "nsubjpass"})
    return any(each.lemma_.lower() in people_nouns() | _ENTRIES for each in struck)


def _is_reward(mention: ConcessionMention) -> bool:
    """Tell whether this is promised for a capture, or for what leads to one: "a reward for information"."""
    offered = mention.noun in _OFFERED and mention.sense in {"give", "pay", ""}
    return offered and all(
        any(word in mention.sentence.lemmas for word in words) for words in (_REWARDS, _HUNTING)
    )


def _is_income(mention: ConcessionMention) -> bool:
    """Tell whether money is earned or lost, or goes year by year."""
    thing = mention.thing
    if mention.noun != AMOUNT:
        return False
    above = thing.head.head if thing.dep_ == "pobj" else thing.head
    if mention.act is None and above.lemma_.lower() in _GAINING:
        return True
    after = mention.sentence.text[thing.idx + len(thing) :]
    return (mention.act or above).tag_ in {"VBZ", "VBP"} and _YEARLY.match(after) is not None


def _is_punishment(mention: ConcessionMention) -> bool:
    """Tell whether a court has somebody pay: "were fined $200 each", "a court ordered it to pay damages"."""
    verbs = [word for word in (mention.thing, *mention.thing.ancestors) if word.pos_ == "VERB"][:2]
    if mention.type != "payment" or not verbs:
        return False
    if verbs[0].lower_ in {"fine", "fined", "fining"}:
        return True
    judging = verbs[-1].lemma_ in _JUDGING and len(verbs) > 1 and verbs[0].dep_ in {"xcomp", "ccomp"}
    by = {child.lemma_.lower() for child in verbs[-1].children if child.dep_ == "nsubj"}
    return judging and not by.isdisjoint(_COURTS)


def _is_found(mention: ConcessionMention) -> bool:
    """Tell of money that people had on them: "was caught with a pistol and 5,000 euros"."""
    first = mention.thing
    while first.dep_ == "conj":
        first = first.head
    led = first.dep_ == "pobj" and first.head.lower_ == "with"
    return mention.type == "payment" and led and first.head.head.lemma_ in _FINDING


def _is_worth(mention: ConcessionMention) -> bool:
    """Tell of a sum that only says how much something is worth: "phones worth 11,000 euros"."""
    edge = mention.thing.left_edge
    return mention.noun == AMOUNT and edge.i > 0 and edge.nbor(-1).lower_ == "worth"


def _acts_itself(mention: ConcessionMention) -> bool:
    """Tell of diplomats who are let to do something, and not given: "their embassy was allowed to visit"."""
    act = mention.act
    return act is not None and mention.noun in _SEATS and act.lemma_ in _LETTING and mention.thing.head == act
