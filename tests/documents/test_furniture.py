"""Page furniture: each rule with lines that it takes and lines of reports that it must leave."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from marsad.documents.furniture import body_letters, find_title, judge, mark_furniture
from marsad.documents.lines import split_lines
from marsad.documents.vocabulary import compile_vocabulary, key

TITLE = "مقتل راعي أغنام بانفجار لغم شرقي البلدة"
FIRST = "قُتل راعي أغنام، صباح اليوم الثلاثاء، بانفجار لغم أرضي من مخلفات الحرب في محيط البلدة الشرقي، وفق ما أفاد به مراسلنا."
SECOND = "وقال أحد أقارب القتيل إن اللغم انفجر أثناء رعيه للأغنام في أرض لم تصل إليها فرق نزع الألغام بعد."
THIRD = "وتشهد المنطقة حوادث مشابهة بشكل متكرر منذ انتهاء المعارك فيها قبل عامين."
FOURTH = "وطالب الأهالي الجهات المعنية بالإسراع في إزالة الألغام من الأراضي الزراعية قبل بدء موسم الحصاد المقبل في المنطقة."
STORY = [TITLE, FIRST, SECOND, THIRD]


def page(*lines: str) -> str:
    return "\n\n".join(lines) + "\n"


def rules(text: str) -> dict[str, str | None]:
    return {line.text: line.rule for line in judge(text).lines}


INTERFACE = [
    "فيسبوك", "Facebook", "شارك الآن على", "واتس آب", "Copy link to Tweet", "Embed Tweet", "2 retweets", "1 reply", "39.3K Views",
    "0 Comments", "التعليقات (3)", "197 زيارة", "الرئيسية", "مركز الأخبار", "اقرأ أيضاً: اجتماع طارئ لبحث أزمة المياه في العاصمة",
    "صدر الصورة، Getty Images", "التعليق على الصورة، سوق المدينة بعد القصف", "رابط مختصر: example.org/?p=12", "جميع الحقوق محفوظة © 2023",
    "إعداد: سمير العلي – تحرير: هدى ناصر", "المصدر: وكالات", "https://example.org/2021/04/06/x", "example.org/?p=7", "0", "💡", "–",
    "{{sidebarWidgetTitle}}", "هذا الموقع يستخدم ملفات تعريف الارتباط", "ليصلك كل جديد اشترك في نشرتنا البريدية", "الوسوم", "اترك تعليقاً إلغاء الرد",
    "المشاركة على Telegram (فتح في نافذة جديدة)", "هل أعجبك المحتوى؟", "لن يتم نشر عنوان بريدك الإلكتروني.", "4h4 hours ago", "متابعة أخبار الوكالة على تلغرام",
    "فيسبوك | تويتر | واتساب", "تابعنا: تويتر - تلغرام - فيسبوك", "منذ 3 ساعات", "5 دقائق للقراءة", "t.me/example_channel", "الوسوم: حلب، قصف، نازحون",
    "aXA6IDE5Mi4wLjIuMTcg جزيرة ام اند امز", "التعليق على الفيديو، لحظة سقوط القذيفة", "تابعوا آخر الأخبار عبر تطبيقنا", "قبل يومين",
]  # fmt: skip


@pytest.mark.parametrize("line", INTERFACE)
def test_lines_of_the_interface_are_furniture_wherever_they_stand(line: str) -> None:
    found = rules(page(TITLE, FIRST, line, SECOND, THIRD))
    assert found[line] is not None
    assert [found[part] for part in STORY] == [None] * 4


REPORT_LINES = [
    "تحرير البلدة من قبضة التنظيم بعد معارك استمرت ثلاثة أيام في محيطها.",
    "إعداد كمين لدورية على الطريق العام أسفر عن مقتل جنديين، بحسب المصدر ذاته.",
    "اشترك في الهجوم نحو عشرين مسلحاً قدموا من القرى المجاورة للبلدة.",
    "شاركت مروحيات في العملية التي بدأت عند الفجر واستمرت ساعات.",
    "2021-11-24",
    "الثلاثاء 6 أبريل 2021",
    "– مقتل عنصرين من الحرس في كمين",
    "دير العين – وكالة الخبر",
    "البلدة القديمة",
    "اليوم قتل رجل في القرية.",
    "عاجل: قصف على أطراف المدينة",
    "وذكر المصدر أن الطيران قصف المنطقة بالبراميل",
    "قبل يومين قتل رجل في القرية",
    "منذ أيام والقصف مستمر على البلدة",
    "حصيلة القصف: 3 قتلى",
    "المصدر العسكري نفى وقوع قتلى",
]


@pytest.mark.parametrize("line", REPORT_LINES)
def test_lines_of_a_report_are_left(line: str) -> None:
    found = rules(page(TITLE, FIRST, line, SECOND, THIRD))
    assert found[line] is None


def test_a_title_said_twice_is_furniture_the_second_time() -> None:
    text = page("«قتلى» في البلدة بقصف ليلي عنيف", '"قتلى" في البلدة بقصف ليلي عنيف', FIRST, SECOND)
    (ranges,) = [mark_furniture(text)]
    assert [text[a:b] for a, b in ranges] == ['"قتلى" في البلدة بقصف ليلي عنيف']
    assert find_title(judge(text).lines) == (0, text.index("\n"))


def test_a_title_with_the_name_of_the_site_behind_it_is_the_title_again() -> None:
    found = rules(page(TITLE, TITLE + " - شبكة الخبر", FIRST, SECOND))
    assert found[TITLE] is None and found[TITLE + " - شبكة الخبر"] == "said before"


OTHERS = [
    "افتتاح معرض الكتاب في العاصمة بمشاركة مئة دار نشر",
    "قتلى بقصف على مدينة أخرى في الجنوب",
    "ارتفاع جديد في أسعار الوقود يشمل كل المحافظات",
]


@pytest.mark.parametrize(
    "heading", ["مقالات ذات صلة", "الأكثر قراءة", "اخترنا لك", "أخبار ذات صلة:", "السابق", "Next Post", "اقرأ المزيد", "💡 أهم المواضيع"]
)
def test_what_stands_under_a_heading_over_other_stories_is_furniture(heading: str) -> None:
    found = rules(page(*STORY, heading, *OTHERS))
    assert [found[line] for line in STORY] == [None] * 4
    assert all(found[line] for line in OTHERS)


def test_teasers_with_full_stops_under_a_closing_heading_are_furniture_too() -> None:
    teaser = "أعلنت البلدية بدء أعمال تعبيد الطريق الرئيسي في المدينة خلال الأسبوع المقبل."
    assert rules(page(*STORY, "مقالات ذات صلة", teaser))[teaser] == "under a heading over other stories"


def test_a_box_in_the_middle_costs_only_its_headlines() -> None:
    found = rules(page(TITLE, FIRST, "اقرأ أيضاً", OTHERS[0], SECOND, THIRD))
    assert found[OTHERS[0]] and [found[line] for line in STORY] == [None] * 4


def test_a_closing_heading_above_the_report_leaves_the_report() -> None:
    found = rules(page("الأكثر قراءة", *OTHERS, TITLE, FIRST, SECOND, THIRD))
    assert all(found[line] for line in OTHERS)
    assert [found[line] for line in (FIRST, SECOND, THIRD)] == [None] * 3


def test_headlines_in_a_run_at_the_end_are_other_stories() -> None:
    found = rules(page(*STORY, *OTHERS, "هل تصل المساعدات قبل الشتاء؟"))
    assert [found[line] for line in STORY] == [None] * 4
    assert {found[line] for line in OTHERS} == {"headline of another story"}


def test_a_word_about_the_outlet_among_many_headlines_does_not_hide_them() -> None:
    more = [
        *OTHERS,
        "اجتماع لوزراء الزراعة في العاصمة الأسبوع المقبل",
        "فريق المدينة يفوز بكأس الجمهورية للسباحة",
        "قتيل بحادث سير على الطريق الدولي",
    ]
    about = "مؤسسة إعلامية مستقلة تنشر الأخبار والتقارير يومياً على الشبكة وفي صحيفة مطبوعة."
    found = rules(page(*STORY, *more, about))
    assert [found[line] for line in STORY] == [None] * 4 and all(found[line] for line in more)


def test_links_listed_twice_are_other_stories() -> None:
    found = rules(page(*STORY, OTHERS[0], OTHERS[0], OTHERS[1], OTHERS[1]))
    assert [found[line] for line in STORY] == [None] * 4 and all(found[line] for line in OTHERS[:2])


@pytest.mark.parametrize(
    "lines",
    [
        [*STORY, "قصف على البلدة #عاجل", "جرحى في السوق #عاجل", "الإسعاف يتوجه إلى المكان #عاجل"],  # posts of one channel
        [*STORY, *OTHERS[:2]],  # two are too few to tell
        [TITLE, FIRST, "وفيما يلي أبرز التطورات:", *OTHERS],  # announced by the report
        [*STORY, "- مقتل جندي في كمين", "- جرح آخر في قصف", "- خطف مدني على طريق"],  # items of a list
        OTHERS,  # nothing but headlines: the page's own text
    ],
)
def test_lines_without_a_stop_that_belong_to_the_report_are_left(lines: list[str]) -> None:
    assert mark_furniture(page(*lines)) == []


def test_lines_that_are_not_paragraphs_of_their_own_are_no_headlines() -> None:
    text = page(*STORY) + "\n" + "\n".join(OTHERS)
    assert rules(text)[OTHERS[2]] is None


def test_tags_and_menus() -> None:
    menu = ["سوق العمل", "عالم السيارات", "شؤون عربية", "مطبخنا"]
    tags = ["الألغام", "مخلفات الحرب", "الريف الشرقي"]
    found = rules(page(*menu, *STORY, *tags))
    assert {found[line] for line in menu + tags} == {"tag or menu"}
    assert [found[line] for line in STORY] == [None] * 4


def test_names_of_victims_are_no_tags() -> None:
    names = ["سعيد محمود الناصر", "ليلى سعيد الناصر", "هاني سعيد الناصر"]
    found = rules(page(TITLE, FIRST, "أسماء الضحايا:", *names))
    assert [found[name] for name in names] == [None] * 3


def test_captions() -> None:
    caption = "دمار في سوق البلدة بعد القصف المدفعي عليها (رويترز)"
    found = rules(page(TITLE, caption, FIRST, SECOND))
    assert found[caption] == "caption"
    dateline = "البلدة/ سمير علي/ الأناضول"
    assert rules(page(TITLE, dateline, FIRST))[dateline] is None


def test_the_headline_of_another_story_between_two_paragraphs() -> None:
    found = rules(page(TITLE, FIRST, SECOND, OTHERS[1] + " وأنباء عن ضحايا مدنيين", THIRD, FOURTH))
    assert found[OTHERS[1] + " وأنباء عن ضحايا مدنيين"] == "headline between paragraphs"


def test_a_subheading_between_two_paragraphs_is_left() -> None:
    assert rules(page(TITLE, FIRST, SECOND, "قصف متجدد على القرى", THIRD, FOURTH))["قصف متجدد على القرى"] is None


def test_headlines_over_a_title_that_is_said_twice() -> None:
    found = rules(page(*OTHERS[:2], TITLE, "شبكة الخبر", TITLE, FIRST, SECOND))
    assert {found[line] for line in OTHERS[:2]} == {"headline over the title"} and found[FIRST] is None


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (page(*STORY), TITLE),
        (page("2021-04-06", "شبكة الخبر", *STORY), TITLE),
        (page(FIRST, SECOND), None),
        ("\n".join(STORY), TITLE),
        (page("خاص – شبكة", FIRST), None),
        ("", None),
    ],
)
def test_titles(text: str, title: str | None) -> None:
    found = find_title(judge(text).lines)
    assert (text[slice(*found)] if found else None) == title


def test_letters_outside_the_furniture_are_counted() -> None:
    text = page("فيسبوك", "قصف")
    assert body_letters(text, mark_furniture(text)) == 3


@given(
    st.lists(st.sampled_from([*STORY, *OTHERS, *INTERFACE, "", " ", "مقالات ذات صلة", "a@b", "قال:"]), max_size=14),
    st.sampled_from(["\n", "\n\n", "\r\n", "\r"]),
)
def test_ranges_are_sorted_apart_inside_and_made_of_whole_lines(lines: list[str], end: str) -> None:
    text = end.join(lines)
    ranges = mark_furniture(text)
    assert all(0 <= start < stop <= len(text) for start, stop in ranges)
    assert all(a[1] < b[0] for a, b in zip(ranges, ranges[1:], strict=False))
    assert all(line.text == text[line.start : line.end] for line in split_lines(text))


@given(st.text(max_size=300))
def test_no_text_is_refused(text: str) -> None:
    assert all(text[start:stop].strip() for start, stop in mark_furniture(text))


def test_lines_are_compared_without_marks_and_numbers() -> None:
    assert key("  ✨ التَّعليقات (12): ") == key("التعليقات")
    assert key("ﺗﻔﻀﻴﻼﺕ اﻟﻘﺮاء") == key("تفضيلات القراء")


@pytest.mark.parametrize("data", [{}, [], {"whole_lines": ["x"]}])
def test_a_damaged_vocabulary_is_refused(data: object) -> None:
    with pytest.raises(ValueError, match="groups missing or unknown"):
        compile_vocabulary(data)
