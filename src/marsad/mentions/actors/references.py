"""Names that depend on where they stand: ``الجيش``, ``النظام``, ``التحالف`` are decided by the country; ``التنظيم``,
``الميليشيا``, ``القوات`` point back to a body of the text; ``عناصرها`` to the one just named."""

from __future__ import annotations

from marsad.knowledge.actors.vocabulary import Local, Nation
from marsad.knowledge.wording import wording
from marsad.mentions.actors.assailants import assailants, attackers_before, militants
from marsad.mentions.actors.forces import judged
from marsad.mentions.actors.foreign import stands_aside
from marsad.mentions.actors.scan import Found, Scan, after_harm, force_of
from marsad.mentions.actors.slugs import slug

_W = wording(__name__)

_ARMIES = frozenset(["State forces", "External/Other forces"])
BODY_FORMS = frozenset(["name", "members", "nationality", "unknown_body", "definite"])
_CLASS_WORDS = {"army": "جيش", "militia": "ميليشيا", "militias": "ميليشيات", "government": "نظام", "coalition": "تحالف"}
_COLLECTIVE = frozenset(["الميليشيات", "الفصايل"])
_MILITIA = frozenset(["ميليشيا", "ميليشيات"])
_LOADED = frozenset(["الميليشيا"])
_FOUGHT = frozenset(["YE", "SD"])
"""Countries in which the militia, said without more, is one side of the war."""


def reference(scan: Scan, i: int) -> Found | None:
    """A definite word that points back, or a name shared by countries, whichever is longer."""
    same = same_as_before(scan, i)
    if same is not None:
        return same
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
            found = None if _something_else(scan, i, last, entry) else _owned(scan, i, last, entry) or _by_country(scan, i, last, entry)
            if found is not None:
                return found
    return None


def _something_else(scan: Scan, i: int, last: int, entry: Local) -> bool:
    """``الأمن الغذائي``, ``بسط الأمن``, ``القوات الرديفة``: the words around the name make it another thing."""
    if entry.vague and len(entry.shape) == 1 and named_otherwise(scan, i) and scan.bare[i + 1] not in scan.vocabulary.adjectives:
        return True
    if entry.near and not scan.names_one(entry.near) or entry.until and not scan.told_before(i, entry.until):
        return True
    if not entry.unless.isdisjoint(scan.norm):
        return True
    if entry.only_after and not (i and scan.norm[i - 1] in entry.only_after) and not (scan.inside(last) and scan.norm[last] == ":"):
        return True
    if entry.not_before and scan.inside(last):
        k = last + 1 if scan.norm[last] == "و" and scan.inside(last + 1) else last
        if scan.norm[k] in entry.not_before:
            return True
    if entry.not_after:
        before = scan.previous(i)
        return before >= 0 and scan.norm[before] in entry.not_after
    return False


_OWNED = frozenset(["police", "air", "air defence"])
"""Classes of forces that more than one body of a country has: whose they are stands behind them."""


def _owned(scan: Scan, i: int, last: int, entry: Local) -> Found | None:
    """``الطيران المروحي التابع لقوات التحالف``, ``الشرطة العسكرية التابعة لقسد``: the body to which it belongs."""
    from marsad.mentions.actors.finder import body_at

    straight = entry.group in ("police", "public security") and scan.inside(last + 1) and scan.norm[last] == "ل"  # الأجهزة الأمنية لجماعة س
    k = last if straight else last + 1
    if not straight and (
        entry.group not in _OWNED or not scan.inside(k) or scan.bare[last] not in ("تابع", "تابعه") or scan.norm[k] != "ل"
    ):
        return None
    body = body_at(scan, k + 1)
    if body is None or body.form in ("people", "unidentified", "person") or straight and not _rebels(scan, body.id):
        return None
    return Found(i, body.last, force_of(scan, body.id), "members", "force with its owner", body.alias_kind, unsure=body.unsure)


