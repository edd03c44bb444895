"""The tables of a ledger: facts that are only ever appended to, and what is derived from them.

Takes and gives nothing; `FACTS` and `DERIVED` list the tables. A fact is written once and never changed:
the database itself refuses (see `guards`). A derived table may be dropped and computed again at any time.
"""

from sqlalchemy import BigInteger, Column, ForeignKey, Index, Integer, LargeBinary, MetaData, Table, Text

SCHEMA_VERSION = "0005"
"""The last step in `migrations/versions`: an older ledger goes through the steps after its own."""

Words = Text().with_variant(Text(collation="C"), "postgresql")
"""Text that sorts by its code points on both engines; so an id is found by its beginning with an index."""

FACTS = MetaData()
DERIVED = MetaData()

schema_version = Table("alembic_version", FACTS, Column("version_num", Words, primary_key=True))

journal = Table(
    "journal",
    FACTS,
    Column("entry", Integer, primary_key=True, autoincrement=False),
    Column("at", Words, nullable=False),
    Column("author", Words, nullable=False),
    Column("version", Words, nullable=False),
    Column("kind", Words, nullable=False),
    Column("subject", Words, nullable=False, index=True),
    Column("source", Words),
    Column("digest", Words, nullable=False),
    Column("previous", Words, nullable=False),
    Column("hash", Words, nullable=False),
)

readings = Table(
    "readings",
    FACTS,
    Column("id", Words, primary_key=True),
    Column("report", Words, nullable=False, index=True),
    Column("name", Words, nullable=False, index=True),
    Column("outlet", Words),
    Column("title", Words),
    Column("published", Words),
    Column("url", Words),
    Column("language", Words, nullable=False),
    Column("byline", Words),
    Column("text", Words, nullable=False),
)

extractions = Table(
    "extractions",
    FACTS,
    Column("id", Words, primary_key=True),
    Column("reading", ForeignKey("readings.id"), nullable=False, index=True),
    Column("extractor", Words, nullable=False),
    Column("episodes", Words, nullable=False),
)

claims = Table(
    "claims",
    FACTS,
    Column("extraction", ForeignKey("extractions.id"), primary_key=True),
    Column("position", Integer, primary_key=True, autoincrement=False),
    Column("id", Words, nullable=False, index=True),
    Column("kind", Words, nullable=False),
    Column("record", Words, nullable=False),
)

judgements = Table(
    "judgements",
    FACTS,
    Column("id", Words, primary_key=True),
    Column("record", Words, nullable=False),
)

lists = Table(
    "lists",
    FACTS,
    Column("id", Words, primary_key=True),
    Column("kind", Words, nullable=False),
    Column("name", Words, nullable=False),
    Column("record", Words, nullable=False),
)
"""Lists that users give: of detainees, of speakers."""

acceptances = Table(
    "acceptances",
    FACTS,
    Column("id", Words, primary_key=True),
    Column("extractor", Words, nullable=False),
    Column("reason", Words, nullable=False),
)
"""Versions of the extractor that were accepted: what they take out of a report counts first."""

APPEND_ONLY = (journal, readings, extractions, claims, judgements, lists, acceptances)

derivation = Table(
    "derivation",
    DERIVED,
    Column("entry", Integer, primary_key=True, autoincrement=False),
    Column("version", Words, nullable=False),
)
"""One row: the last journal entry that the derived tables take in, and the habeas that computed them."""


def _derived(name: str, *columns: Column[str]) -> Table:
    """Return a table of derived nouns, each as the record that its type gives.

    `position` orders them as far as each tells by itself, then their ids do: so that one more report changes
    few rows.
    """
    position = Column("position", Integer, nullable=False)
    record = Column("record", Words, nullable=False)
    return Table(name, DERIVED, Column("id", Words, primary_key=True), position, *columns, record)


def _by_episode(name: str) -> Table:
    """Return a table that tells which items belong to which episode."""
    item = Column("item", Words, primary_key=True, index=True)
    return Table(name, DERIVED, Column("episode", Words, primary_key=True), item)


current_reports = Table(
    "current_reports",
    DERIVED,
    Column("report", Words, primary_key=True),
    Column("reading", Words, nullable=False),
    Column("extraction", Words, nullable=False, index=True),
)
"""Of each report the reading and the extraction that count, where it was read or extracted twice."""

corrected_claims = Table(
    "corrected_claims",
    DERIVED,
    Column("id", Words, primary_key=True),
    Column("report", Words, nullable=False),
    Column("record", Words, nullable=False),
)
"""Claims as reviewers corrected them: a correction changes what a claim says, and so its id."""

