"""Derived tables alone: summaries of episodes for lists and charts, the keys by which people are sought."""

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """Leave the facts as they are; what is derived is made anew."""
