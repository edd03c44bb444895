"""A number that counts detainees -> the people it counts, its whole, and the episode it belongs to.

A part is described by its whole; in an exchange the nationals of one side are let go by the other.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from habeas.extract.account import Account
from habeas.extract.counts.coherence import WHOLE, Weighed, settle_scopes
from habeas.extract.counts.company_features import company_of, is_in_return
from habeas.extract.counts.context import CountContext
from habeas.extract.counts.counting import Counting, decide_countings, outcome_of
from habeas.extract.counts.mentions import CountMention
from habeas.extract.counts.population import Described, describe_people, inherit_people
from habeas.extract.parse.clauses import clause_of
from habeas.extract.parse.grammar import HOMEWARD, SUBJECTS, clause_tokens
from habeas.extract.parse.nouns import country_at
from habeas.model import ReportedEpisode

SIDES = 2
RECEIVING = frozenset(
    {"receive", "get", "recover", "retrieve", "welcome", "regain", "secure", "win", "obtain"}
)
"""Verbs whose subject is the side that those counted come back to."""
OF_OTHERS = frozenset({"hostage", "pow", "soldier"})
CLEMENCY = frozenset({"pardon", "amnesty", "commutation"})
_OPENS_PARTS = re.compile(r"\b(?:includ\w+|among|namely|of whom|of which)\b|:", re.IGNORECASE)
_GAPPED = re.compile(r"(?:\band|\bwhile|\bbut|;)\s+(?:the\s+)?[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)*,?\s+$")
"""What leads to a number whose verb was told before: "Chad freed 371 Sudanese and Sudan 152 Chadians"."""
FARTHEST_WHOLE = 8
"""Sentences back within which the whole of a part is looked for."""


@dataclass(frozen=True, eq=False)
class Counted:
    """A mention that counts detainees, with what was decided on it and which people it counts."""

    mention: CountMention
    counting: Counting
    described: Described


def count_people(account: Account) -> list[Counted]:
    """Return the mentions that count detainees; a part is described by its whole where it says nothing."""
    context = CountContext(account)
    found: list[Counted] = []
    for counted in _fit_together(account, _count_alone(context)):
        whole = _whole_of(found, counted.mention, counted.counting)
        described = inherit_people(counted.described, whole.described) if whole else counted.described
        found.append(replace(counted, described=described))
    return _share_nationality(account, found)


def _share_nationality(account: Account, found: Sequence[Counted]) -> list[Counted]:
    """Return parts that say no nationality with that of the one whole of their episode, far above them."""
    wholes: dict[str | None, list[Counted]] = {}
    shared: list[Counted] = []
    for counted in found:
        side = side_of(account, counted)
        told = wholes.setdefault(side.id if side else None, [])
        if counted.counting.scope == WHOLE and _is_freed(counted):
            told.append(counted)
        shared.append(_described_by(counted, told))
    return shared


def _described_by(counted: Counted, wholes: Sequence[Counted]) -> Counted:
    """Return a part with the nationality on which the wholes before it agree."""
    agreed = len({whole.described.population.nationality for whole in wholes}) == 1
    if not agreed or counted.counting.scope != "part" or not _is_freed(counted):
        return counted
    return replace(counted, described=inherit_people(counted.described, wholes[0].described))


def _is_freed(counted: Counted) -> bool:
    return outcome_of(counted.counting.status) == "freed"


def _count_alone(context: CountContext) -> list[Counted]:
    return [
        Counted(context.mentions[place], counting, describe_people(context.mentions[place]))
        for place, counting in decide_countings(context).items()
    ]


def _fit_together(account: Account, alone: Sequence[Counted]) -> list[Counted]:
    """Return the numbers with scopes that fit together among those of one episode.

    What is given in return is not fitted with the rest: it is the other side's whole, or a part of it.
    """
    by_episode: dict[tuple[str | None, bool], list[int]] = {}
    for place, counted in enumerate(alone):
        if outcome_of(counted.counting.status) == "freed":
            told = side_of(account, counted)
            key = told.id if told else None, is_in_return(counted.mention)
            by_episode.setdefault(key, []).append(place)
    fitted = list(alone)
    for places in by_episode.values():
        scopes = settle_scopes([_weighed(account, alone[place]) for place in places])
        for place, scope in zip(places, scopes, strict=True):
            counting = replace(alone[place].counting, scope=scope)  # type: ignore[arg-type]  # of the vocabulary
            fitted[place] = replace(alone[place], counting=counting)
    return fitted


def _weighed(account: Account, counted: Counted) -> Weighed:
    """Return a number with its chances; two in one list may be the wholes of the two sides of an exchange."""
    company = company_of(counted.mention)
    listed = company if len(account.mains) < SIDES else company - {"number"}
    return Weighed(counted.mention, counted.counting.scopes, listed=bool(listed))


def _whole_of(found: Sequence[Counted], mention: CountMention, counting: Counting) -> Counted | None:
    """Return the nearest larger number of the same outcome before a part, but none beside another."""
    if counting.scope != "part" and mention.head is not None:
        return None
    for counted in reversed(found):
        if mention.sentence.index - counted.mention.sentence.index > FARTHEST_WHOLE:
            return None
        larger = (counted.mention.value or 0) > (mention.value or 0)
        if not larger or outcome_of(counted.counting.status) != outcome_of(counting.status):
            continue
        if _is_part_of(mention, counted.mention) or not _breaks_down(found, counted):
            return counted
    return None


def _breaks_down(found: Sequence[Counted], counted: Counted) -> bool:
    """Tell whether a number is one of several by nationality: what follows is no part of the last of them."""
    nations = {
        each.described.population.nationality
        for each in found
        if each.mention.sentence is counted.mention.sentence
    }
    return counted.counting.scope == "part" and len(nations - {None}) > 1


def _is_part_of(mention: CountMention, larger: CountMention) -> bool:
    """Tell whether a number stands in the words of a larger one: "52 people, three of them women"."""
    if mention.sentence is not larger.sentence:
        return False
    between = mention.sentence.text[larger.numeral.end : mention.numeral.start]
    pronoun = mention.whole is not None and mention.whole.pos_ in {"PRON", "DET"}
    return pronoun or _OPENS_PARTS.search(between) is not None


def side_of(account: Account, counted: Counted) -> ReportedEpisode | None:
    """Return the episode that a number belongs to; nationals of one side were let go by the other."""
    told = account.episode_of(counted.mention.sentence, counted.mention.anchor)
    episode = next((each for each in account.episodes if each.id == told), None)
    mains = account.mains
    if episode is None or not episode.main or len(mains) != SIDES:
        return episode
    receiver = next((each for each in mains if each.authority == _receiving(account, counted)), None)
    if receiver is not None:
        return _other_side(mains, receiver)
    nationality = counted.described.population.nationality
    own = next((each for each in mains if each.authority in _acting(account, counted)), None)
    other = (each for each in mains if _other_side(mains, each).authority == nationality)
    return own or next(other, episode)


def frees_own(account: Account, counted: Counted, episode: ReportedEpisode) -> bool:
    """Tell whether nationals of the authority are let go by it: in an exchange only if that is said.

    A state has no hostages of its own, and of its soldiers only those whom it pardons.
    """
    if outcome_of(counted.counting.status) != "freed" or _receiving(account, counted) == episode.authority:
        return False
    if _comes_home(counted.mention, episode.authority):
        return False
    if counted.described.population.kind in OF_OTHERS and episode.kind not in CLEMENCY:
        return False
    acting = _acting(account, counted)
    return episode.authority in acting or (
        not acting and (episode.kind != "exchange" or len(account.mains) < SIDES)
    )


def _comes_home(mention: CountMention, state: str | None) -> bool:
    """Tell of "flew 14 Danes home", "to Copenhagen": their own state did not hold them."""
    clause = clause_of(mention.anchor)
    if clause is None:
        return False
    goals = [token for child in clause.verb.children if child.lower_ == "to" for token in child.children]
    places = (country_at(mention.sentence, token) for token in goals if token.dep_ == "pobj")
    homewards = any(child.lower_ in HOMEWARD for child in clause.verb.children)
    return homewards or any(place is not None and place.code == state for place in places)


def _acting(account: Account, counted: Counted) -> set[str]:
    """Return the parties that act in the letting-go of those counted."""
    mention = counted.mention
    by_token = account.stages[mention.sentence.index].by_token
    before = by_token.get(mention.words.start - 1)
    if before is not None and _GAPPED.search(mention.sentence.text, 0, mention.numeral.start):
        return {before.party}
    freeings = account.freeings_around(mention.sentence, mention.anchor)[:1]
    return {by_token[agent.i].party for each in freeings for agent in each.agents if agent.i in by_token}


def _receiving(account: Account, counted: Counted) -> str | None:
    """Return the party that gets back those counted: "received from Hamas the 20 hostages"."""
    mention = counted.mention
    clause = clause_of(mention.anchor)
    if clause is None or clause.role != "dobj" or clause.verb.lemma_.lower() not in RECEIVING:
        return None
    by_token = account.stages[mention.sentence.index].by_token
    subjects = [token.i for token in clause_tokens(clause.verb) if token.dep_ in SUBJECTS]
    return next((by_token[place].party for place in subjects if place in by_token), None)


def _other_side(mains: Sequence[ReportedEpisode], side: ReportedEpisode) -> ReportedEpisode:
    return mains[1] if side is mains[0] else mains[0]
