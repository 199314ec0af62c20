"""What the address of a page tells: the day of publication, and the outlet by its host."""

from __future__ import annotations

import calendar
import datetime as dt
import re
from urllib.parse import urlsplit

_DAY = re.compile(r"(?<!\d)(19[89]\d|20[0-4]\d)([/_.-])(0?[1-9]|1[0-2])\2(0?[1-9]|[12]\d|3[01])(?!\d)")
_PACKED = re.compile(r"(?<!\d)(20[0-4]\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?!\d)")
_MONTH = re.compile(r"/(19[89]\d|20[0-4]\d)/(0?[1-9]|1[0-2])/(?!\d)")
_YEAR = re.compile(r"/(20[0-4]\d)/")
_STATUS = re.compile(r"^/[^/]+/status(?:es)?/(\d{15,20})(?:\D|$)")
_TWITTER = frozenset(["twitter.com", "x.com", "mobile.twitter.com", "mobile.x.com"])
_SNOWFLAKE_EPOCH = 1_288_834_974_657
"""Milliseconds from 1970 to the first number of the scheme by which Twitter numbers its posts."""


def published_in(url: str) -> str | None:
    """The day of publication that an address names, as an ISO date, or None.

    >>> published_in("https://example.org/2021/04/06/news")
    '2021-04-06'
    >>> published_in("https://example.org/2021/04/news") is None
    True
    """
    parts = urlsplit(_whole(url))
    post = _post_day(parts.hostname or "", parts.path)
    if post:
        return post
    for pattern, groups in ((_DAY, (1, 3, 4)), (_PACKED, (1, 2, 3))):
        for match in pattern.finditer(parts.path):
            try:
                return dt.date(*(int(match[g]) for g in groups)).isoformat()
            except ValueError:
                continue
    return None


def window_in(url: str) -> tuple[str, str] | None:
    """First and last day of publication where an address names only a month or a year.

    >>> window_in("https://example.org/2021/04/news")
    ('2021-04-01', '2021-04-30')
    """
    path = urlsplit(_whole(url)).path
    if month := _MONTH.search(path):
        year, number = int(month[1]), int(month[2])
        last = calendar.monthrange(year, number)[1]
        return dt.date(year, number, 1).isoformat(), dt.date(year, number, last).isoformat()
    if year_only := _YEAR.search(path):
        return f"{year_only[1]}-01-01", f"{year_only[1]}-12-31"
    return None


def outlet_in(url: str) -> str | None:
    """The host of an address without its ``www``, or the account on a social network.

    >>> outlet_in("https://www.example.org/a")
    'example.org'
    >>> outlet_in("https://x.com/reporter/status/1")
    '@reporter'
    """
    parts = urlsplit(_whole(url))
    host = (parts.hostname or "").removeprefix("www.").removeprefix("m.")
    name = parts.path.strip("/").split("/")
    if host in _TWITTER and name[0]:
        return "@" + name[0]
    if host in ("t.me", "telegram.me") and name[0]:
        return "@" + (name[1] if name[0] == "s" and len(name) > 1 else name[0])
    return host or None


def _whole(url: str) -> str:
    """The address with its scheme; a broken one gives the empty string, never an error."""
    url = url.strip()
    try:
        whole = url if "//" in url[:10] else "//" + url
        urlsplit(whole).hostname  # noqa: B018 - raises on a broken address
    except ValueError:
        return ""
    return whole


def _post_day(host: str, path: str) -> str | None:
    """The day of a post on Twitter or X: its number counts milliseconds since the scheme began."""
    match = _STATUS.match(path) if host.removeprefix("www.") in _TWITTER else None
    if not match:
        return None
    moment = (int(match[1]) >> 22) + _SNOWFLAKE_EPOCH
    try:
        day = dt.datetime.fromtimestamp(moment / 1000, dt.UTC).date()
    except (OverflowError, ValueError, OSError):
        return None
    return day.isoformat() if 2010 < day.year < 2100 else None
