"""Compare: two speakers or outlets side by side, of one authority or of all."""

from typing import Annotated

from fastapi import APIRouter, Query
from fastapi.responses import HTMLResponse

from habeas.web.asking import PageNumber
from habeas.web.side_by_side import compare_telling
from habeas.web.visit import Visiting

router = APIRouter(include_in_schema=False)

EPISODES_A_PAGE = 25

Name = Annotated[str, Query(max_length=200)]


@router.get("/compare")
def show_comparison(
    visit: Visiting, a: Name = "", b: Name = "", authority: Name = "", both: str = "", number: PageNumber = 1
) -> HTMLResponse:
    """Show what two voices say of the same episodes."""
    with visit.ledger() as ledger:
        left = ledger.voice(a) if a.strip() else None
        right = ledger.voice(b) if b.strip() else None
        tellings = []
        if left and right:
            tellings = ledger.compare_voices(
                left,
                right,
                authority=authority or None,
                both=bool(both),
                offset=(number - 1) * EPISODES_A_PAGE,
                limit=EPISODES_A_PAGE + 1,
            )
        voices = ledger.voices(authority=authority or None)
        authorities = ledger.authorities()
    return visit.page(
        "compare.html",
        left=left,
        right=right,
        asked={"a": a, "b": b, "authority": authority, "both": both},
        rows=[(one, compare_telling(one)) for one in tellings[:EPISODES_A_PAGE]],
        more=len(tellings) > EPISODES_A_PAGE,
        voices=voices,
        authorities=authorities,
        number=number,
    )
