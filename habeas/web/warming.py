"""Does beforehand what the first reader would wait for: templates, words of a language, drawing of charts."""

from fastapi import FastAPI

from habeas.ledger import EpisodeFilter, Ledger
from habeas.web.charts import Chart, draw_svg
from habeas.web.languages import LOCALES, load_language
from habeas.web.memory import LedgerMemory
from habeas.web.pages.overview import count_ledger
from habeas.web.rendering import load_environment

EVERYTHING = EpisodeFilter()
DOT = Chart(title="", spec={"data": {"values": [{}]}, "mark": "point"})


def warm_up(app: FastAPI) -> None:
    """Load what the overview in the first language needs; takes about a second of a machine's time."""
    language = load_language(next(iter(LOCALES)))
    environment = load_environment(language.code)
    for name in environment.list_templates(["html"]):
        environment.get_template(name)
    memory: LedgerMemory = app.state.memory
    with Ledger.open(app.state.settings.ledger) as ledger:
        count_ledger(memory, ledger, EVERYTHING)
        ledger.summaries(EVERYTHING)
        ledger.exchanges(EVERYTHING, limit=1)
    draw_svg(DOT, language.locale)
