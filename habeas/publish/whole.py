"""Files and folders that are there whole or not at all.

Gives a place beside the target to work at, which becomes the target when the work ends well. A file that is
there is replaced, a folder only where it is empty.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from shutil import rmtree

from habeas.publish.errors import PublishError


@contextmanager
def unfinished_file(target: Path) -> Iterator[Path]:
    """Give the path of a file beside `target`, which becomes the target where the block ends well."""
    if target.is_dir():
        raise PublishError(f"{target} is a folder; give a file")
    unfinished = _beside(target)
    try:
        with _explained(target):
            yield unfinished
            unfinished.replace(target)
    finally:
        unfinished.unlink(missing_ok=True)


@contextmanager
def unfinished_folder(target: Path) -> Iterator[Path]:
    """Give an empty folder beside `target`, which becomes the target where the block ends well."""
    check_folder(target)
    unfinished = _beside(target)
    rmtree(unfinished, ignore_errors=True)
    try:
        with _explained(target):
            unfinished.mkdir(parents=True)
            yield unfinished
            if target.exists():
                target.rmdir()
            unfinished.replace(target)
    finally:
        rmtree(unfinished, ignore_errors=True)


@contextmanager
def _explained(target: Path) -> Iterator[None]:
    """Say in one line what keeps a target from being written: a full disk, permissions."""
    try:
        yield
    except (OSError, sqlite3.Error) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise PublishError(
            f"{target}: cannot be written ({reason}); make room there, or give another"
        ) from error


def check_folder(target: Path) -> None:
    """Raise `PublishError` unless a folder can be written at `target` without losing anything."""
    if target.is_file():
        raise PublishError(f"{target} is a file; give a new folder")
    if target.exists() and any(target.iterdir()):
        raise PublishError(f"{target} is not empty; give a new folder")


def _beside(target: Path) -> Path:
    return target.with_name(f"{target.stem}-unfinished{target.suffix}")
