"""Learn what tells the episodes of a report: who let go, and on which day.

`python -m training.tellings` writes the weights `side` and `occasion` from the corpus.
"""

from pathlib import Path

from habeas.extract.account import Account
from habeas.extract.pipeline import load_pipeline
from habeas.extract.reading import parse_report
from training.corpus import load_corpus
from training.examples import Example
from training.fit import fit_weights
from training.occasions import occasion_examples
from training.sides import side_examples

WEIGHTS = Path(__file__).parents[1] / "habeas" / "extract" / "weights"


def learn_tellings() -> dict[str, str]:
    """Return the weights of each decision, by its name."""
    sides: list[Example] = []
    occasions: list[Example] = []
    for annotated in load_corpus():
        if not annotated.gold["relevant"]:
            continue
        account = Account(parse_report(annotated.report, load_pipeline()))
        stages = list(account.stages.values())
        sides += side_examples(annotated, stages)
        occasions += occasion_examples(annotated, account.reading, stages)
    return {"side": fit_weights(sides, strength=0.3), "occasion": fit_weights(occasions, strength=0.1)}


if __name__ == "__main__":
    WEIGHTS.mkdir(exist_ok=True)
    for name, weights in learn_tellings().items():
        (WEIGHTS / f"{name}.json").write_text(weights, "utf-8")
