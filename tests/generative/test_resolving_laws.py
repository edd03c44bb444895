"""What holds for any reports: order, repetition and strangers change nothing."""

from collections import defaultdict
from collections.abc import Sequence
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from habeas.model import Extraction, Resolution
from habeas.resolve import ResolutionIndex, resolve_episodes
from tests.unit.tellings import tell

NAMES = [
    "Mikola Zaretski",
    "Nikolai Zaretsky",
    "M. Zaretski",
    "Anna Sokol",
    "Samir Haddad",
    "Samir Haddad Jr",
]


@st.composite
def reports(draw: st.DrawFn, *, authorities: Sequence[str | None] = ("BY", "CU", None)) -> list[Extraction]:
    found = []
    for number in range(draw(st.integers(1, 7))):
        people = tuple(draw(st.lists(st.sampled_from(NAMES), max_size=2, unique=True)))
        freed = draw(st.sampled_from([None, 14, 16, 52, 123]))
        listed = ", ".join(people)
        found.append(
            tell(
                f"Story {number}: {freed or 'some'} were let go, among them {listed or 'nobody named'}.",
                outlet=draw(st.sampled_from(["Herald", "Star", "Globe"])),
                published=draw(st.sampled_from([None, "2031-03-12", "2031-03-20"])),
                authority=draw(st.sampled_from(authorities)),
                day=draw(st.sampled_from([None, "2031-03-11", "2031-03-12", "2031-03-14"])),
                kind=draw(st.sampled_from(["release", "pardon", "exchange"])),
                main=draw(st.booleans()),
                speaker=draw(st.sampled_from([None, "Belta", "officials"])),
                freed=freed,
                people=people,
            )
        )
    return found


@given(reports(), st.randoms(use_true_random=False))
@settings(max_examples=150, deadline=None)
def test_order_of_reading_changes_nothing(told: list[Extraction], chance: Random) -> None:
    shuffled = list(told)
    chance.shuffle(shuffled)
    assert resolve_episodes(shuffled) == resolve_episodes(told)


@given(reports())
@settings(max_examples=50, deadline=None)
def test_reading_twice_changes_nothing(told: list[Extraction]) -> None:
    assert resolve_episodes([*told, *told]) == resolve_episodes(told)


@given(reports())
@settings(max_examples=80, deadline=None)
def test_every_mention_has_one_episode_of_its_own_report(told: list[Extraction]) -> None:
    resolution = resolve_episodes(told)
    episodes = {episode.id: episode for episode in resolution.episodes}
    assert len(resolution.mentions) == len({mention.id for mention in resolution.mentions})
    assert all(mention.report in episodes[mention.episode].reports for mention in resolution.mentions)
    assert resolution.origins.keys() == resolution.claims.keys()


def own_episodes(resolution: Resolution, report: str) -> set[frozenset[str]]:
    members: dict[str, set[str]] = defaultdict(set)
    for mention in resolution.mentions:
        members[mention.episode].add(mention.id)
    own = {mention.episode for mention in resolution.mentions if mention.report == report}
    return {frozenset(members[episode]) for episode in own}


@given(reports(authorities=("BY", "CU")))
@settings(max_examples=150, deadline=None)
def test_one_more_report_finds_what_all_together_give(told: list[Extraction]) -> None:
    *known, last = told
    added = ResolutionIndex(known).add(last)
    whole = resolve_episodes(told)
    assert own_episodes(added, last.report.id) == own_episodes(whole, last.report.id)
