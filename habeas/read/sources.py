"""Takes paths and gives the files to read under them: folders sorted, hidden files and READMEs left out.

Refuses what does not exist or cannot be opened, and never follows a linked folder, which could circle.
"""

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from habeas.model import Refusal
from habeas.read.refusals import RefusalListener, Unreadable

TEXT_SUFFIXES = frozenset({".txt", ".text"})
MARKDOWN_SUFFIXES = frozenset({".md", ".markdown"})
PAGE_SUFFIXES = frozenset({".html", ".htm", ".xhtml"})
JSON_LINES_SUFFIXES = frozenset({".jsonl", ".ndjson"})
KNOWN_SUFFIXES = TEXT_SUFFIXES | MARKDOWN_SUFFIXES | PAGE_SUFFIXES | JSON_LINES_SUFFIXES


def find_files(paths: Iterable[str | Path], refuse: RefusalListener) -> Iterator[Path]:
    """Yield the files that the paths name, folders walked in sorted order."""
    for path in map(Path, paths):
        if path.is_dir():
            yield from _walk_folder(path, refuse)
        elif _is_report_file(path, refuse):
            yield path


def _walk_folder(folder: Path, refuse: RefusalListener) -> Iterator[Path]:
    for root, folders, names in os.walk(folder, onerror=lambda error: refuse(_refuse_folder(error))):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            path = Path(root, name)
            if not _is_about_folder(path) and _is_report_file(path, refuse):
                yield path


def _is_about_folder(path: Path) -> bool:
    """Tell whether a file of a folder is hidden, or tells of the folder itself: both hold no report."""
    return path.name.startswith(".") or path.stem.lower() == "readme"


def _is_report_file(path: Path, refuse: RefusalListener) -> bool:
    problem = _problem_with(path)
    if problem is not None:
        refuse(problem.as_refusal(str(path)))
    return problem is None


def _problem_with(path: Path) -> Unreadable | None:
    if not path.exists():
        return Unreadable("there is no such file or folder", "check the path")
    if not path.is_file():
        return Unreadable("this is no regular file", "give a file or a folder")
    if path.suffix.lower() not in KNOWN_SUFFIXES:
        known = ", ".join(sorted(KNOWN_SUFFIXES))
        return Unreadable(f"no reader knows the file type {path.suffix or '(none)'}", f"use one of {known}")
    return None


def unopened(error: OSError) -> Unreadable:
    """Return what the operating system said, as this stage's error."""
    return Unreadable(f"cannot be opened ({error.strerror or error})", "check its permissions")


def _refuse_folder(error: OSError) -> Refusal:
    return unopened(error).as_refusal(str(error.filename))
