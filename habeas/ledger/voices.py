"""Who gives which numbers, as rows: derived, so that two of them can be laid side by side.

Takes a resolution, gives voices and their numbers. An outlet speaks by all that it prints; whoever it has a
number from, a wire or a named speaker, speaks by that number too.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from habeas.ledger import tables
from habeas.ledger.summaries import TableRows
from habeas.model import CountClaim, Resolution
from habeas.model.identity import content_id
from habeas.words.names import fold_name

OUTLET = "outlet"


@dataclass(frozen=True, slots=True)
class _Voice:
    id: str
    name: str
    kind: str


def gather_voices(resolution: Resolution) -> Iterator[TableRows]:
    """Give the tables of voices and of their numbers, with their rows."""
    said = list(_numbers_said(resolution))
    known = {voice.id: voice for voice, _, _ in sorted(said, key=lambda one: one[0].name, reverse=True)}
    numbers = Counter(voice.id for voice, _, _ in said)
    yield tables.voices, [_voice_row(known[ident], numbers[ident]) for ident in sorted(known)]
    yield (
        tables.voice_claims,
        [{"voice": voice.id, "claim": claim, "episode": episode} for voice, claim, episode in said],
    )


def _numbers_said(resolution: Resolution) -> Iterator[tuple[_Voice, str, str]]:
    """Give who says it, the claim and the episode of every number about an episode."""
    places = {(one.report, one.local): one.episode for one in resolution.mentions}
    for claim in resolution.claims.values():
        episode = places.get((claim.report, claim.episode or ""))
        if isinstance(claim, CountClaim) and episode:
            for voice in _voices_of(resolution, claim):
                yield voice, claim.id, episode


def _voices_of(resolution: Resolution, claim: CountClaim) -> Iterator[_Voice]:
    outlet, origin = resolution.reports[claim.report].outlet, resolution.origins.get(claim.id)
    if outlet:
        yield _Voice(content_id("voice", fold_name(outlet)), outlet, OUTLET)
    if origin and origin.kind != OUTLET:
        yield _Voice(origin.id, origin.name, origin.kind)


def _voice_row(voice: _Voice, numbers: int) -> dict[str, str | int]:
    folded = fold_name(voice.name)
    return {"id": voice.id, "name": voice.name, "folded": folded, "kind": voice.kind, "numbers": numbers}
