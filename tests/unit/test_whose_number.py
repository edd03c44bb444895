import pytest

from habeas import extract_claims
from habeas.model import Report


def scopes(text: str) -> dict[int | None, set[str]]:
    found: dict[int | None, set[str]] = {}
    for claim in extract_claims(Report(name="r", text=text)).claims:
        if claim.kind == "count":
            found.setdefault(claim.value, set()).add(claim.scope)
    return found


@pytest.mark.parametrize(
    "text",
    [
        "Chad and Sudan exchanged 523 prisoners on Monday. Chad handed over 371 Sudanese.",
        "Nearly 523 prisoners from both sides went free on Monday, Chad and Sudan said.",
        "Since the president took office in 2016, Chad has released 523 political prisoners.",
    ],
)
def test_sums_are_no_whole_of_an_episode(text: str) -> None:
    assert scopes(text)[523] == {"cumulative"}


def test_number_each_is_a_whole_of_either_side() -> None:
    assert scopes("Chad and Sudan exchanged 44 prisoners of war each on Monday.")[44] == {"episode"}


def test_what_is_given_in_return_is_a_whole() -> None:
    text = "Israel freed 1,150 Arab prisoners on Monday in exchange for three Israeli soldiers held by Hamas."
    found = scopes(text)
    assert (found[1150], found[3]) == ({"episode"}, {"episode"})


def test_number_told_again_keeps_its_scope() -> None:
    text = "Togo frees 625 prisoners\n\nTogo freed 625 prisoners on Monday. The order covers 625 people."
    assert scopes(text) == {625: {"episode"}}


def test_headings_above_the_lead_are_read_as_headings() -> None:
    text = "Togo frees 640 of its prisoners\nBy our reporter\n\nTogo freed 640 prisoners on Monday."
    assert scopes(text) == {640: {"episode"}}


def test_list_members_are_parts() -> None:
    found = scopes("Libya freed five Bulgarian nurses and a Palestinian doctor on Tuesday.")
    assert found == {5: {"part"}, 1: {"part"}}


def test_number_goes_on_from_the_one_before() -> None:
    text = "Chad freed 29 people on Friday. It freed 30 people in May 2019, and 37 in July 2019."
    assert scopes(text)[37] == {"earlier"}


def test_cut_terms_are_a_part_of_the_order() -> None:
    text = "Malawi freed 2,973 inmates on Friday. A further 1,640 prisoners had their sentences cut."
    assert scopes(text)[1640] == {"part"}
