"""The two articles of shared/seeds: everything that shared/spec/LEDGER.md finds in them by hand."""

from collections.abc import Iterator
from pathlib import Path
from typing import TypeVar

import pytest

from habeas import extract_claims, reconcile_episodes, resolve_episodes
from habeas.ledger import EpisodeView, Ledger
from habeas.model import (
    AssessmentClaim,
    Claim,
    ConcessionClaim,
    CountClaim,
    DestinationClaim,
    Extraction,
    Figure,
    OffenceClaim,
    PartyClaim,
    PersonClaim,
    Report,
    RoleClaim,
    VerificationClaim,
)
from standard_ledgers import fill_ledger

SEEDS = Path(__file__).parents[3] / "shared" / "seeds"
Kind = TypeVar("Kind", bound=Claim)

pytestmark = pytest.mark.skipif(not SEEDS.is_dir(), reason="shared/seeds is not here")


@pytest.fixture(scope="module")
def ledger(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Ledger]:
    yield from fill_ledger(SEEDS, tmp_path_factory.mktemp("seeds") / "seeds.ledger")


@pytest.fixture(scope="module")
def fifty_two(ledger: Ledger) -> Extraction:
    """Return the report of 52 people freed."""
    return next(one for one in ledger.extractions() if one.report.name.startswith("000"))


@pytest.fixture(scope="module")
def foreigners(ledger: Ledger) -> Extraction:
    """Return the report of 123 foreigners pardoned."""
    return next(one for one in ledger.extractions() if one.report.name.startswith("003"))


def claims_of(extraction: Extraction, kind: type[Kind]) -> list[Kind]:
    return [claim for claim in extraction.claims if isinstance(claim, kind)]


def count_of(extraction: Extraction, value: int) -> CountClaim:
    return next(claim for claim in claims_of(extraction, CountClaim) if claim.value == value)


def main_episode(ledger: Ledger, extraction: Extraction) -> EpisodeView:
    report = extraction.report.id
    return next(view for view in ledger.episodes() if report in view.episode.main_reports)


def figure_of(view: EpisodeView, nationality: str) -> Figure:
    figures = [f for f in view.figures if f.population.attributes == {"nationality": nationality}]
    return next(figure for figure in figures if figure.status == "freed")


def arithmetic(view: EpisodeView, kind: str) -> set[str | None]:
    return {finding.arithmetic for finding in view.findings if finding.kind == kind}


def test_belarus_freed_fifty_two(ledger: Ledger, fifty_two: Extraction) -> None:
    claim = count_of(fifty_two, 52)
    assert (claim.modifier, claim.status, claim.scope) == ("exact", "freed", "episode")
    assert main_episode(ledger, fifty_two).episode.authority == "BY"


def test_nationals_and_foreigners_add_up(ledger: Ledger, fifty_two: Extraction) -> None:
    view = main_episode(ledger, fifty_two)
    assert figure_of(view, "domestic").best == 38
    assert figure_of(view, "foreign").best == 14
    assert "52 = 38 + 14" in arithmetic(view, "adds_up")


@pytest.mark.parametrize("country", ["DE", "PL", "FR", "GB", "LV", "LT"])
def test_included_countries_have_one_each(ledger: Ledger, fifty_two: Extraction, country: str) -> None:
    figure = figure_of(main_episode(ledger, fifty_two), country)
    assert figure.low == 1
    assert figure.high is not None
    assert figure.high <= 14


def test_freed_crossed_into_lithuania(fifty_two: Extraction) -> None:
    assert {claim.country for claim in claims_of(fifty_two, DestinationClaim)} == {"LT"}


def test_sanctions_on_airline_are_eased(fifty_two: Extraction) -> None:
    eased = [c for c in claims_of(fifty_two, ConcessionClaim) if c.type == "sanctions_eased"]
    assert {(c.giver, c.receiver, c.status) for c in eased} == {("US", "BY", "announced")}
    assert "Belavia" in eased[0].object


def test_embassy_is_floated(fifty_two: Extraction) -> None:
    embassy = next(c for c in claims_of(fifty_two, ConcessionClaim) if c.type == "embassy")
    assert (embassy.giver, embassy.status) == ("US", "floated")


def test_monitors_count_those_held(fifty_two: Extraction) -> None:
    claim = count_of(fifty_two, 1200)
    assert (claim.low, claim.high, claim.status, claim.scope) == (1201, None, "held", "standing")
    assert claim.population.kind == "political_prisoner"
    assert str(claim.speaker).lower() == "human rights monitors"


def test_assessments_have_their_speakers(fifty_two: Extraction) -> None:
    said = {str(c.speaker).lower(): c.statement for c in claims_of(fifty_two, AssessmentClaim)}
    assert any("rights groups" in speaker and "systemic reform" in said[speaker] for speaker in said)
    assert any("critics" in speaker and "image" in said[speaker] for speaker in said)


