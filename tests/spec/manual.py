"""Write the manual page of the readings: `python -m tests.spec.manual > docs/HOW-HABEAS-READS.md`."""

from collections.abc import Iterator

from tests.spec.reading_forms import Chapter
from tests.spec.readings import CHAPTERS

OPENING = """# How habeas reads a report

Made from the tests in `tests/spec` by `make docs`: every line below is checked each time the tests run.
All news here is invented. A number stands with what happened to the people, whose number it is
(the whole *episode*, a *part*, *earlier*, *cumulative*, *standing*, *period*) and which people they are;
a hedge with the least and the greatest number that it allows.
"""


def manual_lines() -> Iterator[str]:
    """Yield the lines of the page."""
    yield OPENING
    for chapter in CHAPTERS:
        yield from _chapter_lines(chapter)


def _chapter_lines(chapter: Chapter) -> Iterator[str]:
    yield f"## {chapter.title}\n\n{chapter.lesson}\n"
    yield "| a report says | a careful reader writes down |\n|---|---|"
    for reading in chapter.readings:
        yield f"| {_in_one_line(reading.text)} | {'<br>'.join(reading.claims)} |"
    yield ""


def _in_one_line(text: str) -> str:
    """Return a text for a cell of a table, paragraphs parted by a line break of HTML."""
    return "<br>".join(text.split("\n\n"))


def render_manual() -> str:
    """Return the whole page."""
    return "\n".join(manual_lines())


if __name__ == "__main__":
    print(render_manual(), end="")
