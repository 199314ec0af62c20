"""Tolls that belong to another happening than the one whose words they stand among, or to those whom a pronoun means.

``تجددت الاشتباكات في السوق، ووصلت جثامين خمسة قضوا بسقوط قذيفة على حافلة``: the five are those of the shell and not of the clashes.
``فجر انتحاري نفسه. وذكر مدير الإسعاف أن 14 جريحا نقلوا، فيما أطلق مسلحون النار``: the wounded are those of the explosion told before.
"""

from __future__ import annotations

from dataclasses import replace

from marsad.accounts.draft import Draft
from marsad.accounts.frames import is_effect
from marsad.knowledge.happenings import weapon_words
from marsad.knowledge.wording import wording
from marsad.mentions.model import Reading

_W = wording(__name__)

_CAUSES = _W["causes"]
_NEAR = 16
"""Words between the harm and what caused it."""
_COUNTED_BEFORE = 5
"""Words before the harm in which those stand whom it befell: جثامين خمسة أشخاص قضوا."""


def tolls_of_cause(reading: Reading, before: Draft | None, draft: Draft) -> None:
    """Takes the tolls of the harm from the draft before to the one whose deed is its cause."""
    frame = draft.frames[0]
    if before is None or before.frames[-1].last != frame.first or frame.head.voice not in ("noun", "plural") or is_effect(frame.head):
        return
    other = before.frames[-1]
    harm = other.triggers[-1]
    norm, clitic = reading.words.norm, reading.words.clitic
    cause = frame.first - 1 if norm[frame.first - 1] in _CAUSES else -1
    if cause < 0 or frame.head.first - frame.first > 1 or clitic[cause] == "-":
        return
    if not is_effect(harm) or is_effect(other.head) or other.head.first >= harm.first - 1 or frame.first - harm.last > _NEAR:
        return
    first = max(harm.first - _COUNTED_BEFORE, other.head.last)
    moved = [toll for toll in before.tolls if first <= toll.count.first < frame.first]
    if moved and "،" not in norm[harm.last : frame.first]:
        before.tolls = [toll for toll in before.tolls if toll not in moved]
        draft.tolls = [*moved, *draft.tolls]


def tolls_of_the_sentence_before(reading: Reading, before: Draft | None, draft: Draft) -> None:
    """Takes the tolls of a clause that tells of no happening itself to what the sentence before it told."""
    frame, words = draft.frames[0], reading.words
    if before is None or before.title or before.frames[-1].sentence != frame.sentence - 1 or is_effect(frame.head):
        return
    start = words.sentences[frame.sentence][0]
    told = next((t.first for t in frame.triggers if not is_effect(t)), start)
    turn = next((k for k in range(told - 1, start, -1) if words.norm[k] in _TURNS and words.norm[k - 1] == "،"), None)
    if frame.first != start or turn is None or any(start <= p.first < turn for p in reading.places):
        return
    moved = [toll for toll in draft.tolls if toll.count.last <= turn and toll.field in ("killed", "wounded")]
    if moved and not any(toll.field == other.field for toll in moved for other in before.tolls):
        draft.tolls = [toll for toll in draft.tolls if toll not in moved]
        before.tolls += moved


def tolls_of_the_weapon(reading: Reading, before: list[Draft], draft: Draft) -> None:
    """``زعم الجيش أن العبوة ألحقت أضرارا بالجرافة دون إصابات بين جنوده، ويقول إنه اعتقل ثلاثة``: whom the bomb told before did not hurt."""
    frame, words = draft.frames[0], reading.words
    deed = next((t for t in frame.triggers if not is_effect(t)), None)
    nobody = [toll for toll in draft.tolls if toll.count.low == toll.count.high == 0 and deed is not None and toll.count.last <= deed.first]
    if deed is None or not nobody or frame.first != words.sentences[frame.sentence][0]:
        return
    said = nobody[0].count.last
    if not any(words.norm[k] == "،" and words.norm[k + 1] == "و" for k in range(said, deed.first - 1)):
        return
    known = {words.bare[k] for k in range(frame.first, nobody[0].count.first) if words.norm[k] != words.bare[k]} & weapon_words()
    for told in reversed(before[-_TOLD:]):
        if any(words.bare[k] in known for f in told.frames for k in range(f.first, f.last)) and not told.title:
            told.tolls += nobody
            draft.tolls = [toll for toll in draft.tolls if toll not in nobody]
            return


_TOLD = 3
"""Drafts back to the weapon that is spoken of as known, at most."""


def tolls_of_those_found(reading: Reading, before: Draft | None, draft: Draft) -> None:
    """``اختطاف ثلاثة رعاة، وعثر على جثثهم بعد يومين``: as many bodies as there were people of whom the clause before tells, and theirs."""
    frame, words = draft.frames[0], reading.words
    if draft.type != "body_found" or any(toll.field == "killed" for toll in draft.tolls):
        return
    theirs = any(words.bare[k] in _BODIES and words.clitic[k + 1 : k + 2] == ["-"] for k in range(frame.head.first, frame.head.last + 2))
    near = before is not None and not before.title and 0 <= frame.sentence - before.frames[-1].sentence <= 1
    if not theirs:
        return
    taken = [*draft.tolls, *(before.tolls if before is not None and near else ())]
    gone = next((toll for toll in taken if toll.field in ("captured", "missing") and toll.count.low), None)
    if gone is None:
        return
    draft.tolls = [t for t in draft.tolls if t is not gone] + [replace(gone, field="killed", count=replace(gone.count, what="killed"))]
    if before is not None and gone in before.tolls and not draft.targets:
        draft.parts += [replace(p, rule="whose body was found") for p in before.parts if p.role == "target"]


_BODIES = _W["bodies"]


_TURNS = frozenset(["فيما", "بينما", "كما"])
