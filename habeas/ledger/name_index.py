"""The index of names, as rows: derived, so that one name among very many is found while it is typed.

Takes a resolution, gives one row for every key of every person; decides nothing about who is who.
"""

from collections.abc import Iterator

from habeas.ledger import tables
from habeas.ledger.summaries import TableRows
from habeas.model import Person, Resolution
from habeas.words.name_keys import name_keys


def index_names(resolution: Resolution) -> Iterator[TableRows]:
    """Give the table under whose keys people are looked for, with its rows."""
    yield (
        tables.person_keys,
        [{"key": key, "person": person.id} for person in resolution.people for key in sorted(_keys(person))],
    )


def _keys(person: Person) -> set[str]:
    return {key for name in {person.name, *person.names} for key in name_keys(name)}
