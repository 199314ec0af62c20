"""How many, of whom, and what became of them. Each row: a sentence, and its tolls in order.

``killed 3`` exactly, ``3+`` at least, ``-5`` at most, ``3-5`` a range, ``?`` no number; ``{children 2}`` a breakdown;
``T`` a total that replaces earlier ones, ``C`` one over a longer time, ``E`` one given
before. Mentions of kind ``other`` are left out.
"""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from marsad.language.tokenizer import read_words
from marsad.mentions.counts import find_counts
from marsad.mentions.model import ActorMention, CountMention, DateMention, Reading

CASES = """
# --- verbal nouns
مقتل ثلاثة مدنيين بقصف على البلدة | killed 3
مقتل 3 وإصابة 4 في انفجار | killed 3; wounded 4
أسفر الانفجار عن مقتل خمسة عمال وجرح ستة | killed 5; wounded 6
ما أدى لمقتل ثلاثة عناصر وجرح أربعة آخرين | killed 3; wounded 4
استشهاد 12 مواطنا وإصابة العشرات في القطاع | killed 12; wounded 20+
ارتقاء أربعة شهداء في غارة على المخيم | killed 4
وفاة عشرين مهاجرا غرقا قبالة السواحل | killed 20
مصرع جنديين في كمين شرقي المدينة | killed 2
أودى الهجوم بحياة 10 أشخاص | killed 10
حصد الوباء والقصف أرواح مئة شخص | killed 100
هجوم يودي بحياة سبعة جنود | killed 7
تسبب القصف بإصابة امرأتين وطفل | wounded 3 {women 2, children 1}
إعدام خمسة أشخاص في الساحة العامة | killed 5
اغتيال قيادي في الفصيل برصاص مجهولين | killed 1
تحييد أربعة إرهابيين شمالي البلاد | killed 4
القضاء على إرهابيين اثنين في الجبال | killed 2
فقدان 4 أشخاص بعد غرق القارب | missing 4
اختفاء ثلاثة صيادين في البحر | missing 3
اعتقال 12 شابا في مداهمات ليلية | captured 12
اختطاف طبيبين على الطريق | captured 2
توقيف سبعة مهربين عند الحدود | captured 7
أسر جنديين خلال المعركة | captured 2
نزوح 300 عائلة من القرى | displaced 300
تهجير مئات المدنيين من منازلهم | displaced 200+
# --- verbs
قتل ثلاثة مدنيين وأصيب خمسة آخرون بينهم طفلان | killed 3; wounded 5 {children 2}
قُتل مدني وأصيب آخر بانفجار لغم | killed 1; wounded 1
قتل شخص وجرح آخران في مشاجرة | killed 1; wounded 2
أصيب، صباح اليوم، ثلاثة عمال بجروح | wounded 3
أصيبت طفلة ووالدتها بشظايا | wounded 2 {children 1, women 1}
استشهد شاب متأثرا بجراحه | killed 1
استشهد برصاص الجنود شاب في الثلاثين | killed 1
استشهدت امرأة وطفل وأصيب طفلين آخرين | killed 2 {women 1, children 1}; wounded 2 {children 2}
لقي ثلاثة أشخاص مصرعهم وأصيب رابع | killed 3; wounded 1
لقي عشرون مهاجرا حتفهم في البحر | killed 20
قضى خمسة شبان تحت التعذيب | killed 5
توفي رضيع بسبب البرد | killed 1
توفيت سيدة وأصيب زوجها وطفلهما | killed 1; wounded 2 {children 1}
قتلت القوات المهاجمة ثلاثة قرويين | killed 3
قتل مسلحون مجهولون شابا قرب منزله | killed 1
قتل جندي إسرائيلي طفلا عند الحاجز | killed 1
قتلت “قوات الأمن”، بدعم من الطيران، قياديا في التنظيم | killed 1
خطف مجهولون طالبين من الجامعة | captured 2
اعتقلت قوات الاحتلال أربعة مواطنين | captured 4
أوقفت مفارز مشتركة 12 مهربا | captured 12
احتجزت الميليشيا 30 مسافرا عند نقطة تفتيش | captured 30
فقد 3 صيادين في عرض البحر | missing 3
نزح أكثر من ألف شخص خلال يومين | displaced 1000+
# --- those counted stand before the verb
ثلاثة مدنيين قتلوا وخمسة أصيبوا | killed 3; wounded 5
قالت الوكالة إن 13 عسكريا قتلوا وجرح 18 آخرون | killed 13; wounded 18
سبعة أشخاص لقوا حتفهم في الانهيار | killed 7
تم إسعاف 37 شخصا أصيبوا في الهجوم | wounded 37
# --- nouns that carry the fate
3 قتلى و5 جرحى بقصف على السوق | killed 3; wounded 5
قتيلان وثلاثة جرحى في انفجار | killed 2; wounded 3
سقوط شهيد وجريحين في الغارة | killed 1; wounded 2
5 شهداء وعدد من الجرحى | killed 5; wounded ?
قتيل وجريحان | killed 1; wounded 2
وصل المشفى 4 شهداء و12 إصابة | killed 4; wounded 12
ثماني إصابات بين المصلين | wounded 8
خلف الهجوم 5 قتلى وعشرات الجرحى | killed 5; wounded 20+
ثلاثة جنود قتلى في الكمين | killed 3
شهيد وثلاث شهيدات في القصف | killed 4
العثور على جثة شاب مجهول الهوية | killed 1
انتشال 5 جثث من تحت الأنقاض | killed 5
تسجيل 3 حالات وفاة في المعتقل | killed 3
أسفر الغرق عن 7 مفقودين | missing 7
سقوط أكثر من 20 ضحية | casualties 20+
# --- both fates of one number
قتل وجرح نحو 23 عنصرا | casualties 23
مقتل وإصابة عشرة جنود | casualties 10
مقتل أو إصابة 15 مسلحا | casualties 15
سقط 15 شخصا بين قتيل وجريح | casualties 15
عشرات القتلى والجرحى في الهجوم | casualties 20+
عدد كبير من القتلى والجرحى | casualties ?
عشرون قتيلا وجريحا | casualties 20
# --- sums
مقتل ضابط وعنصرين بانفجار لغم | killed 3 {soldiers 1, fighters 2}
مقتل أربعة مدنيين وجنديين | killed 6 {civilians 4, soldiers 2}
مقتل رجل وزوجته وطفليهما | killed 4 {women 1, children 2}
مقتل القيادي أبو سعد وثلاثة من مرافقيه | killed 4
مقتل جندي بالإضافة إلى ثلاثة مدنيين | killed 4 {soldiers 1, civilians 3}
إصابة سائق، وعاملين اثنين | wounded 3
مقتل قائد ميداني ومرافقه | killed 2
مقتل طفلة ورجل مسن وامرأة | killed 3 {children 1, elderly 1, women 1}
مقتل ضابط وعدد من الجنود | killed 1+
# --- breakdowns
مقتل سبعة أشخاص بينهم طفلان وامرأة | killed 7 {children 2, women 1}
استشهاد 20 فلسطينيا، من بينهم 8 أطفال و5 نساء | killed 20 {children 8, women 5}
مقتل 10 أشخاص، 4 مدنيين و6 مسلحين | killed 10 {civilians 4, fighters 6}
مقتل 3 مدنيين (رجل وزوجته وابنهما) وإصابة 6 | killed 3 {women 1}; wounded 6
مقتل 8 عمال، خمسة منهم نساء | killed 8 {women 5}
مقتل 5 أشخاص هم رجل وزوجته وأطفالهما الثلاثة | killed 5 {women 1, children 3}
جرح تسعة مواطنين بينهم صحفي ومسعفان | wounded 9 {journalists 1, medics 2}
مقتل 140 شخصا بينهم 12 امرأة و30 طفلا وطفلة | killed 140 {women 12, children 30}
مقتل 5 مدنيين بينهم طفل و3 عناصر من الشرطة | killed 8
8 قتلى بينهم ضابط | killed 8 {soldiers 1}
# --- singulars and names
مقتل الطفل سامر بقذيفة هاون | killed 1
إصابة امرأة برصاص طائش | wounded 1
مقتل أحد المدنيين | killed 1
مقتل أحد عناصر الفصيل وإصابة آخرين | killed 1; wounded 2+
استشهاد الفتى محمد وإصابة والده | killed 1; wounded 1
إصابة الطفلين أحمد ومحمد | wounded 2
مقتل مدنيين اثنين وإصابة ثلاثة | killed 2; wounded 3
مقتل مدني واحد | killed 1
مقتل مدنيين بقصف ليلي | killed 2+
مقتل مدنيان وإصابة طفلتان | killed 2; wounded 2
# --- bounds
مقتل نحو عشرين مسلحا | killed 20
مقتل ما لا يقل عن 11 شخصا | killed 11+
إصابة 5 أشخاص على الأقل | wounded 5+
مقتل ما بين 10 و15 مسلحا | killed 10-15
مقتل 10-15 عنصرا | killed 10-15
مقتل أقل من عشرة جنود | killed -10
إصابة بضعة متظاهرين | wounded 3-9
مقتل المئات من المدنيين | killed 200+
مقتل ما مجموعه 12 شخصا | killed 12
مقتل حوالي ثلاثة آلاف شخص | killed 3000
مقتل نصف مليون شخص | killed 500000
مقتل /7/ عناصر وإصابة (3) | killed 7; wounded 3
# --- totals
ارتفعت الحصيلة إلى 12 قتيلا و30 جريحا | killed 12 T; wounded 30 T
ليرتفع عدد القتلى إلى 15 | killed 15 T
ارتفاع عدد الشهداء إلى أكثر من 70 | killed 70+ T
بلغ عدد القتلى 12 والجرحى 20 | killed 12 T; wounded 20 T
ارتفع عدد القتلى من 5 إلى 12 | killed 12 T
ارتفعت حصيلة ضحايا الغارة إلى 14 قتيلا بينهم أربعة أطفال | killed 14 T {children 4}
ارتفعت حصيلة القتلى والجرحى إلى 60 | casualties 60 T
وصل عدد المصابين إلى 44 | wounded 44 T
# --- over a longer time
قتل 500 مدني منذ بداية العام | killed 500 C
مقتل 25 شخصا خلال عام 2021 | killed 25 C
اعتقال 14 مدنيا منذ مطلع الشهر الجاري | captured 14 C
منذ بدء الحرب قتل أكثر من 300 صحفي | killed 300+ C
استشهاد 25 فلسطينيا منذ الفجر | killed 25
سقوط 13 قتيلا وأكثر من 95 جريحا | killed 13; wounded 95+
قضت مفرزة للجيش على إرهابيين خطيرين | killed 2+
الجيش يحيد 20 مسلحا | killed 20
وقتل القيادي علي حسن ومعه 3 من حراسه | killed 4
إصابة كل من سعاد المنصور وشقيقها ياسر | wounded 2+
مقتل "خالد سعيد المنصور" بعد يومين من إصابته | killed 1
إن شابا قتل وأصيب ثلاثة آخرون | killed 1; wounded 3
استشهدت امرأة وأصيبت أخرى | killed 1; wounded 1
18 إصابة بين قتيل وجريح | casualties 18
القتلى تجاوز عددهم الثلاثين، والجرحى بلغوا 80 | killed 30+ T; wounded 80 T
سقوط شهـ.ـداء وجرحـ.ـى | killed ?; wounded ?
مقتل منتسب في الشرطة وجرح اثنين آخرين | killed 1; wounded 2
أصيب 3 رجال أمن و15 متظاهرا | wounded 18 {police 3, civilians 15}
لغم يودي بحياة أم وأطفالها الأربعة | killed 5 {women 1, children 4}
مصرع وإصابة عدد من المتمردين | casualties ?
توفي خمسة عشر مهاجرا غرقا وفقد نحو عشرين آخرين | killed 15; missing 20
ارتفاع حصيلة العدوان إلى 4120 شهيدا و9876 إصابة | killed 4120 T; wounded 9876 T
انتشال جثماني شهيدين من تحت الأنقاض | killed 2
تسعة قرويين بينهم ثلاث نساء من عائلة واحدة قتلوا، وجرح 14 آخرون | killed 9 {women 3}; wounded 14
راح ضحية تلك المعارك 64 شخصا بينهم 9 أطفال | killed 64 {children 9}
إصابة 14 آخرين غالبيتهم أطفال ونساء | wounded 14
ارتفع عدد الجرحى إلى 17 متظاهرا، فيما توفي 3 آخرون | wounded 17 T; killed 3
مقتل خالد المنصور (54 عاما) بالقصف | killed 1
مقتل عشرين سوريا في انهيار مبنى | killed 20
# --- people before a verb that may mean other things too, and lists of them
وقال طبيب إن نحو 60 شخصا قضوا وأصيب أكثر من 300 | killed 60; wounded 300+
إن شابا قضى تحت التعذيب | killed 1
إن 20 مسلحا و9 من عناصر الشرطة وأربعة مدنيين لقوا حتفهم | killed 33 {fighters 20, police 9, civilians 4}
وأضاف أن 8 من رجال الشرطة ومدنيين اثنين أصيبوا | wounded 10 {police 8, civilians 2}
وهاجم 40 مسلحا المخفر وثلاثة مدنيين قتلوا | people 40; killed 3
عشرة جنود سقطوا قتلى | killed 10
قتل فيها 20 إرهابيا و11 عونا من قوات الأمن وثلاثة مدنيين | killed 34 {fighters 20, police 11, civilians 3}
استشهاد أحد الجرحى | killed 1
وفاة ثلاثة من المصابين في المستشفى | killed 3
# --- measures said of verbs, told after their number, said of two fates in turn; what was counted before
ارتفع عدد من قتلوا في الهجوم على المعسكر إلى 80 شخصا | killed 80 T
بلغ عدد الذين أصيبوا في الانفجار 45 | wounded 45 T
ارتفع إلى سبعة عدد الشهداء، بينهم مسنة، برصاص الجنود | killed 7 T {elderly 1}
ارتفع إلى 14 عدد قتلى التفجير | killed 14 T
بلغ عدد قتلى المعارك الدائرة بين الفصيلين غربي المدينة 41 قتيلا، والجرحى 90، بعد أن كانت الحصيلة السابقة 16 قتيلا | killed 41 T; wounded 90 T; killed 16 E
وكانت حصيلة أولية للوزارة تحدثت عن ستة قتلى | killed 6 E
أدت الغارة إلى شهيدين وجريح | killed 2; wounded 1
مقتل عنصر من الحركة وجرح أربعة، لترتفع الحصيلة منذ اندلاع القتال إلى 9 قتلى | killed 1; wounded 4; killed 9 T C
قتل جندي وأصيب سبعة، ما يرفع حصيلة قتلى الجيش منذ بداية الحرب إلى 120 | killed 1; wounded 7; killed 120 T C
إن 25 متطرفا و9 من عناصر الأمن لقوا حتفهم | killed 34 {fighters 25, police 9}
إن 8 من رجال الشرطة أصيبوا، وإن سبعة من المهاجمين اعتقلوا | wounded 8; captured 7
قال الجيش إن جنديين من قوات المشاة قتلا في انفجار قرب البلدة | killed 2
إن شابا من مخيم قريب استشهد برصاص الجنود | killed 1
إن متشددين قتلوا 11 جنديا في كمين | killed 11
إن ثلاثة مسلحين قتلوا جنديا | people 3; killed 1
انصاب 4 أشخاص وواحد منهم توفى بالمشفى | wounded 4; killed 1
أصيب خمسة مدنيين، أحدهم استشهد لاحقا | wounded 5; killed 1
مقتل أربعة مسلحين واستشهاد شرطيَّيْن في اشتباك | killed 4; killed 2
سقط 70 قتيلا، وأوضحت الوزارة أن بين القتلى 20 امرأة وسبعة أطفال، وأن عدد الإصابات وصل إلى 150 | killed 70 {women 20, children 7}; wounded 150 T
أسفر التفجير عن قتيل وعدد من الجرحى قدر عددهم بأربعة أشخاص | killed 1; wounded ?; wounded 4
# --- none
دون وقوع إصابات | killed 0; wounded 0
من دون تسجيل أي إصابات في صفوف المدنيين | killed 0; wounded 0
لم تسجل خسائر بشرية | killed 0; wounded 0
دون أن تسفر عن ضحايا | killed 0; wounded 0
بلا خسائر بشرية | killed 0; wounded 0
لم يصب أحد بأذى | wounded 0
لم يقتل أي شخص في الهجوم | killed 0
تأكدت الفرق من عدم وجود إصابات | killed 0; wounded 0
دون وقوع قتلى | killed 0
# --- not known
دون معلومات عن خسائر بشرية | casualties ?
لم ترد أنباء عن وقوع ضحايا | casualties ?
ولم تعرف حصيلة الضحايا | casualties ?
دون معرفة حجم الخسائر | casualties ?
سقوط قتلى وجرحى | killed ?; wounded ?
وقوع خسائر بشرية | casualties ?
خسائر في الأرواح والممتلكات | casualties ?
قتل عدد من الجنود وأصيب آخرون | killed ?; wounded ?
مقتل عائلة كاملة تحت الأنقاض | killed ?
مقتل وجرح عناصر من الفصيل | casualties ?
# --- strikes, attacks, vehicles
نفذ الطيران 12 غارة على الجبهة | strikes 12
غارتان على أطراف القرية | strikes 2
شهد الأسبوع عشر هجمات | attacks 10
دمر القصف ثلاث سيارات ودبابتين | vehicles 3; vehicles 2
# --- people whose fate nobody tells
قوامها 200 مقاتل | people 200
شارك في المظاهرة آلاف المواطنين | people 2000+
الإفراج عن 30 معتقلا | people 30
"""

