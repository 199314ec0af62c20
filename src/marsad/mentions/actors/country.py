"""Which country a text is about, guessed from names of countries, towns, nationalities and bodies.

``قصفت قوات الدعم السريع أحياء في الفاشر`` is about Sudan. It decides names that many countries share (الجيش الوطني).
"""

from __future__ import annotations

from collections import defaultdict

from marsad.mentions.actors.scan import Scan

_NAME, _TOWN, _ADJECTIVE, _BODY = 2.0, 1.5, 1.0, 2.0
_LEAST = 1.0


def guess_country(scan: Scan) -> None:
    """Sets ``scan.country`` (left alone where the reading has one) and the countries of single sentences."""
    vocabulary = scan.vocabulary
    votes: dict[str, float] = defaultdict(float)
    far: dict[str, float] = defaultdict(float)
    sentences: dict[int, set[str]] = {}
    sentence = scan.reading.words.sentence
    for i, word in enumerate(scan.bare):
        nation = vocabulary.adjectives.get(word)
        if nation is not None and nation.far:
            far[nation.code] += _ADJECTIVE
        elif nation is not None and nation.home:
            votes[nation.code] += _ADJECTIVE
        norm = scan.norm[i]
        if norm in vocabulary.state_names:
            for shape, nation in vocabulary.state_names[norm]:
                if nation.far and scan.at(i, shape):
                    far[nation.code] += _NAME
                    break
                if nation.home and scan.at(i, shape):
                    votes[nation.code] += _NAME
                    sentences.setdefault(sentence[i], set()).add(nation.code)
                    break
        if norm in vocabulary.shared_towns:
            for code in vocabulary.shared_towns[norm]:
                votes[code] += _TOWN / 2
        elif norm in vocabulary.towns:
            for shape, code in vocabulary.towns[norm]:
                if scan.at(i, shape):
                    votes[code] += _TOWN
                    sentences.setdefault(sentence[i], set()).add(code)
                    break
        if norm in scan.lexicon.names:
            _vote_of_body(scan, i, votes)
    scan.sentence_country = {number: next(iter(codes)) for number, codes in sentences.items() if len(codes) == 1}
    scan.country = scan.reading.country or _winner(votes) or _outlet_country(scan)
    scan.far_country = _winner(far) if not votes else None


def _vote_of_body(scan: Scan, i: int, votes: dict[str, float]) -> None:
    nations = scan.vocabulary.nations
    for _, namings in scan.lexicon.at(scan.norm, i):
        countries = {n.body.country for n in namings if n.kind != "local"}
        for code in countries if len(countries) == 1 else ():
            if code in nations and nations[code].home and not nations[code].far:
                votes[code] += _BODY
        return


def _winner(votes: dict[str, float]) -> str | None:
    best = max(votes, key=lambda code: votes[code], default=None)
    return best if best is not None and votes[best] >= _LEAST else None


def _outlet_country(scan: Scan) -> str | None:
    from marsad.mentions.actors.outlets import country_of

    code = country_of(scan.reading.outlet)
    nation = scan.vocabulary.nations.get(code) if code else None
    return code if nation is not None and nation.home and not nation.far else None
