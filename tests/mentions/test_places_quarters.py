"""Quarters, squares and hospitals named without their city, and the everyday words that they are called after. Our own examples."""

from __future__ import annotations

import pytest

from marsad.language.tokenizer import read_words
from marsad.mentions.model import PlaceMention, Reading
from marsad.mentions.places import find_places


def read(text: str, country: str | None = None) -> list[PlaceMention]:
    reading = Reading(read_words(text), country=country)
    find_places(reading)
    return reading.places


def ids(text: str, country: str | None = None) -> list[str | None]:
    return [m.place.id for m in read(text, country)]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("قالت مصادر في بيروت إن مسلحين أطلقوا النار في الطيونة ثم في عين الرمانة", ["lb-beirut-tayouneh", "lb-beirut-ain-el-remmaneh"]),
        ("انتشر الجيش اللبناني في طرابلس بعد اشتباك في باب التبانة وجبل محسن", ["lb-tripoli-bab-al-tabbaneh", "lb-tripoli-jabal-mohsen"]),
        ("انفجرت عبوة في الكاظمية وأخرى في الكرادة وسط بغداد", ["iq-baghdad-kadhimiya", "iq-baghdad-karrada"]),
        ("تجمع المحتجون في ساحة الحبوبي وسط الناصرية", ["iq-nasiriyah-haboubi-square"]),
        ("قصفت المدفعية أحياء بستان القصر والصاخور في حلب", ["sy-aleppo-bustan-al-qasr", "sy-aleppo-sakhour"]),
        ("اغتيل شخص في كفرسوسة بدمشق", ["sy-damascus-kafr-sousa"]),
        ("اشتباكات في عين زارة والفرناج جنوبي طرابلس الليبية", ["ly-tripoli-ain-zara", "ly-tripoli-fornaj"]),
        ("سقطت قذائف على القوارشة وقنفودة غربي بنغازي", ["ly-benghazi-qawarsha", "ly-benghazi-ganfouda"]),
        ("قتل مدنيون في الكلاكلة والحاج يوسف بالخرطوم", ["sd-khartoum-kalakla", "sd-east-nile-haj-yousif"]),
        ("اغتال مسلحون ضابطا في دار سعد شمالي مدينة عدن", ["ye-aden-dar-saad"]),
        ("غارة على تل السلطان وأخرى على خربة العدس في رفح", ["ps-rafah-tal-al-sultan", "ps-rafah-khirbet-al-adas"]),
        ("قتل جندي بانفجار لغم في جبل الشعانبي بالقصرين", ["tn-kasserine-jebel-chaambi"]),
        ("هاجم مستوطنون رعاة في مسافر يطا جنوبي الخليل", ["ps-wb-masafer-yatta"]),
    ],
)  # fmt: skip
def test_a_quarter_named_alone_where_its_city_is_named(text: str, wanted: list[str]) -> None:
    assert [i for i in ids(text) if i in wanted] == wanted


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("حي السلام في الموصل", "iq-mosul-salam"), ("حي السلام شرقي خان يونس", "ps-khan-yunis-salam"), ("حي السلام في بنغازي", "ly-benghazi-hay-al-salam"),
        ("حي الزهراء في حمص", "sy-homs-zahra"), ("حي الزهراء غربي حلب", "sy-aleppo-zahra"), ("حي الميدان بدمشق", "sy-damascus-midan"),
        ("حي الميدان بحلب", "sy-aleppo-midan"), ("حي العامرية غرب بغداد", "iq-baghdad-amiriya"), ("حي العامرية في حلب", "sy-aleppo-amiriyeh"),
        ("حي القصور في حمص", "sy-homs-qusour"), ("حي القصور في مدينة حماة", "sy-hama-qusour"), ("مديرية المنصورة في عدن", "ye-aden-mansoura-district"),
        ("حي الروضة شرقي مدينة تعز", "ye-taiz-rawda"), ("حي الصحافة جنوبي الخرطوم", "sd-khartoum-sahafa"), ("حي الأندلس في طرابلس الليبية", "ly-tripoli-hay-al-andalus"),
        ("الأشرفية في بيروت", "lb-beirut-achrafieh"), ("حي الأشرفية بمدينة حلب", "sy-aleppo-ashrafiya"),
    ],
)  # fmt: skip
def test_a_name_of_many_cities_is_decided_by_the_city(text: str, place: str) -> None:
    assert ids(text)[0] == place


