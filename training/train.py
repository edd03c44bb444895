"""Learn every decision from the corpus and write its weights: `python -m training.train`.

The same corpus and the same pipeline give the same files, byte for byte.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from habeas.extract.account import Account
from habeas.extract.decide import Decider, deciding_with, read_decider
from habeas.extract.parse.pipeline import load_pipeline
from habeas.extract.parse.reading import Reading, parse_report
from training.corpus import Annotated, load_corpus
from training.decisions import STEPS, Decision
from training.examples import Example, weigh_example
from training.fit import fit_weights
from training.folds import fold_of

WEIGHTS = Path(__file__).parents[1] / "habeas" / "extract" / "weights"

FOLDS = 4
"""Parts of the corpus, of whole stories, in turn left out where a decision leans on an earlier one."""

Case = tuple[Annotated, Reading]


def parse_corpus() -> list[Case]:
    """Return every annotated report with its parsed sentences."""
    pipeline = load_pipeline()
    return [(annotated, parse_report(annotated.report, pipeline)) for annotated in load_corpus()]


def learn_weights(cases: Sequence[Case]) -> dict[str, str]:
    """Return the weights of every decision as JSON, learned step by step from these reports.

    What leans on earlier decisions is learned from answers of theirs that the report's own story had no
    part in, as it will be where reports are new.
    """
    learned: dict[str, str] = {}
    apart: list[dict[str, Decider]] = [{} for _ in range(FOLDS)]
    for step in STEPS:
        lessons = _gather_lessons(step, cases, apart)
        learned |= _fit_step(step, lessons)
        for fold, known in enumerate(apart if step is not STEPS[-1] else ()):
            others = [lesson for lesson in lessons if lesson.fold != fold]
            known |= {name: read_decider(weights) for name, weights in _fit_step(step, others).items()}
    return learned


@dataclass(frozen=True, eq=False)
class Lesson:
    """What a report teaches about one decision; `fold` is its story's."""

    decision: str
    fold: int
    examples: list[Example]


def _gather_lessons(
    step: Sequence[Decision], cases: Sequence[Case], apart: Sequence[Mapping[str, Decider]]
) -> list[Lesson]:
    lessons = []
    for annotated, reading in cases:
        fold = fold_of(annotated.story, FOLDS)
        with deciding_with(apart[fold]):
            account = Account(reading)
            for each in step:
                weight = annotated.weight * (each.long if annotated.long else 1.0)
                taught = [weigh_example(one, weight) for one in each.examples(annotated, account)]
                lessons.append(Lesson(each.name, fold, taught))
    return lessons


def _fit_step(step: Sequence[Decision], lessons: Sequence[Lesson]) -> dict[str, str]:
    fitted = {}
    for decision in step:
        taught = [each for lesson in lessons if lesson.decision == decision.name for each in lesson.examples]
        fitted[decision.name] = fit_weights(taught, decision.strength)
    return fitted


def main() -> None:
    """Write the weights of every decision."""
    WEIGHTS.mkdir(exist_ok=True)
    for name, weights in learn_weights(parse_corpus()).items():
        (WEIGHTS / f"{name}.json").write_text(weights, "utf-8")


if __name__ == "__main__":
    main()
