"""How well reports are read that nothing was learned from: `python -m tests.eval.folds [FOLDS]`.

Divides the annotated reports of `corpus/` into folds by story, learns every decision from the other
folds, reads the reports of each fold with what was learned, and scores all of them together with
`../shared/tools/score.py`. These are the figures to believe; the committed weights have seen the whole
corpus.
"""

import json
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from habeas.extract import take_claims
from habeas.extract.account import Account
from habeas.extract.decide import deciding_with, read_decider
from habeas.extract.gate import can_matter
from habeas.model import Extraction
from habeas.model.records import extraction_record
from training.folds import fold_of
from training.train import Case, learn_weights, parse_corpus

SCORER = Path(__file__).parents[3] / "shared" / "tools" / "score.py"
SETS = {
    "plain": "plain-",
    "hard": "dev-",
    "newsdesk": "newsdesk-",
    "long": "long-",
    "modelled": "modelled-",
    "corpus": "",
}
"""The sets that are scored apart, and how the names of their reports begin."""


def read_fold(cases: list[Case], fold: int, folds: int) -> Iterator[Extraction]:
    """Yield what is read in the reports of one fold by what the others teach."""
    others = [case for case in cases if fold_of(case[0].story, folds) != fold]
    deciders = {name: read_decider(weights) for name, weights in learn_weights(others).items()}
    with deciding_with(deciders):
        for annotated, reading in cases:
            if fold_of(annotated.story, folds) == fold:
                passed = can_matter(annotated.report.text)
                yield take_claims(Account(reading)) if passed else Extraction(report=annotated.report)


def set_of(name: str) -> str:
    """Return the set that a report belongs to, by its name."""
    return next(key for key, start in SETS.items() if name.startswith(start))


def score_set(folder: Path, golds: list[dict], extractions: list[Extraction], *options: str) -> str:
    """Return what the scorer says of one set of reports."""
    (folder / "gold").mkdir()
    for gold in golds:
        (folder / "gold" / f"{gold['id']}.json").write_text(json.dumps(gold))
    found = folder / "found.jsonl"
    found.write_text("".join(json.dumps(extraction_record(each)) + "\n" for each in extractions))
    command = [sys.executable, str(SCORER), str(folder / "gold"), "--predictions", str(found), *options]
    return subprocess.run(command, check=True, text=True, capture_output=True).stdout


def main(folds: int = 5) -> None:
    """Print the measures of each set."""
    cases = parse_corpus()
    read = [extraction for fold in range(folds) for extraction in read_fold(cases, fold, folds)]
    for name in SETS:
        golds = [annotated.gold for annotated, _ in cases if set_of(annotated.report.name) == name]
        extractions = [each for each in read if set_of(each.report.name) == name]
        with tempfile.TemporaryDirectory() as folder:
            print(f"== {name}, read by what the other {folds - 1} of {folds} folds teach")
            print(score_set(Path(folder), golds, extractions))


if __name__ == "__main__":
    main(*(int(argument) for argument in sys.argv[1:]))
