"""The sources of an episode's card: who says so, in which reports, and what they say it means."""

from collections.abc import Iterable, Iterator

from rich.text import Text

from habeas.cli.passages import mark_passage
from habeas.ledger import EpisodeView
from habeas.model import Report
from habeas.publish import episode_content as content
from habeas.publish.wording import join_words, plural, say_origin

OUTLETS_AT_MOST = 4
ASSESSMENTS_AT_MOST = 4
OF_AUTHORITY = "°"


def list_origins(view: EpisodeView) -> Iterator[Text]:
    """Give one line an origin: who it is, and which outlets carry it; the most carried first."""
    lines = content.list_origins(view)
    yield from map(_origin_line, lines)
    if any(line.origin.of_authority for line in lines):
        yield Text(f"{OF_AUTHORITY} belongs to the authority: shows what it says, not that it is so", "dim")
    if not lines:
        yield Text(f"mentioned in {join_words(_outlets(content.list_reports(view)))}")


def _origin_line(line: content.OriginLine) -> Text:
    origin, outlets = line.origin, _outlets(line.reports)
    text = Text(say_origin(origin) + (f" {OF_AUTHORITY}" if origin.of_authority else ""))
    if outlets == [origin.name]:
        return text
    shown = outlets[:OUTLETS_AT_MOST]
    if len(outlets) > len(shown):
        shown.append(f"{len(outlets) - len(shown)} more")
    return text.append(f", in {plural(len(line.reports), 'report')}: {join_words(shown)}", style="dim")


def _outlets(reports: Iterable[Report]) -> list[str]:
    return sorted({report.source for report in reports})


def list_assessments(view: EpisodeView) -> Iterator[Text]:
    """Give what speakers say the episode means, and what could not be verified, in their words."""
    said = content.list_assessments(view)
    for one in said[:ASSESSMENTS_AT_MOST]:
        speaker = one.claim.speaker or one.report.source
        yield Text(f"{speaker}: ").append_text(mark_passage(one.report.text, one.claim.evidence[0]))
    if len(said) > ASSESSMENTS_AT_MOST:
        yield Text(f"and {len(said) - ASSESSMENTS_AT_MOST} more", style="dim")
