"""Goes through the queue in the terminal: shows a matter with the words behind it, and asks.

Takes a ledger open for writing, gives the number of judgements made; each is stored as soon as it is made.
"""

from collections.abc import Sequence

import click
from rich.console import Console
from rich.rule import Rule
from rich.text import Text

from habeas.cli.passages import mark_passage
from habeas.cli.printing import open_console
from habeas.cli.review_answers import answers_to, read_answer
from habeas.ledger import Ledger, UnknownItem
from habeas.model import Claim, InvalidValue, Judgement, Report
from habeas.review import Matter, attach_answers, list_matters


def hold_session(ledger: Ledger, author: str) -> int:
    """Ask about each open matter until the reviewer quits; return how many judgements were made."""
    console, made = open_console(), 0
    for matter in list_matters(ledger):
        claims = _claims_of(ledger, matter)
        _draw_matter(console, matter, claims, ledger.reports_of(claims))
        answer = _ask(matter, claims, author)
        if answer == "quit":
            break
        if isinstance(answer, Judgement):
            made += ledger.add_judgements(attach_answers(ledger, answer))
    console.print(f"{made} decided." if made else "Nothing was decided.")
    return made


def _claims_of(ledger: Ledger, matter: Matter) -> list[Claim]:
    """Return the claims that a matter rests on, or the one that reviewers disagree about."""
    if matter.kind != "disagreement":
        return [ledger.claim(ident) for ident in matter.claims]
    try:
        return [ledger.claim(matter.subject)]
    except UnknownItem:  # a finding, or a telling of an episode
        return []


def _draw_matter(
    console: Console, matter: Matter, claims: Sequence[Claim], reports: dict[str, Report]
) -> None:
    console.print(Rule(style="dim"), Text(f"{matter.kind}: {matter.sentence}", style="bold"), sep="\n")
    for number, claim in enumerate(claims, start=1):
        report = reports[claim.report]
        head = Text(f"{number}. {report.source}: ")
        console.print(head.append_text(mark_passage(report.text, claim.evidence[0])))


def _ask(matter: Matter, claims: Sequence[Claim], author: str) -> Judgement | str:
    """Return the first answer that is one: a judgement, or "skip" or "quit"."""
    while True:
        prompt = f"[{answers_to(matter, claims)}]"
        answer: str = click.prompt(prompt, default="skip", show_default=False).strip()
        if answer in {"skip", "quit"}:
            return answer
        try:
            return read_answer(matter, claims, answer, author)
        except InvalidValue as error:
            click.echo(str(error))
