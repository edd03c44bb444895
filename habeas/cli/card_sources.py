"""The sources of an episode's card: who says so, in which reports, and what they say it means."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from rich.text import Text

from habeas.cli.passages import mark_passage
from habeas.ledger import EpisodeView
from habeas.model import AssessmentClaim, Claim, Origin, VerificationClaim
from habeas.publish.wording import join_words, plural, say_origin

OUTLETS_AT_MOST = 4
ASSESSMENTS_AT_MOST = 4
OF_AUTHORITY = "°"


def list_origins(view: EpisodeView) -> Iterator[Text]:
    """Give one line an origin: who it is, and which outlets carry it; the most carried first."""
    carriers: dict[str, set[str]] = defaultdict(set)
    origins: dict[str, Origin] = {}
    for claim in _claims(view):
        if claim.id in view.origins:
            origin = view.origins[claim.id]
            origins[origin.id] = origin
            carriers[origin.id].add(claim.report)
    for ident in sorted(origins, key=lambda ident: (-len(carriers[ident]), origins[ident].name, ident)):
        yield _origin_line(view, origins[ident], carriers[ident])
    if any(origin.of_authority for origin in origins.values()):
        yield Text(f"{OF_AUTHORITY} belongs to the authority: shows what it says, not that it is so", "dim")
    if not origins:
        yield Text(f"mentioned in {join_words(_outlets(view, view.episode.reports))}")


def _origin_line(view: EpisodeView, origin: Origin, reports: set[str]) -> Text:
    outlets = _outlets(view, reports)
    line = Text(say_origin(origin) + (f" {OF_AUTHORITY}" if origin.of_authority else ""))
    if outlets == [origin.name]:
        return line
    shown = outlets[:OUTLETS_AT_MOST]
    if len(outlets) > len(shown):
        shown.append(f"{len(outlets) - len(shown)} more")
    return line.append(f", in {plural(len(reports), 'report')}: {join_words(shown)}", style="dim")


def _outlets(view: EpisodeView, reports: Iterable[str]) -> list[str]:
    return sorted({view.reports[ident].outlet or view.reports[ident].name for ident in reports})


def list_assessments(view: EpisodeView) -> Iterator[Text]:
    """Give what speakers say the episode means, and what could not be verified, in their words."""
    said = [claim for claim in _claims(view) if isinstance(claim, AssessmentClaim | VerificationClaim)]
    for claim in said[:ASSESSMENTS_AT_MOST]:
        speaker = claim.speaker or _outlet(view, claim)
        text = view.reports[claim.report].text
        yield Text(f"{speaker}: ").append_text(mark_passage(text, claim.evidence[0]))
    if len(said) > ASSESSMENTS_AT_MOST:
        yield Text(f"and {len(said) - ASSESSMENTS_AT_MOST} more", style="dim")


def _claims(view: EpisodeView) -> list[Claim]:
    return [view.claims[ident] for ident in view.episode.claims if ident in view.claims]


def _outlet(view: EpisodeView, claim: Claim) -> str:
    report = view.reports[claim.report]
    return report.outlet or report.name
