"""Nouns of the ledger as the public is shown them: the one place where people marked sensitive are concealed.

Takes nouns and who is sensitive, gives entries; whoever writes a format has only these, and so cannot leak.
"""

from dataclasses import dataclass, replace

from habeas.ledger.reader import StoredClaim
from habeas.model import Concession, Finding, Origin, Person, Report
from habeas.model.claim import DERIVED_FIELDS
from habeas.model.records import Record
from habeas.publish.entries import Passage, PublicClaim, PublicReport
from habeas.publish.redaction import Redaction, initial_name
from habeas.publish.sensitive import Sensitive

COMMON = DERIVED_FIELDS | {"kind", "evidence", "speaker", "modality"}
CODES = frozenset({"status", "scope", "modifier", "type", "country", "nationality", "since"})
"""The fields of claims that hold no words of a report, though a code may be spelled like a name."""

TELLING = frozenset({"role", "since", "sentence", "offences"})
"""What could tell who a sensitive person is."""


@dataclass(frozen=True, slots=True)
class Concealment:
    """Makes public what a ledger holds."""

    sensitive: Sensitive

    def report(self, report: Report, claims: int = 0) -> PublicReport:
        """Return a report without its text, without a name or an address that names somebody sensitive."""
        return PublicReport(
            id=report.id,
            name=self._hide.conceal_address(report.name) or report.id,
            outlet=report.outlet,
            title=self._text(report.title),
            published=report.published,
            url=self._hide.conceal_address(report.url),
            language=report.language,
            claims=claims,
        )

    def claim(self, claim: StoredClaim, episode: str | None, origin: Origin | None) -> PublicClaim:
        """Return a claim whose words name nobody sensitive."""
        record = claim.record
        return PublicClaim(
            id=claim.id,
            report=claim.report,
            episode=episode,
            kind=record["kind"],
            said=self._said({name: value for name, value in record.items() if name not in COMMON}),
            speaker=self._text(record["speaker"]),
            modality=record["modality"],
            confidence=record["confidence"],
            passages=tuple(map(self._passage, record["evidence"])),
            origin=origin and self._origin(origin),
        )

    def person(self, person: Person) -> Person:
        """Return a person, with initials for all names where she is sensitive."""
        if person.id not in self.sensitive.people:
            return person
        initials = initial_name(person.name)
        return replace(person, name=initials, names=(initials,))

    def concession(self, concession: Concession) -> Concession:
        """Return a concession whose object names nobody sensitive."""
        return replace(concession, object=self._hide.conceal(concession.object))

    def finding(self, finding: Finding) -> Finding:
        """Return a finding whose sentence names nobody sensitive."""
        return replace(finding, sentence=self._hide.conceal(finding.sentence))

    @property
    def _hide(self) -> Redaction:
        return self.sensitive.redaction

    def _text(self, text: str | None) -> str | None:
        return text and self._hide.conceal(text)

    def _said(self, said: Record) -> Record:
        if not self._hide.telling:
            return said
        hidden = self._hide.touches(said.get("name") or "")
        shown = {name: value for name, value in said.items() if not (hidden and name in TELLING)}
        return {name: value if name in CODES else self._words(value) for name, value in shown.items()}

    def _words(self, value: object) -> object:
        """Conceal names in a field; a country's code beside them ("LI") is no name."""
        return self._hide.conceal(value) if isinstance(value, str) and len(value) > 2 else value

    def _passage(self, evidence: Record) -> Passage:
        quote = self._hide.conceal(evidence["quote"])
        if quote == evidence["quote"]:
            return Passage(quote=quote, start=evidence["start"], end=evidence["end"])
        return Passage(quote=quote, start=None, end=None)

    def _origin(self, origin: Origin) -> Origin:
        if not self._hide.telling:
            return origin
        chain = tuple(map(self._hide.conceal, origin.chain))
        return replace(origin, name=self._hide.conceal(origin.name), chain=chain)