def _rebels(scan: Scan, body: str) -> bool:
    """A body that is no state's and may have police of its own."""
    known = scan.lexicon.who.bodies.get(body)
    return known is not None and known.kind in ("Rebel group", "Political militia")


def _by_country(scan: Scan, i: int, last: int, entry: Local) -> Found | None:
    word = scan.norm[i]
    definite = word.startswith("ال") or len(entry.shape) > 1 or word.endswith(("ون", "ين"))
    before = scan.previous(i)
    if not definite and entry.group in ("resistance", "militia"):
        definite = before >= 0 and after_harm(scan, before)
    nation = scan.vocabulary.adjectives.get(scan.bare[last]) if scan.inside(last) and scan.norm[last] != scan.bare[last] else None
    kind = "loaded" if entry.loaded else "local"
    if nation is not None:
        body = entry.by.get(nation.code) or _force_of(nation, entry)
        if body is not None:
            kind = "loaded" if entry.loaded else "nationality"
            end, kind = judged(scan, last + 1, kind)
            return Found(i, end, body, "name", "name with nationality", kind)
        if nation.code != scan.country_at(i) and not scan.vocabulary.judging & {scan.norm[last]}:
            return _foreign(scan, i, last + 1, entry)
    if not definite:
        return None
    country = scan.policed_by(i) if entry.group in ("police", "public security") else scan.country_at(i)
    body = _called_so(scan, i, _NAMED_FOR[entry.group]) if entry.group in _NAMED_FOR else None
    if body is None and entry.group in ("air", "air defence") and entry.default is None:
        body = _of_who_speaks(scan, i, entry.group)
    if (
        body is None
        and entry.group == "enemy"
        and ((country or scan.far_country) not in _ENEMY_KNOWN or country == "YE" and not _names(scan, "IL"))
    ):
        other = _fought(scan)
        return Found(i, last, other, "definite", "enemy of who is named first", kind, unsure=True) if other is not None else None
    body = body or (entry.by.get(country) if country else None)
    if body is None and country != scan.country and scan.country:
        body = entry.by.get(scan.country)
    if body is None and entry.group == "air defence" and entry.default is None:
        body = _of_who_speaks(scan, i, entry.group, further=True)
    sure = body is not None or {*entry.by.values(), entry.default} == {entry.default}
    body = body or entry.default or _far_force(scan, entry)
    if body is None:
        return _of_no_country(scan, i, last, entry)
    end, kind = judged(scan, last, kind)
    if body == "unidentified":
        if word in _SINGLE and before == i - 1 and before >= 0 and scan.norm[before][:2] == "ال" and scan.bare[before] not in _PERSONS:
            return None  # الطيران التجسسي المسلح
        return assailants(scan, i, end, kind)
    if entry.group == "militants" and (named := militants(scan, i)) is not None:
        return Found(i, end, named, "members", "militants of the body just named", "loaded")
    crowd = body == "settlers"
    form = "people" if crowd else "definite"
    doubtful = country in entry.doubtful or entry.unsure
    return Found(i, end, body, form, "name shared by countries", kind, unsure=(not sure or doubtful) and not crowd)


_SINGLE = frozenset(["المسلح", "المهاجم"])
_PERSONS = frozenset(["رجل", "شاب", "شخص"])


def _of_who_speaks(scan: Scan, i: int, arm: str, further: bool = False) -> str | None:
    """``أعلن الجيش الإسرائيلي أن سلاح الجو``, ``الجيش الكويتي: الدفاعات الجوية``: the arm of the state whose force speaks; ``further`` on in
    its words too: قال الجيش س إنه رصد خمسة صواريخ واعترضت الدفاعات الجوية أربعة."""
    if i < 2 or scan.norm[i - 1] not in ("ان", ":") and not further:
        return None
    sentence = scan.reading.words.sentence
    spoken = next((f for f in scan.found if sentence[i] == sentence[f.first] and f.last <= i - 1 and not f.as_backer), None)
    nation = next(
        (n for n in scan.vocabulary.nations.values() if spoken is not None and spoken.id in (n.forces, n.government, n.state)), None
    )
    return (nation.air if arm == "air" else nation.forces) or nation.state if nation is not None else None


