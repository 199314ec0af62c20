"""Attribution: chains, the outlet left out, speech carried on, stances, and how surely something is told."""

from __future__ import annotations

import pytest

import marsad
from marsad.accounts.attribution import attribution_of, certainty_of, is_outlet, stance_of
from marsad.language.folding import normal
from marsad.language.tokenizer import read_words
from marsad.mentions.happenings import find_happenings
from marsad.mentions.hedges import find_hedges
from marsad.mentions.model import ActorMention, Reading
from marsad.mentions.speakers import find_speakers


def read(text: str, outlet: str | None = None, title: str | None = None, actors: tuple[tuple[str, str], ...] = ()) -> Reading:
    """The reading of a text; ``actors`` are pairs of wording and id."""
    reading = Reading(read_words(text), outlet=outlet)
    if title is not None:
        reading.title = (text.index(title), text.index(title) + len(title))
    for wording, ident in actors:
        start = text.index(wording)
        first, last = reading.words.at(start, start + len(wording))
        reading.actors.append(ActorMention(first, last, start, start + len(wording), wording, "test", ident, wording, None, None, "name"))
    find_speakers(reading)
    find_hedges(reading)
    return reading


def at(reading: Reading, part: str) -> tuple[int, int]:
    wanted, words = normal(part), reading.words
    for k in range(len(words)):
        if normal(words.text[words.start[k] :]).startswith(wanted):
            return k, k + 1
    raise AssertionError(f"{part} is not in the text")


def sources(reading: Reading, part: str) -> list[str]:
    return [link.source for link in attribution_of(reading, *at(reading, part))]


