"""Answers to what cannot be shown: one clear line, in the form that was asked for.

Takes an error, gives a page or, under /api, a record; an error never repeats a report's words.
"""

import logging
from http import HTTPStatus
from traceback import format_tb

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import HTMLResponse, JSONResponse, Response
from starlette.exceptions import HTTPException

from habeas.ledger import LedgerBusy, LedgerError, UnknownItem
from habeas.web.visit import Visit, read_language

log = logging.getLogger(__name__)


def register_errors(app: FastAPI) -> None:
    """Have every error of the application answered in one line."""
    app.add_exception_handler(HTTPException, _answer_http)
    app.add_exception_handler(RequestValidationError, _answer_invalid)
    app.add_exception_handler(UnknownItem, _answer_unknown)
    app.add_exception_handler(LedgerError, _answer_ledger)
    app.add_exception_handler(Exception, _answer_fault)


async def _answer_http(request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)  # registered for it alone
    detail = error.detail if error.detail != HTTPStatus(error.status_code).phrase else ""
    return answer_error(request, error.status_code, detail)


async def _answer_invalid(request: Request, error: Exception) -> Response:
    assert isinstance(error, RequestValidationError)  # registered for it alone
    places = sorted({".".join(str(part) for part in one["loc"][1:]) for one in error.errors()})
    return answer_error(request, 422, f"cannot be understood: {', '.join(places)}")


async def _answer_unknown(request: Request, error: Exception) -> Response:
    return answer_error(request, 404, str(error))


async def _answer_ledger(request: Request, error: Exception) -> Response:
    log.error("ledger: %s", error)
    said = f"{error}; nothing is lost" if isinstance(error, LedgerBusy) else ""
    return answer_error(request, 503, said or "the ledger cannot be read at the moment")


async def _answer_fault(request: Request, error: Exception) -> Response:
    frames = "".join(format_tb(error.__traceback__))  # without the message, which may name a detainee
    log.error("fault: %s at %s\n%s", type(error).__name__, request.url.path, frames)
    return answer_error(request, 500, "")


def answer_error(request: Request, status: int, detail: str) -> Response:
    """Return an error as the kind of answer that the request is for."""
    if request.url.path.startswith("/api/"):
        return JSONResponse({"detail": detail or HTTPStatus(status).phrase}, status)
    visit = Visit(request=request, language=read_language(request), day=None)
    answer: HTMLResponse = visit.page("error.html", status, number=status, detail=detail)
    return answer
