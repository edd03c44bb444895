"""The one traversal of a ledger that all formats are written from.

Takes a ledger, gives entries in an order that depends on its content alone; holds a batch of episodes at
most, never the ledger. Whoever is marked sensitive is concealed before anybody sees an entry.
"""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime

from habeas.ledger import Ledger, LedgerReader
from habeas.ledger.figure_order import figure_order
from habeas.ledger.reader import StoredClaim
from habeas.model import Concession, Deal, Episode, Figure, Finding, Judgement, Mention, Person
from habeas.publish.batches import cut_batches
from habeas.publish.concealing import Concealment
from habeas.publish.cumulation import Cumulation
from habeas.publish.entries import (
    Dossier,
    Entry,
    PublicClaim,
    PublicConcession,
    PublicEpisode,
    PublicFigure,
    PublicPerson,
    PublicReport,
)
from habeas.publish.ordering import order_episodes
from habeas.publish.selection import EVERYTHING, Selection
from habeas.publish.sensitive import NOBODY, Sensitive, find_sensitive
from habeas.resolve.mentions import mention_id

FIRST_DAY = datetime(1970, 1, 1, tzinfo=UTC)
"""The day of an empty ledger: no clock is asked, so that two editions of one ledger are the same."""


class Edition:
    """A ledger as it is published; `updated` is when its last fact came in, UTC."""

    def __init__(self, reader: LedgerReader, sensitive: Sensitive, selection: Selection) -> None:
        self._reader = reader
        self._sensitive = sensitive
        self._public = Concealment(sensitive)
        self.selection = selection
        self._judged = _last_judged(reader.judgements())
        latest = reader.updated()
        self.updated = datetime.fromisoformat(latest) if latest else FIRST_DAY

    def entries(self) -> Iterator[Entry]:
        """Give everything: reports, claims, episodes, people, concessions, findings."""
        yield from self.reports()
        yield from self.claims()
        yield from self.episodes()
        yield from self.people()
        yield from self.concessions()
        yield from self.findings()

    def reports(self) -> Iterator[PublicReport]:
        """Give every report, by id."""
        for report, claims in self._reader.reports():
            yield self._public.report(report, claims)

    def claims(self) -> Iterator[PublicClaim]:
        """Give every claim that stands, by report and place in it."""
        for batch in cut_batches(self._reader.stored_claims()):
            yield from self._publish_claims(batch).values()

    def episodes(self) -> Iterator[PublicEpisode]:
        """Give every episode with what belongs to it, by day, those without one last."""
        cumulation = Cumulation()
        for batch in cut_batches(order_episodes(self._reader.nouns(Episode))):
            yield from self._gather_episodes(batch, cumulation)

    def dossiers(self) -> Iterator[Dossier]:
        """Give the selected episodes with the claims and reports behind them, by day."""
        chosen = (told for told in self.episodes() if self.selection.takes(told.episode))
        for told in chosen:
            yield self._open_dossier(told)

    def dossiers_of(self, idents: Iterable[str]) -> Iterator[Dossier]:
        """Give the dossiers of these episodes alone, without running totals; an unknown id gives none."""
        found = list(self._reader.named(Episode, idents))
        for told in self._gather_episodes(found, None):
            yield self._open_dossier(told)

    def people(self) -> Iterator[PublicPerson]:
        """Give everybody whom reports name as a detainee, by id."""
        for batch in cut_batches(self._reader.nouns(Person)):
            claims = self.claims_of(claim for person in batch for claim in person.claims)
            for person in batch:
                yield PublicPerson(
                    person=self._public.person(person),
                    sensitive=person.id in self._sensitive.people,
                    claims=tuple(claims[claim] for claim in person.claims if claim in claims),
                )

    def concessions(self) -> Iterator[PublicConcession]:
        """Give what was given, offered or demanded in return, by id."""
        for batch in cut_batches(self._reader.nouns(Concession)):
            claims = self.claims_of(claim for concession in batch for claim in concession.claims)
            episodes = self._reader.named(Episode, (one for given in batch for one in given.episodes))
            for concession in batch:
                yield PublicConcession(
                    concession=self._public.concession(concession),
                    episodes=tuple(episodes[one] for one in concession.episodes if one in episodes),
                    claims=tuple(claims[claim] for claim in concession.claims if claim in claims),
                )

    def findings(self) -> Iterator[Finding]:
        """Give what comparing the claims shows, by id."""
        yield from map(self._public.finding, self._reader.nouns(Finding))

    def findings_of(self, idents: Iterable[str]) -> dict[str, Finding]:
        """Return the findings with these ids, by id."""
        return {one: self._public.finding(f) for one, f in self._reader.named(Finding, idents).items()}

    def conceals(self, person: str) -> bool:
        """Tell whether the person with this id has initials for names."""
        return person in self._sensitive.people

    def reports_of(self, idents: Iterable[str]) -> dict[str, PublicReport]:
        """Return the reports with these ids, by id."""
        found = self._reader.reports_of(idents)
        return {ident: self._public.report(report) for ident, report in found.items()}

    def _gather_episodes(self, idents: list[str], cumulation: Cumulation | None) -> Iterator[PublicEpisode]:
        found = self._reader.named(Episode, idents)
        figures = self._reader.linked(Figure, idents)
        findings = self._reader.linked(Finding, idents)
        people = self._reader.linked(Person, idents)
        concessions = self._reader.linked(Concession, idents)
        deals = self._reader.linked(Deal, idents)
        others = self._reader.named(Episode, (one for e in found.values() for one in e.counterparts))
        for ident in idents:
            episode = found[ident]
            yield PublicEpisode(
                episode=episode,
                figures=tuple(_sum_figures(episode, figures.get(ident, []), cumulation)),
                findings=tuple(map(self._public.finding, findings.get(ident, []))),
                people=tuple(map(self._public.person, people.get(ident, []))),
                concessions=tuple(map(self._public.concession, concessions.get(ident, []))),
                deals=tuple(deals.get(ident, [])),
                counterparts=tuple(others[one] for one in episode.counterparts),
            )

    def _open_dossier(self, told: PublicEpisode) -> Dossier:
        claims = self.claims_of(_claims_behind(told))
        reports = {*told.episode.reports, *(claim.report for claim in claims.values())}
        subjects = {*claims, *(finding.id for finding in told.findings)}
        return Dossier(
            told=told,
            claims=claims,
            reports=self.reports_of(reports),
            entered=self._reader.entered(reports),
            judged=max((self._judged[one] for one in subjects & self._judged.keys()), default=None),
        )

    def claims_of(self, idents: Iterable[str]) -> dict[str, PublicClaim]:
        """Return the claims with these ids, by id, also those that a reviewer rejected."""
        return self._publish_claims(self._reader.stored_claims_of(idents).values())

    def _publish_claims(self, claims: Iterable[StoredClaim]) -> dict[str, PublicClaim]:
        told = list(claims)
        origins = self._reader.origins_of(claim.id for claim in told)
        episodes = self._episodes_of(told)
        return {
            claim.id: self._public.claim(
                claim, episodes.get((claim.report, claim.episode)), origins.get(claim.id)
            )
            for claim in told
        }

    def _episodes_of(self, claims: Iterable[StoredClaim]) -> dict[tuple[str, str | None], str]:
        """Return the episode of each report's telling that these claims belong to."""
        tellings = {(claim.report, claim.episode) for claim in claims}
        wanted = {mention_id(report, local): (report, local) for report, local in tellings if local}
        mentions = self._reader.named(Mention, wanted)
        return {telling: mentions[ident].episode for ident, telling in wanted.items() if ident in mentions}


