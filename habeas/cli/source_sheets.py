"""Who really says so: the origins of an episode, and families of copies, as rows and as records."""

from collections import defaultdict
from collections.abc import Sequence

from habeas.cli.printing import Record, Sheet
from habeas.cli.sheets import SHORT
from habeas.ledger import EpisodeView, FamilyView
from habeas.model import Origin, Report
from habeas.publish.vocabulary import ORIGINS


def origin_records(view: EpisodeView) -> list[Record]:
    """Return one record an origin: what it is, the chains that lead to it, the claims it is behind."""
    claims = [claim for claim in view.episode.claims if claim in view.origins]
    grouped: dict[str, list[str]] = defaultdict(list)
    for claim in claims:
        grouped[view.origins[claim].id].append(claim)
    records = [_origin_record(view, found) for found in grouped.values()]
    return sorted(records, key=lambda record: (-len(record["reports"]), record["name"], record["id"]))


def _origin_record(view: EpisodeView, claims: Sequence[str]) -> Record:
    origin: Origin = view.origins[claims[0]]
    return {
        "id": origin.id,
        "name": origin.name,
        "kind": origin.kind,
        "of_authority": origin.of_authority,
        "chains": sorted({" > ".join(view.origins[claim].chain) for claim in claims}),
        "reports": sorted({_told(view.reports[view.claims[claim].report]) for claim in claims}),
        "claims": sorted(claims),
    }


def origin_sheet(records: Sequence[Record]) -> Sheet:
    """Return one row an origin, the most carried first."""
    rows = [
        (
            record["name"],
            ORIGINS[record["kind"]],
            "yes" if record["of_authority"] else "no",
            f"{len(record['reports'])}",
            f"{len(record['claims'])}",
            "; ".join(record["chains"]),
        )
        for record in records
    ]
    columns = ("origin", "is", "of the authority", "reports", "claims", "from publisher to origin")
    return Sheet(title="Origins", columns=columns, cells=rows, numeric=frozenset({"reports", "claims"}))


def family_records(families: Sequence[FamilyView]) -> list[Record]:
    """Return one record a family of copies."""
    return [
        {
            "id": view.family.id,
            "original": _told(view.reports[view.family.original]),
            "copies": [
                _told(view.reports[one]) for one in view.family.members if one != view.family.original
            ],
            "corrupted": [_told(view.reports[one]) for one in view.family.corrupted],
            "departures": [
                {
                    "report": _told(view.reports[each.report]),
                    "gives": each.words,
                    "story": each.story_words,
                }
                for each in view.family.departures
            ],
        }
        for view in families
    ]


def family_sheet(records: Sequence[Record]) -> Sheet:
    """Return one row a copy: of which original, and whether its numbers differ from its family's."""
    rows = [
        (
            record["id"][:SHORT],
            record["original"],
            copy,
            _say_departures(record, copy),
        )
        for record in records
        for copy in record["copies"]
    ]
    return Sheet(title="Copies", columns=("family", "original", "copy", "corrupted"), cells=rows)


def _say_departures(record: Record, copy: str) -> str:
    told = [
        f"gives “{each['gives']}” where the story has “{each['story']}”"
        for each in record["departures"]
        if each["report"] == copy
    ]
    return "; ".join(told) or "no"


def _told(report: Report) -> str:
    return f"{report.name} ({report.outlet})" if report.outlet else report.name
