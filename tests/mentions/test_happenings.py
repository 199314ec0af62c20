"""Words of happening: every type of event in many wordings; flags; what tells of nothing."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from marsad.knowledge.happenings import event_types
from marsad.language.tokenizer import read_words
from marsad.mentions.model import Happening, Reading
from marsad.mentions.pipeline import finders

CASES: dict[str, list[str]] = yaml.safe_load((Path(__file__).parent / "happening_cases.yaml").read_text(encoding="utf-8"))
GENERAL = {
    "strike",
    "shelling",
    "airstrike",
    "explosion",
    "killing",
    "wounding",
    "armed_attack",
    "raid",
    "property_destruction",
    "attack_on_civilians",
    "grenade_attack",
}
"""Types of general words, which the weapon beside them makes exact (``accounts/kinds.py``)."""
EXACT_BY_WEAPON = {
    "airstrike",
    "drone_strike",
    "shelling",
    "chemical_attack",
    "ied_explosion",
    "landmine_explosion",
    "suicide_bombing",
    "grenade_attack",
    "attack_on_civilians",
    "armed_attack",
    "excessive_force",
    "killing",
}


def happenings(text: str) -> list[Happening]:
    """The words of happening of a text."""
    reading = Reading(read_words(text))
    for find in finders():
        find(reading)
    for found in reading.happenings:
        assert text[found.start : found.end] == found.text
    return reading.happenings


def test_every_type_has_cases() -> None:
    assert {row["slug"] for row in event_types()} == CASES.keys() - {"open"}


@pytest.mark.parametrize(("kind", "text"), [(kind, text) for kind, texts in CASES.items() if kind != "open" for text in texts])
def test_found(kind: str, text: str) -> None:
    types = {h.type for h in happenings(text)}
    assert kind in types or (kind in EXACT_BY_WEAPON and types & GENERAL), types


# the word, its voice, and whether it points back
FLAGS = [
    ("شن الطيران غارة على القرية.", "غارة", "noun", False),
    ("أوقعت الغارة ثلاثة قتلى.", "الغارة", "noun", True),
    ("وقالت إن غارته دمرت المنزل.", "غارت", "noun", True),
    ("استمرت الغارات على المدينة.", "الغارات", "plural", True),
    ("شن الطيران غارتين على القرية.", "غارتين", "noun", False),
    ("الطيران يقصف القرية.", "يقصف", "present", False),
    ("قصف الطيران القرية.", "قصف", "verb", False),
    ("نددوا بإلقاء القبض على الناشط.", "إلقاء القبض على", "noun", False),
    ("أعلن العثور على جثة شاب.", "العثور على جثة", "noun", False),
    ("اندلعت مواجهات في المخيم.", "اندلعت مواجهات", "phrase", False),
    ("تجددت المواجهات في المخيم.", "المواجهات", "plural", True),
    ("تم أمس في المدينة توقيف مهربين.", "توقيف", "verb", False),
    ("سقطت قذائف على السوق.", "سقطت قذائف", "phrase", False),
    ("أطلقت القوات النار على المارة.", "أطلقت", "verb", False),
]


@pytest.mark.parametrize(("text", "word", "voice", "light"), FLAGS)
def test_flags(text: str, word: str, voice: str, light: bool) -> None:
    found = next((h for h in happenings(text) if h.text == word), None)
    assert found is not None, [h.text for h in happenings(text)]
    assert (found.voice, found.light) == (voice, light)


PASSIVE = [
    ("هوجم المخفر ليلا.", True),
    ("اغتيل قاض في المدينة.", True),
    ("قُصف الحي بالمدفعية.", True),
    ("اقتيد الشاب إلى جهة مجهولة.", True),
    ("قصف الجيش الحي.", False),
    ("هاجم مسلحون المخفر.", False),
]


@pytest.mark.parametrize(("text", "passive"), PASSIVE)
def test_passive(text: str, passive: bool) -> None:
    assert happenings(text)[0].passive is passive


# the same verb with one object and another: the nearest decides
OBJECTS = [
    ("أطلقت القوات سراح المعتقلين.", "prisoner_release"),
    ("أطلقت القوات النار على دورية.", "armed_attack"),
    ("أطلقت القوات الغاز على الطلاب.", "excessive_force"),
    ("أطلقت القوات قذائف على البلدة.", "shelling"),
    ("أطلقت القوات الرصاص الحي على متظاهرين.", "excessive_force"),
    ("سلمت القوات قاعدة إلى الجيش.", "territory_transfer"),
    ("سلم المسلحون أنفسهم إلى الجيش.", "surrender"),
    ("ألقت القوات القبض على خلية.", "arrest"),
    ("ألقت المروحيات براميل متفجرة على البلدة.", "airstrike"),
    ("ألقى مجهول قنبلة يدوية على المقهى.", "grenade_attack"),
    ("ألقى المتظاهرون الحجارة على الشرطة.", "riot"),
    ("ألقى المتمردون السلاح.", "surrender"),
    ("أخلت القوات قاعدتها في المدينة.", "withdrawal"),
    ("أخلت المحكمة سبيل الناشط.", "prisoner_release"),
    ("رفع المحتجون لافتات أمام البرلمان.", "protest"),
    ("قطع محتجون الطريق الدولي.", "protest"),
    ("قطعت القوات الطريق إلى البلدة.", "security_measure"),
    ("استولى المتمردون على بلدة حدودية.", "territory_gain"),
    ("استولى المتمردون على شاحنات ذخيرة.", "seizure"),
]


@pytest.mark.parametrize(("text", "kind"), OBJECTS)
def test_objects(text: str, kind: str) -> None:
    assert kind in {h.type for h in happenings(text)}, happenings(text)


# weapons tell where they act, not where they lie
WEAPONS = [
    ("استشهد ضابط بعبوة ناسفة.", True),
    ("عبوة ناسفة تستهدف رتلا على الطريق", True),
    ("زرعت عبوة ناسفة قرب المدرسة.", True),
    ("ضبطت الشرطة عبوة ناسفة في منزل.", False),
    ("يضم المستودع عبوات ناسفة وقذائف.", False),
    ("عثروا على إرهابي يرتدي حزاما ناسفا.", False),
    ("مسيرة مزودة بقنابل يدوية في المعرض.", False),
]


@pytest.mark.parametrize(("text", "tells"), WEAPONS)
def test_weapons(text: str, tells: bool) -> None:
    types = {h.type for h in happenings(text)}
    assert bool(types & {"ied_explosion", "suicide_bombing", "grenade_attack"}) is tells, types


NOTHING = [
    "دعا المندوب إلى احترام اتفاقية فض الاشتباك.",
    "وصلت قوات مكافحة الشغب إلى الساحة.",
    "بيان صادر عن قيادة العمليات.",
    "شن الوزير هجوما لاذعا على الصحيفة.",
    "سينعكس القرار سلبا على المزارعين.",
    "قضى الوزير إجازته في الريف.",
    "سيطر القلق على السكان.",
    "ارتقى النادي إلى صدارة الترتيب.",
    "خطف المهاجم هدفا ثمينا.",
    "استشهد الخطيب بآيات من القرآن.",
    "أغلق المؤشر مرتفعا اليوم.",
    "تظاهر بأنه لا يعرف الحقيقة.",
    "فتحت الهيئة مركز تجنيد جديدا.",
]


@pytest.mark.parametrize("text", NOTHING)
def test_figures_tell_of_nothing(text: str) -> None:
    assert not [h for h in happenings(text) if not h.weak], happenings(text)


SPELLINGS = [
    ("قصـ ـف مدفعي على البلدة.", "shelling"),
    ("اغتيـ.ـال قيادي في المدينة.", "assassination"),
    ("اِسْتَهْدَفَتْ طائرةٌ الحيَّ.", "strike"),
    ("اغارت طائرات على القرية.", "airstrike"),
    ("الغـــارة على القرية.", "airstrike"),
    ("القي القبض على متهم.", "arrest"),
    ("لقى ثلاثة جنود حتفهم.", "killing"),
    ("اقتحمو المنزل وقتلو صاحبه.", "raid"),
]


@pytest.mark.parametrize(("text", "kind"), SPELLINGS)
def test_spellings(text: str, kind: str) -> None:
    assert kind in {h.type for h in happenings(text)}, happenings(text)
