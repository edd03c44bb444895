import pytest

from habeas.read.decode import decode_text
from habeas.read.refusals import Unreadable

RUSSIAN = "Власти освободили пять заключённых, сообщает агентство. Среди них журналисты и активисты."
TYPOGRAPHIC = "Norland freed “14” prisoners — officials said it’s over."


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32", "cp1251", "koi8-r"])
def test_reads_cyrillic_in_any_encoding(encoding):
    assert decode_text(RUSSIAN.encode(encoding)) == RUSSIAN


@pytest.mark.parametrize("encoding", ["utf-8", "cp1252", "utf-16-le", "utf-16-be"])
def test_reads_typographic_english(encoding):
    assert decode_text(TYPOGRAPHIC.encode(encoding)) == TYPOGRAPHIC


def test_heeds_what_a_page_declares():
    page = '<html><head><meta charset="iso-8859-2"></head><body>Łódź</body></html>'
    assert "Łódź" in decode_text(page.encode("iso-8859-2"), html=True)


def test_reads_a_page_that_declares_nonsense():
    assert decode_text("<meta charset='no-such'>“Yes”".encode("cp1252"), html=True).endswith("“Yes”")


@pytest.mark.parametrize(
    "content", [b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 8, b"\0" * 100, b"%PDF\0\1\2\3" * 9]
)
def test_refuses_binary_content(content):
    with pytest.raises(Unreadable, match="binary"):
        decode_text(content)


def test_refuses_an_empty_file():
    with pytest.raises(Unreadable, match="empty"):
        decode_text(b" \n")
