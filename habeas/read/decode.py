"""Takes the bytes of one input and gives its text, whatever encoding it is in.

A byte order mark decides, then UTF-8, then what the page declares, then charset-normalizer's judgement
among the encodings that news is written in. Never decodes with errors, and never reads binary files.
"""

import codecs
import re

from charset_normalizer import from_bytes

from habeas.read.refusals import Unreadable

BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),  # before UTF-16, whose mark opens it
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
NEWS_ENCODINGS = (
    "cp1252", "cp1251", "cp1250", "koi8_r", "koi8_u", "iso8859_2", "iso8859_5", "cp1253", "cp1254",
    "cp1255", "cp1256", "cp1257", "cp1258", "gb18030", "big5", "shift_jis", "euc_jp", "euc_kr", "cp866",
)  # fmt: skip
DECLARED = re.compile(
    rb"<meta[^>]{0,200}charset\s*=\s*[\"']?\s*([\w-]+)|<\?xml[^>]*encoding=[\"']([\w-]+)", re.I
)
DECLARATION_BYTES = 4096
MOST_CONTROLS = 0.01
"""The share of control characters from which on a file is no text: text has none but breaks and tabs."""

_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_TYPOGRAPHIC = re.compile(rb"[\x80\x85\x91-\x97\xa0\xa3\xa7\xa9\xab\xae\xb0\xb7\xbb]")


def decode_text(content: bytes, *, html: bool = False) -> str:
    """Return the text in `content`; `Unreadable` for binary content or an unknown encoding."""
    if not content.strip():
        raise Unreadable("the file is empty", "give it a report's text")
    text = _decode_marked(content) or _decode_unmarked(content)
    if text is None and html:
        text = _decode_declared(content)
    if text is None:
        text = _decode_detected(content)
    if text is None or len(_CONTROL.findall(text)) > MOST_CONTROLS * len(text):
        raise Unreadable("this is a binary file, or in no known encoding", "save it as UTF-8 text")
    return text


def _decode_as(content: bytes, encoding: str) -> str | None:
    try:
        return content.decode(encoding)
    except (UnicodeDecodeError, LookupError):  # other bytes, or a declared name that is none
        return None


def _decode_marked(content: bytes) -> str | None:
    for mark, encoding in BYTE_ORDER_MARKS:
        if content.startswith(mark):
            return _decode_as(content, encoding)
    return None


def _decode_unmarked(content: bytes) -> str | None:
    """Decode UTF-8, or UTF-16 that shows itself by zero bytes: no text in UTF-8 has them."""
    return _decode_as(content, "utf-8") if b"\0" not in content else _decode_zeroed(content)


def _decode_declared(content: bytes) -> str | None:
    found = DECLARED.search(content[:DECLARATION_BYTES])
    return _decode_as(content, (found[1] or found[2]).decode("ascii")) if found else None


def _decode_detected(content: bytes) -> str | None:
    if not _TYPOGRAPHIC.sub(b"", content).strip().translate(None, bytes(range(128))):
        return _decode_as(content, "cp1252")  # English with typographic quotation marks
    best = from_bytes(content, cp_isolation=list(NEWS_ENCODINGS)).best()
    return None if best is None else str(best)


def _decode_zeroed(content: bytes) -> str | None:
    """Decode UTF-16 without a mark, known by the zero bytes of its Latin letters on one side."""
    even, odd = content[::2].count(0), content[1::2].count(0)
    if min(even, odd) > len(content) * MOST_CONTROLS or max(even, odd) * 4 < len(content):
        return None
    return _decode_as(content, "utf-16-be" if even > odd else "utf-16-le")
