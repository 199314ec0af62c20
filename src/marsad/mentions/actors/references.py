"""Names that depend on where they stand: ``الجيش``, ``النظام``, ``التحالف`` are decided by the country; ``التنظيم``,
``الميليشيا``, ``القوات`` point back to a body of the text; ``عناصرها`` to the one just named."""

from __future__ import annotations

from marsad.knowledge.actors.vocabulary import Local
from marsad.mentions.actors.forces import judged
from marsad.mentions.actors.scan import Found, Scan, after_harm
from marsad.mentions.actors.slugs import slug

_ARMIES = frozenset(["State forces", "External/Other forces"])
_BODY_FORMS = frozenset(["name", "members", "nationality", "unknown_body", "definite"])
_CLASS_WORDS = {"army": "جيش", "militia": "ميليشيا", "militias": "ميليشيات", "government": "نظام", "coalition": "تحالف"}
_COLLECTIVE = frozenset(["الميليشيات", "الفصايل"])


def reference(scan: Scan, i: int) -> Found | None:
    """A definite word that points back, or a name shared by countries, whichever is longer."""
    shared = local_name(scan, i)
    pointing = points_back(scan, i)
    if shared is None or pointing is None:
        return shared or pointing
    if shared.last > pointing.last:
        return shared
    return shared if pointing.unsure else pointing


def local_name(scan: Scan, i: int) -> Found | None:
    """``الجيش`` in a Sudanese text: the Sudanese army; an adjective behind it decides (الجيش الوطني اليمني)."""
    for entry in scan.vocabulary.locals.get(scan.norm[i], ()):
        if scan.at(i, entry.shape):
            last = i + len(entry.shape)
            if last < len(scan.clitic) and scan.clitic[last] == "-":
                continue
            found = _by_country(scan, i, last, entry)
            if found is not None:
                return found
    return None


def _by_country(scan: Scan, i: int, last: int, entry: Local) -> Found | None:
    definite = scan.norm[i].startswith("ال") or len(entry.shape) > 1 or scan.norm[i].endswith(("ون", "ين"))
    nation = (
        scan.vocabulary.adjectives.get(scan.bare[last])
        if scan.inside(last) and scan.norm[last] != scan.bare[last]
        else None
    )
    kind = "loaded" if entry.loaded else "local"
    if nation is not None:
        body = entry.by.get(nation.code) or _force_of(nation.code, entry, scan)
        if body is not None:
            kind = "loaded" if entry.loaded else "nationality"
            end, kind = judged(scan, last + 1, kind)
            return Found(i, end, body, "name", "name with nationality", kind)
    if not definite:
        return None
    country = scan.country_at(i)
    body = entry.by.get(country) if country else None
    if body is None and country != scan.country and scan.country:
        body = entry.by.get(scan.country)
    sure = body is not None or {*entry.by.values(), entry.default} == {entry.default}
    body = body or entry.default or _far_force(scan, entry)
    if body is None:
        return _of_no_country(scan, i, last, entry)
    end, kind = judged(scan, last, kind)
    crowd = body in ("unidentified", "settlers")
    form = "unidentified" if body == "unidentified" else "people" if crowd else "definite"
    doubtful = country in entry.doubtful or entry.unsure
    return Found(i, end, body, form, "name shared by countries", kind, unsure=(not sure or doubtful) and not crowd)


def _far_force(scan: Scan, entry: Local) -> str | None:
    """``الشرطة`` where one state beyond the region is spoken of and none of the region: that state's."""
    nation = scan.vocabulary.nations.get(scan.far_country) if scan.far_country else None
    if nation is None:
        return None
    return {"army": nation.forces, "police": nation.police, "government": nation.government}.get(entry.group)


def _of_no_country(scan: Scan, i: int, last: int, entry: Local) -> Found | None:
    """``الشرطة``, ``المتمردون`` of nobody knows where: a provisional party of that name."""
    rebels = scan.bare[i].startswith("متمرد")
    if entry.group not in ("army", "police") and not rebels:
        return None
    if (scan.country is not None or scan.reading.outlet) and not rebels:
        return None
    words = scan.norm[i:last]
    name = " ".join(scan.reading.words.slice(i, last).split())
    return Found(i, last, slug(words), "definite", "force of no known country", "local", unsure=True, name=name)


def _force_of(code: str, entry: Local, scan: Scan) -> str | None:
    """The occupier or enemy named by its adjective: الاحتلال التركي."""
    if entry.group in ("occupation", "enemy", "army"):
        return scan.vocabulary.nations[code].forces
    if entry.group == "police":
        return scan.vocabulary.nations[code].police
    return None


