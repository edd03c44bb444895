"""Extractions of all reports into episodes, origins, families, people, concessions, deals, questions.

Takes extractions and judgements in any order, gives a resolution that is a pure function of them.
Never invents: a pair that is neither surely one nor surely two becomes a question.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace

from habeas.model import (
    ConcessionClaim,
    Episode,
    Extraction,
    Judgement,
    PersonClaim,
    Resolution,
)
from habeas.resolve.concessions import make_concessions
from habeas.resolve.copies import find_families
from habeas.resolve.deals import make_deals
from habeas.resolve.decisions import Decisions, apply_to_claims, read_decisions
from habeas.resolve.episodes import make_episodes, place_mentions
from habeas.resolve.facts import Facts, join_facts
from habeas.resolve.grouping import find_doubts, group_mentions
from habeas.resolve.mentions import OpenMention, read_mentions
from habeas.resolve.origins import trace_origins
from habeas.resolve.people import identify_people, make_people
from habeas.resolve.questions import ask_about_episodes, ask_about_people
from habeas.resolve.speakers import Speakers, known_speakers


def resolve_episodes(
    extractions: Iterable[Extraction],
    judgements: Iterable[Judgement] = (),
    *,
    speakers: Speakers | None = None,
) -> Resolution:
    """Return what all reports together show; a report given twice counts once.

    `speakers` are the known sources, by default those that ship with habeas.
    """
    decisions = read_decisions(judgements)
    read = settle_extractions(extractions, decisions)
    reports = {extraction.report.id: extraction.report for extraction in read}
    claims = {claim.id: claim for extraction in read for claim in extraction.claims}
    families = find_families(reports)
    person_claims = {key: claim for key, claim in claims.items() if isinstance(claim, PersonClaim)}
    people, namesakes = identify_people(person_claims.values(), holding_states(read))
    mentions = read_mentions(read, people, families)
    groups = group_mentions({key: mention.facts for key, mention in mentions.items()})
    episodes = make_episodes(mentions, groups.values())
    told = place_mentions(mentions, groups.values())
    placed = place_claims(episodes)
    placed_mentions = {mention.id: mention.episode for mention in told}
    doubts = find_doubts(join_groups(groups, mentions))
    concession_claims = [claim for claim in claims.values() if isinstance(claim, ConcessionClaim)]
    concessions = make_concessions(concession_claims, reports, placed)
    return Resolution(
        reports=reports,
        claims=claims,
        episodes=episodes,
        origins=trace_origins(
            claims.values(), reports, families, claim_authorities(episodes), speakers or known_speakers()
        ),
        families=families,
        people=make_people(person_claims, people, placed),
        concessions=concessions,
        deals=make_deals(episodes, concessions),
        questions=(*ask_about_episodes(doubts, placed_mentions), *ask_about_people(namesakes)),
        mentions=told,
    )


def settle_extractions(extractions: Iterable[Extraction], decisions: Decisions) -> list[Extraction]:
    """Return each report's extraction once, by report id, with the claims that stand."""
    by_report = {extraction.report.id: extraction for extraction in extractions}
    return [
        replace(by_report[key], claims=tuple(apply_to_claims(by_report[key].claims, decisions)))
        for key in sorted(by_report)
    ]


def join_groups(groups: Mapping[str, Iterable[str]], mentions: Mapping[str, OpenMention]) -> dict[str, Facts]:
    """Return the facts of each group."""
    return {
        group: join_facts(mentions[member].facts for member in sorted(members))
        for group, members in groups.items()
    }


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


def place_claims(episodes: Iterable[Episode]) -> Mapping[str, tuple[str, ...]]:
    """Return the episodes of each claim, both by id."""
    placed: dict[str, list[str]] = defaultdict(list)
    for episode in episodes:
        for claim in episode.claims:
            placed[claim].append(episode.id)
    return {claim: tuple(sorted(ids)) for claim, ids in placed.items()}


def claim_authorities(episodes: Iterable[Episode]) -> dict[str, str]:
    """Return the authority of each claim's episode, by the claim's id."""
    return {claim: e.authority for e in episodes if e.authority for claim in e.claims}
