"""One spelling of every record, so that equal records are equal bytes."""

import hashlib
import json
from typing import Any


def write_record(record: Any) -> str:
    """Return what JSON can hold as JSON: sorted keys, no blanks, one spelling on every machine."""
    return json.dumps(record, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def digest_record(record: Any) -> str:
    """Return the SHA-256 of a record's one spelling, in hexadecimal."""
    return hashlib.sha256(write_record(record).encode()).hexdigest()
