"""People, concessions, deals, findings, families and questions as JSON: each as a list and by its id."""

from collections.abc import Callable
from typing import Any

from fastapi import APIRouter

from habeas.model import Concession, Deal, Family, Finding, Person, Question
from habeas.web.api.asking import ApiVisit, Ident, Sliced
from habeas.web.api.models import Page

router = APIRouter()

KINDS: dict[str, type[Any]] = {
    "people": Person,
    "concessions": Concession,
    "deals": Deal,
    "findings": Finding,
    "families": Family,
    "questions": Question,
}
"""Each list with what it lists."""


def _list_kind(kind: type[Any]) -> Callable[..., Any]:
    def list_nouns(visit: ApiVisit, sliced: Sliced) -> Any:
        with visit.ledger() as ledger:
            found, total = ledger.list_nouns(kind, offset=sliced.offset, limit=sliced.size)
        return sliced.of(found, total)

    return list_nouns


def _show_kind(kind: type[Any]) -> Callable[..., Any]:
    def show_noun(ident: Ident, visit: ApiVisit) -> Any:
        with visit.ledger() as ledger:
            return ledger.find_noun(kind, ident)

    return show_noun


for name, noun in KINDS.items():
    router.add_api_route(
        f"/{name}",
        _list_kind(noun),
        response_model=Page[noun],  # type: ignore[valid-type]  # a type that is a value here
        tags=[name],
        operation_id=f"list_{name}",
        summary=f"List {name} in their order.",
    )
    router.add_api_route(
        f"/{name}/{{ident}}",
        _show_kind(noun),
        response_model=noun,
        tags=[name],
        operation_id=f"show_{name}",
        summary="Show the one whose id begins so.",
    )
