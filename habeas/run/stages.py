"""The stages that a run joins, as functions that can be replaced one by one."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Protocol

from habeas.ledger import GrowingLedger
from habeas.model import Extraction, Growth, Judgement, Reconciliation, Refusal, Report, Resolution


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


class Grow(Protocol):
    """Extractions that are new in, what they change in a ledger out; None where that cannot be told."""

    def __call__(
        self,
        fresh: Sequence[Extraction],
        known: GrowingLedger,
        judgements: Sequence[Judgement],
        sources: Sequence[Mapping[str, str]],
    ) -> Growth | None:
        """Bring a few more reports together with those that are known."""
        ...


class Retell(Protocol):
    """Judgements that did and that do count in, what they change in a ledger out; None where that cannot be
    told."""

    def __call__(
        self,
        former: Sequence[Judgement],
        judgements: Sequence[Judgement],
        known: GrowingLedger,
        sources: Sequence[Mapping[str, str]],
    ) -> Growth | None:
        """Read known reports as reviewers see them now."""
        ...


class ReconcileDockets(Protocol):
    """What is told of a few authorities in, their figures and findings out."""

    def __call__(
        self, resolution: Resolution, names: Collection[str], judgements: Sequence[Judgement]
    ) -> Reconciliation:
        """Reconcile the dockets of these names."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Stages:
    """One function a stage.

    `extract` takes a few reports and gives as many extractions; it must be importable by name, since it is
    called in other processes. `extractor` names its version: what was extracted under one name is not
    extracted again. `grow`, `retell` and `reconcile_dockets` do for a few new reports or judgements what
    `resolve` and `reconcile` do for all; without them all is derived each time.
    """

    read: ReadReports
    extract: Callable[[Sequence[Report]], Iterable[Extraction]]
    resolve: Callable[[Sequence[Extraction], Sequence[Judgement], Sequence[Mapping[str, str]]], Resolution]
    reconcile: Callable[[Resolution, Sequence[Judgement]], Reconciliation]
    extractor: str
    grow: Grow | None = None
    retell: Retell | None = None
    reconcile_dockets: ReconcileDockets | None = None