def _names(scan: Scan, code: str) -> bool:
    """Whether a text names a state or calls something by its adjective."""
    return any((nation := scan.vocabulary.adjectives.get(word)) is not None and nation.code == code for word in scan.bare)


def _fought(scan: Scan) -> str | None:
    """``العدو`` in a text that begins with a group: the state's force named last; in one that begins with a state's force: the group."""
    bodies = [
        f for f in scan.found if f.form in ("name", "members", "nationality") and not f.as_backer and not f.adjective and not f.unsure
    ]
    if not bodies:
        return None
    speaker = bodies[0].id
    others = (f.id for f in reversed(bodies) if f.id != speaker and _of_some_state(scan, f.id) is (not _of_some_state(scan, speaker)))
    return next(others, None)


def _of_some_state(scan: Scan, body: str) -> bool:
    """A state's force, of the region or beyond it."""
    return body in scan.vocabulary.far_bodies or _state_force(scan, body)


_ENEMY_KNOWN = frozenset(["PS", "LB", "SY", "EG", "JO", "IQ", "IL", "YE", None])
"""Countries in whose texts the enemy, said without more, is the one of ``by_country.yaml``; None where no country is known."""


_NAMED_FOR = {"occupation": "الاحتلال", "enemy": "العدو"}


def _called_so(scan: Scan, i: int, word: str) -> str | None:
    """``جنود الاحتلال``, ``العدو`` in a text that has called one state so before: دولة الاحتلال التركي, العدو السعودي."""
    sentence = scan.reading.words.sentence
    for found in reversed(scan.found):
        if sentence[i] - sentence[found.first] > OCCUPIER_REACH:
            break
        if word in scan.norm[found.first : found.last] and scan.bare[found.last - 1] in scan.vocabulary.adjectives:
            return scan.vocabulary.adjectives[scan.bare[found.last - 1]].forces
    return _called_so_anywhere(scan, word)


def _called_so_anywhere(scan: Scan, word: str) -> str | None:
    """The one state that the whole text calls so by its adjective, before or after: الاحتلال in a text that says الاحتلال التركي further down."""
    named = [scan.vocabulary.adjectives.get(scan.bare[k + 1]) for k in range(len(scan.norm) - 1) if scan.norm[k] == word]
    codes = {nation.code: nation for nation in named if nation is not None}
    nation = next(iter(codes.values())) if len(codes) == 1 else None
    return nation.forces if nation is not None and nation.code != "IL" else None


OCCUPIER_REACH = 12
"""Sentences through which it is remembered whom the text calls the occupier."""


def _foreign(scan: Scan, i: int, last: int, entry: Local) -> Found | None:
    """``المتمردون التشاديون`` in a Sudanese text: rebels of another state, under a provisional id; no body else."""
    if not scan.bare[i].startswith("متمرد"):
        return None
    name = " ".join(scan.reading.words.slice(i, last).split())
    return Found(i, last, slug(scan.norm[i:last]), "unknown_body", "name with a foreign nationality", "nationality", name=name)


def _far_force(scan: Scan, entry: Local) -> str | None:
    """``الشرطة`` where one state beyond the region is spoken of and none of the region: that state's."""
    nation = scan.vocabulary.nations.get(scan.far_country) if scan.far_country else None
    if nation is None:
        return None
    air = nation.air if entry.shape[0].startswith("ال") else None  # not طائرتان حربيتان
    return {"army": nation.forces, "air": air, "police": nation.police, "government": nation.government}.get(entry.group)