QUIET = [
    "يبلغ الطفل من العمر 13 عاما",
    "على بعد 20 كيلومترا جنوب المدينة",
    "اللواء 444 والقرار 2254",
    "صواريخ من عيار 107 ملم",
    "الفوج 46 في ريف حلب",
    "استمرت العملية ثلاث ساعات",
    "قضى ثلاثة أيام في السجن",
    "خسائر مادية كبيرة",
    "محاولة اغتيال قيادي",
    "فقد أبدى الوزير سعادته",
    "حكم عليه بالسجن خمس سنوات",
    "قتل المدنيين جريمة حرب",
    "انخفضت الليرة إلى 15 ألف ليرة للدولار",
    "تحطم ثلاثة منازل",
    "أطلق الفصيل 15 قذيفة هاون",
    "إصابات مباشرة في الموقع",
    "بنسبة 30% من الناخبين",
    "انتشال جثامين من المقبرة",
    "تشييع جثمان الشهيد في مسقط رأسه",
    "قتل الحياة في شمال سوريا",
    "قتلت القوات روسيا",
    "حرق 5 مزارع",
    "إن شابا قضى ثلاث سنوات في الدراسة",
]

ROWS = [tuple(part.strip() for part in line.split("|")) for line in CASES.splitlines() if "|" in line]


