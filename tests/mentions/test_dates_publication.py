"""The day of publication: datelines, post stamps, and days worked out from the wording."""

from __future__ import annotations

import datetime as dt

import pytest

from marsad.language.tokenizer import read_words
from marsad.mentions.dates import find_dates, narrow
from marsad.mentions.model import Reading

D = dt.date
LINE = "استهدفت مدفعية مجهولة قرية في ريف المحافظة الشمالي ما أدى إلى مقتل مدنيين اثنين وإصابة أربعة آخرين بينهم طفل بجروح متفاوتة وفق مصادر طبية."


def read(text: str, published: dt.date | None = None) -> Reading:
    reading = Reading(read_words(text), published=published)
    find_dates(reading)
    return reading


@pytest.mark.parametrize(
    ("head", "day"),
    [
        ("قصف على قرية\n\n2020-06-11 13:45:00\n\n", D(2020, 6, 11)),
        ("الأحد 6 تشرين الثاني 2022\n\nقصف على قرية\n\n", D(2022, 11, 6)),
        ("قصف على قرية\n\nمكتب التحرير\n\nالخميس, ١١ يونيو ٢٠٢٠, ١٧:٢٠\n\n", D(2020, 6, 11)),
        ("قصف على قرية\n\nنشرت في: 05/11/2020 - 10:15\n\n", D(2020, 11, 5)),
        ("تاريخ النشر:\n\n05 أكتوبر, 2020\n\nتاريخ التحديث:\n\n23 فبراير, 2024\n\nقصف على قرية\n\n", D(2020, 10, 5)),
        ("قصف\n\n2020.07.13 | 16:05 بيروت\n\nآخر تحديث: 2021.01.30 | 08:12 بيروت\n\n", D(2020, 7, 13)),
        ("May 4, 2020, 10:21 am\n\n", D(2020, 5, 4)),
        ("قصف على قرية\n\nأبريل 12، 2021\n", D(2021, 4, 12)),
    ],
)
def test_a_dateline_gives_the_day_of_publication(head: str, day: dt.date) -> None:
    reading = read(f"{head}{LINE} ووقع القصف أمس.")
    assert (reading.published, reading.published_basis) == (day, "dateline")
    assert reading.window == (day, day) and reading.window_reason
    assert [m.use for m in reading.dates if m.low == day][0] == "published"
    assert reading.dates[-1].low == day - dt.timedelta(days=1)


def test_a_known_day_of_publication_stands() -> None:
    reading = read(f"2020-06-11\n\n{LINE}\n", D(2020, 6, 12))
    assert reading.published == D(2020, 6, 12)
    assert reading.published_basis is None
    assert reading.dates[0].use == "published"


@pytest.mark.parametrize(
    ("text", "day", "edtf"),
    [
        ("غارة على البلدة.8:25 AM · Mar 3, 2021612Views18", D(2021, 3, 3), "2021-03-03T08:25:00"),
        ("غارة على البلدة 00:004:10 PM · Jan 9, 20217.1KViews", D(2021, 1, 9), "2021-01-09T16:10:00"),
        ("خبر عاجل@name·Oct 12, 2020 غارة على البلدة", D(2020, 10, 12), "2020-10-12"),
        ("غارة 12:05 AM · Jan 1, 2023", D(2023, 1, 1), "2023-01-01T00:05:00"),
    ],
)
def test_the_stamp_of_a_post(text: str, day: dt.date, edtf: str) -> None:
    reading = read(text)
    assert reading.published == day
    mention = next(m for m in reading.dates if m.use == "published")
    assert (mention.low, mention.edtf) == (day, edtf)
    assert text[mention.start : mention.end] == mention.text


