import pytest

from accounts import account_of


@pytest.mark.parametrize(
    ("text", "freed"),
    [
        ("The ministry released its figures on Friday.", False),
        ("Details of the deal were released on Friday.", False),
        ("The release of a statement was put off.", False),
        ("The ministry released the crew and a statement.", True),
        ("The release was put off.", True),
        ("The report that the bureau released on Friday was long.", False),
        ("The nurse that rebels released on Friday was glad.", True),
    ],
)
def test_what_is_published_is_not_let_go(text: str, freed: bool) -> None:
    assert bool(account_of(text).happenings[0]) == freed


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("Four Danish sailors are free.", ["sailors"]),
        ("Fourteen men are at liberty again.", ["men"]),
        ("Of the ten, seven are out by now.", ["seven"]),
        ("The poets are out of prison on bail.", ["poets"]),
        ("The nine had left the gendarmerie by dusk.", ["nine"]),
        ("The nine are free to leave.", ["nine"]),
        ("The gang gave up its seven captives.", ["captives"]),
        ("She was freed together with two drivers.", ["She", "drivers"]),
        ("The rebels let the two go along with forty students.", ["two", "students"]),
        ("The release of 12 men along with two nurses was hailed.", ["men", "nurses"]),
        ("All sixteen were home by dusk.", ["sixteen"]),
        ("Two drivers were freed by the envoy together with a priest.", ["drivers"]),
        ("Forty prisoners tasted freedom on Monday.", ["prisoners"]),
        ("Twelve got their liberty back.", ["Twelve"]),
        ("Nine men streamed out of the jail.", ["men"]),
        ("A court ordered nine men out of prison.", ["men"]),
        ("The rebels swapped or freed nine nurses.", ["nurses", "nurses"]),
        ("Twelve sailors were ferried home.", ["sailors"]),
        ("Twelve pupils rejoined their families.", ["pupils"]),
        ("Nine captives were waved through the line.", ["captives"]),
        ("The rebels restored nine boys to their parents.", ["boys"]),
        ("The reef is home to nine seals.", []),
        ("The crowd streamed out of the stadium.", []),
        ("The club found a home for 40 dogs.", []),
        ("The nine were sent back to prison.", []),
        ("Both were returned to their cells.", []),
        ("Nine men are free to vote.", []),
        ("The paper is free of charge.", []),
        ("The banks are out of cash.", []),
        ("The crowd is out for revenge.", []),
        ("Nine young people are under restricted liberty.", []),
        ("Twelve gunmen gave themselves up.", []),
        ("Some 27 inmates would be left in prison.", []),
    ],
)
def test_who_is_said_to_be_free(text: str, people: list[str]) -> None:
    told = [each for each in account_of(text).happenings[0] if each.status == "freed"]
    assert [person.text for each in told for person in each.people] == people


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Gunmen carried the six away.", "detained"),
        ("Militiamen marched off three teachers.", "detained"),
        ("The rebels took four hostages in the port.", "detained"),
        ("Drivers took the four hostages to the port.", "moved"),
        ("The gang put nine hostages to death.", "died"),
        ("Nine inmates were sent back to prison.", "held"),
        ("At the same session 17 inmates were sent back to the prison.", "held"),
        ("Nine others were returned to their cells.", "held"),
        ("Chad sent back nine men to Niger.", "freed"),
        ("Nine nurses were taken near Ardo in May by men on horses.", "detained"),
        ("The nurses, taken on May 19, were tired.", "detained"),
        ("Nine nurses were taken by helicopter.", "moved"),
        ("Nine nurses were taken by convoy to Riga.", "moved"),
        ("Nine nurses were taken from prison on Friday.", "moved"),
        ("Nine men are doing time.", "held"),
        ("Nine women were whisked away by gunmen.", "detained"),
        ("Police picked up and questioned nearly 900 people.", "detained"),
        ("Nine men were thrown into prison.", "detained"),
        ("Two inmates passed away.", "died"),
        ("Nine men were sent to prison.", "detained"),
        ("Courts have put nine men in jail.", "detained"),
        ("Nine men were given long prison terms.", "detained"),
        ("Nine men fell into the hands of rebels.", "detained"),
        ("Nine men turned down the offer.", "refused"),
        ("Nine men refused to board the plane.", "refused"),
    ],
)
def test_what_befell_those_taken(text: str, status: str) -> None:
    assert [each.status for each in account_of(text).happenings[0] if each.people] == [status]


@pytest.mark.parametrize(
    ("text", "freed"),
    [
        ("The Kawar Liberation Army was silent.", False),
        ("The Front for the Liberation of Kawar was silent.", False),
        ("Amnesty International was glad.", False),
        ("They asked for the Liberation of three men.", True),
        ("Prisoner Release Talks Start in Chad", True),
    ],
)
def test_name_of_a_body_lets_nobody_go(text: str, freed: bool) -> None:
    assert bool(account_of(text).happenings[0]) == freed


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("Ardo must at once and without conditions release the nine nurses.", "demanded"),
        ("The court ruled to let the nurses go.", "asserted"),
        ("The minister ruled out freeing the nurses.", "denied"),
        ("The minister put off freeing the nurses.", "denied"),
    ],
)
def test_how_sure_a_letting_go_is(text: str, modality: str) -> None:
    assert [each.modality for each in account_of(text).happenings[0] if each.status == "freed"] == [modality]


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("Eight others are not known to have been freed.", "denied"),
        ("Eight others are believed to have been freed.", "reported"),
        ("Eight others have been freed.", "asserted"),
    ],
)
def test_what_nobody_knows_of_is_denied(text: str, modality: str) -> None:
    assert [each.modality for each in account_of(text).happenings[0] if each.people] == [modality]


