"""How well done is told from promised, refused and demanded: `python -m tests.eval.happened [--errors]`.

Asks of real sentences of the PLOVER set in `../shared/bench/zsp_plover` the one decision whether people were
let go. The rows are those with a word of letting go whose event is to yield, agree, reject or request: what
is yielded happened, the rest did not, nor did the yielding of ships, money or duties.
"""

import csv
import re
import sys
from collections.abc import Iterator

from habeas.extract.account import Account
from habeas.extract.parse.nouns import MEASURES, sense_of
from habeas.extract.parse.pipeline import load_pipeline
from habeas.extract.parse.reading import parse_report
from habeas.model import Report
from tests.eval.gold import SHARED

BENCH = SHARED / "bench" / "zsp_plover" / "PLV_train.tsv"
PUBLISHED = 0.82
"""The share that the published system (ZSP, ACL 2024) decides rightly, by the note beside the rows."""

EVENTS = frozenset({"YIELD", "AGREE", "REJECT", "REQUEST"})
NOBODY_FREED = frozenset({"256", "410", "440", "661", "845"})
"""Rows of yielding that let go no people but a ship, money, vessels, a tanker, a deputy of his duties."""

_LETTING_GO = re.compile(r"\b(?:releas\w*|freed?|freeing|pardon\w*)\b", re.IGNORECASE)


def read_rows() -> Iterator[tuple[str, bool]]:
    """Yield each sentence, and whether people were let go by it."""
    with BENCH.open(encoding="utf-8") as lines:
        for row in csv.DictReader(lines, delimiter="\t"):
            if row["gold_root"] in EVENTS and _LETTING_GO.search(row["sentence"]):
                yielded = row["gold_root"] == "YIELD" and row["sentence_id"] not in NOBODY_FREED
                yield row["sentence"], yielded


def was_anyone_freed(text: str) -> bool:
    """Tell whether a sentence says, as come about, that somebody was let go."""
    account = Account(parse_report(Report(name="sentence", text=text), load_pipeline()))
    return any(
        happening.status == "freed"
        and happening.modality == "asserted"
        and any(sense_of(sentence, one).group not in MEASURES for one in happening.people)
        for sentence in account.reading.sentences
        for happening in account.happenings[sentence.index]
    )


def measure(rows: list[tuple[str, bool]], errors: bool = False) -> float:
    """Return the share of rows decided rightly."""
    wrong = [(text, true) for text, true in rows if was_anyone_freed(text) != true]
    for text, true in wrong if errors else ():
        sys.stdout.write(f"{'happened' if true else 'did not'}: {text}\n")
    return 1 - len(wrong) / len(rows)


def main() -> None:
    if not BENCH.is_file():
        sys.exit(f"no labelled sentences at {BENCH}")
    rows = list(read_rows())
    right = measure(rows, errors="--errors" in sys.argv)
    sys.stdout.write(f"did it happen: {right:.3f} of {len(rows)} rows right (published {PUBLISHED})\n")


if __name__ == "__main__":
    main()
