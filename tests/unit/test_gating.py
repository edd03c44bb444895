from habeas.extract.gating import if_grounded
from habeas.model import OffenceClaim, PartyClaim, Report

REPORT = Report(name="r", text="Chad freed nine prisoners.")


def test_claim_without_its_words_is_none() -> None:
    evidence = (REPORT.cite(0, 4),)
    made = if_grounded(PartyClaim)(report=REPORT.id, evidence=evidence, party="Niger", role="released")
    assert made is None


def test_claim_with_its_words_is_made() -> None:
    claim = if_grounded(OffenceClaim)(report=REPORT.id, evidence=(REPORT.cite(0, 4),), offence="treason")
    assert claim is not None