TWO = "قال مصدر أمني إن عبوة انفجرت عند الجسر. وأصيب شرطيان بجروح.\nوأُغلقت المدارس في اليوم التالي."
CHAINS = [
    # text, outlet, part, chain
    ("نقلت وكالة سانا عن مصدر عسكري قوله إن غارة وقعت.", "صدى", "غارة وقعت", ["وكالة سانا", "مصدر عسكري"]),
    ("نقلت وكالة سانا عن مصدر عسكري قوله إن غارة وقعت.", "سانا", "غارة وقعت", ["مصدر عسكري"]),
    ("قال مصدر طبي لرويترز إن الجثث وصلت.", None, "الجثث وصلت", ["رويترز", "مصدر طبي"]),
    ("قال مصدر طبي لـ\"صدى الوادي\" إن الجثث وصلت.", "صدى الوادي", "الجثث وصلت", ["مصدر طبي"]),
    ("قال مصدر طبي لـ\"القدس العربي\" إن الجثث وصلت.", "صدى الوادي", "الجثث وصلت", ["القدس العربي", "مصدر طبي"]),
    ("قال مصدر طبي لـ\"القدس العربي\" إن الجثث وصلت.", None, "الجثث وصلت", ["مصدر طبي"]),
    ("قال مصدر محلي لنورث برس إن الجثث وصلت.", "North Press Agency", "الجثث وصلت", ["مصدر محلي"]),
    ("قال مراسل (صدى) إن غارة وقعت. وأضاف المراسل أن سيارة احترقت.", None, "سيارة احترقت", ["مراسل صدى"]),
    ("قُتل راعٍ بلغم، بحسب المرصد السوري، وأصيب ابنه.", None, "أصيب ابنه", ["المرصد السوري"]),
    (TWO, None, "عبوة انفجرت", ["مصدر أمني"]),
    (TWO, None, "أصيب شرطيان", ["مصدر أمني"]),
    (TWO, None, "أغلقت المدارس", []),
    ("قال مصدر أمني إن عبوة انفجرت. يذكر أن المدينة شهدت تفجيرين قبل شهر.", None, "شهدت تفجيرين", []),
    ("قال مصدر أمني إن عبوة انفجرت. في سياق متصل، خُطف تاجر من بيته.", None, "خطف تاجر", []),
    ("ذكر ناشطون أن القصف تجدد، فيما قالت الوزارة إن النار صديقة.", None, "القصف تجدد", ["ناشطون"]),
    ("ذكر ناشطون أن القصف تجدد، فيما قالت الوزارة إن النار صديقة.", None, "النار صديقة", ["الوزارة"]),
    ("نفت “قسد” مسؤوليتها عن القصف الذي أصاب السوق.", None, "القصف الذي", ["قسد"]),
    ("بيروت (رويترز) - قال مسعفون إن أربعة قُتلوا في الضربة.", "صدى", "أربعة قتلوا", ["رويترز", "مسعفون"]),
    ("قُصفت القرية ليلاً ونزح أهلها.", None, "قصفت القرية", []),
    # the outlet under a shorter name, or as our agency
    ("قال شاهد عيان لوكالتنا إن النار التهمت السيارة.", "وكالة صدى", "النار التهمت", ["شاهد عيان"]),
    ("وأوضح مصدر محلي للوكالة أن القصف تجدد.", "وكالة صدى", "القصف تجدد", ["مصدر محلي"]),
    ("قال الناطق لإذاعة الوادي إن لغماً انفجر.", "إذاعة الوادي أف أم", "لغماً انفجر", ["الناطق"]),
    ("بيروت (وكالة الوادي) - قالت البعثة إن القتال عنيف.", "وكالة الوادي للأنباء", "القتال عنيف", ["البعثة"]),
    ("أعلن التنظيم الموالي لداعش مسؤوليته عن تفجير المخفر.", "صدى", "تفجير المخفر", ["التنظيم"]),
    # who closed a sentence does not go on in the next; a speech goes on until another scene or an earlier happening
    ("قُمعت المسيرة في بيت الوادي، بحسب الهلال الأحمر. وشارك المئات في مسيرة مماثلة.", None, "شارك المئات", []),
    ("قال مصدر أمني إن عبوة انفجرت. وكان مسلحون قد خطفوا حارساً قبل شهر.", None, "خطفوا حارسا", []),
    ("أعربت البعثة عن ارتياحها لإطلاق الصحفي، وكان الجهاز قد أوقفه قبل شهرين.", None, "أوقفه قبل", ["البعثة"]),
    # each line of a list is told by who stands in the line that opens it
    ("أصدر المكتب الصحفي بيانا عن الشهر الماضي، وجاء فيه:\n\n- قُصفت مزرعة في الوادي.\n\n- خُطف راعٍ.", None, "خطف راع", ["المكتب الصحفي"]),
    ("أصدر المكتب الصحفي بيانا عن الشهر الماضي.\n\n- خُطف راعٍ.", None, "خطف راع", []),
    # a clause that takes up what was told, and blame that is denied
    # the outlet speaks again where nobody commented; a noun of saying carries nobody on
    ("قال المرصد إن غارة أصابت بيتاً، ولم يعقّب الجيش على ذلك. وأُحرق متجر في الحي.", None, "أحرق متجر", []),
    ("قال المرصد إن غارة أصابت بيتاً. ولم يصدر تعليق من الجيش. وأُحرق متجر في الحي.", None, "أحرق متجر", []),
    ("وقع الحادث بعد إعلان البلدية مقتل حارس. وأُحرق متجر في الحي.", None, "أحرق متجر", []),
    ("قُتل ثلاثة في الغارة، وهو ما أكده مصدر طبي.", None, "قتل ثلاثة", ["مصدر طبي"]),
    ("اتهم الأهالي الفصيل بحرق البيوت، وهو ما نفاه ناطقه.", None, "حرق البيوت", ["الأهالي", "ناطقه"]),
]  # fmt: skip

AHEAD = [
    # text, part, chain where the passage tells a happening: a source of the next sentence that tells more of it
    ("انفجر لغم بسيارة في الوادي.\nوذكر مصدر في الشرطة أن اللغم كان مزروعاً.", "انفجر لغم", ["مصدر في الشرطة"]),
    ("أُفرج عن تاجر خطفه مجهولون. ونفى مصدر أمني دفع فدية، مؤكداً أن الخاطفين تركوه.", "أُفرج", ["مصدر أمني"]),
    ("خُطف ناشط من أمام البيت. يروي شقيقه أن مسلحين ترجلوا من سيارتين.", "خُطف ناشط", ["شقيقه"]),
    ("اندلعت مواجهات في الحي. ويرى مراقبون أن الضحايا سيزدادون.", "اندلعت مواجهات", []),
    ("أُحرقت مزرعة في الوادي. وفي سياق متصل، قال مصدر طبي إن الجرحى نُقلوا.", "أُحرقت مزرعة", []),
    # the same within one sentence, by a word that points back
    (
        "خرج مئات العمال في تظاهرة وسط الوادي صباح الأحد رفضا لخفض الأجور، وقال منسق النقابة إن التظاهرة كانت سلمية.",
        "تظاهرة",
        ["منسق النقابة"],
    ),
    ("خرج مئات العمال في تظاهرة وسط الوادي صباح الأحد رفضا لخفض الأجور، وقال وزير المال إن الأسعار ارتفعت.", "تظاهرة", []),
    ("قُصفت القرية.\n\nوقال وزير الاقتصاد إن الأسعار ارتفعت.", "قُصفت القرية", []),
    # a pronoun near the head of what is said points back
    ("نزحت مئات العائلات من بلدة الوادي. وتقدّر الوكالة عددها بألفي شخص.", "نزحت مئات", ["الوكالة"]),
    ("هاجم مسلحون مخفراً في الوادي. وقالت القيادة إنهم لاذوا بالفرار.", "هاجم مسلحون", ["القيادة"]),
    ("هاجم مسلحون مخفراً في الوادي. وقالت القيادة إنها تتابع الأمر.", "هاجم مسلحون", []),
    ("خُطف راعيان من الوادي. وقال هاني الجبلي، وهو قريب أحدهما، إن الفدية كبيرة.", "خُطف راعيان", ["هاني الجبلي"]),
    ("هاجم مسلحون مخفراً في الوادي. واتهمت البلدية فصيلاً بالوقوف وراءه.", "هاجم مسلحون", ["البلدية"]),
    ("انهار منزلان بعد تفجيرهما. وأقرت مديرية الأمن بالواقعة.", "تفجيرهما", ["مديرية الأمن"]),
    ("أُفرج عن عشرة أسرى في الوادي. وأكد مسؤول محلي أن العملية تمت بوساطة.", "أُفرج عن", ["مسؤول محلي"]),
]


