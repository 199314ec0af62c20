"""From a reading to accounts: frames become drafts, drafts that repeat each other are folded, what is no happening of
the document is left out with its reason (``reading.dropped``), and what is left becomes records of the contract."""

from __future__ import annotations

import hashlib
from collections.abc import Collection
from dataclasses import replace

from marsad.accounts.caused import tolls_of_cause, tolls_of_the_sentence_before, tolls_of_the_weapon, tolls_of_those_found
from marsad.accounts.countercharged import countercharge
from marsad.accounts.draft import Draft
from marsad.accounts.drafting import draft_of
from marsad.accounts.folding import REACH, fold, repeats
from marsad.accounts.frames import BACKWARD, VERBAL, Frame, frames_of, is_effect
from marsad.accounts.frames.cutting import of_who_was_named
from marsad.accounts.headings import heading_at, headings_of
from marsad.accounts.identified import identify
from marsad.accounts.inherited import inherit
from marsad.accounts.means import harmed_by_the_same, struck_by_the_same
from marsad.accounts.parties import party_records
from marsad.accounts.roles.blame import IN_TURN
from marsad.accounts.scene import place_records
from marsad.accounts.sifting import habit, keep, mourning, retrieved
from marsad.accounts.status import status_of
from marsad.accounts.subject import calm, supported
from marsad.accounts.taken_over import take_over
from marsad.accounts.tolls import TollMention, casualties, tolls_in
from marsad.accounts.unharmed import told_next
from marsad.accounts.when import lasting, when_record
from marsad.accounts.wires import leads_of
from marsad.knowledge.happenings import clause_phrases
from marsad.mentions.model import Dropped, Reading
from marsad.records import Account, Attribution, DocumentRef, Passage

_ALONE = {"wounding": "attack_on_civilians", "strike": "armed_attack"}
_UNTOLD = frozenset({"purpose", "conditional", "planned", "negated"})
_LEFT_OUT = {"purpose": "told as a purpose", "conditional": "told as a condition", "negated": "said not to have happened"}


def build_accounts(reading: Reading, document: DocumentRef) -> list[Account]:
    """The accounts of one document, in the order in which each is first told."""
    drafts: list[Draft] = []
    before: list[Draft] = []
    headings = headings_of(reading)
    reading.leads = leads_of(reading)
    frames = frames_of(reading)
    unharmed = told_next(reading, frames)
    for number, frame in enumerate(frames):
        draft = draft_of(reading, _told_part(reading, frame))
        draft.tolls += unharmed.get(number, [])
        tolls_of_cause(reading, before[-1] if before else None, draft)
        tolls_of_the_sentence_before(reading, before[-1] if before else None, draft)
        tolls_of_the_weapon(reading, before, draft)
        tolls_of_those_found(reading, before[-1] if before else None, draft)
        place = heading_at(headings, frame.first)
        if place is not None:
            draft.heading = place.place.name
            draft.places, draft.around = draft.places or [place], [*draft.around, place]
        _scene_of_sentence(draft, before)
        harmed_by_the_same(reading, draft, before)
        take_over(reading, draft, before)
        struck_by_the_same(reading, draft, before)
        if not of_who_was_named(reading, frame):
            before.append(draft)
        if draft.status in _LEFT_OUT:
            reading.dropped.append(Dropped(frame.first, frame.last, _LEFT_OUT[draft.status], draft.type))
            continue
        if mourning(reading, draft):
            reading.dropped.append(Dropped(frame.first, frame.last, "mourning of the dead", draft.type))
            continue
        if retrieved(reading, draft, drafts):
            reading.dropped.append(Dropped(frame.first, frame.last, "the dead of what was told before", draft.type))
            continue
        if habit(draft) and not _names_sides(reading, drafts, draft):
            reading.dropped.append(Dropped(frame.first, frame.last, "told as a habit or as background", draft.type))
            continue
        drafts.append(draft)
    kept = []
    quiet = calm(reading)
    folded = countercharge(reading, fold(drafts))
    identify(reading, folded)
    for draft in folded:
        reason = keep(reading, draft) if supported(reading, draft, quiet) else "a figure of speech"
        if reason is None:
            kept.append(draft)
        else:
            reading.dropped += [Dropped(f.first, f.last, reason, draft.type) for f in draft.frames]
    inherit(reading, kept)
    told = [draft for draft in kept if not draft.leads_a_list]
    if told:
        reading.dropped += [Dropped(f.first, f.last, "leads in a list", d.type) for d in kept if d.leads_a_list for f in d.frames]
    return [_account(reading, draft, document) for draft in told or kept]


