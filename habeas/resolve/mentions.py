"""Every episode that a report tells of, with its facts: what the grouping works on.

Takes extractions, gives mentions by id. A mention's id is that of its report and its place there.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from habeas.model import Extraction, Report, ReportedEpisode
from habeas.model.identity import content_id
from habeas.resolve.facts import Facts, gather_facts
from habeas.words.groups import name_group


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenMention:
    """One episode as one report tells of it, before it is known which episode that is."""

    id: str
    report: Report
    episode: ReportedEpisode
    claims: tuple[str, ...]
    facts: Facts


def mention_id(report: str, episode: str) -> str:
    """Return the id of the mention of a report's episode, both by id."""
    return content_id("mention", report, episode)


def read_mentions(
    extractions: Iterable[Extraction], people: Mapping[str, str], family_of: Mapping[str, str]
) -> dict[str, OpenMention]:
    """Return all mentions; `people` gives the person of each person claim, `family_of` the family of each
    report that has one, all by id."""
    read = list(extractions)
    facts = {
        mention_id(extraction.report.id, episode.id): gather_facts(
            extraction, episode, people, _telling(family_of.get(extraction.report.id), episode)
        )
        for extraction in read
        for episode in extraction.episodes
    }
    return open_mentions(read, facts)


def open_mentions(extractions: Iterable[Extraction], facts: Mapping[str, Facts]) -> dict[str, OpenMention]:
    """Return the mentions whose facts are given, by id."""
    return {
        key: OpenMention(
            id=key,
            report=extraction.report,
            episode=episode,
            claims=tuple(sorted(c.id for c in extraction.claims if c.episode == episode.id)),
            facts=facts[key],
        )
        for extraction in extractions
        for episode in extraction.episodes
        if (key := mention_id(extraction.report.id, episode.id)) in facts
    }


def find_counterparts(mentions: Mapping[str, OpenMention]) -> dict[str, str]:
    """Return the mention of the other side of an exchange, by the mention of the one side."""
    return {
        key: mention_id(mention.report.id, mention.episode.counterpart)
        for key, mention in mentions.items()
        if mention.episode.counterpart
    }


def _telling(family: str | None, episode: ReportedEpisode) -> str | None:
    """Name the place of a main episode in its copy family: its authority tells sides apart."""
    return f"{family}:{name_group(episode.authority or '')}" if family and episode.main else None