@pytest.mark.parametrize(
    "text",
    [
        "قتل فردان في القصف", "دمر الجيش جسرين على النهر", "مصابون بالحصبة", "في الصحافة العربية", "في الثورة والحرية", "على الجامعة أن تفتح",
        "مرضى السكري في البلاد", "رفع المتظاهرون الشعار", "عدد من الملازمين", "كانوا بعيدين", "تابع الملايين الشعلة الأولمبية", "قال أبو سعد إن", "خسر البياع بضاعته",
        "وعلى المعمورة كلها", "لهم الصبر والسلوان", "اعتقال الشيخ سعيد", "قال سليمان الحلبي", "اجتماع السوق العربي المشترك", "جنود سلاح المدفعية",
        "في الإنشاءات والبناء", "معن بن زائدة", "قناة السومرية", "بيت المال", "في كلمة ألقاها", "درب التبانة",
    ],
)  # fmt: skip
def test_the_same_word_is_no_place(text: str) -> None:
    assert [i for i in ids(text) if i and "-" in i] == []


@pytest.mark.parametrize(
    "text",
    [
        "هجوم في أنقرة ثم في إسطنبول وبعدها في حي السلام", "في كييف وخاركيف ثم قرب مستشفى الشفاء", "قصف على إدلب وأريحا ومحيط مدرسة رابعة العدوية",
        "ساحة الحرية وسط السويداء", "شارع الثورة في حماة", "قرية بريهة في ريف دير الزور", "مدينة الباب شرقي حلب", "بلدة النيرب شرقي إدلب",
    ],
)  # fmt: skip
def test_a_quarter_of_elsewhere_is_not_meant(text: str) -> None:
    quarters = ("lb-", "iq-", "ps-", "ly-", "sd-", "ye-", "eg-", "sy-aleppo", "sy-damascus", "sy-homs")
    assert [i for i in ids(text) if i and i.startswith(quarters)] == []


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("محيط مستشفى كمال عدوان شمالي قطاع غزة", "ps-north-kamal-adwan-hospital"), ("المستشفى الإندونيسي في بيت لاهيا", "ps-north-indonesian-hospital"),
        ("مجمع الشفاء الطبي بمدينة غزة", "ps-gaza-shifa-hospital"), ("مجمع ناصر الطبي في خان يونس", "ps-khan-yunis-nasser-hospital"),
        ("تل الزعتر شمالي قطاع غزة", "ps-north-tal-al-zaatar"), ("مخيم جباليا شمالي قطاع غزة", "ps-jabalia-camp"), ("المواصي جنوبي قطاع غزة", "ps-khan-yunis-mawasi"),
    ],
)  # fmt: skip
def test_the_governorates_of_the_gaza_strip_hold_what_lies_in_them(text: str, place: str) -> None:
    found = read(text)[0].place
    assert found.id == place and found.lat is not None


def test_a_quarter_without_a_point_is_an_area_of_its_city_and_never_a_dot() -> None:
    place = read("اشتباكات في عين زارة جنوبي طرابلس الليبية")[0].place
    assert place.relation == "part_of" and (place.radius_km or 0) >= 10 and place.admin[0] == "LY"


def test_a_quarter_with_a_point_is_exact() -> None:
    place = read("قصف على الصاخور في حلب")[0].place
    assert place.relation == "at" and (place.radius_km or 0) <= 3 and place.admin == ["SY", "حلب"]


def test_a_district_of_a_city_holds_what_lies_in_it() -> None:
    spot, district, city = read("غارة على منطقة الطرفانة بمديرية الحالي في الحديدة")
    assert spot.inside == [1] and district.place.id == "ye-hodeidah-hali-district" and city.place.name == "الحديدة"
    assert spot.place.lat is not None and spot.place.admin[0] == "YE"
