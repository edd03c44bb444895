"""What holds for any reports: order, repetition and strangers change nothing."""

from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from habeas.model import Extraction
from habeas.resolve import resolve_episodes
from tests.generative.invented_reports import tellings


@given(tellings(most=7), st.randoms(use_true_random=False))
@settings(max_examples=150, deadline=None)
def test_order_of_reading_changes_nothing(told: list[Extraction], chance: Random) -> None:
    shuffled = list(told)
    chance.shuffle(shuffled)
    assert resolve_episodes(shuffled) == resolve_episodes(told)


@given(tellings(most=7))
@settings(max_examples=50, deadline=None)
def test_reading_twice_changes_nothing(told: list[Extraction]) -> None:
    assert resolve_episodes([*told, *told]) == resolve_episodes(told)


@given(tellings(most=7))
@settings(max_examples=80, deadline=None)
def test_every_mention_has_one_episode_of_its_own_report(told: list[Extraction]) -> None:
    resolution = resolve_episodes(told)
    episodes = {episode.id: episode for episode in resolution.episodes}
    assert len(resolution.mentions) == len({mention.id for mention in resolution.mentions})
    assert all(mention.report in episodes[mention.episode].reports for mention in resolution.mentions)
    assert resolution.origins.keys() == resolution.claims.keys()
