from datetime import UTC, datetime

from habeas.model import Extraction, Judgement, Resolution
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


def test_accepted_question_merges_its_pair() -> None:
    (question,) = resolve_episodes([HERALD, STAR]).questions
    assert episodes(resolve_episodes([HERALD, STAR], [judge("accept", question.id)])) == 1


def test_rejected_question_is_asked_no_more() -> None:
    (question,) = resolve_episodes([HERALD, STAR]).questions
    settled = resolve_episodes([HERALD, STAR], [judge("reject", question.id)])
    assert (episodes(settled), settled.questions) == (2, ())


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
    merge = judge("merge", first_claim(left), first_claim(right))
    assert len(resolve_episodes([left, right], [merge]).people) == 1
