"""The stages that a run joins, as functions that can be replaced one by one."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Protocol

from habeas.model import Extraction, Judgement, Reconciliation, Refusal, Report, Resolution


class ReadReports(Protocol):
    """Files and folders in, reports out; what cannot be read goes to `refuse`."""

    def __call__(
        self,
        paths: Iterable[Path],
        *,
        published: date | None = None,
        outlet: str | None = None,
        refuse: Callable[[Refusal], None],
    ) -> Iterator[Report]:
        """Read every report under `paths`."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Stages:
    """One function a stage.

    `extract` must be importable by name, since it is called in other processes; `extractor` names
    its version: what was extracted under one name is not extracted again.
    """

    read: ReadReports
    extract: Callable[[Report], Extraction]
    resolve: Callable[[Sequence[Extraction], Sequence[Judgement]], Resolution]
    reconcile: Callable[[Resolution, Sequence[Judgement]], Reconciliation]
    extractor: str
