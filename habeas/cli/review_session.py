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
from habeas.ledger import Ledger
from habeas.model import Claim, Report
from habeas.model.vocabulary import Verdict
from habeas.review import Matter, decide, list_matters

HELP = "reject N, accept N (a claim by its number), dismiss (the matter), note TEXT, skip, quit"
PAIR_HELP = "one, two, note TEXT, skip, quit"
WHOLE: dict[str, Verdict] = {"dismiss": "reject", "one": "accept", "two": "reject"}
"""Answers about the matter itself; a pair that is accepted is one, one that is rejected is two."""
VERDICTS: dict[str, Verdict] = {"reject": "reject", "accept": "accept"}


def hold_session(ledger: Ledger, author: str) -> int:
    """Ask about each open matter until the reviewer quits; return how many judgements were made."""
    console, made = open_console(), 0
    for matter in list_matters(ledger):
        claims = [ledger.claim(ident) for ident in matter.claims]
        _draw_matter(console, matter, claims, ledger.reports_of(claims))
        answer = _ask(matter, len(claims))
        if answer == "quit":
            break
        made += _carry_out(ledger, matter, claims, answer, author)
    console.print(f"{made} decided." if made else "Nothing was decided.")
    return made


def _draw_matter(
    console: Console, matter: Matter, claims: Sequence[Claim], reports: dict[str, Report]
) -> None:
    console.print(Rule(style="dim"), Text(f"{matter.kind}: {matter.sentence}", style="bold"), sep="\n")
    for number, claim in enumerate(claims, start=1):
        report = reports[claim.report]
        head = Text(f"{number}. {report.outlet or report.name}: ")
        console.print(head.append_text(mark_passage(report.text, claim.evidence[0])))


def _ask(matter: Matter, claims: int) -> str:
    """Return the first answer that is one: its verb, then a number or words."""
    pair = matter.kind == "pair"
    alone = {"skip", "quit", *({"one", "two"} if pair else {"dismiss"})}
    while True:
        prompt = f"[{PAIR_HELP if pair else HELP}]"
        answer: str = click.prompt(prompt, default="skip", show_default=False).strip()
        verb, _, rest = answer.partition(" ")
        if verb in alone or (verb == "note" and rest):
            return answer
        if verb in VERDICTS and rest.isdecimal() and 1 <= int(rest) <= claims:
            return answer


def _carry_out(ledger: Ledger, matter: Matter, claims: Sequence[Claim], answer: str, author: str) -> bool:
    verb, _, rest = answer.partition(" ")
    if verb == "skip":
        return False
    if verb in WHOLE:
        return ledger.add_judgement(decide(WHOLE[verb], [matter.subject], author))
    if verb == "note":
        return ledger.add_judgement(decide("note", [matter.subject], author, reason=rest))
    return ledger.add_judgement(decide(VERDICTS[verb], [claims[int(rest) - 1].id], author))
