"""The format plover: one JSON record a line, one directed event a record (https://github.com/openeventdata/PLOVER).

What PLOVER has no field for stands in the extension field `habeas`: how many people, and who says so.
"""

import json
from pathlib import Path

from habeas import __version__
from habeas.model.records import Record, plain
from habeas.publish.edition import Edition
from habeas.publish.entries import PublicReport
from habeas.publish.events.actors import Actor
from habeas.publish.events.codes import PLOVER_VERSION, read_codes
from habeas.publish.events.directed_events import DirectedEvent, list_events


def write(edition: Edition, path: Path) -> None:
    """Write the events of an edition to a file of JSON Lines."""
    with path.open("w", encoding="utf-8") as lines:
        for event in list_events(edition.dossiers()):
            lines.write(json.dumps(event_record(event), ensure_ascii=False) + "\n")


def event_record(event: DirectedEvent) -> Record:
    """Return an event in PLOVER's fields."""
    code = read_codes()[event.happening]
    return {
        "id": event.id,
        "date": event.day.isoformat(),
        "enddate": event.last_day.isoformat(),
        "source": [_actor_record(event.source)],
        "recipient": [_actor_record(event.target)] if event.target else [],
        "event": [code.plover],
        "mode": [code.mode] if code.mode else [],
        "context": [code.context],
        "quad_code": int(code.quad),
        "link": event.link,
        "cite_info": [_cite(report) for report in event.reports],
        "coder": f"habeas {__version__}",
        "codebook": PLOVER_VERSION,
        "habeas": _extension(event),
    }


def _actor_record(actor: Actor) -> Record:
    fields = {"code": actor.code, "sector": actor.sector, "text": actor.name}
    return {name: value for name, value in fields.items() if value}


def _cite(report: PublicReport) -> Record:
    fields = {"publisher": report.outlet, "url": report.url, "date": plain(report.published)}
    return {name: value for name, value in fields.items() if value} | {"report": report.id}


def _extension(event: DirectedEvent) -> Record:
    figure = event.figure
    if figure is None:
        return {"episode": event.episode}
    return {
        "episode": event.episode,
        "figure": figure.id,
        "number": {"low": figure.low, "best": figure.best, "high": figure.high},
        "state": figure.state,
        "origins": figure.origins,
        "population": figure.population.attributes,
    }
