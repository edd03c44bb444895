"""The code books of event data: what CAMEO and PLOVER call the happenings that habeas knows."""

from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from habeas.words.tables import parse_table

CAMEO_VERSION = "CAMEO 1.1b3 (2012)"
PLOVER_VERSION = "PLOVER, 2023 edition (POLECAT)"


@dataclass(frozen=True, slots=True, kw_only=True)
class EventCode:
    """A happening in both code books; `quad` from 1, verbal cooperation, to 4, material conflict."""

    happening: str
    cameo: str
    meaning: str
    plover: str
    mode: str
    context: str
    quad: str


@cache
def read_codes() -> dict[str, EventCode]:
    """Return the codes by happening."""
    name = "event_codes.tsv"
    content = files("habeas.publish.events").joinpath(name).read_text("utf-8")
    return {row["happening"]: EventCode(**row) for row in parse_table(name, content)}
