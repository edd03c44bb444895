"""Examples or reports -> folds that never divide a story."""

import hashlib


def fold_of(story: str, folds: int) -> int:
    """Return the fold of a story: by its name alone, so that adding stories moves none."""
    return int(hashlib.sha256(story.encode()).hexdigest(), 16) % folds
