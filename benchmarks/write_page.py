"""Writes the measured tables of docs/BENCHMARKS.md: runs every command that the page names.

    python benchmarks/write_page.py [WORD]

Takes the page, gives it back with the output of each command under it, between the lines
`<!-- measured: COMMAND -->` and `<!-- end -->`. With a word, only commands that hold it are run.
"""

import re
import shlex
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]
PAGE = ROOT / "docs" / "BENCHMARKS.md"
MEASURED = re.compile(r"<!-- measured: (?P<command>.+?) -->\n.*?<!-- end -->", re.DOTALL)


def run_command(command: str) -> str:
    arguments = [sys.executable if word == "python" else word for word in shlex.split(command)]
    print(f"$ {command}", file=sys.stderr, flush=True)
    return subprocess.run(arguments, cwd=ROOT, check=True, capture_output=True, text=True).stdout.strip()


def measure_again(found: re.Match[str]) -> str:
    command = found["command"]
    if len(sys.argv) > 1 and sys.argv[1] not in command:
        return found[0]
    return f"<!-- measured: {command} -->\n\n{run_command(command)}\n\n<!-- end -->"


if __name__ == "__main__":
    PAGE.write_text(MEASURED.sub(measure_again, PAGE.read_text()))
