"""Input that could not be read, said in one line."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Refusal:
    """Why one input was left out, and what would mend it; the other inputs are unaffected."""

    source: str
    reason: str
    mend: str
    line: int | None = None

    def __str__(self) -> str:
        place = self.source if self.line is None else f"{self.source}:{self.line}"
        return f"{place}: {self.reason}; {self.mend}"
