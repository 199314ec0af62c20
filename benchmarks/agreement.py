"""What it means that two values agree: passages, names, times and tolls. Used by ``scoring.py``, which says it in words."""

from __future__ import annotations

import calendar
import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from typing import Any

Record = dict[str, Any]
Span = tuple[int, int]

_UNSEEN = re.compile("[\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u0640\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]")
_LETTERS = str.maketrans("أإآٱىةؤئ", "اااايهوي")
_KINDS = """بادية منطقة مدينة بلدة قرية ريف محافظة محيط حاجز ناحية حي ضواحي أطراف ميليشيا ميليشيات مليشيا تنظيم قوات حركة
مجموعة عناصر قناة وكالة شبكة موقع صحيفة"""


def folded(text: str | None) -> str:
    """A name without vowel marks, spellings of one letter made one, no article: for comparing names, not for reading.

    >>> folded("قرية الشُّولا")
    'قريه شولا'
    """
    plain = _UNSEEN.sub("", unicodedata.normalize("NFKC", text or "")).translate(_LETTERS).lower()
    words = re.sub(r"[\W_]+", " ", plain).split()
    return " ".join(word[2:] if word.startswith("ال") and len(word) > 4 else word for word in words)


_KIND_WORDS = frozenset(folded(_KINDS).split())


def bare(text: str | None) -> str:
    """A folded name without the words that only say what kind of thing it is, unless nothing else is left."""
    whole = folded(text)
    return " ".join(word for word in whole.split() if word not in _KIND_WORDS) or whole


def stretches(text: str, quotes: Iterable[str], name: str) -> Iterator[Span]:
    """Every stretch at which a quote stands."""
    for quote in quotes:
        found = [(hit.start(), hit.end()) for hit in re.finditer(re.escape(quote), text)]
        if not found:
            raise ValueError(f"{name}: a gold quote is not in the text: {quote[:60]}")
        yield from found


def overlap(left: Iterable[Span], right: Sequence[Span]) -> int:
    """The most characters that two passages share, where that is at least a third of the shorter one; else 0."""
    best = 0
    for start, end in left:
        for other_start, other_end in right:
            common = min(end, other_end) - max(start, other_start)
            if common > best and common >= min(end - start, other_end - other_start) / 3:
                best = common
    return best


def on_optional(gold: Sequence[Record], quotes: Sequence[list[Span]], passages: Sequence[Span]) -> bool:
    return any(account.get("optional") and overlap(passages, spans) for account, spans in zip(gold, quotes, strict=True))


def matched(
    given: Sequence[Record], wanted: Sequence[Sequence[str]], agrees: Callable[[Record, Sequence[str]], bool]
) -> tuple[int, int, int]:
    """Right, extra and missed when each wanted value, a list of alternatives, takes the first free answer that agrees."""
    free = list(given)
    right = 0
    for alternatives in wanted:
        hit = next((item for item in free if agrees(item, alternatives)), None)
        if hit is not None:
            free.remove(hit)
            right += 1
    return right, len(free), len(wanted) - right


def is_place(place: Record, alternatives: Sequence[str]) -> bool:
    names = [name for name in (place.get("name"), place.get("name_en"), place.get("text")) if name]
    return any(bare(name) == bare(one) or folded(name) == folded(one) for name in names for one in alternatives)


def plays(actor: Record, role: str) -> bool:
    """Whether an actor answers for a role: a mere participant answers for the initiator."""
    return actor.get("role") == role or (role == "initiator" and actor.get("role") == "participant")


def same_source(one: str, other: str) -> bool:
    return one == other or other in one or (one in other and len(one) > 3)


def days_of(value: object) -> tuple[date, date]:
    """The days that a year, a month or a day covers.

    >>> days_of("2020-02")[1].day
    29
    """
    parts = [int(part) for part in str(value)[:10].split("-")]
    year, month, day = (parts + [0, 0])[:3]
    if day:
        return date(year, month, day), date(year, month, day)
    last = month or 12
    return date(year, month or 1, 1), date(year, last, calendar.monthrange(year, last)[1])


def same_time(value: Record | None, wanted: Sequence[Any]) -> bool:
    """Whether a time shares half of the days with the gold, or with one of them where the gold allows several."""
    if not value or not value.get("start"):
        return False
    try:
        begin, end = days_of(value["start"])[0], days_of(value.get("end") or value["start"])[1]
    except ValueError:
        return False
    for start, stop in wanted if isinstance(wanted[0], list) else [wanted]:
        first, last = days_of(start)[0], days_of(stop)[1]
        common = (min(end, last) - max(begin, first)).days + 1
        if common > 0 and 2 * common >= (max(end, last) - min(begin, first)).days + 1:
            return True
    return False


def same_toll(value: Record | None, wanted: Any) -> bool:
    """Whether the bounds agree; where the gold leaves the upper one open, any will do. "unknown" wants no number given."""
    if wanted == "unknown":
        return not value or (value.get("min") in (None, 0, 1) and value.get("max") is None)
    if not value or value.get("min") is None:
        return False
    least, most = wanted
    upper = value.get("max")
    if value["min"] != least:
        return False
    return most is None or upper == most or (upper is None and least == most)
