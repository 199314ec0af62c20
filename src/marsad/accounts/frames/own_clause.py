"""Clauses that stand for themselves by their grammar: harm with a cause of its own, what else was hit, another who did something."""

from __future__ import annotations

from marsad.accounts.clauses import Arguments
from marsad.accounts.clauses.grammar import grammar
from marsad.accounts.frames.boundaries import boundary_between, conjunct_between, names_places
from marsad.accounts.frames.frame import BULLETS, VERBAL, group_of, is_effect
from marsad.knowledge.happenings import weapon_words
from marsad.knowledge.wording import wording
from marsad.language.verbs import finite
from marsad.mentions.model import Happening, Reading

_W = wording(__name__)


def harm_of_another(reading: Reading, group: list[Happening], new: Happening, rest: list[Happening]) -> int | None:
    """``أتلفت قوة كدسا بتفجيره، بينما أصيب جنديان بانفجار عبوة``: where a clause tells of harm with a cause of its own begins; behind
    a mere و only where the cause is of another kind than what was told: ``داهمت الجبل وقتلت ستة، ولقي جندي حتفه بانفجار لغم``."""
    causes = [t for t in group if not is_effect(t)]
    title = reading.title is not None and reading.words.start[new.first] < reading.title[1]
    if not is_effect(new) or not causes:
        return None
    if (
        new.voice not in VERBAL
        and not title
        and boundary_between(reading, group[-1].last, new.first) is None
        and not _listed(reading, causes, new)
    ):
        return None
    if (shot := _shot_meanwhile(reading, causes, group[-1], new)) is not None:
        return shot
    own = next((t for t in rest if not is_effect(t)), None)
    if own is None or own.voice not in ("noun", "plural") or own.light or own.first - new.last > _NEAR or not _hangs(reading, own):
        return None
    strong = boundary_between(reading, group[-1].last, new.first)
    if strong is not None:
        return None if _fell_in_it(reading, causes, own) else strong
    conjunct = conjunct_between(reading, group[-1].last, new.first)
    told = {group_of(t.type) for t in causes}
    if conjunct is None or group_of(own.type) in told or own.type in _VAGUE or _massacre(reading, causes):
        return None
    return conjunct if title or any(is_effect(t) for t in group) or _listed(reading, causes, new) else None


_NO_SHOTS = frozenset(
    {
        "shelling",
        "airstrike",
        "drone_strike",
        "property_destruction",
        "protest",
        "riot",
        "security_measure",
        "ied_explosion",
        "landmine_explosion",
        "agreement",
    }
)


def _shot_meanwhile(reading: Reading, causes: list[Happening], before: Happening, new: Happening) -> int | None:
    """``قصفوا الحي بالهاون، فيما أصيب اثنان بنيران رشاشات``, ``أضرم المحتجون النار في إطارات، بينما أصيب ثلاثة برصاص مجهولين``: harm by bullets
    beside what was done without any."""
    words = reading.words
    strong = boundary_between(reading, before.last, new.first)
    if strong is None or new.voice not in VERBAL or any(t.type not in _NO_SHOTS for t in causes):
        return None
    end = next(
        (k for k in range(new.last, min(new.last + _NEAR, len(words))) if words.norm[k] in (".", "؛", "\n")),
        min(new.last + _NEAR, len(words)),
    )
    shot = any(words.norm[k] == "ب" and words.bare[k + 1] in BULLETS for k in range(new.last, end - 1))
    return strong if shot else None


def _listed(reading: Reading, causes: list[Happening], new: Happening) -> bool:
    """``أعلنت الوزارة تحييد خمسة في س، ومقتل جندي بانفجار عبوة``: a second noun behind a comma and و in what is announced."""
    words, i = reading.words, new.first - 1
    return (
        new.voice == "noun"
        and i > 1
        and words.norm[i] == "و"
        and words.clitic[i] == "+"
        and words.norm[i - 1] == "،"
        and all(t.voice == "noun" and t.type == "killing" for t in causes)
    )


