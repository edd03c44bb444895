from datetime import date

import pytest

from habeas.read.clean import clean_text

PARAGRAPH = (
    "The government of Norland freed 14 prisoners on Monday and drove them to the border, where officials "
    "and relatives were waiting for them with flowers and blankets."
)


def test_keeps_a_plain_report_whole():
    text = f"{PARAGRAPH}\n\nNobody else was freed, the ministry said."
    assert clean_text(text).text == text


@pytest.mark.parametrize(
    "line",
    [
        "Share",
        "Shares:",
        "Share this story: Facebook | X | WhatsApp",
        "Leave a Reply",
        "Your email address will not be published. Required fields are marked *",
        "0 comments | Leave a reply | Read more: World",
        "Read also: Norland frees 30 more prisoners",
        "ALSO READ | Ten ways to cook a pumpkin",
        "Related: Prisoner talks in the capital | Weather for the weekend",
        "Tags: #Norland #prisoners | Views: 1,204 | Add to favourites",
        "Photo: Freed prisoners leave the bus. Norland Agency",
        "Photo: Prisoners freed in 2019. Norland Agency",
        "Photo: A bus on 5 February 2031. Norland Agency",
        "Found an error? Select it and press Ctrl + Enter",
        "Subscribe to our daily newsletter",
        "Sign up for our free newsletter",
        "Support us for the price of 1 coffee a month or become our patron!",
        "We use cookies to improve your experience.",
        "© 2025 The Norland Post. All rights reserved.",
        "BRENT 79.07 ▼ -0.31 (-0.39%)",
        "01:17",
        "*",
    ],
)
def test_drops_what_pages_print_around_reports(line):
    assert clean_text(f"{PARAGRAPH}\n{line}").text == PARAGRAPH


@pytest.mark.parametrize(
    "line",
    [
        "Share of the 52 prisoners who are women: half.",
        "By passport, the officials counted three Poles among the freed.",
        "Follow us, the guards told the 14 prisoners, and opened the gate.",
        "Related charges against six others were dropped, and they were freed.",
        "Source: the Norland Prison Service",
        "Photo: Prisoners freed in Norland on 5 February 2031. Norland Agency",
        "(Norland Wire)",
        "Who is out",
        "Freed: 14",
        "- 38 citizens of Norland and 14 foreigners, two of them Latvians",
        "Copyright lawyers were among the prisoners who were freed.",
        "Norland does not subscribe to the treaty.",
        "They had been told to support us, not them, he said of his jailers.",
    ],
)
def test_keeps_short_lines_of_the_report(line):
    assert line in clean_text(f"{PARAGRAPH}\n\n{line}\n\n{PARAGRAPH} Later.").text.split("\n")


def test_reads_a_doubled_title_once():
    clean = clean_text(f"Norland frees 14 prisoners\n\nNorland frees 14 prisoners\n\n{PARAGRAPH}")
    assert clean.text == f"Norland frees 14 prisoners\n\n{PARAGRAPH}"
    assert clean.title == "Norland frees 14 prisoners"


def test_takes_the_heading_for_the_title():
    assert clean_text(f"Norland frees 14 prisoners\n{PARAGRAPH}").title == "Norland frees 14 prisoners"


def test_takes_no_sentence_for_the_title():
    assert clean_text(f"Norland freed 14 prisoners.\n\n{PARAGRAPH}").title is None


def test_prints_a_known_title_once():
    text = f"Norland frees 14\n{PARAGRAPH}\nNORLAND FREES 14\nShare"
    assert clean_text(text, title="Norland frees 14").text == f"Norland frees 14\n{PARAGRAPH}"


def test_keeps_the_byline_beside_the_text():
    clean = clean_text(f"Norland frees 14 prisoners\nBy Ada Invented, Norland Wire\n{PARAGRAPH}")
    assert clean.byline == "By Ada Invented, Norland Wire"
    assert "Invented" not in clean.text


