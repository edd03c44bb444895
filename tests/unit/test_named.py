import pytest

from habeas.extract.parse.pipeline import load_pipeline
from habeas.extract.parse.reading import parse_report
from habeas.extract.people.named import gather_named
from habeas.model import Report


def named(text: str) -> list[tuple[str, int]]:
    reading = parse_report(Report(name="r", text=text), load_pipeline())
    return [(each.name, len(each.mentions)) for each in gather_named(reading)]


def test_surname_joins_full_name():
    assert named("They freed Ilya Morev. Mr Morev, 41, went home.") == [("Ilya Morev", 2)]


def test_father_and_son_stay_apart():
    assert len(named("They freed Ilya Morev and his son Pavel Morev.")) == 2


def test_lone_surname_means_whom_was_named_last():
    found = named("They met Ilya Morev. A guard freed Anna Morev. Then Morev left.")
    assert found == [("Ilya Morev", 1), ("Anna Morev", 2)]


def test_lone_surname_means_no_relative():
    found = named("They freed Ilya Morev. His sister Anna Morev wept. Morev is well.")
    assert found == [("Ilya Morev", 2), ("Anna Morev", 1)]


def test_spellings_of_one_name_join():
    assert named("Amir Doshani went home. A friend thanked Amir Doshany.") == [("Amir Doshani", 2)]


def test_particles_and_articles_belong_to_names():
    found = named("The freed are Wim van der Hoek, Lujain al-Sharif and Ana de la Rua.")
    assert [name for name, _ in found] == ["Wim van der Hoek", "Lujain al-Sharif", "Ana de la Rua"]


def test_titles_and_nationalities_are_no_part_of_names():
    found = named("Belarusian President Anton Krylov met French Foreign Minister Luc Dassin in Minsk.")
    assert [name for name, _ in found] == ["Anton Krylov", "Luc Dassin"]


def test_bodies_and_months_are_no_names():
    assert named("The Foreign Ministry and Harbour Radio said on Monday in March.") == []


def test_places_peoples_and_feasts_are_no_names():
    text = (
        "On Eid al-Fitr nine South Ossetians came home from New York. At Brize Norton they met Kurdish "
        "friends. Four Uighurs wrote on Facebook. And Ana Ruiz was there, and thanked God."
    )
    assert [name for name, _ in named(text)] == ["Ana Ruiz"]


def test_names_of_villages_are_no_people() -> None:
    text = "They landed in the village of El Ardo. Rebels hold Lumbo, a town in the hills."
    assert named(text) == []


def test_ships_outlets_and_bodies_are_no_people() -> None:
    assert named("They released the tanker Osta Regina and her crew.") == []
    assert named("The Osta and the Regina came home, the website Ardona.news wrote.") == []
    assert named("The Pakistan Maritime Watchers (PMW) had arrested them.") == []
    assert named("Ilya Morev of Modern Ardona was freed.") == [("Ilya Morev", 1)]
    assert named("London-based Ilya Morev was freed.") == [("Ilya Morev", 1)]


def test_other_name_of_somebody_joins_the_first() -> None:
    assert named("Ilya Morev, better known as “Osta Dun”, was freed. Dun went home.") == [("Ilya Morev", 3)]
    assert named("Ana Ruiz or Ilya Morev will go free.") == [("Ana Ruiz", 1), ("Ilya Morev", 1)]


def test_name_of_a_village_is_a_place_throughout() -> None:
    assert named("They came from the village of Ardo. The rebels hold Ardo and let Ana Ruiz go.") == [
        ("Ana Ruiz", 1)
    ]


def test_question_and_answer_open_no_name() -> None:
    assert [name for name, _ in named("QUESTION: And Ana Ruiz?")] == ["Ana Ruiz"]


def test_clerical_and_army_titles_are_no_part_of_names() -> None:
    found = named("Rev Fr Ilya Morev met Fr. Luc Dassin and Havildar Osta Dun.")
    assert [name for name, _ in found] == ["Ilya Morev", "Luc Dassin", "Osta Dun"]


def test_pen_name_joins_the_name() -> None:
    assert named('Ilya Morev, also known under his pseudonym "Osta Dun", is home.') == [("Ilya Morev", 2)]


def test_province_before_its_governor_is_no_person() -> None:
    found = named("They were met by Ardo provincial governor Luc Dassin.")
    assert found == [("Luc Dassin", 1)]


def test_names_of_prisons_rivers_and_ships_are_no_people() -> None:
    text = (
        "They left Ardo prison and crossed the river Lumbo. Nine sailed aboard the Osta. The tug MV Dunal "
        "was freed. They landed at “Ilya Morev” airport."
    )
    assert named(text) == []