def _fell_in_it(reading: Reading, causes: list[Happening], own: Happening) -> bool:
    """``قضت مفرزة على ثلاثة إرهابيين، فيما أصيب جندي خلال تبادل إطلاق النار``: whom their own side lost in it, at no place of its own."""
    behind = reading.words.norm[own.first - 1] in ("خلال", "اثناء", "في")
    fought = any(t.type in ("killing", "armed_clash", "armed_attack", "ambush") and t.roles != "harm" for t in causes)
    return own.type == "armed_clash" and behind and fought and not names_places(reading, own.last, own.last + 6)


def _massacre(reading: Reading, causes: list[Happening]) -> bool:
    """``ارتكبت القوات مجزرة في س، حيث استشهد أربعة وأصيب ستة جراء قصف``: a word that leaves open how; the cause behind it says so."""
    return all(t.type == "attack_on_civilians" for t in causes) and any(
        reading.words.bare[t.first].startswith(("مجزر", "مجازر", "مذبح", "مذابح", "جريم")) for t in causes
    )


_NEAR = 14
"""Words between a word of harm and its cause at most."""
_VAGUE = frozenset({"strike", "explosion", "armed_attack", "attack_on_civilians", "reference", "killing", "wounding"})


def _hangs(reading: Reading, cause: Happening) -> bool:
    """True for a noun of happening behind ب, جراء, إثر: what harmed those just told of."""
    words, i = reading.words, cause.first - 1
    return i >= 0 and words.norm[i] in ("ب", "جراء", "اثر", "نتيجه", "بسبب", "بفعل", "من", "في", "خلال", "تحت")


def sufferer_clause(reading: Reading, grammar: Arguments, before: Happening, new: Happening) -> int | None:
    """``أغار الطيران على س، وتعرضت ص لقصف مدفعي``: the و before a clause that says what else was hit."""
    words = reading.words
    for argument in grammar.of.get(new.first, ()):
        first = argument.chunk.first
        if (
            argument.rule == "sufferer of تعرض"
            and before.last < first - 2
            and words.norm[first - 2] == "و"
            and words.clitic[first - 2] == "+"
        ):
            return first - 2
        strong = boundary_between(reading, before.last, first) if argument.rule == "sufferer of تعرض" and before.last < first else None
        if strong is not None and is_effect(before):
            return strong  # استشهد مواطن في س، بينما تعرضت قرى ص لقصف
    if group_of(new.type) != "strike" or new.voice not in ("noun", "plural") or new.light:
        return None
    return next(
        (
            k - 1
            for k in range(new.first - 1, before.last, -1)
            if words.norm[k] in _EXPOSED and words.norm[k - 1] == "و" and words.clitic[k - 1] == "+"
        ),
        None,
    )


_EXPOSED = _W["exposed"]


def own_topic(reading: Reading, grammar: Arguments, group: list[Happening], new: Happening) -> int | None:
    """``غارات على س وحزب ص يقصف ع``: in a headline the و before one who does something else."""
    words = reading.words
    if (other := _other_half(reading, group, new)) is not None:
        return other
    if new.voice not in VERBAL or is_effect(new) or new.type in {t.type for t in group}:
        return None
    for argument in grammar.of.get(new.first, ()):
        first = argument.chunk.first
        if argument.part == "doer" and group[-1].last < first <= new.first and words.norm[first - 1] == "و":
            return first - 1
    named = _unnamed_opening(reading, group[-1].last, new)
    return named if named is not None else _weapon_opening(reading, group[-1].last, new.first)


def _unnamed_opening(reading: Reading, first: int, new: Happening) -> int | None:
    """``واعتقال ثلاثة في س والسرايا تقصف ص``: the و before one whom only a definite word names, and who does what the verb of now tells."""
    words, k = reading.words, new.first - 2
    if new.voice != "present" or k <= first or words.norm[k] != "و" or words.clitic[k] != "+" or words.norm[k + 1][:2] != "ال":
        return None
    subject, fits = words.norm[k + 1], words.norm[new.first].startswith
    agrees = fits("ت") if subject.endswith(("ه", "ات", "ايا")) else fits(("ي", "ت"))
    place = any(p.first <= k + 1 < p.last for p in reading.places)
    return k if agrees and not place and words.bare[k + 1] not in weapon_words() else None


