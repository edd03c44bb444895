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
    Family,
    Judgement,
    Neighbourhood,
    PersonClaim,
    Resolution,
)
from habeas.resolve.assembly import Assembly, assemble
from habeas.resolve.concessions import block_of, make_concessions
from habeas.resolve.copies import find_copies, group_families
from habeas.resolve.deals import make_deals
from habeas.resolve.decisions import Decisions, apply_to_claims, follow_corrections, read_decisions
from habeas.resolve.neighbours import concession_neighbour
from habeas.resolve.origins import trace_origins
from habeas.resolve.people import make_people
from habeas.resolve.sequences import hold
from habeas.resolve.speakers import Speakers, known_speakers


def resolve_episodes(
    extractions: Iterable[Extraction],
    judgements: Iterable[Judgement] = (),
    sources: Iterable[Mapping[str, str]] = (),
) -> Resolution:
    """Return what all reports together show; a report given twice counts once.

    `sources` are rows of users' own tables of speakers: they go before those that ship with habeas.
    """
    told, decisions = tuple(extractions), read_decisions(judgements)
    read = settle_extractions(told, decisions)
    decisions = follow_corrections(decisions, (claim for one in told for claim in one.claims))
    reports = {extraction.report.id: extraction.report for extraction in read}
    copies = find_copies(reports)
    families = group_families(copies, reports)
    assembly = assemble(read, families, decisions)
    resolution = describe(read, families, assembly, known_speakers().beside(sources))
    compared = replace(resolution.neighbourhood, copies=copies, sequences=hold(reports).pack())
    return replace(resolution, neighbourhood=compared)


def settle_extractions(extractions: Iterable[Extraction], decisions: Decisions) -> list[Extraction]:
    """Return each report's extraction once, by report id, with the claims that stand."""
    by_report = {extraction.report.id: extraction for extraction in extractions}
    return [
        replace(by_report[key], claims=tuple(apply_to_claims(by_report[key].claims, decisions)))
        for key in sorted(by_report)
    ]


def describe(
    read: list[Extraction], families: tuple[Family, ...], assembly: Assembly, speakers: Speakers
) -> Resolution:
    """Return the resolution that follows once mentions and names are brought together."""
    reports = {extraction.report.id: extraction.report for extraction in read}
    claims = {claim.id: claim for extraction in read for claim in extraction.claims}
    placed = place_claims(assembly.episodes)
    person_claims = {key: claim for key, claim in claims.items() if isinstance(claim, PersonClaim)}
    concession_claims = [claim for claim in claims.values() if isinstance(claim, ConcessionClaim)]
    concessions = make_concessions(concession_claims, reports, placed)
    authorities = {claim: e.authority for e in assembly.episodes if e.authority for claim in e.claims}
    blocks = (concession_neighbour(claim, block_of(claim, placed)) for claim in concession_claims)
    return Resolution(
        reports=reports,
        claims=claims,
        episodes=assembly.episodes,
        origins=trace_origins(claims.values(), reports, families, authorities, speakers),
        families=families,
        people=make_people(person_claims, assembly.people, placed),
        concessions=concessions,
        deals=make_deals(assembly.episodes, concessions),
        questions=assembly.questions,
        mentions=assembly.mentions,
        neighbourhood=Neighbourhood(neighbours=(*assembly.neighbours, *blocks)),
    )


def place_claims(episodes: Iterable[Episode]) -> Mapping[str, tuple[str, ...]]:
    """Return the episodes of each claim, both by id."""
    placed: dict[str, list[str]] = defaultdict(list)
    for episode in episodes:
        for claim in episode.claims:
            placed[claim].append(episode.id)
    return {claim: tuple(sorted(ids)) for claim, ids in placed.items()}
