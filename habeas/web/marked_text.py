"""A report's text cut where claims begin and end, so that every claim's words can be marked.

Takes a text and claims, gives pieces in order: each with the claims whose words it is part of. Nothing of the
text is lost or changed; claims may overlap.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

from habeas.model import Claim

LINE_BREAKS = re.compile(r"\s*\n\s*")


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """Some words, the claims that they are part of, and those of them that begin here."""

    text: str
    claims: tuple[Claim, ...]
    starts: tuple[Claim, ...]

    @property
    def shown(self) -> str:
        """The words with a blank line between paragraphs."""
        return LINE_BREAKS.sub("\n\n", self.text)

    @property
    def kind(self) -> str | None:
        """The kind of the claim that these words mark: the shortest, which the others hold."""
        narrow = min(self.claims, key=lambda claim: len(claim.words), default=None)
        return narrow.kind if narrow else None


def mark_text(text: str, claims: Iterable[Claim]) -> list[Piece]:
    """Return the text in pieces; the passage that states a claim is the one that is marked."""
    placed = sorted(claims, key=lambda claim: (claim.evidence[0].start, -claim.evidence[0].end, claim.id))
    edges = {0, len(text)}
    for claim in placed:
        edges |= {claim.evidence[0].start, claim.evidence[0].end}
    cuts = sorted(edges)
    return [_make_piece(text, placed, start, end) for start, end in pairwise(cuts)]


def _make_piece(text: str, placed: list[Claim], start: int, end: int) -> Piece:
    within = [claim for claim in placed if claim.evidence[0].start <= start and end <= claim.evidence[0].end]
    starts = tuple(claim for claim in within if claim.evidence[0].start == start)
    return Piece(text=text[start:end], claims=tuple(within), starts=starts)
