import pytest

from accounts import account_of
from habeas.extract.decide import Decider, deciding_with
from habeas.extract.places.claims import find_destinations
from habeas.extract.places.goals import group_places
from habeas.extract.places.ways import find_way


@pytest.mark.parametrize(
    ("text", "countries"),
    [
        ("Belarus freed 14 political prisoners on Saturday. They were taken to Lithuania by bus.", ["LT"]),
        ("Belarus freed 14 prisoners on Saturday. They were flown to Vilnius.", ["LT"]),
        ("Belarus freed 14 political prisoners from a jail in Minsk on Saturday.", []),
    ],
)
def test_freed_go_where_the_words_take_them(text, countries):
    assert [claim.country for claim in find_destinations(account_of(text))] == countries


@pytest.mark.parametrize(
    "told",
    [
        "Nine men were freed by Iran on Monday and put on a plane to Cologne.",
        "Iran freed nine men on Monday. They arrived at Ramstein air base.",
        "Iran freed nine men on Monday. The nine were handed over to German police at the border.",
        "Iran freed nine Germans on Monday. They were handed over to the German authorities.",
        "Iran freed nine German nurses on Monday. They flew home the same night.",
        "Iran on Monday deported nine German prisoners.",
        "Iran freed nine sailors on Monday. Germany is where the freed sailors are staying.",
        "Iran freed nine prisoners on Monday. They were driven to the border with Germany.",
        "Iran has freed nine prisoners, who have been taken to Germany.",
        "Iran freed nine prisoners on Monday. They ran across the border into Germany.",
        "Iran freed nine prisoners on Monday. Officials said they would be flown to Germany.",
        "Iran freed nine prisoners on Monday. They stay in Qom a night before they are flown to Germany.",
        "Iran freed nine prisoners on Monday. They must leave for Germany.",
        "Iran freed nine prisoners on Monday. They got to Germany the same night.",
        "Iran freed nine German prisoners on Monday. They were deported at once.",
        "Iran freed nine sailors on Monday. They made it to Germany the same night.",
        "Iran freed nine sailors on Monday. They left on a flight for Germany.",
        "Iran freed nine sailors on Monday. Their plane took off for Germany.",
        "Iran freed nine sailors on Monday. They are to be resettled in Germany.",
        "Iran freed nine sailors on Monday. They went into exile in Germany.",
        "Iran freed nine sailors on Monday. They were given a warm welcome in Berlin.",
        "Iran freed nine sailors on Monday. The nine were reunited with their families in Berlin.",
        "Iran freed nine sailors on Monday. They were met by doctors at Berlin airport.",
        "Iran freed nine sailors on Monday. They are starting a new life in Germany.",
        "Iran freed nine sailors on Monday. Their first stop was Germany.",
        "Iran freed nine sailors on Monday. The handover took place at Berlin airport.",
        "Iran freed nine sailors on Monday. They crossed the German border.",
        "Iran freed nine sailors on Monday. Germany took them in.",
        "Iran freed nine sailors on Monday. Germany said it had taken in all nine.",
        "Iran freed nine sailors on Monday. Germany, where they landed at noon, had mediated.",
        "Iran freed nine sailors on Monday. Upon arrival in Berlin they were given medical checks.",
        "Iran freed nine sailors on Monday. Among those flown to Germany were two cooks.",
        'Iran freed nine sailors on Monday. "We are in Germany," one of them said.',
        "Iran freed nine sailors on Monday. They were accepted by Germany.",
        "Iran freed nine sailors on Monday. Germany agreed to receive them.",
        "Iran freed nine sailors on Monday. Germany, which took in the nine, had mediated.",
        "Iran freed nine sailors on Monday. They have begun their journey to Germany.",
        "Iran freed nine sailors on Monday. They have been brought to safety in Germany.",
        "Iran freed nine sailors on Monday. A plane carrying the nine took off from Qom for Germany.",
        "Iran freed nine sailors on Monday. Crowds waited at Berlin airport, where they landed at noon.",
        "Iran freed nine sailors on Monday. They were left at the German border.",
        "Iran freed nine sailors on Monday. They were flown to an American base in Germany.",
        "Iran freed nine sailors on Monday. Everyone on board was flown to Germany.",
        "Iran freed nine German prisoners on Monday. They are back in their country.",
        "Iran freed nine German prisoners on Monday. Their homecoming was shown live.",
        "Iran freed nine German prisoners on Monday. They returned to their native land.",
    ],
)
def test_going_is_told_in_many_ways(told):
    assert [claim.country for claim in find_destinations(account_of(told))] == ["DE"]


@pytest.mark.parametrize(
    "told",
    [
        "The foreign minister, Ada Brandt, had flown to Vienna for talks.",
        "Iran held them in a prison in Austria.",
        "The money was moved to a bank in Austria.",
        "They were not taken to Austria.",
        "Hundreds of trucks of aid entered Austria.",
        "They were freed in a gesture to Austria.",
        "Iran called on Austria to free its own prisoners.",
        "A plane came back to Austria without the men.",
        "The men were on their way to Austria when they were seized.",
        "Some 20 men are still in the hands of Austria.",
        "Reporters travelled to Austria to ask about the men.",
        "None of them went to Austria.",
        "They were met by the ambassador to Austria.",
        "They were handed over to Austrian mediators.",
        "They were flown to an Austrian base in Iran.",
        "One of them was caught crossing into Austria.",
        "They had planned to go to Austria.",
        "They were to have been flown to Austria, but the plan was dropped.",
        "They are barred from travelling to Austria.",
        "His wife flew to Austria to plead for him.",
        "The body of a tenth prisoner was flown to Austria.",
        "The envoy returned to Austria.",
        "The men had sailed to Austria before they were seized.",
        "One of them was arrested when he landed in Austria.",
        "Their ship, bound for Austria, was seized in May.",
        "One of them used to live in Austria.",
        "The deal was struck in Vienna, where envoys had met.",
    ],
)
def test_other_journeys_are_no_destination(told):
    text = f"Iran freed nine prisoners on Monday. {told}"
    assert [claim.country for claim in find_destinations(account_of(text))] == []