def test_exchange_of_lists_lets_nobody_go() -> None:
    assert not account_of("Chad and Mali exchanged lists of prisoners.").happenings[0]
    assert account_of("Chad and Mali exchanged 20 prisoners.").happenings[0]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Four nurses are due to be released.", ("nurses", "planned")),
        ("Four nurses are likely to be freed.", ("nurses", "planned")),
        ("Four nurses were about to be freed.", ("nurses", "planned")),
        ("Twelve detainees are certain to walk free.", ("detainees", "planned")),
        ("Nine men stand to be freed.", ("men", "planned")),
        ("Forty inmates have yet to be freed.", ("inmates", "planned")),
        ("Forty inmates are going to be freed.", ("inmates", "planned")),
        ("Nine men need to be freed.", ("men", "demanded")),
        ("Forty inmates appear to have been freed.", ("inmates", "asserted")),
        ("The court ordered nine men to be released.", ("men", "asserted")),
        ("Nine men are eligible for release.", ("men", "planned")),
        ("Nine men have been cleared for release.", ("men", "planned")),
        ("Nine men qualify for parole.", ("men", "planned")),
        ("Nine men await release.", ("men", "planned")),
        ("Nine men were denied parole.", ("men", "denied")),
        ("Families await the release of nine men.", ("men", "planned")),
        ("The nine nurses to be released are well.", ("nurses", "planned")),
        ("The first nine nurses to be released are well.", ("nurses", "asserted")),
        ("The deal will see nine nurses freed.", ("nurses", "planned")),
        ("The deal saw nine nurses freed.", ("nurses", "asserted")),
        ("The army has begun freeing nine nurses.", ("nurses", "asserted")),
        ("The release of nine nurses will take place on Monday.", ("nurses", "planned")),
        ("The release of nine nurses took place on Monday.", ("nurses", "asserted")),
        ("The amnesty covers nine men.", ("men", "asserted")),
        ("The amnesty applies to nine men.", ("men", "asserted")),
        ("The king signed pardons for nine men.", ("men", "asserted")),
        ("Envoys won freedom for nine men.", ("men", "asserted")),
        ("The group demanded freedom for nine men.", ("men", "demanded")),
        ("Also freed were nine nurses.", ("nurses", "asserted")),
        ("Also released on Monday was a nurse.", ("nurse", "asserted")),
        ("The nine nurses' release was hailed.", ("nurses", "asserted")),
        ("The release by the rebels of nine nurses was hailed.", ("nurses", "asserted")),
        ("The sides swapped nine nurses for 12 soldiers.", ("soldiers", "asserted")),
        ("The army let nine nurses out.", ("nurses", "asserted")),
        ("The army is set to free nine nurses.", ("nurses", "planned")),
    ],
)
def test_whom_a_letting_go_befalls_and_how_sure_it_is(text: str, told: tuple[str, str]) -> None:
    letting_go = [each for each in account_of(text).happenings[0] if each.status == "freed"]
    assert told in [(person.text, each.modality) for each in letting_go for person in each.people]


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("Nine men are in jail.", ["men"]),
        ("Nine men are said to be still in jail.", ["men"]),
        ("There are nine men behind bars.", ["men"]),
        ("Still in jail are nine men.", ["men"]),
        ("It freed two nurses, leaving 12 men in jail.", ["men"]),
        ("It freed two nurses, with 12 men still in jail.", ["men"]),
        ("Nine men are under house arrest.", ["men"]),
        ("Nine men are on death row.", ["men"]),
        ("Nine men are in the hands of the rebels.", ["men"]),
        ("The rebels hold nine journalists hostage.", ["journalists"]),
        ("Still being held are nine men.", ["men"]),
        ("Nine men continue to be held.", ["men"]),
        ("Nine men in jail for fraud were freed.", []),
        ("Nine men are in the front row.", []),
    ],
)
def test_of_whom_a_clause_says_that_they_are_held(text: str, held: list[str]) -> None:
    told = [each for each in account_of(text).happenings[0] if each.status == "held"]
    assert [person.text for each in told for person in each.people] == held


@pytest.mark.parametrize(
    ("text", "freed"),
    [
        ("Those released include nine nurses.", ["Those", "nurses"]),
        ("Among those released on Monday was a nurse.", ["those", "nurse"]),
        ("The first to be freed was a nurse.", ["first", "nurse"]),
        ("Ilya Morev's release was hailed.", ["Morev"]),
        ("All but the editor were freed.", ["All"]),
        ("Nine men won freedom.", ["men"]),
        ("Envoys won the release of nine men.", ["men"]),
    ],
)
def test_who_those_are_whom_a_letting_go_befalls(text: str, freed: list[str]) -> None:
    told = [each for each in account_of(text).happenings[0] if each.status == "freed"]
    assert list(dict.fromkeys(person.text for each in told for person in each.people)) == freed


@pytest.mark.parametrize(
    "text",
    [
        "Neither the editor nor the nurse was freed.",
        "None of the men was freed.",
        "The pardon does not cover nine men.",
        "No prisoners were freed.",
        "The nine are no longer held.",
    ],
)
def test_what_befalls_nobody_is_denied(text: str) -> None:
    assert {each.modality for each in account_of(text).happenings[0]} == {"denied"}


@pytest.mark.parametrize(
    ("text", "died"),
    [
        ("The poet was sentenced to death.", False),
        ("The poet is on death row.", False),
        ("The death of the poet was told.", True),
    ],
)
def test_death_that_a_court_only_orders_is_none(text: str, died: bool) -> None:
    assert any(each.status == "died" for each in account_of(text).happenings[0]) == died


def test_state_with_which_people_are_swapped_is_none_of_them() -> None:
    (swap,) = account_of("The swap with Norway was put off.").happenings[0]
    assert swap.people == ()
