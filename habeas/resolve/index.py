"""One more report beside many: what it changes, without bringing all of them together anew.

Takes a resolution and the extractions behind it, then one extraction at a time. Only reports that share
a day, a number, a person or a story with the new one are looked at again, each with the whole of its
episodes; what `resolve_episodes` says of all reports remains the truth. Both agree where every report
names the authority; a mention that names none may belong to any, and be looked for too narrowly here.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Set
from dataclasses import dataclass

from habeas.model import Extraction, Judgement, Mention, PersonClaim, Resolution
from habeas.resolve.blocking import Key, block_keys
from habeas.resolve.facts import Facts, join_facts
from habeas.resolve.grouping import DOUBT
from habeas.resolve.likeness import weigh_likeness
from habeas.resolve.matching import MAYBE_ONE
from habeas.resolve.mentions import read_mentions
from habeas.resolve.names import compare_names
from habeas.resolve.resolve import resolve_episodes
from habeas.resolve.sequences import SequenceIndex
from habeas.resolve.sightings import sound_keys


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of one episode, all mentions together and each by itself, and who tells of it."""

    facts: Facts
    mentions: tuple[Facts, ...]
    reports: frozenset[str]

    def may_be(self, facts: Facts) -> bool:
        """Tell whether the episode, or one mention that it might lose, may be one with these facts."""
        return any(weigh_likeness(facts, own).score >= DOUBT for own in (self.facts, *self.mentions))


class ResolutionIndex:
    """Many reports, ready for one more."""

    def __init__(self, extractions: Iterable[Extraction], judgements: Iterable[Judgement] = ()) -> None:
        self.extractions = {extraction.report.id: extraction for extraction in extractions}
        self.judgements = tuple(judgements)
        self.order = sorted(self.extractions)
        self.sequences = SequenceIndex([self.extractions[key].report.text for key in self.order])
        self.episodes: dict[str, Known] = {}
        self.by_key: dict[Key, set[str]] = defaultdict(set)
        self.told_in: dict[str, set[str]] = defaultdict(set)
        self.names: dict[Key, set[tuple[str, str]]] = defaultdict(set)
        self.keep(resolve_episodes(self.extractions.values(), self.judgements))

    def keep(self, resolution: Resolution) -> None:
        """Take in the episodes and people of a resolution."""
        told: dict[str, list[Mention]] = defaultdict(list)
        for mention in resolution.mentions:
            told[mention.episode].append(mention)
        facts = self.read_facts(resolution.reports, resolution)
        for episode, mentions in told.items():
            self._keep_episode(episode, [facts[mention.id] for mention in mentions])
        for person in resolution.people:
            for claim in person.claims:
                for key in sound_keys(person.name):
                    self.names[key].add((person.name, resolution.claims[claim].report))

    def _keep_episode(self, episode: str, mentions: list[Facts]) -> None:
        facts = join_facts(mentions)
        self.episodes[episode] = Known(facts, tuple(dict.fromkeys(mentions)), facts.reports)
        for key in block_keys(facts):
            self.by_key[key].add(episode)
        for report in facts.reports:
            self.told_in[report].add(episode)

    def read_facts(self, reports: Iterable[str], resolution: Resolution) -> Mapping[str, Facts]:
        """Return the facts of every mention of these reports, by the mention's id."""
        people = {claim: person.id for person in resolution.people for claim in person.claims}
        read = [self.extractions[report] for report in reports]
        return {key: m.facts for key, m in read_mentions(read, people, resolution.families).items()}

    def add(self, extraction: Extraction) -> Resolution:
        """Take in one more report and return the resolution of all that it touches.

        The result holds the report's own episodes, people and family as they now stand; other episodes
        of the reports that were looked at again are in it as far as these reports tell of them.
        """
        report = extraction.report
        self.extractions[report.id] = extraction
        near = {report.id, *self.find_copied(report.text)}
        part = self.resolve_among(near)
        while wider := self.find_touched(near, part) - near:
            near |= wider
            part = self.resolve_among(near)
        self.order.append(report.id)
        self.sequences.add(report.text)
        self._keep_changed(report.id, part)
        return part

    def find_touched(self, reports: Set[str], part: Resolution) -> set[str]:
        """Return the reports that share an episode or a person with these, surely or perhaps."""
        touched = self.find_told(map(join_facts, self.facts_told_by(reports, part).values()))
        touched.update(*(self.find_named(self.extractions[key]) for key in reports))
        return touched.union(
            *(self.episodes[e].reports for key in touched | reports for e in self.told_in[key])
        )

    def resolve_among(self, reports: Iterable[str]) -> Resolution:
        """Return what these reports show together."""
        return resolve_episodes((self.extractions[key] for key in sorted(reports)), self.judgements)

    def facts_told_by(self, reports: Set[str], part: Resolution) -> dict[str, list[Facts]]:
        """Return what each mention says of each episode that these reports tell of."""
        facts = self.read_facts(part.reports, part)
        own = {mention.episode for mention in part.mentions if mention.report in reports}
        return {
            episode: [facts[mention.id] for mention in part.mentions if mention.episode == episode]
            for episode in sorted(own)
        }

    def _keep_changed(self, report: str, part: Resolution) -> None:
        for episode, facts in self.facts_told_by({report}, part).items():
            self._keep_episode(episode, facts)
        for person in part.people:
            if any(part.claims[claim].report == report for claim in person.claims):
                for key in sound_keys(person.name):
                    self.names[key].add((person.name, report))

    def find_copied(self, text: str) -> set[str]:
        """Return the reports that this text may be a version of."""
        return {self.order[place] for place in self.sequences.find_sharing(text)}

    def find_named(self, extraction: Extraction) -> set[str]:
        """Return the reports that name somebody who may be named in this one."""
        names = {claim.name for claim in extraction.claims if isinstance(claim, PersonClaim)}
        return {
            report
            for name in names
            for key in sound_keys(name)
            for known, report in self.names.get(key, ())
            if compare_names(name, known) >= MAYBE_ONE
        }

    def find_told(self, several: Iterable[Facts]) -> set[str]:
        """Return the reports of the episodes that may be one with these, or share a report with them."""
        told: set[str] = set()
        for facts in several:
            for episode in {episode for key in block_keys(facts) for episode in self.by_key.get(key, ())}:
                known = self.episodes[episode]
                if known.reports & facts.reports or known.may_be(facts):
                    told |= known.reports
        return told
