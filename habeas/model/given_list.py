"""A list that users give to a ledger: of detainees, or of speakers."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from habeas.model.errors import InvalidValue, require_member
from habeas.model.identity import content_id
from habeas.model.vocabulary import members

ListKind = Literal["people", "speakers"]


@dataclass(frozen=True, slots=True, kw_only=True)
class GivenList:
    """Rows as JSON holds them, under a name; a later list of the same name stands in its place."""

    kind: ListKind
    name: str
    rows: tuple[Mapping[str, Any], ...]
    id: str = field(init=False)

    def __post_init__(self) -> None:
        require_member(self.kind, members(ListKind), "kind")
        if not self.name:
            raise InvalidValue("a list needs a name")
        rows = [dict(row) for row in self.rows]
        object.__setattr__(self, "id", content_id("list", self.kind, self.name, rows))
