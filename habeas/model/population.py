"""Which people a number counts."""

from dataclasses import dataclass

from habeas.model.errors import InvalidValue, require_member
from habeas.model.vocabulary import Age, Gender, PopulationKind, members
from habeas.words.countries import is_country_code

_VOCABULARIES = {"kind": members(PopulationKind), "gender": members(Gender), "age": members(Age)}


@dataclass(frozen=True, slots=True, kw_only=True)
class Population:
    """A set of people by their attributes; one without attributes is everybody.

    `nationality` is an ISO 3166 alpha-2 code, or `foreign` / `domestic` seen from the authority;
    `destination` is an ISO code too.
    """

    nationality: str | None = None
    kind: PopulationKind | None = None
    gender: Gender | None = None
    age: Age | None = None
    destination: str | None = None

    def __post_init__(self) -> None:
        if self.nationality not in {None, "foreign", "domestic"}:
            require_country(self.nationality, "nationality")
        require_country(self.destination, "destination")
        for name, words in _VOCABULARIES.items():
            value = getattr(self, name)
            if value is not None:
                require_member(value, words, name)

    @property
    def attributes(self) -> dict[str, str]:
        """The attributes that are set."""
        named = ((name, getattr(self, name)) for name in self.__slots__)
        return {name: value for name, value in named if value is not None}


def require_country(code: str | None, field: str) -> None:
    """Raise `InvalidValue` unless `code` is None or looks like an ISO 3166 alpha-2 code."""
    if code is not None and not is_country_code(code):
        raise InvalidValue(f"{field} must be a two-letter country code")


EVERYBODY = Population()
