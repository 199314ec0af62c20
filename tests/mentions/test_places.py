"""Places as texts say them: names, heads, relations, lists, containment, doubtful words. The examples are our own."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from marsad.knowledge.places import gazetteer
from marsad.knowledge.places.geometry import distance
from marsad.language.tokenizer import read_words
from marsad.mentions.model import ActorMention, PlaceMention, Reading
from marsad.mentions.places import find_places, resolve


def read(text: str, country: str | None = None) -> list[PlaceMention]:
    reading = Reading(read_words(text), country=country)
    find_places(reading)
    return reading.places


def names(text: str) -> list[str]:
    return [m.place.name for m in read(text)]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("انفجرت عبوة في مدينة الرستن", ["الرستن"]),
        ("وصلت قافلة إلى ديرالزور", ["دير الزور"]),
        ("سقطت قذائف بكركوك", ["كركوك"]),
        ("قصف على قرية أم الرمان", ["أم الرمان"]),
        ("في بلدات كفرسوسيا وتلعوران وعرنوس بريف حماة", ["كفرسوسيا", "تلعوران", "عرنوس", "ريف حماة"]),
        ("بين قريتي رسم عابد وتلالين", ["بين رسم عابد وتلالين"]),
        ("طريق تدمر - حمص", ["طريق تدمر - حمص"]),
        ("على طريق منبج الباب", ["طريق منبج - الباب"]),
        ("في ريفي حلب وإدلب", ["ريف حلب", "ريف إدلب"]),
        ("بريف إدلب الجنوبي والشرقي", ["ريف إدلب الجنوبي والشرقي"]),
        ("شمال شرقي سوريا", ["شمال شرقي سوريا"]),
        ("في الجنوب السوري", ["الجنوب السوري"]),
        ("على الحدود السورية العراقية", ["الحدود السورية العراقية"]),
        ("في بادية السخنة", ["بادية السخنة"]),
        ("في البادية المحيطة بتدمر", ["بادية تدمر"]),
        ("عند حاجز الفرقلس", ["حاجز الفرقلس"]),
        ("في حي الوعر بمدينة حمص", ["حي الوعر", "حمص"]),
        ("مخيم نور شمس شرق طولكرم", ["مخيم نور شمس", "طولكرم"]),
        ("قرية (بيلونية) جنوبي محافظة إدلب", ["بيلونية", "جنوبي محافظة إدلب"]),
        ("سقط قتلى في منطقة الطرفاوية شمالي الرمادي", ["الطرفاوية", "الرمادي"]),
        ("هجوم ببلدية مسعدون جنوب شرق البويرة", ["مسعدون", "البويرة"]),
        ("في بلدية أولاد سعدون", ["أولاد سعدون"]),
        ("قصف قرية ود النعيمة", ["ود النعيمة"]),
        ("في قرى سفيرهن والمغيرية وتلعوران في جبل الزاوية", ["سفيرهن", "المغيرية", "تلعوران", "جبل الزاوية"]),
        ("سقط صاروخ على مجدل زرعون", ["مجدل زرعون"]),
        ("بالمكان المسمى شرفون", ["شرفون"]),
        ("منطقة تعرف باسم تل فرعون", ["تل فرعون"]),
        ("انفجار قرب بعقوبة ثم آخر في بعقوبة", ["بعقوبة", "بعقوبة"]),
        ("سوق في بيت لاهيا", ["بيت لاهيا"]),
        ("في مدينة بيشاور الباكستانية", ["بيشاور"]),
        ("في ولاية هلمند", ["هلمند"]),
        ("جنوبي العاصمة الليبية طرابلس", ["طرابلس"]),
        ("انفجار قرب غروزني", ["غروزني"]),
        ("قصف مستشفى خالد سعفان في عدن", ["مستشفى خالد سعفان", "عدن"]),
        ("في مبنى الأمن السياسي بصنعاء", ["مبنى الأمن السياسي", "صنعاء"]),
        ("على الحدود الشمالية", ["الحدود الشمالية"]),
        ("على طريق كفرفلون – التلعونة", ["طريق كفرفلون - التلعونة"]),
        ("نقاط تفتيش في الطرفونة", ["الطرفونة"]),
        ("شرقي أثريا ببادية سلمية", ["أثريا", "بادية سلمية"]),
    ],
)  # fmt: skip
def test_what_is_named(text: str, wanted: list[str]) -> None:
    assert names(text) == wanted


def _cases() -> list[tuple[str, list[str]]]:
    """The rows of ``place_cases.txt``: a text and the names found in it."""
    rows = []
    for line in (Path(__file__).parent / "place_cases.txt").read_text(encoding="utf-8").splitlines():
        if line.strip() and not line.startswith("#"):
            text, wanted = line.split("=>")
            rows.append((text.strip(), [name.strip() for name in wanted.split("|") if name.strip()]))
    return rows


@pytest.mark.parametrize(("text", "wanted"), _cases())
def test_the_names_of_the_case_table(text: str, wanted: list[str]) -> None:
    assert names(text) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "قالت قناة حلب اليوم", "أعلنت قوات سوريا الديمقراطية", "قال محمد الحلبي", "في الحرب والسلام", "عناصر الخوذ البيضاء", "قرية صغيرة هادئة",
        "في 6 آب الماضي", "على الطريق", "في المائة من الناس", "بينها وبين الناس", "استهداف منزله وسيارته", "سلّم الأمانة إلى صاحبها", "يوم الجمعة",
        "تعرضت المنطقة لأضرار", "بحجة محاربة الفساد",
        "في منطقة عسكرية", "في منطقة الحدود", "مناطق سيطرة المعارضة", "منطقة خفض التصعيد", "منطقة يسيطر عليها التنظيم", "في منطقة سكنية مكتظة",
        "في مزرعة أحد المواطنين", "مديرية الأمن", "في بلدية تقع هناك", "مدير دائرة الصحة", "في قطاع التعليم", "وصل إلى العاصمة أمس", "قرب منزله", "في مقر العمل",
    ],
)  # fmt: skip
def test_what_is_no_place(text: str) -> None:
    assert names(text) == []


@pytest.mark.parametrize(
    ("text", "relation", "bearing", "radius_least"),
    [
        ("قرب بلدة القريتين", "near", None, 6), ("بالقرب من القريتين", "near", None, 6), ("في محيط القريتين", "outskirts", None, 6),
        ("على أطراف مدينة القريتين", "outskirts", None, 6), ("جنوب مدينة القريتين", "south_of", "S", 15), ("شمالي القريتين", "north_of", "N", 15),
        ("إلى الجنوب الشرقي من القريتين", "south_east_of", "SE", 15), ("داخل القريتين", "at", None, 2), ("الأطراف الغربية لبلدة القريتين", "outskirts", "W", 6),
    ],
)  # fmt: skip
def test_relations_are_areas(text: str, relation: str, bearing: str | None, radius_least: float) -> None:
    (mention,) = read(text)
    place = mention.place
    assert (place.name, place.relation, place.bearing) == ("القريتين", relation, bearing)
    assert place.radius_km is not None and place.radius_km >= radius_least


@pytest.mark.parametrize(
    ("text", "km", "bearing"),
    [
        ("على بعد 12 كم جنوب تدمر", 12, "S"), ("على مسافة 30 كيلومتراً شمال شرق تدمر", 30, "NE"), ("على بعد نحو عشرين كيلومتراً شرقي تدمر", 20, "E"),
        ("إلى الغرب من تدمر بنحو 15 كلم", 15, "W"), ("7 كم شمال تدمر", 7, "N"),
    ],
)  # fmt: skip
def test_a_distance_moves_the_point(text: str, km: float, bearing: str) -> None:
    (mention,) = read(text)
    town = next(e for e in gazetteer().find("تدمر") if e.kind == "settlement")
    place = mention.place
    assert town.lat is not None and town.lon is not None and place.lat is not None and place.lon is not None
    assert distance((town.lat, town.lon), (place.lat, place.lon)) == pytest.approx(km, rel=0.05)
    assert place.bearing == bearing


def test_containment_gives_chains() -> None:
    mentions = read("في محيط بلدة السخنة بريف حمص الشرقي")
    assert [m.place.name for m in mentions] == ["السخنة", "ريف حمص الشرقي"]
    assert mentions[0].inside == [1] and mentions[0].depth > mentions[1].depth
    assert mentions[0].place.admin == ["SY", "حمص"]
    three = read("في حي الوعر في مدينة حمص وسط سوريا")
    assert three[0].inside[:1] == [1]


def test_an_unknown_village_is_an_area_of_the_unit_said_and_never_a_dot() -> None:
    village, countryside = read("قرية أم فلانة بريف إدلب الجنوبي")
    assert village.place.id is None and village.place.admin == ["SY", "إدلب"]
    assert village.place.relation == "part_of" and (village.place.radius_km or 0) >= 20
    assert (village.place.lat, village.place.lon) == (countryside.place.lat, countryside.place.lon)
    (alone,) = read("في قرية أم فلانة")
    assert alone.place.lat is None and alone.place.name == "أم فلانة"


def test_a_country_is_no_area_for_an_unknown_village() -> None:
    village = read("قرية أم فلانة في سوريا")[0]
    assert village.place.lat is None and village.place.admin[:1] == ["SY"]


@pytest.mark.parametrize(
    ("text", "country", "unit"),
    [
        ("مدينة طرابلس شمالي لبنان", "LB", None), ("مدينة طرابلس في ليبيا", "LY", None), ("حاجز قرب أريحا في الضفة الغربية", "PS", "الضفة الغربية"),
        ("مدينة أريحا جنوب إدلب", "SY", "إدلب"), ("بلدة صوران بريف حماة", "SY", "حماة"), ("بلدة صوران بريف حلب", "SY", "حلب"),
        ("انفجار في منبج قرب الحدود التركية", "SY", "حلب"), ("انفجار في القائم قرب الحدود السورية", "IQ", "الأنبار"),
    ],
)  # fmt: skip
def test_a_name_of_many_is_decided_by_what_is_said(text: str, country: str, unit: str | None) -> None:
    place = read(text)[0].place
    assert place.admin[0] == country
    assert unit is None or unit in place.admin


def test_alternatives_keep_their_odds() -> None:
    place = read("في طرابلس")[0].place
    assert place.alternatives and all(0 < float(str(a["odds"])) < 1 for a in place.alternatives)


def test_the_text_as_a_whole_decides_between_countries() -> None:
    mentions = read("في نابلس وجنين وطولكرم، ثم قرب مدينة أريحا")
    assert mentions[-1].place.admin[0] == "PS"
    mentions = read("في سراقب وبنش وسرمين، ثم قرب مدينة أريحا")
    assert mentions[-1].place.admin[0] == "SY"


def test_a_place_in_the_name_of_a_body_is_no_scene() -> None:
    (mention,) = read("أفاد مجلس دير الزور العسكري")
    assert mention.part_of_name
    reading = Reading(read_words("هاجم لواء حلب قرية الشيخ عيسى"))
    reading.actors.append(ActorMention(1, 3, 5, 13, "لواء حلب", "test", "x", "لواء حلب", None, None, "unknown_body"))
    find_places(reading)
    assert [m.part_of_name for m in reading.places] == [True, False]


def test_definite_words_call_the_last_place_back() -> None:
    mentions = read("قصف على بلدة الفرقلس. وقال سكان في البلدة ذاتها إن القصف تجدد")
    assert [m.rule for m in mentions] == ["head and name", "back reference"]
    assert mentions[1].place.name == "الفرقلس" and mentions[1].place.id == mentions[0].place.id


@pytest.mark.parametrize(
    "text",
    [
        "في منطقة الطرفاوية وسط العاصمة بغداد", "في منطقة الطرفاوية، شمالي بعقوبة", "بلدية مسعدون على بعد نحو 40 كلم جنوب شرق البويرة",
        "بلدة القطينة الواقعة على بعد 90 كيلومترا جنوب الخرطوم", "قرية مرشون التي تبعد 20 كلم عن نيالا", "شارع الخمسين جنوب العاصمة صنعاء",
        "قرية مرشون إلى الشرق من نيالا", "سوق مرشون غرب الفاشر",
    ],
)  # fmt: skip
def test_what_follows_by_bearing_or_distance_holds_the_place_before(text: str) -> None:
    place, container = read(text)
    assert place.inside == [1] and place.depth >= container.depth
    assert place.place.admin[:1] == container.place.admin[:1] != []


def test_a_barracks_does_not_lie_in_the_village_it_fires_at() -> None:
    assert read("قصفت المدفعية المتمركزة في معسكر الطرفون قرية مرشونة")[0].inside == []


def test_a_region_known_by_the_text_alone_is_as_exact_as_a_village() -> None:
    assert read("في منطقة الطرفاوية شمالي بغداد")[0].depth == 3
    assert read("على طريق تدمر - حمص في منطقة الطرفاوية")[0].inside == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("قصف مخيم جنين. ثم اقتحم الجنود المخيم", "مخيم جنين"), ("هاجموا معسكر الجبل ثم أحرقوا المعسكر", "معسكر الجبل"),
        ("قصف حي الزيتون، ثم قصف الحي مجددا", "حي الزيتون"), ("دخلوا مدينة سبها ثم غادروا المدينة", "سبها"), ("قصف مطار عدن ثم أغلق المطار", "مطار عدن"),
    ],
)  # fmt: skip
def test_a_definite_noun_carries_the_place_it_calls_back(text: str, name: str) -> None:
    first, last = read(text)[0], read(text)[-1]
    assert last.rule == "back reference"
    assert last.place.name == name and last.place.id == first.place.id


def test_a_definite_noun_calls_nothing_back_of_another_kind() -> None:
    assert names("قصف مخيم جنين ثم أحرقوا المعسكر") == ["مخيم جنين"]


def test_the_countryside_of_the_governorate_last_spoken_of() -> None:
    village, countryside = read("حلب:: سقطت قذائف على قرية تلشوقين بالريف الشمالي")[-2:]
    assert (countryside.place.name, countryside.place.admin) == ("ريف حلب الشمالي", ["SY", "حلب"])
    assert village.place.admin == ["SY", "حلب"] and village.place.relation == "part_of"
    assert all("الريف" not in m.text for m in read("انتقلوا إلى الريف الشمالي"))


@pytest.mark.parametrize(
    "text",
    [
        "قتل شاب في شارع القدس قرب مسجد في كركوك وفي الحويجة", "أغلقوا ساحة بيروت في نيالا", "تجمعوا في حي حلب بمدينة عدن",
    ],
)  # fmt: skip
def test_a_street_called_by_a_far_town_does_not_lie_in_it(text: str) -> None:
    street = read(text)[0]
    town = read(text)[1]
    assert street.place.id is None and street.place.admin[:1] in ([], town.place.admin[:1])


@pytest.mark.parametrize("text", ["سقطت قذيفة على حيس ثم على منطقة السويق", "فتشوا قرية شروين شرق ديالى", 'استهدفوا موقع "المرج" بالقذائف'])
def test_a_lesser_town_of_a_far_country_is_not_meant(text: str) -> None:
    assert read(text)[-1 if "حيس" in text else 0].place.id is None


@pytest.mark.parametrize(("text", "country"), [("في رفح المصرية", "EG"), ("في طرابلس اللبنانية", "LB"), ("في مدينة طرابلس الليبية", "LY")])
def test_an_adjective_says_the_country(text: str, country: str) -> None:
    assert read(text)[0].place.admin[0] == country


@pytest.mark.parametrize(
    "text", ["في قرية شنبوق بمدينة منبج", "عند حاجز شنبوق الواقع بين داعل وطفس", "على الطريق بين شنبوق وكفرزنبو في قضاء صور"]
)
def test_what_nobody_knows_lies_where_its_town_or_neighbours_do(text: str) -> None:
    place = read(text)[0].place
    assert place.lat is not None
    assert place.relation in ("part_of", "on_road")
    assert place.radius_km is not None
    assert place.radius_km >= 5


def test_a_bare_name_takes_over_what_its_full_mention_says() -> None:
    first, full = read("حصيلة مجزرة كفرشوقين ترتفع. وكان القصف على بلدة كفرشوقين بريف إدلب الجنوبي")[:2]
    assert first.rule == "named before" and first.place.admin == full.place.admin == ["SY", "إدلب"]


def test_a_city_of_the_wider_world_keeps_its_country_and_has_a_point_and_a_region_none() -> None:
    (mention,) = read("انفجار في كمبالا")
    assert (mention.place.admin, mention.place.lat, mention.place.lon) == (["UG"], 0.31628, 32.58219)
    (region,) = read("هجوم في تكساس")
    assert region.place.admin == ["US"] and region.place.lat is None
    assert read("نددت واشنطن بالقصف") == []


def test_the_capital_is_that_of_the_country_in_hand() -> None:
    assert read("اشتباكات في مصراتة وسرت، ثم غرب العاصمة")[-1].place.name == "طرابلس"
    assert names("قتلوا في بلدة فلان غرب العاصمة البوليفية") == []


def test_the_town_of_the_wounded_is_not_called_back() -> None:
    mentions = read("قصف على مدينة تدمر، ونقل الجرحى إلى مستشفى حماة. وأغلقت المدينة")
    assert mentions[-1].place.name == "تدمر"


def test_the_country_of_the_reading() -> None:
    reading = Reading(read_words("في نيالا والفاشر وزالنجي"))
    find_places(reading)
    assert reading.country == "SD"


def test_quarters_without_a_point_are_areas_of_their_city() -> None:
    place = read("في حي الزنجيلي بالموصل")[0].place
    assert place.relation == "part_of" and place.admin == ["IQ", "نينوى"] or place.admin[:1] == ["IQ"]
    assert place.lat is not None and (place.radius_km or 0) > 3


def test_page_furniture_is_not_read() -> None:
    text = "اقرأ أيضا: قصف على حمص\nانفجار في تدمر"
    reading = Reading(read_words(text), skip=[(0, text.index("\n"))])
    find_places(reading)
    assert [m.place.name for m in reading.places] == ["تدمر"]


def test_resolve_puts_the_place_meant_first() -> None:
    assert [m.place.name for m in resolve("ريف حمص الشرقي، بلدة السخنة")][:1] == ["السخنة"]


WORDS = [
    "في",
    "بـ",
    "قرية",
    "بلدات",
    "السخنة",
    "حلب",
    "و",
    "،",
    "بريف",
    "الشرقي",
    "شمال",
    "بين",
    "طريق",
    "-",
    "20",
    "كم",
    "على",
    "بعد",
    "القرية",
    "(",
    ")",
    "منـبج",
    "قُرب",
    "\n",
    "#دير_الزور",
]


@given(st.lists(st.sampled_from(WORDS), max_size=25))
def test_offsets_hold_whatever_stands_side_by_side(parts: list[str]) -> None:
    text = " ".join(parts)
    for mention in read(text):
        assert mention.text == text[mention.start : mention.end] == mention.place.text
        assert 0 <= mention.start < mention.end <= len(text)
        assert mention.first < mention.last