def test_keeps_credits_beside_the_text():
    clean = clean_text(f"{PARAGRAPH}\n(Reporting by A. Invented; Editing by B. Invented)")
    assert clean.byline == "(Reporting by A. Invented; Editing by B. Invented)"
    assert clean.text == PARAGRAPH


@pytest.mark.parametrize(
    "line",
    [
        "Sunday, 25 May 2025, 14:50 | 12,408 views",
        "May 25, 2025",
        "Published: May 25, 2025",
        "25.05.2025, Sunday | World | 2 min read",
        "2025-05-25 | Foreign Affairs | 27 Comments",
        "Last updated: 25/05/2025 - 09:12",
        "By Editor 25 May 2025",
    ],
)
def test_reads_the_day_above_the_report(line):
    clean = clean_text(f"{line}\n{PARAGRAPH}")
    assert clean.published == date(2025, 5, 25)
    assert clean.text == PARAGRAPH


def test_reads_the_day_in_a_dateline():
    clean = clean_text(f"OSTHAVEN, May 25, 2025 (Norland Wire) - {PARAGRAPH}")
    assert clean.published == date(2025, 5, 25)
    assert clean.text.startswith("OSTHAVEN, May 25, 2025 (Norland Wire) - ")


def test_takes_no_day_of_an_event_for_the_report_day():
    assert clean_text(f"He was arrested on 25 May 2019 and held for years. {PARAGRAPH}").published is None


def test_leaves_an_ambiguous_day_open():
    assert clean_text(f"5/6/2025 | 2 min read\n{PARAGRAPH}").published is None


def test_keeps_day_lines_inside_the_report():
    text = f"{PARAGRAPH}\n3 May 2025\n{PARAGRAPH} Again."
    assert clean_text(text).text == text


def test_drops_the_list_under_related():
    tail = "RELATED\nPresident praises prisoner deal\nTen freed in the south last week\nShare"
    assert clean_text(f"{PARAGRAPH}\n{tail}").text == PARAGRAPH


def test_returns_to_the_report_after_a_list():
    text = f"{PARAGRAPH}\nAlso Read\nTen freed in the south last week\n{PARAGRAPH} Later."
    assert clean_text(text).text == f"{PARAGRAPH}\n{PARAGRAPH} Later."


def test_keeps_lines_of_wrapped_copy():
    text = "Norland freed 14 prisoners and called on the rest of the\nworld\nto do the same. Nobody did."
    assert clean_text(text).text == text


@pytest.mark.parametrize(
    ("stamped", "text"),
    [
        (" date 2025-05-25 Norland frees 14 prisoners", "Norland frees 14 prisoners"),
        (
            " date 2025-05-25 (updated at 19:40) Norland has 14 back.",
            "(updated at 19:40) Norland has 14 back.",
        ),
        ("2025-05-25 Norland frees 14 prisoners", "Norland frees 14 prisoners"),
    ],
)
def test_takes_the_stamp_before_the_first_word(stamped, text):
    clean = clean_text(stamped)
    assert (clean.published, clean.text) == (date(2025, 5, 25), text)


def test_sees_a_doubled_title_behind_a_stamp():
    clean = clean_text(f" date 2025-05-25 Norland frees 14\n\nNorland frees 14\n\n{PARAGRAPH}")
    assert (clean.title, clean.text) == ("Norland frees 14", f"Norland frees 14\n\n{PARAGRAPH}")


def test_reads_a_repeated_paragraph_once():
    clean = clean_text(
        f"{PARAGRAPH}\nWho is out\n{PARAGRAPH}\nNobody else was freed, the ministry in the capital said."
    )
    assert clean.text.count(PARAGRAPH) == 1


def test_finds_a_byline_under_the_first_paragraph():
    clean = clean_text(f"{PARAGRAPH}\nBy The Norland Wire\n{PARAGRAPH} Later.")
    assert clean.byline == "By The Norland Wire"


def test_drops_authors_of_other_stories():
    tail = "Related posts\n\nTwo hurt by a train\n\neditor\n\nNew vessel arrives in port\n\nStaff Writer"
    assert clean_text(f"{PARAGRAPH}\n{tail}").text == PARAGRAPH
