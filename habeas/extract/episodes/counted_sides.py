"""A number of people -> the episode it belongs to, by its own sentence: whose hands those counted were in.

In an exchange the nationals of one side are let go by the other; never looks at other numbers.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from habeas.extract.account import Account
from habeas.extract.counts.counting import Counting, outcome_of
from habeas.extract.counts.mentions import CountMention
from habeas.extract.counts.population import Described
from habeas.extract.parse.clauses import clause_of
from habeas.extract.parse.grammar import HOMEWARD, SUBJECTS, clause_tokens
from habeas.extract.parse.nouns import country_at
from habeas.model import ReportedEpisode
from habeas.words.countries import is_country_code

SIDES = 2
RECEIVING = frozenset(
    {"receive", "get", "recover", "retrieve", "welcome", "regain", "secure", "win", "obtain"}
)
"""Verbs whose subject is the side that those counted come back to."""
OF_OTHERS = frozenset({"hostage", "pow", "soldier"})
OPPOSING = frozenset({"dissident", "oppositionist"})
CRITICS = frozenset({"journalist", "activist"})
CLEMENCY = frozenset({"pardon", "amnesty", "commutation"})
_GAPPED = re.compile(r"(?:\band|\bwhile|\bbut|;)\s+(?:the\s+)?[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)*,?\s+$")
"""What leads to a number whose verb was told before: "Chad freed 371 Sudanese and Sudan 152 Chadians"."""


@dataclass(frozen=True, eq=False)
class Counted:
    """A mention that counts detainees, with what was decided on it and which people it counts."""

    mention: CountMention
    counting: Counting
    described: Described


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
    band = _holder_of_hostages(mains, counted)
    if band is not None:
        return band
    nationality = counted.described.population.nationality
    own = next((each for each in mains if each.authority in _acting(account, counted)), None)
    other = (each for each in mains if _other_side(mains, each).authority == nationality)
    return own or next(other, episode)


def _holder_of_hostages(mains: Sequence[ReportedEpisode], counted: Counted) -> ReportedEpisode | None:
    """Return the side that is no state, where the other is one: a state takes no hostages."""
    bands = [each for each in mains if not is_country_code(each.authority)]
    return bands[0] if len(bands) == 1 and counted.described.population.kind == "hostage" else None


def names_side(account: Account, counted: Counted) -> bool:
    """Tell whether a number's own words say which side let those people go, where there is more than one."""
    if len(account.mains) < SIDES or counted.described.population.nationality in account.authorities:
        return True
    return bool(_acting(account, counted)) or _receiving(account, counted) is not None


def frees_own(account: Account, counted: Counted, episode: ReportedEpisode) -> bool:
    """Tell whether nationals of the authority are let go by it: in an exchange only if that is said.

    A state has no hostages of its own, and of its soldiers only those whom it pardons. Where nobody is said
    to let them go, they are taken for its own if it shows mercy, or if they are some among others.
    """
    if outcome_of(counted.counting.status) != "freed" or _receiving(account, counted) == episode.authority:
        return False
    if _comes_home(counted.mention, episode.authority):
        return False
    merciful = episode.kind in CLEMENCY
    if counted.described.population.kind in OF_OTHERS and not merciful:
        return False
    mention, acting = counted.mention, _acting(account, counted)
    freeings = account.freeings_around(mention.sentence, mention.anchor)
    if acting:
        return episode.authority in acting
    if any(each.agents for each in freeings):
        return _opposes(counted, episode)
    exchanged = episode.kind == "exchange" and len(account.mains) >= SIDES
    return not exchanged and (merciful or counted.counting.scope == "part" or _opposes(counted, episode))


def _opposes(counted: Counted, episode: ReportedEpisode) -> bool:
    """Tell of a state's own prisoners: "two Laotian dissidents", and journalists in a main release."""
    noun = counted.mention.head or counted.mention.whole
    dissident = noun is not None and noun.lemma_.lower() in OPPOSING
    kind = counted.described.population.kind
    return dissident or kind == "political_prisoner" or (episode.main and kind in CRITICS)


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
    stage = account.stages[mention.sentence.index]
    before = stage.by_token.get(mention.words.start - 1)
    if before is not None and _GAPPED.search(mention.sentence.text, 0, mention.numeral.start):
        return {before.party}
    freeings = account.freeings_around(mention.sentence, mention.anchor)[:1]
    acting = (stage.party_of(agent) for each in freeings for agent in each.agents)
    return {party for party in acting if party is not None}


def _receiving(account: Account, counted: Counted) -> str | None:
    """Return the party that gets back those counted: "received from Hamas the 20 hostages"."""
    mention = counted.mention
    clause = clause_of(mention.anchor)
    if clause is None or clause.role != "dobj" or clause.verb.lemma_.lower() not in RECEIVING:
        return None
    stage = account.stages[mention.sentence.index]
    subjects = (stage.party_of(token) for token in clause_tokens(clause.verb) if token.dep_ in SUBJECTS)
    return next((party for party in subjects if party is not None), None)


def _other_side(mains: Sequence[ReportedEpisode], side: ReportedEpisode) -> ReportedEpisode:
    return mains[1] if side is mains[0] else mains[0]
