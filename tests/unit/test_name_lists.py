from habeas.extract.account import Account
from habeas.extract.parse.pipeline import load_pipeline
from habeas.extract.parse.reading import parse_report
from habeas.extract.people.features import PeopleContext
from habeas.model import Report


def context_of(text: str) -> PeopleContext:
    return PeopleContext(Account(parse_report(Report(name="r", text=text), load_pipeline())))


def lists_of(text: str) -> set[tuple[str, ...]]:
    found = context_of(text).lists.values()
    return {tuple(member.text for member in one.members) for lists in found for one in lists}


def test_described_names_stand_in_one_list() -> None:
    text = "They freed Ana Ruiz, 34, Ilya Morev, a baker, and a man known only as Osta."
    assert lists_of(text) == {("Ana Ruiz", "Ilya Morev", "Osta")}


def test_relative_of_a_name_stands_in_no_list() -> None:
    assert lists_of("Pavel Ruiz, Ana Ruiz's father, wept.") == set()


def test_speaker_after_a_quotation_stands_in_no_list() -> None:
    assert lists_of('"We greet Ilya Morev," Anna Sevic, a spokeswoman, said.') == set()


def test_whom_somebody_served_stands_in_no_list() -> None:
    assert lists_of("They freed Ilya Morev, an aide to the jailed leader Ana Ruiz.") == set()


def test_short_name_of_a_list_is_a_detainee_too() -> None:
    context = context_of("Freed on Friday were Ana Ruiz, Ilya Morev, Surto, Pavel Dun and Osta.")
    assert min(context.chances) >= 0.4
    assert [each.name for each in context.named] == ["Ana Ruiz", "Ilya Morev", "Surto", "Pavel Dun", "Osta"]


def test_noun_of_those_freed_is_seen_beside_a_name() -> None:
    context = context_of("The rebels released a skipper on Friday. The skipper, Ilya Morev, is well.")
    assert context.features[0]["the noun befell=freed"] is True


def test_calling_of_those_freed_is_seen_beside_a_name() -> None:
    context = context_of(
        "The rebels released nine sailors on Friday. All are well, said the cook Ilya Morev."
    )
    assert context.features[0]["calling befell=freed"] is True


def test_nation_of_those_freed_is_seen_beside_a_name() -> None:
    text = "They freed an American and two Danes. The American, Ilya Morev, was taken in May."
    (features,) = context_of(text).features
    assert "the nation befell=freed" in features


def test_when_it_befell_is_seen_of_a_name() -> None:
    context = context_of("Ilya Morev had been arrested in May. Ana Ruiz is being held.")
    assert "befell time=detained pluperfect passive" in context.features[0]
    assert "befell time=held present passive" in context.features[1]


def test_who_orders_or_reports_stands_in_no_list() -> None:
    assert lists_of("Morev ordered on Friday the release of the nurses Ana Ruiz and Osta Dun.") == {
        ("Ana Ruiz", "Osta Dun")
    }
    assert lists_of("They freed Ana Ruiz, who was seized in 2011, Osta Dun reported.") == set()


def test_whom_somebody_is_to_beat_stands_in_no_list() -> None:
    assert lists_of("They freed Ana Ruiz, the candidate most likely to defeat Osta Dun.") == set()


def test_husband_of_a_freed_woman_stands_in_no_list() -> None:
    assert lists_of("They freed Ana Ruiz, the former wife of the chief Osta Dun.") == set()


def test_counted_companions_stand_in_the_list_of_a_name() -> None:
    text = "Those held include Ana Ruiz and two nurses, Ilya Morev and Osta Dun."
    assert lists_of(text) == {("Ana Ruiz", "Ilya Morev", "Osta Dun")}


def test_names_with_years_stand_in_one_list() -> None:
    assert lists_of("They killed Ana Ruiz in 2009 and Ilya Morev, a baker.") == {("Ana Ruiz", "Ilya Morev")}


def test_described_names_after_a_colon_stand_in_one_list() -> None:
    text = "He gave their names: Ana Ruiz, a cook at a school, Ilya Morev, who writes, and Osta Dun."
    assert lists_of(text) == {("Ana Ruiz", "Ilya Morev", "Osta Dun")}


def test_who_shares_the_surname_of_the_next_is_as_likely_a_detainee() -> None:
    context = context_of("The brothers Ilya and Pavel Morev were freed on Friday.")
    first, second = context.chances
    assert first >= second


def test_who_acts_after_another_was_freed_stands_in_no_list() -> None:
    text = (
        "It was possible because Riga had pardoned Ilya Morev and President Ana Ruiz had pardoned Osta Dun."
    )
    assert lists_of(text) == set()


def test_ranks_of_several_join_a_list() -> None:
    text = "The freed men were named as Sergeant Ilya Morev, privates Pavel Dun and Osta Lumbo."
    assert lists_of(text) == {("Ilya Morev", "Pavel Dun", "Osta Lumbo")}


def test_whose_lawyer_somebody_is_stands_in_no_list() -> None:
    assert lists_of("A lawyer for Morev, Ana Ruiz, said he was well.") == set()
    assert lists_of("Lawyers for Ilya Morev, Ana Ruiz and Osta Dun were there.") == {
        ("Ilya Morev", "Ana Ruiz", "Osta Dun")
    }
