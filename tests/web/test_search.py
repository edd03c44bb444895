from pathlib import Path

import pytest

from habeas.ledger import Ledger
from habeas.run import find_people


@pytest.mark.parametrize("typed", ["jor", "Ostren", "ØSTREN", "Йорун Ост", "ostren jorun", "J. Ostr"])
def test_person_is_found_as_typed(named: Path, typed: str) -> None:
    with Ledger.open(named) as ledger:
        assert [one.person.name for one in find_people(ledger, typed)][:1] == ["Jorun Østren"]


@pytest.mark.parametrize("typed", ["Vikram", "", "  ", "%", "f:", "Pal Østren"])
def test_nobody_else_is_found(named: Path, typed: str) -> None:
    with Ledger.open(named) as ledger:
        assert find_people(ledger, typed) == []
