"""`habeas serve`: a ledger as pages in the browser, for this machine or, with accounts, for others."""

from pathlib import Path
from threading import Thread

import click

from habeas.cli.app import example
from habeas.cli.options import by_option, ledger_option
from habeas.ledger import Ledger, Store
from habeas.model import HabeasError

LOOPBACK = ("127.0.0.1", "::1", "localhost")

file_type = click.Path(exists=True, dir_okay=False, path_type=Path)


@click.command(epilog=example("habeas serve --ledger demo.ledger", "habeas serve --auth team.accounts"))
@ledger_option
@click.option("--host", default="127.0.0.1", show_default=True, metavar="ADDRESS", help="Where to listen.")
@click.option("--port", default=8000, show_default=True, type=click.IntRange(1, 65535), help="At which port.")
@click.option(
    "--auth",
    "accounts",
    type=click.Path(dir_okay=False, path_type=Path),
    metavar="FILE",
    help="Let in only who has an account in this file; `habeas accounts` makes it.",
)
@click.option(
    "--name",
    "names",
    multiple=True,
    metavar="NAME",
    help="A name by which browsers ask for this machine, besides localhost; say it once for each.",
)
@click.option("--certificate", type=file_type, metavar="FILE", help="Serve over https with this certificate.")
@click.option("--key", type=file_type, metavar="FILE", help="The certificate's private key.")
@click.option(
    "--allow-fetch", is_flag=True, help="Let readers have reports fetched from addresses that they give."
)
@by_option
def serve(
    store: Store,
    host: str,
    port: int,
    accounts: Path | None,
    names: tuple[str, ...],
    certificate: Path | None,
    key: Path | None,
    allow_fetch: bool,
    author: str,
) -> None:
    """Show a ledger as pages for the browser, with the same content as JSON under /api/v1.

    Only this machine can reach them, unless --auth says who may come in. Nothing is fetched from elsewhere,
    unless --allow-fetch lets a reader ask for it. Ctrl-C ends it.
    """
    if host not in LOOPBACK and accounts is None:
        raise click.UsageError(
            f"{host} can be reached from other machines; --auth FILE must say who may come in"
        )
    with Ledger.open(store):
        pass
    import uvicorn  # noqa: PLC0415  # of the extra `web`, which other commands do without

    from habeas.web import WebSettings, create_app  # noqa: PLC0415
    from habeas.web.settings import LOOPBACK_HOSTS  # noqa: PLC0415
    from habeas.web.warming import warm_up  # noqa: PLC0415

    settings = WebSettings(
        ledger=store,
        hosts=LOOPBACK_HOSTS | set(names) | {host},
        author=author,
        accounts=accounts,
        fetch=allow_fetch,
    )
    try:
        app = create_app(settings)
    except HabeasError as error:
        raise click.UsageError(str(error)) from error
    click.echo(f"{store} is shown at {_address(host, port, certificate)} (Ctrl-C ends it).")
    if host not in LOOPBACK and certificate is None:
        click.echo("habeas: without --certificate, passwords can be read on the way; use https", err=True)
    Thread(target=warm_up, args=[app], daemon=True).start()
    uvicorn.run(
        app,
        host=host,
        port=port,
        log_level="warning",
        server_header=False,
        ssl_certfile=certificate,
        ssl_keyfile=key,
    )


def _address(host: str, port: int, certificate: Path | None) -> str:
    named = f"[{host}]" if ":" in host else host
    return f"{'https' if certificate else 'http'}://{named}:{port}/"
