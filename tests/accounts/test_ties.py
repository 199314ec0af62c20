"""Ties and facts: one case a wording, in our own sentences, with the exact passage that says it."""

from __future__ import annotations

import pytest

from marsad.accounts.ties import read_ties
from marsad.language.tokenizer import read_words
from marsad.mentions.actors import find_actors
from marsad.mentions.model import Reading
from marsad.mentions.places import find_places
from marsad.mentions.speakers import find_speakers
from marsad.records import DocumentRef, Fact, Tie


def read(text: str) -> list[Tie | Fact]:
    """Ties and facts of a text, all finders that they rest on run before."""
    reading = Reading(read_words(text))
    for find in (find_actors, find_places, find_speakers):
        find(reading)
    return read_ties(reading, DocumentRef(id="sha256:test"))


TIES = [
    # backing(): who backs stands right behind the body
    ("قتل عنصران من فصيل العمشات المدعوم من تركيا بانفجار لغم", "sultan-suleiman-shah", "backed_by", "turkey"),
    (
        "هاجمت قوات الدعم السريع المدعومة إماراتيا مدينة الأبيض",
        "rapid-support-forces",
        "backed_by",
        "united-arab-emirates",
    ),
    ("لواء القدس المدعوم روسيا يرسل تعزيزات إلى البادية", "liwa-al-quds", "backed_by", "russia"),
    ("انتشرت قوات الحزام الأمني الموالية للإمارات في عدن", "security-belt-forces", "loyal_to", "united-arab-emirates"),
    ("نفت عصائب أهل الحق المقربة من إيران الاتهام", "asaib-ahl-al-haq", "loyal_to", "iran"),
    (
        "داهمت كتيبة الضمان التابعة لحكومة الوفاق مقرا في طرابلس",
        "daman-battalion",
        "part_of",
        "government-of-national-accord",
    ),
    (
        "قصف فصيل السلطان مراد المنضوي ضمن الجيش الوطني القرية",
        "sultan-murad-division",
        "part_of",
        "syrian-national-army",
    ),
    ("حركة النجباء الممولة من إيران تتوعد بالرد", "harakat-al-nujaba", "backed_by", "iran"),
    # supporting(): a verb of support
    ("تدعم إيران جماعة الحوثي في اليمن بالخبراء", "houthis", "backed_by", "iran"),
    ("تتقدم قوات حفتر التي تدعمها روسيا والإمارات نحو سرت", "libyan-national-army", "backed_by", "russia"),
    (
        "تتقدم قوات حفتر التي تدعمها روسيا والإمارات نحو سرت",
        "libyan-national-army",
        "backed_by",
        "united-arab-emirates",
    ),
    # rivalry(): in the order of ids, whichever comes first
    ("تتنافس روسيا وإيران على النفوذ في دير الزور", "iran", "rival_of", "russia"),
    ("اشتد التنافس بين ألوية العمالقة وقوات الحزام الأمني", "giants-brigades", "rival_of", "security-belt-forces"),
    ("الصراع بين الجيش السوداني وقوات الدعم السريع مستمر", "rapid-support-forces", "rival_of", "sudanese-armed-forces"),
    # alongside()
    (
        "يقاتل مسلحو حركة العدل والمساواة إلى جانب الجيش السوداني في الفاشر",
        "jem",
        "fights_alongside",
        "sudanese-armed-forces",
    ),
    (
        "شارك لواء فاطميون إلى جانب قوات النظام في معارك تدمر",
        "fatemiyoun",
        "fights_alongside",
        "syrian-government-forces",
    ),
    # relying()
    (
        "تعتمد روسيا في حملات التمشيط على ميليشيا لواء الباقر في البادية السورية",
        "baqir-brigade",
        "fights_alongside",
        "russian-forces",
    ),
    # supply()
    ("تلقت قوات الدعم السريع أسلحة من الإمارات", "rapid-support-forces", "supplied_by", "united-arab-emirates"),
    ("تحصل خلايا داعش على ذخيرتها وأسلحتها من قوات حفتر", "isis", "supplied_by", "libyan-national-army"),
    ("تزود إيران حزب الله بالصواريخ عبر سوريا", "hezbollah", "supplied_by", "iran"),
    # splitting(), joining()
    ("انشقت مجموعة من جيش العزة عن هيئة تحرير الشام", "jaysh-al-izza", "split_from", "hayat-tahrir-al-sham"),
    ("هاجم فصيل أبناء الوادي المنبثق عن جيش النصر حاجزا", "x-abna-al-wady", "split_from", "jaysh-al-nasr"),
    ("انضم مقاتلون من حركة تحرير السودان إلى قوات الدعم السريع", "sudan-liberation-movement", "joined", "rapid-support-forces"),
    ("بايعت جماعة جند الإسلام تنظيم القاعدة", "jund-al-islam-sinai", "joined", "al-qaeda"),
    # belonging()
    (
        "أعلنت سرايا القدس، الجناح العسكري لحركة الجهاد الإسلامي، قصف البلدة",
        "al-quds-brigades",
        "part_of",
        "islamic-jihad",
    ),
    ("كتيبة السهم التي تتبع لفيلق الشام هاجمت حاجزا", "x-katiba-al-shm", "part_of", "faylaq-al-sham"),
]


