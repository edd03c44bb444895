"""Pairs that are neither surely one nor surely two, as questions for a reviewer."""

from collections.abc import Iterable, Mapping

from habeas.model import Question
from habeas.model.identity import content_id
from habeas.resolve.grouping import Doubt


def ask_about_episodes(doubts: Iterable[Doubt], episodes: Mapping[str, str]) -> tuple[Question, ...]:
    """Return a question a pair of episodes, the likeliest to be one first.

    `episodes` gives the episode of each mention that stands for a group.
    """
    return tuple(
        Question(
            id=content_id("question", "episode", *sorted((episodes[doubt.left], episodes[doubt.right]))),
            about="episode",
            left=min(episodes[doubt.left], episodes[doubt.right]),
            right=max(episodes[doubt.left], episodes[doubt.right]),
            score=round(doubt.likeness.score, 2),
            reasons=doubt.likeness.wording,
        )
        for doubt in doubts
    )
