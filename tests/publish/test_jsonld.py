import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from rdflib import RDF, Graph, namespace

Run = Callable[..., str]
Node = dict[str, Any]

PROPERTIES = {  # of each type, those that schema.org gives it or a type above it
    "Dataset": {"name", "description", "dateModified", "creator"},
    "Event": {"name", "startDate", "endDate", "organizer", "description", "subjectOf"},
    "Observation": {"name", "observedNode", "observationDate", "value", "minValue", "maxValue", "unitText"},
    "ClaimReview": {"claimReviewed", "datePublished", "author", "about", "itemReviewed", "reviewRating"},
    "Claim": {"name", "author", "firstAppearance", "appearance"},
    "Rating": {"ratingValue", "worstRating", "bestRating", "alternateName"},
    "NewsArticle": {"headline", "datePublished", "url", "inLanguage", "publisher"},
    "NewsMediaOrganization": {"name"},
    "GovernmentOrganization": {"name"},
    "Organization": {"name"},
}
REQUIRED = {  # https://developers.google.com/search/docs/appearance/structured-data/factcheck
    "ClaimReview": {"claimReviewed", "reviewRating", "author", "datePublished", "itemReviewed"},
    "Claim": {"firstAppearance"},
    "Rating": {"ratingValue", "bestRating", "worstRating", "alternateName"},
    "Event": {"name", "startDate"},
}


@pytest.fixture
def document(path: Path, run: Run, tmp_path: Path) -> Node:
    run("export", "jsonld", "--ledger", path, "--out", tmp_path / "ledger.jsonld")
    document: Node = json.loads((tmp_path / "ledger.jsonld").read_text(encoding="utf-8"))
    return document


def nodes(value: Any) -> Iterator[Node]:
    """Give every node with a type, however deep it stands."""
    if isinstance(value, dict):
        if "@type" in value:
            yield value
        value = list(value.values())
    if isinstance(value, list):
        for item in value:
            yield from nodes(item)


def test_every_term_is_of_schema_org(document: Node) -> None:
    offline = document | {"@context": {"@vocab": "https://schema.org/"}}
    graph = Graph().parse(data=json.dumps(offline), format="json-ld")
    terms = {*graph.predicates(), *graph.objects(predicate=RDF.type)} - {RDF.type}
    assert terms and not [term for term in terms if term not in namespace.SDO]


def test_every_property_belongs_to_its_type(document: Node) -> None:
    for node in nodes(document["@graph"]):
        assert set(node) - {"@type", "@id"} <= PROPERTIES[node["@type"]]


def test_nothing_required_is_missing(document: Node) -> None:
    for node in nodes(document["@graph"]):
        assert REQUIRED.get(node["@type"], set()) <= set(node)


def test_rival_numbers_are_reviewed(document: Node) -> None:
    reviews = [node for node in document["@graph"] if node["@type"] == "ClaimReview"]
    assert [node["claimReviewed"] for node in reviews] == [
        "Iceland, 2 May 2024: 12 people freed",
        "Iceland, 2 May 2024: 13 people freed",
    ]
    assert {node["reviewRating"]["ratingValue"] for node in reviews} == {3}


def test_review_says_where_claim_first_appeared(document: Node) -> None:
    first = next(node for node in document["@graph"] if node["@type"] == "ClaimReview")
    assert first["itemReviewed"]["firstAppearance"]["publisher"]["name"] == "Fjord Wire"


def test_settled_figure_has_no_review(document: Node) -> None:
    reviewed = {node["about"]["@id"] for node in document["@graph"] if node["@type"] == "ClaimReview"}
    settled = {node["@id"] for node in document["@graph"] if "value" in node}
    assert settled and not settled & reviewed
