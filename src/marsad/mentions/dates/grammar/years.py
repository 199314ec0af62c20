"""Years: ``عام 2013``, ``العام الماضي``, ``عامي 2014 و2015``, ``منذ 2011``."""

from __future__ import annotations

from marsad.mentions.dates.expressions.feasts import HijriYear
from marsad.mentions.dates.expressions.months import Year, YearRef
from marsad.mentions.dates.expressions.spans import Between
from marsad.mentions.dates.grammar.scanner import Found, Scanner
from marsad.mentions.dates.grammar.terminals import (
    ARTICLE,
    ERA,
    HIJRI_ERA,
    direction_at,
    near_told_at,
    plain_year_at,
    same_at,
    year_words_at,
)

BEFORE_YEAR = frozenset(["في", "ب", "منذ", "حتي", "خلال", "الي", "ففي", "وفي", "مذ", "لغايه", "بعد", "قبل"])
MEASURES = frozenset("علي مسافه ارتفاع بعد نحو حوالي عمق بطول طول عرض قرابه".split())
TWO_YEARS = frozenset(["عامي", "سنتي", "العامين", "الاعوام", "اعوام", "السنوات", "سنوات", "موسم", "الموسم"])


def read_year(scan: Scanner, i: int) -> Found:
    """A year: ``عام 2013``, ``العام الماضي``, ``سنة ألفين وأحد عشر``, ``عام 1442 هـ``; ``هذا العام 2021`` is checked."""
    j = i + 1
    opened = scan.word(j) == "("
    found = plain_year_at(scan, scan.skip(j, frozenset(["(", ARTICLE]))) or year_words_at(scan, j)
    if found and not (opened and scan.word(found[1]) != ")"):
        end = found[1] + opened
        direction = direction_at(scan, end)
        if direction and direction[0] in (-1, 0):
            return Year(YearRef(shift=direction[0]), found[0]), direction[1]
        later = _to_year(scan, end, found[0])
        return later or (Year(YearRef(found[0])), end)
    short = _short_year(scan, j)
    if short:
        return short
    hijri = read_hijri_year(scan, scan.skip(j, HIJRI_ERA | {"الهجريه"}), named=True)
    if hijri:
        return hijri
    if not scan.norm[i].startswith("ال"):
        return None
    direction = direction_at(scan, j)
    if direction:
        written = plain_year_at(scan, scan.skip(direction[1], frozenset(["(", "،"])))
        if written:
            end = scan.skip(written[1], ")") if scan.word(direction[1]) == "(" else written[1]
            return Year(YearRef(shift=direction[0]), written[0]), end
        return Year(YearRef(shift=direction[0])), direction[1]
    same = same_at(scan, j)
    if same:
        return Year(YearRef(same=True)), same
    told = near_told_at(scan, j)
    return (Year(YearRef(shift=told[0], same=True)), told[1]) if told else None


def _short_year(scan: Scanner, i: int) -> Found:
    """Two digits after the word for "year": ``عام 67``, ``سنة 91م``; of this century only with the mark of its era."""
    word = scan.word(i)
    if len(word) != 2 or not word.isdigit():
        return None
    end = scan.skip(i + 1, ERA)
    if scan.full_before(i - 1) == "كل" or is_count(scan, i) or (int(word) % 10 == 0 and scan.word(end).isalpha()):
        return None
    if int(word) >= 40:
        return Year(YearRef(1900 + int(word))), end
    return (Year(YearRef(2000 + int(word))), end) if end > i + 1 else None


def read_hijri_year(scan: Scanner, i: int, named: bool = False) -> Found:
    """A Hijri year: ``عام 1442 هـ``, ``السنة الهجرية 1442``; without the word for "year" only with its era (``1435هـ``)."""
    word = scan.word(i)
    if not (len(word) == 4 and word.isdecimal() and 1300 <= int(word) <= 1500):
        return None
    end = scan.skip(i + 1, HIJRI_ERA)
    if not named and end == i + 1:
        return None
    return HijriYear(int(word)), end


def _to_year(scan: Scanner, i: int, first: int) -> Found:
    """The second year of ``عام 2014-2017``."""
    if scan.word(i) not in ("-", "–", "/"):
        return None
    second = plain_year_at(scan, i + 1)
    return (Between(Year(YearRef(first)), Year(YearRef(second[0]))), second[1]) if second and second[0] > first else None


def read_years(scan: Scanner, i: int) -> Found:
    """Several years: ``عامي 2014 و2015``, ``الأعوام 2011 و2012 و2013``, ``موسم 2019-2020``."""
    years: list[int] = []
    j = scan.skip(i + 1, "من")
    joined = scan.word(j)
    if len(joined) == 9 and joined[4] in "-/" and joined[:4].isdigit() and joined[5:].isdigit():
        return _year_pair(joined, j + 1)
    while True:
        found = plain_year_at(scan, j)
        if found is None:
            break
        years.append(found[0])
        j = found[1]
        if scan.word(j) in ("و", "-", "–", "الي", "حتي", "،", "/") and plain_year_at(scan, j + 1):
            j += 1
    if not years or (scan.norm[i] not in ("عامي", "سنتي") and len(years) < 2):
        return None
    first, last = Year(YearRef(min(years))), Year(YearRef(max(years)))
    return (Between(first, last) if len(years) > 1 else first), j


def _year_pair(word: str, end: int) -> Found:
    first, last = int(word[:4]), int(word[5:])
    if not 1900 <= first < last <= 2100:
        return None
    return Between(Year(YearRef(first)), Year(YearRef(last))), end


def read_bare_year(scan: Scanner, i: int) -> Found:
    """Four digits after a preposition of time: ``منذ 2015``, ``في 2013``; not a count (في 2000 قرية)."""
    found = plain_year_at(scan, i)
    if found is None:
        pair = scan.norm[i]
        if len(pair) == 9 and pair[4] in "-/" and pair[:4].isdigit() and pair[5:].isdigit():
            return _year_pair(pair, i + 1)
        return None
    era = scan.word(i + 1) in ERA
    if era and (scan.word(i + 1) != "م" or (scan.touching(i + 1) and scan.full_before(i) not in MEASURES and found[0] % 50)):
        return Year(YearRef(found[0])), found[1]
    before = scan.full_before(i)
    if before in (ARTICLE, "بال"):
        before = "في" if before == "بال" or scan.word(i - 2) == "ب" else scan.full_before(i - 1)
    if (before not in BEFORE_YEAR and scan.word(i - 1) not in scan.vocabulary.parts) or is_count(scan, i):
        return None
    if before == "ب" and not 2000 < found[0] < 2040:
        return None
    return Year(YearRef(found[0])), found[1]


def is_count(scan: Scanner, i: int) -> bool:
    """True where four digits count something: ``في 2000 قرية``, ``1980 معتقلا``, ``2018 عائلة``."""
    number, following = scan.word(i), scan.word(i + 1)
    if following in ERA:
        return False
    if number.isdecimal() and int(number) % 50 == 0 and following.isalpha() and following not in ("و", "حتي", "الي"):
        return True
    return following in scan.vocabulary.counted_nouns or (
        len(following) > 3 and following.endswith("ا") and following not in scan.vocabulary.time_after
    )
