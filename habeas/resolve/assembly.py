"""Mentions brought together as episodes, and names as people, bound by what reviewers decided.

Takes extractions, families and decisions, gives an assembly: the part of a resolution that others
follow from.
"""

from collections import defaultdict
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from habeas.model import Episode, Extraction, Family, Mention, Neighbour, PersonClaim, Question
from habeas.resolve.bonds import find_bonds
from habeas.resolve.decisions import Decisions
from habeas.resolve.episodes import episode_id, make_episodes, place_mentions
from habeas.resolve.grouping import LAYERS, Doubt, Grouping, find_doubts, group_mentions
from habeas.resolve.holding import holding_states
from habeas.resolve.mentions import OpenMention, find_counterparts, read_mentions
from habeas.resolve.neighbours import facts_neighbour, question_neighbours
from habeas.resolve.people import Identified, identify_people, person_id
from habeas.resolve.questions import ask_about_episodes, ask_about_people

NOTHING: Mapping[str, str] = {}


@dataclass(frozen=True, slots=True, kw_only=True)
class Assembly:
    """What was brought together, and what was compared for it; `people` gives each person claim's person,
    both by id."""

    episodes: tuple[Episode, ...]
    mentions: tuple[Mention, ...]
    people: Mapping[str, str]
    questions: tuple[Question, ...]
    neighbours: tuple[Neighbour, ...]


def assemble(read: Sequence[Extraction], families: Iterable[Family], decisions: Decisions) -> Assembly:
    """Bring the mentions of episodes and of people together."""
    named = [claim for extraction in read for claim in extraction.claims if isinstance(claim, PersonClaim)]
    identified = identify_people(named, holding_states(read), find_bonds(decisions, _of_people(named)))
    family_of = {report: family.id for family in families for report in family.members}
    mentions = read_mentions(read, identified.people, family_of)
    facts = {key: mention.facts for key, mention in mentions.items()}
    bonds = find_bonds(decisions, _of_mentions(mentions, identified.people))
    grouping = group_mentions(facts, find_counterparts(mentions), bonds)
    return finish_assembly(mentions, grouping, find_doubts(grouping.last.facts), identified)


def finish_assembly(
    mentions: Mapping[str, OpenMention],
    grouping: Grouping,
    doubts: Iterable[Doubt],
    identified: Identified,
    beside: Mapping[str, str] = NOTHING,
) -> Assembly:
    """Return the assembly of mentions that are grouped and names that are identified.

    `beside` gives the episodes of mentions that are not among these but that doubts speak of.
    """
    groups = grouping.last.groups.values()
    told = place_mentions(mentions, groups)
    placed = {**beside, **{mention.id: mention.episode for mention in told}}
    questions = (*ask_about_episodes(doubts, placed), *ask_about_people(identified.namesakes))
    return Assembly(
        episodes=make_episodes(mentions, groups),
        mentions=told,
        people=identified.people,
        questions=questions,
        neighbours=(
            *identified.neighbours,
            *group_neighbours(grouping),
            *question_neighbours(questions),
        ),
    )


def group_neighbours(grouping: Grouping) -> Iterator[Neighbour]:
    """Give the mentions and the groups of every level as they were compared."""
    for layer, level in zip(LAYERS, grouping.levels, strict=True):
        for unit, facts in level.facts.items():
            yield facts_neighbour(layer, unit, facts, grouping.regions[unit])


def _of_people(claims: Iterable[PersonClaim]) -> dict[str, list[str]]:
    """Return the person claim that each claim's and each person's id stands for."""
    return {key: [claim.id] for claim in claims for key in (claim.id, person_id(claim.id))}


def _of_mentions(mentions: Mapping[str, OpenMention], people: Container[str]) -> dict[str, list[str]]:
    """Return the mentions that each mention's, episode's and claim's id stands for.

    The claim of a person stands for her alone: that two names are one says nothing of their episodes.
    """
    standing: dict[str, list[str]] = defaultdict(list)
    for mention in mentions.values():
        claims = (claim for claim in mention.claims if claim not in people)
        for key in (mention.id, episode_id(mention.id), *claims):
            standing[key].append(mention.id)
    return standing
