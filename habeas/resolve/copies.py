"""Near-copies of one story among reports: families, their likely original, their corrupted members.

Takes reports, gives families. A pair is a near-copy where enough of the shorter text stands in the
longer one, word for word; a reprint, a shortened and a carelessly rewritten version all do, two desks
that write of one event do not.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date

from habeas.model import Family, Report
from habeas.model.identity import content_id
from habeas.resolve.credits import find_credit
from habeas.resolve.shingles import sequences_of, similar_pairs, words_of

LEAST_SHARED = {2: 0.45, 4: 0.165}
"""By length of sequence, the share of the shorter text's sequences that a near-copy has at least."""


def find_families(reports: Mapping[str, Report]) -> tuple[Family, ...]:
    """Return the families of near-copies, by id; a report that nobody copied is in none."""
    parents: dict[str, str] = {}

    def root(report: str) -> str:
        while parents.setdefault(report, report) != report:
            report = parents[report]
        return report

    for left, right in sorted(similar_pairs({key: report.text for key, report in reports.items()})):
        first, second = root(left), root(right)
        if first != second and is_near_copy(reports[left].text, reports[right].text):
            parents[max(first, second)] = min(first, second)
    families: dict[str, list[Report]] = defaultdict(list)
    for report in parents:
        families[root(report)].append(reports[report])
    found = [make_family(members) for members in families.values() if len(members) > 1]
    return tuple(sorted(found, key=lambda family: family.id))


def is_near_copy(left: str, right: str) -> bool:
    """Tell whether the one text is a version of the other."""
    return all(shared_share(left, right, length) >= least for length, least in LEAST_SHARED.items())


def shared_share(left: str, right: str, length: int) -> float:
    """Return how much of the shorter text's sequences of `length` words the longer one has, 0 to 1."""
    first, second = (sequences_of(words_of(text), length) for text in (left, right))
    return len(first & second) / min(len(first), len(second))


def make_family(members: Iterable[Report]) -> Family:
    """Return the family of these reports."""
    ordered = sorted(members, key=originality)
    ids = tuple(sorted(report.id for report in ordered))
    return Family(id=content_id("family", *ids), original=ordered[0].id, members=ids)


def originality(report: Report) -> tuple[object, ...]:
    """Sort the likely original first: credited to nobody else, earliest, longest."""
    return find_credit(report) is None, report.published or date.max, -len(report.text), report.id
