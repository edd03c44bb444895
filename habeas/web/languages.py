"""The languages of the interface, and which of them a reader gets.

Takes what a browser prefers, gives a language with its texts; the texts stand in `catalogues/`, one file a
language, and English where one lacks. What reports and findings say is never translated.
"""

import gettext
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from io import BytesIO
from pathlib import Path

from babel import Locale
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

CATALOGUES = Path(__file__).with_name("catalogues")

LOCALES = {"en": "en_GB", "ru": "ru", "be": "be", "uk": "uk", "pl": "pl"}
"""Each language with the locale of its dates and numbers, the default first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Language:
    """A language: `code` as HTML has it, `name` in itself."""

    code: str
    name: str
    locale: Locale
    texts: gettext.NullTranslations


@cache
def load_language(code: str) -> Language:
    """Return the language with this code, which must be one of `LOCALES`."""
    locale = Locale.parse(LOCALES[code])
    name = locale.get_language_name(code) or code
    return Language(code=code, name=name, locale=locale, texts=_load_texts(code))


def _load_texts(code: str) -> gettext.NullTranslations:
    path = CATALOGUES / f"{code}.po"
    if not path.is_file():
        return gettext.NullTranslations()
    compiled = BytesIO()
    with path.open("rb") as lines:
        write_mo(compiled, read_po(lines, locale=code))
    compiled.seek(0)
    return gettext.GNUTranslations(compiled)


def choose_language(asked: Iterable[str | None], accepted: str) -> str:
    """Return the code of the first language asked for that there is, or that `accepted` prefers.

    `accepted` is an Accept-Language header ("be, ru;q=0.8").
    """
    wanted = (*asked, *_by_preference(accepted))
    return next((code for code in wanted if code in LOCALES), next(iter(LOCALES)))


def _by_preference(accepted: str) -> list[str]:
    weighed = []
    for position, part in enumerate(accepted.split(",")):
        name, _, parameter = part.strip().partition(";")
        weighed.append((-_read_weight(parameter), position, name.split("-")[0].lower()))
    return [name for weight, _, name in sorted(weighed) if weight < 0]


def _read_weight(parameter: str) -> float:
    try:
        return float(parameter.strip().removeprefix("q=")) if parameter else 1.0
    except ValueError:
        return 0.0
