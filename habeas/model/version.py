"""Names the version of parts of habeas by the code and the tables that they consist of."""

import hashlib
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable

from habeas import __version__


@cache
def name_version(*parts: str) -> str:
    """Return the version of habeas and a digest of these of its folders, "0.1.0+3f9a12bc"."""
    digest = hashlib.sha256()
    for part in parts:
        _feed(digest, files("habeas") / part)
    return f"{__version__}+{digest.hexdigest()[:8]}"


def _feed(digest: "hashlib._Hash", place: Traversable) -> None:
    if place.is_dir():
        for child in sorted(place.iterdir(), key=lambda child: child.name):
            if child.name != "__pycache__":
                _feed(digest, child)
    else:
        digest.update(place.name.encode() + b"\0" + place.read_bytes())