def _of_no_country(scan: Scan, i: int, last: int, entry: Local) -> Found | None:
    """``الشرطة``, ``المتمردون`` of nobody knows where: a provisional party of that name."""
    rebels = scan.bare[i].startswith("متمرد")
    if scan.norm[last - 1].endswith("و"):
        return None  # متمردو جيش الرب: of the body behind it
    if entry.group not in ("army", "police") and not rebels:
        return None
    if (scan.country is not None or scan.reading.outlet) and not rebels:
        return None
    words = scan.norm[i:last]
    name = " ".join(scan.reading.words.slice(i, last).split())
    return Found(i, last, slug(words), "definite", "force of no known country", "local", unsure=True, name=name)


def _force_of(nation: Nation, entry: Local) -> str | None:
    """The occupier or enemy, the police or the government named by its adjective: الاحتلال التركي, الحكومة المالية."""
    if entry.group in ("occupation", "enemy", "army"):
        return nation.forces
    if entry.group in ("police", "public security"):
        return nation.police
    if entry.group == "air":
        return nation.air
    if entry.group == "government" and (nation.far or not nation.home):
        return nation.government
    return None


_SAME = _W["same"]
"""Adjectives that name no other body: القوات المهاجمة."""


def named_otherwise(scan: Scan, i: int) -> bool:
    """``القوات المشتركة``, ``الحركة الإسلامية``: a definite adjective behind the word makes it the name of another."""
    k = i + 1
    if not scan.inside(k) or scan.clitic[k] or scan.norm[k] == scan.bare[k]:
        return False
    word, head = scan.norm[k], scan.norm[i]
    if (
        word in scan.vocabulary.judging
        or word in _SAME
        or word in scan.vocabulary.backing_words
        or scan.bare[k] in scan.vocabulary.backing_words
    ):
        return False
    if word in NO_ADJECTIVES or scan.bare[k] in scan.vocabulary.members["soldiers"]:
        return False
    feminine = head.endswith(("ه", "ات"))
    if word in _OTHER:
        return True
    return len(word) > 5 and word.endswith("يه" if feminine else "ي") and not word.endswith("اي")


_OTHER = _W["other"]
"""Adjectives of names that are not formed with -ي."""
NO_ADJECTIVES = _W["no_adjectives"]
"""Definite words in -ي that are nouns, times and quarters, no part of a body's name."""


def points_back(scan: Scan, i: int) -> Found | None:
    """``التنظيم`` after داعش was named; ``هذه الميليشيات``; unsure and without a body where nothing fits."""
    fits = scan.vocabulary.definite.get(scan.norm[i])
    if not fits:
        return None
    if scan.inside(i + 1) and scan.clitic[i + 1] == "-":
        return None
    if ("دوله" in fits or "قوه" in fits) and _as_means(scan, i):
        return None
    if named_otherwise(scan, i):
        return None
    backed = scan.inside(i + 1) and scan.bare[i + 1] == "مواليه"  # الميليشيات الموالية لهم
    body = attackers_before(scan, i) if scan.norm[i] in _BANDS else None
    body = body or (
        _called(scan, i, fits & _MILITIA) if fits & _MILITIA and not backed else _written_so(scan, i) if scan.norm[i] in _FORCES else None
    )
    if body is None and not (scan.norm[i] in _LOADED and scan.norm[i] in scan.vocabulary.locals and scan.country_at(i) in _FOUGHT):
        body = referent(scan, i, fits, scan.norm[i] in _COLLECTIVE)
    if body is None:
        return None
    return Found(i, i + 1, body, "definite", "definite word that points back", "definite")


def _as_means(scan: Scan, i: int) -> bool:
    """``بالمدفعية``, ``قذائف المدفعية``: what was used, not who used it."""
    if i > 0 and scan.clitic[i - 1] == "+":
        return scan.norm[i - 1] in ("ب", "ل")
    before = scan.previous(i)
    return before >= 0 and scan.bare[before] in ("قذايف", "قذيفه", "سلاح", "نيران", "رشقات", "من", "حركه", "في", "عبر")


