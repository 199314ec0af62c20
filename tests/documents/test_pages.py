"""Web pages: the article, what the head says, and pages made to do harm."""

import time

import pytest

from marsad.documents import Document, read_paths
from marsad.documents.encodings import NotText
from marsad.documents.headers import moment
from marsad.documents.pages import declared_encoding, read_page

PARAGRAPHS = [
    "قُتل مدنيان وأصيب ثلاثة آخرون، مساء أمس الأحد، إثر قصف مدفعي استهدف الحي الجنوبي من البلدة، وفق ما أفاد به مراسلنا.",
    "وقال شاهد عيان إن القصف بدأ بعد صلاة المغرب واستمر نحو ساعة، وطال منازل قريبة من السوق الرئيسي في البلدة.",
    "وتتعرض البلدة لقصف متكرر منذ مطلع الشهر الجاري، رغم الهدنة المعلنة بين الطرفين في المنطقة.",
]
HEAD = """<meta charset="utf-8"><title>قصف مدفعي على البلدة يقتل مدنيين - شبكة الخبر</title>
<meta property="og:site_name" content="شبكة الخبر"><meta property="og:title" content="قصف مدفعي على البلدة يقتل مدنيين - شبكة الخبر">
<link rel="canonical" href="https://example.org/story"><meta property="article:published_time" content="2021-04-06T18:30:00+03:00">"""


def html(head: str = HEAD, body: str = "") -> bytes:
    article = "".join(f"<p>{p}</p>" for p in PARAGRAPHS)
    body = body or (
        "<nav><ul><li>الرئيسية</li><li>سياسة</li></ul></nav><article><h1>قصف مدفعي على البلدة يقتل مدنيين</h1>"
        f"{article}</article><aside><h3>الأكثر قراءة</h3><ul><li>افتتاح معرض الكتاب</li></ul></aside><footer>جميع الحقوق محفوظة</footer>"
    )
    return f"<!doctype html><html lang='ar'><head>{head}</head><body>{body}</body></html>".encode()


def test_article_title_outlet_address_and_day() -> None:
    page = read_page(html())
    assert page.title and page.text[slice(*page.title)] == "قصف مدفعي على البلدة يقتل مدنيين"
    assert all(p in page.text for p in PARAGRAPHS)
    assert page.text.count("قصف مدفعي على البلدة يقتل مدنيين") == 1
    assert "معرض الكتاب" not in page.text and "الحقوق" not in page.text
    assert (page.headers.outlet, page.headers.url) == ("شبكة الخبر", "https://example.org/story")
    assert page.headers.published == "2021-04-06T18:30:00+03:00" and page.flaw is None


@pytest.mark.parametrize(
    ("head", "day"),
    [
        (
            '<script type="application/ld+json">{"@graph":[{"@type":"WebSite"},{"@type":"NewsArticle","datePublished":"2020-01-02T03:04:05Z"}]}</script>',
            "2020-01-02T03:04:05+00:00",
        ),
        ('<meta itemprop="datePublished" content="2020-01-02">', "2020-01-02"),
        ('<meta name="DC.date.issued" content="2020/1/2">', "2020-01-02"),
        ("<script type='application/ld+json'>{broken</script>", None),
        ('<meta name="date" content="yesterday">', None),
    ],
)
def test_the_day_by_other_marks(head: str, day: str | None) -> None:
    assert read_page(html(head)).headers.published == day


def test_the_day_by_a_time_element() -> None:
    body = "<article><time datetime='2019-05-06T07:08:09+02:00'>الإثنين</time>" + "".join(f"<p>{p}</p>" for p in PARAGRAPHS) + "</article>"
    assert read_page(html("<title>قصف على البلدة</title>", body)).headers.published == "2019-05-06T07:08:09+02:00"


