"""What a page says of itself in its head: title, outlet, address and publication day, by JSON-LD, og: and <time>."""

from __future__ import annotations

import datetime as dt
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from email.utils import parsedate_to_datetime
from typing import Any

_PUBLISHED = (
    "article:published_time", "og:article:published_time", "datepublished", "date", "dc.date", "dc.date.issued", "dcterms.created",
    "dcterms.date", "pubdate", "publishdate", "publish-date", "publication_date", "sailthru.date", "parsely-pub-date", "cxenseparse:recs:publishtime",
)  # fmt: skip
"""Names of meta elements that give the day of publication, best first, in lower case."""
_TITLES = ("og:title", "twitter:title", "headline", "title")
_SITES = ("og:site_name", "application-name", "publisher", "dc.publisher", "twitter:site")
_SPACES = re.compile(r"\s+")
_TITLE_TAIL = re.compile(r"\s+[|–—•»-]\s+([^|–—•»]{2,40})$")
MAX_JSON = 500_000
MAX_TITLE = 400


@dataclass(slots=True)
class Headers:
    """What a page says of itself; None where it says nothing."""

    title: str | None = None
    outlet: str | None = None
    url: str | None = None
    published: str | None = None


def read_headers(tree: Any) -> Headers:
    """Title, outlet, address and publication day of a parsed page."""
    meta = _meta(tree)
    linked = _json_ld(tree)
    headers = Headers(outlet=_first(meta, _SITES) or linked.get("publisher"), url=_address(tree, meta))
    headers.title = _title(tree, meta, linked, headers.outlet)
    for written in (linked.get("published"), *(meta.get(name) for name in _PUBLISHED), *_time_elements(tree)):
        day = moment(written)
        if day:
            headers.published = day
            break
    return headers


def moment(written: str | None) -> str | None:
    """A moment as pages write it (ISO, with or without time and zone, or the form of mail headers) as ISO; else None.

    >>> moment("2021-04-06T10:15:00+03:00")
    '2021-04-06T10:15:00+03:00'
    >>> moment("Tue, 06 Apr 2021 10:15:00 GMT")
    '2021-04-06T10:15:00+00:00'
    """
    if not written:
        return None
    text = written.strip()[:60]
    try:
        found = dt.datetime.fromisoformat(text)
    except ValueError:
        match = re.match(r"(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?!\d)", text)
        try:
            if match:
                return dt.date(*map(int, match.groups())).isoformat()
            found = parsedate_to_datetime(text)
        except (ValueError, TypeError, IndexError):
            return None
    if not 1980 < found.year < 2100:
        return None
    return text[:10] if len(text) == 10 and text[4] == "-" else found.isoformat(timespec="seconds")


def _meta(tree: Any) -> dict[str, str]:
    """The meta elements by lower-case name, the first of each."""
    meta: dict[str, str] = {}
    for element in tree.iter("meta"):
        name = element.get("property") or element.get("name") or element.get("itemprop")
        content = (element.get("content") or "").strip()
        if name and content:
            meta.setdefault(name.strip().lower(), content)
    return meta


def _first(meta: dict[str, str], names: tuple[str, ...]) -> str | None:
    return next((meta[name][:200] for name in names if meta.get(name)), None)


def _address(tree: Any, meta: dict[str, str]) -> str | None:
    for link in tree.iter("link"):
        if (link.get("rel") or "").lower() == "canonical" and (link.get("href") or "").startswith("http"):
            return str(link.get("href")).strip()[:2000]
    found = meta.get("og:url")
    return found[:2000] if found and found.startswith("http") else None


def _title(tree: Any, meta: dict[str, str], linked: dict[str, str], outlet: str | None) -> str | None:
    """The title without the site's name behind it, spaces single."""
    heads = [_SPACES.sub(" ", "".join(h.itertext())).strip() for h in tree.iter("h1")]
    written = _first(meta, _TITLES) or linked.get("headline") or next((h for h in heads if h), None)
    if not written:
        head = tree.find(".//title")
        written = "".join(head.itertext()) if head is not None else ""
    title = _SPACES.sub(" ", written).strip()[:MAX_TITLE]
    for head in heads:
        if len(head) > 15 and title.startswith(head):
            return head
    tail = _TITLE_TAIL.search(title)
    if tail and (tail[1] == outlet or len(title) - len(tail[0]) > 25):
        title = title[: tail.start()]
    return title or None


def _time_elements(tree: Any) -> Iterator[str]:
    for element in tree.iter("time"):
        if element.get("datetime"):
            yield element.get("datetime")


def _json_ld(tree: Any) -> dict[str, str]:
    """Publication, headline and publisher of the first article that the page's JSON-LD describes."""
    found: dict[str, str] = {}
    for script in tree.iter("script"):
        if (script.get("type") or "").lower() != "application/ld+json":
            continue
        source = script.text or ""
        if len(source) > MAX_JSON:
            continue
        try:
            data = json.loads(source, strict=False)
        except (ValueError, RecursionError):
            continue
        for node in _nodes(data):
            _take(node, found)
    return found


def _nodes(data: Any) -> Iterator[dict[str, Any]]:
    """The objects of a JSON-LD document, down to its graph."""
    queue = [data]
    for _ in range(200):
        if not queue:
            return
        item = queue.pop(0)
        if isinstance(item, list):
            queue.extend(item[:50])
        elif isinstance(item, dict):
            yield item
            queue.extend(v for k, v in item.items() if k in ("@graph", "mainEntity", "mainEntityOfPage") and isinstance(v, dict | list))


def _take(node: dict[str, Any], found: dict[str, str]) -> None:
    for key, name in (("datePublished", "published"), ("headline", "headline")):
        if isinstance(node.get(key), str):
            found.setdefault(name, node[key])
    publisher = node.get("publisher")
    if isinstance(publisher, dict) and isinstance(publisher.get("name"), str):
        found.setdefault("publisher", publisher["name"])
