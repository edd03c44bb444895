"""The tables of a ledger: facts that are only ever appended to, and what is derived from them.

Takes and gives nothing; `FACTS` and `DERIVED` list the tables. A fact is written once and never changed:
the database itself refuses (see `guards`). A derived table may be dropped and computed again at any time.
"""

from sqlalchemy import Column, ForeignKey, Integer, MetaData, Table, Text

SCHEMA_VERSION = "0001"
"""The migration that an empty ledger starts from; kept where Alembic looks for it."""

FACTS = MetaData()
DERIVED = MetaData()

schema_version = Table("alembic_version", FACTS, Column("version_num", Text, primary_key=True))

journal = Table(
    "journal",
    FACTS,
    Column("entry", Integer, primary_key=True, autoincrement=False),
    Column("at", Text, nullable=False),
    Column("author", Text, nullable=False),
    Column("version", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("subject", Text, nullable=False, index=True),
    Column("source", Text),
    Column("digest", Text, nullable=False),
    Column("previous", Text, nullable=False),
    Column("hash", Text, nullable=False),
)

readings = Table(
    "readings",
    FACTS,
    Column("id", Text, primary_key=True),
    Column("report", Text, nullable=False, index=True),
    Column("name", Text, nullable=False),
    Column("outlet", Text),
    Column("title", Text),
    Column("published", Text),
    Column("url", Text),
    Column("language", Text, nullable=False),
    Column("byline", Text),
    Column("text", Text, nullable=False),
)

extractions = Table(
    "extractions",
    FACTS,
    Column("id", Text, primary_key=True),
    Column("reading", ForeignKey("readings.id"), nullable=False, index=True),
    Column("extractor", Text, nullable=False),
    Column("episodes", Text, nullable=False),
)

claims = Table(
    "claims",
    FACTS,
    Column("extraction", ForeignKey("extractions.id"), primary_key=True),
    Column("position", Integer, primary_key=True, autoincrement=False),
    Column("id", Text, nullable=False, index=True),
    Column("kind", Text, nullable=False),
    Column("record", Text, nullable=False),
)

judgements = Table(
    "judgements",
    FACTS,
    Column("id", Text, primary_key=True),
    Column("record", Text, nullable=False),
)

APPEND_ONLY = (journal, readings, extractions, claims, judgements)

derivation = Table(
    "derivation",
    DERIVED,
    Column("entry", Integer, primary_key=True, autoincrement=False),
    Column("version", Text, nullable=False),
)
"""One row: the last journal entry that the derived tables take in, and the habeas that computed them."""


def _derived(name: str, *columns: Column[str]) -> Table:
    """Return a table of derived nouns: in their order, each as the record that its type gives."""
    position = Column("position", Integer, nullable=False)
    record = Column("record", Text, nullable=False)
    return Table(name, DERIVED, Column("id", Text, primary_key=True), position, *columns, record)


def _by_episode(name: str) -> Table:
    """Return a table that tells which items belong to which episode."""
    item = Column("item", Text, primary_key=True)
    return Table(name, DERIVED, Column("episode", Text, primary_key=True), item)


current_reports = Table(
    "current_reports",
    DERIVED,
    Column("report", Text, primary_key=True),
    Column("reading", Text, nullable=False),
    Column("extraction", Text, nullable=False),
)
"""Of each report the reading and the extraction that count, where it was read or extracted twice."""

corrected_claims = Table(
    "corrected_claims",
    DERIVED,
    Column("id", Text, primary_key=True),
    Column("report", Text, nullable=False),
    Column("record", Text, nullable=False),
)
"""Claims as reviewers corrected them: a correction changes what a claim says, and so its id."""

episodes = _derived("episodes")
people = _derived("people")
concessions = _derived("concessions")
deals = _derived("deals")
families = _derived("families")
mentions = _derived("mentions")
questions = _derived("questions")
figures = _derived("figures")
findings = _derived("findings")
episode_figures = _by_episode("episode_figures")
episode_findings = _by_episode("episode_findings")
episode_people = _by_episode("episode_people")
episode_concessions = _by_episode("episode_concessions")
episode_deals = _by_episode("episode_deals")
claim_origins = Table(
    "claim_origins",
    DERIVED,
    Column("claim", Text, primary_key=True),
    Column("origin", Text, nullable=False),
    Column("record", Text, nullable=False),
)
"""Who is behind a claim; an origin's chain of steps differs from claim to claim."""
