"""What was read but is not stored yet: shown first, then stored or let go.

Takes texts, files and pages, gives batches of extractions; a batch belongs to the reader who gave it, and is
forgotten after a while.
"""

import re
import secrets
import time
from collections import OrderedDict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from itertools import islice
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Lock

from habeas.model import Extraction, Refusal, Report
from habeas.run import Stages, extract_reports

KEPT = 20
KEPT_SECONDS = 3600.0
REPORTS_AT_MOST = 40
"""Reports in one batch: whoever has more runs `habeas run`, which is made for it."""

UNSAFE = re.compile(r"[^\w.-]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class GivenFile:
    """A file as it was given: its name for the report, and its bytes; `address` where it was fetched."""

    name: str
    content: bytes
    address: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Batch:
    """What was read at one time: extractions to be stored, and what could not be read."""

    ident: str
    owner: str
    extractions: tuple[Extraction, ...]
    refusals: tuple[Refusal, ...]
    at: float = field(default_factory=time.monotonic)


class Staging:
    """The batches that wait."""

    def __init__(self, load_stages: Callable[[], Stages]) -> None:
        self.load_stages = load_stages
        self._lock = Lock()
        self._batches: OrderedDict[str, Batch] = OrderedDict()

    def read(
        self, files: Sequence[GivenFile], owner: str, *, outlet: str | None, published: date | None
    ) -> Batch:
        """Read files and take their claims out; nothing is stored."""
        stages, refusals = self.load_stages(), list[Refusal]()
        with TemporaryDirectory(prefix="habeas-") as folder:
            paths = [_write_file(Path(folder), number, one) for number, one in enumerate(files)]
            read = stages.read(paths, published=published, outlet=outlet, refuse=refusals.append)
            reports = list(islice(read, REPORTS_AT_MOST + 1))
        if len(reports) > REPORTS_AT_MOST:
            refusals.append(_too_many())
        named = [_name_address(one, files) for one in reports[:REPORTS_AT_MOST]]
        taken = extract_reports(named, stages.extract, refusals.append, workers=1)
        return self._keep(owner, taken, [_without_folder(one, folder) for one in refusals])

    def _keep(self, owner: str, taken: Iterable[Extraction], refusals: Iterable[Refusal]) -> Batch:
        batch = Batch(
            ident=secrets.token_urlsafe(12), owner=owner, extractions=tuple(taken), refusals=tuple(refusals)
        )
        with self._lock:
            self._batches[batch.ident] = batch
            while len(self._batches) > KEPT:
                self._batches.popitem(last=False)
        return batch

    def find(self, ident: str, owner: str) -> Batch | None:
        """Return a batch of this reader's; None where it was let go, or is another's."""
        with self._lock:
            batch = self._batches.get(ident)
            if batch is None or batch.owner != owner or time.monotonic() - batch.at > KEPT_SECONDS:
                return None
            return batch

    def let_go(self, batch: Batch) -> None:
        """Forget a batch."""
        with self._lock:
            self._batches.pop(batch.ident, None)


def _write_file(folder: Path, number: int, given: GivenFile) -> Path:
    """Write a file under the name that it came with, in a folder of its own; its path is never believed."""
    name = UNSAFE.sub("-", Path(given.name.replace("\\", "/")).name).lstrip(".")[-120:] or "report.txt"
    place = folder / str(number)
    place.mkdir()
    path = place / name
    path.write_bytes(given.content)
    return path


def _name_address(report: Report, files: Sequence[GivenFile]) -> Report:
    """Return a report with the address that it was fetched from, where it names none itself."""
    fetched = [one.address for one in files if one.address]
    return replace(report, url=fetched[0]) if len(fetched) == 1 and not report.url else report


def _too_many() -> Refusal:
    return Refusal(
        source="the rest",
        reason=f"more than {REPORTS_AT_MOST} reports at a time",
        mend="`habeas run` takes any number",
    )


def _without_folder(refusal: Refusal, folder: str) -> Refusal:
    """Return a refusal that names the file as its giver knows it."""
    source = refusal.source
    return replace(refusal, source=Path(source).name) if source.startswith(folder) else refusal
