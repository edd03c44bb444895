"""The likeliest side of a report -> who let people go besides it: the other sides of an exchange.

Takes the parties by how likely each is a side, and how the report tells of an exchange; a learned
decision over both. Never chooses the first side.
"""

from collections.abc import Iterator, Mapping, Sequence

from habeas.extract.decide import load_decider
from habeas.extract.episodes.parts import Stage
from habeas.extract.episodes.sides import Features, Side
from habeas.extract.episodes.swaps import NO_SWAP, swap_marks, tells_of_swap
from habeas.words.groups import homes_of, is_territory

LIKELY = 0.5
"""The probability from which a further party counts as a side."""
SURE = 0.7
"""The probability of letting people go from which a party is a side of any exchange of people."""
RIVALS = 4
"""Parties after the likeliest that are looked at."""
FREER = "FREER"
"""Where a report has no words of exchange, only who is said to free is a further side."""
PARTS = ("SWAPPER", FREER, "KEEPER", "PEOPLE", "FREED", "GOAL", "BETWEEN", "KEPT", "MOVER", "GIVER")
KEEPING = frozenset({"KEEPER", "FREER"})
KEPT = frozenset({"PEOPLE", "FREED", "KEPT"})
HOLDING = frozenset({"KEEPER", FREER, "SWAPPER"})
"""The parts of which a territory plays one where it is a side, and a mediator where it also holds people."""
DEALINGS = {
    (True, True): "both ways",
    (True, False): "first has rival",
    (False, True): "rival has first",
    (False, False): "none",
}
"""Whether the first holds or frees the rival's people, and the rival the first's."""
FORMS = ("as group", "as band")


def choose_counterparts(
    weighed: Sequence[Side], parties: Mapping[str, Features], stages: Sequence[Stage]
) -> list[Side]:
    """Return the parties besides the likeliest that let people go too."""
    decider = load_decider("counterpart")
    pairs = pair_features(weighed, parties, stages)
    return [
        side
        for side, features in pairs
        if (NO_SWAP not in features or FREER in features)
        and (HOLDING & features.keys() or not (is_territory(side.party) or "BETWEEN" in features))
        and (decider.weigh(features)["side"] >= LIKELY or _is_sure(side, features))
    ]


def _is_sure(side: Side, features: Features) -> bool:
    """Tell whether a party that is a side by itself meets words of exchange of people."""
    return side.probability >= SURE and NO_SWAP not in features


def pair_features(
    weighed: Sequence[Side], parties: Mapping[str, Features], stages: Sequence[Stage]
) -> Iterator[tuple[Side, Features]]:
    """Yield the likeliest rivals of the first side, with what the report shows of the two."""
    swaps = [stage for stage in stages if tells_of_swap(stage.sentence.text)]
    marks = swap_marks(swaps)
    for rank, side in enumerate(weighed[1 : 1 + RIVALS], 1):
        shown = set(_standing(weighed, rank)) | set(_meetings(weighed[0].party, side.party, swaps))
        shown |= set(_deeds(weighed[0].party, side.party, stages))
        dealings = set(_dealings(weighed[0].party, side.party, stages))
        shown |= dealings | {f"{mark} {dealing}" for mark in marks for dealing in dealings}
        parts = [clue for clue in (*PARTS, *FORMS) if clue in parties[side.party]]
        first = [f"first {clue}" for clue in (*PARTS, *FORMS) if clue in parties[weighed[0].party]]
        crossed = {f"{mark} {clue}" for mark in marks for clue in (*parts, f"rank {min(rank, 2)}")}
        crossed |= {f"{mark} chance {int(side.probability * 6)}" for mark in marks}
        yield side, dict.fromkeys(sorted({*shown, *parts, *first, *marks, *crossed}), True)


def _dealings(first: str, rival: str, stages: Sequence[Stage]) -> Iterator[str]:
    """Yield who of two keeps or lets go the other's people, in any one sentence."""
    there = here = False
    for stage in stages:
        parts: dict[str, set[str]] = {}
        for mention in stage.parties:
            if mention.party in {first, rival}:
                parts.setdefault(mention.party, set()).update(stage.clues[mention.start])
        if len(parts) == 2:
            there = there or bool(parts[first] & KEEPING and parts[rival] & KEPT)
            here = here or bool(parts[rival] & KEEPING and parts[first] & KEPT)
    yield f"dealings {DEALINGS[there, here]}"
    if first in homes_of(rival) or rival in homes_of(first):
        yield "dealings at home"


def _deeds(first: str, rival: str, stages: Sequence[Stage]) -> Iterator[str]:
    """Yield whether both of two let people go, in one sentence or at all, and whether one gets some back."""
    done: dict[str, set[str]] = {first: set(), rival: set()}
    for stage in stages:
        here: dict[str, set[str]] = {}
        for mention in stage.parties:
            if mention.party in done:
                here.setdefault(mention.party, set()).update(stage.clues[mention.start])
        if len(here) == 2 and all(FREER in parts for parts in here.values()):
            yield "both free in one sentence"
        for party, parts in here.items():
            done[party] |= parts
    if all(FREER in parts for parts in done.values()):
        yield "both free"
    for name, party in (("first", first), ("rival", rival)):
        if FREER in done[party] and "GETTER" in done[party]:
            yield f"{name} frees and gets"
    if "KEEPER" in done[rival] and "GETTER" in done[first]:
        yield "first gets from keeper"


def _standing(weighed: Sequence[Side], rank: int) -> Iterator[str]:
    """Yield how likely a rival is a side, alone and beside the first and the next."""
    first, side = weighed[0], weighed[rank]
    yield f"rank {min(rank, 3)}"
    yield f"chance {int(side.probability * 8)}"
    yield f"first chance {int(first.probability * 5)}"
    yield f"ratio {int(5 * side.probability / max(first.probability, 1e-6))}"
    if rank == 1 and len(weighed) > 2:
        yield f"ahead {int((side.probability - weighed[2].probability) * 6)}"


def _meetings(first: str, party: str, swaps: Sequence[Stage]) -> Iterator[str]:
    """Yield whether two parties stand in one sentence that tells of an exchange."""
    for stage in swaps:
        here = {mention.party for mention in stage.parties}
        if party in here:
            yield "in swap"
        if {first, party} <= here:
            yield "both in swap"
            yield f"both in swap, {stage.place}"
