"""The same content as JSON, at permanent addresses under /api/v1; /api/v1/openapi.json describes it."""

from fastapi import APIRouter

from habeas.web.api import episodes, figures, nouns, overview, reports
from habeas.web.api.models import Problem

api = APIRouter(prefix="/api/v1", responses={status: {"model": Problem} for status in (401, 404, 503)})
for part in (overview, episodes, figures, reports, nouns):
    api.include_router(part.router)

__all__ = ["api"]