def _weapon_opening(reading: Reading, first: int, last: int) -> int | None:
    """``ومسيرات تستهدف ع``, ``وصاروخ باليستي يستهدف ع``, ``وطائرة بدون طيار تقصف ع``: the و before a weapon that is the verb's subject."""
    words = reading.words
    for k in range(last - 1, max(first, last - _WEAPON) - 1, -1):
        if words.norm[k] in ("،", ".", ":") or any(p.first == k for p in reading.places):
            return None
        if words.norm[k] == "و" and words.clitic[k] == "+":
            return k if words.bare[k + 1] in weapon_words() else None
    return None


def weapon_behind(reading: Reading, group: list[Happening], last: int) -> int:
    """``شهيد وثلاثة جرحى في س وقنبلة على حاجز ص``: in a headline the و before a weapon that hit something else, and no word of happening
    tells it; ``last`` where there is none."""
    words = reading.words
    if reading.title is None or words.start[group[0].first] >= reading.title[1]:
        return last
    for k in range(group[-1].last, last - 2):
        weapon = words.norm[k] == "و" and words.clitic[k] == "+" and words.bare[k + 1] in weapon_words()
        if weapon and "علي" in words.norm[k + 2 : k + 4] and any(group[0].first < p.first < k for p in reading.places):
            return k
    return last


_WEAPON = 5
"""Words from the و to the verb at most: و + طائرة + من + دون + طيار."""


def _other_half(reading: Reading, group: list[Happening], new: Happening) -> int | None:
    """``شهداء في قصف منزل وسرايا س تستهدف آلية``, ``مسيّرة تستهدف سيارة وأنقرة تعلن تحييد قيادي``, ``و"القسام" تدك س``: the و before a party
    that does or says what the other half of the headline tells."""
    words = reading.words
    for actor in reading.actors_in(group[-1].last, new.first):
        said = actor.last == new.first - 1 and words.norm[actor.last][0] in "يت" and bool(finite(words.norm[actor.last]))
        does = actor.last == new.first and new.voice == "present"
        if (said or does) and words.norm[actor.first - 1] == "و" and not actor.adjective:
            return actor.first - 1
    return None


def another_doer(reading: Reading, grammar: Arguments, group: list[Happening], new: Happening) -> bool:
    """``أطلق شابان النار على ضابط، وقبضت الشرطة على أحدهما``: a verb with a subject of its own behind it, where others did what was
    told before."""
    if new.voice not in VERBAL or is_effect(new) or new.type == "security_measure":
        return False
    told_by_another = any(group[-1].last <= s.first < new.first for s in reading.speakers)
    if new.roles not in ("detain", "move", "operation") and not told_by_another:
        return False
    own = [
        a.chunk
        for a in grammar.of.get(new.first, ())
        if a.part == "doer" and (a.rule == "subject" and a.chunk.first >= new.last or told_by_another and a.chunk.first > group[-1].last)
    ]
    before = [a.chunk for t in group for a in grammar.of.get(t.first, ()) if a.part == "doer"]
    return bool(own) and bool(before) and all(c is not own[0] for c in before)


def charged_besides(reading: Reading, group: list[Happening], new: Happening) -> int | None:
    """``اتهم الوالي س بتدبير الكمين، كما اتهمها باقتياد أربعة``: another verb of accusing brings a charge of its own; where its clause begins."""
    words = reading.words
    accusing = grammar().accusing
    for k in range(new.first - 1, group[-1].last, -1):
        if words.norm[k] in (".", "؛", "\n"):
            return None
        if words.norm[k] in accusing and words.norm[k - 1] in _BESIDES:
            return k - 1
    return None


_BESIDES = frozenset(["كما", "و"])
