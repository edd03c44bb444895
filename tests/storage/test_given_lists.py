from collections.abc import Callable
from pathlib import Path

import pytest

from habeas.ledger import Ledger
from habeas.model import GivenList, InvalidValue
from habeas.resolve import resolve_episodes
from habeas.resolve.speaker_tables import read_speaker_table
from tests.unit.tellings import tell

TABLE = "identity\ttype\tcountry\taliases\nFjord Watch\trights_group\t\tthe Fjord people; FW\n"


def test_latest_list_of_a_name_stands(ledger_place: str) -> None:
    first, second = (GivenList(kind="people", name="register", rows=({"id": one},)) for one in "12")
    with Ledger.open(ledger_place, write=True) as ledger:
        added = [ledger.add_list(one, author="ada", source="file") for one in (first, second, first)]
        assert added == [True, True, False]
        assert ledger.lists("people") == (second,)
        assert [entry.kind for entry in ledger.journal()] == ["list", "list"]


def test_list_travels_with_export(
    ledger_place: str, make_place: Callable[[str], str], tmp_path: Path
) -> None:
    given = GivenList(kind="speakers", name="ours", rows=({"identity": "Fjord Watch"},))
    with Ledger.open(ledger_place, write=True) as ledger:
        ledger.add_list(given, author="ada", source="file")
        ledger.write_facts(tmp_path)
        assert list(ledger.find_damage()) == []
    with Ledger.open(make_place("other.ledger"), write=True) as other:
        other.read_facts(tmp_path)
        assert other.lists("speakers") == (given,)


def test_own_speakers_are_known_under_every_name() -> None:
    rows = read_speaker_table(TABLE, "ours.tsv")
    words = "The Fjord people say 3 were let go."
    told = [tell(words, freed=3, speaker=name) for name in ("FW", "the Fjord people")]
    origins = {origin for one in told for origin in resolve_episodes([one], (), rows).origins.values()}
    assert {(origin.name, origin.kind) for origin in origins} == {("Fjord Watch", "rights_group")}


def test_speaker_of_unknown_type_is_refused() -> None:
    with pytest.raises(InvalidValue, match=r"ours.tsv, row 2: no speaker is of type 'club'"):
        read_speaker_table(TABLE.replace("rights_group", "club"), "ours.tsv")
