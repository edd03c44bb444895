"""The other kinds of claim: people, concessions, places, offences, dates, parties, statements."""

from dataclasses import dataclass
from typing import ClassVar

from habeas.model.claim import Claim
from habeas.model.count import CountClaim
from habeas.model.errors import Ungrounded, require_member
from habeas.model.period import Period
from habeas.model.vocabulary import ConcessionStatus, ConcessionType, PartyRole, Status, members

_STATUSES, _ROLES = members(Status), members(PartyRole)
_TYPES, _CONCESSION_STATUSES = members(ConcessionType), members(ConcessionStatus)


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonClaim(Claim):
    """A detainee or former detainee whom a report names.

    `name` is as written; `nationality` an ISO code; `since` the day of arrest as an ISO date, as far
    as it is known ("2020", "2024-08"); `sentence` normalised ("10 years").
    """

    kind: ClassVar[str] = "person"

    name: str
    status: Status
    role: str | None = None
    nationality: str | None = None
    since: str | None = None
    sentence: str | None = None
    offences: tuple[str, ...] = ()

    def check_words(self) -> None:
        """Refuse a name that no quote has."""
        require_member(self.status, _STATUSES, "status")
        if not any(self.name in quote for quote in self.quotes):
            raise Ungrounded("the person's name does not stand in the claim's quotes")
        self.require_country_words(self.nationality, "nationality")


@dataclass(frozen=True, slots=True, kw_only=True)
class ConcessionClaim(Claim):
    """What was given, eased, offered or demanded in return.

    `giver` and `receiver` are ISO codes, or the name of a bloc or a group as written.
    """

    kind: ClassVar[str] = "concession"

    type: ConcessionType
    object: str
    giver: str | None = None
    receiver: str | None = None
    status: ConcessionStatus

    def check_words(self) -> None:
        """Refuse a state that no quote names."""
        require_member(self.type, _TYPES, "type")
        require_member(self.status, _CONCESSION_STATUSES, "status")
        for field_name in ("giver", "receiver"):
            party = getattr(self, field_name)
            if party is not None and party not in self.quotes:
                self.require_party_words(party, field_name)


@dataclass(frozen=True, slots=True, kw_only=True)
class DestinationClaim(Claim):
    """Where the freed were taken or went: an ISO code; `place` as written."""

    kind: ClassVar[str] = "destination"

    country: str
    place: str

    def check_words(self) -> None:
        """Refuse a place that no quote has."""
        if not any(self.place in quote for quote in self.quotes):
            raise Ungrounded("the place does not stand in the claim's quotes")


@dataclass(frozen=True, slots=True, kw_only=True)
class OffenceClaim(Claim):
    """What the freed had been accused or convicted of; `offence` is the normalised name."""

    kind: ClassVar[str] = "offence"

    offence: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DateClaim(Claim):
    """When an episode took place."""

    kind: ClassVar[str] = "date"

    period: Period


@dataclass(frozen=True, slots=True, kw_only=True)
class PartyClaim(Claim):
    """Who released, announced, negotiated or received; `country` is an ISO code where one is named."""

    kind: ClassVar[str] = "party"

    party: str
    role: PartyRole
    country: str | None = None
    office: str | None = None

    def check_words(self) -> None:
        """Refuse a party that no quote names."""
        require_member(self.role, _ROLES, "role")
        if not any(self.party in quote for quote in self.quotes):
            raise Ungrounded("the party does not stand in the claim's quotes")
        self.require_party_words(self.country, "country")


@dataclass(frozen=True, slots=True, kw_only=True)
class VerificationClaim(Claim):
    """Whether what is reported could be checked; `verified` False for "could not be verified"."""

    kind: ClassVar[str] = "verification"

    verified: bool
    by: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AssessmentClaim(Claim):
    """What somebody says the release means, or does not mean."""

    kind: ClassVar[str] = "assessment"

    statement: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RoleClaim(Claim):
    """Which office a report gives somebody who is no detainee ("former US President Donald Trump").

    Two reports that give one holder an office and its past at the same time make a `role_conflict`.
    """

    kind: ClassVar[str] = "role"

    holder: str
    office: str
    former: bool
    country: str | None = None

    def check_words(self) -> None:
        """Refuse a holder or an office that no quote has."""
        for words in (self.holder, self.office):
            if not any(words in quote for quote in self.quotes):
                raise Ungrounded("the holder and the office must stand in the claim's quotes")


CLAIM_KINDS: dict[str, type[Claim]] = {
    cls.kind: cls
    for cls in (
        CountClaim,
        PersonClaim,
        ConcessionClaim,
        DestinationClaim,
        OffenceClaim,
        DateClaim,
        PartyClaim,
        VerificationClaim,
        AssessmentClaim,
        RoleClaim,
    )
}
