"""Which country a text is about, guessed from names of countries, towns, nationalities and bodies.

``قصفت قوات الدعم السريع أحياء في الفاشر`` is about Sudan. It decides names that many countries share (الجيش الوطني).
"""

from __future__ import annotations

from collections import defaultdict

from marsad.language.words import standing
from marsad.mentions.actors.parts import parts
from marsad.mentions.actors.scan import Scan

_NAME, _TOWN, _ADJECTIVE, _BODY = 2.0, 1.5, 1.0, 2.0
_LEAST = 1.0
_FAR = 4.0
"""Votes from which a state beyond the region outweighs a town of the region that bears the name of one of its own."""
_SURE = 6.0
"""Votes of a text's country from which one town of another, named once and without its state, is a namesake or far from the news."""
_THERE = 3.0
"""Votes of places from which a state that is mostly a party elsewhere (Turkey, Iran, Saudi Arabia) is where a text's things happen."""


def guess_country(scan: Scan) -> None:
    """Sets ``scan.country`` (left alone where the reading has one) and the countries of single sentences."""
    vocabulary = scan.vocabulary
    votes: dict[str, float] = defaultdict(float)
    far: dict[str, float] = defaultdict(float)
    there: dict[str, float] = defaultdict(float)
    sentences: dict[int, set[str]] = {}
    shared: dict[int, set[str]] = {}
    towns: dict[int, set[str]] = {}
    only_towns: set[str] = set()
    sentence = scan.reading.words.sentence
    adjectives, names, opens = vocabulary.adjectives, scan.lexicon.names, vocabulary.opens_place
    named, home = 0, None
    apart = list(parts(scan))
    elsewhere = {number for number, _, against in apart if against}
    for i in sorted({*standing(scan.bare, adjectives), *standing(scan.norm, opens), *standing(scan.norm, names)}):
        if sentence[i] in elsewhere:
            continue
        word, norm = scan.bare[i], scan.norm[i]
        nation = adjectives.get(word)
        if nation is not None and nation.far:
            far[nation.code] += _ADJECTIVE
        elif nation is not None and nation.home:
            votes[nation.code] += _ADJECTIVE
        if norm in vocabulary.state_names and norm not in vocabulary.shared_towns and not _called_after(scan, i):
            for shape, nation in vocabulary.state_names[norm]:
                if not scan.at(i, shape):
                    continue
                if nation.far:
                    far[nation.code] += _NAME
                    break
                if not nation.home or norm == "السودان" and i and scan.norm[i - 1] == "جنوب":
                    if not nation.home and _inside_it(scan, i):
                        there[nation.code] += _NAME
                        if shape in vocabulary.capitals:
                            towns.setdefault(sentence[i], set()).add(nation.code)
                    break  # جنوب السودان is no Sudan
                votes[nation.code] += _NAME
                if not _across(scan, i):
                    sentences.setdefault(sentence[i], set()).add(nation.code)
                break
        if norm in vocabulary.shared_towns:
            for code in vocabulary.shared_towns[norm]:
                votes[code] += _TOWN / 2
                shared.setdefault(sentence[i], set()).add(code)
        elif norm in vocabulary.towns and not _called_after(scan, i):
            for shape, code in vocabulary.towns[norm]:
                if not scan.at(i, shape) or i < named and code != home:
                    continue  # جماعة حماة الدعوة السلفية
                nation = vocabulary.nations[code]
                if nation.far:
                    far[code] += _TOWN
                elif not nation.home:
                    there[code] += _TOWN
                    towns.setdefault(sentence[i], set()).add(code)
                else:
                    votes[code] += _TOWN
                    only_towns.add(code)
                    sentences.setdefault(sentence[i], set()).add(code)
                break
        if norm in scan.lexicon.names:
            named, home = _vote_of_body(scan, i, votes, far) or (named, home)
    scan.sentence_country = {number: next(iter(codes)) for number, codes in sentences.items() if len(codes) == 1}
    spoken_of = max(far.values(), default=0) >= _FAR and not votes
    given = scan.reading.country if not scan.reading.country_of_places else None
    scan.country = given or _winner(votes) or (None if spoken_of else _outlet_country(scan))
    for number, code in list(scan.sentence_country.items()):
        if code != scan.country and scan.country and code in only_towns and votes[code] <= _TOWN and votes[scan.country] >= _SURE:
            del scan.sentence_country[number]  # العريش, once, in a text on Yemen
    for number, codes in shared.items():
        if scan.country in codes:
            scan.sentence_country.pop(number, None)  # وفي طرابلس، قرب بلدة درج: in a text on Lebanon
    scan.far_country = _winner(far) if not votes else None
    if votes and given is None and max(far.values(), default=0) >= max(_FAR, 2 * max(votes.values())):
        scan.country, scan.far_country = None, _winner(far)
    scan.town_country = {number: next(iter(codes)) for number, codes in towns.items() if len(codes) == 1 and number not in sentences}
    happens = _winner(there)
    if (
        happens is not None
        and given is None
        and there[happens] >= (_THERE if votes else _TOWN)
        and there[happens] > max(votes.values(), default=0)
    ):
        scan.country, scan.far_country = happens, None
    if scan.country is None and scan.far_country is None:
        scan.country = scan.reading.country  # the places told it
    for number, code, _ in apart:
        if code != scan.country:
            scan.part_country[number] = (None, code) if vocabulary.nations[code].far else (code, None)
            scan.sentence_country.pop(number, None)


def _inside_it(scan: Scan, i: int) -> bool:
    """``في تركيا``, ``داخل إيران``, ``بمدينة طهران``: a state or its capital as the place where something is."""
    before = scan.norm[i - 1] if i else ""
    if before in ("مدينه", "العاصمه", "محافظه", "غرب", "غربي", "شرق", "شرقي", "جنوب", "جنوبي", "شمال", "شمالي", "وسط"):
        return True
    return before in ("في", "داخل", "ب")


def _across(scan: Scan, i: int) -> bool:
    """``عبر الحدود مع النيجر``: a country that something lies next to."""
    return any(scan.norm[k] in scan.vocabulary.states["border"] for k in range(max(0, i - 3), i))


def _called_after(scan: Scan, i: int) -> bool:
    """``حي القاهرة``, ``شارع بغداد``: a quarter or street with a town's name."""
    before = scan.previous(i)
    return before == i - 1 and before >= 0 and scan.norm[before] in scan.vocabulary.states["called_after"]


def _vote_of_body(scan: Scan, i: int, votes: dict[str, float], far: dict[str, float]) -> tuple[int, str | None] | None:
    """Counts the body named at word ``i`` for its country; gives where its name ends, and that country where it is the only one."""
    nations = scan.vocabulary.nations
    for last, namings in scan.lexicon.at(scan.norm, i):
        countries = {n.body.country for n in namings if n.kind != "local"}
        only = next(iter(countries)) if len(countries) == 1 else None
        if only in nations and nations[only].far:
            far[only] += _BODY
        elif only in nations and nations[only].home:
            votes[only] += _BODY
        return (last, only) if only is not None else None
    return None


def _winner(votes: dict[str, float]) -> str | None:
    best = max(votes, key=lambda code: votes[code], default=None)
    return best if best is not None and votes[best] >= _LEAST else None


def _outlet_country(scan: Scan) -> str | None:
    from marsad.mentions.actors.outlets import country_of

    code = country_of(scan.reading.outlet)
    nation = scan.vocabulary.nations.get(code) if code else None
    return code if nation is not None and nation.home and not nation.far else None
