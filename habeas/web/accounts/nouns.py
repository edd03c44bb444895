"""The nouns of coming in: accounts, their roles, and what happened to them."""

from dataclasses import dataclass
from typing import Literal

Role = Literal["reader", "reviewer", "admin"]
ROLES: tuple[Role, ...] = ("reader", "reviewer", "admin")
"""What an account may do, each role all that the one before it may: read; decide and add; manage accounts."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """Somebody who may come in; `name` is who decides, in the ledger's journal."""

    name: str
    role: Role

    def may(self, role: Role) -> bool:
        """Tell whether this account may do what `role` may."""
        return ROLES.index(self.role) >= ROLES.index(role)


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """Something that happened: `kind` as `EventKind` lists, `by` who did it, `place` from which address."""

    entry: int
    at: str
    kind: str
    account: str
    by: str
    place: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class TokenRow:
    """A token for programs as lists show it: never the token itself; `ident` names it for removal."""

    ident: str
    account: str
    label: str
    made: str
    expires: str
