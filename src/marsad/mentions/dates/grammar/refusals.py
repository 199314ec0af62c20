"""What only looks like a date: names of markets, streets, movements, outlets and people (data: ``dates/names.yaml``)."""

from __future__ import annotations

from marsad.mentions.dates.grammar.scanner import Scanner

EPITHETS = frozenset(["الاسود", "السوداء", "الابيض", "البيضاء"])
"""After a weekday they make a name of it (الأحد الأسود)."""
AT_TIME = frozenset("في ب ل خلال منذ مذ حتي الي بين قبل بعد و ف شهر من ،".split())


def weekday_is_name(scan: Scanner, i: int) -> bool:
    """True for a weekday in a name: ``سوق الجمعة``, ``آل الخميس``, ``الشيخ علي الخميس``; for ``الجنديين الاثنين`` too."""
    vocabulary = scan.vocabulary
    before = scan.full_before(i)
    if (
        before in vocabulary.before_weekday
        or scan.word(i + 1) in EPITHETS
        or (scan.norm[i] == "الاحد" and scan.word(i + 1) in vocabulary.numbers.teens)
    ):
        return True
    if scan.norm[i] == "الاثنين" and (before in vocabulary.number_two or scan.word(i + 1) in ("معا", "سويا")):
        return True
    for length in (1, 2):
        first = i - length
        name = vocabulary.given_names.at(scan.norm, first) if first > 0 else None
        if name and name[1] == i and scan.norm[first - 1] in vocabulary.titles:
            return True
    return False


def today_is_name(scan: Scanner, i: int) -> bool:
    """True where ``اليوم`` is part of an outlet's name or the noun "the day": ``روسيا اليوم``, ``اليوم العالمي``."""
    if scan.norm[i] != "اليوم":
        return scan.full_before(i) in scan.vocabulary.before_today and scan.norm[i] in ("الغد", "الامس")
    following = scan.word(i + 1)
    if following in scan.vocabulary.after_today:
        return True
    if scan.word(i - 1) == "في" and scan.word(i - 2) in scan.vocabulary.quantities:
        return True
    return today_is_outlet(scan, i)


def today_is_outlet(scan: Scanner, i: int) -> bool:
    """True where ``اليوم`` belongs to the name of a paper, channel or site."""
    vocabulary = scan.vocabulary
    if scan.norm[i] != "اليوم":
        return False
    if (
        vocabulary.outlets.at(scan.norm, i)
        or _quoted_alone(scan, i, i + 2)
        or any(vocabulary.outlets.at(scan.norm, j) for j in (i - 1, i - 2) if j >= 0)
    ):
        return True
    before = scan.full_before(i)
    if before in vocabulary.before_today:
        return True
    for start in (i - 1, i - 2):
        if start >= 0 and (found := vocabulary.outlets_quoted.at(scan.norm, start)) and found[1] == i + 1:
            return scan.full_before(start) in vocabulary.before_today or _quoted_alone(scan, start, found[1])
    return _quoted_alone(scan, i, i + 1)


def _quoted_alone(scan: Scanner, first: int, last: int) -> bool:
    """True where quotation marks hold just these words."""
    return (first, last) in scan.words.quotes


def calendar_is_name(scan: Scanner, i: int, has_year: bool) -> bool:
    """True for a day or month in a name: ``شارع 14 رمضان``, ``حركة 23 مارس``, ``ميدان 30 يونيو``; a year makes it a date."""
    return not has_year and scan.full_before(i) in scan.vocabulary.before_calendar


def month_is_name(scan: Scanner, i: int) -> bool:
    """True for a month that is somebody's name: ``حميد شباط``, ``القائد أيلول``, ``تموز أحمد``; only where nothing else makes it a month."""
    vocabulary = scan.vocabulary
    if scan.full_before(i) in vocabulary.before_month:
        return True
    for first in (i - 1, i - 2):
        name = vocabulary.given_names.at(scan.norm, first) if first >= 0 else None
        if name and name[1] == i:
            return True
    following = vocabulary.given_names.at(scan.norm, i + 1)
    return following is not None and scan.word(i - 1) not in AT_TIME and not scan.clitic[i + 1]
