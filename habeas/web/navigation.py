"""What stands in the head of every page, in the order of reading."""

from dataclasses import dataclass


def N_(text: str) -> str:  # noqa: N802  # the name by which catalogues find texts
    """Mark a text for the catalogues; it is translated where it is shown."""
    return text


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """One entry: the page that it leads to, its words, and whether the public site has it."""

    page: str
    words: str
    public: bool = True


NAVIGATION = (Place(page="overview", words=N_("Overview")),)
