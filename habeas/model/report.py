"""One news report as read."""

from dataclasses import dataclass, field
from datetime import date

from habeas.model.errors import InvalidValue, Ungrounded
from habeas.model.evidence import Evidence
from habeas.model.identity import content_id, normal_text


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """A report: its text never changes after reading, and every offset counts in it.

    `name` is the identifier that came with the input (a file's stem, or `id` in JSON Lines);
    `id` is the hash of the normalised text and the outlet. `byline` is kept apart from the text.
    Raises `InvalidValue` where there is no text.
    """

    name: str
    text: str
    outlet: str | None = None
    title: str | None = None
    published: date | None = None
    url: str | None = None
    language: str = "en"
    byline: str | None = None
    id: str = field(init=False)

    def __post_init__(self) -> None:
        if not self.text.strip():
            raise InvalidValue(f"report {self.name} has no text")
        object.__setattr__(self, "id", content_id("report", normal_text(self.text), self.outlet))

    @property
    def source(self) -> str:
        """Who tells: the outlet, or, where none is named, the report by its own name."""
        return self.outlet or self.name

    def cite(self, start: int, end: int) -> Evidence:
        """Return the words between two offsets as evidence; `Ungrounded` beyond the text's end."""
        if end > len(self.text):
            raise Ungrounded(f"report {self.name} ends at {len(self.text)}, before {end}")
        return Evidence(start, end, self.text[start:end])
