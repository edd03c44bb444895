"""Reads the address of a PostgreSQL database as libpq does, and says it without its secrets.

Takes an address, gives its name for messages. A wrong address is not repeated: a part of its
password may stand where a host or a database should.
"""

from urllib.parse import quote, urlencode

from psycopg import ProgrammingError
from psycopg.conninfo import conninfo_to_dict

from habeas.ledger.errors import LedgerError

UNREADABLE = (
    "the address of the ledger cannot be read; write postgresql://USER@HOST/DATABASE, and in a password"
    " %40 for @, %2F for /, %3A for :, %3F for ? (or keep it in ~/.pgpass)"
)
SECRET = frozenset({"password", "sslpassword", "passfile", "oauth_client_secret"})


def name_address(address: str) -> str:
    """Return the address as messages may show it; `LedgerError` where libpq could not read it."""
    try:
        parts = {name: str(value) for name, value in conninfo_to_dict(address).items() if value is not None}
    except ProgrammingError:
        raise LedgerError(UNREADABLE) from None  # the error repeats what it could not read
    if _is_misread(parts):
        raise LedgerError(UNREADABLE)
    shown = {name: value for name, value in parts.items() if name not in SECRET}
    user, host, port = shown.pop("user", ""), shown.pop("host", ""), shown.pop("port", "")
    if host.startswith("/"):  # the folder of a socket
        shown, host = {"host": host, **shown}, ""
    where = (f"{quote(user)}@" if user else "") + host + (f":{port}" if port else "")
    database = quote(shown.pop("dbname", ""))
    return f"postgresql://{where}/{database}" + (
        f"?{urlencode(shown, safe='/', quote_via=quote)}" if shown else ""
    )


def _is_misread(parts: dict[str, str]) -> bool:
    """Tell whether a sign of the password that was not encoded has cut the address in the wrong place."""
    ports = parts.get("port", "0").split(",")
    places = parts.get("host", "") + parts.get("dbname", "")
    return "@" in places or not all(port.isdecimal() for port in ports)
