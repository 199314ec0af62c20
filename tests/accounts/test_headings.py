"""Lines that only name a place set the scene of what stands below them. None of it happened."""

from __future__ import annotations

import pytest

import marsad

POSTS = [
    # a tag heads each item of a post
    (
        "🔴 أخبار الجنوب\n\n🔻 #القطرون\nخطف مسلحون مجهولون أمس سائق شاحنة.\n\n🔻 #براك\nألقى مجهولون قنبلة يدوية على منزل.\n\nتابعونا\n#ليبيا",
        {"abduction": ["القطرون"], "grenade_attack": ["براك"]},
    ),
    # a heading with a colon; the place that a line names itself comes before its heading
    (
        "نشرة اليوم من سوريا.\n\nحلب:\nقصفت قوات النظام بالمدفعية بلدة كفرنوران.\n\nدرعا:\nاغتال مسلحون مجهولون عنصرا سابقا.",
        {"shelling": ["كفرنوران"], "assassination": ["درعا"]},
    ),
    # the tags at the end head nothing
    ("قصفت المدفعية التركية بلدة عين عيسى.\n\n#الرقة\n#سوريا", {"shelling": ["عين عيسى"]}),
]


@pytest.mark.parametrize(("text", "scenes"), POSTS)
def test_headings(text: str, scenes: dict[str, list[str]]) -> None:
    found = {a.type: [p.name for p in a.where] for a in marsad.read(text)}
    assert found == scenes
