from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import delete, update
from starlette.testclient import TestClient

from habeas.cli.accounts_command import ROLES as NAMED_ROLES
from habeas.ledger import Ledger
from habeas.web.access import safe_path
from habeas.web.accounts import ROLES, AccountError, AccountStore
from habeas.web.accounts import log as account_log
from habeas.web.accounts.entering import TRIES_HERE, make_token
from habeas.web.accounts.tables import events
from web.desk_readers import open_app, send_form

PASSWORD = "four plain words here"


@pytest.fixture
def store(tmp_path: Path) -> Iterator[AccountStore]:
    store = AccountStore(tmp_path / "team.accounts", create=True)
    for role in ROLES:
        store.add(f"one-{role}", role, PASSWORD, by="tester")
    yield store
    store.close()


@pytest.fixture
def client(filled_ledger: Ledger, ledger_path: Path, store: AccountStore) -> Iterator[TestClient]:
    with open_app(ledger_path, accounts=store.path) as client:
        yield client


def log_in(client: TestClient, role: str = "reader", password: str = PASSWORD, **fields: str):
    return send_form(client, "/login", name=f"one-{role}", password=password, **fields)


@pytest.mark.parametrize("path", ["/", "/people", "/review", "/add", "/accounts", "/charts/timeline.svg"])
def test_nobody_sees_pages_before_logging_in(client: TestClient, path: str) -> None:
    answer = client.get(path, follow_redirects=False)
    assert (answer.status_code, answer.headers["location"][:6]) == (303, "/login")


def test_api_asks_for_a_token(client: TestClient) -> None:
    client.app.add_api_route("/api/v1/probe", lambda: "seen")
    assert client.get("/api/v1/probe").status_code == 401


def test_token_lets_a_program_in(client: TestClient, store: AccountStore) -> None:
    token = make_token(store, "one-reader", "probe", by="tester")
    assert client.get("/people", headers={"authorization": f"Bearer {token}"}).status_code == 200
    wrong = client.get("/people", headers={"authorization": f"Bearer {token}x"}, follow_redirects=False)
    assert wrong.status_code == 303


def test_wrong_token_is_not_saved_by_a_cookie(client: TestClient) -> None:
    log_in(client)
    answer = client.get("/people", headers={"authorization": "Bearer x"}, follow_redirects=False)
    assert answer.status_code == 303


def test_reader_comes_in_and_goes_on(client: TestClient) -> None:
    answer = log_in(client, after="/people")
    assert (answer.url.path, "one-reader" in answer.text) == ("/people", True)


def test_session_cookie_is_kept_from_scripts_and_sites(client: TestClient) -> None:
    answer = client.post("/login", data=_form(client), follow_redirects=False)
    cookie = next(c for c in answer.headers.get_list("set-cookie") if c.startswith("habeas-session"))
    assert {"HttpOnly", "SameSite=strict"} <= set(cookie.split("; "))


def test_session_cookie_is_secure_over_https(client: TestClient) -> None:
    client.base_url = client.base_url.copy_with(scheme="https")
    answer = client.post("/login", data=_form(client), follow_redirects=False)
    assert all("Secure" in cookie for cookie in answer.headers.get_list("set-cookie"))


def _form(client: TestClient) -> dict[str, str]:
    token = client.get("/login").text.split('X-Habeas-Token": "')[1].split('"')[0]
    return {"token": token, "name": "one-reader", "password": PASSWORD}


@pytest.mark.parametrize(
    ("role", "path", "status"),
    [
        ("reader", "/people", 200),
        ("reader", "/review", 403),
        ("reader", "/add", 403),
        ("reviewer", "/review", 200),
        ("reviewer", "/accounts", 403),
        ("admin", "/accounts", 200),
    ],
)
def test_role_decides_what_is_open(client: TestClient, role: str, path: str, status: int) -> None:
    log_in(client, role)
    assert client.get(path).status_code == status


def test_reader_cannot_decide(client: TestClient, ledger_path: Path) -> None:
    log_in(client)
    assert send_form(client, "/review/undo", ident="00").status_code == 403


def test_decision_is_in_the_accounts_name(client: TestClient, ledger_path: Path) -> None:
    log_in(client, "reviewer")
    with Ledger.open(ledger_path) as ledger:
        claim = ledger.episodes()[0].episode.claims[0]
    send_form(client, f"/claim/{claim}", verdict="accept")
    with Ledger.open(ledger_path) as ledger:
        assert ledger.judgements()[0].reviewer == "one-reviewer"
        assert ledger.journal()[-1].author == "one-reviewer"


