"""Builds the web application from its parts.

Takes settings, gives an ASGI application that any server can run. The order of the layers: headers on
everything, limits before any work, the names that may be asked for, then pages.
"""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from fastapi import Depends, FastAPI
from starlette.concurrency import run_in_threadpool
from starlette.middleware.trustedhost import TrustedHostMiddleware

from habeas import __version__
from habeas.publish.sensitive import NOBODY
from habeas.web.access import admit_reader, register_access
from habeas.web.accounts import AccountStore
from habeas.web.api import api
from habeas.web.as_of import EarlierLedgers
from habeas.web.errors import register_errors
from habeas.web.forgery import guard_writes
from habeas.web.headers import SecureHeaders
from habeas.web.limits import LimitRequests
from habeas.web.memory import LedgerMemory
from habeas.web.pages import PAGES
from habeas.web.queue import ReviewQueue
from habeas.web.serving_files import StaticPages
from habeas.web.settings import WebSettings
from habeas.web.staging import Staging
from habeas.web.writing import LedgerWriter


def create_app(settings: WebSettings) -> FastAPI:
    """Return the application that shows the ledger of these settings."""
    ledgers = EarlierLedgers(settings.ledger)
    writer = LedgerWriter(settings.ledger, settings.load_stages)
    accounts = AccountStore(settings.accounts) if settings.accounts else None

    @asynccontextmanager
    async def lifespan(app: FastAPI) -> AsyncIterator[None]:
        if not settings.public:
            await run_in_threadpool(writer.catch_up)
        yield
        writer.close()
        ledgers.close()
        if accounts:
            accounts.close()

    app = FastAPI(
        title="habeas",
        version=__version__,
        docs_url=None,
        redoc_url=None,
        openapi_url="/api/v1/openapi.json",
        dependencies=[Depends(admit_reader), Depends(guard_writes)],
        lifespan=lifespan,
    )
    app.state.settings = settings
    app.state.ledgers = ledgers
    app.state.writer = writer
    app.state.queue = ReviewQueue()
    app.state.memory = LedgerMemory()
    app.state.staging = Staging(settings.load_stages)
    app.state.accounts = accounts
    app.state.sensitive = NOBODY
    for router in PAGES:
        app.include_router(router)
    app.include_router(api)
    app.mount("/static", StaticPages(), name="static")
    register_errors(app)
    register_access(app)
    app.add_middleware(TrustedHostMiddleware, allowed_hosts=sorted(settings.hosts), www_redirect=False)
    app.add_middleware(LimitRequests, settings=settings)
    app.add_middleware(SecureHeaders)
    return app
