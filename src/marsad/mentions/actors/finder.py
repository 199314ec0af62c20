"""Runs the rules over a text, longest mention first, and turns what they find into mentions."""

from __future__ import annotations

from functools import lru_cache

from marsad.knowledge.actors.lexicon import Lexicon, lexicon
from marsad.knowledge.actors.model import Body
from marsad.knowledge.actors.vocabulary import Vocabulary, vocabulary
from marsad.knowledge.wording import wording
from marsad.language.folding import bare
from marsad.language.words import standing
from marsad.mentions.actors.backers import behind_a_backing_word, follow
from marsad.mentions.actors.collectives import collective_body
from marsad.mentions.actors.country import guess_country
from marsad.mentions.actors.crowds import counted_national, crowd, nationals
from marsad.mentions.actors.directorates import directorate
from marsad.mentions.actors.forces import adjective_alone, force_phrase
from marsad.mentions.actors.leaders import led_by
from marsad.mentions.actors.members import member_phrase, own_members
from marsad.mentions.actors.names import named_body
from marsad.mentions.actors.nations import armed_group
from marsad.mentions.actors.persons import office
from marsad.mentions.actors.posts import MEN, men_of_a_post
from marsad.mentions.actors.references import local_name, reference
from marsad.mentions.actors.scan import Found, Rule, Scan
from marsad.mentions.actors.soldiers import soldiers
from marsad.mentions.actors.states import HEADS, headed_state, state
from marsad.mentions.actors.tribes import SONS, armed_tribesmen, clans, family, tribe, tribe_of_gunmen
from marsad.mentions.actors.unknown import pair, unknown_body
from marsad.mentions.actors.voices import meant, own_forces, voices_of
from marsad.mentions.model import ActorMention, Reading

_W = wording(__name__)


def find_actors(reading: Reading) -> None:
    """Appends the text's parties to ``reading.actors``, in order, without overlaps; fills in ``reading.country``."""
    known = reading.names if isinstance(reading.names, Lexicon) else lexicon()
    scan = Scan(reading, known, vocabulary())
    guess_country(scan)
    if reading.country is None:
        reading.country = scan.country
    scan.voices = voices_of(scan)
    starters = scan.starters = _starters(scan.lexicon, scan.vocabulary)
    resume = 0
    with scan.within_parts() as turn_to:
        for i in standing(scan.norm, starters):
            if i < resume or scan.clitic[i]:
                continue
            turn_to(i)
            found = _best(scan, i, starters[scan.norm[i]])
            if found is not None:
                resume = _take(scan, found)
    for found in scan.found:
        found.as_backer = found.as_backer or behind_a_backing_word(scan, found)
    named = {f.id: f.name for f in reversed(scan.found) if f.name}
    for found in scan.found:
        found.name = found.name or named.get(found.id)
    reading.actors.extend(_mention(scan, f) for f in scan.found if not reading.skipped(f.first, f.last))


def _best(scan: Scan, i: int, rules: tuple[Rule, ...]) -> Found | None:
    """The longest mention that a rule finds at word ``i``; of equally long ones the earlier rule's."""
    best: Found | None = None
    for rule in rules:
        found = rule(scan, i)
        if found is not None and (best is None or found.last > best.last or _decided_by_country(found, best)):
            if (
                rule is unknown_body
                and best is not None
                and best.form in ("name", "definite")
                and found.rule not in ("name in quotation marks", "name that it gives itself")
            ):
                continue
            best = found
    return best


def _decided_by_country(found: Found, best: Found) -> bool:
    """A name of equal length that the country decides comes before the same name taken by itself (حزب الله in Iraq, الطيران المعادي in Yemen)."""
    hostile = best.rule == "force with nationality" and best.alias_kind == "loaded"
    return (
        found.last == best.last
        and found.rule == "name shared by countries"
        and (hostile or best.rule in ("name of the who's who", "name after what it is"))
        and found.id != best.id
    )


def _take(scan: Scan, found: Found) -> int:
    """Keeps a mention, what it was called, and the backers named behind it; gives the next word."""
    own_forces(scan, found)
    last = found.last
    if scan.inside(last + 1) and scan.norm[last] == "(":
        again = named_body(scan, last + 1)
        if again is not None and again.id == found.id and scan.inside(again.last) and scan.norm[again.last] == ")":
            found.last = last = again.last + 1
    if _named_again(scan, found):
        return last
    scan.found.append(found)
    if found.further:
        scan.found.extend(found.further)
        return found.further[-1].last
    if found.called:
        scan.called.setdefault(found.id, set()).update(found.called)
    if found.form in ("name", "members", "unknown_body", "definite", "nationality") and not found.adjective:
        end, backers = follow(scan, last, found.id)
        scan.found.extend(backers)
        return end if backers else last
    return last


