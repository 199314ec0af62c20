"""Every way Arabic news says a time: the case table, and what is kept in the reading."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from edtf import parse_edtf, struct_time_to_date

from marsad.mentions.dates import read_dates

PUBLISHED = dt.date(2021, 4, 20)
Case = tuple[str, str, str | None, str | None, str, str | None]


def _cases() -> list[Case]:
    """The rows of the table: kind, phrase, first day, last day, precision, day of publication (None: unknown)."""
    rows: list[Case] = []
    kind = ""
    for line in (Path(__file__).parent / "date_cases.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("=="):
            kind = line.strip("= ")
        elif line and not line.startswith("#"):
            phrase, interval, precision, *rest = [part.strip() for part in line.split("|")]
            days = [None if day == "-" else day if len(day) == 10 else f"20{day}" for day in interval.split()]
            published = rest[0] if rest else PUBLISHED.isoformat()
            rows.append((kind, phrase, days[0], days[-1], precision, None if published == "unknown" else published))
    return rows


CASES = _cases()


def test_the_table_is_large_and_of_many_kinds() -> None:
    assert len(CASES) >= 250
    assert len({row[0] for row in CASES}) >= 15


@pytest.mark.parametrize(
    ("phrase", "first", "last", "precision", "published"),
    [row[1:] for row in CASES],
    ids=[f"{row[0]}: {row[1]} @{row[5]}" for row in CASES],
)
def test_case(phrase: str, first: str | None, last: str | None, precision: str, published: str | None) -> None:
    mentions = read_dates(phrase, dt.date.fromisoformat(published) if published else None)
    assert len(mentions) == 1, [m.text for m in mentions]
    mention = mentions[0]
    found = (mention.low and mention.low.isoformat(), mention.high and mention.high.isoformat(), mention.precision)
    assert found == (first, last, precision), mention.reading
    assert mention.text == phrase[mention.start : mention.end]
    assert mention.reading and "\n" not in mention.reading


@pytest.mark.parametrize(("phrase", "published"), [(row[1], row[5]) for row in CASES], ids=lambda v: str(v))
def test_edtf_is_valid_and_says_the_same_interval(phrase: str, published: str | None) -> None:
    mention = read_dates(phrase, dt.date.fromisoformat(published) if published else None)[0]
    if mention.edtf is None:
        assert mention.low is None
        return
    parsed = parse_edtf(mention.edtf)
    if "X" in mention.edtf[:4] and mention.low is None:
        return
    if mention.edtf.endswith("/..") or mention.edtf.startswith("../") or mention.edtf.endswith("-24"):
        return  # open intervals; winters, of which ISO 8601-2 gives no months
    assert struct_time_to_date(parsed.lower_strict()) == mention.low
    assert struct_time_to_date(parsed.upper_strict()) == mention.high


@pytest.mark.parametrize(
    ("phrase", "edtf"),
    [
        ("21 أيلول الماضي", "XXXX-09-21"),
        ("نيسان الجاري", "XXXX-04"),
        ("مطلع نيسان الجاري", "XXXX-04-01/XXXX-04-10"),
        ("أمس", "XXXX-XX-XX"),
        ("12 من الشهر الجاري", "XXXX-XX-12"),
        ("العام الماضي", "XXXX"),
        ("منذ عام 2015", "2015/.."),
        ("حتى أيار 2021", "../2021-05"),
        ("صيف 2020", "2020-22"),
        ("الربع الأول من عام 2021", "2021-33"),
        ("تسعينيات القرن الماضي", "199X"),
        ("القرن العشرين", "19XX"),
    ],
)
def test_edtf_without_a_known_day_of_publication(phrase: str, edtf: str) -> None:
    mention = read_dates(phrase)[0]
    assert mention.edtf == edtf
    parse_edtf(edtf)


@pytest.mark.parametrize("phrase", ["أمس", "الجمعة", "الشهر الماضي", "قبل أيام", "21 أيلول", "عيد الأضحى", "الصيف الماضي"])
def test_without_a_day_of_publication_nothing_is_guessed(phrase: str) -> None:
    mention = read_dates(phrase)[0]
    assert (mention.low, mention.high) == (None, None)
    assert "unanchored" in mention.reading


@pytest.mark.parametrize(
    ("phrase", "words"),
    [
        ("أمس السبت", ["clash", "Saturday", "2021-04-19 (Monday)"]),
        ("أمس الاثنين", ["yesterday", "its weekday Monday agrees"]),
        ("الأحد 6 تشرين الثاني 2021", ["the text says Sunday", "that day is a Saturday"]),
        ("الأحد 18 نيسان", ["its weekday Sunday agrees"]),
        ("اليوم الثلاثاء (20 نيسان 2020)", ["clash", "slip"]),
        ("منتصف أيار الجاري", ["called the present month", "published in April"]),
        ("12 رمضان 1442 الموافق 25 نيسان 2021", ["would be 2021-04-24"]),
        ("خلال الأسبوع الماضي", ["nine days before publication"]),
        ("قبل أيام", ["no day is said"]),
        ("الساعة الثالثة فجرا", ["03:00", "no day is said"]),
        ("مساء الأحد", ["evening"]),
        ("الخميس 02/03", ["month first"]),
    ],
)
def test_the_reading_says_how(phrase: str, words: list[str]) -> None:
    reading = read_dates(phrase, dt.date(2022, 2, 4) if "/" in phrase else PUBLISHED)[0].reading
    assert all(word in reading for word in words), reading


@pytest.mark.parametrize(
    ("phrase", "use"),
    [
        ("منذ عام 2015", "since"),
        ("حتى أمس", "until"),
        ("من 5 إلى 9 مايو", "span"),
        ("خلال الأيام الماضية", "span"),
        ("لمدة أسبوع", "duration"),
        ("على مدى ثلاثة أيام", "duration"),
        ("الساعة الثالثة فجرا", "clock"),
        ("لليوم الثالث على التوالي", "span"),
        ("أمس", "point"),
    ],
)
def test_use(phrase: str, use: str) -> None:
    assert read_dates(phrase, PUBLISHED)[0].use == use


def test_days_that_point_back() -> None:
    text = "قتل ثلاثة في 12 آذار 2021، وفي اليوم نفسه جرح آخرون، وفي اليوم التالي قصفت البلدة، وفي 15 منه هدأت."
    days = [mention.low for mention in read_dates(text, PUBLISHED)]
    assert days == [dt.date(2021, 3, 12), dt.date(2021, 3, 12), dt.date(2021, 3, 13), dt.date(2021, 3, 15)]


@pytest.mark.parametrize(("words", "day"), [("قبل ذلك بيومين", 10), ("بعد ذلك بيوم", 13), ("بعدها بثلاثة أيام", 15), ("قبلها بأسبوع", 5)])
def test_counts_from_the_day_told_before(words: str, day: int) -> None:
    mentions = read_dates(f"قتل ثلاثة في 12 آذار 2021، و{words} قصفت البلدة.", PUBLISHED)
    assert mentions[1].low == dt.date(2021, 3, day)


def test_what_is_told_on_its_morrow_lies_a_day_before() -> None:
    mentions = read_dates("انتشر الجيش الجمعة في الحي، غداة معارك أوقعت قتلى.", PUBLISHED)
    assert [(m.text, m.low) for m in mentions] == [("الجمعة", dt.date(2021, 4, 16)), ("غداة", dt.date(2021, 4, 15))]
    assert read_dates("انتشر الجيش في الحي غداة معارك أوقعت قتلى.", PUBLISHED)[0].low == dt.date(2021, 4, 19)


def test_a_clock_time_belongs_to_the_day_told_before() -> None:
    mentions = read_dates("بدأ القصف الأحد على البلدة. وعند الساعة الثالثة فجرا توقف.", PUBLISHED)
    assert mentions[1].low == dt.date(2021, 4, 18)
    assert mentions[1].edtf == "2021-04-18T03:00:00"


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("قتل ثلاثة في نيسان 2019، وفي العام التالي اعتقل أخوهم.", ("العام التالي", "2020-01-01", "2020-12-31")),
        ("في 5 آذار 2020 قصفت البلدة، وفي الأسبوع التالي نزح أهلها.", ("الأسبوع التالي", "2020-03-09", "2020-03-15")),
        ("في 5 آذار 2020 قصفت البلدة، وفي الشهر الذي يليه نزح أهلها.", ("الشهر الذي يليه", "2020-04-01", "2020-04-30")),
        ("في 5 آذار 2020 قصفت البلدة، ويوم الجمعة التالي نزح أهلها.", ("يوم الجمعة التالي", "2020-03-06", "2020-03-06")),
        ("خطف الراعي في 5 آذار 2020. وبعد يومين عثر على جثته.", ("بعد يومين", "2020-03-07", "2020-03-07")),
        ("عثر في 5 آذار 2020 على جثة الراعي، بعد يومين من خطفه.", ("بعد يومين", "2020-03-03", "2020-03-03")),
        ("عاد الراعي في 5 آذار 2020 بعد مرور أسبوعين على خطفه.", ("بعد مرور أسبوعين", "2020-02-17", "2020-02-23")),
        ("قصفت البلدة أمس.\n\nونزح أهلها.\n\nوجاء القصف بعد ثلاثة أيام من الهدنة.", ("بعد ثلاثة أيام", "2021-04-16", "2021-04-16")),
        ("ستنطلق الحملة خلال يومين.", ("خلال يومين", "2021-04-20", "2021-04-22")),
        ("وصل رتل ليلة أمس وخرج رتل الجمعة الماضية. ودخل ثالث بعد منتصف الليل.", ("بعد منتصف الليل", "2021-04-19", "2021-04-20")),
        ("قصفت البلدة الساعة التاسعة من مساء الأحد. ووقعت هدنة قبيل الفجر إلى أجل.", ("قبيل الفجر", "2021-04-19", "2021-04-19")),
        (
            "في 12 آذار 2021 قتل مسلحان التحقا بالجماعة سنة 2006. وفي اليوم الموالي سلم ثالث نفسه.",
            ("اليوم الموالي", "2021-03-13", "2021-03-13"),
        ),
        ("ستعقد الجلسة بعد يومين.", ("بعد يومين", "2021-04-22", "2021-04-22")),
        ("قصفت البلدة يوم الأحد. وفجرا توغلت الآليات.", ("فجرا", "2021-04-18", "2021-04-18")),
        ("تشهد الجبهة هدوءا منذ الأحد. وفي ذلك اليوم وقع الطرفان هدنة.", ("ذلك اليوم", "2021-04-18", "2021-04-18")),
        ("قتل ستة خلال شهر مارس. وفي 14 من الشهر قصفت البلدة.", ("14 من الشهر", "2021-03-14", "2021-03-14")),
        ("قتل ستة خلال شهر مارس. وفي الأسبوع الأخير من الشهر نزح الأهالي.", ("الأسبوع الأخير من الشهر", "2021-03-25", "2021-03-31")),
        ("الحرب مستمرة منذ عام 2011. وفي 25 من الشهر قصفت البلدة.", ("25 من الشهر", "2021-03-25", "2021-03-25")),
        ("دام الاعتصام حتى مساء الأحد، وفي اليوم نفسه فضته الشرطة.", ("اليوم نفسه", "2021-04-18", "2021-04-18")),
    ],
)
def test_what_hangs_on_the_time_told_before(text: str, last: tuple[str, str, str]) -> None:
    mention = read_dates(text, PUBLISHED)[-1]
    assert (mention.text, str(mention.low), str(mention.high)) == last


def test_what_has_hardly_passed_is_counted_from_the_day_that_follows() -> None:
    mentions = read_dates("لم تمض ثلاثة أيام على الهدنة حتى قصفت البلدة فجر الأحد.", PUBLISHED)
    assert [(m.use, m.low) for m in mentions] == [("back", dt.date(2021, 4, 15)), ("point", dt.date(2021, 4, 18))]


def test_what_is_counted_from_no_day_of_the_text_is_not_read() -> None:
    assert read_dates("قال إن القصف تجدد بعد يومين.", PUBLISHED) == []
    assert read_dates("أغار الطيران فجرا على منزل.", PUBLISHED) == []
    assert read_dates("نفذ الطيران غارتين خلال ساعتين.", PUBLISHED) == []
    assert read_dates("لليوم الثالث من الحرب", PUBLISHED) == []


def test_future_and_habit_are_marked() -> None:
    assert read_dates("غدا", PUBLISHED)[0].future
    assert not read_dates("أمس", PUBLISHED)[0].future
    assert read_dates("تخرج المظاهرات أيام الجمعة", PUBLISHED)[0].habitual


def test_the_longest_reading_is_taken_and_dates_do_not_overlap() -> None:
    text = "ليل السبت/ الأحد 17 نيسان ثم مساء أمس الاثنين الساعة الثامنة حتى فجر اليوم"
    mentions = read_dates(text, PUBLISHED)
    assert all(a.end <= b.start for a, b in zip(mentions, mentions[1:], strict=False))


def test_page_furniture_is_not_read() -> None:
    from marsad.language.tokenizer import read_words
    from marsad.mentions.dates import find_dates
    from marsad.mentions.model import Reading

    text = "وقع الهجوم أمس.\nاقرأ أيضا: مقتل اثنين الجمعة"
    reading = Reading(read_words(text), published=PUBLISHED, skip=[(text.index("اقرأ"), len(text))])
    find_dates(reading)
    assert [mention.text for mention in reading.dates] == ["أمس"]
