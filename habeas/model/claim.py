"""What every claim has: its words, its speaker, its certainty, its identity.

The gate stands here: a claim that its own quotes do not bear out cannot be constructed.
"""

from dataclasses import dataclass, field, fields
from functools import cache
from types import NoneType
from typing import ClassVar

from habeas.model.errors import InvalidValue, Ungrounded, require_member
from habeas.model.evidence import Evidence
from habeas.model.identity import content_id
from habeas.model.vocabulary import Modality, members
from habeas.words.countries import names_country
from habeas.words.rulers import names_state

DERIVED_FIELDS = frozenset({"id", "episode", "confidence"})
"""Fields that say how habeas placed a claim, not what the report states: no part of its identity."""
_AS_JSON = (str, int, float, NoneType)
"""What JSON holds as it is."""
_MODALITIES = members(Modality)


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """One thing that one report states.

    `report` is the report's id; `episode` the id of the episode, among those that the report tells
    of, to which it belongs (None: to none). `evidence` holds the passage that states it first, then
    passages that a field needs besides ("Washington" for a giver). `speaker` is whom the report names
    as the source, None for its own voice. `confidence` is from 0 to 1. Raises `Ungrounded` where a
    field cannot be read in the quotes, `InvalidValue` where it is no word of the vocabulary.
    """

    kind: ClassVar[str]

    report: str
    evidence: tuple[Evidence, ...]
    episode: str | None = None
    speaker: str | None = None
    modality: Modality = "asserted"
    confidence: float = 1.0
    id: str = field(init=False)

    def __post_init__(self) -> None:
        if not self.evidence:
            raise Ungrounded(f"a {self.kind} claim needs evidence")
        require_member(self.modality, _MODALITIES, "modality")
        if not 0 <= self.confidence <= 1:
            raise InvalidValue("confidence must lie between 0 and 1")
        self.check_words()
        object.__setattr__(self, "id", content_id(*self._stated()))

    def check_words(self) -> None:
        """Refuse fields that the quotes do not bear out; each kind of claim adds its own."""

    def _stated(self) -> list[object]:
        stated = _stated_fields(type(self))  # type: ignore[arg-type]  # a class can be hashed
        return [self.kind, *(_plain(getattr(self, name)) for name in stated)]

    @property
    def words(self) -> str:
        """The quote that states the claim."""
        return self.evidence[0].quote

    @property
    def quotes(self) -> tuple[str, ...]:
        """All quotes, the one that states the claim first; where a line breaks in one, in one line too."""
        written = [passage.quote for passage in self.evidence]
        return tuple(dict.fromkeys([*written, *(" ".join(quote.split("\n")) for quote in written)]))

    def require_country_words(self, code: str | None, field_name: str) -> None:
        """Raise `Ungrounded` unless one of the quotes names the country with this ISO code."""
        if code is None or any(names_country(quote, code) for quote in self.quotes):
            return
        raise Ungrounded(f"{field_name} {code} is not named in the claim's quotes")

    def require_party_words(self, code: str | None, field_name: str) -> None:
        """Raise `Ungrounded` unless one of the quotes names the state with this ISO code, or who ruled it."""
        if code is not None and not any(names_state(quote, code) for quote in self.quotes):
            raise Ungrounded(f"{field_name} {code} is not named in the claim's quotes")


@cache
def _stated_fields(kind: type[Claim]) -> tuple[str, ...]:
    """Return the names of the fields that say what a claim of a kind states."""
    return tuple(each.name for each in fields(kind) if each.name not in DERIVED_FIELDS)


def _plain(value: object) -> object:
    """Return a field as what JSON can hold, for hashing."""
    if isinstance(value, _AS_JSON):
        return value
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    if hasattr(value, "isoformat"):
        return value.isoformat()
    slots = getattr(value, "__slots__", ())
    return [_plain(getattr(value, name)) for name in slots]
