"""Judges one claim after another, for good: `python killed_review.py PLACE`, to be killed meanwhile."""

import sys

from habeas.ledger import Ledger
from habeas.model.vocabulary import Verdict
from habeas.review import decide
from habeas.run import derive_ledger
from invented_stages import INVENTED_STAGES


def judge_for_ever(place: str) -> None:
    verdicts: tuple[Verdict, ...] = ("accept", "reject")
    with Ledger.open(place, write=True) as ledger:
        claims = [claim.id for one in ledger.extractions() for claim in one.claims]
        for number in range(10_000):
            ledger.add_judgement(decide(verdicts[number % 2], [claims[number % len(claims)]], "ada"))
            sys.stdout.write(f"{number}\n")
            sys.stdout.flush()
            derive_ledger(ledger, INVENTED_STAGES)


if __name__ == "__main__":
    judge_for_ever(sys.argv[1])
