"""Identity by content: the same thing said twice has the same identifier."""

import hashlib
import json
import unicodedata

ID_LENGTH = 16
"""Hexadecimal digits of an identifier: 64 bits, a clash is expected after four billion items."""
_CANONICAL = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def content_id(*parts: object) -> str:
    """Return the identifier of these parts; equal parts give equal identifiers on every machine.

    Parts are anything that JSON can hold; mappings are compared without regard to key order.
    """
    return hashlib.sha256(_CANONICAL.encode(parts).encode()).hexdigest()[:ID_LENGTH]


def normal_text(text: str) -> str:
    """Return text as it is compared for identity: NFC, each run of white space one blank."""
    return " ".join(unicodedata.normalize("NFC", text).split())
