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
