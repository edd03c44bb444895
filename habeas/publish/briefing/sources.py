"""The reports that a briefing cites, numbered in the order in which they are first cited."""

from collections.abc import Iterable

from habeas.publish.entries import PublicReport


class SourceList:
    """Gives reports their numbers, and all numbered reports at the end."""

    def __init__(self) -> None:
        self._numbers: dict[str, int] = {}
        self._reports: list[PublicReport] = []

    def cite(self, reports: Iterable[PublicReport]) -> tuple[int, ...]:
        """Return the numbers of these reports, the smallest first."""
        return tuple(sorted({self._number(report) for report in reports}))

    @property
    def numbered(self) -> tuple[tuple[int, PublicReport], ...]:
        """All reports cited so far, with their numbers."""
        return tuple(enumerate(self._reports, start=1))

    def _number(self, report: PublicReport) -> int:
        if report.id not in self._numbers:
            self._reports.append(report)
            self._numbers[report.id] = len(self._reports)
        return self._numbers[report.id]
