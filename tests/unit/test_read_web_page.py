from datetime import date

import pytest

from habeas.read.refusals import Unreadable
from habeas.read.web_page import read_page

PARAGRAPHS = (
    "<p>The government of Norland freed 14 prisoners on Monday, officials told reporters in the capital.</p>"
    "<p>They had been held since 2020 for what rights groups call political reasons.</p>"
)
PAGE = f"""<html lang="en-GB"><head><title>Norland frees 14 | The Norland Post</title>
<meta property="og:site_name" content="The Norland Post"/><meta name="author" content="Ada Invented"/>
<meta property="article:published_time" content="2025-05-25T09:00:00Z"/></head>
<body><nav>Home World Sport</nav><article><h1>Norland frees 14</h1>{PARAGRAPHS}</article>
<div id="comments"><p>I do not believe that 500 were freed, says a reader.</p></div></body></html>"""


def test_reads_the_body_alone():
    body, _ = read_page(PAGE)
    assert "freed 14 prisoners on Monday" in body
    assert "Sport" not in body
    assert "Norland frees 14" not in body
    assert "says a reader" not in body


def test_reads_the_imprint_of_a_page():
    _, imprint = read_page(PAGE)
    assert (imprint.outlet, imprint.title, imprint.byline) == (
        "The Norland Post",
        "Norland frees 14",
        "Ada Invented",
    )
    assert (imprint.published, imprint.language) == (date(2025, 5, 25), "en")


def test_takes_no_day_from_the_body():
    page = f"<html><body><article>{PARAGRAPHS}<p>He was arrested on 3 May 2019.</p></article></body></html>"
    assert read_page(page)[1].published is None


@pytest.mark.parametrize(
    "heading", ["Norland frees 14", "NORLAND FREES 14", "Norland frees 14 - The Norland Post"]
)
def test_keeps_the_title_out_of_the_body(heading):
    body, _ = read_page(PAGE.replace("<h1>Norland frees 14</h1>", f"<h2>{heading}</h2>"))
    assert body.startswith("The government of Norland")


@pytest.mark.parametrize("html", ["<html><body></body></html>", "<html></html>", "<p></p>"])
def test_refuses_a_page_without_body(html):
    with pytest.raises(Unreadable, match="no body"):
        read_page(html)
