"""Mentions brought together as episodes, and names as people, bound by what reviewers decided.

Takes extractions, families and decisions, gives an assembly: the part of a resolution that others
follow from.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from habeas.model import Episode, Extraction, Family, Mention, PersonClaim, Question
from habeas.resolve.bonds import find_bonds
from habeas.resolve.decisions import Decisions
from habeas.resolve.episodes import episode_id, make_episodes, place_mentions
from habeas.resolve.grouping import find_doubts, group_mentions
from habeas.resolve.mentions import OpenMention, find_counterparts, read_mentions
from habeas.resolve.people import identify_people, person_id
from habeas.resolve.questions import ask_about_episodes, ask_about_people


@dataclass(frozen=True, slots=True, kw_only=True)
class Assembly:
    """What was brought together; `people` gives each person claim's person, both by id."""

    episodes: tuple[Episode, ...]
    mentions: tuple[Mention, ...]
    people: Mapping[str, str]
    questions: tuple[Question, ...]


def assemble(read: Sequence[Extraction], families: Iterable[Family], decisions: Decisions) -> Assembly:
    """Bring the mentions of episodes and of people together."""
    named = [claim for extraction in read for claim in extraction.claims if isinstance(claim, PersonClaim)]
    people, namesakes = identify_people(named, holding_states(read), find_bonds(decisions, _of_people(named)))
    mentions = read_mentions(read, people, families)
    facts = {key: mention.facts for key, mention in mentions.items()}
    bonds = find_bonds(decisions, _of_mentions(mentions))
    groups, joined = group_mentions(facts, find_counterparts(mentions), bonds)
    told = place_mentions(mentions, groups.values())
    placed = {mention.id: mention.episode for mention in told}
    return Assembly(
        episodes=make_episodes(mentions, groups.values()),
        mentions=told,
        people=people,
        questions=(*ask_about_episodes(find_doubts(joined), placed), *ask_about_people(namesakes)),
    )


def holding_states(extractions: Iterable[Extraction]) -> dict[str, str]:
    """Return the authority that holds or held the person of each claim, by the claim's id.

    A claim of no episode takes the report's, where the report knows of one authority only.
    """
    states = {}
    for extraction in extractions:
        local = {episode.id: episode.authority for episode in extraction.episodes if episode.authority}
        known = set(local.values())
        for claim in extraction.claims:
            state = local.get(claim.episode or "")
            if state or len(known) == 1:
                states[claim.id] = state or min(known)
    return states


def _of_people(claims: Iterable[PersonClaim]) -> dict[str, list[str]]:
    """Return the person claim that each claim's and each person's id stands for."""
    return {key: [claim.id] for claim in claims for key in (claim.id, person_id(claim.id))}


def _of_mentions(mentions: Mapping[str, OpenMention]) -> dict[str, list[str]]:
    """Return the mentions that each mention's, episode's and claim's id stands for."""
    standing: dict[str, list[str]] = defaultdict(list)
    for mention in mentions.values():
        for key in (mention.id, episode_id(mention.id), *mention.claims):
            standing[key].append(mention.id)
    return standing