@pytest.mark.parametrize(
    ("text", "day"),
    [
        (
            f"بيان\n\n{LINE} ووقع القصف نهار الأحد 2 فبراير.\n\nنطالب بفتح الممرات.\n\nلجنة الأهالي\nالثلاثاء 4 فبراير 2025\n\n#المدينة",
            D(2025, 2, 4),
        ),
        (f"{LINE}\n\nصدر في دمشق بتاريخ 5 آذار 2024\n", D(2024, 3, 5)),
        (f"{LINE}\n\nالقيادة العامة\n23 شعبان 1445هـ\nالموافق 4 آذار 2024م\n", D(2024, 3, 4)),
        (f"بيروت، 12 أغسطس 2020 (وكالة) - {LINE}", D(2020, 8, 12)),
        (f"القاهرة 5 مارس 2021: {LINE}", D(2021, 3, 5)),
        (f"نابلس 4-5-2023 الوكالة- {LINE}", D(2023, 5, 4)),
    ],
)
def test_a_statement_is_dated_by_its_signature_and_a_wire_by_its_lead(text: str, day: dt.date) -> None:
    reading = read(text)
    assert (reading.published, reading.published_basis) == (day, "dateline")


@pytest.mark.parametrize(
    ("title", "day"),
    [
        ("🔴 نشرة الوادي المسائية – الاثنين 5 أيلول 2022", D(2022, 9, 5)),
        ("حصاد المحافظة ليوم السبت 3/4/2021", D(2021, 4, 3)),
        ("أبرز أحداث المدينة: 12 آذار 2020", D(2020, 3, 12)),
        ("ملخص ما جرى منذ 12 آذار 2020 في المدينة وريفها", None),
        ("ذكرى مجزرة السوق الكبير وسط المدينة في 12 آذار 2020", None),
    ],
)
def test_a_bulletin_is_dated_by_its_title(title: str, day: dt.date | None) -> None:
    assert read(f"{title}\n\n{LINE} ووقع القصف صباحا.").published == day


def test_the_lead_of_a_wire_is_no_day_of_what_it_tells_though_publication_is_known() -> None:
    reading = read(f"الأبيض 10-11-2020 (الوكالة) – {LINE}", D(2020, 11, 10))
    assert [m.use for m in reading.dates] == ["published"]


def test_a_lead_without_a_year_is_the_day_of_publication_in_the_year_that_the_text_names() -> None:
    reading = read(f"طرابلس (وكالة) 10 أكتوبر – {LINE} والقتال مستمر منذ أغسطس 2023.")
    assert reading.published == D(2023, 10, 10)


def test_a_day_of_the_text_dates_no_text_in_whose_middle_it_stands() -> None:
    assert read(f"{LINE} ووقع القصف في 12 أغسطس 2020 - وهو الثاني.").published is None
    assert read(f"في دمشق 12 أغسطس 2020 - {LINE}").published is None


def test_days_without_a_year_lie_nearest_to_the_day_told_with_its_year() -> None:
    text = (
        "قضت القوة، يوم السبت 23 جانفي 2021، على مسلحين. وسلم آخر نفسه يوم 24 جانفي. وفي اليوم ذاته دمر مخبأ. وفي ديسمبر الماضي قتل ثالث."
    )
    assert [(m.low, m.high) for m in read(text).dates] == [
        (D(2021, 1, 23), D(2021, 1, 23)), (D(2021, 1, 24), D(2021, 1, 24)), (D(2021, 1, 24), D(2021, 1, 24)), (D(2020, 12, 1), D(2020, 12, 31)),
    ]  # fmt: skip


def test_days_without_a_year_lie_nearest_to_the_month_that_a_report_covers() -> None:
    text = "أصدر المرصد تقريره عن حالة الحقوق خلال شهر أكتوبر 2022. قتل راع في السادس من أكتوبر، وأصيبت ابنته بعد ثلاثة أيام. وفي 14 من الشهر انفجر لغم."
    assert [m.low for m in read(text).dates] == [D(2022, 10, 1), D(2022, 10, 6), D(2022, 10, 9), D(2022, 10, 14)]


