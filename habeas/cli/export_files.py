"""The derived part of an export of facts: what follows from them, for people and programs that only read."""

import json
from pathlib import Path

from habeas.ledger import Ledger
from habeas.ledger.view_records import episode_record
from habeas.model import Episode
from habeas.publish.edition import open_edition
from habeas.publish.ordering import order_episodes
from habeas.publish.tables import csv_files


def write_derived(ledger: Ledger, folder: Path) -> None:
    """Write episodes as JSON Lines, and the tables of the format csv, in which everybody is named."""
    with ledger.reader() as reader, (folder / "episodes.jsonl").open("w", encoding="utf-8") as lines:
        for ident in order_episodes(reader.nouns(Episode)):
            record = episode_record(reader.view_episode(ident))
            lines.write(json.dumps(record, ensure_ascii=False) + "\n")
    with open_edition(ledger, with_sensitive=True) as edition:
        csv_files.write(edition, folder)
