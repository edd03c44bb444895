"""One reader asking for one page: in which language, of which day, and how the answer is drawn.

Takes a request, gives the open ledger of the day asked for and the page in the reader's language. Pages take
a `Visiting` and nothing else of the request.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import cached_property
from typing import Annotated, Any
from urllib.parse import urlencode

from fastapi import Depends, HTTPException, Request
from fastapi.responses import HTMLResponse, RedirectResponse
from markupsafe import Markup

from habeas.ledger import Ledger
from habeas.ledger.browsing_views import Addition
from habeas.model import Report
from habeas.publish.entries import PublicReport
from habeas.publish.redaction import conceal_strings
from habeas.publish.sensitive import Sensitive
from habeas.web.accounts import Account, AccountStore, Role
from habeas.web.addresses import Addresses, ServedAddresses
from habeas.web.charts import Chart, draw_inline
from habeas.web.forgery import COOKIE as FORM_COOKIE
from habeas.web.forgery import new_seed, sign_seed
from habeas.web.languages import Language, choose_language, load_language
from habeas.web.memory import LedgerMemory
from habeas.web.navigation import Place
from habeas.web.queue import ReviewQueue
from habeas.web.rendering import render_page
from habeas.web.settings import WebSettings
from habeas.web.site_addresses import SiteAddresses
from habeas.web.staging import Staging
from habeas.web.wording import Wording
from habeas.web.writing import LedgerWriter

LANGUAGE_COOKIE = "habeas-language"
YEAR = 365 * 24 * 3600


@dataclass(frozen=True, kw_only=True)
class Visit:
    """A request as pages see it: `day` is the day whose end they show, None for now."""

    request: Request
    language: Language
    day: date | None

    @property
    def settings(self) -> WebSettings:
        """What the application was told when it started."""
        settings: WebSettings = self.request.app.state.settings
        return settings

    @property
    def account(self) -> Account | None:
        """Who asks; None where nobody has logged in."""
        account: Account | None = getattr(self.request.state, "account", None)
        return account

    @property
    def accounts(self) -> AccountStore | None:
        """The accounts of this application; None where it asks for none."""
        store: AccountStore | None = self.request.app.state.accounts
        return store

    @property
    def reviewer(self) -> str:
        """In whose name is decided and added."""
        return self.account.name if self.account else self.settings.author

    def may(self, role: Role) -> bool:
        """Tell whether the reader may do what a role may."""
        return self.account is not None and self.account.may(role)

    def shows(self, entry: Place) -> bool:
        """Tell whether an entry of the navigation is for this reader."""
        return entry.public if self.settings.public else self.may(entry.role)

    @property
    def place(self) -> str:
        """The network address that asks."""
        return self.request.client.host if self.request.client else ""

    @property
    def is_https(self) -> bool:
        """Tell whether nobody on the way can read along."""
        return self.request.url.scheme == "https"

    @cached_property
    def addresses(self) -> Addresses:
        """Where the other pages are, for the same day, or in the same site."""
        if file := self.request.scope.get("habeas.file"):
            return SiteAddresses(file=file, left_out=self.sensitive.people)
        day = self.day.isoformat() if self.day else None
        return ServedAddresses(root=self.request.scope.get("root_path", ""), as_of=day)

    @property
    def sensitive(self) -> Sensitive:
        """Who must not be named; nobody where the reader may know all."""
        sensitive: Sensitive = self.request.app.state.sensitive
        return sensitive

    def source(self, report: Report | Addition | PublicReport) -> str:
        """Return who published a report, or what it is called where nobody says."""
        return report.outlet or self.file_name(report.name)

    def file_name(self, name: str) -> str:
        """Return what a report is called, unless that names somebody who must not be named."""
        return self.sensitive.redaction.conceal_address(name) or self.say.text("a report")

    def download(self, file: str) -> str:
        """Return the address of a file to download from the site that this page is in."""
        return SiteAddresses(file=self.request.scope["habeas.file"]).beside(f"downloads/{file}")

    @property
    def say(self) -> Wording:
        """The words for nouns, in the reader's language."""
        return Wording(self.language)

    @cached_property
    def seed(self) -> str:
        """What the reader's form cookie holds, or will hold."""
        return self.request.cookies.get(FORM_COOKIE) or new_seed()

    @property
    def today(self) -> date:
        """The last day that can be looked at: the present one, in UTC."""
        return datetime.now(UTC).date()

    def now(self) -> str:
        """Return the address of this page for the ledger as it stands."""
        return f"{self.request.url.path}?{urlencode(self.kept_query('as_of'))}".rstrip("?")

    def in_language(self, code: str) -> str:
        """Return the address of this page in another language."""
        return f"{self.request.url.path}?{urlencode([*self.kept_query('lang'), ('lang', code)])}"

    def kept_query(self, *without: str) -> list[tuple[str, str]]:
        """Return what the reader asked for, without some of its names."""
        return [
            (name, value) for name, value in self.request.query_params.multi_items() if name not in without
        ]

    @contextmanager
    def ledger(self) -> Iterator[Ledger]:
        """Open the ledger of the day that is looked at."""
        with self.request.app.state.ledgers.open(self.day) as ledger:
            yield ledger

    @contextmanager
    def present(self) -> Iterator[Ledger]:
        """Open the ledger as it stands: what is decided and added is about the present."""
        with Ledger.open(self.settings.ledger) as ledger:
            yield ledger

    def draw_now(self, make: Callable[[], Chart | None]) -> Markup | None:
        """Return a chart for a page that must hold it from the start; a served page loads it afterwards."""
        if not self.settings.public:
            return None
        chart = self.publish_chart(make())
        return Markup(draw_inline(chart, self.language.locale)) if chart else None

    def publish_chart(self, chart: Chart | None) -> Chart | None:
        """Return a chart without the names of those who must not be named."""
        hidden = self.sensitive.redaction
        return chart and Chart(title=hidden.conceal(chart.title), spec=conceal_strings(chart.spec, hidden))

    def page(self, template: str, status: int = 200, **content: Any) -> HTMLResponse:
        """Return a page drawn from a template in `templates/`."""
        token = sign_seed(self.settings.secret, self.seed)
        html = render_page(template, visit=self, token=token, **content)
        answer = HTMLResponse(html, status)
        self._set_cookies(answer)
        return answer

    def go(self, page: str, ident: str = "", **query: str | int | None) -> RedirectResponse:
        """Return what leads the reader on to a page, after something was written."""
        return RedirectResponse(self.addresses.to(page, ident, **query), 303)

    @property
    def writer(self) -> LedgerWriter:
        """What writes to the ledger for all readers."""
        writer: LedgerWriter = self.request.app.state.writer
        return writer

    @property
    def memory(self) -> LedgerMemory:
        """What is kept of numbers over the whole ledger."""
        memory: LedgerMemory = self.request.app.state.memory
        return memory

    @property
    def queue(self) -> ReviewQueue:
        """What is to be decided about the ledger."""
        queue: ReviewQueue = self.request.app.state.queue
        return queue

    @property
    def staging(self) -> Staging:
        """What was read and waits to be stored."""
        staging: Staging = self.request.app.state.staging
        return staging

    def _set_cookies(self, answer: HTMLResponse) -> None:
        secure = self.is_https
        if self.request.cookies.get(FORM_COOKIE) != self.seed:
            answer.set_cookie(FORM_COOKIE, self.seed, secure=secure, httponly=True, samesite="strict")
        if "lang" in self.request.query_params:
            code = self.language.code
            answer.set_cookie(
                LANGUAGE_COOKIE, code, max_age=YEAR, secure=secure, httponly=True, samesite="lax"
            )


def open_visit(request: Request) -> Visit:
    """Return the visit that a request is; 400 where its day is none."""
    return Visit(request=request, language=read_language(request), day=_read_day(request))


def read_language(request: Request) -> Language:
    """Return the language that a reader asked for, chose before, or prefers."""
    asked = (request.query_params.get("lang"), request.cookies.get(LANGUAGE_COOKIE))
    return load_language(choose_language(asked, request.headers.get("accept-language", "")))


def _read_day(request: Request) -> date | None:
    given = request.query_params.get("as_of")
    try:
        return date.fromisoformat(given) if given else None
    except ValueError as error:
        raise HTTPException(400, "as_of must be a day such as 2026-01-31") from error


Visiting = Annotated[Visit, Depends(open_visit)]