@pytest.mark.parametrize(
    ("opening", "window"),
    [
        (
            "أعلنت وزارة الدفاع، الجمعة 18 آذار 2022، حصيلة ما نفذته قطعاتها في قواطع المسؤولية من واجبات خلال الأيام الماضية في المحافظات الغربية",
            (D(2022, 3, 18), D(2022, 3, 18)),
        ),
        (
            "قالت الوزارة في بيان صدر في 18 آذار 2022 إن قواتها نفذت في قواطع المسؤولية واجبات عدة خلال الأيام الماضية في المحافظات الغربية",
            (D(2022, 3, 18), D(2022, 3, 18)),
        ),
        (
            "أصيبت طفلة برصاصة وهي تجلب الماء بالقرب من منزلها في الحي الشرقي صباح الأربعاء 17 فبراير 2021 ووصف الطبيب المناوب حالتها بالمستقرة",
            (D(2021, 2, 17), D(2021, 2, 19)),
        ),
        ("أصيبت طفلة برصاصة وهي تجلب الماء بالقرب من منزلها في الحي الشرقي في 17 فبراير 2021 ووصف الطبيب المناوب حالتها بالمستقرة", None),
    ],
)
def test_a_report_without_a_dateline_is_dated_by_its_opening(opening: str, window: tuple[dt.date, dt.date] | None) -> None:
    reading = read(f"عنوان الخبر\n\n{opening}. ووقع قصف الثلاثاء الماضي.")
    assert (reading.window if window else reading.published) == window
    if window:
        assert reading.dates[-1].low == (D(2022, 3, 15) if window[0].year == 2022 else D(2021, 2, 16))


def test_an_opening_day_before_another_day_of_the_text_dates_nothing() -> None:
    assert read(f"أعلنت الوزارة، الجمعة 18 آذار 2022، أن {LINE} وتجدد القصف في 5 أيار 2023.").published is None


def test_a_weekday_beside_a_day_and_month_finds_the_year() -> None:
    reading = read("الحرب مستمرة منذ عام 2023. ونهار الأحد 2 فبراير قصف السوق. وفي 5 فبراير دفن الضحايا.")
    assert [m.low for m in reading.dates[1:]] == [D(2025, 2, 2), D(2025, 2, 5)]
    assert "weekday Sunday agrees" in reading.dates[1].reading


def test_dates_of_other_items_are_no_dateline() -> None:
    items = "".join(f"خبر آخر من أخبار الموقع رقم {i}\n\nالسبت 2020/02/29\n\n" for i in range(4))
    assert read(f"قصف على قرية\n\nالكاتب\n\n{items}").published is None


def test_the_date_on_top_of_a_page_of_headlines_is_no_dateline() -> None:
    headlines = "".join(f"عنوان خبر طويل عن أمر آخر لا صلة له بالنص رقم {i}\n\n" for i in range(12))
    assert read(f"الثلاثاء 9 حزيران, 2020\n\n{headlines}{LINE}").published is None


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("قتل ثلاثة أمس الاثنين 5 نيسان الجاري بعد هجوم 25 آذار 2021.", D(2021, 4, 6), D(2021, 4, 6)),
        ("وقع القصف اليوم الأحد 6 تشرين الثاني 2022 في المدينة.", D(2022, 11, 6), D(2022, 11, 6)),
        ("قصفت البلدة اليوم الخميس 2 أيلول. الاتفاق وقع في آذار 2020.", D(2021, 9, 2), D(2021, 9, 2)),
        ("الحرب مستمرة منذ عام 2013. أمس الأحد 4 نيسان قتل ثلاثة.", D(2021, 4, 5), D(2021, 4, 5)),
        (
            "مطلع نيسان الجاري دفعت تعزيزات. وفي 21 أيلول الماضي بدأت الحملة. أمس الاثنين قتل اثنان. في 25 آذار 2021 بث تسجيل.",
            D(2021, 4, 6),
            D(2021, 4, 27),
        ),
        ("في 25 آذار 2021 بث تسجيل، ومطلع نيسان الجاري وقع هجوم.", D(2021, 4, 1), D(2021, 4, 30)),
    ],
)
def test_the_wording_is_solved(text: str, first: dt.date, last: dt.date) -> None:
    reading = read(text)
    assert reading.window == (first, last)
    assert reading.window_reason and "not before" in reading.window_reason
    assert reading.published == (first if first == last else None)
    assert reading.published_basis == ("text" if first == last else None)


