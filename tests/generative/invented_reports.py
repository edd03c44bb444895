"""Reports of a few invented episodes, with what was taken out of them: much that is nearly alike."""

from collections.abc import Sequence
from dataclasses import replace

from hypothesis import strategies as st

from habeas.model import CountClaim, Extraction, Report
from habeas.model.vocabulary import Scope, Status
from tests.unit.tellings import exchange, tell

NAMES = [
    "Mikola Zaretski",
    "Nikolai Zaretsky",
    "M. Zaretski",
    "Anna Sokol",
    "Samir Haddad",
    "Samir Haddad Jr",
]
STORIES = [
    "The authorities let detained people go on Thursday after weeks of quiet talks, and most of them were "
    "driven to the border in two buses and met there by doctors. ",
    "Families waited at the gate through the night before the doors were opened for those on the list, and "
    "lawyers said that many more were still behind bars. ",
    "",
]

OTHER_NUMBERS: dict[str, tuple[int, Status, Scope]] = {
    "Some 900 people are still held.": (900, "held", "standing"),
    "Now 930 people are still held.": (930, "held", "standing"),
    "That makes 175 since June 2030.": (175, "freed", "cumulative"),
    "That makes 66 in all.": (66, "freed", "cumulative"),
}


@st.composite
def telling(draw: st.DrawFn, number: int, authorities: Sequence[str | None]) -> Extraction:
    """Draw one report of one episode, or of an exchange."""
    outlet = draw(st.sampled_from(["Herald", "Star", "Globe", "Belta"]))
    if draw(st.integers(0, 6)) == 0:
        return exchange(f"{outlet} {number}")
    people = tuple(draw(st.lists(st.sampled_from(NAMES), max_size=2, unique=True)))
    freed = draw(st.sampled_from([None, 14, 16, 52, 123]))
    others = tuple(draw(st.lists(st.sampled_from(sorted(OTHER_NUMBERS)), max_size=1)))
    told = tell(
        f"{draw(st.sampled_from(STORIES))}Story {number}: {freed or 'some'} were let go by Belarus or Cuba, "
        f"among them {', '.join(people) or 'nobody named'}. {' '.join(others)}",
        outlet=outlet,
        published=draw(st.sampled_from([None, "2031-03-12", "2031-03-20", "2031-06-30"])),
        authority=draw(st.sampled_from(authorities)),
        day=draw(st.sampled_from([None, "2031-03-11", "2031-03-12", "2031-03-14"])),
        kind=draw(st.sampled_from(["release", "pardon", "exchange"])),
        main=draw(st.booleans()),
        speaker=draw(st.sampled_from([None, "Belta", "officials"])),
        freed=freed,
        people=people,
        gave=draw(st.sampled_from([None, None, "potash", "the potash sector", "an airline"])),
    )
    counts = [count_beside(told.report, words, draw(st.sampled_from([None, "e1"]))) for words in others]
    return replace(told, claims=(*told.claims, *counts))


def count_beside(report: Report, words: str, episode: str | None) -> CountClaim:
    """Return the claim that some words make, of those still held or of all let go so far."""
    value, status, scope = OTHER_NUMBERS[words]
    start = report.text.index(words)
    return CountClaim(
        report=report.id,
        evidence=(report.cite(start, start + len(words)),),
        episode=episode if scope == "standing" else "e1",
        value=value,
        low=value,
        high=value,
        modifier="exact",
        status=status,
        scope=scope,
        wording=words,
    )


@st.composite
def tellings(
    draw: st.DrawFn, *, authorities: Sequence[str | None] = ("BY", "CU", None), most: int = 9
) -> list[Extraction]:
    """Draw a few reports, none of them twice."""
    told = [draw(telling(number, authorities)) for number in range(draw(st.integers(1, most)))]
    return list({one.report.id: one for one in told}.values())
