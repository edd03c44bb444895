"""Learn every decision from the corpus and write its weights: `python -m training.train`.

The same corpus and the same pipeline give the same files, byte for byte.
"""

from collections.abc import Sequence
from pathlib import Path

from habeas.extract.account import Account
from habeas.extract.decide import deciding_with, read_decider
from habeas.extract.pipeline import load_pipeline
from habeas.extract.reading import Reading, parse_report
from training.corpus import Annotated, load_corpus
from training.decisions import STEPS, Decision
from training.fit import fit_weights

WEIGHTS = Path(__file__).parents[1] / "habeas" / "extract" / "weights"

Case = tuple[Annotated, Reading]


def parse_corpus() -> list[Case]:
    """Return every annotated report with its parsed sentences."""
    pipeline = load_pipeline()
    return [(annotated, parse_report(annotated.report, pipeline)) for annotated in load_corpus()]


def learn_weights(cases: Sequence[Case]) -> dict[str, str]:
    """Return the weights of every decision as JSON, learned step by step from these reports."""
    learned: dict[str, str] = {}
    for step in STEPS:
        with deciding_with({name: read_decider(weights) for name, weights in learned.items()}):
            learned |= _learn_step(step, cases)
    return learned


def _learn_step(step: Sequence[Decision], cases: Sequence[Case]) -> dict[str, str]:
    accounts = [(annotated, Account(reading)) for annotated, reading in cases]
    return {
        decision.name: fit_weights(
            [example for case in accounts for example in decision.examples(*case)], decision.strength
        )
        for decision in step
    }


def main() -> None:
    """Write the weights of every decision."""
    WEIGHTS.mkdir(exist_ok=True)
    for name, weights in learn_weights(parse_corpus()).items():
        (WEIGHTS / f"{name}.json").write_text(weights, "utf-8")


if __name__ == "__main__":
    main()
