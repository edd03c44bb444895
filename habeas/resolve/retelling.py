"""What reviewers decided since, beside many reports: what it changes, and nothing else.

Takes the judgements before and now, and asks for the reports whose claims they are about; gives the nouns
that may be others now: the same that all reports together give.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from habeas.model import Claim, Extraction, Growth, Judgement, PersonClaim, changed_opinions
from habeas.resolve.change import Change
from habeas.resolve.decisions import read_decisions
from habeas.resolve.holding import holding_states
from habeas.resolve.known import Known
from habeas.resolve.library import Library
from habeas.resolve.more_copies import UNCHANGED
from habeas.resolve.more_names import MoreNames, Sightings, identify_near
from habeas.resolve.neighbours import read_sighting
from habeas.resolve.sightings import see_names, sighting_id
from habeas.resolve.speakers import known_speakers


def retell_reports(
    former: Iterable[Judgement],
    judgements: Iterable[Judgement],
    known: Known,
    sources: Iterable[Mapping[str, str]] = (),
) -> Growth | None:
    """Return what it changes that these judgements count, where the `former` ones did.

    None where only all reports together can tell: where something is merged or split now, or no more, or what
    is touched was, and where a finding that was dismissed may stand again.
    """
    earlier, kept = tuple(former), tuple(judgements)
    before, now = read_decisions(earlier), read_decisions(kept)
    changed = changed_opinions(earlier, kept)
    reports = known.reports_of(changed)
    judged = changed - reports.keys()
    if (before.merged, before.split) != (now.merged, now.split) or judged & before.rejected:
        return None
    library = Library(known, now)
    told, read = Library(known, before).load(reports.values()), library.load(reports.values())
    gone = _taken_back(told, read)
    change = Change.see(read, UNCHANGED, _rename(told, read, library), library, gone)
    growth = change.tell(known_speakers().beside(sources))
    return growth and replace(growth, judged=judged)


def _taken_back(before: Sequence[Extraction], now: Sequence[Extraction]) -> list[Claim]:
    standing = {claim.id for extraction in now for claim in extraction.claims}
    return [claim for extraction in before for claim in extraction.claims if claim.id not in standing]


def _rename(before: Sequence[Extraction], now: Sequence[Extraction], library: Library) -> MoreNames:
    """Return who is named now that these reports name others, or somebody otherwise."""
    former, present = _see(before), _see(now)
    touched = {i for i in former.keys() | present.keys() if former.get(i) != present.get(i)}
    stored = library.known.neighbours("name", touched)
    naming = {report for one in stored.values() for report in one.record["reports"]}
    seen = _see(library.load({*naming, *(extraction.report.id for extraction in now)}))
    changed = {ident: seen[ident] for ident in touched & seen.keys()}
    gone = {ident: read_sighting(one.record) for ident, one in stored.items() if ident not in seen}
    return identify_near(changed, gone, library.known)


def _see(extractions: Sequence[Extraction]) -> Sightings:
    named = [claim for one in extractions for claim in one.claims if isinstance(claim, PersonClaim)]
    return {sighting_id(seen): seen for seen in see_names(named, holding_states(extractions))}
