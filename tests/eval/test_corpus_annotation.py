"""The annotated corpus keeps to the vocabulary of the ledger and to the words of its reports."""

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

CORPUS = Path(__file__).resolve().parents[2] / "corpus"
FILES = sorted(CORPUS.glob("*.jsonl"))

COUNT_WORDS = {
    "status": {"freed", "to_be_freed", "held", "detained", "refused", "died", "moved"},
    "scope": {"episode", "part", "earlier", "cumulative", "standing", "period"},
    "modifier": {"exact", "about", "at_least", "more_than", "at_most", "fewer_than"},
}
GROUP_WORDS = {
    "kind": {
        "political_prisoner",
        "pow",
        "hostage",
        "civilian",
        "journalist",
        "clergy",
        "soldier",
        "activist",
    },
    "gender": {"female", "male"},
    "age": {"minor"},
}
EPISODE_KINDS = {"pardon", "amnesty", "release", "exchange", "commutation", "deportation"}
PERSON_STATUSES = {"freed", "held", "refused", "died", "detained"}
CONCESSION_WORDS = {
    "kind": {
        "sanctions_eased", "sanctions_lifted", "sanctions_imposed_threat", "funds_released", "embassy",
        "counter_release", "trade", "visit", "payment", "other",
    },
    "status": {"floated", "demanded", "announced", "done", "reversed", "denied"},
}  # fmt: skip


def read_items() -> list[dict[str, Any]]:
    return [json.loads(line) for path in FILES for line in path.read_text(encoding="utf-8").splitlines()]


ITEMS = read_items()
each_item = pytest.mark.parametrize("item", ITEMS, ids=[item["id"] for item in ITEMS])


def counts_of(item: dict[str, Any]) -> Iterator[dict[str, Any]]:
    for episode in item["episodes"]:
        yield from episode["counts"]
    yield from item["held"] + item["detained"]


def members_of(item: dict[str, Any], noun: str) -> Iterator[dict[str, Any]]:
    yield from item.get(noun, [])  # a report without any episode can still name people
    for episode in item["episodes"]:
        yield from episode[noun]


def annotations_of(item: dict[str, Any]) -> Iterator[dict[str, Any]]:
    yield from counts_of(item)
    for noun in ("people", "offences", "concessions"):
        yield from members_of(item, noun)


def is_nationality(code: str | None) -> bool:
    return code in (None, "foreign", "domestic") or (len(code) == 2 and code.isupper())


def test_ids_name_one_report_each() -> None:
    ids = [item["id"] for item in ITEMS]
    assert ids
    assert len(ids) == len(set(ids))


def test_texts_stand_in_corpus_once() -> None:
    texts = [item["text"] for item in ITEMS]
    assert len(texts) == len(set(texts))


@each_item
def test_report_says_what_it_is(item: dict[str, Any]) -> None:
    assert all(isinstance(item[key], str) and item[key] for key in ("id", "outlet", "title", "text"))
    assert item["language"] == "en"
    assert isinstance(item["relevant"], bool)
    assert item["published"] is None or date.fromisoformat(item["published"])


@each_item
def test_quotes_stand_in_text(item: dict[str, Any]) -> None:
    quotes = [annotation["quote"] for annotation in annotations_of(item)]
    assert [quote for quote in quotes if not quote or item["text"].find(quote) < 0] == []


@each_item
def test_counts_keep_to_vocabulary(item: dict[str, Any]) -> None:
    for count in counts_of(item):
        for field, words in COUNT_WORDS.items():
            assert count[field] in words
        for field, words in GROUP_WORDS.items():
            assert count["group"][field] in words | {None}
        assert is_nationality(count["group"]["nationality"])


@each_item
def test_counts_carry_number_or_vague_word(item: dict[str, Any]) -> None:
    for count in counts_of(item):
        has_number = isinstance(count["value"], int) and count["value"] > 0
        assert has_number or (count["value"] is None and count.get("vague"))


@each_item
def test_stocks_stand_apart_from_flows(item: dict[str, Any]) -> None:
    assert {count["status"] for count in item["held"]} <= {"held"}
    assert {count["status"] for count in item["detained"]} <= {"detained"}


@each_item
def test_episodes_keep_to_vocabulary(item: dict[str, Any]) -> None:
    for episode in item["episodes"]:
        assert episode["kind"] in EPISODE_KINDS
        assert episode["key"].startswith(episode["authority"])
        assert all(len(country) == 2 and country.isupper() for country in episode["destinations"])


@each_item
def test_report_with_episodes_has_main_one(item: dict[str, Any]) -> None:
    assert not item["episodes"] or any(episode["main"] for episode in item["episodes"])


@each_item
def test_irrelevant_report_is_left_bare(item: dict[str, Any]) -> None:
    assert item["relevant"] or not (item["episodes"] or list(annotations_of(item)))


@each_item
def test_people_and_concessions_keep_to_vocabulary(item: dict[str, Any]) -> None:
    assert {person["status"] for person in members_of(item, "people")} <= PERSON_STATUSES
    for concession in members_of(item, "concessions"):
        assert concession["kind"] in CONCESSION_WORDS["kind"]
        assert concession["status"] in CONCESSION_WORDS["status"]
