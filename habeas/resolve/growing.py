"""A few more reports beside many: what they change, and nothing else.

Takes the extractions that are new and asks for what is known near them; gives the nouns that are new or
may be others now: the same that all reports together give. Mentions, names and copies that nothing ties
to the new reports are not looked at.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from habeas.model import (
    Claim,
    Episode,
    Extraction,
    Family,
    Growth,
    Judgement,
    Mention,
    Neighbourhood,
    Origin,
    Person,
    PersonClaim,
    Question,
    Resolution,
)
from habeas.resolve.assembly import Assembly, finish_assembly
from habeas.resolve.decisions import Decisions, read_decisions
from habeas.resolve.episodes import episode_id
from habeas.resolve.known import Known
from habeas.resolve.library import Library, Placing, families_of
from habeas.resolve.mentions import OpenMention, find_counterparts, open_mentions, read_mentions
from habeas.resolve.more_copies import MoreCopies, add_copies
from habeas.resolve.more_dealings import MoreDealings, add_dealings
from habeas.resolve.more_mentions import MoreMentions, add_mentions
from habeas.resolve.more_names import MoreNames, add_names, find_people
from habeas.resolve.neighbours import ANSWERED, key_number
from habeas.resolve.origins import trace_origins
from habeas.resolve.people import make_people, person_id
from habeas.resolve.speakers import Speakers, known_speakers


def add_reports(
    fresh: Iterable[Extraction],
    known: Known,
    judgements: Iterable[Judgement] = (),
    sources: Iterable[Mapping[str, str]] = (),
) -> Growth | None:
    """Return what these reports change; none of them may be known before.

    None where they touch what a reviewer has merged, split or answered a question about: then only all
    reports together can tell.
    """
    decisions = read_decisions(judgements)
    library = Library(known, decisions)
    read = library.take_in(fresh)
    copies = add_copies({extraction.report.id: extraction.report for extraction in read}, known)
    names = add_names(read, known)
    mentions = _regroup(read, copies, names, library)
    change = _Change.see(read, copies, names, mentions, library)
    if change.items() & settled_subjects(decisions, known):
        return None
    growth = change.tell(known_speakers().beside(sources))
    asked = {question.id for question in growth.resolution.questions}
    return None if asked & (decisions.accepted | decisions.rejected) else growth


def settled_subjects(decisions: Decisions, known: Known) -> frozenset[str]:
    """Return the ids of everything of which a reviewer has said whether it is one with something else."""
    answers = known.members("answer", [ANSWERED]).values()
    bound = (*decisions.merged, *decisions.split, *(one.record["sides"] for one in answers))
    return frozenset(subject for subjects in bound for subject in subjects)


def _regroup(
    read: Sequence[Extraction], copies: MoreCopies, names: MoreNames, library: Library
) -> MoreMentions:
    """Group the new mentions, and those of known reports that say something else now."""
    known = library.known
    retold = library.load(
        {*copies.rehoused, *known.reports_of(names.moved).values()} - {one.report.id for one in read}
    )
    told = [*read, *retold]
    family_of = families_of((one.report.id for one in told), copies.families, known)
    families = {report: family.id for report, family in family_of.items()}
    mentions = read_mentions(told, find_people(told, names, known), families)
    facts = {key: mention.facts for key, mention in mentions.items()}
    return add_mentions(facts, find_counterparts(mentions), known)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Change:
    """What was brought together anew, and how it was before: `before` and `former` by id."""

    read: Sequence[Extraction]
    copies: MoreCopies
    names: MoreNames
    mentions: MoreMentions
    opened: Mapping[str, OpenMention]
    assembly: Assembly
    before: Mapping[str, Mention]
    former: Mapping[str, Episode]
    library: Library
    placing: Placing

    @classmethod
    def see(
        cls,
        read: Sequence[Extraction],
        copies: MoreCopies,
        names: MoreNames,
        mentions: MoreMentions,
        library: Library,
    ) -> "_Change":
        """Return the change that the new groups amount to."""
        known, facts = library.known, mentions.grouping.levels[0].facts
        opened = open_mentions(library.load({r for own in facts.values() for r in own.reports}), facts)
        doubted = {side for doubt in mentions.doubts for side in (doubt.left, doubt.right)}
        beside = {m.id: m.episode for m in known.mentions(doubted - opened.keys())}
        assembly = finish_assembly(opened, mentions.grouping, mentions.doubts, names.identified, beside)
        before = {mention.id: mention for mention in known.mentions(opened)}
        former = known.episodes({mention.episode for mention in before.values()})
        return cls(
            read=read,
            copies=copies,
            names=names,
            mentions=mentions,
            opened=opened,
            assembly=assembly,
            before=before,
            former={episode.id: episode for episode in former},
            library=library,
            placing=Placing(assembly.mentions, assembly.episodes, known),
        )

    def items(self) -> frozenset[str]:
        """Return the ids of everything that was touched, as a reviewer may have named it."""
        people = self.names.identified.people
        return frozenset(
            {
                *self.opened,
                *(episode_id(mention) for mention in self.opened),
                *(claim for mention in self.opened.values() for claim in mention.claims),
                *people,
                *map(person_id, people),
            }
        )

    def tell(self, speakers: Speakers) -> Growth:
        """Return everything that follows."""
        claims = self._restated()
        people = self._known_people()
        dealings = add_dealings(
            claims.values(), self.former, self.assembly.episodes, self.placing, self.library
        )
        questions = self._former_questions()
        resolution = Resolution(
            reports=self.library.reports({claim.report for claim in claims.values()}),
            claims=claims,
            episodes=self.assembly.episodes,
            origins=self._trace(claims, speakers),
            families=self.copies.families,
            people=self._make_people(people),
            concessions=dealings.concessions,
            deals=dealings.deals,
            questions=self.assembly.questions,
            mentions=self.assembly.mentions,
            neighbourhood=self._neighbourhood(dealings),
        )
        return Growth(
            resolution=resolution,
            replaced={
                Episode: frozenset(self.former),
                Mention: frozenset(self.before),
                Person: self.names.replaced | {person.id for person in people},
                Family: self.copies.replaced,
                Question: questions,
                **dealings.replaced,
            },
            gone={
                **self.mentions.gone,
                "question": questions - {question.id for question in self.assembly.questions},
            },
            lost=self.copies.lost,
        )

    def _restated(self) -> dict[str, Claim]:
        """Return the claims that are new, or whose episode, or its authority, or family is another now."""
        authority = {episode.id: episode.authority for episode in self.assembly.episodes}
        moved = [
            mention.id
            for mention in self.assembly.mentions
            if mention.id not in self.before
            or self.before[mention.id].episode != mention.episode
            or self.former[mention.episode].authority != authority[mention.episode]
        ]
        reports = {extraction.report.id for extraction in self.read} | self.copies.rehoused
        ids = {claim.id for extraction in self.library.load(reports) for claim in extraction.claims}
        ids |= {claim for mention in moved for claim in self.opened[mention].claims}
        return self.library.claims(ids, Claim)

    def _known_people(self) -> Sequence[Person]:
        """Return the known people whose episodes may be others now."""
        return self.library.known.people_of(self.former)

    def _make_people(self, known: Iterable[Person]) -> tuple[Person, ...]:
        people = {
            claim: person.id
            for person in known
            if person.id not in self.names.replaced
            for claim in person.claims
        } | dict(self.names.identified.people)
        claims = self.library.claims(people, PersonClaim)
        return make_people(claims, people, self.placing.place(claims.values()))

    def _trace(self, claims: Mapping[str, Claim], speakers: Speakers) -> dict[str, Origin]:
        told = {claim.report for claim in claims.values()}
        families = set(families_of(told, self.copies.families, self.library.known).values())
        reports = self.library.reports({*told, *(family.original for family in families)})
        authorities = self.placing.authorities(self.placing.place(claims.values()))
        return trace_origins(claims.values(), reports, families, authorities, speakers)

    def _former_questions(self) -> frozenset[str]:
        sides = (*self.former, *self.names.replaced)
        shelves = self.library.known.shelves({key_number("question", side) for side in sides})
        return frozenset(question for shelf in shelves.values() for question in shelf)

    def _neighbourhood(self, dealings: MoreDealings) -> Neighbourhood:
        return Neighbourhood(
            neighbours=(*self.assembly.neighbours, *dealings.neighbours),
            copies=tuple(sorted(self.copies.found)),
            sequences=self.copies.sequences,
        )
