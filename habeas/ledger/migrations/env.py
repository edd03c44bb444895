"""What Alembic runs to begin: hands it the connection of `run_steps`, whose transaction it must not end."""

from alembic import context

from habeas.ledger.tables import FACTS

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=FACTS,
    render_as_batch=True,  # SQLite alters a table by making another one
)
with context.begin_transaction():
    context.run_migrations()
