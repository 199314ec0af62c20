"""Which of several numbers becomes the toll of an account: sentences told of one happening, one a line, and the toll of each field."""

from __future__ import annotations

import pytest

import marsad
from marsad.accounts.tolls import casualties, tolls_in
from marsad.language.tokenizer import read_words
from marsad.mentions.counts import find_counts
from marsad.mentions.model import Reading
from marsad.mentions.pipeline import finders
from marsad.records import Toll

CASES = [
    # a total takes the place of earlier numbers, wherever it stands
    ("قتل ثلاثة عمال في الانفجار.\nوارتفعت الحصيلة إلى خمسة قتلى.", {"killed": "5"}),
    ("استشهد أربعة شبان.\nصاروا ستة شهداء بعد انتشال رجل وزوجته.", {"killed": "6"}),
    ("ارتفع عدد القتلى إلى تسعة.\nوكانت حصيلة سابقة تحدثت عن سبعة قتلى.", {"killed": "9"}),
    ("مقتل اثنين.\nوارتفع عدد القتلى إلى أربعة.\nثم ارتفع عدد القتلى إلى ستة.", {"killed": "6"}),
    # one of the wounded dies later, or one more is told by an ordinal
    ("قتل ثلاثة مدنيين.\nوتوفي لاحقا أحد الجرحى متأثرا بإصابته.", {"killed": "4"}),
    ("مقتل جنديين في الكمين.\nواستشهد ثالث متأثرا بجراحه.", {"killed": "3"}),
    ("قتل ثلاثة مدنيين.\nوتوفي أحد الجرحى، ليرتفع عدد القتلى إلى أربعة.", {"killed": "4"}),
    # some of the wounded who are moved are those told
    ("نُقل اثنان من المصابين إلى المستشفى بعد أن أصيب سبعة في الانفجار.", {"wounded": "7"}),
    # somebody before nobody, nobody before not known
    ("سقط جرحى في القصف.\nولم تسجل إصابات في صفوف الشرطة.", {"killed": "0", "wounded": "?"}),
    ("لم ترد أنباء عن ضحايا.\nوانتهت العملية دون إصابات.", {"killed": "0", "wounded": "0"}),
    ("لم تعرف حصيلة القصف.\nوقتل شاب.", {"killed": "1", "wounded": "?"}),
    # the event's own before one of some days, a cumulative one never
    ("قتل تسعة مدنيين خلال الأيام الماضية.\nوقتل مدني في قصف اليوم.", {"killed": "1"}),
    ("قتل مدنيان.\nومنذ مطلع العام قتل 340 مدنيا.", {"killed": "2"}),
    # a number said before one that a form implies or that refers back
    ("نقل القتيلان إلى المشفى.\nوقتل في الهجوم ثلاثة حراس.", {"killed": "3"}),
    ("قتل شاب.\nوأسفر الهجوم عن مقتل أربعة أشخاص.", {"killed": "4"}),
    # a number before mere tens
    ("جرح العشرات في القصف.\nوأكد المشفى إصابة 34 مدنيا.", {"wounded": "34"}),
    ("ثمانية شهداء وعشرات الجرحى في القصف.", {"killed": "8", "wounded": "?"}),
    # one of whom is told, and some of his own
    ("اغتيل قاض في المدينة، كما قتلوا اثنين من حراسه.", {"killed": "3"}),
    # one number for both fates leaves each open; what is told apart does not
    ("سقوط عشرة بين قتيل وجريح.", {"killed": "?", "wounded": "?"}),
    ("سقوط عشرة بين قتيل وجريح.\nمقتل ثلاثة وإصابة سبعة.", {"killed": "3", "wounded": "7"}),
    # a total of the dead does not make the wounded of another clause newer
    ("جرح أكثر من 60 شخصا.\nوقال طبيب إن عشر إصابات خطرة وصلت، قبل أن يعلن أن عدد القتلى بلغ 22.", {"killed": "22", "wounded": "60+"}),
    # both sides of a fight in one sentence
    ("قتل أربعة إرهابيين واستشهد عسكريان.", {"killed": "6"}),
    # both sides in two sentences, where both are armed
    ("قضت المفرزة على ستة مسلحين.\nوأسفر الاشتباك عن استشهاد جنديين.", {"killed": "8"}),
    ("قضت المفرزة على ستة مسلحين.\nوقتل مدنيان في الاشتباك.", {"killed": "6"}),
    # what was told at first
    ("قتل تسعة عمال في الانهيار، بعد أن كانت البلدية قد أعلنت مقتل خمسة.", {"killed": "9"}),
    ("بعدما أعلنت الشرطة في البداية مقتل حارسين، تبين أن القتلى أربعة.", {"killed": "4"}),
    # those who died of wounds are counted in the total already
    ("عدد شهداء المجزرة وصل إلى 40 شهيدا، بعد وفاة ثلاثة من المصابين أمس.", {"killed": "40"}),
    # only a rumour makes it one more
    ("مقتل ضابط وحارسين، وأنباء عن وفاة أحد الجرحى لاحقا.", {"killed": "3-4"}),
    # one, and another one beside him
    ("أدى الانفجار إلى إصابته بشظايا وبتر ساق مرافقه.", {"wounded": "2"}),
    ("استشهد راع في القصف واستشهدت طفلة في القرية.", {"killed": "2"}),
    # several told one by one; not one told of again
    ("قتل شاب في الكرم، وقتل آخر عند البئر، وقتلت امرأة في بيتها، كما قتل مختار القرية.", {"killed": "4"}),
    ("أصيب حطاب برصاص مجهولين وأصيب الحطاب في قدمه.", {"wounded": "1"}),
    # those of the other side behind مقابل, and those whom a word of honour makes one's own
    ("أسفرت المعارك عن استشهاد تسعة من أفراد الجيش وجرح ستة، مقابل 20 قتيلا و30 جريحا في صفوف الفصيل.", {"killed": "29", "wounded": "36"}),
    ("قتل 11 تكفيريا في الهجوم.\nونتيجة للاشتباك استشهد فردان.", {"killed": "13"}),
    ("قتل 11 تكفيريا في الهجوم.\nواستشهد راعيان قرب الحاجز.", {"killed": "11"}),
    # whom those who are held are charged with
    ("أوقفت الشرطة متورطين في اغتيال ناشط.", {}),
    ("أعدمت السلطات رجلا أدين بقتل ثلاثة حراس.", {"killed": "1"}),
    # ages are no people
    ("أسفر القصف عن مقتل طفلين شقيقين يبلغان من العمر عشرة أعوام وستة.", {"killed": "2"}),
    ("مقتل طفلين شقيقين، 8 و11 عاما، في انفجار لغم.", {"killed": "2"}),
    ("قتل ثلاثة أشقاء أعمارهم ستة وثمانية وعشرة أعوام في القصف.", {"killed": "3"}),
    # how many somebody wanted to kill
    ("قصفوا السوق بهدف قتل أكبر عدد من المدنيين.", {}),
    ("قتل تسعة باعة. وكان هدفهم قتل أكبر عدد ممكن من الناس.", {"killed": "9"}),
]

