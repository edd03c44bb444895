"""What a reviewer names, as the ids and the fields that judgements are kept by.

Episodes and people come and go as reports come in; a judgement about them is kept by the tellings and the
claims that they are made of, which stay.
"""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from functools import partial
from typing import TypeVar

from habeas.ledger import Ledger, UnknownItem
from habeas.model import (
    Changes,
    Claim,
    CountClaim,
    InvalidValue,
    Judgement,
    Mention,
    PersonClaim,
    correctable_fields,
)
from habeas.model.errors import require_member
from habeas.model.vocabulary import Modifier, members
from habeas.review.listed import find_listed
from habeas.words.hedges import bounds_of

Found = TypeVar("Found", str, list[str])
NUMBERS = frozenset({"value", "low", "high"})


def find_subject(ledger: Ledger, ident: str) -> str:
    """Return the id of the claim, the finding or the question that begins so, or of what was judged.

    What another reviewer has rejected is in the ledger no more, and can still be judged.
    """
    finders = (ledger.find_claim, ledger.find_finding, ledger.find_question, partial(_find_judged, ledger))
    return _first_found(ident, finders, "claim, finding or question")


def _find_judged(ledger: Ledger, ident: str) -> str:
    judged = {subject for one in ledger.judgements() for subject in one.subjects if subject.startswith(ident)}
    if len(judged) != 1:
        raise UnknownItem(f"{ident!r} begins more than one subject" if judged else "nobody judged it")
    return judged.pop()


def find_subjects(ledger: Ledger, ident: str) -> tuple[str, ...]:
    """Return the ids by which that is judged whose id begins so; also somebody's on a list."""
    try:
        return (find_subject(ledger, ident),)
    except UnknownItem:
        found = [matter for matter in find_listed(ledger) if matter.subject.startswith(ident)]
        if len(found) != 1:
            raise
        return found[0].subjects


def find_tellings(ledger: Ledger, ident: str) -> list[str]:
    """Return what an episode or a person is made of, the anchor first.

    The claim of a person stands for her, any other for its report's telling of the episode.
    """
    finders = (
        lambda given: _tellings(ledger, given),
        lambda given: sorted(ledger.person(given).claims),
        lambda given: [_told_in(ledger, ledger.claim(given))],
    )
    return _first_found(ident, finders, "episode, person or claim")


def find_judgement(ledger: Ledger, ident: str) -> Judgement:
    """Return the judgement whose id begins so."""
    found = [one for one in ledger.judgements() if one.id.startswith(ident)]
    if len(found) != 1:
        raise UnknownItem(f"{len(found) or 'no'} judgements begin with {ident!r}")
    return found[0]


def parse_changes(claim: Claim, given: Sequence[str]) -> Changes:
    """Return FIELD=VALUE as changes."""
    return read_changes(claim, dict(_parse_change(one) for one in given))


def read_changes(claim: Claim, given: Mapping[str, str]) -> Changes:
    """Return fields as written as changes; a new number or hedge brings the bounds that it allows."""
    changes = {_field_meant(claim, name): _read_value(name, value) for name, value in given.items()}
    if isinstance(claim, CountClaim) and {"value", "modifier"} & changes.keys():
        return _bounds_that_follow(claim, changes) | changes
    return changes


def _bounds_that_follow(claim: CountClaim, changes: Changes) -> dict[str, int | None]:
    value, modifier = (changes.get(name, getattr(claim, name)) for name in ("value", "modifier"))
    if not isinstance(value, int):
        return {}
    require_member(modifier, members(Modifier), "modifier")
    low, high = bounds_of(value, str(modifier))
    return {"low": low, "high": high}


def _field_meant(claim: Claim, name: str) -> str:
    """Return the field of the population where the claim itself has none of this name."""
    named, inner = correctable_fields(claim), f"population.{name}"
    return inner if inner in named and name not in named else name


def _parse_change(given: str) -> tuple[str, str]:
    name, equals, value = given.partition("=")
    if not equals:
        raise InvalidValue("a correction should read FIELD=VALUE")  # not quoted: it may be a name
    return name, value


def _read_value(name: str, value: str) -> str | int | None:
    if value in {"", "none"}:
        return None
    if name not in NUMBERS:
        return value
    if not value.isdecimal():
        raise InvalidValue(f"{name} must be a whole number")
    return int(value)


def _told_in(ledger: Ledger, claim: Claim) -> str:
    if isinstance(claim, PersonClaim):
        return claim.id
    told = (mention for mention in ledger.tellings_in(claim.report) if mention.local == claim.episode)
    return next((mention.id for mention in told), claim.id)


def _tellings(ledger: Ledger, ident: str) -> list[str]:
    """Return an episode's tellings, first the one that gives it its id: of the first report about it."""
    view = ledger.episode(ident)

    def order(mention: Mention) -> tuple[bool, date, str]:
        return not mention.main, view.reports[mention.report].published or date.max, mention.id

    return [mention.id for mention in sorted(ledger.tellings_of(view.episode.id), key=order)]


def _first_found(ident: str, finders: Sequence[Callable[[str], Found]], kinds: str) -> Found:
    for find in finders:
        try:
            return find(ident)
        except UnknownItem as error:
            several = "begins more than one" in str(error)
            if several:
                raise
    raise UnknownItem(f"the ledger has no {kinds} {ident!r}")
