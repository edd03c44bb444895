"""Reports of a few invented episodes, with what was taken out of them: much that is nearly alike."""

from collections.abc import Sequence

from hypothesis import strategies as st

from habeas.model import Extraction
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


@st.composite
def telling(draw: st.DrawFn, number: int, authorities: Sequence[str | None]) -> Extraction:
    """Draw one report of one episode, or of an exchange."""
    outlet = draw(st.sampled_from(["Herald", "Star", "Globe", "Belta"]))
    if draw(st.integers(0, 6)) == 0:
        return exchange(f"{outlet} {number}")
    people = tuple(draw(st.lists(st.sampled_from(NAMES), max_size=2, unique=True)))
    freed = draw(st.sampled_from([None, 14, 16, 52, 123]))
    return tell(
        f"{draw(st.sampled_from(STORIES))}Story {number}: {freed or 'some'} were let go by Belarus or Cuba, "
        f"among them {', '.join(people) or 'nobody named'}.",
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


@st.composite
def tellings(
    draw: st.DrawFn, *, authorities: Sequence[str | None] = ("BY", "CU", None), most: int = 9
) -> list[Extraction]:
    """Draw a few reports, none of them twice."""
    told = [draw(telling(number, authorities)) for number in range(draw(st.integers(1, most)))]
    return list({one.report.id: one for one in told}.values())
