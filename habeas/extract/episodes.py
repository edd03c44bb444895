"""Reading -> the episodes that a report tells of: authority, kind, day, and which are main."""

from collections import Counter
from collections.abc import Mapping

from habeas.extract.happenings import Happening
from habeas.extract.reading import Reading
from habeas.model import ReportedEpisode


def tell_episodes(reading: Reading, happenings: Mapping[int, list[Happening]]) -> tuple[ReportedEpisode, ...]:
    """Return the episodes that a report tells of, the main ones first; none where nobody is let go."""
    doers: Counter[str] = Counter()
    for sentence in reading.with_title:
        freeing = [happening for happening in happenings[sentence.index] if happening.status == "freed"]
        agents = {agent.i for happening in freeing for agent in happening.agents}
        for mention in sentence.countries:
            span = sentence.tokens_between(mention.start, mention.end)
            doers[mention.code] += (
                1 + 3 * bool(span and agents & {token.i for token in span}) if freeing else 0
            )
    if not doers:
        return ()
    return (ReportedEpisode(id="e1", main=True, authority=doers.most_common(1)[0][0], kind="release"),)
