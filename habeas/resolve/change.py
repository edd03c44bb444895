"""What new reports, or known ones that say something else now, change among all that is derived.

Takes what was brought together anew, gives the nouns that are new or may be others now, and those that they
replace.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from habeas.model import (
    Claim,
    ConcessionClaim,
    Episode,
    Extraction,
    Family,
    Growth,
    Mention,
    Neighbourhood,
    Origin,
    Person,
    PersonClaim,
    Question,
    Resolution,
)
from habeas.resolve.assembly import Assembly, finish_assembly
from habeas.resolve.episodes import episode_id
from habeas.resolve.library import Library, Placing, families_of
from habeas.resolve.mentions import OpenMention, find_counterparts, open_mentions, read_mentions
from habeas.resolve.more_copies import MoreCopies
from habeas.resolve.more_dealings import MoreDealings, add_dealings
from habeas.resolve.more_mentions import MoreMentions, add_mentions
from habeas.resolve.more_names import MoreNames, find_people
from habeas.resolve.neighbours import key_number
from habeas.resolve.origins import trace_origins
from habeas.resolve.people import make_people, person_id
from habeas.resolve.speakers import Speakers


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """What was brought together anew, and how it was before: `before` and `former` by id.

    `read` are the reports that are new or say something else now, `gone` the claims that these made before.
    """

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
    gone: Sequence[Claim]

    @classmethod
    def see(
        cls,
        read: Sequence[Extraction],
        copies: MoreCopies,
        names: MoreNames,
        library: Library,
        gone: Sequence[Claim] = (),
    ) -> "Change":
        """Return the change that mentions brought together anew amount to."""
        mentions = _regroup(read, copies, names, library)
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
            gone=gone,
        )

    def _items(self) -> frozenset[str]:
        """Return the ids of everything that was touched, as a reviewer may have named it."""
        people = self.names.identified.people
        return frozenset(
            {
                *self.opened,
                *(episode_id(mention) for mention in self.opened),
                *(claim for mention in self.opened.values() for claim in mention.claims),
                *people,
                *map(person_id, people),
                *self.library.superseded,
            }
        )

    def tell(self, speakers: Speakers) -> Growth | None:
        """Return everything that follows; None where it touches what a reviewer has merged or split."""
        if self._items() & self.library.decisions.bound:
            return None
        claims = self._restated()
        people = self._known_people()
        dealings = add_dealings(
            claims.values(), self.former, self.assembly.episodes, self.placing, self.library, self.gone
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
                "name": self.names.gone,
                "concession": frozenset(c.id for c in self.gone if isinstance(c, ConcessionClaim)),
            },
            lost=self.copies.lost,
            told=frozenset(extraction.report.id for extraction in self.read),
            taken_back=frozenset(claim.id for claim in self.gone),
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
        families = set(families_of(told, self.copies, self.library.known).values())
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


def _regroup(
    read: Sequence[Extraction], copies: MoreCopies, names: MoreNames, library: Library
) -> MoreMentions:
    """Group the mentions of these reports, and those of others that say something else now."""
    known = library.known
    retold = library.load(
        {*copies.rehoused, *known.reports_of(names.moved).values()} - {one.report.id for one in read}
    )
    told = [*read, *retold]
    family_of = families_of((one.report.id for one in told), copies, known)
    families = {report: family.id for report, family in family_of.items()}
    mentions = read_mentions(told, find_people(told, names, known), families)
    facts = {key: mention.facts for key, mention in mentions.items()}
    reports = {extraction.report.id for extraction in read}
    own = {key for key, mention in mentions.items() if mention.report.id in reports}
    return add_mentions(facts, find_counterparts(mentions), known, own)
