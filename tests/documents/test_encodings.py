"""Bytes in the encodings that Arabic reports come in, whole and damaged."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from marsad.documents.encodings import NotText, decode, looks_arabic

REPORT = (
    "قُتل مدنيان وأصيب ثلاثة آخرون، مساء أمس الأحد، إثر قصف مدفعي استهدف الحي الجنوبي من البلدة.\n"
    "وقال مراسلنا إن فرق الإسعاف نقلت الجرحى إلى المشفى، مشيراً إلى أن الطريق ما زال مقطوعاً.\r\n"
)
PLAIN = "".join(c for c in REPORT if not "\u064b" <= c <= "\u0652").replace("،", ",")


@pytest.mark.parametrize(
    ("encoding", "text"),
    [
        ("utf-8", REPORT),
        ("utf-8", "\ufeff" + REPORT),
        ("utf-16", REPORT),
        ("utf-16-le", REPORT),
        ("utf-16-be", REPORT),
        ("cp1256", REPORT),
        ("cp1256", "Beirut – " + REPORT),
        ("iso8859-6", PLAIN),
    ],
)
def test_each_encoding_is_told_and_gives_the_text_exactly(encoding: str, text: str) -> None:
    decoded = decode(text.encode(encoding))
    assert decoded.text == text
    assert text.encode(encoding).decode(decoded.encoding, decoded.errors) == decoded.text
    assert decoded.flaw is None


@pytest.mark.parametrize("short", ["قصف", "قتل ثلاثة", "غارة على البلدة"])
def test_a_few_words_in_windows_1256_suffice_when_they_have_an_article_or_frequent_letters(short: str) -> None:
    try:
        decoded = decode(short.encode("cp1256"))
    except NotText:
        assert len(short) < 8
    else:
        assert decoded.text == short


def test_french_in_latin_1_is_not_taken_for_arabic() -> None:
    with pytest.raises(NotText, match="no encoding"):
        decode("Déjà à l'été, l'armée a été repoussée près de la forêt".encode("latin-1"))


@pytest.mark.parametrize(
    ("raw", "reason"),
    [
        (b"", "empty"),
        (b"%PDF-1.7 ...", "PDF"),
        (b"PK\x03\x04abc", "ZIP"),
        (b"\x89PNG\r\n\x1a\n....", "picture"),
        (b"\xff\xd8\xff\xe0JFIF", "picture"),
        (bytes(range(256)) * 20, "binary"),
        (b"abc\x00\x01\x02def" * 50, "binary"),
    ],
)
def test_what_is_no_text_is_refused_with_what_it_is(raw: bytes, reason: str) -> None:
    with pytest.raises(NotText, match=reason):
        decode(raw)


@pytest.mark.parametrize(("encoding", "cut"), [("utf-8", 1), ("utf-16", 1), ("utf-16-le", 3)])
def test_a_text_cut_in_the_middle_of_a_character_is_read_up_to_there(encoding: str, cut: int) -> None:
    text = REPORT.rstrip() + "ب"
    decoded = decode(text.encode(encoding)[:-cut])
    assert decoded.text.startswith(REPORT[:-10])
    assert decoded.flaw and "middle of a character" in decoded.flaw


def test_one_broken_byte_in_a_text_is_told_and_the_rest_read() -> None:
    raw = bytearray(REPORT.encode("utf-8"))
    raw[40] = 0xFF
    decoded = decode(bytes(raw))
    assert decoded.errors == "replace"
    assert decoded.flaw and "broken" in decoded.flaw
    assert bytes(raw).decode(decoded.encoding, decoded.errors) == decoded.text


@given(st.binary(max_size=400))
def test_any_bytes_give_a_text_that_can_be_had_again_or_a_plain_refusal(raw: bytes) -> None:
    try:
        decoded = decode(raw)
    except NotText as error:
        assert str(error)
    else:
        assert raw.decode(decoded.encoding, decoded.errors) == decoded.text


@given(st.text(alphabet=st.characters(codec="utf-8", exclude_characters="\x00"), min_size=1, max_size=200))
def test_utf_8_is_always_read_as_utf_8(text: str) -> None:
    try:
        assert decode(text.encode("utf-8")).text == text
    except NotText as error:
        assert "binary" in str(error) or "is a" in str(error)


def test_arabic_looks_more_arabic_in_its_own_encoding() -> None:
    raw = PLAIN.encode("iso8859-6")
    assert looks_arabic(raw.decode("iso8859-6")) > looks_arabic(raw.decode("cp1256"))