RIVALS = [
    ("قتل سبعة عناصر في غارة على البلدة، وفق الوكالة الوطنية، بينما أكدت مواقع مؤيدة أن قتلى الحزب 11.", "7-11"),
    ("قتل شخصان في انفجار عبوة في المدينة، بحسب الدفاع المدني. فيما ذهبت مصادر أخرى إلى الحديث عن مقتل ثلاثة.", "2-3"),
    ("قالت وزارة الصحة إن 11 مدنيا قتلوا، فيما تحدث مصدر طبي عن 16 قتيلا.", "11-16"),
    ("قتل ما لا يقل عن 30 شخصا في الغارة، بحسب المرصد، في حين رفعت إدارة الإقليم عدد القتلى إلى 41.", "30-41"),
    ("قالت الشرطة إن القتلى سبعة. أما مركز الوادي للتوثيق فسجل مقتل تسعة أشخاص.", "7-9"),
    ("قتل جندي في هجوم على نقطة تفتيش، وقال التنظيم في بيان إنه قتل خمسة جنود.", "1-5"),
    # the same source, a toll told before, a boast, a part, many times the number, those of another side
    ("قالت وزارة الصحة إن القتلى سبعة. وأضافت الوزارة أن القتلى تسعة.", "7"),
    ("قالت وزارة الصحة إن القتلى تسعة. وكان مصدر طبي تحدث أمس عن أربعة قتلى.", "9"),
    ("قالت الشرطة إن جنديين قتلا، وزعم التنظيم أنه قتل ستة جنود.", "2"),
    ("قالت الشرطة إن خمسة مدنيين قتلوا. وقال الفصيل إن ثلاثة من الشهداء من عناصره.", "5"),
    ("قالت الشرطة إن خمسة مدنيين قتلوا. وقالت منظمة حقوقية إن عدد القتلى تسعون ألفا.", "5"),
    ("قالت الشرطة إن القتلى خمسة، ثم ارتفع عدد القتلى إلى سبعة.", "7"),
]