def test_undated_text_stays_undated(ledger: Ledger, fifty_two: Extraction) -> None:
    view = main_episode(ledger, fifty_two)
    assert view.episode.date.precision == "unknown"
    assert "undated" in {finding.kind for finding in view.findings}


def test_comment_form_is_left_out(fifty_two: Extraction) -> None:
    assert "email address" not in fifty_two.report.text
    assert fifty_two.report.text.endswith("continued pressure.")


@pytest.mark.parametrize("country", ["GB", "US", "LT", "UA", "LV", "AU", "JP"])
def test_listed_countries_have_one_each(ledger: Ledger, foreigners: Extraction, country: str) -> None:
    low = figure_of(main_episode(ledger, foreigners), country).low
    assert low is not None
    assert low >= 1


def test_charges_are_hard_to_verify(foreigners: Extraction) -> None:
    assert [claim.verified for claim in claims_of(foreigners, VerificationClaim)] == [False]


def test_report_sets_former_president_beside_sitting_administration(foreigners: Extraction) -> None:
    roles = {(claim.holder, claim.office, claim.former) for claim in claims_of(foreigners, RoleClaim)}
    assert roles >= {("Donald Trump", "President", True), ("Biden", "administration", False)}


def test_third_report_that_calls_him_president_conflicts(foreigners: Extraction) -> None:
    text = "Belarus pardoned 123 foreign nationals. U.S. President Donald Trump welcomed the release."
    third = extract_claims(Report(name="third", text=text))
    findings = reconcile_episodes(resolve_episodes([foreigners, third])).findings
    assert "role_conflict" in {finding.kind for finding in findings}


def test_title_is_read_once(foreigners: Extraction) -> None:
    report = foreigners.report
    assert report.title == "Belarus Frees 123 Foreign Prisoners"
    assert report.text.count(report.title) <= 1


def test_articles_tell_of_two_episodes(ledger: Ledger, fifty_two: Extraction, foreigners: Extraction) -> None:
    views = [main_episode(ledger, extraction) for extraction in (fifty_two, foreigners)]
    assert len({view.episode.id for view in views}) == 2
    assert {view.episode.authority for view in views} == {"BY"}


def test_trump_is_former_in_both(fifty_two: Extraction, foreigners: Extraction) -> None:
    for extraction in (fifty_two, foreigners):
        assert {c.former for c in claims_of(extraction, RoleClaim) if "Trump" in c.holder} == {True}


def test_earlier_release_and_total(ledger: Ledger, foreigners: Extraction) -> None:
    assert count_of(foreigners, 33).scope == "earlier"
    assert count_of(foreigners, 156).scope == "cumulative"
    findings = [finding for finding in ledger.findings() if finding.kind == "cumulative_explained"]
    assert "156 = 123 + 33" in {finding.arithmetic for finding in findings}


def test_offences_are_as_the_agency_says(foreigners: Extraction) -> None:
    offences = claims_of(foreigners, OffenceClaim)
    assert {claim.offence for claim in offences} == {"espionage", "terrorism", "extremism"}
    assert {claim.speaker for claim in offences} == {"Belta"}


def test_opposition_figure_is_freed(fifty_two: Extraction) -> None:
    (person,) = claims_of(fifty_two, PersonClaim)
    assert (person.name, person.status, person.since) == ("Mikola Statkevich", "freed", "2020")
    assert "opposition figure" in str(person.role)


def test_delegation_and_plea_are_parties(fifty_two: Extraction) -> None:
    parties = {claim.party for claim in claims_of(fifty_two, PartyClaim)}
    assert any("delegation" in party for party in parties)
    assert any("Trump" in party for party in parties)


def test_agency_says_foreigners_are_pardoned(ledger: Ledger, foreigners: Extraction) -> None:
    claim = count_of(foreigners, 123)
    assert (claim.status, claim.population.nationality, claim.speaker) == ("freed", "foreign", "Belta")
    episode = main_episode(ledger, foreigners).episode
    assert (episode.authority, episode.kind) == ("BY", "pardon")


def test_announcement_was_on_saturday(foreigners: Extraction) -> None:
    assert {e.date.wording for e in foreigners.episodes if e.main} == {"Saturday"}


def test_potash_sanctions_are_lifted(foreigners: Extraction) -> None:
    lifted = [c for c in claims_of(foreigners, ConcessionClaim) if c.type == "sanctions_lifted"]
    assert {(c.giver, c.receiver, c.modality) for c in lifted} == {("US", "BY", "reported")}
    assert "potash" in lifted[0].object


def test_total_leaves_out_earlier_foreigners(ledger: Ledger) -> None:
    omitted = [finding for finding in ledger.findings() if finding.kind == "cumulative_omits"]
    assert any("14" in finding.sentence and "156" in finding.sentence for finding in omitted)
