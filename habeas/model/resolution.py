"""What comparing reports gives: copies, origins, episodes, people, concessions, deals, questions."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from habeas.model.claim import Claim
from habeas.model.episode import Episode
from habeas.model.neighbour import Neighbourhood
from habeas.model.period import Period
from habeas.model.report import Report
from habeas.model.vocabulary import ConcessionStatus, ConcessionType, OriginKind, Status


@dataclass(frozen=True, slots=True, kw_only=True)
class Departure:
    """A number in a member of a family that the others do not bear out, and theirs, each with its words.

    `report` is the id of the member; "132 prisoners" of it stands where the story has "123 prisoners".
    """

    report: str
    number: int
    words: str
    story_number: int
    story_words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Family:
    """Reports that are near-copies of one story: report ids, `original` the likely first.

    `corrupted` are those of them with other numbers than the rest, `departures` these numbers.
    """

    id: str
    original: str
    members: tuple[str, ...]
    corrupted: tuple[str, ...] = ()
    departures: tuple[Departure, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """Who is really behind a claim once copying and quoting are followed.

    `chain` names the steps from publisher to origin; `of_authority` marks state media and officials
    of the authority: they confirm what it says, not that it is so.
    """

    id: str
    name: str
    kind: OriginKind
    of_authority: bool = False
    chain: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """One report's telling of an episode: `local` is its id in the report, `episode` the episode's.

    `date` is what the report says, or, inferred, what other reports of the episode say.
    """

    id: str
    report: str
    local: str
    episode: str
    main: bool
    date: Period


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """One detainee under every spelling: `names` sorted, `claims` the ids of the person claims."""

    id: str
    name: str
    names: tuple[str, ...]
    nationality: str | None
    statuses: tuple[Status, ...]
    claims: tuple[str, ...]
    episodes: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Concession:
    """What was given or promised in return, over all reports; `status` is the latest."""

    id: str
    type: ConcessionType
    object: str
    giver: str | None
    receiver: str | None
    status: ConcessionStatus
    claims: tuple[str, ...]
    episodes: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Deal:
    """Episodes and concessions that reports tie together: ids, sorted."""

    id: str
    episodes: tuple[str, ...]
    concessions: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """A pair that is neither surely one nor surely two: for review, with its reasons and score."""

    id: str
    about: str
    left: str
    right: str
    score: float
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Resolution:
    """All that is derived before the arithmetic; a pure function of extractions and judgements.

    `reports` and `claims` are by id; `origins` gives the origin of every claim by the claim's id;
    `neighbourhood` is what one more report is compared with.
    """

    reports: Mapping[str, Report]
    claims: Mapping[str, Claim]
    episodes: tuple[Episode, ...]
    origins: Mapping[str, Origin]
    families: tuple[Family, ...] = ()
    people: tuple[Person, ...] = ()
    concessions: tuple[Concession, ...] = ()
    deals: tuple[Deal, ...] = ()
    questions: tuple[Question, ...] = field(default=())
    mentions: tuple[Mention, ...] = ()
    neighbourhood: Neighbourhood = field(default=Neighbourhood(), compare=False)
