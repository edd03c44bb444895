"""Tables of facts: lists that users give, and versions of the extractor that they accept."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"

Words = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")


def upgrade() -> None:
    """Create both."""
    op.create_table(
        "lists",
        sa.Column("id", Words, primary_key=True),
        sa.Column("kind", Words, nullable=False),
        sa.Column("name", Words, nullable=False),
        sa.Column("record", Words, nullable=False),
    )
    op.create_table(
        "acceptances",
        sa.Column("id", Words, primary_key=True),
        sa.Column("extractor", Words, nullable=False),
        sa.Column("reason", Words, nullable=False),
    )
