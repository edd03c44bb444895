"""Account -> party claims: who released, announced, negotiated or received.

Takes the parts that states and groups play in the sentences that tell of the episodes; each party has
each role once, by the words that show it first. Never names a party that only the title names.
"""

from collections.abc import Iterator

from habeas.extract.account import Account
from habeas.extract.episodes.parties import PartyMention
from habeas.extract.episodes.parts import Stage
from habeas.extract.gating import if_grounded
from habeas.extract.parse.happenings import FREEING
from habeas.extract.parse.phrases import noun_phrase
from habeas.extract.parse.tokens import Token
from habeas.extract.speakers.attributions import name_source
from habeas.model import Evidence, PartyClaim
from habeas.model.vocabulary import PartyRole
from habeas.words.countries import is_country_code
from habeas.words.rulers import names_state
from habeas.words.tables import read_words

NAMING = frozenset({"amod", "compound", "nmod"})
"""Dependency labels of words that stand in a name."""
COMING_FREE = frozenset({"freed", "moved", "release", "mercy", "return", "swap"})
"""Acts of a sentence that tells of people coming free."""
RECEIVING = frozenset({"receive", "welcome", "accept"})
ROLES_BY_CLUE: dict[str, PartyRole] = {
    "subject mediate": "negotiated",
    "by mediate": "negotiated",
    "of mediate": "negotiated",
    "of's subject mediate": "negotiated",
    "subject host": "negotiated",
    "subject negotiate": "negotiated",
    "of's subject negotiate": "negotiated",
    "subject get": "received",
}
"""What the clues of `parts` say of a party's role; who released is told by the episodes."""


def find_party_claims(account: Account) -> Iterator[PartyClaim]:
    """Yield the roles of states and groups in the main episodes, in the order of the report."""
    seen: set[tuple[str, PartyRole]] = set()
    for stage in account.stages.values() if account.episodes else ():
        for mention in () if stage.sentence.is_title else stage.parties:
            for role in _roles(account, stage, mention):
                named = _name_party(stage, mention, role) if role == "negotiated" else mention.party
                if (named, role) not in seen:
                    seen.add((named, role))
                    claim = _claim(account, stage, mention, role)
                    if claim is not None:
                        yield claim


def _roles(account: Account, stage: Stage, mention: PartyMention) -> Iterator[PartyRole]:
    clues = stage.clues[mention.start]
    if mention.party in account.authorities and "FREER" in clues:
        yield "released"
    if _announces(account, stage, mention):
        yield "announced"
    if _receives(stage, mention):
        yield "received"
    told = {role for clue, role in ROLES_BY_CLUE.items() if clue in clues}
    if _takes_part(stage, mention):
        told.add("negotiated")
    yield from sorted(told)


def _takes_part(stage: Stage, mention: PartyMention) -> bool:
    """Tell whether people come free "with help from" a party, "at the request of" it, or by its plea."""
    head = _phrase_head(stage, mention)
    if head is None or not set(stage.acts.values()) & COMING_FREE:
        return False
    led = head.dep_ == "pobj" and head.head.lower_ in {"from", "by", "of"}
    done = head.head.head if led else head.head
    return (led or head.dep_ == "poss") and done.lemma_.lower() in read_words("partaking_nouns")


def _phrase_head(stage: Stage, mention: PartyMention) -> Token | None:
    """Return the noun that a party's name helps to name: "delegation" of "a U.S. delegation"."""
    head = stage.root_of(mention)
    while head is not None and head.dep_ in NAMING and head.head.pos_ in {"NOUN", "PROPN"}:
        head = head.head
    return head


def _receives(stage: Stage, mention: PartyMention) -> bool:
    """Tell whether a party takes in those whom a sentence speaks of."""
    receptions = [each for each in stage.happenings if each.trigger.lemma_.lower() in RECEIVING]
    return any(
        stage.by_token.get(token.i) is mention
        for each in receptions
        for agent in each.agents
        for token in (agent, *agent.lefts)
    )


def _announces(account: Account, stage: Stage, mention: PartyMention) -> bool:
    """Tell whether a party is the source of words that tell of a letting-go."""
    freeings = [each.trigger for each in stage.happenings if each.status in FREEING]
    return any(
        attribution.covers(trigger) and stage.by_token.get(token.i) is mention
        for attribution in account.attributions[stage.sentence.index]
        for trigger in freeings
        for token in (attribution.source, *attribution.source.lefts)
    )


@if_grounded
def _claim(account: Account, stage: Stage, mention: PartyMention, role: PartyRole) -> PartyClaim:
    sentence = stage.sentence
    root = stage.root_of(mention)
    verb = _verb_span(stage, mention)
    head = _phrase_head(stage, mention)
    last = max(mention.end, head.idx + len(head)) if head is not None else mention.end
    own = sentence.cite(min(mention.start, verb[0]), max(last, verb[1]))
    words = (own,) if mention.form != "leader" or mention.evidence is None else (own, mention.evidence)
    return PartyClaim(
        report=account.reading.report.id,
        evidence=words,
        episode=account.episode_of(sentence, root) if root is not None else None,
        party=_name_party(stage, mention, role),
        role=role,
        country=mention.party if _is_state_named(mention.party, words) else None,
    )


def _name_party(stage: Stage, mention: PartyMention, role: PartyRole) -> str:
    """Return a party as written; of who takes part, the envoys or the person and not the state alone."""
    head = _phrase_head(stage, mention)
    if head is None or head is stage.root_of(mention) or role != "negotiated":
        return stage.sentence.cite(mention.start, mention.end).quote
    return name_source(head) if head.pos_ == "PROPN" else noun_phrase(head, frozenset())


def _is_state_named(party: str, words: tuple[Evidence, ...]) -> bool:
    return is_country_code(party) and any(names_state(each.quote, party) for each in words)


def _verb_span(stage: Stage, mention: PartyMention) -> tuple[int, int]:
    """Return the offsets of the verb that a party acts by, its own where it has none."""
    root = stage.root_of(mention)
    verbs = [each for each in (root.ancestors if root is not None else ()) if each.pos_ == "VERB"]
    return (verbs[0].idx, verbs[0].idx + len(verbs[0])) if verbs else (mention.start, mention.end)
