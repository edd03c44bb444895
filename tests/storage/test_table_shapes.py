import hashlib

from sqlalchemy.dialects.sqlite import dialect
from sqlalchemy.schema import CreateIndex, CreateTable

from habeas.ledger.tables import DERIVED, SCHEMA_VERSION

SHAPES = {"0005": "392de1d1"}
"""What the derived tables of a version are made of: a ledger that has others is of another version."""


def shape_of_derived() -> str:
    lines = []
    for table in DERIVED.sorted_tables:
        indexes = sorted(table.indexes, key=lambda index: str(index.name))
        lines += [
            str(made.compile(dialect=dialect())) for made in (CreateTable(table), *map(CreateIndex, indexes))
        ]
    return hashlib.sha256("\n".join(lines).encode()).hexdigest()[:8]


def test_changed_derived_tables_have_new_version() -> None:
    assert shape_of_derived() == SHAPES[SCHEMA_VERSION], (
        "add a step: docs/ARCHITECTURE.md, Changing the tables"
    )