def test_places_in_lists_of_numbers_are_no_people() -> None:
    assert named("Ardo let go 72, Osta 61, Lumbo 48 and Dunal 33.") == [("Ardo", 1)]


def test_peoples_and_movements_are_no_people() -> None:
    assert named("They freed eleven Ardoan villagers and many Sevicist rebels.") == []
    assert named("RIGA - A Galician businessman was freed.") == []


def test_where_somebody_belongs_is_no_person() -> None:
    assert named("They are Ilya Morev, 34, of Ardo; Ana Ruiz, of Osta; and two others.") == [
        ("Ilya Morev", 1),
        ("Ana Ruiz", 1),
    ]


def test_place_beside_a_place_is_no_person() -> None:
    assert named("They are held in Riga and Ardo.") == []
    assert named("A nurse of Riga and Ardo Dun were freed.") == [("Ardo Dun", 1)]


def test_where_people_are_from_is_no_person() -> None:
    assert named("A grower from La Dunal and the mayor of Ardo were freed.") == []


def test_bodies_described_are_no_people() -> None:
    assert named("A legal aid group in Riga, Svenska Dun, lists 48.") == []
    assert named("Ardo Dun, an association of lawyers, lists 48.") == []
    assert named("Ana Ruiz, a union secretary, and a driver for a charity, Osta Dun, are out.") == [
        ("Ana Ruiz", 1),
        ("Osta Dun", 1),
    ]


def test_titles_alone_are_no_people() -> None:
    text = (
        "He met the Deputy Prime Minister, the ex-Works Minister and the Vice-Premier. POWs and PoWs waited."
    )
    assert named(text) == []
    assert named("The Chief of General Staff spoke to the House of Representatives.") == []


def test_body_with_office_is_no_part_of_a_name() -> None:
    found = named(
        "District Administrator Ilya Morev and Major-General Osta Dun met Minister of Interior Anna Sevic."
    )
    assert [name for name, _ in found] == ["Ilya Morev", "Osta Dun", "Anna Sevic"]


def test_names_may_be_words_of_other_senses() -> None:
    found = named(
        "The freed are the writer Anna Said, Jihad Morev, Christian Dunal, Or Sevan and two Christian nurses."
    )
    assert [name for name, _ in found] == ["Anna Said", "Jihad Morev", "Christian Dunal", "Or Sevan"]


def test_name_that_says_whose_ally_is_nobody_here() -> None:
    assert named("They freed Krylov challenger Ilya Morev.") == [("Ilya Morev", 1)]


def test_family_name_first_means_no_relative() -> None:
    found = named("They freed Xu Morlin. His daughter, Xu Sevan, wept. Xu is well.")
    assert found == [("Xu Morlin", 2), ("Xu Sevan", 1)]


def test_double_name_joins_its_half() -> None:
    assert named("They freed Anna Sevic-Ruiz. Friends met Anna Sevic.") == [("Anna Sevic-Ruiz", 2)]


def test_family_name_that_is_a_relation_stays():
    assert named("The court jailed Thuy Le Son for five years.") == [("Thuy Le Son", 1)]


def test_names_of_bodies_are_nobodys():
    assert named("It jailed reporters of the private press group Ardo, and Ardo Bulkers SA paid.") == []
    assert named("There were in the group Ana Ruiz and others.") == [("Ana Ruiz", 1)]


def test_nickname_inside_a_name_is_part_of_it() -> None:
    assert named("They freed Ilya “Old Fox” Morev. Morev is well.") == [("Ilya “Old Fox” Morev", 2)]
    assert named('He read "War News" and left.') == []


def test_first_name_told_stands_before_its_aliases() -> None:
    assert named("Osta Dun (known as Ilya Ana Morev) was freed.") == [("Osta Dun", 2)]


def test_ship_told_once_is_a_ship_throughout() -> None:
    assert named("They let go the tanker Blue Ardo. Blue Ardo is free, said Ana Ruiz.") == [("Ana Ruiz", 1)]
    assert named("The trawlers FB Ma Osta and FB Dun Ray sailed.") == []
    assert named("They left the ship, Ilya Morev said.") == [("Ilya Morev", 1)]


def test_who_wrote_a_report_or_can_be_asked_is_nobody_of_it() -> None:
    assert named("Osta Dun, Riga\nThree men were freed on Friday, among them Ana Ruiz.") == [("Ana Ruiz", 1)]
    assert named("They freed Ana Ruiz.\nResearch: Ilya Morev, Osta Dun.") == [("Ana Ruiz", 1)]
    assert named("They freed Ana Ruiz.\nIlya Morev, Ardo Aid, tel. 22 555 24") == [("Ana Ruiz", 1)]
    assert named("By Friday they had freed Ana Ruiz.") == [("Ana Ruiz", 1)]