def points_back(scan: Scan, i: int) -> Found | None:
    """``التنظيم`` after داعش was named; ``هذه الميليشيات``; unsure and without a body where nothing fits."""
    fits = scan.vocabulary.definite.get(scan.norm[i])
    if not fits:
        return None
    if scan.inside(i + 1) and scan.clitic[i + 1] == "-":
        return None
    if "قوه" in fits and _as_means(scan, i):
        return None
    body = referent(scan, fits, scan.norm[i] in _COLLECTIVE)
    if body is None:
        return None
    return Found(i, i + 1, body, "definite", "definite word that points back", "definite")


def _as_means(scan: Scan, i: int) -> bool:
    """``بالمدفعية``, ``قذائف المدفعية``: what was used, not who used it."""
    if i > 0 and scan.clitic[i - 1] == "+":
        return scan.norm[i - 1] in ("ب", "ل")
    before = scan.previous(i)
    return before >= 0 and scan.bare[before] in ("قذايف", "قذيفه", "سلاح", "نيران", "رشقات", "من", "حركه", "في", "عبر")


def referent(scan: Scan, fits: frozenset[str], collective: bool) -> str | None:
    """The last body of the text that one of ``fits`` may point at, a collective one first for a plural."""
    bodies = scan.lexicon.who.bodies
    single = None
    for found in reversed(scan.found):
        if found.form not in _BODY_FORMS or found.unsure or found.rule == "pronoun":
            continue
        if "جيش" in fits and len(fits) == 1 and not _state_force(scan, found.id):
            continue
        if "قوه" in fits:
            if _state_force(scan, found.id):
                return found.id
            continue
        heads = scan.lexicon.heads.get(found.id, frozenset()) | scan.called.get(found.id, set()) | found.called
        if not heads & fits:
            continue
        body = bodies.get(found.id)
        if not collective or (body is not None and body.collective):
            return found.id
        single = single or found.id
    return None if collective else single


def _state_force(scan: Scan, body: str) -> bool:
    """``الجيش`` alone means a state's army, not جيش العزة."""
    known = scan.lexicon.who.bodies.get(body)
    return known is not None and known.kind in _ARMIES


def pronoun_member(scan: Scan, i: int) -> Found | None:
    """``عناصرها``, ``مقاتليه``: members of the body named last in this sentence or the one before."""
    if not (scan.inside(i + 1) and scan.clitic[i + 1] == "-" and scan.norm[i + 1] in ("ها", "ه", "هم")):
        return None
    sentence = scan.reading.words.sentence
    for found in reversed(scan.found):
        if sentence[i] - sentence[found.first] > 1:
            return None
        if found.form in _BODY_FORMS and not found.as_backer and not found.adjective:
            owned = scan.vocabulary.by_backer.get(found.id) if scan.bare[i] in ("مرتزقه", "ميليشيات", "فصايل") else None
            return Found(
                i,
                i + 2,
                owned or found.id,
                "definite",
                "pronoun",
                "definite",
                unsure=sentence[i] != sentence[found.first],
            )
    return None


def soldiers(scan: Scan, i: int) -> Found | None:
    """``مقتل ضابط و4 مجندين``, ``15 جنديا`` without an army: the state force named last, else the country's."""
    if scan.bare[i] not in scan.vocabulary.members["soldiers"] or scan.bare[i] in ("عسكري", "قناص", "قناصه"):
        return None
    if scan.inside(i + 1) and scan.clitic[i + 1] == "-":
        return None
    before = scan.previous(i)
    if before == i - 1 and before >= 0 and scan.norm[i] != scan.bare[i] and scan.norm[before] != scan.bare[before]:
        return None  # القادة العسكريين
    counted = before >= 0 and after_harm(scan, before)
    joined = (
        i > 0
        and scan.norm[i - 1] == "و"
        and bool(scan.found)
        and i - 1 - scan.found[-1].last <= 1
        and scan.found[-1].rule == "soldiers"
    )
    if not (counted or joined or scan.norm[i] != scan.bare[i]):
        return None
    police = scan.bare[i].startswith("شرطي")
    body = None if police else referent(scan, frozenset(["قوه"]), False)
    if body is None or (scan.country is not None and scan.country not in _country_of(scan, body)):
        shared = next(
            (e for e in scan.vocabulary.locals.get("الشرطه" if police else "القوات", ()) if len(e.shape) == 1), None
        )
        country = scan.country_at(i)
        own = shared.by.get(country) if shared is not None and country is not None else None
        body = own or body
        return Found(i, i + 1, body, "members", "soldiers", "members", unsure=True) if body is not None else None
    return Found(i, i + 1, body, "members", "soldiers", "members")


def _country_of(scan: Scan, body: str) -> tuple[str | None, ...]:
    known = scan.lexicon.who.bodies.get(body)
    return (known.country, None) if known is not None else (None,)