def referent(scan: Scan, i: int, fits: frozenset[str], collective: bool) -> str | None:
    """The last body of the text that one of ``fits`` may point at, a collective one first for a plural; ``i`` is where they stand."""
    bodies = scan.lexicon.who.bodies
    single = None
    for found in reversed(scan.found):
        if found.form not in BODY_FORMS and found.rule != "office of a body" or found.unsure or found.rule == "pronoun":
            continue
        if "جيش" in fits and len(fits) == 1 and (not _state_force(scan, found.id) or _hostile(scan, found)):
            continue
        if "دوله" in fits:
            if _state_force(scan, found.id):
                return found.id
            continue
        heads = scan.lexicon.heads.get(found.id, frozenset()) | scan.called.get(found.id, set()) | found.called
        if not heads & fits:
            continue
        if stands_aside(scan, found, i):
            continue
        body = bodies.get(found.id)
        if not collective or (body is not None and body.collective):
            return found.id
        single = single or found.id
    return None if collective else single


def _written_so(scan: Scan, i: int) -> str | None:
    """``القوات`` after ``القوات اليمنية``, ``القوة`` after ``قوة إسرائيلية``, whatever other body stands between that may be called forces too."""
    sentence = scan.reading.words.sentence
    for found in reversed(scan.found):
        if sentence[i] - sentence[found.first] > CALLED_REACH:
            return None
        named = found.form in ("name", "nationality") and not (found.unsure or found.as_backer or found.adjective)
        if named and scan.bare[i] in scan.bare[found.first : found.last]:
            return found.id
    return None


_FORCES = frozenset(["القوات", "القوه"])
_BANDS = frozenset(["القوه", "المجموعه"])
"""Words for those who came and attacked, whatever body goes by such a name further up."""


def _hostile(scan: Scan, found: Found) -> bool:
    """``قوة معادية``, ``دبابة للعدو``: an army that the text calls hostile is not the one it calls the army."""
    return found.alias_kind == "loaded" or scan.bare[found.last - 1] in ("معادي", "معاديه", "معاد")


def _state_force(scan: Scan, body: str) -> bool:
    """``الجيش`` alone means a state's army, not جيش العزة."""
    known = scan.lexicon.who.bodies.get(body)
    return known is not None and known.kind in _ARMIES


CALLED_REACH = 4
"""Sentences through which what a body was called is remembered."""


def _called(scan: Scan, i: int, fits: frozenset[str]) -> str | None:
    """The last body that the text called so a little before, or that is known to be called so where it stands in the sentence
    before: المليشيا after مليشيا الحوثي, whatever stands between."""
    sentence = scan.reading.words.sentence
    known: str | None = None
    for found in reversed(scan.found):
        apart = sentence[i] - sentence[found.first]
        if apart > CALLED_REACH or known is not None and apart > _JUST_CALLED:
            break
        if found.form in BODY_FORMS and not found.unsure and not found.as_backer:
            written = found.form == "name" and scan.bare[i] in scan.bare[found.first : found.last]  # المليشيات after مليشيات الحوثي
            if written or fits & (found.called | scan.called.get(found.id, set())):
                return found.id
            if known is None and apart == 1 and fits & scan.lexicon.heads.get(found.id, frozenset()):
                known = found.id
    return known


_JUST_CALLED = 2
"""Sentences within which the word of the text itself goes before what somebody is called elsewhere."""


def same_as_before(scan: Scan, i: int) -> Found | None:
    """``الفصائل نفسها``, ``التنظيم ذاته``: the body that was called so last."""
    if scan.norm[i] == scan.bare[i] or not (scan.inside(i + 2) and scan.norm[i + 1] in ("نفس", "ذات") and scan.clitic[i + 2] == "-"):
        return None
    for found in reversed(scan.found):
        if found.form not in BODY_FORMS or found.as_backer or found.adjective:
            continue
        if scan.bare[i] in scan.bare[found.first : found.last] or scan.bare[i] in found.called:
            return Found(i, i + 3, found.id, "definite", "the same as before", "definite", unsure=found.unsure)
    return None
