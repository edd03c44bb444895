"""Who on a list of detainees is named as freed, in which reports, and who is nowhere freed.

Takes entries and a resolution, gives matches with scores and reasons. A pair that is unsure is said to
be; two entries that fit one person equally well are both unsure.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from habeas.model import Person, PersonClaim, Resolution
from habeas.model.vocabulary import FREED_STATUSES
from habeas.resolve.matching import MARGIN, MAYBE_ONE, ONE_PERSON, OTHER_NATION
from habeas.resolve.names import compare_names
from habeas.resolve.register import Entry
from habeas.resolve.sightings import sound_keys

OTHER_ARREST = 0.15
"""What a score loses where list and reports give years of arrest that differ."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Match:
    """An entry and the person whom it names, surely or not; `reports` by id, `freed` as reports say."""

    entry: Entry
    person: Person
    score: float
    reasons: tuple[str, ...]
    reports: tuple[str, ...]
    freed: bool
    sure: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class RegisterMatches:
    """What a list and the reports have in common: matches, best first, and entries nowhere freed."""

    sure: tuple[Match, ...]
    unsure: tuple[Match, ...]
    nowhere_freed: tuple[Entry, ...]

    @property
    def told(self) -> tuple[Match, ...]:
        """All matches, the sure ones first."""
        return (*self.sure, *self.unsure)

    @property
    def silent(self) -> tuple[Entry, ...]:
        """The entries whom reports do not name, not even doubtfully."""
        told = {match.entry.id for match in self.told}
        return tuple(entry for entry in self.nowhere_freed if entry.id not in told)

    def resettle(self, matches: Iterable[Match]) -> "RegisterMatches":
        """Return the same entries with these of their matches."""
        listed = {one.id: one for one in (*(match.entry for match in self.sure), *self.nowhere_freed)}
        return settle_matches(listed.values(), list(matches))


def match_register(entries: Iterable[Entry], resolution: Resolution) -> RegisterMatches:
    """Compare every entry with the people whom reports name."""
    listed = list(entries)
    people = {person.id: person for person in resolution.people}
    found = [
        match
        for entry, person in sounding_people(listed, people)
        if (match := _compare(entry, person, resolution))
    ]
    return settle_matches(listed, keep_best(found))


def settle_matches(entries: Iterable[Entry], matches: Sequence[Match]) -> RegisterMatches:
    """Return matches by whether they are sure, and who of the entries is nowhere surely freed."""
    sure = tuple(match for match in matches if match.sure)
    freed = {match.entry.id for match in sure if match.freed}
    return RegisterMatches(
        sure=sure,
        unsure=tuple(match for match in matches if not match.sure),
        nowhere_freed=tuple(entry for entry in entries if entry.id not in freed),
    )


def sounding_people(entries: Iterable[Entry], people: Mapping[str, Person]) -> Iterable[tuple[Entry, Person]]:
    """Yield the entries and people whose names share a sound."""
    by_sound: dict[tuple[str, ...], set[str]] = defaultdict(set)
    for person in people.values():
        for name in person.names:
            for key in sound_keys(name):
                by_sound[key].add(person.id)
    for entry in entries:
        keys = {key for name in entry.names for key in sound_keys(name)}
        for person_id in sorted({found for key in keys for found in by_sound.get(key, ())}):
            yield entry, people[person_id]


def _compare(entry: Entry, person: Person, resolution: Resolution) -> Match | None:
    claims = [claim for key in person.claims if isinstance(claim := resolution.claims[key], PersonClaim)]
    likeness, listed, named = max(
        (compare_names(listed, named), listed, named) for listed in entry.names for named in person.names
    )
    score, reasons = likeness, [f"{listed} is like {named} ({likeness:.2f})"]
    if entry.nationality and person.nationality and entry.nationality != person.nationality:
        score -= OTHER_NATION
        reasons.append(f"{entry.nationality} on the list, {person.nationality} in reports")
    years = {claim.since[:4] for claim in claims if claim.since}
    if entry.since and years:
        same = entry.since[:4] in years
        score -= 0.0 if same else OTHER_ARREST
        reasons.append("arrested in the same year" if same else "arrested in another year")
    if score < MAYBE_ONE:
        return None
    return Match(
        entry=entry,
        person=person,
        score=round(score, 3),
        reasons=tuple(reasons),
        reports=tuple(sorted({claim.report for claim in claims})),
        freed=bool(FREED_STATUSES & set(person.statuses)),
        sure=score >= ONE_PERSON,
    )


def keep_best(matches: Iterable[Match]) -> list[Match]:
    """Return the matches, best first; those that another one rivals are unsure."""
    ordered = sorted(matches, key=lambda match: (-match.score, match.entry.id, match.person.id))
    rivals: dict[str, list[Match]] = defaultdict(list)
    for match in ordered:
        rivals[f"entry {match.entry.id}"].append(match)
        rivals[f"person {match.person.id}"].append(match)

    def standing(match: Match) -> bool:
        others = (
            other.score
            for key in (f"entry {match.entry.id}", f"person {match.person.id}")
            for other in rivals[key]
            if other is not match
        )
        return match.sure and match.score - max(others, default=0.0) >= MARGIN

    return [_as_sure(match, standing(match)) for match in ordered]


def _as_sure(match: Match, sure: bool) -> Match:
    return match if match.sure == sure else replace(match, sure=sure)
