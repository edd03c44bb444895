"""How long finding the copies among many short reports takes, against MinHash alone on the same texts.

    python benchmarks/copies.py [REPORTS ...]

Takes invented texts: of four reports, three are written afresh and one is a version of an earlier one,
reprinted, shortened or rewritten. Prints CPU seconds; MinHash alone is 128 permutations over sequences
of three words, by datasketch and by rensa, without looking anything up or comparing any two texts.
"""

import random
import sys
from time import process_time

from datasketch import MinHash
from rensa import RMinHash

from habeas.model import Report
from habeas.resolve.copies import find_families

SIZES = (100_000, 300_000)
VOCABULARY = 30_000
SENTENCES = 6


def invent_words(chance: random.Random) -> tuple[list[str], list[float]]:
    syllables = [a + b for a in "bdfgklmnprstv" for b in "aeiou"]
    words = ["".join(chance.choices(syllables, k=chance.randint(1, 4))) for _ in range(VOCABULARY)]
    return words, [1 / (rank + 3) for rank in range(VOCABULARY)]


def write_sentence(chance: random.Random, words: list[str], weights: list[float]) -> str:
    chosen = chance.choices(words, cum_weights=weights, k=chance.randint(8, 20))
    named = [word.title() if chance.random() < 0.15 else word for word in chosen]
    return " ".join(named).capitalize() + "."


def rewrite_story(chance: random.Random, sentences: list[str]) -> list[str]:
    kept = [s for s in sentences if chance.random() < 0.8] or sentences
    match chance.randint(0, 2):
        case 0:
            return [f"Gazette {chance.randint(1, 99)}.", *sentences]
        case 1:
            return kept
    return [" ".join(w for w in s.split() if chance.random() < 0.95) for s in kept]


def invent_reports(size: int) -> dict[str, Report]:
    chance = random.Random(size)
    words, weights = invent_words(chance)
    cumulated = [sum(weights[:1])]
    for weight in weights[1:]:
        cumulated.append(cumulated[-1] + weight)
    stories: list[list[str]] = []
    reports: dict[str, Report] = {}
    for number in range(size):
        if number % 4 == 3:
            story = rewrite_story(chance, chance.choice(stories))
        else:
            story = [write_sentence(chance, words, cumulated) for _ in range(SENTENCES)]
            stories.append(story)
        report = Report(name=str(number), text=" ".join(story), outlet=f"Outlet {number % 500}")
        reports[report.id] = report
    return reports


def sequences_of(text: str) -> list[str]:
    words = text.lower().split()
    return [" ".join(words[place : place + 3]) for place in range(len(words) - 2)]


def time_datasketch(reports: dict[str, Report]) -> float:
    start = process_time()
    for report in reports.values():
        MinHash(num_perm=128).update_batch([sequence.encode() for sequence in sequences_of(report.text)])
    return process_time() - start


def time_rensa(reports: dict[str, Report]) -> float:
    start = process_time()
    for report in reports.values():
        signature = RMinHash(num_perm=128, seed=1)
        signature.update(sequences_of(report.text))
        signature.digest()
    return process_time() - start


def main() -> None:
    print("| reports | families | finding the copies, s | MinHash alone, s | ratio |\n|---|---|---|---|---|")
    for size in [int(argument) for argument in sys.argv[1:]] or SIZES:
        reports = invent_reports(size)
        start = process_time()
        families = find_families(reports)
        taken = process_time() - start
        for name, measure in (("datasketch", time_datasketch), ("rensa", time_rensa)):
            alone = measure(reports)
            cells = f"{taken:.1f} | {alone:.1f} ({name}) | {taken / alone:.2f}"
            print(f"| {size:,} | {len(families):,} | {cells} |")


if __name__ == "__main__":
    main()
