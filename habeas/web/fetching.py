"""Fetches one page from an address that a reader gave, and from nowhere inside the network.

Takes an address, gives bytes and their kind. The host's address is looked up once, refused unless it is
public, and that very address is called, so that no second look-up can lead elsewhere; so is every redirect.
Sends no cookies, follows few redirects, reads no more than a page, and gives up soon.
"""

import ipaddress
import socket
import time
from dataclasses import dataclass
from urllib.parse import SplitResult, urljoin, urlsplit

import certifi
from urllib3 import BaseHTTPResponse, HTTPConnectionPool, HTTPSConnectionPool, Timeout
from urllib3.exceptions import HTTPError

from habeas import __version__
from habeas.model import HabeasError

PORTS = {"http": 80, "https": 443}
MOST_BYTES = 3_000_000
MOST_SECONDS = 15.0
MOST_REDIRECTS = 4
CHUNK = 65_536
TRANSLATED = tuple(map(ipaddress.ip_network, ("64:ff9b::/96", "64:ff9b:1::/48")))
"""Addresses that a network translates to others, inner ones among them (RFC 6052, RFC 8215)."""

REDIRECTS = frozenset({301, 302, 303, 307, 308})
KINDS = {
    "text/html": ".html",
    "application/xhtml+xml": ".html",
    "text/plain": ".txt",
    "text/markdown": ".md",
}
"""The kinds of page that can be read, with the ending by which the reading stage knows them."""


class FetchRefused(HabeasError):
    """An address that is not fetched, or that gave nothing readable; says which."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FetchedPage:
    """A page as it came: from which address in the end, and the ending of a file that would hold it."""

    address: str
    content: bytes
    ending: str


def fetch_page(address: str) -> FetchedPage:
    """Return the page at a public http or https address; `FetchRefused` otherwise."""
    deadline = time.monotonic() + MOST_SECONDS
    for _ in range(MOST_REDIRECTS + 1):
        parts = _read_address(address)
        try:
            with _call(parts, deadline) as response:
                if response.status not in REDIRECTS:
                    return _read_page(address, response, deadline)
                address = urljoin(address, response.headers.get("Location", ""))
        except HTTPError as error:
            raise FetchRefused(f"the address did not answer ({type(error).__name__})") from error
    raise FetchRefused("the address leads on and on; give the last one")


def _read_address(address: str) -> SplitResult:
    try:
        parts = urlsplit(address.strip())
        port = parts.port
    except ValueError as error:
        raise FetchRefused("this is no address of a page") from error
    if parts.scheme not in PORTS or not parts.hostname:
        raise FetchRefused("only addresses that begin with http:// or https:// are fetched")
    if parts.username or parts.password:
        raise FetchRefused("an address with a name or a password in it is not fetched")
    if port not in {None, PORTS[parts.scheme]}:
        raise FetchRefused("only the usual ports 80 and 443 are called")
    return parts


def find_public_address(host: str, port: int) -> str:
    """Return a network address of a host; `FetchRefused` where any of them is not public."""
    try:
        found = {entry[4][0] for entry in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)}
    except (OSError, UnicodeError) as error:
        raise FetchRefused("the host of this address is not known") from error
    addresses = sorted(str(one) for one in found)
    if not addresses or not all(map(is_public, addresses)):
        raise FetchRefused("this address lies inside the network, not on the public internet")
    return addresses[0]


def is_public(address: str) -> bool:
    """Tell whether a network address is one of the public internet."""
    read = ipaddress.ip_address(address.partition("%")[0])
    inner = getattr(read, "ipv4_mapped", None) or getattr(read, "sixtofour", None)
    hidden = read.is_multicast or any(read in network for network in TRANSLATED)
    return read.is_global and not hidden and (inner is None or inner.is_global)


def _call(parts: SplitResult, deadline: float) -> BaseHTTPResponse:
    path = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
    headers = {
        "Host": str(parts.hostname),
        "User-Agent": f"habeas/{__version__}",
        "Accept": ", ".join(KINDS),
        "Accept-Encoding": "identity",
    }
    pool = _open_pool(parts, min(5.0, max(0.1, deadline - time.monotonic())))
    return pool.urlopen("GET", path, headers=headers, redirect=False, preload_content=False)


def _open_pool(parts: SplitResult, seconds: float) -> HTTPConnectionPool:
    """Return connections to the very address that was found public, which must prove the host's name."""
    host, port = str(parts.hostname), PORTS[parts.scheme]
    called, limit = find_public_address(host, port), Timeout(connect=seconds, read=seconds)
    if parts.scheme == "http":
        return HTTPConnectionPool(called, port, timeout=limit, retries=False)
    return HTTPSConnectionPool(
        called,
        port,
        timeout=limit,
        retries=False,
        ca_certs=certifi.where(),
        server_hostname=host,
        assert_hostname=host,
    )


def _read_page(address: str, response: BaseHTTPResponse, deadline: float) -> FetchedPage:
    if response.status != 200:
        raise FetchRefused(f"the address answered {response.status}")
    kind = response.headers.get("Content-Type", "text/html").partition(";")[0].strip().lower()
    if kind not in KINDS:
        raise FetchRefused(f"a page of kind {kind[:60]!r} cannot be read here; save it and add the file")
    content = b""
    while piece := response.read(CHUNK):
        content += piece
        if len(content) > MOST_BYTES:
            raise FetchRefused(f"the page is longer than {MOST_BYTES:,} bytes")
        if time.monotonic() > deadline:
            raise FetchRefused("the page takes too long")
    return FetchedPage(address=address, content=content, ending=KINDS[kind])
