"""A few more reports beside many: what they change, and nothing else.

Takes the extractions that are new and asks for what is known near them; gives the nouns that are new or
may be others now: the same that all reports together give. Mentions, names and copies that nothing ties
to the new reports are not looked at.
"""

from collections.abc import Iterable, Mapping

from habeas.model import Extraction, Growth, Judgement
from habeas.resolve.change import Change
from habeas.resolve.decisions import read_decisions
from habeas.resolve.known import Known
from habeas.resolve.library import Library
from habeas.resolve.more_copies import add_copies
from habeas.resolve.more_names import add_names
from habeas.resolve.speakers import known_speakers


def add_reports(
    fresh: Iterable[Extraction],
    known: Known,
    judgements: Iterable[Judgement] = (),
    sources: Iterable[Mapping[str, str]] = (),
) -> Growth | None:
    """Return what these reports change; none of them may be known before.

    None where they touch what a reviewer has merged or split: then only all reports together can tell.
    """
    library = Library(known, read_decisions(judgements))
    read = library.take_in(fresh)
    copies = add_copies({extraction.report.id: extraction.report for extraction in read}, known)
    change = Change.see(read, copies, add_names(read, known), library)
    return change.tell(known_speakers().beside(sources))
