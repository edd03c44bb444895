from hypothesis import given
from hypothesis import strategies as st

from habeas.read.clean import clean_text

RELEASE_SENTENCES = (
    "Norland freed 14 prisoners on Monday and sent them across the border.",
    "Among the released are three Poles, a Swede and two journalists.",
    "Follow us, said the guard, and the nine detainees left the jail.",
    "More than 1,200 political prisoners remain behind bars, monitors say.",
)
FURNITURE = (
    "Share",
    "Home | World | Sport",
    "Read also: Ten freed in the south",
    "Related",
    "Also Read",
    "25 May 2025, 14:50 | 12 views",
    "By Ada Invented",
    "01:17",
    "Photo: a bus",
    "Leave a Reply",
    "Norland frees 14 prisoners",
    "Who is out",
    "*",
    "",
)
PARAGRAPHS = st.sampled_from(RELEASE_SENTENCES) | st.text(alphabet="ab .,!?|", max_size=200)
PAGES = st.lists(st.sampled_from(FURNITURE) | PARAGRAPHS, max_size=14).map("\n".join)
TITLES = st.none() | st.just("Norland frees 14 prisoners")


@given(PAGES, TITLES)
def test_cleaning_twice_changes_nothing_more(page, title):
    once = clean_text(page, title=title)
    assert clean_text(once.text, title=once.title).text == once.text


@given(PAGES, TITLES)
def test_every_line_is_of_the_source(page, title):
    source = iter(page.split("\n"))
    assert all(line in source for line in clean_text(page, title=title).text.split("\n") if line)


@given(PAGES, TITLES, st.sampled_from(RELEASE_SENTENCES))
def test_no_release_sentence_is_ever_lost(page, title, sentence):
    kept = clean_text(f"{page}\n{sentence}\n{page}", title=title).text.split("\n")
    assert sentence in kept
