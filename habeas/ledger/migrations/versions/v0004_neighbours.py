"""Derived tables alone: what one more report is compared with, and the findings of each authority."""

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    """Leave the facts as they are; what is derived is made anew."""