_OF_WHO_DID_IT = frozenset({"claims_responsibility", "accuses", "denies"})
"""Stances of those who only speak of who did what was told before: واتهم تجار القوات بإطلاقها."""
_AFTER = frozenset({"بعد", "عقب", "اثر"})


def _told_part(reading: Reading, frame: Frame) -> Frame:
    """``قُتل ثلاثة كانوا يستعدون لتنفيذ هجوم``: where the happening is only meant or denied, but the harm before it is told,
    the harm is what the frame tells."""
    frame = _without_aims(reading, frame)
    head, effects = frame.head, [t for t in frame.triggers if is_effect(t)]
    later = [t for t in frame.triggers if t.first > head.first]
    if any(not is_effect(t) and t.voice in VERBAL for t in later) and status_of(reading, frame) == "purpose":
        rest = replace(frame, triggers=later)  # عملت القوة لاعتقال مطلوبين، وخلال ذلك جرى تبادل لإطلاق النار
        if status_of(reading, rest) == "occurred":
            return rest
    told = next(
        (t for t in later if not is_effect(t) and t.voice in ("noun", "plural") and reading.words.norm[t.first - 1] in _AFTER), None
    )
    if told is not None and status_of(reading, frame) == "conditional":
        return replace(frame, first=told.first - 1, triggers=[t for t in later if t.first >= told.first])  # قد ترد بضربات، بعد غارات على س
    if head in effects or not effects or effects[0].first > head.first or status_of(reading, frame) not in _UNTOLD:
        return frame
    harm = replace(frame, triggers=effects)
    return harm if status_of(reading, harm) == "occurred" else frame


def _without_aims(reading: Reading, frame: Frame) -> Frame:
    """``القبض على خلية كانت تخطط لاغتيال مسؤولين``: what those who were taken had in mind is not what happened."""

    def meant(word: int) -> bool:
        return any(h.level in ("planned", "purpose") and h.scope_first <= word < h.scope_last for h in reading.hedges)

    head = frame.head
    if head.roles != "detain" or meant(head.first):
        return frame
    done = [t for t in frame.triggers if t.first <= head.first or not meant(t.first)]
    return replace(frame, triggers=done) if len(done) < len(frame.triggers) else frame


def _names_sides(reading: Reading, drafts: list[Draft], draft: Draft) -> bool:
    """``وتبادل س وص المسؤولية عن المواجهات``: a plural that says whose clash it was that an account before it tells of."""
    two = len(set(draft.initiators)) > 1 and draft.definite and draft.frames[0].head.roles == "clash"
    blamed = two and clause_phrases("blame").within(reading.words, draft.frames[0].first, draft.frames[0].last) is not None
    return blamed and any(repeats(account, draft) for account in drafts[-REACH:])


def _scene_of_sentence(draft: Draft, before: list[Draft]) -> None:
    """``وفي س، أدت اشتباكات في ناحية ص إلى جرح رجل، واعتقلت الشرطة ستة``: the scene just told goes on rather than the wide opening."""
    frame = draft.frames[0]
    last = before[-1] if before else None
    if last is None or not draft.places or last.frames[0].sentence != frame.sentence or not last.places:
        return
    opening = all(p.last <= frame.shared[1] and p.first < frame.first for p in draft.places)
    if opening and all(p.first >= frame.shared[1] for p in last.places):
        draft.places = list(last.places)


