"""Explains a figure of a ledger, and says what it would be if somebody were not believed.

Takes a ledger and a figure's id, gives the steps of its arithmetic; stores nothing.
"""

from habeas.ledger import Ledger
from habeas.model import Figure
from habeas.reconcile import explain_figure, only_speaker, say_explanation, without_claim


def tell_steps(ledger: Ledger, figure: Figure) -> list[str]:
    """Return how a figure follows, as lines indented by steps; loads its docket alone."""
    told = ledger.docket_of(figure.episode) if figure.episode else ledger.resolution()
    explained = explain_figure(told, figure, ledger.judgements())
    return say_explanation(explained) if explained else []


def tell_without_claim(ledger: Ledger, figure: Figure, claim: str) -> str:
    """Return what a figure would be if the claim, whose id begins so, had not been made."""
    return str(without_claim(ledger.resolution(), figure, ledger.find_claim(claim), ledger.judgements()))


def tell_only_speaker(ledger: Ledger, figure: Figure, speaker: str) -> str:
    """Return what a figure would be if only one speaker or origin were believed."""
    return str(only_speaker(ledger.resolution(), figure, speaker, ledger.judgements()))
