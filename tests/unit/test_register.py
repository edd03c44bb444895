import json

import pytest

from habeas.model import InvalidValue
from habeas.resolve import resolve_episodes
from habeas.resolve.register import guess_columns, read_register
from habeas.resolve.register_matching import RegisterMatches, match_register
from tests.unit.tellings import tell

FREED = tell("Out: Mikola Zaretski, Anna Sokol.", people=("Mikola Zaretski", "Anna Sokol"))


def match(text: str) -> RegisterMatches:
    return match_register(read_register(text, "list").entries, resolve_episodes([FREED]))


def test_csv_columns_are_guessed() -> None:
    columns = guess_columns(["No", "Full_Name", "Citizenship", "Date of arrest", "Article"])
    assert columns == {
        "id": "No",
        "name": "Full_Name",
        "nationality": "Citizenship",
        "since": "Date of arrest",
    }


def test_semicolons_and_two_name_columns_are_read() -> None:
    register = read_register("First name;Surname\nMikola;Zaretski\n", "list")
    assert register.entries[0].names == ("Mikola Zaretski",)


def test_told_columns_win_over_guessed_ones() -> None:
    register = read_register("name,wer\nx,Anna Sokol\n", "list", {"name": "wer"})
    assert register.entries[0].names == ("Anna Sokol",)


def test_follow_the_money_entities_are_read() -> None:
    entity = {"id": "p1", "schema": "Person", "properties": {"name": ["Anna Sokol"], "nationality": ["by"]}}
    (entry,) = read_register(json.dumps(entity), "list").entries
    assert (entry.id, entry.names, entry.nationality) == ("p1", ("Anna Sokol",), "BY")


def test_broken_line_is_refused_with_its_number() -> None:
    register = read_register('{"name": "Anna Sokol"}\n{"name":\n', "list.jsonl")
    assert [refusal.line for refusal in register.refusals] == [2]
    assert len(register.entries) == 1


def test_list_without_names_is_refused() -> None:
    with pytest.raises(InvalidValue, match="no column holds names"):
        read_register("colour,size\nred,2\n", "list.csv")


def test_entry_in_another_script_is_found_freed() -> None:
    matches = match("id,name\n7,Мікалай Зарэцкі\n")
    assert [(found.entry.id, found.freed, found.sure) for found in matches.sure] == [("7", True, True)]
    assert matches.nowhere_freed == ()


def test_entry_that_no_report_names_is_nowhere_freed() -> None:
    assert [entry.names for entry in match("name\nPavel Unheard\n").nowhere_freed] == [("Pavel Unheard",)]


def test_two_entries_for_one_person_are_unsure() -> None:
    matches = match("id,name\n1,Anna Sokol\n2,Hanna Sokal\n")
    assert matches.sure == ()
    assert {found.entry.id for found in matches.unsure} == {"1", "2"}


def test_match_gives_its_reasons_and_reports() -> None:
    (found,) = match("name\nAnna Sokol\n").sure
    assert found.reports == (FREED.report.id,)
    assert found.reasons
