"""A web page becomes a text: the article taken out by trafilatura, with what the page says of itself.

Pages are hostile until parsed: nothing is fetched, no entity is expanded, no script runs, and a page that breaks one
extractor is read by the next, down to a plain reading of its paragraphs.
"""

from __future__ import annotations

import logging
import re
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

from marsad.documents.encodings import Decoded, decode
from marsad.documents.headers import Headers, read_headers

_CHARSET = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([A-Za-z0-9_.:-]{2,40})""", re.I)
_XML_ENCODING = re.compile(rb"""^\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([A-Za-z0-9_.:-]{2,40})""")
_LONG_TAG = re.compile(r"<([a-zA-Z][\w-]{0,30})[^<>]{4000,}>")
_QUOTED = re.compile(r"\x22[^\x22]*\x22|\x27[^\x27]*\x27")
_SPACES = re.compile(r"[ \t\u00a0]+")
_BLOCKS = frozenset(["p", "h1", "h2", "h3", "h4", "li", "blockquote", "div", "td", "article", "section", "figcaption", "br"])
_SILENT = frozenset(
    ["script", "style", "noscript", "template", "nav", "header", "footer", "aside", "form", "iframe", "svg", "button", "select"]
)
MOST_ATTRIBUTES = 200
"""An element with more of them is made to hinder the parser, whose time grows with their square; it loses them all."""
LEAST_TEXT = 120
"""Fewer characters than this from trafilatura, and the plain reading of the paragraphs is tried as well."""


@dataclass(slots=True)
class Page:
    """The text of a page and what it says of itself. ``flaw`` says what is wrong with the page, if anything is."""

    text: str
    decoded: Decoded
    headers: Headers = field(default_factory=Headers)
    title: tuple[int, int] | None = None
    flaw: str | None = None


def read_page(raw: bytes) -> Page:
    """The article of a page. Raises NotText for bytes that are no text; a page without an article has an empty text."""
    decoded = decode(raw, declared_encoding(raw))
    source = _LONG_TAG.sub(_few_attributes, decoded.text.removeprefix("\ufeff"))
    tree = _parse(source)
    if tree is None:
        return Page("", decoded, flaw="holds no HTML that can be read")
    headers = read_headers(tree)
    body = _article(source) or ""
    if len(body) < LEAST_TEXT:
        body = max(body, _paragraphs(tree), key=len)
    text, title = _with_title(body.strip(), headers.title)
    return Page(text, decoded, headers, title, decoded.flaw or _cut_off(source))


def declared_encoding(raw: bytes) -> str | None:
    """The encoding that a page names in its first kilobytes."""
    match = _CHARSET.search(raw[:4096]) or _XML_ENCODING.search(raw[:512])
    return match[1].decode("ascii") if match else None


@lru_cache(maxsize=1)
def _trafilatura() -> Any:
    """trafilatura, imported when the first page comes; its own log is silenced, we report."""
    import trafilatura

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    return trafilatura


def _few_attributes(tag: re.Match[str]) -> str:
    """The tag itself, or the tag without attributes where it has more of them than any page needs."""
    return tag[0] if len(_QUOTED.sub("", tag[0]).split()) <= MOST_ATTRIBUTES else f"<{tag[1]}>"


def _parse(source: str) -> Any:
    """The tree of a page by lxml's HTML parser, which reads no network and no entities of the page; None if it gives none."""
    from lxml import etree, html

    parser = html.HTMLParser(no_network=True, remove_comments=True, remove_pis=True, encoding="utf-8")
    try:
        return html.document_fromstring(source.encode("utf-8", "replace"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError, RecursionError):
        return None


def _article(source: str) -> str | None:
    try:
        text = _trafilatura().extract(
            source, fast=True, favor_precision=True, include_comments=False, include_tables=True, deduplicate=False
        )
    except Exception:  # any page that breaks the extractor is read by our own plain reading instead
        return None
    return text if isinstance(text, str) else None


def _paragraphs(tree: Any) -> str:
    """The text of a page block by block, without scripts, menus and forms: for pages where trafilatura finds nothing."""
    lines: list[str] = []
    current: list[str] = []

    def close() -> None:
        line = _SPACES.sub(" ", "".join(current).replace("\n", " ")).strip()
        if line:
            lines.append(line)
        current.clear()

    from lxml import etree

    silent: Any = None
    body = tree.find("body")
    for event, element in etree.iterwalk(tree if body is None else body, events=("start", "end")):
        tag = element.tag if isinstance(element.tag, str) else ""
        if event == "start":
            if silent is None and tag in _SILENT:
                silent = element
            if silent is None:
                if tag in _BLOCKS:
                    close()
                current.append(element.text or "")
            continue
        if silent is element:
            silent = None
        elif silent is None and tag in _BLOCKS:
            close()
        if silent is None:
            current.append(element.tail or "")
    close()
    return "\n".join(lines)


def _with_title(body: str, title: str | None) -> tuple[str, tuple[int, int] | None]:
    """The text with the page's title as its first paragraph, once."""
    if not title:
        return body, None
    first, _, rest = body.partition("\n")
    if _SPACES.sub(" ", first).strip() == title:
        body = rest.strip()
    return (f"{title}\n\n{body}" if body else title), (0, len(title))


def _cut_off(source: str) -> str | None:
    """What shows that a page was cut off: its root is opened and never closed, or it ends inside a tag."""
    low = source[-400_000:].lower()
    opened = "<html" in source[:20_000].lower()
    if low.rfind("<") > low.rfind(">"):
        return "ends inside a tag: the page was cut off; read up to there"
    if opened and "</html" not in low and "</body" not in low:
        return "has no end: the page was cut off; read up to there"
    return None
