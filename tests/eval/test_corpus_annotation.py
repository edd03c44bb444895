"""The annotated corpus keeps to the vocabulary of the ledger and to the words of its reports."""

import json
from collections.abc import Callable, Iterator
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


def read_items(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


ITEMS = {path.stem: read_items(path) for path in FILES}
each_file = pytest.mark.parametrize("items", ITEMS.values(), ids=ITEMS)


def faulty(items: list[dict[str, Any]], is_right: Callable[[dict[str, Any]], bool]) -> list[str]:
    """Return the reports that are not annotated as they should be."""
    return [item["id"] for item in items if not is_right(item)]


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


def is_headed(item: dict[str, Any]) -> bool:
    words = all(isinstance(item[key], str) and item[key] for key in ("id", "outlet", "title", "text"))
    return words and item["language"] == "en" and isinstance(item["relevant"], bool)


def is_day(day: str | None) -> bool:
    try:
        return day is None or bool(date.fromisoformat(day))
    except ValueError:
        return False


def is_in_vocabulary(count: dict[str, Any]) -> bool:
    group = count["group"]
    words = all(count[field] in known for field, known in COUNT_WORDS.items())
    return (
        words
        and all(group[field] in known | {None} for field, known in GROUP_WORDS.items())
        and is_nationality(group["nationality"])
    )


def has_size(count: dict[str, Any]) -> bool:
    if count["value"] is None:
        return bool(count.get("vague"))
    return isinstance(count["value"], int) and count["value"] > 0


def is_episode(episode: dict[str, Any]) -> bool:
    known = episode["kind"] in EPISODE_KINDS and episode["key"].startswith(episode["authority"])
    return known and all(len(country) == 2 and country.isupper() for country in episode["destinations"])


def is_concession(concession: dict[str, Any]) -> bool:
    return all(concession[field] in known for field, known in CONCESSION_WORDS.items())


def test_ids_name_one_report_each() -> None:
    ids = [item["id"] for items in ITEMS.values() for item in items]
    assert ids
    assert len(ids) == len(set(ids))


def test_texts_stand_in_corpus_once() -> None:
    texts = [item["text"] for items in ITEMS.values() for item in items]
    assert len(texts) == len(set(texts))


@each_file
def test_reports_say_what_they_are(items: list[dict[str, Any]]) -> None:
    assert faulty(items, is_headed) == []
    assert faulty(items, lambda item: is_day(item["published"])) == []


@each_file
def test_quotes_stand_in_text(items: list[dict[str, Any]]) -> None:
    assert faulty(items, lambda item: all(a["quote"] for a in annotations_of(item))) == []
    assert faulty(items, lambda item: all(a["quote"] in item["text"] for a in annotations_of(item))) == []


@each_file
def test_counts_keep_to_vocabulary(items: list[dict[str, Any]]) -> None:
    assert faulty(items, lambda item: all(map(is_in_vocabulary, counts_of(item)))) == []


@each_file
def test_counts_carry_number_or_vague_word(items: list[dict[str, Any]]) -> None:
    assert faulty(items, lambda item: all(map(has_size, counts_of(item)))) == []


@each_file
def test_stocks_stand_apart_from_flows(items: list[dict[str, Any]]) -> None:
    assert faulty(items, lambda item: {count["status"] for count in item["held"]} <= {"held"}) == []
    assert faulty(items, lambda item: {count["status"] for count in item["detained"]} <= {"detained"}) == []


@each_file
def test_episodes_keep_to_vocabulary(items: list[dict[str, Any]]) -> None:
    assert faulty(items, lambda item: all(map(is_episode, item["episodes"]))) == []


@each_file
def test_report_with_episodes_has_main_one(items: list[dict[str, Any]]) -> None:
    told = [item for item in items if item["episodes"]]
    assert faulty(told, lambda item: any(episode["main"] for episode in item["episodes"])) == []


@each_file
def test_irrelevant_report_is_left_bare(items: list[dict[str, Any]]) -> None:
    others = [item for item in items if not item["relevant"]]
    assert faulty(others, lambda item: not item["episodes"] and not list(annotations_of(item))) == []


@each_file
def test_people_and_concessions_keep_to_vocabulary(items: list[dict[str, Any]]) -> None:
    assert (
        faulty(items, lambda item: {p["status"] for p in members_of(item, "people")} <= PERSON_STATUSES) == []
    )
    assert faulty(items, lambda item: all(map(is_concession, members_of(item, "concessions")))) == []
