"""The queue of what is to be decided, as pages go through it.

Takes a ledger, gives its open matters; what comparing the claims left open is read once a derivation, so that
every decision does not read it again.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from threading import Lock

from habeas.ledger import Ledger, UnknownItem
from habeas.model import Claim, Judgement, Report, standing_judgements
from habeas.publish.quoting import Quotation, quote_sentence
from habeas.review import Matter, find_matters, open_matters

SHOWN_CLAIMS = 30


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress:
    """How far a reviewer is: matters open, and how many decisions they have made that still stand."""

    open: int
    decided: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimShown:
    """A claim with its report and its sentence."""

    claim: Claim
    report: Report
    sentence: Quotation


class ReviewQueue:
    """The open matters of one ledger."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._found: tuple[int, Sequence[Matter]] = (-1, ())

    def matters(self, ledger: Ledger) -> list[Matter]:
        """Return what is open, the most consequential first."""
        return open_matters(self._find(ledger), ledger.judgements())

    def matter(self, ledger: Ledger, ident: str) -> Matter:
        """Return the matter of this id, open or settled; `UnknownItem` where there is none."""
        every = [*self.matters(ledger), *self._find(ledger)]
        found = next((one for one in every if one.subject == ident), None)
        if found is None:
            raise UnknownItem(f"there is no matter {ident!r} any more; the figures were computed anew")
        return found

    def _find(self, ledger: Ledger) -> Sequence[Matter]:
        entry = ledger.derived_entry()
        with self._lock:
            if self._found[0] != entry:
                self._found = (entry, find_matters(ledger, ledger.judgements()))
            return self._found[1]


def measure_progress(ledger: Ledger, matters: Sequence[Matter], reviewer: str) -> Progress:
    """Return how far a reviewer is."""
    own = [one for one in standing_judgements(ledger.judgements()) if one.reviewer == reviewer]
    return Progress(open=len(matters), decided=sum(not one.undoes for one in own))


def show_claims(ledger: Ledger, matter: Matter) -> list[ClaimShown]:
    """Return the claims that a matter rests on."""
    return quote_claims(ledger, matter.claims)


def quote_claims(ledger: Ledger, idents: Sequence[str]) -> list[ClaimShown]:
    """Return claims with the sentences in which they stand, those that still count."""
    with ledger.reader() as reader:
        claims = reader.claims_of(idents[:SHOWN_CLAIMS])
        reports = reader.reports_of({claim.report for claim in claims.values()})
    shown = [claims[one] for one in idents if one in claims]
    return [
        ClaimShown(
            claim=claim,
            report=reports[claim.report],
            sentence=quote_sentence(reports[claim.report].text, claim.evidence[0]),
        )
        for claim in shown
    ]


def last_decision(ledger: Ledger, reviewer: str) -> Judgement | None:
    """Return the reviewer's last decision that still stands: what an undo takes back."""
    own = [one for one in standing_judgements(ledger.judgements()) if one.reviewer == reviewer]
    return next((one for one in reversed(own) if not one.undoes), None)