@pytest.mark.parametrize(("text", "subject", "relation", "target"), TIES)
def test_ties(text: str, subject: str, relation: str, target: str) -> None:
    found = [t for t in read(text) if isinstance(t, Tie)]
    assert (subject, relation, target) in [(t.subject, t.relation, t.object) for t in found]
    assert all(text[t.start : t.end] == t.text for t in found)


def test_control_of_a_place() -> None:
    (tie,) = [t for t in read("تسيطر قوات سوريا الديمقراطية على مدينة الرقة") if isinstance(t, Tie)]
    assert (tie.subject, tie.relation) == ("sdf", "controls") and tie.text.endswith("الرقة")


@pytest.mark.parametrize(
    "text",
    [
        "سيطرت قوات الجيش السوداني على بلدة الدلنج بعد معارك",  # an event
        "استهدف الجيش السوداني سيارة تتبع لقوات الدعم السريع",  # the car belongs, not the army
        "اندلعت اشتباكات بين فرقة الحمزة وأحرار الشرقية",
        "قصفت قوات النظام إدلب إلى جانب بلدات أخرى تسيطر عليها المعارضة",
        "وصلت إلى جانب الطريق دورية للجيش اللبناني",
    ],
)
def test_what_is_no_tie_between_bodies(text: str) -> None:
    assert [t for t in read(text) if isinstance(t, Tie) and t.relation != "controls"] == []


FACTS = [
    ("يقدر عدد عناصر لواء الباقر بنحو 3 آلاف مقاتل", "baqir-brigade", "strength", 3000, "about"),
    ("يبلغ عدد مقاتلي ألوية العمالقة 20 ألف مقاتل", "giants-brigades", "strength", 20000, "exact"),
    ("تضم حركة النجباء أكثر من 10 آلاف مقاتل وتأسست عام 2013", "harakat-al-nujaba", "strength", 10000, "min"),
    ("تضم حركة النجباء أكثر من 10 آلاف مقاتل وتأسست عام 2013", "harakat-al-nujaba", "founded", 2013, "exact"),
    ("تأسس لواء الباقر عام 2012 في حلب", "baqir-brigade", "founded", 2012, "exact"),
    ("تشكلت ألوية العمالقة أواخر عام 2015 في الساحل الغربي", "giants-brigades", "founded", 2015, "exact"),
    ("فقد جيش العزة أكثر من 400 مقاتل منذ تأسيسه عام 2015", "jaysh-al-izza", "killed_since_founding", 400, "min"),
    ("فقد جيش العزة أكثر من 400 مقاتل منذ تأسيسه عام 2015", "jaysh-al-izza", "founded", 2015, "exact"),
    ("يضم لواء فاطميون 5 آلاف مقاتل بينهم نحو 200 مقاتل عراقي", "fatemiyoun", "strength_iraqi", 200, "about"),
    ("خسر لواء الباقر مواقع، وجرى توثيق 86 عنصرا قضوا في صفوفه", "baqir-brigade", "killed_documented", 86, "exact"),
]


@pytest.mark.parametrize(("text", "subject", "fact", "value", "bound"), FACTS)
def test_facts(text: str, subject: str, fact: str, value: int, bound: str) -> None:
    found = [f for f in read(text) if isinstance(f, Fact)]
    assert (subject, fact, value, bound) in [(f.subject, f.fact, f.value, f.bound) for f in found]
    assert all(text[f.start : f.end] == f.text for f in found)


@pytest.mark.parametrize("text", ["قتل 12 مقاتلا من لواء الباقر أمس", "سلم 30 عنصرا من داعش أنفسهم عام 2019", "عدد سكان المدينة 3 آلاف"])
def test_tolls_of_events_are_no_facts(text: str) -> None:
    assert [f for f in read(text) if isinstance(f, Fact)] == []


def test_a_tie_carries_who_says_it() -> None:
    (tie,) = [t for t in read('قال مدير المرصد إن "حركة النجباء المدعومة من إيران أخلت مقارها"') if isinstance(t, Tie)]
    assert (tie.subject, tie.object) == ("harakat-al-nujaba", "iran")
    assert tie.attribution and "المرصد" in tie.attribution[0].source
