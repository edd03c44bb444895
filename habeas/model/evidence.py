"""The words of a report that state a claim."""

from dataclasses import dataclass

from habeas.model.errors import Ungrounded


@dataclass(frozen=True, slots=True, order=True)
class Evidence:
    """A passage of a report's text: offsets in code points, half open, and the words between them.

    Make one with `Report.cite`, which slices the quote itself. Raises `Ungrounded` where the quote
    cannot be what stands at the offsets.
    """

    start: int
    end: int
    quote: str

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            raise Ungrounded(f"evidence needs 0 <= start < end, not {self.start} and {self.end}")
        if len(self.quote) != self.end - self.start:
            raise Ungrounded(
                f"the quote has {len(self.quote)} code points, its offsets {self.end - self.start}"
            )

    def stands_in(self, text: str) -> bool:
        """Tell whether the text has exactly this quote at these offsets."""
        return text[self.start : self.end] == self.quote
