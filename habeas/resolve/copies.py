"""Near-copies of one story among reports: families, their likely original, their corrupted members.

Takes reports, gives families. A pair is a near-copy where enough of the shorter text stands in the
longer one, word for word; a reprint, a shortened and a carelessly rewritten version all do, two desks
that write of one event do not.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from habeas.model import Family, Report
from habeas.model.identity import content_id
from habeas.resolve.candidates import candidate_pairs
from habeas.resolve.corruption import find_departures
from habeas.resolve.credits import find_credit
from habeas.resolve.shingles import sequence_sets, share_of
from habeas.resolve.unions import unite

Copy = tuple[str, str]

LEAST_SHARED = {3: 0.22, 4: 0.135}
"""By length of sequence, the share of the shorter text's sequences that a near-copy has at least.

Midway, by ratio, between the least that a copy and the most that an independent report of the same
event shares in the annotated reports: 0.27 and 0.18 of three words, 0.17 and 0.11 of four.
"""


def find_families(reports: Mapping[str, Report]) -> tuple[Family, ...]:
    """Return the families of near-copies, by id; a report that nobody copied is in none."""
    return group_families(find_copies(reports), reports)


def find_copies(reports: Mapping[str, Report]) -> tuple[Copy, ...]:
    """Return the pairs of near-copies, by the reports' ids, sorted."""
    keys = sorted(reports)
    texts = [reports[key].text for key in keys]
    pairs = candidate_pairs(texts).tolist()
    near = NearCopies(texts, sorted({place for pair in pairs for place in pair}))
    return tuple((keys[left], keys[right]) for left, right in pairs if near.is_near_copy(left, right))


def group_families(copies: Iterable[Copy], reports: Mapping[str, Report]) -> tuple[Family, ...]:
    """Return the families that these pairs of near-copies make, by id."""
    groups = unite(copies, lambda left, right: True)
    found = [make_family(reports[member] for member in group) for group in groups]
    return tuple(sorted(found, key=lambda family: family.id))


class NearCopies:
    """The sequences of the texts that are to be compared, by their places."""

    def __init__(self, texts: Sequence[str], places: Sequence[int]) -> None:
        chosen = [texts[place] for place in places]
        self.sequences = {
            length: dict(zip(places, sequence_sets(chosen, length), strict=True)) for length in LEAST_SHARED
        }

    def is_near_copy(self, left: int, right: int) -> bool:
        """Tell whether the one text is a version of the other."""
        return all(
            share_of(self.sequences[length][left], self.sequences[length][right]) >= least
            for length, least in LEAST_SHARED.items()
        )


def make_family(members: Iterable[Report]) -> Family:
    """Return the family of these reports."""
    credits = {report: find_credit(report) for report in members}
    wire = common_wire(credits.values())
    ordered = sorted(credits, key=lambda report: originality(report, credits[report], wire))
    ids = tuple(sorted(report.id for report in ordered))
    departures = find_departures(ordered[0], ordered[1:])
    return Family(
        id=content_id("family", ordered[0].id),
        original=ordered[0].id,
        members=ids,
        corrupted=tuple(sorted({each.report for each in departures})),
        departures=departures,
    )


def originality(report: Report, credit: str | None, wire: str | None) -> tuple[object, ...]:
    """Sort the likely original first: the wire itself, who prints it, the earliest, the longest."""
    nearness = 0 if wire and report.outlet == wire else 1 if wire and credit == wire else 2
    return nearness, report.published or date.max, -len(report.text), report.id


def common_wire(credits: Iterable[str | None]) -> str | None:
    """Return the agency that most members credit."""
    counted = Counter(credit for credit in credits if credit)
    return min(counted, key=lambda name: (-counted[name], name), default=None)
