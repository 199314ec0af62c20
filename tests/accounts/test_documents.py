"""Several sentences of one invented document: what folds into one account and what stays apart."""

from __future__ import annotations

import pytest

import marsad

ONE = [
    # headline, lead and a correspondent's version
    "قتلى بقصف على بلدة كفرنبل\n\nقتل مدنيان أمس الأحد بقصف مدفعي استهدف بلدة كفرنبل جنوبي إدلب.\n\nوقال مراسلنا إن القصف أسفر أيضا عن إصابة خمسة آخرين.",
    # the toll by another source
    "انفجرت سيارة مفخخة في سوق مدينة عفرين وأسفرت عن مقتل ثلاثة أشخاص.\nوقال الدفاع المدني إن عدد القتلى ارتفع إلى خمسة.",
    # a word that points back
    "أطلقت القوات العراقية حملة تمشيط في جبال حمرين ضد تنظيم داعش.\nوتهدف الحملة إلى ملاحقة خلايا التنظيم.",
]
TWO = [
    # another village under كما
    "قصفت مدفعية النظام بلدة كفرنبل جنوبي إدلب، كما استهدفت قرية معرزيتا المجاورة بصواريخ.",
    # the other side's answer
    "استهدفت قوات النظام بلدة كنصفرة بقذائف الهاون. وردت فصائل المعارضة باستهداف مواقع لقوات النظام في كفرنبل براجمات الصواريخ.",
    # another day
    "قتل جندي بانفجار لغم في مأرب أمس الأحد.\nوكان جندي قد قتل بانفجار لغم في مأرب في الثالث من آذار الماضي.",
    # what was answered, with a toll of its own
    "أصيب مطار حماة بهجوم صاروخي العام الماضي، ردا على هجوم بالغاز قتل سبعين شخصا في بلدة كفرزيتا.",
]


@pytest.mark.parametrize("text", ONE)
def test_told_again(text: str) -> None:
    accounts = marsad.read(text, published="2021-04-05")
    assert len(accounts) == 1, [(a.type, [p.name for p in a.where]) for a in accounts]


@pytest.mark.parametrize("text", TWO)
def test_told_apart(text: str) -> None:
    accounts = marsad.read(text, published="2021-04-05")
    assert len(accounts) == 2, [(a.type, [p.name for p in a.where]) for a in accounts]


def test_a_later_total_is_the_toll_and_the_earlier_one_is_kept() -> None:
    [account] = marsad.read(ONE[1], published="2021-04-05")
    assert (account.casualties["killed"].min, account.casualties["killed"].max) == (5, 5)
    assert [(toll.field, toll.min) for toll in account.other_tolls] == [("killed", 3)]


def test_every_claim_points_at_its_words() -> None:
    for text in ONE + TWO:
        for account in marsad.read(text, published="2021-04-05"):
            passages = [*account.evidence, *account.actors, *account.where, *account.casualties.values(), *account.attribution]
            for passage in passages:
                assert text[passage.start : passage.end] == passage.text
            assert account.when is None or account.when.text in text


def test_news_without_a_day_says_what_its_date_rests_on() -> None:
    [account] = marsad.read("قصف مدفعي على بلدة كفرنبل جنوبي إدلب", published="2021-04-05")
    assert account.when is not None
    assert (account.when.start, account.when.end) == ("2021-04-04", "2021-04-05")
    assert "no day is said" in (account.when.reading or "")


def test_without_a_publication_day_nothing_is_dated_by_the_clock() -> None:
    [account] = marsad.read("قصف مدفعي على بلدة كفرنبل جنوبي إدلب")
    assert account.when is None


TOLLS = [
    # two sides in one sentence: one toll
    ("قالت الوزارة أمس إن مفرزة للجيش اشتبكت مع مسلحين قرب باتنة، فقضت على أربعة إرهابيين واستشهد عسكريان.", "killed 6"),
    # the same victims told twice are no sum
    ("مقتل ثلاثة جنود بهجوم في مأرب\n\nقتل ثلاثة جنود أمس بهجوم مسلح في مأرب.", "killed 3"),
    # the newest total, whatever was said before
    (
        "بلغ عدد قتلى الاشتباكات أمس في مدينة الزاوية 31 قتيلا، والجرحى 80، بعد أن كانت الحصيلة السابقة 12 قتيلا.",
        "killed 31; wounded 80; other killed 12",
    ),
    # a longer time is not this event
    ("أسفر القصف أمس على مخيم عين الحلوة عن مقتل رجل وجرح أربعة، لترتفع الحصيلة منذ اندلاع القتال إلى 9 قتلى.", "killed 1; wounded 4"),
    # a speaker's own people are part of the whole
    ("قالت المنظمة إن ثلاثة من العاملين لديها قتلوا أمس في انفجار في عدن. وخلف الانفجار 20 قتيلا على الأقل.", "killed 20+; other killed 3"),
    # a number that is said before one that a form implies
    (
        "قصفت قوات النظام أمس مدينة الباب، ما أدى إلى مقتل مدني وإصابة آخرين.\nوقال الدفاع المدني إن القصف أدى إلى إصابة 4 مدنيين.",
        "killed 1; wounded 4; other wounded 2+",
    ),
    # one number for both fates
    ("مقتل وإصابة عشرة جنود أمس بانفجار لغم في مأرب", "killed ?; wounded ?"),
    ("سبعة ضحايا أمس في غارة على مدينة إدلب", "killed ?; wounded ?"),
]


@pytest.mark.parametrize(("text", "wanted"), TOLLS, ids=[wanted for _, wanted in TOLLS])
def test_which_toll_is_the_accounts_own(text: str, wanted: str) -> None:
    def number(toll: marsad.records.Toll) -> str:
        return "?" if toll.min is None and toll.max is None else str(toll.min) + ("" if toll.max == toll.min else "+")

    accounts = [a for a in marsad.read(text, published="2021-04-05") if a.casualties]
    assert len(accounts) == 1, [(a.type, a.casualties) for a in accounts]
    told = [f"{field} {number(toll)}" for field, toll in accounts[0].casualties.items()]
    assert "; ".join(told + [f"other {toll.field} {number(toll)}" for toll in accounts[0].other_tolls]) == wanted


def test_its_victims_are_those_of_the_happening_told_just_before() -> None:
    text = "سجل المكتب خلال الأسبوع مقتل سبعة مواطنين في إدلب.\n\nقصفت طائرات حربية الجمعة سوق مدينة الباب. وبلغت حصيلة ضحاياه 12 قتيلا."
    told = {a.type: a.casualties["killed"].min for a in marsad.read(text, published="2021-04-05") if "killed" in a.casualties}
    assert told == {"killing": 7, "airstrike": 12}


@pytest.mark.parametrize(
    "text",
    ["وأعلنوا عن", "عثرت القوات على", "رفض", "تعهد ب", "مرت سنوات على", "بتهمة تفجير", "وفي وقت", "اعتقلت ثلاثة وصادرت", "يرجح أن", "قصف"],
)
def test_a_text_may_end_at_any_word(text: str) -> None:
    for account in marsad.read(text, published="2021-04-20"):
        assert all(text[e.start : e.end] == e.text for e in account.evidence)
