"""Every text of the interface stands in every catalogue, with its places for values."""

import re
from pathlib import Path

import pytest
from babel.messages.extract import DEFAULT_KEYWORDS, extract_from_dir
from babel.messages.frontend import parse_mapping_cfg
from babel.messages.pofile import read_po

from habeas.web.languages import CATALOGUES, LOCALES, load_language
from habeas.web.wording import Wording

ROOT = Path(__file__).parents[2]
PLACE = re.compile(r"%\(\w+\)s|%s")
KEYWORDS = DEFAULT_KEYWORDS | {
    "N_": None,
    "text": None,
    "N_several": (1, 2),
    "_several": (1, 2),
    "count": (1, 2),
}
"""What `make catalogues` looks for."""


def list_texts() -> set[str]:
    """Return the texts of the interface, of counted ones the singular."""
    with (ROOT / "babel.cfg").open() as mapping:
        methods, options = parse_mapping_cfg(mapping)
    found = extract_from_dir(ROOT / "habeas" / "web", methods, options, KEYWORDS)
    return {text if isinstance(text, str) else text[0] for _, _, text, _, _ in found if text}


@pytest.mark.parametrize("code", [code for code in LOCALES if code != "en"])
def test_every_text_is_translated(code: str) -> None:
    with (CATALOGUES / f"{code}.po").open("rb") as lines:
        messages = [message for message in read_po(lines, locale=code) if message.id and message.string]
    known = {m.id if isinstance(m.id, str) else m.id[0] for m in messages if all(m.string)}
    assert list_texts() - known == set(), "run `make catalogues` and translate"


@pytest.mark.parametrize("code", [code for code in LOCALES if code != "en"])
def test_translations_keep_places_for_values(code: str) -> None:
    with (CATALOGUES / f"{code}.po").open("rb") as lines:
        for message in read_po(lines, locale=code):
            told = message.id if isinstance(message.id, str) else message.id[1]
            forms = [message.string] if isinstance(message.string, str) else message.string
            for form in forms if message.id else []:
                assert sorted(PLACE.findall(form)) == sorted(PLACE.findall(told)), form


@pytest.mark.parametrize(
    ("code", "number", "words"),
    [
        ("en", 1, "1 report"),
        ("ru", 2, "2 сообщения"),
        ("be", 5, "5 паведамленняў"),
        ("pl", 22, "22 doniesienia"),
    ],
)
def test_nouns_follow_their_numbers(code: str, number: int, words: str) -> None:
    assert Wording(load_language(code)).count("%s report", "%s reports", number) == words


@pytest.mark.parametrize(
    ("code", "words"), [("en", "1,968"), ("pl", "1 968"), ("uk", "1 968"), ("be", "1 968")]
)
def test_numbers_follow_their_language(code: str, words: str) -> None:
    assert Wording(load_language(code)).number(1968).replace("\u00a0", " ") == words
