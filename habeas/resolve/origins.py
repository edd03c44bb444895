"""Who is really behind each claim: publisher, then wire, then near-copy, then speaker.

Takes claims with their reports, families and speakers, gives one origin a claim. Never counts outlets.
"""

from collections.abc import Iterable, Mapping

from habeas.model import Claim, Family, Origin, Report
from habeas.model.identity import content_id
from habeas.resolve.credits import bare_outlet, find_credit
from habeas.resolve.speakers import Speakers


def trace_origins(
    claims: Iterable[Claim],
    reports: Mapping[str, Report],
    families: Iterable[Family],
    authorities: Mapping[str, str],
    speakers: Speakers,
) -> dict[str, Origin]:
    """Return the origin of each claim, by the claim's id; `authorities` gives the claim's authority."""
    originals = {member: family.original for family in families for member in family.members}
    chains = {report: trace_publisher(report, reports, originals) for report in reports}
    origins = {}
    for claim in claims:
        chain = chains[claim.report]
        name = claim.speaker or chain[-1]
        speaker = speakers.identify(name, authorities.get(claim.id), spoken=claim.speaker is not None)
        steps = (*chain, speaker.name) if claim.speaker else chain
        origins[claim.id] = Origin(
            id=content_id("origin", speaker.key),
            name=speaker.name,
            kind=speaker.kind,
            of_authority=speaker.of_authority,
            chain=steps,
        )
    return origins


def trace_publisher(
    report: str, reports: Mapping[str, Report], originals: Mapping[str, str]
) -> tuple[str, ...]:
    """Return the steps from the report's outlet to the agency or the outlet that it copied from."""
    own = reports[report]
    original = reports[originals.get(report, report)]
    steps = [bare_outlet(own), find_credit(own)]
    if original.id != own.id:
        steps += [bare_outlet(original), find_credit(original)]
    named = [step for step in reversed(steps) if step]
    return tuple(reversed(dict.fromkeys(named)))
