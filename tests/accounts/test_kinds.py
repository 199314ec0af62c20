"""The type of what a sentence tells, through the whole reading; and sentences of peace, accident and crime, which tell of none."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

import marsad

HERE = Path(__file__).parent
CASES: dict[str, list[str]] = yaml.safe_load((HERE.parent / "mentions" / "happening_cases.yaml").read_text(encoding="utf-8"))
PEACE: list[str] = yaml.safe_load((HERE / "peace_cases.yaml").read_text(encoding="utf-8"))
OPEN = frozenset(CASES["open"])
TOLD = [(kind, text) for kind, texts in CASES.items() if kind != "open" for text in texts if text not in OPEN]


@pytest.mark.parametrize(("kind", "text"), TOLD)
def test_type(kind: str, text: str) -> None:
    assert kind in {account.type for account in marsad.read(text, published="2021-04-20")}


@pytest.mark.parametrize("text", PEACE)
def test_peace(text: str) -> None:
    assert [account.type for account in marsad.read(text, published="2021-04-20")] == []


# one happening told by several words: which of them names the type
SEVERAL = [
    ("استهدفت طائرة مسيرة سيارة بصاروخ في بلدة كفررمان.", "drone_strike"),
    ("أسقطت الدفاعات الجوية مسيرة مفخخة في سماء أبها.", "interception"),
    ("فجر انتحاري سيارة مفخخة قرب معسكر للجيش في بنغازي.", "suicide_bombing"),
    ("ألقى مسلحون قنبلة يدوية على منزل ضابط في البصرة.", "grenade_attack"),
    ("قصف الطيران الحربي بلدة الأتارب بالصواريخ.", "airstrike"),
    ("دمرت مقاتلات حربية منزلا في مدينة رفح.", "airstrike"),
    ("مقتل طفل بانفجار لغم في مديرية حيس.", "landmine_explosion"),
    ("أصيب خمسة متظاهرين برصاص قوات الأمن في كربلاء.", "excessive_force"),
    ("انتشال جثث خمسة مدنيين بعد قصف مدفعي على حي في مدينة الفاشر.", "shelling"),
    ("قُتل شخص برصاص الجنود خلال عملية إنزال جوي في قرية الطكيحي.", "raid"),
    ("ضبطت مفرزة للجيش عبوات ناسفة وصواريخ في مدينة تبسة.", "seizure"),
    ("فككت فرق الهندسة عبوة ناسفة على طريق كركوك.", "seizure"),
    ("سقطت قذيفة هاون على حي الكاشف بدرعا مصدرها حاجز للمخابرات الجوية.", "shelling"),
    ("فتحت الزوارق الحربية الإسرائيلية رشاشاتها تجاه قوارب الصيادين قبالة شاطئ رفح.", "attack_on_civilians"),
    ("قتل طفلان وأصيب ثالث بالألغام في مديرية حيس أمس.", "landmine_explosion"),
    ("أطلق قناص النار على فريق لنزع الألغام في مديرية مقبنة فأصيب أحد أفراده.", "armed_attack"),
    ("هاجم مستوطنون رعاة ورشقوهم بالحجارة في مسافر يطا.", "attack_on_civilians"),
    ("ألقى مجهولون زجاجات حارقة على كنيس في مدينة ليون.", "attack_on_civilians"),
]


@pytest.mark.parametrize(("text", "kind"), SEVERAL)
def test_several_words(text: str, kind: str) -> None:
    assert kind in {account.type for account in marsad.read(text, published="2021-04-20")}