@pytest.mark.parametrize("text,outlet,part,chain", CHAINS, ids=lambda v: str(v)[:45])
def test_the_chain_of_a_passage(text: str, outlet: str | None, part: str, chain: list[str]) -> None:
    assert sources(read(text, outlet), part) == chain


@pytest.mark.parametrize("text,part,chain", AHEAD, ids=lambda v: str(v)[:45])
def test_a_source_may_take_up_what_the_outlet_told(text: str, part: str, chain: list[str]) -> None:
    reading = read(text)
    find_happenings(reading)
    assert [link.source for link in attribution_of(reading, *at(reading, part), initiators=())] == chain
    assert attribution_of(reading, *at(reading, part)) == []


def test_a_title_has_no_source_unless_it_names_one() -> None:
    plain = "غارة على حافلة قرب الجسر\n\nقال مصدر أمني إن الغارة أصابت حافلة."
    assert sources(read(plain, title="غارة على حافلة قرب الجسر"), "غارة على") == []
    named = "المرصد السوري: غارة على حافلة\n\nقال مصدر أمني إن الغارة أصابت حافلة."
    assert sources(read(named, title="المرصد السوري: غارة على حافلة"), "غارة على") == ["المرصد السوري"]


def test_every_link_stands_in_the_document() -> None:
    text = "وقال سامر الوادي، مدير المشفى، لرويترز نقلاً عن مسعفين إن الغارة قتلت ثلاثة. وأضاف أن طفلاً نجا."
    reading = read(text)
    for part in ("الغارة قتلت", "طفلاً نجا"):
        chain = attribution_of(reading, *at(reading, part))
        assert chain
        for link in chain:
            assert link.start is not None and text[link.start : link.end] == link.text


STANCES = [
    ("تبنى الفصيل تفجير المخفر.", "تفجير المخفر", "claims_responsibility"),
    ("اتهم الأهالي الفصيل بحرق البيوت.", "حرق البيوت", "accuses"),
    ("نفى الناطق قصف المشفى.", "قصف المشفى", "denies"),
    ("استبعدت مصادر أمنية وقوع تفجير.", "وقوع تفجير", "doubts"),
    ("قال مصدر أمني إن سيارة انفجرت.", "سيارة انفجرت", "asserts"),
]


@pytest.mark.parametrize("text,part,stance", STANCES)
def test_the_stance_of_the_source(text: str, part: str, stance: str) -> None:
    reading = read(text)
    (link,) = attribution_of(reading, *at(reading, part))
    assert link.stance == stance


def test_whoever_did_it_claims_it() -> None:
    text = "وأعلن لواء الوادي أن الرتل وقع في كمين."
    reading = read(text, actors=(("لواء الوادي", "wadi-brigade"),))
    (speaker,) = reading.speakers
    assert stance_of(speaker) == "asserts"
    assert stance_of(speaker, {"wadi-brigade"}) == "claims_responsibility"
    (link,) = attribution_of(reading, *at(reading, "الرتل وقع"), initiators={"wadi-brigade"})
    assert (link.source, link.kind, link.stance) == ("لواء الوادي", "party", "claims_responsibility")


