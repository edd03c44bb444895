"""The format jsonld: episodes and what is disputed about them in the words of schema.org, as JSON-LD.

Gives one graph: the data set, an Event an episode, an Observation a figure, a ClaimReview a rival statement
about a disputed figure, with where it first and later appeared.
"""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from habeas.model import Figure
from habeas.model.records import plain
from habeas.publish.claim_reviews import RivalStatement, disputed_figures, rival_statements
from habeas.publish.edition import Edition
from habeas.publish.entries import Dossier, PublicReport
from habeas.publish.wording import capitalise, say_authority, say_figure, say_period
from habeas.words.countries import country_name

Node = dict[str, Any]
RATINGS = {
    "set_aside": (2, "Contradicted by reports of more independent origins"),
    "contested": (3, "Disputed: as many independent origins say otherwise"),
    "kept": (4, "Supported by more independent origins than what contradicts it"),
}
"""How the arithmetic left a statement, from 1 (worst) to 5 (best): nothing that is disputed gets either."""


def write(edition: Edition, path: Path) -> None:
    """Write the graph of an edition to a file."""
    with path.open("w", encoding="utf-8") as file:
        file.write('{"@context": "https://schema.org", "@graph": [\n')
        for number, node in enumerate(_nodes(edition)):
            file.write((",\n" if number else "") + json.dumps(_filled(node), ensure_ascii=False))
        file.write("\n]}\n")


def _nodes(edition: Edition) -> Iterator[Node]:
    yield {
        "@type": "Dataset",
        "@id": "urn:habeas:dataset",
        "name": "Released detainees",
        "description": "Who was let go by states and armed groups, how many, and who says so.",
        "dateModified": edition.updated.date().isoformat(),
        "creator": _publisher(),
    }
    for dossier in edition.dossiers():
        yield _event(dossier)
        yield from (_observation(dossier, shown.figure) for shown in dossier.told.figures)
        for figure in disputed_figures(dossier):
            for statement in rival_statements(dossier, figure):
                yield _review(dossier, statement)


def _event(dossier: Dossier) -> Node:
    episode = dossier.told.episode
    return {
        "@type": "Event",
        "@id": _name("episode", episode.id),
        "name": f"{capitalise(say_authority(episode.authority))}: {episode.kind}, {say_period(episode.date)}",
        "startDate": plain(episode.date.start),
        "endDate": plain(episode.date.end),
        "organizer": _authority(episode.authority),
        "description": " ".join(finding.sentence for finding in dossier.told.findings),
        "subjectOf": [_article(dossier.reports[one]) for one in episode.reports if one in dossier.reports],
    }


def _observation(dossier: Dossier, figure: Figure) -> Node:
    return {
        "@type": "Observation",
        "@id": _name("figure", figure.id),
        "name": say_figure(figure, dossier.told.episode.authority),
        "observedNode": {"@id": _name("episode", dossier.told.episode.id)},
        "observationDate": plain(dossier.told.episode.date.start),
        "value": figure.best,
        "minValue": figure.low,
        "maxValue": figure.high,
        "unitText": "people",
    }


def _review(dossier: Dossier, statement: RivalStatement) -> Node:
    rating, meaning = RATINGS[statement.standing]
    first, *later = (one.report for one in statement.appearances)
    return {
        "@type": "ClaimReview",
        "@id": f"{_name('figure', statement.figure.id)}:{statement.low}-{statement.high}",
        "claimReviewed": statement.sentence,
        "datePublished": max(dossier.entered.values())[: len("2026-01-31")],
        "author": _publisher(),
        "about": {"@id": _name("figure", statement.figure.id)},
        "itemReviewed": {
            "@type": "Claim",
            "name": statement.sentence,
            "author": [{"@type": "Organization", "name": origin} for origin in statement.origins],
            "firstAppearance": _article(first),
            "appearance": [_article(report) for report in later],
        },
        "reviewRating": {
            "@type": "Rating",
            "ratingValue": rating,
            "worstRating": 1,
            "bestRating": 5,
            "alternateName": meaning,
        },
    }


def _article(report: PublicReport) -> Node:
    publisher = {"@type": "NewsMediaOrganization", "name": report.outlet} if report.outlet else None
    return {
        "@type": "NewsArticle",
        "@id": _name("report", report.id),
        "headline": report.title,
        "datePublished": plain(report.published),
        "url": report.url,
        "inLanguage": report.language,
        "publisher": publisher,
    }


def _authority(authority: str | None) -> Node | None:
    if authority is None:
        return None
    name = country_name(authority)
    return {"@type": "Organization" if name == authority else "GovernmentOrganization", "name": name}


def _publisher() -> Node:
    return {"@type": "Organization", "name": "habeas"}


def _name(kind: str, ident: str) -> str:
    return f"urn:habeas:{kind}:{ident}"


def _filled(value: Any) -> Any:
    """Return a node without the properties that have no value."""
    if isinstance(value, dict):
        return {key: _filled(item) for key, item in value.items() if item not in (None, "", [])}
    return [_filled(item) for item in value] if isinstance(value, list) else value
