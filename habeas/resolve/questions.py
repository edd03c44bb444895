"""Pairs that are neither surely one nor surely two, as questions for a reviewer."""

from collections.abc import Iterable, Mapping

from habeas.model import Question
from habeas.model.identity import content_id
from habeas.resolve.grouping import Doubt
from habeas.resolve.people import Namesakes


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


def ask_about_people(namesakes: Iterable[Namesakes]) -> tuple[Question, ...]:
    """Return a question a pair of people, the likeliest to be one first."""
    questions = [
        Question(
            id=content_id("question", "person", *sorted((pair.left, pair.right))),
            about="person",
            left=min(pair.left, pair.right),
            right=max(pair.left, pair.right),
            score=round(pair.score, 2),
            reasons=("the names are alike",),
        )
        for pair in namesakes
    ]
    return tuple(sorted(questions, key=lambda question: (-question.score, question.id)))
