"""Who must not be named: the people whom reviewers marked sensitive, and all their names.

Takes a ledger's judgements and people, gives what takes their names out of every publication. A mark is kept
by the claims that the person was made of when it was made; it holds for whomever those claims make later.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from habeas.ledger import LedgerReader
from habeas.model import Judgement, Person, standing_judgements
from habeas.publish.redaction import Redaction, redact_names
from habeas.words.names import fold_name


@dataclass(frozen=True, slots=True, kw_only=True)
class Sensitive:
    """The ids of the people not to be named, their names, and what takes these out of text."""

    people: frozenset[str]
    names: frozenset[str]
    redaction: Redaction


NOBODY = Sensitive(people=frozenset(), names=frozenset(), redaction=Redaction())
"""Conceals nothing: for those who were asked to be shown everybody."""


def find_sensitive(reader: LedgerReader, also: frozenset[str] = frozenset()) -> Sensitive:
    """Return who is marked sensitive in a ledger, or has one of the names in `also`; namesakes included.

    `also` is for a ledger as it stood: whoever was marked since must not be named from it either.
    """
    standing = standing_judgements(reader.judgements())
    marked = frozenset(
        one for judgement in standing if judgement.verdict == "conceal" for one in judgement.subjects
    )
    if not marked | also:
        return NOBODY
    names = {*also, *_first_names(reader, marked), *_corrected_names(standing, marked)}
    for person in reader.nouns(Person):
        if marked.intersection(person.claims):
            names.update(person.names)
    alike = frozenset(map(fold_name, names))
    hidden = [person for person in reader.nouns(Person) if _is_hidden(person, marked, alike)]
    every_name = names.union(*(person.names for person in hidden))
    return Sensitive(
        people=frozenset(person.id for person in hidden),
        names=frozenset(every_name),
        redaction=redact_names(every_name),
    )


def _is_hidden(person: Person, marked: frozenset[str], names: frozenset[str]) -> bool:
    return bool(marked.intersection(person.claims)) or not names.isdisjoint(map(fold_name, person.names))


def _first_names(reader: LedgerReader, marked: Iterable[str]) -> Iterator[str]:
    """Give the names as reports wrote them, also where a reviewer rejected or corrected the claim since."""
    for record in reader.first_records(marked):
        yield record["name"]


def _corrected_names(standing: Iterable[Judgement], marked: frozenset[str]) -> Iterator[str]:
    for judgement in standing:
        name = judgement.changes.get("name")
        if judgement.verdict == "correct" and name and marked.intersection(judgement.subjects):
            yield str(name)
