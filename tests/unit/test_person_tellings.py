import pytest

from habeas.extract.parse.pipeline import load_pipeline
from habeas.extract.parse.reading import parse_report
from habeas.extract.people.names_in import names_in
from habeas.extract.people.tellings import mark_names, tellings_of
from habeas.model import Report


def told_in(text: str) -> frozenset[str]:
    (sentence,) = parse_report(Report(name="r", text=text), load_pipeline()).sentences
    mentions = names_in(sentence)
    return tellings_of([mention for mention in mentions if "Morev" in mention.text], mentions)


@pytest.mark.parametrize(
    ("text", "telling"),
    [
        ("The junta let the surgeon Ilya Morev go on Friday.", "freed"),
        ("Ilya Morev, 42, who taught music, has been freed.", "freed"),
        ("The pardon of the union leader Ilya Morev came late.", "freed"),
        ("Those released include a retired colonel, Ilya Morev.", "freed"),
        ("Latvian citizen Ilya Morev was also released.", "freed"),
        ("The two, Anna Sevic and Ilya Morev, came home at the weekend.", "freed"),
        ("The surgeon Ilya Morev, 74, one of the pardoned, asked for peace.", "freed"),
        ("Ilya Morev, a nurse, stays behind bars.", "held"),
        ("The nurse's family welcomed Ilya Morev home.", "freed"),
        ("The rebels are still holding the engineer Ilya Morev.", "held"),
        ("Paris is working for Ilya Morev's release.", "wanted"),
        ("Hundreds more are in prison, one of them Ilya Morev.", "held"),
        ("Ilya Morev was passed over.", "held"),
        ("His cousin Ilya Morev was not among them.", "held"),
        ("Israel received the remains of Ilya Morev.", "died"),
        ("Soldiers arrested the blogger Ilya Morev.", "taken"),
        ("Families demanded the release of Ilya Morev.", "wanted"),
        ("They were met on the tarmac by Ilya Morev.", "agent"),
        ("Ilya Morev signed the decree.", "rules"),
        ("Thanks went to the foreign minister, Ilya Morev.", "office"),
        ("The freed men embraced their lawyer Ilya Morev.", "counsel"),
    ],
)
def test_what_a_sentence_tells_of_a_name(text, telling):
    assert telling in told_in(text)


@pytest.mark.parametrize(
    "text",
    [
        "Nine were freed on Friday, said Ilya Morev.",
        "All nine are free, the minister, Ilya Morev, said.",
        "Nine men were pardoned by Ilya Morev.",
    ],
)
def test_others_freed_tell_nothing_of_a_name(text):
    assert "sure freed" not in told_in(text)


def test_list_of_names_is_struck_out_as_one():
    text = "Also freed were Anna Sevic, 34, a poet, and Ilya Morev, her lawyer Luc Dassin said."
    (sentence,) = parse_report(Report(name="r", text=text), load_pipeline()).sentences
    first, second, lawyer = names_in(sentence)
    assert mark_names([first, second], [first, second, lawyer]).startswith(
        "Also freed were @, her lawyer \x1f"
    )
