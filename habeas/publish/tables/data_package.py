"""Describes a folder of tables as a Frictionless data package (https://specs.frictionlessdata.io).

Takes the tables' columns and the files as written, gives `datapackage.json`: types, keys, references between
tables, and each file's size and hash, so that a reader can prove that nothing is missing.
"""

import hashlib
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from habeas import __version__
from habeas.publish.edition import Edition
from habeas.publish.tables.columns import Column, SheetPlan, list_sheets

PACKAGE_FILE = "datapackage.json"


def write_package(edition: Edition, folder: Path, *, suffix: str, described: Mapping[str, str]) -> None:
    """Write what the tables in `folder` are; `described` says of their files what the suffix does not."""
    package = {
        "profile": "tabular-data-package",
        "name": "habeas",
        "title": "Released detainees: who was let go, how many, for what, and who says so",
        "created": edition.updated.isoformat(timespec="seconds"),
        "version": __version__,
        "resources": [{**_resource(plan, folder, suffix), **described} for plan in list_sheets()],
    }
    path = folder / PACKAGE_FILE
    path.write_text(json.dumps(package, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")


def _resource(plan: SheetPlan, folder: Path, suffix: str) -> dict[str, Any]:
    path = folder / f"{plan.name}.{suffix}"
    with path.open("rb") as content:
        digest = hashlib.file_digest(content, "sha256").hexdigest()
    return {
        "profile": "tabular-data-resource",
        "name": plan.name,
        "description": plan.meaning,
        "path": path.name,
        "format": suffix,
        "bytes": path.stat().st_size,
        "hash": f"sha256:{digest}",
        "schema": {
            "fields": [_field(column) for column in plan.columns],
            "primaryKey": list(plan.keys),
            "foreignKeys": [_foreign_key(column) for column in plan.columns if column.refers],
            "missingValues": [""],
        },
    }


def _field(column: Column) -> dict[str, Any]:
    field: dict[str, Any] = {"name": column.name, "type": column.type, "description": column.meaning}
    return field | ({"constraints": {"required": True}} if column.needed else {})


def _foreign_key(column: Column) -> dict[str, Any]:
    return {"fields": [column.name], "reference": {"resource": column.refers, "fields": ["id"]}}