def test_those_brought_to_the_border_go_home_across_it():
    text = "Iran freed nine Iraqi fishermen on Monday. They were driven to the border."
    across = f"{text[:-1]} of Iran."
    assert [claim.country for claim in find_destinations(account_of(across))] == ["IQ"]


def test_destination_quotes_the_way_there():
    text = "Belarus freed 14 prisoners on Saturday. They were flown to Vilnius."
    assert [claim.words for claim in find_destinations(account_of(text))] == ["flown to Vilnius"]


def test_home_quotes_the_going_and_the_nationality():
    text = "Iran freed two Danish nurses on Monday. They flew home on Tuesday."
    (claim,) = find_destinations(account_of(text))
    assert (claim.words, claim.place) == ("flew home", "Danish")


def test_here_is_where_the_report_was_written():
    text = "VIENNA, Dec. 2 - Iran freed an engineer. He landed here on Tuesday."
    (claim,) = find_destinations(account_of(text))
    assert (claim.country, claim.place) == ("AT", "VIENNA")


def test_way_tells_direction_and_who_goes():
    account = account_of("Iran freed nine prisoners. They were flown through Doha to Vienna.")
    stage = account.stages[1]
    ways = [find_way(stage, stage.root_of(mention), {}) for mention in stage.parties]
    assert [(way.act, way.path, way.mover) for way in ways] == [("go", "via", "they"), ("go", "to", "they")]


def test_freeing_state_must_be_surer_to_be_where_they_went() -> None:
    text = "Iran freed nine men on Monday. They were flown to Germany. The men came back to Iran on Tuesday."
    even = Decider(labels=("goal", "other"), bias=(0.5, 0.0), weights={})
    with deciding_with({"destination": even}):
        assert [claim.country for claim in find_destinations(account_of(text))] == ["DE"]


@pytest.mark.parametrize(
    "told",
    [
        "Iran freed nine men on Monday. They seek papers so that they can travel on to Germany.",
        "Iran freed nine men on Monday. One of them had disappeared on his way to Germany.",
    ],
)
def test_who_never_came_went_nowhere(told: str) -> None:
    likely = Decider(labels=("goal", "other"), bias=(5.0, 0.0), weights={})
    with deciding_with({"destination": likely}):
        assert "DE" not in {claim.country for claim in find_destinations(account_of(told))}


@pytest.mark.parametrize(
    "text",
    [
        "Gunmen in Chad freed nine German nurses on Monday. They were handed over to the Red Cross.",
        "Gunmen in Chad freed nine sailors. The gunmen gave up the nine Germans on Monday.",
    ],
)
def test_who_is_handed_to_others_is_not_said_to_come_home(text: str) -> None:
    places = group_places(account_of(text), {"gunmen"}).get("DE", [])
    assert not any(place.is_home for place in places)


def test_who_is_handed_to_a_state_goes_there_if_it_is_their_own() -> None:
    text = "Gunmen freed nine Germans and nine Danes. The Germans and Danes were handed over to Germany."
    places = group_places(account_of(text), {"gunmen"})
    assert {state for state, found in places.items() if any(place.is_home for place in found)} == {"DE"}


def test_band_frees_people_on_its_own_ground() -> None:
    text = "Abu Sayyaf freed nine Indonesian sailors on Friday. They were taken to {place}."
    assert [each.country for each in find_destinations(account_of(text.format(place="Zamboanga")))] == []
    assert [each.country for each in find_destinations(account_of(text.format(place="Jakarta")))] == ["ID"]
    text = "On Friday the Chadian rebels freed nine Danish nurses. They were taken to Chad."
    assert list(find_destinations(account_of(text))) == []


@pytest.mark.parametrize(
    "told",
    [
        "They will be flown to Vienna on Monday.",
        "The men are expected in Vienna by the weekend.",
        "He was to leave for Vienna tomorrow.",
        "They will fly to Vienna once the doctors allow it.",
        "The nine will fly home on Monday.",
    ],
)
def test_journeys_on_a_day_to_come_are_not_yet_made(told: str) -> None:
    text = f"Iran freed nine Austrian sailors on Friday. {told}"
    places = group_places(account_of(text), {"IR"}).get("AT", [])
    assert not any(place.is_led for place in places)


def test_people_of_earlier_episodes_do_not_come_home_with_these() -> None:
    text = (
        "Iran on Friday freed nine Austrian sailors. They flew home the same night."
        " In March Iran released two Danes."
    )
    homes = group_places(account_of(text), {"IR"})
    assert {state for state, places in homes.items() if any(place.is_home for place in places)} == {"AT"}


def test_border_at_which_people_are_freed_is_no_ground() -> None:
    text = "Rebels freed nine nurses at the Kenyan border on Friday. The nurses were flown to Nairobi."
    assert "KE" in group_places(account_of(text), {"rebels"})


def test_people_called_by_two_states_are_nationals_of_the_last() -> None:
    text = "Iran on Friday freed two Korean Americans, and they flew home."
    homes = group_places(account_of(text), {"IR"})
    assert {state for state, places in homes.items() if any(place.is_home for place in places)} == {"US"}
