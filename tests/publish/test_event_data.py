import csv
import json
from collections.abc import Callable
from pathlib import Path

import jsonschema
import pytest

from habeas.model import UNDATED, Population
from habeas.publish.entries import Dossier
from habeas.publish.events.codes import read_codes
from habeas.publish.events.directed_events import DirectedEvent, list_events
from publish.dossiers import make_claim, make_concession, make_dossier, make_episode, make_figure

Run = Callable[..., str]

EVENTS = {  # the categories of PLOVER, 2023 edition, with the modes that are used of them
    "AGREE": set(),
    "CONCEDE": set(),
    "RETREAT": {"withdraw", "release", "return", "disarm", "ceasefire", "access", "resign"},
    "REQUEST": {"assist", "change", "yield", "meet"},
    "REJECT": {"assist", "change", "yield", "meet"},
    "THREATEN": {"restrict", "ban", "arrest", "relations", "expel", "territory", "violence"},
    "SANCTION": {"convict", "expel", "withdraw", "discontinue"},
    "COERCE": {"seize", "restrict", "ban", "censor", "curfew", "martial-law", "arrest", "deport", "withhold"},
}
ACTORS = {
    "type": "array",
    "items": {
        "type": "object",
        "minProperties": 1,
        "properties": {
            "code": {"type": "string", "pattern": "^[A-Z]{3}$"},
            "sector": {"enum": ["OPP", "MIL", "JRN", "REL", "CVL", "REB"]},
            "text": {"type": "string"},
        },
        "additionalProperties": False,
    },
}
PLOVER_RECORD = {
    "type": "object",
    "required": ["id", "date", "source", "event"],
    "properties": {
        "id": {"type": "string"},
        "date": {"type": "string", "pattern": r"^\d{4}-\d{2}-\d{2}$"},
        "enddate": {"type": "string", "pattern": r"^\d{4}-\d{2}-\d{2}$"},
        "source": ACTORS | {"minItems": 1},
        "recipient": ACTORS,
        "event": {"type": "array", "minItems": 1, "items": {"enum": list(EVENTS)}},
        "mode": {"type": "array"},
        "context": {"type": "array", "items": {"enum": ["legal", "economic"]}},
        "quad_code": {"enum": [1, 2, 3, 4]},
    },
}
CAMEO = {  # as the issue of habeas and CAMEO 1.1b3 have them
    "release": "0841",
    "intent_to_release": "0353",
    "demand_of_release": "1053",
    "refusal_of_release": "1243",
    "detention": "173",
    "expulsion": "174",
    "sanctions_eased": "085",
    "sanctions_threatened": "1312",
    "sanctions_imposed": "163",
    "intent_to_ease_sanctions": "0354",
    "demand_to_ease_sanctions": "1054",
    "refusal_to_ease_sanctions": "1244",
}


def happenings(dossier: Dossier) -> list[str]:
    return [event.happening for event in list_events([dossier])]


def only_event(dossier: Dossier) -> DirectedEvent:
    (event,) = list_events([dossier])
    return event


def test_codes_are_those_of_the_code_books() -> None:
    assert {name: code.cameo for name, code in read_codes().items()} == CAMEO
    assert not [code for code in read_codes().values() if code.mode and code.mode not in EVENTS[code.plover]]


def test_exchange_gives_event_each_way(path: Path, run: Run, tmp_path: Path) -> None:
    run("export", "cameo", "--ledger", path, "--out", tmp_path / "events.csv")
    rows = list(csv.DictReader((tmp_path / "events.csv").open()))
    swapped = [row for row in rows if row["date"] == "2024-06-01"]
    told = {(row["source"], row["target"], row["code"], row["best"]) for row in swapped}
    assert told == {("ISL", "IRL", "0841", "5"), ("IRL", "ISL", "0841", "4")}
    assert len({row["link"] for row in swapped}) == 1


def test_plover_records_keep_to_its_fields(path: Path, run: Run, tmp_path: Path) -> None:
    run("export", "plover", "--ledger", path, "--out", tmp_path / "events.jsonl")
    records = [json.loads(line) for line in (tmp_path / "events.jsonl").read_text().splitlines()]
    for record in records:
        jsonschema.validate(record, PLOVER_RECORD)
        assert set(record["mode"]) <= EVENTS[record["event"][0]]
    assert {record["codebook"] for record in records} == {"PLOVER, 2023 edition (POLECAT)"}


def test_disputed_number_stands_in_extension(path: Path, run: Run, tmp_path: Path) -> None:
    run("export", "plover", "--ledger", path, "--out", tmp_path / "events.jsonl")
    first = json.loads((tmp_path / "events.jsonl").read_text().splitlines()[0])
    assert first["habeas"]["number"] == {"low": 12, "best": None, "high": 13}


def test_announced_release_is_intent() -> None:
    assert happenings(make_dossier(make_figure("to_be_freed", 12))) == ["intent_to_release"]


def test_people_taken_abroad_are_expelled() -> None:
    dossier = make_dossier(make_figure("freed", 12), make_figure("moved", 12))
    assert happenings(dossier) == ["release", "expulsion"]


def test_new_detentions_are_events() -> None:
    dossier = make_dossier(make_figure("freed", 12), make_figure("detained", 3))
    assert happenings(dossier) == ["release", "detention"]


def test_demand_goes_from_speaker_to_authority() -> None:
    dossier = make_dossier(make_figure("freed", 12), claims=[make_claim("c1", "demanded", "a rights group")])
    demand = list(list_events([dossier]))[1]
    assert (demand.happening, demand.source.name) == ("demand_of_release", "a rights group")
    assert demand.target and demand.target.code == "ISL"


def test_denied_release_is_refusal() -> None:
    dossier = make_dossier(make_figure("freed", 12), claims=[make_claim("c1", "denied")])
    assert happenings(dossier) == ["release", "refusal_of_release"]


@pytest.mark.parametrize(
    ("kind", "status", "happening"),
    [
        ("sanctions_eased", "announced", "sanctions_eased"),
        ("sanctions_lifted", "done", "sanctions_eased"),
        ("sanctions_lifted", "floated", "intent_to_ease_sanctions"),
        ("sanctions_eased", "denied", "refusal_to_ease_sanctions"),
        ("sanctions_eased", "reversed", "sanctions_imposed"),
        ("sanctions_imposed_threat", "announced", "sanctions_threatened"),
    ],
)
def test_sanctions_are_directed(kind: str, status: str, happening: str) -> None:
    told = list(list_events([make_dossier(concessions=(make_concession(kind, status),))]))[1]
    assert (told.happening, told.source.code) == (happening, "CAN")


def test_demand_to_ease_comes_from_receiver() -> None:
    concession = make_concession("sanctions_eased", "demanded")
    told = list(list_events([make_dossier(concessions=(concession,))]))[1]
    assert (told.source.code, told.target and told.target.code) == ("ISL", "CAN")


def test_freed_people_are_target_where_known() -> None:
    population = Population(nationality="NO", kind="journalist")
    event = only_event(make_dossier(make_figure("freed", 2, population=population)))
    assert event.target and event.target.brief == "NORJRN"


def test_group_that_freed_acts_by_its_name() -> None:
    event = only_event(make_dossier(episode=make_episode(authority="Norland Front")))
    assert (event.source.sector, event.source.name) == ("REB", "Norland Front")


@pytest.mark.parametrize("given", [{"date": UNDATED}, {"authority": None}])
def test_what_has_no_day_or_actor_is_no_event(given: dict[str, object]) -> None:
    assert happenings(make_dossier(make_figure("freed", 2), episode=make_episode(**given))) == []
