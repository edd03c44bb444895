"""Takes the content of a file that holds one report, and gives the report.

Plain text, Markdown (heading marks go, all else stays as written) and web pages, each told by the
file's suffix. Never looks anything up.
"""

import re
from collections.abc import Callable
from pathlib import Path
from typing import BinaryIO

from habeas.model import Report
from habeas.read.decode import decode_text
from habeas.read.imprint import Imprint, compose_report
from habeas.read.refusals import MAX_REPORT_BYTES, too_long
from habeas.read.sources import MARKDOWN_SUFFIXES, PAGE_SUFFIXES, TEXT_SUFFIXES
from habeas.read.web_page import read_page

FileReader = Callable[[bytes, str, Imprint], Report]

HEADING_MARKS = re.compile(r"^#{1,6}[ \t]+", re.MULTILINE)


def read_file(path: Path, assumed: Imprint) -> Report:
    """Return the report in a file, named by the file's stem; `Unreadable` or `OSError` where it has none."""
    with path.open("rb") as stream:
        content = read_limited(stream, "the file")
    return READERS[path.suffix.lower()](content, path.stem, assumed)


def read_limited(stream: BinaryIO, what: str) -> bytes:
    """Return all of a stream; `Unreadable`, which calls it `what`, beyond the limit of one report."""
    content = stream.read(MAX_REPORT_BYTES + 1)
    if len(content) > MAX_REPORT_BYTES:
        raise too_long(what)
    return content


def read_text(content: bytes, name: str, assumed: Imprint) -> Report:
    """Return the report in plain text; its first line can be its title."""
    return compose_report(decode_text(content), name=name, assumed=assumed)


def read_markdown(content: bytes, name: str, assumed: Imprint) -> Report:
    """Return the report in Markdown."""
    text = HEADING_MARKS.sub("", decode_text(content))
    return compose_report(text, name=name, assumed=assumed)


def read_html(content: bytes, name: str, assumed: Imprint) -> Report:
    """Return the report on a web page, with what the page says about itself."""
    body, stated = read_page(decode_text(content, html=True))
    return compose_report(body, name=name, stated=stated, assumed=assumed)


READERS: dict[str, FileReader] = {
    **dict.fromkeys(TEXT_SUFFIXES, read_text),
    **dict.fromkeys(MARKDOWN_SUFFIXES, read_markdown),
    **dict.fromkeys(PAGE_SUFFIXES, read_html),
}
