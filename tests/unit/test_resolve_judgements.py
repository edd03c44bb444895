from dataclasses import replace
from datetime import UTC, datetime

from habeas.model import Extraction, Judgement, Question, Resolution
from habeas.resolve import resolve_episodes
from tests.unit.tellings import tell

HERALD = tell("Belarus freed 40 people.", outlet="Herald", day="2031-12-13", freed=40)
STAR = tell("Belarus swapped 40 people.", outlet="Star", freed=40, main=False, kind="exchange")
SAME_DAY = tell("Belarus let 40 go.", outlet="Globe", day="2031-12-13", freed=40)


def judge(verdict: str, *subjects: str, minute: int = 0, undoes: str | None = None) -> Judgement:
    when = datetime(2032, 1, 1, 12, minute, tzinfo=UTC)
    return Judgement(verdict=verdict, subjects=subjects, reviewer="ann", at=when, undoes=undoes)


def first_claim(extraction: Extraction) -> str:
    return extraction.claims[0].id


def episodes(resolution: Resolution) -> int:
    return len(resolution.episodes)


def test_merge_joins_what_stood_apart() -> None:
    merge = judge("merge", first_claim(HERALD), first_claim(STAR))
    assert episodes(resolve_episodes([HERALD, STAR], [merge])) == 1


def test_split_keeps_apart_what_was_one() -> None:
    split = judge("split", first_claim(HERALD), first_claim(SAME_DAY))
    assert episodes(resolve_episodes([HERALD, SAME_DAY], [split])) == 2


def test_split_by_episode_id_holds() -> None:
    apart = resolve_episodes([HERALD, STAR])
    split = judge("split", *(episode.id for episode in apart.episodes))
    assert resolve_episodes([HERALD, STAR], [split]).questions == ()


def test_bound_claim_stays_bound_when_corrected() -> None:
    merge = judge("merge", first_claim(HERALD), first_claim(STAR))
    correction = replace(judge("correct", first_claim(STAR), minute=1), changes={"status": "held"})
    assert episodes(resolve_episodes([HERALD, STAR], [merge, correction])) == 1


def test_undone_merge_has_no_effect() -> None:
    merge = judge("merge", first_claim(HERALD), first_claim(STAR))
    undo = judge("note", merge.id, minute=1, undoes=merge.id)
    assert episodes(resolve_episodes([HERALD, STAR], [undo, merge])) == 2


def test_rejected_claim_is_gone() -> None:
    resolution = resolve_episodes([HERALD], [judge("reject", first_claim(HERALD))])
    assert resolution.claims == {}


def test_claim_accepted_after_rejection_stands() -> None:
    verdicts = [judge("reject", first_claim(HERALD)), judge("accept", first_claim(HERALD), minute=1)]
    assert first_claim(HERALD) in resolve_episodes([HERALD], verdicts).claims


def test_namesakes_that_a_reviewer_splits_are_two() -> None:
    left = tell("Out: Samir Haddad.", outlet="Herald", people=("Samir Haddad",))
    right = tell("Free: Samir Haddad.", outlet="Star", people=("Samir Haddad",))
    split = judge("split", first_claim(left), first_claim(right))
    assert len(resolve_episodes([left, right], [split]).people) == 2


def test_names_that_a_reviewer_merges_are_one() -> None:
    left = tell("Out: Anna Sokol.", outlet="Herald", people=("Anna Sokol",))
    right = tell("Free: Anna Lis.", outlet="Star", people=("Anna Lis",))
    merged = resolve_episodes([left, right], [judge("merge", first_claim(left), first_claim(right))])
    assert len(merged.people) == 1


def test_people_who_are_one_leave_their_episodes_apart() -> None:
    left = tell("Out: Anna Sokol.", outlet="Herald", people=("Anna Sokol",), day="2031-12-13")
    right = tell("Free: Anna Lis.", outlet="Star", people=("Anna Lis",), day="2024-01-13")
    merged = resolve_episodes([left, right], [judge("merge", first_claim(left), first_claim(right))])
    assert (len(merged.people), episodes(merged)) == (1, 2)


def test_split_people_are_not_asked_about_again() -> None:
    left = [
        tell(f"Out {name}: Pedro Ruiz.", outlet=name, people=("Pedro Ruiz",)) for name in ("Herald", "Sun")
    ]
    right = tell("Free: Pedro Ruiz Jr.", outlet="Star", people=("Pedro Ruiz Jr",))
    assert len(about_people(resolve_episodes([*left, right]))) == 1
    split = judge("split", first_claim(left[0]), first_claim(right))
    assert about_people(resolve_episodes([*left, right], [split])) == []


def about_people(resolution: Resolution) -> list[Question]:
    return [question for question in resolution.questions if question.about == "person"]
