import socket
import threading
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer

import pytest

from habeas.web import fetching
from habeas.web.fetching import FetchRefused, fetch_page, is_public

PUBLIC = "93.184.215.14"


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1",
        "10.0.0.1",
        "192.168.1.1",
        "172.16.9.9",
        "169.254.169.254",
        "0.0.0.0",
        "100.64.0.1",
        "224.0.0.1",
        "::1",
        "fe80::1%eth0",
        "fd00::1",
        "::ffff:127.0.0.1",
        "2002:7f00:1::",
        "64:ff9b::7f00:1",
        "64:ff9b:1::1",
    ],
)
def test_address_inside_the_network_is_not_public(address: str) -> None:
    assert not is_public(address)


@pytest.mark.parametrize("address", [PUBLIC, "2606:2800:21f:cb07:6820:80da:af6b:8b2c"])
def test_address_of_the_internet_is_public(address: str) -> None:
    assert is_public(address)


@pytest.mark.parametrize(
    "address",
    [
        "file:///etc/passwd",
        "ftp://news.example/x",
        "gopher://news.example",
        "http://name:word@news.example/",
        "http://news.example:22/",
        "http://[::1",
        "//news.example",
        "news.example",
        "",
        "http://localhost/",
        "http://127.1/",
        "http://2130706433/",
        "http://0x7f000001/",
    ],
)
def test_address_is_refused_before_anything_is_called(address: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fetching.HTTPConnectionPool, "urlopen", pytest.fail)
    with pytest.raises(FetchRefused):
        fetch_page(address)


def test_host_with_one_inner_address_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    resolve_to(monkeypatch, PUBLIC, "127.0.0.1")
    with pytest.raises(FetchRefused, match="inside the network"):
        fetch_page("http://news.example/")


def resolve_to(monkeypatch: pytest.MonkeyPatch, *addresses: str) -> None:
    found = [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (one, 80)) for one in addresses]
    monkeypatch.setattr(socket, "getaddrinfo", lambda *given, **named: found)


@pytest.fixture
def serve(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[..., list[str]]]:
    """Return what answers at a host that is taken for public, and gives the paths that were asked for."""
    servers = []

    def serve(answers: dict[str, tuple[int, dict[str, str], bytes]]) -> list[str]:
        asked: list[str] = []

        class Answers(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                asked.append(f"{self.headers['Host']}{self.path}")
                status, headers, body = answers[self.path]
                self.send_response(status)
                for name, value in headers.items():
                    self.send_header(name, value)
                self.end_headers()
                self.wfile.write(body)

            def log_message(self, *given: object) -> None:
                pass

        server = HTTPServer(("127.0.0.1", 0), Answers)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        servers.append(server)
        monkeypatch.setitem(fetching.PORTS, "http", server.server_port)
        monkeypatch.setattr(fetching, "find_public_address", lambda host, port: "127.0.0.1")
        return asked

    yield serve
    for server in servers:
        server.shutdown()
        server.server_close()


def test_page_is_fetched_from_its_host(serve: Callable[..., list[str]]) -> None:
    asked = serve({"/story": (200, {"Content-Type": "text/html; charset=utf-8"}, b"<p>Seven freed</p>")})
    page = fetch_page("http://news.example/story")
    assert (page.content, page.ending, asked) == (b"<p>Seven freed</p>", ".html", ["news.example/story"])


def test_redirect_to_another_scheme_is_refused(serve: Callable[..., list[str]]) -> None:
    serve({"/": (302, {"Location": "file:///etc/passwd"}, b"")})
    with pytest.raises(FetchRefused, match="http"):
        fetch_page("http://news.example/")


def test_endless_redirects_end(serve: Callable[..., list[str]]) -> None:
    asked = serve({"/": (302, {"Location": "/"}, b"")})
    with pytest.raises(FetchRefused, match="on and on"):
        fetch_page("http://news.example/")
    assert len(asked) == fetching.MOST_REDIRECTS + 1


def test_redirect_is_looked_at_anew(serve: Callable[..., list[str]], monkeypatch: pytest.MonkeyPatch) -> None:
    serve({"/": (302, {"Location": "http://inner.example/"}, b"")})
    hosts: list[str] = []

    def look_up(host: str, port: int) -> str:
        hosts.append(host)
        if host == "inner.example":
            raise FetchRefused("inside the network")
        return "127.0.0.1"

    monkeypatch.setattr(fetching, "find_public_address", look_up)
    with pytest.raises(FetchRefused):
        fetch_page("http://news.example/")
    assert hosts == ["news.example", "inner.example"]


@pytest.mark.parametrize(
    ("answer", "reason"),
    [
        ((404, {}, b""), "answered 404"),
        ((200, {"Content-Type": "application/pdf"}, b"%PDF"), "cannot be read here"),
        ((200, {"Content-Type": "text/plain"}, b"x" * 3_000_001), "longer than"),
    ],
)
def test_unreadable_answer_is_refused(
    serve: Callable[..., list[str]], answer: tuple[int, dict[str, str], bytes], reason: str
) -> None:
    serve({"/": answer})
    with pytest.raises(FetchRefused, match=reason):
        fetch_page("http://news.example/")


def test_slow_page_is_given_up(serve: Callable[..., list[str]], monkeypatch: pytest.MonkeyPatch) -> None:
    serve({"/": (200, {"Content-Type": "text/plain"}, b"x" * 200_000)})
    monkeypatch.setattr(fetching, "MOST_SECONDS", 0.0)
    with pytest.raises(FetchRefused, match=r"too long|did not answer"):
        fetch_page("http://news.example/")