def written(toll: Toll) -> str:
    if toll.min is None:
        return "?" if toll.max is None else f"-{toll.max}"
    if toll.max is not None and toll.max != toll.min:
        return f"{toll.min}-{toll.max}"
    return f"{toll.min}" if toll.min == toll.max else f"{toll.min}+"


@pytest.mark.parametrize(("text", "wanted"), CASES, ids=[text for text, _ in CASES])
def test_the_toll_of_each_field(text: str, wanted: dict[str, str]) -> None:
    reading = Reading(read_words(text))
    find_counts(reading)
    chosen, _ = casualties(tolls_in(reading, 0, len(reading.words)))
    assert {name: written(toll) for name, toll in chosen.items()} == wanted


@pytest.mark.parametrize("text", [text for text, _ in CASES])
def test_the_words_of_a_toll_stand_in_the_text(text: str) -> None:
    reading = Reading(read_words(text))
    find_counts(reading)
    chosen, others = casualties(tolls_in(reading, 0, len(reading.words)))
    for toll in (*chosen.values(), *others):
        assert toll.start is not None
        assert text[toll.start : toll.end] == toll.text


@pytest.mark.parametrize(("text", "wanted"), RIVALS, ids=[text for text, _ in RIVALS])
def test_numbers_of_different_sources_are_a_range(text: str, wanted: str) -> None:
    reading = Reading(read_words(text))
    for find in finders():
        find(reading)
    chosen, others = casualties(tolls_in(reading, 0, len(reading.words)))
    assert written(chosen["killed"]) == wanted
    if "-" in wanted:
        assert f"{min(o.min or 0 for o in others)}-{max(o.min or 0 for o in others)}" == wanted
        assert len({other.source for other in others}) > 1


def test_what_differs_is_kept_beside_the_choice() -> None:
    reading = Reading(read_words("قتل ثلاثة عمال.\nوقالت الشرطة إن القتلى خمسة."))
    find_counts(reading)
    chosen, others = casualties(tolls_in(reading, 0, len(reading.words)))
    assert (chosen["killed"].min, [other.min for other in others]) == (3, [5])


def test_a_headline_number_of_both_is_no_toll_of_the_dead() -> None:
    text = "حصيلة جديدة للتفجير: 7 شهداء وجرحى.\nأسفر التفجير عن استشهاد ثلاثة عمال وإصابة أربعة."
    reading = Reading(read_words(text))
    reading.title = (0, text.index("\n"))
    find_counts(reading)
    chosen, _ = casualties(tolls_in(reading, 0, len(reading.words)))
    assert {name: written(toll) for name, toll in chosen.items()} == {"killed": "3", "wounded": "4"}


EARLIER = [
    (
        "استهدفت مسيرة سيارة في صور بلبنان أمس ما أدى إلى مقتل سائقها، وذلك بعد يومين من غارة على النبطية قتل فيها خمسة.",
        {"drone_strike": "1", "airstrike": "5"},
    ),
    (
        "أعلنت القوات التركية أمس تحييد سبعة عناصر من حزب العمال الكردستاني في شمال العراق، وذلك بعد مقتل جندي تركي بهجوم للحزب.",
        {"killing": "7", "armed_attack": "1"},
    ),
    ("توفي شاب في نيالا بالسودان أمس متأثرا بجراحه بعد يومين من إصابته برصاص قناص.", {"attack_on_civilians": "1"}),
]
"""What came before in one sentence keeps its own dead: the type of each account and its killed."""


@pytest.mark.parametrize(("text", "wanted"), EARLIER, ids=[text[:50] for text, _ in EARLIER])
def test_the_dead_of_what_came_before_are_its_own(text: str, wanted: dict[str, str]) -> None:
    accounts = marsad.read(text, published="2024-04-20")
    assert {account.type: written(account.casualties["killed"]) for account in accounts} == wanted
