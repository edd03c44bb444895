from habeas.model import Report
from habeas.resolve.copies import find_families
from tests.unit.tellings import make_report

STORY = (
    "The authorities in the capital let 52 detained people go on Thursday after weeks of quiet talks. "
    "Most of them were driven to the border in two buses and met there by doctors and relatives. "
    "Their names were not made public, and lawyers said that many more were still behind bars."
)
REWRITTEN = (
    "Big news! After weeks of quiet talks the authorities let 25 detained people go on Thursday. "
    "In two buses most of them were driven to the border and met there by doctors and relatives. "
    "Many more were still behind bars, lawyers said, and their names were not made public."
)
OTHER_DESK = (
    "Fifty-two inmates walked free this week, said officials, who gave no list. Two coaches crossed the "
    "frontier with most of the group; medics waited on the far side. Defence counsel spoke of a great "
    "number who remain in custody."
)


def families(*reports: Report) -> list[set[str]]:
    outlets = {report.id: report.outlet for report in reports}
    return [{outlets[m] for m in family.members} for family in find_families({r.id: r for r in reports})]


def test_reprint_under_another_header_is_a_copy() -> None:
    reprint = make_report(f"STAR ONLINE | Home | Sport\n{STORY}\n3 comments", "Star")
    assert families(make_report(STORY, "Herald"), reprint) == [{"Herald", "Star"}]


def test_shortened_version_is_a_copy() -> None:
    short = make_report(STORY.split(" Their names", maxsplit=1)[0], "Star")
    assert families(make_report(STORY, "Herald"), short) == [{"Herald", "Star"}]


def test_careless_rewrite_is_a_copy() -> None:
    assert families(make_report(STORY, "Herald"), make_report(REWRITTEN, "Buzz")) == [{"Herald", "Buzz"}]


def test_independent_report_of_one_event_is_no_copy() -> None:
    assert families(make_report(STORY, "Herald"), make_report(OTHER_DESK, "Star")) == []


def test_names_and_numbers_in_common_are_no_copy() -> None:
    left = make_report("Out are Ann Bee, Cyd Dow, Eve Fox and Guy Hay, 4 of 12. Rain is due.", "Herald")
    right = make_report("Ann Bee, Cyd Dow, Eve Fox and Guy Hay, 4 of 12, still wait in a cell.", "Star")
    assert families(left, right) == []


def test_changed_number_marks_the_copy_corrupted() -> None:
    story, copy = make_report(STORY, "Herald", "2031-03-11"), make_report(REWRITTEN, "Buzz", "2031-03-12")
    (family,) = find_families({report.id: report for report in (story, copy)})
    assert (family.original, family.corrupted) == (story.id, (copy.id,))
    (departure,) = family.departures
    assert (departure.number, departure.story_number) == (25, 52)
    assert departure.words in copy.text and departure.story_words in story.text


def test_number_that_most_copies_have_stands() -> None:
    wrong = make_report(STORY.replace("52", "25"), "Herald", "2031-03-11")
    right = [make_report(STORY, outlet, "2031-03-12") for outlet in ("Star", "Globe")]
    (family,) = find_families({report.id: report for report in (wrong, *right)})
    assert family.corrupted == (wrong.id,)


def test_wire_is_the_original_of_its_reprints() -> None:
    early = make_report(f"(Atlas Wire) - {STORY}", "Star", "2031-03-11")
    wire = make_report(STORY, "Atlas Wire", "2031-03-12")
    (family,) = find_families({report.id: report for report in (early, wire)})
    assert family.original == wire.id
