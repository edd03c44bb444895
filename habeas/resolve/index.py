"""One more report beside many: what it changes, without bringing all of them together anew.

Takes a resolution and the extractions behind it, then one extraction at a time. Only reports that share
a day, a number, a person or a story with the new one are looked at again, each with the whole of its
episodes; what `resolve_episodes` says of all reports remains the truth.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
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
    """What is known of one episode: its facts, and the reports that tell of it."""

    facts: Facts
    reports: frozenset[str]


class ResolutionIndex:
    """Many reports, ready for one more."""

    def __init__(self, extractions: Iterable[Extraction], judgements: Iterable[Judgement] = ()) -> None:
        self.extractions = {extraction.report.id: extraction for extraction in extractions}
        self.judgements = tuple(judgements)
        self.order = sorted(self.extractions)
        self.sequences = SequenceIndex([self.extractions[key].report.text for key in self.order])
        self.episodes: dict[str, Known] = {}
        self.by_key: dict[Key, set[str]] = defaultdict(set)
        self.names: dict[Key, set[tuple[str, str]]] = defaultdict(set)
        self.keep(resolve_episodes(self.extractions.values(), self.judgements))

    def keep(self, resolution: Resolution) -> None:
        """Take in the episodes and people of a resolution."""
        told: dict[str, list[Mention]] = defaultdict(list)
        for mention in resolution.mentions:
            told[mention.episode].append(mention)
        facts = self.read_facts(resolution.reports, resolution)
        for episode, mentions in told.items():
            self._keep_episode(episode, join_facts(facts[mention.id] for mention in mentions))
        for person in resolution.people:
            for claim in person.claims:
                for key in sound_keys(person.name):
                    self.names[key].add((person.name, resolution.claims[claim].report))

    def _keep_episode(self, episode: str, facts: Facts) -> None:
        self.episodes[episode] = Known(facts, facts.reports)
        for key in block_keys(facts):
            self.by_key[key].add(episode)

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
        near = {report.id, *self.find_copied(report.text), *self.find_named(extraction)}
        self.extractions[report.id] = extraction
        near.update(self.find_told([self.extractions[key] for key in sorted(near)]))
        self.order.append(report.id)
        self.sequences.add(report.text)
        part = resolve_episodes((self.extractions[key] for key in sorted(near)), self.judgements)
        self._keep_changed(report.id, part)
        return part

    def _keep_changed(self, report: str, part: Resolution) -> None:
        facts = self.read_facts(part.reports, part)
        own = {mention.episode for mention in part.mentions if mention.report == report}
        for episode in sorted(own):
            members = [mention.id for mention in part.mentions if mention.episode == episode]
            self._keep_episode(episode, join_facts(facts[member] for member in members))
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

    def find_told(self, extractions: Iterable[Extraction]) -> set[str]:
        """Return the reports of the episodes that the mentions of these reports may belong to."""
        told: set[str] = set()
        read = list(extractions)
        people = {claim.id: claim.name for e in read for claim in e.claims if isinstance(claim, PersonClaim)}
        for mention in read_mentions(read, people, ()).values():
            episodes = {episode for key in block_keys(mention.facts) for episode in self.by_key.get(key, ())}
            for episode in episodes:
                known = self.episodes[episode]
                if (
                    mention.report.id in known.reports
                    or weigh_likeness(mention.facts, known.facts).score >= DOUBT
                ):
                    told |= known.reports
        return told
