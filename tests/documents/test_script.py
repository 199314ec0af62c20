"""Texts that are not Arabic are told from those that are."""

import pytest

from marsad.documents.script import why_not_arabic


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("اندلعت اشتباكات بين الطرفين فجر اليوم في أطراف المدينة", None),
        ("Breaking: قصف مدفعي يستهدف أطراف البلدة ومصدره حواجز النظام", None),
        ("The army shelled the village at dawn, killing two people.", "not Arabic"),
        ("نیروهای امنیتی گفتند که دو نفر در پی انفجار کشته شدند و چند نفر زخمی شدند", "not in Arabic"),
        ("لە شاری هەولێر تەقینەوەیەک ڕوویدا و دوو کەس بریندار بوون", "not in Arabic"),
        ("Ø§Ù„Ø£Ø®Ø¨Ø§Ø± Ø§Ù„ÙŠÙˆÙ… Ø§Ù„Ø¹Ø§Ø¬Ù„Ø©", "wrong encoding"),
        ("قتل رجل وأصيب آخر في انفجار لغم قرب القرية".encode().decode("cp1256", "replace"), "wrong encoding"),
        ("12345 ... 678", "no letters"),
        ("قصف", "too short"),
    ],
)
def test_reasons(text: str, reason: str | None) -> None:
    found = why_not_arabic(text)
    assert found is None if reason is None else found is not None and reason in found