def test_relative_dates_are_widened_by_the_window() -> None:
    text = "مطلع نيسان الجاري دفعت تعزيزات. أمس الاثنين قتل اثنان. وقبل يومين قصفت البلدة. في 25 آذار 2021 بث تسجيل."
    by_text = {m.text: m for m in read(text).dates}
    assert (by_text["مطلع نيسان الجاري"].low, by_text["مطلع نيسان الجاري"].high) == (D(2021, 4, 1), D(2021, 4, 10))
    yesterday = by_text["أمس الاثنين"]
    assert (yesterday.low, yesterday.high, yesterday.precision) == (D(2021, 4, 5), D(2021, 4, 26), "days")
    assert "widened" in yesterday.reading
    assert (by_text["قبل يومين"].low, by_text["قبل يومين"].high) == (D(2021, 4, 4), D(2021, 4, 25))


def test_nothing_above_is_said_where_the_text_only_names_an_earlier_day() -> None:
    reading = read("وقع الاتفاق في 5 آذار 2020. أمس قتل اثنان.")
    assert reading.window == (D(2020, 3, 5), None)
    assert reading.published is None
    assert reading.dates[1].low is None


def test_no_year_no_window() -> None:
    reading = read("أمس الاثنين قتل اثنان، وفي 21 أيلول الماضي بدأت الحملة.")
    assert (reading.window, reading.published) == (None, None)
    assert [m.edtf for m in reading.dates] == ["XXXX-XX-XX", "XXXX-09-21"]


def test_wording_that_fits_no_day_is_named() -> None:
    reading = read("اليوم الأحد 6 تشرين الثاني 2022 قصفت المدينة، وأمس الثلاثاء قتل اثنان.")
    assert reading.published == D(2022, 11, 6)
    assert "أمس الثلاثاء" in (reading.window_reason or "")


@pytest.mark.parametrize(
    ("window", "other", "both"),
    [
        ((D(2021, 4, 1), D(2021, 4, 30)), (D(2021, 4, 10), D(2021, 5, 10)), (D(2021, 4, 10), D(2021, 4, 30))),
        ((D(2021, 4, 1), None), (None, D(2021, 4, 6)), (D(2021, 4, 1), D(2021, 4, 6))),
        ((D(2021, 4, 1), D(2021, 4, 6)), (D(2021, 5, 1), None), None),
        (None, (D(2021, 4, 1), None), (D(2021, 4, 1), None)),
        (None, None, None),
    ],
)
def test_windows_narrow_one_another(
    window: tuple[dt.date | None, dt.date | None] | None, other: tuple[dt.date | None, dt.date | None] | None, both: object
) -> None:
    assert narrow(window, other) == both
    assert narrow(other, window) == both


def test_a_bulletin_is_of_the_week_after_the_days_that_it_covers() -> None:
    reading = read("حصيلة العمليات للفترة من 14 إلى 20 ماي 2024\n\nسلم مسلح نفسه يوم 16 ماي، وانفجر لغم يوم 18 من الشهر الجاري.")
    assert reading.window == (D(2024, 5, 20), D(2024, 5, 27))
    assert [m.low for m in reading.dates[1:]] == [D(2024, 5, 16), D(2024, 5, 18)]


@pytest.mark.parametrize(
    ("opening", "day"),
    [
        ("هنا إذاعة الجبل. نقدم لكم نشرة الأخبار لمساء الخميس 7 آب 2025، ونبدأها بالموجز.", D(2025, 8, 7)),
        ("مستمعينا الكرام، إليكم موجز الأخبار ليوم السبت 9 آب 2025.", D(2025, 8, 9)),
        ("قالت إذاعة محلية إن نشرتها، التي بثت في 7 آب 2025، لم تذكر شيئا.", None),
    ],
)
def test_a_broadcast_bulletin_says_of_which_day_it_is(opening: str, day: dt.date | None) -> None:
    reading = read(f"{opening} {LINE} ووقع القصف فجر اليوم.")
    assert (reading.published if reading.published_basis == "text" else None) == day
