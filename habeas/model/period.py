"""When: a stretch of days, as exactly as the words allow."""

from dataclasses import dataclass
from datetime import date

from habeas.model.errors import InvalidValue
from habeas.model.vocabulary import Precision


@dataclass(frozen=True, slots=True, kw_only=True)
class Period:
    """First and last day, both included; None where it is not known.

    `wording` is what the report wrote ("Saturday"); `inferred` marks a date taken over from another
    report of the same episode.
    """

    start: date | None = None
    end: date | None = None
    wording: str | None = None
    inferred: bool = False

    def __post_init__(self) -> None:
        if self.start and self.end and self.start > self.end:
            raise InvalidValue(f"a period cannot end ({self.end}) before it starts ({self.start})")

    @property
    def precision(self) -> Precision:
        """How exactly the days are known."""
        if not self.start or not self.end:
            return "unknown"
        days = (self.end - self.start).days
        if days == 0:
            return "day"
        return "month" if days <= 31 else "year"


UNDATED = Period()
