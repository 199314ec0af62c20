"""Who is reading: language, digits, name. Kept in one signed cookie; how values are shown follows from it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.utils.html import conditional_escape, escape, format_html
from django.utils.safestring import SafeString, mark_safe

from marsad.archive.listing import Name
from marsad.desk.wording import catalogue, countries, known, phrase, regions, types

_ARABIC = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")


@dataclass(frozen=True, slots=True)
class Reader:
    """The reader's choices, and the showing of values by them. What is shown is HTML, escaped."""

    language: str = "ar"
    digits: str = "latin"
    name: str = ""

    @property
    def direction(self) -> str:
        return str(catalogue(self.language)["direction"])

    # ---- words ----

    def say(self, key: str, n: int | None = None, **values: object) -> SafeString:
        """The words of a key with its values filled in; ``n`` chooses the plural form and stands for ``{n}``."""
        shown = {name: conditional_escape(value) for name, value in values.items()}
        if n is not None:
            shown["n"] = self.number(n)
        return mark_safe(escape(phrase(self.language, key, n)).format(**shown))

    def label(self, group: str, value: str | None) -> SafeString:
        """The words for a value of the data (a status, a role); a value without words is shown as it is."""
        key = f"{group}.{value}"
        return self.say(key) if value and known(self.language, key) else conditional_escape(value or "")

    def type(self, slug: str) -> str:
        return types().get(slug, {}).get(self.language) or slug

    def country(self, code: str) -> str:
        return countries().get(code, {}).get(self.language) or code

    def region(self, name: str) -> str:
        return regions().get(name, name) if self.language != "ar" else name

    def called(self, name: str, name_en: str | None = None) -> SafeString:
        """A name in the reader's language where it has one, kept apart from the direction of the line."""
        if self.language != "ar" and name_en:
            return format_html("<bdi>{}</bdi>", name_en)
        return format_html('<bdi lang="ar">{}</bdi>', name)

    def named(self, name: Name) -> SafeString:
        return self.called(name.name, name.name_en)

    # ---- numbers ----

    def digit(self, text: object) -> str:
        """The text with the reader's digits."""
        return str(text).translate(_ARABIC) if self.digits == "arabic" else str(text)

    def number(self, value: float) -> SafeString:
        """A number with its thousands grouped, kept together and apart from the direction of the line."""
        text = f"{value:,}" if isinstance(value, int) else f"{value:,.10g}"
        if self.digits == "arabic":
            text = self.digit(text).replace(",", "٬").replace(".", "٫")
        return format_html('<bdi class="number">{}</bdi>', text)

    def toll(self, low: int | None, high: int | None) -> SafeString:
        """A number of people: 3, 3–5, at least 3."""
        if low is None and high is None:
            return self.say("toll.unknown")
        if high is None:
            return self.say("toll.least", n=low)
        if low is None:
            return self.say("toll.most", n=high)
        if low == high:
            return self.say("toll.none") if low == 0 else self.number(low)
        return format_html('<bdi class="number" dir="ltr">{}–{}</bdi>', self.digit(low), self.digit(high))

    def people(self, what: str, low: int | None, high: int | None) -> SafeString:
        """A toll as a phrase: three killed, killed: 3–5."""
        if low is not None and low == high:
            return self.say(f"toll.{what}", n=low)
        return self.say(f"toll.range.{what}", range=self.toll(low, high))

    # ---- days ----

    def day(self, iso: str, weekday: bool = False) -> SafeString:
        """A day, month or year written out: 3 March 2031."""
        parts = iso[:10].split("-")
        months: Sequence[str] = catalogue(self.language)["months"]
        try:
            year, month, day = [*map(int, parts), 0, 0][:3]
            words = [self.digit(day)] if day else []
            words += [months[month - 1]] if month else []
            words.append(self.digit(year))
            name = catalogue(self.language)["weekdays"][dt.date(year, month, day).weekday()] if weekday and day else ""
        except (ValueError, IndexError):
            return format_html("<bdi>{}</bdi>", self.digit(iso))
        separator = " " if self.language == "ar" else ", "
        text = (f"{name}{separator}" if name else "") + " ".join(words)
        return format_html('<time datetime="{}">{}</time>', iso[:10], text)

    def days(self, start: str | None, end: str | None, weekday: bool = False) -> SafeString:
        """A span of days; one day when both ends are the same, a month when it is a whole month."""
        if not start and not end:
            return self.say("events.undated")
        if not start or not end or start == end:
            return self.day(start or end or "", weekday)
        if whole := _whole(start, end):
            return self.day(whole)
        first, last = self.day(start), self.day(end)
        if start[:7] == end[:7]:
            first = format_html('<time datetime="{}">{}</time>', start, self.digit(int(start[8:10])))
        return format_html("<span>{} – {}</span>", first, last)

    def moment(self, iso: str) -> SafeString:
        """A time of the archive (UTC), to the minute."""
        return format_html('{} <bdi class="number" dir="ltr">{}</bdi>', self.day(iso), self.digit(iso[11:16]) + " UTC")

    def joined(self, items: Sequence[Any]) -> SafeString:
        """Items with the comma of the language."""
        return mark_safe(conditional_escape(catalogue(self.language)["comma"]).join(conditional_escape(i) for i in items))


def _whole(start: str, end: str) -> str:
    """``2031-03`` for the first to the last of a month, ``2031`` for a year, otherwise nothing."""
    try:
        first, after = dt.date.fromisoformat(start), dt.date.fromisoformat(end) + dt.timedelta(days=1)
    except (ValueError, OverflowError):
        return ""
    if first.day == after.day == 1 and (after.year * 12 + after.month) - (first.year * 12 + first.month) == 1:
        return start[:7]
    if (first.month, first.day, after.month, after.day) == (1, 1, 1, 1) and after.year == first.year + 1:
        return start[:4]
    return ""
