"""Judgements as JSON Lines, for work without a network: written here, brought back there.

A judgement is identified by its content, so bringing the same file in twice changes nothing.
"""

import json
from collections.abc import Iterable, Iterator

from pydantic import TypeAdapter, ValidationError

from habeas.ledger import Ledger
from habeas.model import InvalidValue, Judgement
from habeas.model.records import plain
from habeas.review.unfounded import find_refusal

JUDGEMENTS = TypeAdapter(Judgement)


def write_judgements(judgements: Iterable[Judgement]) -> Iterator[str]:
    """Give one line of JSON a judgement, the oldest first."""
    for one in sorted(judgements, key=lambda one: (one.at, one.id)):
        yield json.dumps(plain(one), ensure_ascii=False)


def read_judgements(lines: Iterable[str]) -> Iterator[Judgement]:
    """Give the judgements in these lines; `InvalidValue` names the line that holds none."""
    for number, line in enumerate(lines, start=1):
        if line.strip():
            yield _read_line(line, number)


def refuse_unfounded(ledger: Ledger, judgements: Iterable[Judgement]) -> None:
    """Raise `InvalidValue` for a correction that the words of its claim do not bear out.

    A claim that the ledger does not have may come yet: what is said of it is kept.
    """
    for one in judgements:
        for subject in one.subjects if one.verdict == "correct" else ():
            reason = find_refusal(ledger, subject, one.changes)
            if reason:
                raise InvalidValue(f"judgement {one.id[:8]} cannot be: {reason}")


def find_waiting(ledger: Ledger, judgements: Iterable[Judgement]) -> list[Judgement]:
    """Return those about things of which the ledger has none yet: they take effect when these come."""
    kept = list(judgements)
    lacking = ledger.find_lacking(subject for one in kept for subject in one.subjects)
    return [one for one in kept if lacking.issuperset(one.subjects)]


def _read_line(line: str, number: int) -> Judgement:
    try:
        record = json.loads(line)
        stated = record.pop("id", None)
        judgement = JUDGEMENTS.validate_python(record)
    except (ValueError, AttributeError, ValidationError) as error:
        raise InvalidValue(f"line {number} holds no judgement; remove it or export it anew") from error
    if stated not in {None, judgement.id}:
        raise InvalidValue(f"line {number} was altered: its id is not that of its content")
    return judgement
