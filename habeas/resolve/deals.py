"""Deals: episodes and concessions that reports tie together."""

from collections import defaultdict
from collections.abc import Iterable

from habeas.model import Concession, Deal, Episode
from habeas.model.identity import content_id


def make_deals(episodes: Iterable[Episode], concessions: Iterable[Concession]) -> tuple[Deal, ...]:
    """Return the deals, by id.

    The sides of an exchange are one deal; a concession joins the deal of each episode it was told
    with, but does not tie these to each other: one promise can stand behind many releases. Episodes of a
    concession that are not given are passed over.
    """
    parents = {episode.id: episode.id for episode in episodes}

    def root(episode: str) -> str:
        while parents[episode] != episode:
            episode = parents[episode]
        return episode

    for episode in episodes:
        for side in episode.counterparts:
            first, second = sorted((root(episode.id), root(side)))
            parents[second] = first
    sides: dict[str, list[str]] = defaultdict(list)
    for episode_id in parents:
        sides[root(episode_id)].append(episode_id)
    given: dict[str, set[str]] = defaultdict(set)
    for concession in concessions:
        for episode_id in parents.keys() & set(concession.episodes):
            given[root(episode_id)].add(concession.id)
    deals = [
        Deal(
            id=content_id("deal", min(members)),
            episodes=tuple(sorted(members)),
            concessions=tuple(sorted(given[first])),
        )
        for first, members in sides.items()
        if len(members) > 1 or given[first]
    ]
    return tuple(sorted(deals, key=lambda deal: deal.id))