def test_end_of_the_name_of_a_body_or_a_place_is_no_person() -> None:
    assert named("The Committee for the Release of Detainees met in Surigao del Sur.") == []
    assert named("They were seized in the Gulf of Ardo.") == []


def test_participle_that_opens_a_sentence_is_no_name() -> None:
    assert named("Freed were Ana Ruiz and Ilya Morev.") == [("Ana Ruiz", 1), ("Ilya Morev", 1)]


def test_place_and_day_between_names_are_no_particles() -> None:
    assert named("The league named them as Corporal Ilya Morev.") == [("Ilya Morev", 1)]
    assert named("The day Ilya Morev left prison was cold.") == [("Ilya Morev", 1)]


def test_bodies_that_people_work_for_are_no_people() -> None:
    assert named("They freed four former Osta Direct journalists and two Ardoan forest guards.") == []
    assert named("Ana Ruiz runs the Osta Dun television channel.") == [("Ana Ruiz", 1)]
    assert named("Ana Ruiz, a member of the youth movement Osta Dun, is out.") == [("Ana Ruiz", 1)]
    assert named("The director of Osta, Ana Ruiz, spoke of its sister project, Dunal Lumbo.") == [
        ("Ana Ruiz", 1)
    ]
    assert named("Rivers Beyond Walls said they were well.") == []


def test_office_in_a_body_is_no_part_of_a_name() -> None:
    assert named("Freed was Osta Group Chairman Ilya Morev.") == [("Ilya Morev", 1)]
    assert named("The leader of the movement Ilya Morev is out.") == [("Ilya Morev", 1)]


def test_home_or_creed_or_state_is_no_person() -> None:
    assert named("The five, all from Dunal, are out.") == []
    assert named("They freed Roman Catholic priest Ilya Morev, of Mobile, Ala., on Friday.") == [
        ("Ilya Morev", 1)
    ]


def test_people_of_a_kind_open_a_line_without_being_named() -> None:
    assert named("Bloggers in Ardo face new laws. Farmers met Ana Ruiz.") == [("Ana Ruiz", 1)]


def test_rank_before_a_name_ends_no_sentence() -> None:
    assert named("They are Cpl. Ilya Morev, Pfc. Ana Ruiz and Pvt. Pavel Dun.") == [
        ("Ilya Morev", 1),
        ("Ana Ruiz", 1),
        ("Pavel Dun", 1),
    ]


def test_who_can_be_asked_on_the_line_below_is_nobody_of_a_report() -> None:
    assert named("They are well.\n\nFor further information, please contact:\nAna Ruiz, Riga") == []


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "They freed Gerardo dela Rama Sr., 76, and Pavel Morev Jr., a cook.",
            ["Gerardo dela Rama Sr.", "Pavel Morev Jr."],
        ),
        (
            "Pensioner Ana Ruiz went home with Brothers Ilya and Pavel Morev.",
            ["Ana Ruiz", "Ilya", "Pavel Morev"],
        ),
        ('They freed Semisi "Paea" Tonga\'uiha.', ['Semisi "Paea" Tonga\'uiha']),
        ("Ana Ruiz, 41, widely known as Osta Dun, went home.", ["Ana Ruiz"]),
        ("They freed Flight Lieut. Ilya Morev.", ["Ilya Morev"]),
        ("Another is Sheik Ilya Morev, a village cleric.", ["Ilya Morev"]),
        ("Another is Ana Ruiz, a city councillor.", ["Ana Ruiz"]),
    ],
)
def test_name_is_read_as_written(text: str, names: list[str]):
    assert [name for name, _ in named(text)] == names


@pytest.mark.parametrize(
    "text",
    [
        "They come from the provinces of Bin Dun, Ca Mera and Ba Ria.",
        "They were seized off Cape Ardo.",
        "The Liberian-flagged Volga Breeze was released. The Volga Breeze sailed.",
        "RIGA (Ardoblad) - Two men were freed.",
        "He leads the group Ciudadanos en Ardo.",
        "They belong to the Falcons for the Liberation of Ardo.",
        "The priest of St Jude's, Ardo, was freed.",
    ],
)
def test_places_ships_and_bodies_are_nobody(text: str):
    assert all(name in {"Jude", "Ciudadanos"} for name, _ in named(text))
