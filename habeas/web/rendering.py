"""Draws pages: templates with every value escaped, and no value that a page forgot to give.

Takes a template's name and its content, gives HTML in the visit's language.
"""

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from habeas import __version__
from habeas.web.desk_wording import DeskWording
from habeas.web.languages import LOCALES, load_language
from habeas.web.navigation import NAVIGATION
from habeas.web.wording import Wording

if TYPE_CHECKING:
    from habeas.web.visit import Visit

TEMPLATES = Path(__file__).with_name("templates")


def render_page(template: str, *, visit: "Visit", **content: Any) -> str:
    """Return a page, drawn for a visit."""
    environment = load_environment(visit.language.code)
    return environment.get_template(template).render(visit=visit, to=visit.addresses.to, **content)


@cache
def load_environment(code: str) -> Environment:
    """Return what draws templates in a language."""
    language = load_language(code)
    environment = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        extensions=["jinja2.ext.i18n"],
    )
    environment.install_gettext_translations(language.texts, newstyle=True)  # type: ignore[attr-defined]
    say = Wording(language)
    environment.globals |= {
        "say": say,
        "count": say.count,
        "tell": DeskWording(language),
        "languages": [load_language(other) for other in LOCALES],
        "navigation": NAVIGATION,
        "version": __version__,
    }
    return environment