OWN_DEEDS = [
    # text, the speaker and another party with their ids, part, who did it, stance
    ("أعلن لواء الوادي استهداف حركة النهر في التلال.", "استهداف حركة", ("wadi",), "claims_responsibility"),
    ("أعلن لواء الوادي عن قصف صاروخي نفذته حركة النهر على الميناء.", "قصف صاروخي", ("river",), "asserts"),
    ("أعلن لواء الوادي عن قصف على الميناء من قبل حركة النهر.", "قصف على", ("river",), "asserts"),
    ("أعلن لواء الوادي قتل حركة النهر ثلاثة من جنوده.", "قتل حركة", ("river",), "asserts"),
    ("قال لواء الوادي: قتل 3 من الجنود في كمين.", "قتل 3", ("river",), "asserts"),
    ("قال لواء الوادي إن قواته لم تقصف الميناء.", "تقصف الميناء", ("wadi",), "denies"),
]


@pytest.mark.parametrize("text,part,who,stance", OWN_DEEDS)
def test_a_deed_of_another_is_no_claim(text: str, part: str, who: tuple[str, ...], stance: str) -> None:
    named = {"لواء الوادي": "wadi", "حركة النهر": "river"}
    reading = read(text, actors=tuple((name, ident) for name, ident in named.items() if name in text))
    (link,) = attribution_of(reading, *at(reading, part), initiators=who)
    assert (link.source, link.stance) == ("لواء الوادي", stance)


SURELY = [
    ("انفجرت سيارة عند المدخل.", "انفجرت", "asserted"),
    ("يُرجح أن سيارة انفجرت عند المدخل.", "سيارة انفجرت", "probable"),
    ("زعم الفصيل أن سيارة انفجرت.", "سيارة انفجرت", "probable"),
    ("شكك خبراء في انفجار السيارة.", "انفجار السيارة", "probable"),
    ("نفت الشرطة وقوع انفجار.", "وقوع انفجار", "denied"),
    ("نفت الشرطة وقوع انفجار، بحسب وكالة سانا.", "وقوع انفجار", "disputed"),
    ("قُتل ثلاثة في الغارة، وهو ما نفته الوزارة.", "قتل ثلاثة", "disputed"),
    ("اتهم الأهالي الفصيل بحرق البيوت.", "حرق البيوت", "probable"),
    ("نفت الجماعة مسؤوليتها عن القصف.", "القصف", "denied"),
]


@pytest.mark.parametrize("text,part,certainty", SURELY)
def test_how_surely_it_is_told(text: str, part: str, certainty: str) -> None:
    reading = read(text)
    assert certainty_of(reading, *at(reading, part)) == certainty


def test_names_of_one_outlet() -> None:
    assert is_outlet("منصة SY24", "SY24")
    assert is_outlet("وكالة نورث برس", "North Press Agency")
    assert not is_outlet("مراسل السورية.نت", "السورية نت")
    assert not is_outlet("رويترز", None)


@pytest.mark.parametrize(
    ("text", "sources"),
    [
        ("اندلعت اشتباكات بين مسلحين في مدينة الزاوية، وأفادت تقارير بأنها أودت بحياة طفل.", ["تقارير"]),
        ("تعرض سوق مدينة الفاشر لقصف مدفعي أمس، قالت غرفة الطوارئ إنه أودى بحياة تسعة أشخاص.", ["غرفة الطوارئ"]),
        ("انفجرت عبوة ناسفة في سوق مدينة الباب، فيما أعلن مجلس بلدة جرابلس مقتل شرطي.", []),
        ('انفجرت سيارة مفخخة في مقديشو وقتل تسعة. وقال الضابط عبدي نور للصحافيين "أحصينا حتى الآن تسع جثث".', ["عبدي نور"]),
        ("قتل جندي بإطلاق نار على حافلة في عكار. وأفادت قيادة الجيش في بيان أن المعتدين فروا إلى جهة مجهولة.", ["قيادة الجيش"]),
        (
            "سقطت قذيفة على سوق في تعز وقتل ثلاثة. وقال مصدر طبي إن الضحايا من عائلة واحدة. وذكر سكان أن الجرحى نقلوا ليلا.",
            ["مصدر طبي", "سكان"],
        ),
    ],
)
def test_who_tells_the_toll_of_what_the_outlet_tells(text: str, sources: list[str]) -> None:
    account = marsad.read(text, published="2024-06-05")[0]
    assert [link.source for link in account.attribution] == sources
