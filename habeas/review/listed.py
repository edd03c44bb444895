"""People on lists of detainees whom reports name doubtfully, or not at all: what a reviewer should look at.

Takes a ledger with lists, gives matches and matters. Whether an entry is a person is kept by the entry and
the claims that name her, which stay when people come and go.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from habeas.ledger import Ledger
from habeas.model import GivenList, Judgement, Resolution, gather_opinions
from habeas.model.identity import content_id
from habeas.resolve.neighbours import key_number
from habeas.resolve.register import Entry, make_entry
from habeas.resolve.register_matching import Match, RegisterMatches, match_register
from habeas.resolve.sightings import sound_keys
from habeas.review.matter import Matter


def match_entries(ledger: Ledger, entries: Sequence[Entry]) -> RegisterMatches:
    """Compare entries with the people in reports whose names sound alike; others are not read."""
    names = {name for entry in entries for name in entry.names}
    people = ledger.people_under(key_number("name", *key) for name in names for key in sound_keys(name))
    with ledger.reader() as reader:
        claims = reader.claims_of([claim for person in people for claim in person.claims])
    return match_register(
        entries, Resolution(reports={}, claims=claims, episodes=(), origins={}, people=people)
    )


def match_list(ledger: Ledger, given: GivenList, judgements: Iterable[Judgement]) -> RegisterMatches:
    """Compare a list with the people in reports; what reviewers decided about its matches is surely so."""
    matches = match_entries(ledger, [make_entry(row) for row in given.rows])
    opinions = gather_opinions(judgements)
    verdicts = {subject: one.verdict for subject, one in opinions.items() if one.verdict}
    settled = [_settle(match, given.name, verdicts) for match in matches.told]
    return matches.resettle(match for match in settled if match)


def _settle(match: Match, name: str, verdicts: Mapping[str, str]) -> Match | None:
    """Return a match as reviewers see it: None where they say that these are two."""
    said = {verdicts[ident] for ident in _name_match(match, name) if ident in verdicts}
    if "reject" in said:
        return None
    return replace(match, sure=True) if "accept" in said else match


def find_listed(ledger: Ledger) -> Iterator[Matter]:
    """Give the doubtful matches of all lists, and the entries of whom no report tells."""
    for given in ledger.lists("people"):
        matches = match_entries(ledger, [make_entry(row) for row in given.rows])
        for match in matches.unsure:
            yield _doubt_match(match, given.name)
        for entry in matches.silent:
            yield _miss_entry(entry, given.name)


def _doubt_match(match: Match, name: str) -> Matter:
    subject, *beside = _name_match(match, name)
    reasons = ", ".join(match.reasons)
    return Matter(
        subject=subject,
        kind="listed",
        sentence=f"Is {match.entry.names[0]} on the list {name} the {match.person.name} of reports? "
        f"({reasons}; score {match.score})",
        claims=match.person.claims,
        weight=match.score,
        beside=tuple(beside),
    )


def _miss_entry(entry: Entry, name: str) -> Matter:
    return Matter(
        subject=content_id("unmatched", name, entry.id),
        kind="unmatched",
        sentence=f"No report names {entry.names[0]} of the list {name}.",
        claims=(),
        weight=0.0,
    )


def _name_match(match: Match, name: str) -> list[str]:
    """Return an id for every claim that names the person: an answer holds while one of them stands."""
    return [content_id("listed", name, match.entry.id, claim) for claim in match.person.claims]