def _account(reading: Reading, draft: Draft, document: DocumentRef) -> Account:
    from marsad.accounts.attribution import attribution_of, tellers, without_short_names

    evidence = _evidence(reading, draft)
    chain: list[Attribution] = []
    blamed = {p.actor.id for p in draft.parts if draft.competing and p.rule in (IN_TURN, "accused")}
    doers = [i for i in draft.initiators if i not in blamed]  # who is accused and tells who it was instead claims nothing
    told = [frame for frame in draft.frames if any(t.type not in BACKWARD for t in frame.triggers)]
    for frame in draft.frames:
        said = attribution_of(reading, frame.head.first, frame.head.last, doers) or _told_of_part(reading, frame, doers)
        for link in [*said, *_claimed_too(reading, frame, doers)]:
            claimed = frame in told or not told or link.stance in _OF_WHO_DID_IT  # وتبنت الحركة العملية
            if claimed and all(link.source != known.source for known in chain):
                chain.append(link)
    toll, others = casualties(draft.tolls or _over_time(reading, draft))
    differ = {o.start for o in others if o.source}
    if any(t.refuted for t in draft.tolls):
        differ |= {t.start for t in toll.values()}  # زعم التنظيم مقتل جنديين. ونفت الوزارة وقوع أي قتلى
    differ |= {t.count.start for t in draft.tolls if t.count.low and not any(f.first <= t.count.first < f.last for f in draft.frames)}
    for rival in draft.tolls if differ else ():
        if rival.teller and rival.count.start in differ:
            chain += [link for link in tellers(reading, rival.count.first) if all(link.source != known.source for known in chain)]
    kind = _ALONE.get(draft.type, draft.type)
    key = f"{document.id}|{kind}|{evidence[0].start}|{evidence[0].end}"
    return Account(
        id="a-" + hashlib.sha256(key.encode()).hexdigest()[:16],
        document=document,
        type=kind,
        status=draft.status,  # type: ignore[arg-type]
        evidence=evidence,
        when=when_record(draft.date) if draft.date else None,
        where=place_records(draft.places),
        actors=party_records(reading, draft),
        casualties=toll,
        other_tolls=others,
        attribution=without_short_names(reading, chain),
        count=draft.count,
        background=draft.background,
    )


def _claimed_too(reading: Reading, frame: Frame, doers: list[str]) -> list[Attribution]:
    """``تبنت س التفجير، لكن ص نسبت العملية إلى أحد انتحارييها``: who claims, further on in the clause, what a word there takes up."""
    from marsad.accounts.attribution import attribution_of

    again = [t for t in frame.triggers if t is not frame.head and t.type in BACKWARD]
    links = [link for t in again for link in attribution_of(reading, t.first, t.last, doers)]
    return [link for link in links if link.stance == "claims_responsibility"]


def _over_time(reading: Reading, draft: Draft) -> list[TollMention]:
    """``سجل المرصد منذ بداية العام مقتل 61 مدنيا بهجمات``: where an account is of all that happened in that time, the toll is its own."""
    date = draft.date
    over_time = date is not None and (date.use == "since" or lasting(date))
    return [toll for frame in draft.frames for toll in tolls_in(reading, frame.first, frame.last, cumulative=True)] if over_time else []


def _told_of_part(reading: Reading, frame: Frame, doers: Collection[str]) -> list[Attribution]:
    """``اندلعت اشتباكات، قالت الوزارة إنها أودت بحياة طفل``: who tells the harm or the toll of what the outlet tells itself."""
    from marsad.accounts.attribution import spoken_for

    parts = [t.first for t in frame.triggers if t is not frame.head] + [
        c.first for c in reading.counts if frame.first <= c.first < frame.last and c.what != "people"
    ]
    return next((chain for k in sorted(parts) if (chain := spoken_for(reading, k, doers))), [])


def _evidence(reading: Reading, draft: Draft) -> list[Passage]:
    words = reading.words
    out: list[Passage] = []
    for frame in draft.frames:
        first, last = frame.first, frame.last
        while last - 1 > first and not words.norm[last - 1][0].isalnum():
            last -= 1
        while first < last - 1 and (not words.norm[first][0].isalnum() or (words.clitic[first] == "+" and words.norm[first] in "وف")):
            first += 1
        start, end = words.span(first, last)
        passage = Passage(start=start, end=end, text=words.text[start:end])
        if all(p.start != start for p in out):
            out.append(passage)
    return out
