"""What a reviewer decided."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from habeas.model.errors import InvalidValue, require_member
from habeas.model.identity import content_id
from habeas.model.vocabulary import Verdict, members


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """One decision about one subject (a claim's, finding's or pair's content id); append-only.

    `subjects` are one id, or two or more for `merge` and `split`; `changes` the corrected fields of
    a `correct`; `undoes` the id of the judgement that this one takes back. `conceal` says of the person
    whom the subjects, her claims, name that publications must not.
    """

    verdict: Verdict
    subjects: tuple[str, ...]
    reviewer: str
    at: datetime
    reason: str = ""
    changes: Mapping[str, str | int | None] = field(default_factory=dict)
    undoes: str | None = None
    id: str = field(init=False)

    def __post_init__(self) -> None:
        require_member(self.verdict, members(Verdict), "verdict")
        if not self.subjects or not self.reviewer:
            raise InvalidValue("a judgement needs a subject and a reviewer")
        parts = (self.verdict, list(self.subjects), self.reviewer, self.at.isoformat())
        object.__setattr__(
            self, "id", content_id("judgement", *parts, self.reason, dict(self.changes), self.undoes)
        )
