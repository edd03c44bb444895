"""Which episodes a publication is about."""

from dataclasses import dataclass
from datetime import date

from habeas.model import Episode
from habeas.words.countries import find_countries


@dataclass(frozen=True, slots=True, kw_only=True)
class Selection:
    """Conditions that an episode must meet, all of them; None sets none.

    `episode` is an id or its beginning, `authority` an ISO code or a group's name; an episode without a day
    is outside every period.
    """

    authority: str | None = None
    episode: str | None = None
    since: date | None = None
    until: date | None = None

    def takes(self, episode: Episode) -> bool:
        """Tell whether an episode is selected."""
        return (
            self.authority in {None, episode.authority}
            and episode.id.startswith(self.episode or "")
            and (self.until is None or (episode.date.start or date.max) <= self.until)
            and (self.since is None or (episode.date.end or date.min) >= self.since)
        )


EVERYTHING = Selection()


def read_authority(written: str) -> str:
    """Return the code of a state, given as such or by its name; a group's name as it is."""
    named = find_countries(written)
    return named[0].code if named and named[0].text == written else written
