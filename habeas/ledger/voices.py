"""Who gives which numbers, as rows: derived, so that two of them can be laid side by side.

Takes a resolution, gives voices and their numbers. An outlet speaks by all that it prints; whoever it has a
number from, a wire or a named speaker, speaks by that number too.
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from habeas.ledger import tables
from habeas.ledger.summaries import Row, TableRows
from habeas.model import CountClaim, Resolution
from habeas.model.identity import content_id
from habeas.words.names import fold_name

OUTLET = "outlet"


@dataclass(frozen=True, slots=True, order=True)
class Voice:
    """Somebody who gives numbers, under one of the names that are used for them."""

    id: str
    name: str
    kind: str


def gather_voices(resolution: Resolution) -> Iterator[TableRows]:
    """Give the tables of voices and of their numbers, with their rows."""
    said = list(numbers_said(resolution))
    numbers = Counter(voice for voice, _, _ in said)
    yield tables.voice_names, [name_row(voice, numbers[voice]) for voice in sorted(numbers)]
    yield tables.voices, sum_voices(numbers)
    yield tables.voice_claims, [claim_row(*one) for one in said]


def sum_voices(numbers: Mapping[Voice, int]) -> list[Row]:
    """Return one row a voice, under the first of its names, with all its numbers together."""
    first: dict[str, Voice] = {}
    for voice in sorted(numbers):
        first.setdefault(voice.id, voice)
    sums: Counter[str] = Counter()
    for voice, number in numbers.items():
        sums[voice.id] += number
    return [_voice_row(voice, sums[ident]) for ident, voice in first.items()]


def name_row(voice: Voice, numbers: int) -> Row:
    """Return the row of one name of a voice."""
    return {"voice": voice.id, "name": voice.name, "kind": voice.kind, "numbers": numbers}


def claim_row(voice: Voice, claim: str, episode: str) -> Row:
    """Return the row of one number that a voice gives."""
    return {"voice": voice.id, "claim": claim, "episode": episode}


def numbers_said(resolution: Resolution) -> Iterator[tuple[Voice, str, str]]:
    """Give who says it, the claim and the episode of every number about an episode."""
    places = {(one.report, one.local): one.episode for one in resolution.mentions}
    for claim in resolution.claims.values():
        episode = places.get((claim.report, claim.episode or ""))
        if isinstance(claim, CountClaim) and episode:
            for voice in _voices_of(resolution, claim):
                yield voice, claim.id, episode


def _voices_of(resolution: Resolution, claim: CountClaim) -> Iterator[Voice]:
    """Give who prints it and, where that is somebody else, whom it is from: a wire is both under one name."""
    outlet, origin = resolution.reports[claim.report].outlet, resolution.origins.get(claim.id)
    behind = _name_voice(origin.name, origin.kind) if origin and origin.kind != OUTLET else None
    printed = _name_voice(outlet, OUTLET) if outlet else None
    if printed and not (behind and behind.id == printed.id):
        yield printed
    if behind:
        yield behind


def _name_voice(name: str, kind: str) -> Voice:
    return Voice(content_id("voice", fold_name(name)), name, kind)


def _voice_row(voice: Voice, numbers: int) -> Row:
    folded = fold_name(voice.name)
    return {"id": voice.id, "name": voice.name, "folded": folded, "kind": voice.kind, "numbers": numbers}
