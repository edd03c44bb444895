"""A ledger that takes in judgements one by one is the ledger of all of them at once, row by row."""

from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import event, given, settings
from hypothesis import strategies as st

from habeas.ledger import Ledger
from habeas.model import Claim, Extraction, Judgement
from habeas.review import decide
from habeas.run import derive_ledger, grow_ledger, verify_ledger
from habeas.run.standard import standard_stages
from tests.generative.invented_reports import tellings

MANY = 100.0
CHANGES = {
    "count": [{"status": "held"}, {"scope": "part"}, {"modality": "denied"}],
    "person": [{"role": "journalist"}, {"status": "held"}],
    "concession": [{"giver": "BY"}, {"status": "done"}, {"type": "other"}],
}


@st.composite
def judgement(draw: st.DrawFn, ledger: Ledger, by: str) -> Judgement:
    """Draw a decision about a claim or a finding, or one that takes another back."""
    made = ledger.judgements()
    claims = sorted(ledger.resolution().claims.values(), key=lambda claim: claim.id)
    findings = sorted(finding.id for finding in ledger.findings())
    if made and (not (claims or findings) or draw(st.booleans())):
        taken = draw(st.sampled_from(sorted(made, key=lambda one: one.id)))
        return decide("note", taken.subjects, by, undoes=taken.id)
    if findings and (not claims or draw(st.integers(0, 4)) == 0):
        return decide("reject", [draw(st.sampled_from(findings))], by)
    return draw(about_claim(draw(st.sampled_from(claims)), by))


@st.composite
def about_claim(draw: st.DrawFn, claim: Claim, by: str) -> Judgement:
    verdict = draw(st.sampled_from(["accept", "reject", "correct"]))
    if verdict != "correct":
        return decide(verdict, [claim.id], by)
    return decide("correct", [claim.id], by, changes=draw(st.sampled_from(CHANGES[claim.kind])))


@given(tellings(), st.data())
@settings(max_examples=60, deadline=None)
def test_judging_gives_same_ledger_as_deriving_anew(told: list[Extraction], data: st.DataObject) -> None:
    stages = standard_stages()
    with TemporaryDirectory() as folder, Ledger.open(Path(folder, "one"), write=True) as ledger:
        ledger.add_extractions(told, extractor="invented", author="tester")
        derive_ledger(ledger, stages)
        for number in range(data.draw(st.integers(1, 4))):
            if not ledger.resolution().claims and not ledger.judgements():
                return
            ledger.add_judgement(data.draw(judgement(ledger, f"reviewer {number % 2}")))
            grown = grow_ledger(ledger, stages, most=MANY)
            event("grown" if grown else "derived anew")
            if not grown:
                derive_ledger(ledger, stages)
            assert list(verify_ledger(ledger, stages)) == []
