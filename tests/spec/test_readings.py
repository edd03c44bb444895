import pytest

from habeas import extract_claims
from habeas.model import CountClaim, Report
from tests.spec.reading_forms import Reading
from tests.spec.readings import CHAPTERS
from tests.spec.shorthand import in_short

READINGS = [reading for chapter in CHAPTERS for reading in chapter.readings]


@pytest.mark.parametrize("reading", READINGS, ids=lambda reading: reading.text[:60])
def test_careful_reader_takes_these_claims(reading: Reading) -> None:
    claims = extract_claims(Report(name="spec", text=reading.text)).claims
    assert set(reading.claims) <= {in_short(claim) for claim in claims}


@pytest.mark.parametrize("reading", READINGS, ids=lambda reading: reading.text[:60])
def test_careful_reader_takes_no_other_number(reading: Reading) -> None:
    claims = extract_claims(Report(name="spec", text=reading.text)).claims
    assert {in_short(claim) for claim in claims if isinstance(claim, CountClaim)} <= set(reading.claims)