@pytest.mark.parametrize("name", ["one-reader", "nobody"])
def test_refusal_never_says_which_was_wrong(client: TestClient, name: str) -> None:
    answer = send_form(client, "/login", name=name, password="wrong words altogether")
    assert (answer.status_code, "name and password do not go together" in answer.text) == (401, True)


def test_guessing_is_slowed(client: TestClient) -> None:
    for _ in range(TRIES_HERE):
        log_in(client, password="wrong words altogether")
    answer = log_in(client)
    assert (answer.status_code, int(answer.headers["retry-after"]) > 60) == (429, True)


def test_slowed_guesser_may_try_later(client: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    for _ in range(TRIES_HERE):
        log_in(client, password="wrong words altogether")
    now = account_log.read_clock()
    for module in ("log", "entering"):
        monkeypatch.setattr(f"habeas.web.accounts.{module}.read_clock", lambda: now + timedelta(minutes=16))
    assert log_in(client).url.path == "/"


def test_session_ends_after_idle_hours(client: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    log_in(client)
    later = account_log.read_clock() + timedelta(hours=9)
    monkeypatch.setattr("habeas.web.accounts.entering.read_clock", lambda: later)
    assert client.get("/people").url.path == "/login"


def test_logging_out_ends_the_session(client: TestClient) -> None:
    log_in(client)
    cookie = client.cookies["habeas-session"]
    send_form(client, "/logout")
    client.cookies.set("habeas-session", cookie)
    assert client.get("/people").url.path == "/login"


def test_removed_account_is_out_at_once(client: TestClient, store: AccountStore) -> None:
    log_in(client)
    store.remove("one-reader", by="tester")
    assert client.get("/people").url.path == "/login"


def test_log_tells_who_came_in(client: TestClient, store: AccountStore) -> None:
    log_in(client, password="wrong words altogether")
    log_in(client)
    send_form(client, "/logout")
    assert [one.kind for one in store.events()][-3:] == ["refused", "login", "logout"]
    assert store.events()[-1].place == "testclient"


def test_log_refuses_to_be_changed(store: AccountStore) -> None:
    for change in (delete(events), update(events).values(by="somebody")):
        with pytest.raises(AccountError), store.connect() as connection:
            connection.execute(change)


def test_altered_log_is_noticed(store: AccountStore) -> None:
    with store.connect() as connection:
        connection.exec_driver_sql("DROP TRIGGER events_no_update")
        connection.execute(update(events).where(events.c.entry == 2).values(by="somebody"))
    with pytest.raises(AccountError, match="was altered"):
        store.events()


def test_file_holds_no_secret(client: TestClient, store: AccountStore) -> None:
    token = make_token(store, "one-reader", "probe", by="tester")
    log_in(client)
    kept = b"".join(path.read_bytes() for path in store.path.parent.glob("team.accounts*"))
    for secret in (PASSWORD, token, client.cookies["habeas-session"]):
        assert secret.encode() not in kept
    assert store.path.stat().st_mode & 0o077 == 0


def test_admin_adds_and_removes_accounts(client: TestClient, store: AccountStore) -> None:
    log_in(client, "admin")
    send_form(client, "/accounts", name="new", role="reviewer", password=PASSWORD)
    assert ("new", "reviewer") in [(one.name, one.role) for one in store.all()]
    send_form(client, "/accounts/remove", name="new")
    assert "new" not in [one.name for one in store.all()]


def test_admin_cannot_remove_themselves(client: TestClient, store: AccountStore) -> None:
    log_in(client, "admin")
    assert send_form(client, "/accounts/remove", name="one-admin").status_code == 422


def test_token_is_shown_once(client: TestClient) -> None:
    log_in(client, "admin")
    page = send_form(client, "/accounts/token", name="one-reader", label="nightly").text
    token = page.split("<code>")[1].split("</code>")[0]
    assert token.startswith("habeas_")
    assert token not in client.get("/accounts").text


@pytest.mark.parametrize("after", ["//bad.example", "https://bad.example", "/\\bad.example", "/a\n", ""])
def test_login_leads_to_no_other_site(after: str) -> None:
    assert safe_path(after) == "/"


def test_command_knows_every_role() -> None:
    assert NAMED_ROLES == ROLES


def test_without_accounts_nobody_is_asked(filled_ledger: Ledger, ledger_path: Path) -> None:
    with open_app(ledger_path) as client:
        assert client.get("/login").url.path == "/"
        assert client.get("/accounts").status_code == 404
