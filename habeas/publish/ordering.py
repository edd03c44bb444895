"""Episodes in the order of their days, however many: sorted on disk, not in memory."""

import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing

from habeas.ledger.views import episode_order
from habeas.model import Episode

KEPT = "CREATE TABLE kept (a, b, c, id, PRIMARY KEY (a, b, c, id)) WITHOUT ROWID"


def order_episodes(episodes: Iterable[Episode]) -> Iterator[str]:
    """Give the ids of episodes by day, those without one last."""
    with closing(sqlite3.connect("")) as sorted_on_disk:  # an unnamed database is a temporary file
        sorted_on_disk.execute(KEPT)
        sorted_on_disk.executemany("INSERT INTO kept VALUES (?, ?, ?, ?)", map(episode_order, episodes))
        for (ident,) in sorted_on_disk.execute("SELECT id FROM kept ORDER BY a, b, c, id"):
            yield ident