@contextmanager
def open_edition(
    ledger: Ledger,
    *,
    with_sensitive: bool = False,
    also: frozenset[str] = frozenset(),
    selection: Selection = EVERYTHING,
) -> Iterator[Edition]:
    """Give a ledger as it is published, for a `with` block.

    Nobody who is marked sensitive is named, or has a name in `also`; everybody is `with_sensitive` alone.
    """
    with ledger.reader() as reader:
        yield Edition(reader, NOBODY if with_sensitive else find_sensitive(reader, also), selection)


def _last_judged(judgements: Iterable[Judgement]) -> dict[str, str]:
    """Return when each subject was last judged."""
    found: dict[str, str] = {}
    for judgement in judgements:
        moment = judgement.at.astimezone(UTC).isoformat(timespec="microseconds")
        for subject in judgement.subjects:
            found[subject] = max(found.get(subject, ""), moment)
    return found


def _claims_behind(told: PublicEpisode) -> Iterator[str]:
    yield from told.episode.claims
    for shown in told.figures:
        yield from (*shown.figure.claims, *shown.figure.set_aside)
    for claims in (noun.claims for nouns in (told.findings, told.people, told.concessions) for noun in nouns):
        yield from claims


def _sum_figures(
    episode: Episode, figures: list[Figure], cumulation: Cumulation | None
) -> Iterator[PublicFigure]:
    for figure in sorted(figures, key=figure_order):
        total = cumulation.add(figure, episode) if cumulation else None
        yield PublicFigure(figure=figure, cumulative=total)
