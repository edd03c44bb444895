"""The tables of accounts. Neither a password nor a token stands in them, only what proves one."""

from sqlalchemy import Column, Integer, MetaData, Table, Text

ACCOUNTS = MetaData()

accounts = Table(
    "accounts",
    ACCOUNTS,
    Column("name", Text, primary_key=True),
    Column("role", Text, nullable=False),
    Column("password", Text, nullable=False),
)
"""`password` is an argon2 hash."""

sessions = Table(
    "sessions",
    ACCOUNTS,
    Column("proof", Text, primary_key=True),
    Column("account", Text, nullable=False, index=True),
    Column("seen", Text, nullable=False),
    Column("expires", Text, nullable=False),
)
"""`proof` is the SHA-256 of the cookie: whoever reads this file cannot come in with it."""

tokens = Table(
    "tokens",
    ACCOUNTS,
    Column("proof", Text, primary_key=True),
    Column("ident", Text, nullable=False, unique=True),
    Column("account", Text, nullable=False, index=True),
    Column("label", Text, nullable=False),
    Column("made", Text, nullable=False),
    Column("expires", Text, nullable=False),
)

events = Table(
    "events",
    ACCOUNTS,
    Column("entry", Integer, primary_key=True),
    Column("at", Text, nullable=False, index=True),
    Column("kind", Text, nullable=False),
    Column("account", Text, nullable=False),
    Column("by", Text, nullable=False),
    Column("place", Text),
    Column("previous", Text, nullable=False),
    Column("hash", Text, nullable=False),
)
"""What happened, each entry bound to the one before by its hash; only ever appended to."""

GUARDS = (
    "CREATE TRIGGER IF NOT EXISTS events_no_update BEFORE UPDATE ON events"
    " BEGIN SELECT RAISE(ABORT, 'events are only ever appended to'); END",
    "CREATE TRIGGER IF NOT EXISTS events_no_delete BEFORE DELETE ON events"
    " BEGIN SELECT RAISE(ABORT, 'events are only ever appended to'); END",
)
