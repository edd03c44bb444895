"""The tables of the first ledgers."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

Words = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")


def upgrade() -> None:
    """Create the journal and the tables of reports, claims and judgements."""
    _create_journal()
    _create_reading_tables()
    op.create_table(
        "judgements", sa.Column("id", Words, primary_key=True), sa.Column("record", Words, nullable=False)
    )


def _create_journal() -> None:
    op.create_table(
        "journal",
        sa.Column("entry", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("at", Words, nullable=False),
        sa.Column("author", Words, nullable=False),
        sa.Column("version", Words, nullable=False),
        sa.Column("kind", Words, nullable=False),
        sa.Column("subject", Words, nullable=False, index=True),
        sa.Column("source", Words),
        sa.Column("digest", Words, nullable=False),
        sa.Column("previous", Words, nullable=False),
        sa.Column("hash", Words, nullable=False),
    )


def _create_reading_tables() -> None:
    op.create_table(
        "readings",
        sa.Column("id", Words, primary_key=True),
        sa.Column("report", Words, nullable=False, index=True),
        sa.Column("name", Words, nullable=False),
        sa.Column("outlet", Words),
        sa.Column("title", Words),
        sa.Column("published", Words),
        sa.Column("url", Words),
        sa.Column("language", Words, nullable=False),
        sa.Column("byline", Words),
        sa.Column("text", Words, nullable=False),
    )
    op.create_table(
        "extractions",
        sa.Column("id", Words, primary_key=True),
        sa.Column("reading", Words, sa.ForeignKey("readings.id"), nullable=False, index=True),
        sa.Column("extractor", Words, nullable=False),
        sa.Column("episodes", Words, nullable=False),
    )
    op.create_table(
        "claims",
        sa.Column("extraction", Words, sa.ForeignKey("extractions.id"), primary_key=True),
        sa.Column("position", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("id", Words, nullable=False, index=True),
        sa.Column("kind", Words, nullable=False),
        sa.Column("record", Words, nullable=False),
    )
