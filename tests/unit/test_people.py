from habeas.model import Resolution
from habeas.resolve import resolve_episodes
from tests.unit.tellings import tell


def names(resolution: Resolution) -> list[tuple[str, ...]]:
    return sorted(person.names for person in resolution.people)


def test_two_spellings_are_one_person() -> None:
    left = tell("Out: Mikola Zaretski.", outlet="Herald", people=("Mikola Zaretski",))
    right = tell("Free: Nikolai Zaretsky.", outlet="Star", people=("Nikolai Zaretsky",))
    assert names(resolve_episodes([left, right])) == [("Mikola Zaretski", "Nikolai Zaretsky")]


def test_namesakes_of_two_states_stay_apart() -> None:
    left = tell("Out: Samir Haddad.", outlet="Herald", people=("Samir Haddad",))
    right = tell("Free: Samir Haddad.", outlet="Star", people=("Samir Haddad",), authority="EG")
    assert len(resolve_episodes([left, right]).people) == 2


def test_names_apart_in_one_report_stay_apart() -> None:
    pair = ("Maria Petrenko", "Maryna Petrenko")
    report = tell("Out: Maria Petrenko and Maryna Petrenko.", people=pair)
    assert len(resolve_episodes([report]).people) == 2


def test_initial_fits_no_one_of_two() -> None:
    pair = ("Ivan Petrenko", "Ilya Petrenko")
    both = tell("Out: Ivan Petrenko and Ilya Petrenko.", outlet="Herald", people=pair)
    short = tell("Free: I. Petrenko.", outlet="Star", people=("I. Petrenko",))
    assert len(resolve_episodes([both, short]).people) == 3


def test_doubtful_pair_becomes_a_question() -> None:
    left = tell("Out: Pedro Ruiz.", outlet="Herald", people=("Pedro Ruiz",))
    right = tell("Free: Pedro Ruiz Jr.", outlet="Star", people=("Pedro Ruiz Jr",))
    (question,) = [q for q in resolve_episodes([left, right]).questions if q.about == "person"]
    assert question.reasons
