"""An index, so that a report is found by its name without reading them all.

Derived tables have changed too: claims are found by their extraction.
"""

from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Add the index."""
    op.create_index("ix_readings_name", "readings", ["name"])
