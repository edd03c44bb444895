"""Report -> claims: what one report states, each with its exact words.

A gate decides by words alone whether a report can matter; what passes is parsed once into an account,
from which each kind of claim is taken by a file of its own. Reads no other report and no ledger.
"""

from collections.abc import Callable, Iterator, Sequence
from itertools import compress

from spacy.language import Language

from habeas.extract.account import Account
from habeas.extract.concessions.claims import find_concessions
from habeas.extract.concessions.counter_releases import find_counter_releases
from habeas.extract.counts.claims import find_counts, lead_with_counted
from habeas.extract.counts.nationality_lists import find_listed_nationalities
from habeas.extract.episodes.belonging import count_people
from habeas.extract.episodes.counted_sides import Counted
from habeas.extract.episodes.dates import find_dates
from habeas.extract.episodes.party_claims import find_party_claims
from habeas.extract.episodes.recalled_episodes import recall_episodes
from habeas.extract.episodes.telling import NOTHING_TOLD
from habeas.extract.gate import can_matter
from habeas.extract.held_only import lets_nobody_go
from habeas.extract.offences.claims import find_offences
from habeas.extract.parse.pipeline import load_pipeline
from habeas.extract.parse.reading import Reading, parse_reports
from habeas.extract.people.claims import find_people
from habeas.extract.people.roles import find_roles
from habeas.extract.places.claims import find_destinations
from habeas.extract.relevance import tells_of_detainees
from habeas.extract.speakers.statements import find_assessments, find_verifications
from habeas.model import Claim, Extraction, Report

Finders = tuple[Callable[[Account], Iterator[Claim]], ...]

PEOPLE_FINDERS: Finders = (find_listed_nationalities, find_people)
"""What is said of detainees themselves besides their numbers; a report that says nothing of them and of no
episode ("Gunmen freed their hostages for a ransom") tells of another matter."""
OTHER_FINDERS: Finders = (
    find_concessions,
    find_counter_releases,
    find_destinations,
    find_offences,
    find_dates,
    find_party_claims,
    find_roles,
    find_verifications,
    find_assessments,
)
"""One function a kind of claim; `habeas extract` prints them in this order, after those of people."""


def extract_claims(report: Report, pipeline: Language | None = None) -> Extraction:
    """Take every claim out of one report.

    `pipeline` is the spaCy pipeline to parse with, by default the one that the settings name. A report
    that tells of nobody let go, held or taken gives an extraction without claims.
    """
    return next(extract_together([report], pipeline))


def extract_together(reports: Sequence[Report], pipeline: Language | None = None) -> Iterator[Extraction]:
    """Take every claim out of a few reports, each as `extract_claims` would: they are parsed together."""
    matters = [can_matter(report.text) for report in reports]
    readings: Iterator[Reading] = iter(())
    if any(matters):
        readings = parse_reports(list(compress(reports, matters)), pipeline or load_pipeline())
    for report, matter in zip(reports, matters, strict=True):
        yield take_claims(Account(next(readings))) if matter else Extraction(report=report)


def take_claims(account: Account) -> Extraction:
    """Take every claim out of what a report tells."""
    report = account.reading.report
    account, people = take_people(account)
    if not (people or account.episodes) or not tells_of_detainees(account, people):
        return Extraction(report=report)
    others = (claim for find in OTHER_FINDERS for claim in find(account))
    episodes = lead_with_counted(account.episodes, people)
    return Extraction(report=report, episodes=episodes, claims=(*people, *others))


def take_people(account: Account) -> tuple[Account, tuple[Claim, ...]]:
    """Take the claims of who and how many were let go, are held or were taken.

    Returns with them the account with the earlier episodes that the numbers recall.
    """
    counted = count_people(account)
    told = recall_episodes(account, counted)
    people = _claim_people(told, counted)
    if told.episodes and lets_nobody_go(told, people):
        told = account.retold(NOTHING_TOLD)
        people = _claim_people(told, counted)
    return told, people


def _claim_people(account: Account, counted: Sequence[Counted]) -> tuple[Claim, ...]:
    named = (claim for find in PEOPLE_FINDERS for claim in find(account))
    return (*find_counts(account, counted), *named)
