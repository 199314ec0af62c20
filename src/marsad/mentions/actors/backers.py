"""Who backs a body, named behind it: ``المدعومة من روسيا``, ``المدعوم روسياً``, ``الموالية لإيران``, ``التابع لـ…``.

The backer is a mention of its own, marked ``as_backer``: it takes no part in what happens.
"""

from __future__ import annotations

from marsad.mentions.actors.scan import Found, Scan


def behind_a_backing_word(scan: Scan, found: Found) -> bool:
    """``مجموعتين مسلحتين مواليتين للحكومة``: whom those who are not named stand by."""
    i = found.first
    if i < 3 or scan.bare[i - 3] == "قوات" or scan.norm[i - 1] != "ل" or scan.clitic[i - 1] != "+":
        return False
    if found.form not in ("name", "nationality", "definite") or found.adjective:
        return False
    word = scan.bare[i - 2]
    return word.startswith("موال") and word in scan.vocabulary.backing_words


def backers_at(scan: Scan, i: int) -> tuple[int, list[Found], str] | None:
    """The backers that a backing word at ``i`` leads to: the word behind them, the backers, the relation."""
    k = i
    if scan.inside(k) and scan.norm[k] == "و" and scan.clitic[k] == "+":
        k += 1
    if scan.inside(k) and scan.norm[k] == "ب" and scan.clitic[k] == "+" and scan.inside(k + 1):
        word = "ب" + scan.norm[k + 1]
        size = 2
    else:
        word = scan.bare[k] if scan.inside(k) else ""
        size = 1
    if word not in scan.vocabulary.backing_words:
        return None
    for relation, words, leads in scan.vocabulary.backing:
        if word not in words:
            continue
        for lead in leads:
            if lead and not (scan.inside(k + size) and scan.at(k + size, lead)):
                continue
            backers = _list(scan, k + size + len(lead), bool(lead))
            if backers:
                for backer in backers:
                    backer.rule = f"backer: {relation}"
                return backers[-1].last, backers, relation
    return None


def _list(scan: Scan, k: int, led: bool) -> list[Found]:
    """``روسيا وإيران``: every party of the list."""
    out: list[Found] = []
    while scan.inside(k):
        party = _party(scan, k, led)
        if party is None:
            break
        out.append(party)
        k = party.last
        if k < len(scan.norm) and scan.norm[k] in ("و", "او"):
            k += 1
            continue
        break
    return out


def _party(scan: Scan, k: int, led: bool) -> Found | None:
    from marsad.mentions.actors.finder import body_at

    if scan.clitic[k] == "+" and scan.norm[k] in ("ل", "ب", "من"):
        k += 1
        if not scan.inside(k):
            return None
    for shape, nation in scan.vocabulary.state_names.get(scan.norm[k], ()):
        if scan.at(k, shape):
            return Found(k, k + len(shape), nation.state, "name", "backer", as_backer=True)
    people = scan.vocabulary.adverbs.get(scan.norm[k]) if not led else scan.vocabulary.nationals.get(scan.bare[k])
    if people is not None:
        return Found(k, k + 1, people.state, "name", "backer by nationality", "nationality", as_backer=True)
    found = body_at(scan, k)
    if found is None or found.form in ("people", "unidentified", "person"):
        return None
    found.as_backer = True
    return found


def follow(scan: Scan, last: int, body: str) -> tuple[int, list[Found]]:
    """All backers named behind ``body``, which ends at ``last``; the word behind them."""
    out: list[Found] = []
    known = scan.lexicon.who.bodies.get(body)
    if known is not None and known.collective and scan.inside(last + 1) and scan.norm[last] == "و":
        second = _party(scan, last + 1, True)  # الميليشيات المدعومة من روسيا وإيران
        if second is not None and second.rule == "backer":
            return second.last, [second]
    if scan.inside(last) and scan.norm[last] in ("،", ")"):
        behind = last + 1
        if not (scan.inside(behind) and scan.norm[behind] != scan.bare[behind] and scan.bare[behind] in scan.vocabulary.backing_words):
            return last, out  # but: تنظيم س، الموالي لداعش
        k = behind
    else:
        nation_behind = scan.inside(last) and scan.bare[last] in scan.vocabulary.adjectives and scan.norm[last] != scan.bare[last]
        k = last + 1 if nation_behind else last
    while True:
        found = backers_at(scan, k) if scan.inside(k) else None
        if found is None:
            break
        k = found[0]
        out.extend(found[1])
        last = k
    return last, out
