"""A PostgreSQL server for the tests: started in a temporary folder, gone with it.

Takes the binaries that the machine has; gives addresses of empty schemas, each with a password in it, so that
any message that repeats it is found out. Needs no network: the server listens on a socket in its folder.
"""

import os
import pwd
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path
from urllib.parse import quote

import psycopg

PASSWORD = "not-to-be-told"
PATIENCE = 300
"""Tenths of a second within which a server must answer."""

SETTINGS = {
    "listen_addresses": "",
    "fsync": "off",
    "max_connections": "30",
    "shared_buffers": "32MB",
    "wal_level": "minimal",
    "max_wal_senders": "0",
}


@dataclass(slots=True)
class PostgresqlServer:
    """A server that runs: its folder and where its binaries are."""

    folder: Path
    binaries: Path
    settings: Mapping[str, str]
    numbers: Iterator[int] = field(default_factory=count)
    process: subprocess.Popen[bytes] | None = None

    def address(self, schema: str = "public", password: str = PASSWORD) -> str:
        """Return the address of a schema, whether it is there or not."""
        options = quote(f"-csearch_path={schema}")
        return f"postgresql://postgres:{password}@/postgres?host={quote(str(self.folder))}&options={options}"

    def make_schema(self) -> str:
        """Create an empty schema and return its address."""
        name = f"ledger_{next(self.numbers)}"
        with psycopg.connect(self.address()) as connection:
            connection.execute(f"CREATE SCHEMA {name}")
        return self.address(name)

    def start(self) -> None:
        """Start the server, and wait until it answers; it ends with the tests, however they end."""
        command = [
            str(self.binaries / "postgres"),
            "-D",
            str(self.folder / "cluster"),
            "-k",
            str(self.folder),
        ]
        options = [part for name, value in self.settings.items() for part in ("-c", f"{name}={value}")]
        bound = ["setpriv", "--pdeathsig", "QUIT"] if shutil.which("setpriv") else []
        self.process = start_apart([*bound, *command, *options], self.folder)
        self._wait()

    def _wait(self) -> None:
        for _ in range(PATIENCE):
            try:
                psycopg.connect(self.address()).close()
            except psycopg.OperationalError:
                time.sleep(0.1)
            else:
                return
        raise RuntimeError(f"the server in {self.folder} does not answer")

    def stop(self, how: signal.Signals = signal.SIGINT) -> None:
        """Stop the server; SIGQUIT ends it as a crash would."""
        assert self.process is not None
        self.process.send_signal(how)
        self.process.wait()


def find_binaries() -> Path | None:
    """Return the folder of initdb and pg_ctl, the newest version's, or None where they are not installed."""
    on_path = shutil.which("initdb")
    folders = sorted(Path("/usr/lib/postgresql").glob("*/bin"), key=lambda path: int(path.parts[-2]))
    found = [Path(on_path).resolve().parent] if on_path else []
    return next((one for one in [*found, *reversed(folders)] if (one / "initdb").exists()), None)


@contextmanager
def run_server(binaries: Path, settings: Mapping[str, str] = SETTINGS) -> Iterator[PostgresqlServer]:
    """Give a new server, stopped and removed at the end."""
    folder = Path(tempfile.mkdtemp(prefix="habeas-pg-"))  # not pytest's: another user must reach it
    if os.geteuid() == 0:
        shutil.chown(folder, *_servant())
    server = PostgresqlServer(folder, binaries, settings)
    try:
        _make_cluster(server)
        server.start()
        yield server
        server.stop(signal.SIGQUIT)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _make_cluster(server: PostgresqlServer) -> None:
    secret = server.folder / "password"
    secret.write_text(PASSWORD)
    secret.chmod(0o644)
    choices = ["--encoding=UTF8", "--locale=C.UTF-8", "--auth=scram-sha-256", "--no-sync", "--wal-segsize=1"]
    command = [str(server.binaries / "initdb"), "-D", str(server.folder / "cluster"), "-U", "postgres"]
    run_apart([*command, *choices, f"--pwfile={secret}"], server.folder)


def run_apart(command: list[str], folder: Path) -> None:
    """Run a command of PostgreSQL to its end."""
    if start_apart(command, folder).wait():
        raise RuntimeError(f"{command[0]} failed; its folder was {folder}")


def start_apart(command: list[str], folder: Path) -> subprocess.Popen[bytes]:
    """Start a command of PostgreSQL, which refuses root, as somebody who may."""
    user, group = _servant() if os.geteuid() == 0 else (None, None)
    return subprocess.Popen(
        command,
        user=user,
        group=group,
        extra_groups=[] if user is not None else None,
        cwd=folder,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )


def _servant() -> tuple[int, int]:
    """Return the user and the group that a server runs as where the tests run as root."""
    names = {entry.pw_name: entry for entry in pwd.getpwall()}
    entry = names.get("postgres") or names["nobody"]
    return entry.pw_uid, entry.pw_gid
