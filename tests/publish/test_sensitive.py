from collections.abc import Callable
from pathlib import Path

from habeas.ledger import Ledger
from habeas.model import Judgement, Person
from habeas.publish.sensitive import Sensitive, find_sensitive
from habeas.review import decide
from published_ledgers import derive_anew

Mark = Callable[[str], str]


def sensitive_of(path: Path) -> Sensitive:
    with Ledger.open(path) as ledger, ledger.reader() as reader:
        return find_sensitive(reader)


def judge(path: Path, judgement: Judgement) -> None:
    with Ledger.open(path, write=True) as ledger:
        ledger.add_judgement(judgement)
        derive_anew(ledger)


def person_claims(path: Path, name: str) -> tuple[str, ...]:
    with Ledger.open(path) as ledger:
        person: Person = next(person for person in ledger.people() if name in person.names)
        return person.claims


def test_nobody_is_sensitive_at_first(path: Path) -> None:
    assert sensitive_of(path).redaction.conceal("Jorun Østren") == "Jorun Østren"


def test_mark_conceals_every_spelling(path: Path, mark: Mark) -> None:
    mark("Jorun Østren")
    told = sensitive_of(path).redaction.conceal("J. Ostren, or Østren")
    assert told == "J. O., or Ø."


def test_mark_leaves_others_alone(path: Path, mark: Mark) -> None:
    mark("Jorun Østren")
    assert sensitive_of(path).redaction.conceal("Pal Vik") == "Pal Vik"


def test_undo_takes_mark_back(path: Path, mark: Mark, run: Callable[..., str]) -> None:
    judgement = mark("Pal Vik").split()[1].rstrip(":")
    run("review", "undo", judgement, "--ledger", path)
    assert not sensitive_of(path).people


def test_correction_does_not_lift_mark(path: Path, mark: Mark) -> None:
    mark("Pal Vik")
    claims = person_claims(path, "Pal Vik")
    judge(path, decide("correct", claims, "tester", changes={"name": "Vik"}))
    hidden = sensitive_of(path)
    assert hidden.people and hidden.redaction.conceal("Pal") == "P."


def test_rejection_does_not_lift_mark(path: Path, mark: Mark) -> None:
    mark("Pal Vik")
    judge(path, decide("reject", person_claims(path, "Pal Vik"), "tester"))
    assert sensitive_of(path).redaction.conceal("Pal Vik") == "P. V."


def test_marked_people_are_listed(path: Path, mark: Mark, run: Callable[..., str]) -> None:
    mark("Pal Vik")
    told = run("people", "sensitive", "--ledger", path)
    assert "Pal Vik" in told and "Jorun" not in told


def test_marking_prints_no_name(mark: Mark) -> None:
    assert "Vik" not in mark("Pal Vik")