episodes = _derived("episodes", Column("authority", Words, index=True))
people = _derived("people")
concessions = _derived("concessions")
deals = _derived("deals")
families = _derived("families")
mentions = _derived("mentions", Column("report", Words, index=True), Column("episode", Words, index=True))
questions = _derived("questions")
figures = _derived("figures", Column("status", Words, index=True))
findings = _derived("findings", Column("kind", Words, index=True))
episode_figures = _by_episode("episode_figures")
episode_findings = _by_episode("episode_findings")
episode_people = _by_episode("episode_people")
episode_concessions = _by_episode("episode_concessions")
episode_deals = _by_episode("episode_deals")
episode_summaries = Table(
    "episode_summaries",
    DERIVED,
    Column("episode", Words, primary_key=True),
    Column("authority", Words, index=True),
    Column("kind", Words, nullable=False),
    Column("start", Words, index=True),
    Column("end", Words),
    Column("figure", Words),
    Column("status", Words),
    Column("low", Integer),
    Column("high", Integer),
    Column("best", Integer),
    Column("held", Words),
    Column("reports", Integer, nullable=False),
)
"""What lists and charts show of an episode: days, how many it freed, the figure of those still held."""

episode_nationalities = _by_episode("episode_nationalities")
"""The nationalities of the people whom an episode let go."""

episode_origins = _by_episode("episode_origins")
"""Who is behind the claims about an episode."""

report_families = Table(
    "report_families",
    DERIVED,
    Column("report", Words, primary_key=True),
    Column("family", Words, nullable=False, index=True),
)
"""The family of near-copies that a report belongs to."""

claim_origins = Table(
    "claim_origins",
    DERIVED,
    Column("claim", Words, primary_key=True),
    Column("origin", Words, nullable=False),
    Column("record", Words, nullable=False),
)
"""Who is behind a claim; an origin's chain of steps differs from claim to claim."""

person_keys = Table(
    "person_keys",
    DERIVED,
    Column("key", Words, primary_key=True),
    Column("person", Words, primary_key=True, index=True),
)
"""Under which keys each person is looked for, by every spelling and sound of her names."""

voices = Table(
    "voices",
    DERIVED,
    Column("id", Words, primary_key=True),
    Column("name", Words, nullable=False),
    Column("folded", Words, nullable=False, index=True),
    Column("kind", Words, nullable=False),
    Column("numbers", Integer, nullable=False),
)
"""Who can be compared: outlets by what they print, and those whom they have a number from."""

voice_names = Table(
    "voice_names",
    DERIVED,
    Column("voice", Words, primary_key=True),
    Column("name", Words, primary_key=True),
    Column("kind", Words, primary_key=True),
    Column("numbers", Integer, nullable=False),
)
"""How many numbers a voice gives under each of its names: what `voices` adds up."""

voice_claims = Table(
    "voice_claims",
    DERIVED,
    Column("voice", Words, primary_key=True),
    Column("claim", Words, primary_key=True, index=True),
    Column("episode", Words, nullable=False, index=True),
)
"""The numbers that a voice gives, with the episode of each."""

docket_findings = Table(
    "docket_findings",
    DERIVED,
    Column("docket", Words, primary_key=True),
    Column("item", Words, primary_key=True, index=True),
)
"""The findings of each authority, or of an episode that has none: what its claims alone give."""

linked_dockets = Table("linked_dockets", DERIVED, Column("docket", Words, primary_key=True))
"""Authorities whose episodes bear on each other, so that they are reconciled together."""

neighbours = Table(
    "neighbours",
    DERIVED,
    Column("layer", Words, primary_key=True),
    Column("id", Words, primary_key=True),
    Column("region", Words, nullable=False),
    Column("keys", LargeBinary, nullable=False),
    Column("record", Words, nullable=False),
    Index("ix_neighbours_region", "layer", "region"),
)
"""What reports were compared by, so that one more report is compared with few of them."""

neighbour_keys = Table(
    "neighbour_keys",
    DERIVED,
    Column("key", BigInteger, primary_key=True, autoincrement=False),
    Column("item", Words, primary_key=True),
    sqlite_with_rowid=False,
)
"""Under which keys a neighbour is found; the key of one layer is never that of another."""

copies = Table(
    "copies",
    DERIVED,
    Column("left", Words, primary_key=True),
    Column("right", Words, primary_key=True, index=True),
    sqlite_with_rowid=False,
)
"""Pairs of near-copies, by the ids of the reports."""

sequences = Table(
    "sequences",
    DERIVED,
    Column("bucket", Integer, primary_key=True, autoincrement=False),
    Column("entries", LargeBinary, nullable=False),
)
"""The word sequences of all texts and who holds them, as `habeas.model.neighbour` describes."""
