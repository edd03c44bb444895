"""An account of a few sentences, for tests of what is taken out of it."""

from datetime import date

from habeas.extract.account import Account
from habeas.extract.parse.pipeline import load_pipeline
from habeas.extract.parse.reading import parse_report
from habeas.model import Report


def account_of(text: str, published: str | None = "2031-05-17", title: str | None = None) -> Account:
    day = date.fromisoformat(published) if published else None
    return Account(parse_report(Report(name="r", text=text, published=day, title=title), load_pipeline()))
