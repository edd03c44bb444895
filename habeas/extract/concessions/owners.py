"""Mention -> whose a thing is, and whom it goes to, by the words beside it.

Takes a mention and the parties of its sentence; "U.S. sanctions" and "funds frozen by Oslo" are whose they
are called, "Iranian oil revenue" goes to whom it belongs. Who gives a thing is not decided here.
"""

from collections.abc import Iterator

from habeas.extract.concessions.actors import GETTING
from habeas.extract.concessions.wordings import SANCTIONS, ConcessionMention
from habeas.extract.episodes.parties import PartyMention, party_at
from habeas.extract.parse.grammar import OWNERS
from habeas.extract.parse.patients import recipients_of
from habeas.extract.parse.tokens import Token

_BELONGING = OWNERS | {"prep"}
_KEEPING = frozenset(
    {"hold", "freeze", "block", "impose", "seize", "withhold", "introduce", "retain"}
    | {"double", "raise", "slap", "place", "levy", "suspend", "cut", "cancel", "revoke", "close", "shut"}
    | {"promise", "pledge", "offer", "permit", "stop", "halt"}
)
_LEAVING = frozenset({"withdrawal", "pullout", "pullback"})


def find_takers(mention: ConcessionMention, here: tuple[PartyMention, ...]) -> frozenset[str | None]:
    """Return whom the thing belongs to or goes to: "Iranian oil revenue", "Tehran gets access to ..."."""
    thing = mention.thing
    kept = {token.idx for keeper in _keepers(thing) for token in keeper.subtree}
    inside = {
        token.idx for child in thing.children if child.dep_ in _BELONGING for token in child.subtree
    } - kept
    getting = (verb for verb in (mention.anchor, *mention.anchor.ancestors) if verb.lemma_.lower() in GETTING)
    inside |= {child.idx for verb in getting for child in verb.lefts if child.dep_ == "nsubj"}
    goals = (goal for head in (mention.anchor, thing) for goal in recipients_of(head))
    inside |= {token.idx for goal in goals for token in goal.subtree}
    return frozenset(party.party for party in here if party.start in inside)


def find_owner(mention: ConcessionMention, here: tuple[PartyMention, ...]) -> PartyMention | None:
    """Return whose these are: "U.S. sanctions", "a waiver of U.S. sanctions", "Osskan troops" that leave."""
    keeper = next((party for each in _keepers(mention.thing) if (party := party_at(here, each))), None)
    if keeper is not None:
        return keeper
    leaves = mention.sense == "withdraw" or mention.noun in _LEAVING
    if mention.type not in {SANCTIONS, "embassy"} and not leaves:
        return None
    things = [
        mention.thing,
        *(t for child in mention.thing.children if child.lower_ == "of" for t in child.children),
    ]
    beside = [child for thing in things for child in thing.lefts if child.dep_ in OWNERS]
    owners = [owner for child in beside for owner in (*child.lefts, child)]
    return next((party for child in owners if (party := party_at(here, child))), None)


def _keepers(thing: Token) -> Iterator[Token]:
    """Yield who keeps a thing back: "frozen by Oslo", "that Oslo imposed", "imposed under its president"."""
    for word in thing.subtree:
        if (word.dep_ == "agent" or word.lower_ == "under") and word.head.lemma_.lower() in _KEEPING:
            yield from (inner for inner in word.children if inner.dep_ == "pobj")
        if word.dep_ == "relcl" and word.head == thing and word.lemma_.lower() in _KEEPING:
            yield from (child for child in word.lefts if child.dep_ == "nsubj")
