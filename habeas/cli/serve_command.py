"""`habeas serve`: a ledger as pages in the browser."""

import click

from habeas.cli.app import example
from habeas.cli.options import ledger_option
from habeas.ledger import Ledger, Store

LOOPBACK = ("127.0.0.1", "::1", "localhost")


@click.command(epilog=example("habeas serve --ledger demo.ledger"))
@ledger_option
@click.option("--host", default="127.0.0.1", show_default=True, metavar="ADDRESS", help="Where to listen.")
@click.option("--port", default=8000, show_default=True, type=click.IntRange(1, 65535), help="At which port.")
def serve(store: Store, host: str, port: int) -> None:
    """Show a ledger as pages for the browser, with the same content as JSON under /api/v1.

    Only this machine can reach them. Nothing is fetched from elsewhere. Ctrl-C ends it.
    """
    if host not in LOOPBACK:
        raise click.UsageError(f"{host} can be reached from other machines; listen on 127.0.0.1")
    with Ledger.open(store):
        pass
    _serve(store, host, port)


def _serve(store: Store, host: str, port: int) -> None:
    import uvicorn  # noqa: PLC0415  # of the extra `web`, which other commands do without

    from habeas.web import WebSettings, create_app  # noqa: PLC0415

    click.echo(f"{store} is shown at http://{host}:{port}/ (Ctrl-C ends it).")
    app = create_app(WebSettings(ledger=store))
    uvicorn.run(app, host=host, port=port, log_level="warning", server_header=False)
