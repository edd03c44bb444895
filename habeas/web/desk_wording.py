"""Says in the reader's language what reviewing, comparing and accounts speak of.

Takes nouns and codes, gives words; what reports and findings say is never translated.
"""

from datetime import UTC, datetime

from babel.dates import format_datetime

from habeas.model import Concession, Judgement, Population
from habeas.publish.vocabulary import ORIGINS, STATUSES
from habeas.web import desk_vocabulary as words
from habeas.web.languages import Language
from habeas.web.wording import Wording

MANY = 5
"""A number that takes the noun for many in every language of the interface."""

TABLES = {
    "scope": "scopes",
    "modifier": "modifiers",
    "modality": "modalities",
    "role": "choices",
    "population.kind": "choices",
    "population.gender": "choices",
    "population.age": "choices",
}
"""The words of each field that may hold only a few; other such fields have those of the ledger."""


class DeskWording(Wording):
    """Words for the nouns of the desk, in one language."""

    def __init__(self, language: Language) -> None:
        super().__init__(language)
        self._tables = {name.lower(): value for name, value in vars(words).items() if name.isupper()}

    def _word_of(self, table: str, code: str) -> str:
        english = self._tables[table].get(code)
        return self._(english) if english else code.replace("_", " ")

    def finding_kind(self, kind: str) -> str:
        """Return what kind of finding it is."""
        return self._word_of("finding_kinds", kind)

    def matter_kind(self, kind: str) -> str:
        """Return why something is to be decided."""
        return self._word_of("matters", kind)

    def verdict(self, judgement: Judgement) -> str:
        """Return what was decided."""
        return self._word_of("verdicts", "undo" if judgement.undoes else judgement.verdict)

    def armed(self) -> str:
        """Return what is said once a verdict is chosen by its key, with "%s" for the verdict."""
        return self._(words.ARMED)

    def scope(self, scope: str) -> str:
        """Return whose number it is."""
        return self._word_of("scopes", scope)

    def field(self, name: str) -> str:
        """Return what a field of a claim is called."""
        return self._word_of("fields", name)

    def choice(self, field: str, code: str) -> str:
        """Return a word that a field of a claim may hold."""
        if field in TABLES:
            return self._word_of(TABLES[field], code)
        return self.status(code) if field == "status" and code in STATUSES else self.word(code)

    def role(self, role: str) -> str:
        """Return what an account may do."""
        return self._word_of("roles", role)

    def event(self, kind: str) -> str:
        """Return what happened to an account."""
        return self._word_of("events", kind)

    def voice_kind(self, kind: str) -> str:
        """Return what weight a voice has."""
        return self._(ORIGINS[kind])

    def compared(self, verdict: str) -> str:
        """Return how two voices' numbers stand to each other."""
        return self._word_of("compared", verdict)

    def moment(self, moment: str | datetime) -> str:
        """Return a moment, in UTC: "13 Dec 2025, 08:05"."""
        read = datetime.fromisoformat(moment) if isinstance(moment, str) else moment
        return format_datetime(read.astimezone(UTC), "d MMM y, HH:mm", locale=self.locale)

    def concession(self, concession: Concession) -> str:
        """Return what was given or promised, and by whom: "United States: easing sanctions"."""
        what = self.word(concession.type)
        return f"{self.country(concession.giver)}: {what}" if concession.giver else what

    def counted(self, population: Population, status: str, authority: str | None = None) -> str:
        """Return who is counted: "Lithuanian citizens freed"."""
        people = self.people(population, MANY, authority)
        if status == "moved" and population.destination:
            return people
        return self._("%(people)s %(status)s") % {"people": people, "status": self.status(status)}