def read(text: str) -> list[CountMention]:
    reading = Reading(read_words(text))
    find_counts(reading)
    return reading.counts


def written(count: CountMention) -> str:
    low, high = count.low, count.high
    number = "?" if low is None and high is None else f"{low}+" if high is None else f"-{high}" if low is None else str(low) if low == high else f"{low}-{high}"
    return f"{count.what} {number}" + " T" * count.total + " C" * count.cumulative + " E" * count.earlier


def test_the_table_is_long_enough() -> None:
    assert len(ROWS) >= 120


@pytest.mark.parametrize(("text", "wanted"), ROWS, ids=[text for text, _ in ROWS])
def test_tolls(text: str, wanted: str) -> None:
    found = [count for count in read(text) if not count.subset and count.what != "other"]
    expected = [row.strip() for row in wanted.split(";")]
    assert [written(count) for count in found] == [row.partition(" {")[0] for row in expected]
    for count, row in zip(found, expected, strict=True):
        if "{" in row:
            groups = {name: int(number) for name, number in (pair.split() for pair in row.split("{")[1].strip("}").split(", "))}
            assert {group: bounds["min"] for group, bounds in count.of.items()} == groups


@pytest.mark.parametrize("text", QUIET)
def test_no_toll(text: str) -> None:
    assert [written(count) for count in read(text) if count.what != "other"] == []


