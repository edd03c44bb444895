"""Learn every decision from the corpus and write its weights: `python -m training.train`.

The same corpus and the same pipeline give the same files, byte for byte.
"""

from collections.abc import Callable, Iterable
from pathlib import Path

from habeas.extract.account import Account
from habeas.extract.count_features import CountContext
from habeas.extract.pipeline import load_pipeline
from habeas.extract.reading import Reading, parse_report
from training.corpus import Annotated, load_corpus
from training.counts import count_examples
from training.examples import Example
from training.fit import fit_weights

WEIGHTS = Path(__file__).parents[1] / "habeas" / "extract" / "weights"
STRENGTH = 0.3
"""Inverse penalty on large weights; the best of 0.05 to 1 in cross-validation."""

Reader = Callable[[Annotated], Reading]


def gather_examples(corpus: Iterable[Annotated], read: Reader) -> dict[str, list[Example]]:
    """Return the examples of each decision by its name."""
    examples: dict[str, list[Example]] = {"count_status": [], "count_scope": []}
    for annotated in corpus:
        context = CountContext(Account(read(annotated)))
        for _, status, scope in count_examples(annotated, context):
            examples["count_status"].append(status)
            if scope is not None:
                examples["count_scope"].append(scope)
    return examples


def learn_weights() -> dict[str, str]:
    """Return the weights of each decision, as JSON, learned from the whole corpus."""
    pipeline = load_pipeline()
    examples = gather_examples(load_corpus(), lambda annotated: parse_report(annotated.report, pipeline))
    return {name: fit_weights(cases, STRENGTH) for name, cases in examples.items()}


def main() -> None:
    """Write the weights of every decision."""
    WEIGHTS.mkdir(exist_ok=True)
    for name, weights in learn_weights().items():
        (WEIGHTS / f"{name}.json").write_text(weights, "utf-8")


if __name__ == "__main__":
    main()
