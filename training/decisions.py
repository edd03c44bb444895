"""Every decision that is learned, in the order in which an account makes them.

A later decision may lean on an earlier one (a number's scope on the sides of the exchange), so each is
learned from accounts in which the earlier ones are made by what has been learned so far.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from habeas.extract import take_people
from habeas.extract.account import Account
from habeas.extract.counts.context import CountContext
from habeas.extract.people.features import PeopleContext
from habeas.extract.relevance import RELEVANT, relevance_features
from training.concessions import concession_examples
from training.corpus import Annotated
from training.counts import scope_examples, status_examples
from training.destinations import destination_examples
from training.examples import Example
from training.nations import nation_examples
from training.occasions import occasion_examples
from training.offences import offence_examples
from training.people import person_examples
from training.sides import counterpart_examples, side_examples

OTHER_WEIGHT = 3.0
"""How much more than a report of detainees one of another matter teaches: the corpus has fewer of them than
the news has."""


@dataclass(frozen=True)
class Decision:
    """One learned decision: how to gather its examples from a report, and how strongly to learn.

    `strength` is the inverse penalty on large weights; `long` is how much one of the many numbers, names and
    days of a long report teaches beside one of a short report. Both are the best for real reports of other
    releases.
    """

    name: str
    examples: Callable[[Annotated, Account], Iterator[Example]]
    strength: float
    long: float = 0.35


def _occasions(annotated: Annotated, account: Account) -> Iterator[Example]:
    if annotated.gold["relevant"]:
        yield from occasion_examples(annotated, account)


def _statuses(annotated: Annotated, account: Account) -> Iterator[Example]:
    yield from status_examples(annotated, CountContext(account))


def _scopes(annotated: Annotated, account: Account) -> Iterator[Example]:
    yield from scope_examples(annotated, CountContext(account))


def _people(annotated: Annotated, account: Account) -> Iterator[Example]:
    yield from (person for person, _ in person_examples(annotated, PeopleContext(account)))


def _outcomes(annotated: Annotated, account: Account) -> Iterator[Example]:
    found = (outcome for _, outcome in person_examples(annotated, PeopleContext(account)))
    yield from (outcome for outcome in found if outcome is not None)


def _relevance(annotated: Annotated, account: Account) -> Iterator[Example]:
    label = RELEVANT if annotated.gold["relevant"] else "other"
    weight = 1.0 if label == RELEVANT else OTHER_WEIGHT
    yield Example(relevance_features(*take_people(account)), label, annotated.story, weight)


STEPS: tuple[tuple[Decision, ...], ...] = (
    (Decision("side", side_examples, 0.03),),
    (Decision("counterpart", counterpart_examples, 0.05), Decision("occasion", _occasions, 0.1, long=0.12)),
    (Decision("count_status", _statuses, 0.1),),
    (Decision("count_scope", _scopes, 0.07),),
    (Decision("nation", nation_examples, 0.1),),
    (Decision("person", _people, 0.15), Decision("person_status", _outcomes, 0.1, long=1.0)),
    (
        Decision("destination", destination_examples, 0.3),
        Decision("offence", offence_examples, 0.3),
        Decision("concession", concession_examples, 0.05),
        Decision("relevance", _relevance, 0.05),
    ),
)
"""The decisions of a step are learned together; a step leans on those before it."""
