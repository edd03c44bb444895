from accounts import account_of
from habeas.extract.speakers.statements import find_assessments, find_verifications

RELEASE = "Chad freed 40 prisoners on Monday. "


def test_doubt_is_the_reports_own() -> None:
    told = "Open Cells put the number at 35. The figures could not be independently verified."
    (claim,) = find_verifications(account_of(RELEASE + told))
    assert (claim.verified, claim.speaker) == (False, None)


def test_names_who_confirmed_a_release() -> None:
    (claim,) = find_verifications(account_of("Chad freed 40 men, a number confirmed by the Red Cross."))
    assert (claim.verified, claim.by) == (True, "Red Cross")


def test_takes_what_critics_say_it_means() -> None:
    told = "Critics say the release is meant to polish the image of the king. Ten men are ill."
    (claim,) = find_assessments(account_of(RELEASE + told))
    assert claim.speaker == "Critics"
    assert claim.statement == "the release is meant to polish the image of the king"


def test_follows_they_to_whom_the_sentence_names() -> None:
    told = "While lawyers welcomed the step, they cautioned that it should not be mistaken for reform."
    (claim,) = find_assessments(account_of(RELEASE + told))
    assert claim.speaker == "lawyers"


def test_takes_no_announcement_for_a_judgement() -> None:
    told = "The king announced the release as a gesture of goodwill."
    assert list(find_assessments(account_of(RELEASE + told))) == []