def _named_again(scan: Scan, found: Found) -> bool:
    """``الجناح العسكري لحركة المقاومة الإسلامية (حماس)``: the short name in brackets of the body just named."""
    if not scan.found or found.first == 0 or scan.norm[found.first - 1] != "(":
        return False
    return scan.found[-1].id == found.id and scan.found[-1].last == found.first - 1


def body_at(scan: Scan, i: int) -> Found | None:
    """The body named at word ``i``, for phrases that lead to one (members, backers)."""
    if not scan.inside(i) or scan.clitic[i]:
        if scan.inside(i) and scan.clitic[i] == "+" and scan.norm[i] in ("ل", "ب"):
            return body_at(scan, i + 1)
        return None
    rules = scan.starters.get(scan.norm[i])
    found = _best(scan, i, tuple(r for r in rules if r in _BODY_RULES)) if rules else None
    return found or led_by(scan, i)


_BODY_RULES: frozenset[Rule] = frozenset([meant, named_body, collective_body, force_phrase, reference, unknown_body, member_phrase, tribe])


@lru_cache(maxsize=4)
def _starters(names: Lexicon, words: Vocabulary) -> dict[str, tuple[Rule, ...]]:
    """For every word that may open a mention, the rules to try there, in order of preference."""
    table: dict[str, list[Rule]] = {}

    def add(rule: Rule, keys: object, article: bool) -> None:
        for key in keys:  # type: ignore[attr-defined]
            for form in (key, "ال" + key) if article else (key,):
                rules = table.setdefault(form, [])
                if rule not in rules:
                    rules.append(rule)

    unknown = words.unknown
    add(meant, {shape[0] for voice in words.voices for shape, _ in voice.means}, False)
    add(named_body, names.names, False)
    add(member_phrase, words.member_words | words.quantity, True)
    add(named_body, words.before_plain | words.before_loaded, True)
    add(collective_body, words.collective, True)
    add(directorate, words.directorates, False)
    add(armed_group, words.armed_groups, False)
    add(force_phrase, {bare(w) for w in words.forces} | set(words.forces), True)
    add(own_members, words.own | words.own_glued, False)
    add(men_of_a_post, MEN, False)
    add(soldiers, words.members["soldiers"] | words.soldiers["ranks"], True)
    add(reference, words.locals, False)
    add(reference, words.definite, False)
    add(unknown_body, unknown["open"] | unknown["strict"] | unknown["quoted"] | unknown["named"] | unknown["numbered"] | {"مجلس"}, True)
    add(pair, words.pairs, False)
    add(crowd, words.crowds, True)
    add(nationals, words.nationals, True)
    add(counted_national, words.counted, False)
    add(tribe, words.member_words | words.tribes["people"] | words.tribes["one"] | words.tribes["many"], False)
    add(armed_tribesmen, words.members["fighters"] | words.members["groups"], True)
    add(tribe_of_gunmen, words.members["fighters"], False)
    add(clans, words.tribes["two"] | words.tribes["pair"], True)
    add(family, words.tribes["family"] | SONS | {"ال", "وال", "لال"}, False)
    add(adjective_alone, words.adjectives, True)
    add(state, words.state_names, False)
    add(headed_state, HEADS, False)
    add(office, words.offices, True)
    return {word: tuple(rules) for word, rules in table.items()}


def _mention(scan: Scan, found: Found) -> ActorMention:
    words = scan.reading.words
    start, end = words.span(found.first, found.last)
    body = scan.lexicon.who.bodies.get(found.id) or scan.vocabulary.far_bodies.get(found.id)
    return ActorMention(
        found.first, found.last, start, end, words.text[start:end], found.rule,
        id=found.id, name=found.name or (body.name if body else found.id), name_en=body.name_en if body else None,
        kind=body.kind if body else _KINDS.get(found.group or ""), form=found.form, adjective=found.adjective,
        speaker_only=isinstance(body, Body) and body.speaker_only and found.form != "members" and not _whose(scan, found),
        unsure=found.unsure, as_backer=found.as_backer, alias_kind=found.alias_kind, group=found.group,
    )  # fmt: skip


def _whose(scan: Scan, found: Found) -> bool:
    """``قافلة للأمم المتحدة``, ``سيارة تابعة لمنظمة س``, ``مقر بعثة س``: a body that mostly speaks, of whose things is told."""
    k = found.first - 1
    while k > 0 and found.first - k <= _FURTHEST and (scan.clitic[k] == "+" and scan.norm[k] == "ل" or scan.bare[k] in _BETWEEN):
        k -= 1
    return k >= 0 and scan.bare[k] in _THINGS


_FURTHEST = 5
"""Words from a body back to its thing, at most."""
_BETWEEN = _W["between_a_thing_and_its_body"]
_THINGS = _W["things_of_a_body"]
_KINDS = {"tribe": "Identity militia", "family": "Identity militia"}
"""Kinds of parties with a provisional id, by their group."""

__all__ = ["body_at", "find_actors", "local_name"]