@pytest.mark.parametrize("text", [text for text, _ in ROWS])
def test_offsets(text: str) -> None:
    words = read_words(text)
    for count in read(text):
        assert text[count.start : count.end] == count.text
        assert words.span(count.first, count.last) == (count.start, count.end)


def test_the_span_is_number_and_noun() -> None:
    counts = read("أسفر القصف عن مقتل ما لا يقل عن ثلاثة مدنيين في السوق")
    assert [count.text for count in counts] == ["ما لا يقل عن ثلاثة مدنيين"]


def test_the_fate_word_is_kept() -> None:
    words = read_words("أدى القصف إلى مقتل ثلاثة مدنيين وإصابة أربعة")
    reading = Reading(words)
    find_counts(reading)
    assert [words.norm[count.fate_first] for count in reading.counts if count.fate_first is not None] == ["مقتل", "اصابه"]


def test_subsets_stand_beside_their_whole() -> None:
    counts = read("مقتل سبعة أشخاص بينهم طفلان وامرأة")
    assert [(count.low, count.subset, count.group) for count in counts] == [(7, False, None), (2, True, "children"), (1, True, "women")]


def test_words_of_dates_are_no_counts() -> None:
    text = "قتل في 12 نيسان 2021 مدنيان"
    words = read_words(text)
    date = DateMention(2, 5, *words.span(2, 5), words.slice(2, 5), "test", low=dt.date(2021, 4, 12), high=dt.date(2021, 4, 12), edtf="2021-04-12", precision="day", reading="")
    reading = Reading(words, dates=[date])
    find_counts(reading)
    assert [written(count) for count in reading.counts] == ["killed 2"]


