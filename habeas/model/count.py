"""How many people, which people, and what happened to them: the claim that habeas exists for."""

from dataclasses import dataclass
from typing import ClassVar

from habeas.model.claim import Claim
from habeas.model.errors import InvalidValue, Ungrounded, require_member
from habeas.model.population import EVERYBODY, Population
from habeas.model.vocabulary import Modifier, Scope, Status, members
from habeas.words.numerals import reads_as

_MODIFIERS, _STATUSES, _SCOPES = members(Modifier), members(Status), members(Scope)


@dataclass(frozen=True, slots=True, kw_only=True)
class CountClaim(Claim):
    """A number of people as one report states it.

    `value` is the number as stated, None for "dozens"; `low` and `high` are the least and the
    greatest number that the wording allows, both included, None without limit. `wording` is the
    noun phrase as written.
    """

    kind: ClassVar[str] = "count"

    value: int | None
    low: int | None
    high: int | None
    modifier: Modifier
    status: Status
    scope: Scope
    population: Population = EVERYBODY
    wording: str

    def check_words(self) -> None:
        """Refuse a number that no quote spells, or bounds that exclude it."""
        require_member(self.modifier, _MODIFIERS, "modifier")
        require_member(self.status, _STATUSES, "status")
        require_member(self.scope, _SCOPES, "scope")
        if self.low is not None and self.high is not None and self.low > self.high:
            raise InvalidValue(f"low {self.low} lies above high {self.high}")
        if self.value is not None and not any(reads_as(quote, self.value) for quote in self.quotes):
            raise Ungrounded(f"{self.value} cannot be read in the claim's quotes")
        for name in ("nationality", "destination"):
            code = getattr(self.population, name)
            if code not in {"foreign", "domestic"}:
                self.require_country_words(code, name)
