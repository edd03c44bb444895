"""The charts of the pages, in the reader's language: what the ledger holds, as a specification.

Takes an open ledger or a view, gives a chart, or None where there is nothing to draw.
"""

from collections import defaultdict
from collections.abc import Callable

from habeas.ledger import EpisodeFilter, EpisodeView, Ledger
from habeas.ledger.browsing_views import Exchange
from habeas.model import Figure, Origin
from habeas.web.addresses import Addresses, Asked
from habeas.web.asking import filter_query
from habeas.web.charts import Chart
from habeas.web.charts.parts import draw_parts, find_rows
from habeas.web.charts.sources import Teller, draw_sources
from habeas.web.charts.stock import choose_stocks, draw_stock, find_implied
from habeas.web.charts.timeline import Cluster, TimelineWords, cluster_marks, draw_timeline
from habeas.web.wording import Wording

TELLERS_AT_MOST = 40


def chart_timeline(ledger: Ledger, wanted: EpisodeFilter, say: Wording, addresses: Addresses) -> Chart | None:
    """Return the timeline of the episodes asked for."""
    marks = ledger.marks(wanted)
    if not marks:
        return None
    clusters = cluster_marks(marks)
    words = TimelineWords(
        people=say.text("people freed"),
        say_bounds=say.bounds,
        say_mark=lambda cluster: _say_cluster(cluster, say),
        say_concession=lambda exchange: say_exchange(exchange, say),
        find_address=_cluster_address(wanted, addresses),
    )
    title = say.text("Releases in the order of time, sized by how many were freed")
    return Chart(title=title, spec=draw_timeline(clusters, ledger.exchanges(wanted), words))


def _say_cluster(cluster: Cluster, say: Wording) -> str:
    bounds = say.bounds(cluster.low, cluster.high)
    if len(cluster.marks) > 1:
        many = say.count("%s episode", "%s episodes", len(cluster.marks))
        return f"{say.days(cluster.start, cluster.end)}: {many}, {bounds}"
    mark = cluster.marks[0]
    return f"{say.authority(mark.authority)}, {say.days(mark.start, mark.end)}: {bounds}"


def _cluster_address(wanted: EpisodeFilter, addresses: Addresses) -> Callable[[Cluster], str]:
    def find(cluster: Cluster) -> str:
        if len(cluster.marks) == 1:
            return addresses.to("episode", cluster.marks[0].episode)
        days = {"since": cluster.start.isoformat(), "until": cluster.end.isoformat()}
        query: dict[str, Asked] = {**filter_query(wanted), **days}
        return addresses.to("overview", "", **query)

    return find


def say_exchange(exchange: Exchange, say: Wording) -> str:
    """Return what was given, by whom, and how far it got."""
    one = exchange.concession
    giver = f" ({say.country(one.giver)})" if one.giver else ""
    return f"{say.word(one.type)}{giver}: {one.object}, {say.word(one.status)}"


def chart_stock(ledger: Ledger, wanted: EpisodeFilter, say: Wording) -> Chart | None:
    """Return how many the authority asked for was said to hold; None for all authorities together."""
    stocks = choose_stocks(ledger.stocks(wanted)) if wanted.authority else []
    if not stocks:
        return None
    marks = ledger.marks(wanted)
    given = (exchange.day for exchange in ledger.exchanges(wanted) if exchange.day)
    spec = draw_stock(
        stocks,
        list(find_implied(stocks, marks)),
        days=[*(mark.start for mark in marks), *(mark.end for mark in marks), *given],
        title=say.text("still held"),
        say_bounds=say.bounds,
        say_implied=lambda least: say.text("at least %s newly detained") % say.number(least),
    )
    people = say.people(stocks[0].figure.population, 2, wanted.authority)
    return Chart(title=say.text("How many were said to be still held: %s") % people, spec=spec)


def chart_parts(view: EpisodeView, say: Wording, addresses: Addresses) -> Chart | None:
    """Return the parts of an episode's number, as bars that add up or do not; None where it has no parts."""
    rows = find_rows(view.figures)
    if len(rows) < 2:
        return None
    authority = view.episode.authority

    def say_labels(figure: Figure) -> list[str]:
        number = say.how_many(figure)
        phrase = say.counted_people(figure, authority)
        return [phrase, f"{number} {figure.population.nationality or ''}".strip(), number]

    spec = draw_parts(
        rows,
        say_part=lambda figure: f"{say.figure(figure, authority)} ({say.support(figure)})",
        say_labels=say_labels,
        say_gap=lambda number: say.text("%s of whom no report says more") % say.number(number),
        find_address=lambda figure: addresses.to("figure", figure.id),
    )
    return Chart(title=say.text("The number and its parts, to scale"), spec=spec)


def chart_sources(view: EpisodeView, say: Wording) -> Chart | None:
    """Return who says so: reports, copies folded, tied to the origins of their claims."""
    tellers = find_tellers(view)
    if not tellers:
        return None
    spec = draw_sources(
        tellers[:TELLERS_AT_MOST],
        say_copies=lambda number: say.count("%s copy", "%s copies", number),
        say_kind=say.origin_kind,
    )
    return Chart(title=say.text("Which reports go back to whom"), spec=spec)


def find_tellers(view: EpisodeView) -> list[Teller]:
    """Return the reports with their origins; those of one outlet with the same origins stand together."""
    behind: dict[str, dict[str, Origin]] = defaultdict(dict)
    for ident in view.episode.claims:
        claim, origin = view.claims.get(ident), view.origins.get(ident)
        if claim and origin:
            behind[claim.report][origin.id] = origin
    folded: dict[tuple[str, ...], list[str]] = defaultdict(list)
    for report, origins in behind.items():
        folded[tuple(sorted(origins))].append(report)
    tellers = [_make_teller(view, reports, behind[reports[0]]) for reports in folded.values()]
    return sorted(tellers, key=lambda teller: (-teller.copies, teller.name))


def _make_teller(view: EpisodeView, reports: list[str], origins: dict[str, Origin]) -> Teller:
    names = sorted(view.reports[ident].source for ident in reports)
    return Teller(name=names[0], copies=len(names) - 1, origins=tuple(origins.values()))