def test_a_named_person_is_one() -> None:
    words = read_words("مقتل خالد المنصور برصاص مجهولين")
    person = ActorMention(1, 3, *words.span(1, 3), words.slice(1, 3), "test", id="person", name="خالد المنصور", name_en=None, kind=None, form="person")
    reading = Reading(words, actors=[person])
    find_counts(reading)
    assert [written(count) for count in reading.counts] == ["killed 1"]


def test_page_furniture_is_not_read() -> None:
    text = "مقتل 5 مدنيين\nمقتل 9 جنود"
    reading = Reading(read_words(text), skip=[(14, len(text))])
    find_counts(reading)
    assert [written(count) for count in reading.counts] == ["killed 5"]


def test_a_day_between_keeps_a_toll_from_being_cumulative() -> None:
    text = "تشهد البلدة منذ بداية الشهر تصعيدا وأمس قتل ثلاثة مدنيين"
    words = read_words(text)
    i = words.norm.index("امس")
    date = DateMention(i, i + 1, *words.span(i, i + 1), "أمس", "test", low=None, high=None, edtf=None, precision="day", reading="")
    reading = Reading(words, dates=[date])
    find_counts(reading)
    assert [written(count) for count in reading.counts] == ["killed 3"]


@settings(max_examples=200, deadline=None)
@given(st.lists(st.sampled_from([word for text, _ in ROWS for word in text.split()]), max_size=40).map(" ".join))
def test_any_order_of_words_is_read_without_error(text: str) -> None:
    for count in read(text):
        assert text[count.start : count.end] == count.text
        assert count.low is None or count.high is None or count.low <= count.high
