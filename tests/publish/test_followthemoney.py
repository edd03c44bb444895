import csv
import json
import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from habeas.publish.followthemoney.entities import PROPERTY_TYPES

Run = Callable[..., str]
Mark = Callable[[str], str]
Record = dict[str, Any]


def library() -> Any:
    """Return the library, which needs a compiled part; missing is a fault where it was to be installed."""
    if os.environ.get("CI"):
        import followthemoney  # noqa: PLC0415
    else:
        followthemoney = pytest.importorskip("followthemoney", reason="needs PyICU, which is compiled")
    return followthemoney


@pytest.fixture
def folder(path: Path, run: Run, tmp_path: Path) -> Path:
    run("export", "followthemoney", "--ledger", path, "--out", tmp_path / "ftm")
    return tmp_path / "ftm"


def entities(folder: Path, schema: str = "") -> list[Record]:
    lines = (folder / "entities.ftm.json").read_text(encoding="utf-8").splitlines()
    return [record for line in lines if (record := json.loads(line))["schema"].startswith(schema)]


def statements(folder: Path) -> Iterator[Record]:
    with (folder / "statements.csv").open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file, dialect=csv.unix_dialect)


def test_library_takes_every_entity_as_valid(folder: Path) -> None:
    model = library().model
    for record in entities(folder):
        proxy = model.get_proxy(record, cleaned=False)
        model.get(proxy.schema.name).validate(record)
        cleaned = {prop: set(values) for prop, values in proxy.to_dict()["properties"].items()}
        assert cleaned == {prop: set(values) for prop, values in record["properties"].items()}


def test_library_reads_every_statement(folder: Path) -> None:
    library()
    from followthemoney.statement.serialize import read_csv_statements  # noqa: PLC0415

    with (folder / "statements.csv").open("rb") as file:
        read = list(read_csv_statements(file))
    assert len(read) == len(list(statements(folder)))
    assert not [one for one in read if one.id != one.generate_key()]
    assert not [one for one in read if PROPERTY_TYPES[one.prop] != one.prop_type]


def test_every_reference_leads_to_entity(folder: Path) -> None:
    known = {record["id"] for record in entities(folder)}
    named = {row["value"] for row in statements(folder) if row["prop_type"] == "entity"}
    assert named and named <= known


def test_person_has_every_spelling_with_source(folder: Path) -> None:
    told = {
        (row["prop"], row["value"], row["origin"]) for row in statements(folder) if row["prop_type"] == "name"
    }
    assert {("name", "Jorun Østren", "Fjord Wire"), ("alias", "J. Ostren", "Harbour Post")} <= told


def test_entities_say_what_statements_say(folder: Path) -> None:
    by_entity = {(row["entity_id"], row["prop"], row["value"]) for row in statements(folder)}
    told = {
        (record["id"], prop, value)
        for record in entities(folder)
        for prop, values in record["properties"].items()
        for value in values
    }
    assert told == by_entity


def test_eased_sanctions_end(folder: Path) -> None:
    (sanction,) = entities(folder, "Sanction")
    assert sanction["properties"]["endDate"] == ["2024-05-02"]
    assert sanction["properties"]["authority"] == ["Canada"]


def test_event_involves_people_and_names_authority(folder: Path) -> None:
    event = next(record for record in entities(folder, "Event") if "involved" in record["properties"])
    assert len(event["properties"]["involved"]) == 2
    assert event["properties"]["organizer"] == ["habeas-body-is"]


def test_sensitive_person_is_no_entity(path: Path, run: Run, mark: Mark, tmp_path: Path) -> None:
    mark("Jorun Østren")
    run("export", "followthemoney", "--ledger", path, "--out", tmp_path / "ftm")
    assert [record["properties"]["name"] for record in entities(tmp_path / "ftm", "Person")] == [["Pal Vik"]]
    test_every_reference_leads_to_entity(tmp_path / "ftm")
