"""What voting makes of the same reports: majority vote, vote of origins, TruthFinder-style trust.

Takes invented histories; gives the share of figures that each gets right. A peer sees every claim with
its scope and population, as habeas does; it lacks the arithmetic between them.
"""

import random
from collections import Counter, defaultdict
from collections.abc import Callable
from math import exp, log

from histories import STATES, Faults, History, invent_authority

from habeas.model import CountClaim, Population
from habeas.reconcile import reconcile_episodes

Question = tuple[str, Population]
Votes = dict[Question, list[tuple[str, str, int]]]
Answers = dict[Question, int | None]

SETTINGS = {
    "few errors": Faults(errs=0.1, confuses=0.0, copies=0.3),
    "errors that travel by copies": Faults(errs=0.3, confuses=0.0, copies=0.7, errors_travel=True),
    "confused scopes": Faults(errs=0.0, confuses=0.35, copies=0.3),
    "all together": Faults(errs=0.25, confuses=0.25, copies=0.6, errors_travel=True),
}


def score_peers(histories: int) -> dict[str, dict[str, float]]:
    """Return the share of figures right, by setting and by method."""
    return {name: _score(faults, histories) for name, faults in SETTINGS.items()}


def _score(faults: Faults, histories: int) -> dict[str, float]:
    chance, history = random.Random(7), History()
    for number in range(histories):
        invent_authority(history, chance, STATES[number], faults, episodes=6, reports=5)
    votes = gather_votes(history)
    asked = [question for question in history.truth if question in votes]
    answers = {"habeas": ask_habeas(history), **{name: ask(votes) for name, ask in PEERS.items()}}
    return {
        name: sum(given.get(question) == history.truth[question] for question in asked) / len(asked)
        for name, given in answers.items()
    }


def ask_habeas(history: History) -> Answers:
    """Return the printed number of every freed figure."""
    figures = reconcile_episodes(history.resolution).figures
    return {(f.episode or "", f.population): f.best for f in figures if f.status == "freed"}


def gather_votes(history: History) -> Votes:
    """Return who says which number of what: outlet, origin, number."""
    placed = {claim: episode.id for episode in history.episodes for claim in episode.claims}
    votes: Votes = defaultdict(list)
    for claim in history.claims.values():
        if isinstance(claim, CountClaim) and claim.scope != "cumulative" and claim.value is not None:
            outlet = history.reports[claim.report].outlet or ""
            vote = (outlet, history.origins[claim.id].id, claim.value)
            votes[placed[claim.id], claim.population].append(vote)
    return votes


def vote_by_reports(votes: Votes) -> Answers:
    """Return the number that most reports give; a tie goes to the lesser."""
    return {question: _most(Counter(number for _, _, number in given)) for question, given in votes.items()}


def vote_by_origins(votes: Votes) -> Answers:
    """Return the number that most origins give."""
    unique = {
        question: {(origin, number) for _, origin, number in given} for question, given in votes.items()
    }
    return {question: _most(Counter(number for _, number in given)) for question, given in unique.items()}


def trust_outlets(votes: Votes, rounds: int = 10) -> Answers:
    """Return what outlets that are mostly right say: trust and confidence in turn, as TruthFinder does."""
    trust: dict[str, float] = defaultdict(lambda: 0.8)
    confidence: dict[tuple[Question, int], float] = {}
    for _ in range(rounds):
        scores: dict[tuple[Question, int], float] = defaultdict(float)
        for question, given in votes.items():
            for outlet, _, number in given:
                scores[question, number] += -log(1 - min(trust[outlet], 0.999))
        confidence = {fact: 1 / (1 + exp(-0.3 * score)) for fact, score in scores.items()}
        believed: dict[str, list[float]] = defaultdict(list)
        for question, given in votes.items():
            for outlet, _, number in given:
                believed[outlet].append(confidence[question, number])
        trust = defaultdict(lambda: 0.8, {outlet: sum(all_) / len(all_) for outlet, all_ in believed.items()})
    return {
        question: max(((confidence[question, number], -number) for _, _, number in given))[1] * -1
        for question, given in votes.items()
    }


def _most(counted: Counter[int]) -> int:
    return min(counted, key=lambda number: (-counted[number], number))


PEERS: dict[str, Callable[[Votes], Answers]] = {
    "reports vote": vote_by_reports,
    "origins vote": vote_by_origins,
    "TruthFinder": trust_outlets,
}
