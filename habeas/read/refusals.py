"""Why an input cannot be read: the one error inside this stage, and the limit on an input's size.

Takes a reason and what would mend it; gives the refusal that the caller sees. Never holds a report's
words, since these name detainees.
"""

import logging
from collections.abc import Callable

from habeas.model import HabeasError, Refusal

MAX_REPORT_BYTES = 8 * 1024 * 1024
"""The most bytes of one report. The longest live blogs, as HTML with their scripts, stay under 5 MB; a
longer file or line is a database dump or an archive, and reading it whole would not leave memory flat."""

RefusalListener = Callable[[Refusal], None]

_log = logging.getLogger("habeas.read")


class Unreadable(HabeasError):
    """One input is no report; `reason` and `mend` go into its refusal."""

    def __init__(self, reason: str, mend: str) -> None:
        super().__init__(f"{reason}; {mend}")
        self.reason = reason
        self.mend = mend

    def as_refusal(self, source: str, line: int | None = None) -> Refusal:
        """Return the refusal of the input `source`, or of one line of it."""
        return Refusal(source=source, reason=self.reason, mend=self.mend, line=line)


def too_long(what: str) -> Unreadable:
    """Return the error for a file or a line beyond the limit."""
    megabytes = MAX_REPORT_BYTES // 1024**2
    return Unreadable(f"{what} is longer than {megabytes} MB", "give one report a file, or one a line")


def log_refusal(refusal: Refusal) -> None:
    """Say a refusal in the log: what `read_reports` does where it is given no listener."""
    _log.warning("%s", refusal)