@pytest.mark.parametrize(
    ("written", "iso"),
    [
        ("2021-04-06", "2021-04-06"),
        ("2021-04-06T10:15:00", "2021-04-06T10:15:00"),
        ("Tue, 06 Apr 2021 10:15:00 +0300", "2021-04-06T10:15:00+03:00"),
        ("2021/4/6 10:15", "2021-04-06"),
        ("2021/14/6", None),
        ("0001-01-01T00:00:00", None),
        ("", None),
        (None, None),
    ],
)
def test_moments(written: str | None, iso: str | None) -> None:
    assert moment(written) == iso


def test_the_manifest_goes_before_the_page_and_the_page_before_the_address(tmp_path) -> None:
    (tmp_path / "a.html").write_bytes(html())
    (tmp_path / "b.html").write_bytes(html(HEAD.replace("article:published_time", "x").replace("/story", "/2021/04/07/story")))
    (tmp_path / "c.html").write_bytes(html() + b"\n")
    (tmp_path / "manifest.csv").write_text("file,outlet,published\nc.html,شبكة أخرى,2021-04-08\n", encoding="utf-8")
    found = {d.file: d for d in read_paths([tmp_path]) if isinstance(d, Document)}
    assert {n: (d.published[:10], d.published_basis) for n, d in found.items() if d.published} == {
        "a.html": ("2021-04-06", "html"),
        "b.html": ("2021-04-07", "url"),
        "c.html": ("2021-04-08", "manifest"),
    }
    assert found["a.html"].outlet == "شبكة الخبر" and found["c.html"].outlet == "شبكة أخرى"


def test_a_page_in_windows_1256_is_read_by_its_own_word() -> None:
    raw = html(HEAD.replace("utf-8", "windows-1256")).decode().encode("cp1256", "xmlcharrefreplace")
    assert declared_encoding(raw) == "windows-1256"
    page = read_page(raw)
    assert page.decoded.encoding == "cp1256" and "مدنيان" in page.text


def test_a_page_without_an_article_is_read_by_its_paragraphs() -> None:
    page = read_page(html("<title>x</title>", "<script>alert('قصف')</script><div>قتل رجل<br>في القرية <b>أمس</b></div><form>بحث</form>"))
    assert "قتل رجل" in page.text and "في القرية أمس" in page.text
    assert "alert" not in page.text and "بحث" not in page.text


HOSTILE = {
    "entities": b'<!DOCTYPE html [<!ENTITY a "boom"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY x SYSTEM "file:///etc/passwd">]><html><body><p>&b;&x;</p></body></html>',
    "deep": b"<html><body>" + b"<div>" * 60_000 + "قصف على البلدة".encode() + b"</div>" * 60_000 + b"</body></html>",
    "attributes": b"<html><body><p " + b" ".join(b"a%d='x'" % i for i in range(60_000)) + "> قصف على البلدة</p></body></html>".encode(),
    "json": b"<html><head><script type='application/ld+json'>" + b"[" * 100_000 + b"</script></head><body><p>x</p></body></html>",
    "unclosed": b"<html><body>" + b"<p><b><i>" * 40_000 + b"</body></html>",
    "comment": b"<html><body><!-- " + b"-" * 1_000_000 + b"</body></html>",
}


@pytest.mark.parametrize("name", HOSTILE)
def test_pages_made_to_do_harm_do_none(name: str) -> None:
    began = time.monotonic()
    try:
        text = read_page(HOSTILE[name]).text
    except NotText:
        text = ""
    assert time.monotonic() - began < 20
    assert "root:" not in text and "boom" not in text and len(text) < 100_000


def test_nothing_is_fetched(monkeypatch: pytest.MonkeyPatch) -> None:
    import socket

    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("a page was followed to the network")

    monkeypatch.setattr(socket, "create_connection", refuse)
    monkeypatch.setattr(socket.socket, "connect", refuse)
    body = "<link rel='stylesheet' href='http://example.org/x.css'><img src='http://example.org/x.png'><iframe src='http://example.org/'></iframe>"
    assert "مدنيان" in read_page(html(HEAD, body + "".join(f"<p>{p}</p>" for p in PARAGRAPHS))).text
