import csv
from collections.abc import Callable
from datetime import date
from pathlib import Path

import frictionless
import pyarrow.parquet
import pytest

from habeas.publish.tables.columns import list_sheets

Run = Callable[..., str]
Row = dict[str, str]


@pytest.fixture
def tables(path: Path, run: Run, tmp_path: Path) -> Path:
    run("export", "csv", "--ledger", path, "--out", tmp_path / "tables")
    return tmp_path / "tables"


def read_rows(path: Path) -> list[Row]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def test_frictionless_finds_nothing_wrong(tables: Path) -> None:
    report = frictionless.validate(str(tables / "datapackage.json"))
    assert report.flatten(["type", "message"]) == []
    assert report.stats["tasks"] == len(list_sheets())


def test_frictionless_finds_changed_number(tables: Path) -> None:
    figures = tables / "figures.csv"
    figures.write_text(figures.read_text(encoding="utf-8").replace("12", "14"), encoding="utf-8")
    assert not frictionless.validate(str(tables / "datapackage.json")).valid


def test_title_is_no_formula(tables: Path) -> None:
    titles = [row["title"] for row in read_rows(tables / "reports.csv")]
    assert [title[:2] for title in titles if "HYPERLINK" in title] == ["'="]


def test_disputed_figure_has_no_best(tables: Path) -> None:
    (figure,) = [row for row in read_rows(tables / "figures.csv") if row["state"] == "disputed"]
    told = [figure[name] for name in ("low_in_episode", "best_in_episode", "high_in_episode", "origins")]
    assert told == ["12", "", "13", "2"]


def test_cumulative_adds_earlier_episodes(tables: Path) -> None:
    everybody = [row for row in read_rows(tables / "figures.csv") if row["authority"] == "IS"]
    told = [row["low_cumulative"] for row in everybody if not row["nationality"] + row["population_kind"]]
    assert told == ["12", "17"]


def test_every_figure_leads_to_its_words(tables: Path) -> None:
    quotes = {row["id"]: row["quote"] for row in read_rows(tables / "claims.csv")}
    figure = next(row["id"] for row in read_rows(tables / "figures.csv") if row["state"] == "disputed")
    behind = [row["claim"] for row in read_rows(tables / "figure_claims.csv") if row["figure"] == figure]
    assert {"12 prisoners", "13 prisoners"} <= {quotes[claim] for claim in behind}


def test_sensitive_person_keeps_row_without_details(
    path: Path, run: Run, mark: Callable[[str], str], tmp_path: Path
) -> None:
    mark("Jorun Østren")
    run("export", "csv", "--ledger", path, "--out", tmp_path / "tables")
    (person,) = [row for row in read_rows(tmp_path / "tables" / "people.csv") if row["sensitive"] == "true"]
    assert (person["name"], person["roles"], person["since"]) == ("J. Ø.", "", "")


def test_everybody_is_named_where_asked(
    path: Path, run: Run, mark: Callable[[str], str], tmp_path: Path
) -> None:
    mark("Jorun Østren")
    run("export", "csv", "--ledger", path, "--out", tmp_path / "tables", "--with-sensitive")
    assert "Jorun Østren" in {row["name"] for row in read_rows(tmp_path / "tables" / "people.csv")}


def test_codebook_explains_every_column(tables: Path) -> None:
    page = (tables / "CODEBOOK.md").read_text(encoding="utf-8")
    assert not [c.name for plan in list_sheets() for c in plan.columns if f"| `{c.name}` |" not in page]


def test_parquet_has_days_as_days(path: Path, run: Run, tmp_path: Path) -> None:
    run("export", "parquet", "--ledger", path, "--out", tmp_path / "tables")
    episodes = pyarrow.parquet.read_table(tmp_path / "tables" / "episodes.parquet").to_pylist()
    assert {row["first_day"] for row in episodes} == {date(2024, 5, 2), date(2024, 6, 1)}


def test_parquet_and_csv_hold_the_same(path: Path, run: Run, tables: Path, tmp_path: Path) -> None:
    run("export", "parquet", "--ledger", path, "--out", tmp_path / "parquet")
    for plan in list_sheets():
        rows = pyarrow.parquet.read_table(tmp_path / "parquet" / f"{plan.name}.parquet").num_rows
        assert rows == len(read_rows(tables / f"{plan.name}.csv"))
