"""Bodies that the who's who lacks, known by the form of their name: ``لواء الفاتحين``, ``سرايا "الثأر"``,
``مجلس صيدنايا العسكري``, ``الفوج 46``.

They get a provisional id (``x-`` and a transliteration) for a reviewer to name or merge.
"""

from __future__ import annotations

from marsad.knowledge.happenings import singles
from marsad.knowledge.places.vocabulary import place_words
from marsad.knowledge.wording import wording
from marsad.language.number_words import number_words
from marsad.language.verbs import SURE, finite
from marsad.mentions.actors.leaders import is_title
from marsad.mentions.actors.references import NO_ADJECTIVES
from marsad.mentions.actors.scan import Found, Scan
from marsad.mentions.actors.slugs import slug

_W = wording(__name__)

_PLACE_BEFORE = _W["place_before"]
_LONGEST = 4


def unknown_body(scan: Scan, i: int) -> Found | None:
    """A body by its form at word ``i``; يا جماعة speaks to people."""
    if i and scan.norm[i - 1] == "يا":
        return None
    return (
        _numbered(scan, i)
        or _council(scan, i)
        or _of_region(scan, i)
        or _quoted(scan, i)
        or _within_quotes(scan, i)
        or _calls_itself(scan, i)
        or _of_leader(scan, i)
        or _for_liberation(scan, i)
        or _by_head(scan, i)
    )


def _found(scan: Scan, i: int, last: int, rule: str, head: str, first: int | None = None) -> Found:
    """A body of provisional id; its name begins at word ``first`` where that is not the mention's own."""
    begins = i if first is None else first
    text = scan.reading.words.slice(begins, last)
    if scan.norm[begins].startswith("ال") and text.startswith("ل"):
        text = "ا" + text  # للفوج is ل and الفوج
    name = " ".join(text.replace("_", " ").replace("#", "").translate(_QUOTES).split())
    own = scan.norm[first or i + 1 : last] if first is not None or head in _GENERIC else scan.norm[i:last]
    return Found(i, last, slug(own), "unknown_body", rule, "unknown", name=name, called=frozenset([head]))


_GENERIC = frozenset(["فصيل", "ميليشيا", "جماعه", "تنظيم", "مجموعه"])
"""Nouns that say what a body is and are no part of its name: فصيل صقور الشام is صقور الشام."""
_QUOTES = dict.fromkeys(map(ord, "«»“”„\"'‘’()[]"), None)


def _numbered(scan: Scan, i: int) -> Found | None:
    """``اللواء 444``, ``الفرقة الرابعة``, ``الفوج 46 مشاة``."""
    if scan.norm[i] not in scan.vocabulary.unknown["numbered"]:
        return None
    k = i + 1
    if scan.inside(k) and scan.norm[k] == "ال":
        k += 1
    if not scan.inside(k):
        return None
    if scan.norm[k].isdigit():
        k += 1
        dated = any(date.first < k <= date.last for date in scan.reading.dates)
        k += not dated and scan.inside(k) and scan.norm[k] in place_words().months_in_names  # كتيبة 17 فبراير
    else:
        size = _shape_at(scan, k, scan.vocabulary.ordinals)
        if not size or scan.norm[i] == scan.bare[i]:
            return None
        k += size
    before = scan.previous(i)
    if before >= 0 and scan.bare[before] in _PLACE_BEFORE:
        return None
    while scan.inside(k):
        size = _shape_at(scan, k, scan.vocabulary.arms)
        if not size:
            break
        k += size
    army = scan.force_at(i, "army") if scan.country_at(i) in scan.vocabulary.army_units.get(scan.bare[i], ()) else None
    if army is not None:
        return Found(i, k, army, "members", "numbered unit of the army", "members")
    return _found(scan, i, k, "unit by its number", scan.bare[i])


def _shape_at(scan: Scan, k: int, table: dict[str, list[tuple[tuple[str, ...], str]]]) -> int:
    for shape, _ in table.get(scan.norm[k], ()):
        if scan.at(k, shape):
            return len(shape)
    return 0


def _council(scan: Scan, i: int) -> Found | None:
    """``مجلس منبج العسكري``: up to three words of a place between."""
    if scan.norm[i] != "مجلس":
        return None
    for k in range(i + 2, min(i + 5, len(scan.norm))):
        if scan.norm[k] == "العسكري":
            return _found(scan, i, k + 1, "military council", "مجلس")
    return None


def _of_region(scan: Scan, i: int) -> Found | None:
    """``قوات ولاية هرشبيلي``: the force of a member state of a federation, by the region's name."""
    if scan.norm[i] != "قوات" or not scan.inside(i + 2) or scan.norm[i + 1] != "ولايه" or not _name_word(scan, i + 2):
        return None
    return _found(scan, i, i + 3, "force of a region", "قوات")


def _quoted(scan: Scan, i: int) -> Found | None:
    """``حركة "رجال الجبل"``: what stands in quotation marks right after the noun is its name."""
    head = scan.bare[i]
    if not any(head in scan.vocabulary.unknown[kind] for kind in ("open", "strict", "quoted")):
        return None
    if head == "شبكه" and i and scan.norm[i - 1] == "ل":
        return None  # قال ناشطون لشبكة "س": an outlet
    for first, last in scan.reading.words.quotes:
        if first == i + 1 and 0 < last - first <= 5 and _may_name(scan, first, last):
            return _found(scan, i, last, "name in quotation marks", head)
    return None


def _within_quotes(scan: Scan, i: int) -> Found | None:
    """``«كتيبة الشهيدة صبرية»``: all that stands in quotation marks with the noun is the name."""
    head = scan.bare[i]
    if head not in scan.vocabulary.unknown["open"] or scan.norm[i] != head:
        return None
    for first, last in scan.reading.words.quotes:
        if first == i and 1 < last - first <= 5 and _may_name(scan, first, last):
            return _found(scan, i, last, "name in quotation marks", head)
    return None


def _of_leader(scan: Scan, i: int) -> Found | None:
    """``مجموعة سالم الراوي``, ``قوات الجنرال خالد الأحمد``: an armed group known by its leader's name."""
    head, k = scan.bare[i], i + 1
    titled = scan.inside(k) and scan.norm[k] != scan.bare[k] and is_title(scan, k)
    k += titled
    begins = k
    while head in _LED and not titled and scan.inside(k) and k - i <= _LONGEST and scan.norm[k] in _DESCRIBED:
        k += 1  # مجموعة الإسلامي المتشدد فلان
    if (
        head not in _LED
        and not (titled and head in _LED_BY_TITLE)
        or not scan.inside(k + 1)
        or scan.clitic[k]
        or scan.clitic[k + 1]
        or scan.norm[k] not in scan.vocabulary.given_names
        or scan.norm[k] in _FUNCTION
    ):
        return None
    last = k + 1
    if (
        scan.norm[last] in scan.vocabulary.unknown["stop"]
        or scan.norm[last] in _FUNCTION
        or scan.norm[last] in scan.vocabulary.backing_words
        or not _name_word(scan, last)
    ):
        return None
    return _found(scan, i, last + 1, "group by its leader", head, k if k > begins else None)


_DESCRIBED = _W["described"]
_LED_BY_TITLE = frozenset(["قوات", "مقاتلي", "مسلحي", "انصار"])
_LED = frozenset(["مجموعه", "جماعه", "ميليشيا", "عصابه", "فصيل", "كتيبه"])


def _calls_itself(scan: Scan, i: int) -> Found | None:
    """``جماعة تطلق على نفسها "س"``, ``تنظيم يسمي نفسه س``, ``مجموعة تعرف باسم «س»``: the name in quotation marks behind it."""
    head = scan.bare[i]
    if not any(head in scan.vocabulary.unknown[kind] for kind in ("open", "strict", "quoted", "named")):
        return None
    k = i + 1
    while scan.inside(k) and k - i <= 4 and not any(first == k for first, _ in scan.reading.words.quotes):
        size = next((len(shape) for shape in scan.vocabulary.naming.get(scan.norm[k], ()) if scan.at(k, shape)), 0)
        if size and scan.norm[k].startswith("ي") and (head.endswith(("ه", "ات")) or head in _MANY):
            return None  # قيادي في فصائل المعارضة يدعى "س"
        if size:
            k += size
            break
        if scan.clitic[k] or scan.norm[k] in _FUNCTION:
            return None
        k += 1  # جماعة مسلحة تسمي نفسها
    else:
        return None
    for first, last in scan.reading.words.quotes:
        if 0 <= first - k <= 1 and 0 < last - first <= 5 and _may_name(scan, first, last):
            found = _best_known(scan, i, first, last)
            return found or _found(scan, i, last, "name that it gives itself", head, first)
    return None


_MANY = frozenset(["فصايل", "كتايب", "سرايا", "خلايا", "عناصر", "عصايب", "الويه"])
"""Plurals of things, of which a masculine verb says nothing."""


def _best_known(scan: Scan, i: int, first: int, last: int) -> Found | None:
    """The body of the who's who that bears the name in quotation marks."""
    for end, namings in scan.lexicon.at(scan.norm, first):
        if end == last and len({n.body.id for n in namings}) == 1:
            return Found(i, last, namings[0].body.id, "name", "name that it gives itself", "name", called=frozenset([scan.bare[i]]))
    return None


def pair(scan: Scan, i: int) -> Found | None:
    """``كتيبتي «س» و«ص»``, ``لواءي النصر والفتح``: two bodies named behind one noun."""
    one = scan.vocabulary.pairs.get(scan.norm[i])
    if one is None:
        return None
    first = _name_at(scan, i + 1)
    if first is None or not (scan.inside(first[1]) and scan.norm[first[1]] == "و"):
        return None
    second = _name_at(scan, first[1] + 1)
    if second is None:
        return None
    found = _of_pair(scan, i, first, one)
    found.further = [_of_pair(scan, second[0], second, one)]
    return found


def _name_at(scan: Scan, k: int) -> tuple[int, int] | None:
    """The words in quotation marks that begin at ``k``, a name that is known, or one word with article."""
    for first, last in scan.reading.words.quotes:
        if 0 <= first - k <= 1 and 0 < last - first <= 5 and _may_name(scan, first, last):
            return first, last
    if not scan.inside(k) or scan.clitic[k]:
        return None
    for end, _ in scan.lexicon.at(scan.norm, k):
        return k, end
    named = _name_word(scan, k) and scan.norm[k] != scan.bare[k] and scan.norm[k] not in scan.vocabulary.unknown["stop"]
    return (k, k + 1) if named and scan.norm[k] not in scan.vocabulary.backing_words else None


def _of_pair(scan: Scan, i: int, name: tuple[int, int], head: str) -> Found:
    for end, namings in scan.lexicon.at(scan.norm, name[0]):
        if end == name[1]:
            return Found(i, end, namings[0].body.id, "name", "one of two named", "name", called=frozenset([head]))
    known = scan.lexicon.at([head, *scan.norm[name[0] : name[1]]], 0)
    for end, namings in known:
        if end == name[1] - name[0] + 1:
            return Found(i, name[1], namings[0].body.id, "name", "one of two named", "name", called=frozenset([head]))
    own = [head, *scan.norm[name[0] : name[1]]]
    text = " ".join(scan.reading.words.slice(*name).translate(_QUOTES).split())
    return Found(i, name[1], slug(own), "unknown_body", "one of two named", "unknown", name=text, called=frozenset([head]))


def _may_name(scan: Scan, first: int, last: int) -> bool:
    """Quoted words that name: Arabic words only, the first of them no judgement ("الإرهابي")."""
    words = scan.norm[first:last]
    plain = all(w.isdigit() or "\u0621" <= w[0] <= "\u064a" for w in words)
    return plain and words[0] not in scan.vocabulary.judging and "ال" + words[0] not in scan.vocabulary.judging


def _for_liberation(scan: Scan, i: int) -> Found | None:
    """``الجبهة المتحدة لتحرير آسام``, ``حركة س لتحرير السودان``: a body named by the land that it means to free."""
    if scan.bare[i] not in _LIBERATORS:
        return None
    k = i + 1
    while scan.inside(k) and k - i <= 3 and not scan.clitic[k] and scan.norm[k] != scan.bare[k]:
        k += 1
    if k == i + 1 or not scan.inside(k + 2) or scan.norm[k] != "ل" or scan.norm[k + 1] != "تحرير" or not _name_word(scan, k + 2):
        return None
    return _found(scan, i, k + 3, "name by its purpose", scan.bare[i])


_LIBERATORS = frozenset(["جبهه", "حركه", "جيش", "منظمه", "حزب"])


def _by_head(scan: Scan, i: int) -> Found | None:
    """``كتيبة شهداء بدر``: the noun, a chain of nouns up to a definite one, and its adjectives."""
    head = scan.norm[i]
    if head not in scan.vocabulary.unknown["open"] and head not in scan.vocabulary.unknown["strict"]:
        return None
    strict = head in scan.vocabulary.unknown["strict"]
    if strict and head.endswith("ه") and scan.reading.words.text[scan.reading.words.end[i] - 1] == "ه":
        return None  # فرقه: its teams
    stop = scan.vocabulary.unknown["stop"]
    k = i + 1
    while scan.inside(k) and k - i <= _LONGEST:
        word = scan.norm[k]
        if not _name_word(scan, k) or word in stop or word in scan.vocabulary.backing_words or scan.bare[k] in number_words().units:
            break  # ميليشيا | أربعة مدنيين
        if k > i + 1 and word in _SCENES and _describes(scan, k - 1):
            break  # داهمت قوة إسرائيلية مخيم الفارعة
        k += 1
        if word != scan.bare[k - 1]:
            while scan.inside(k) and k - i <= _LONGEST and _adjective(scan, k):
                k += 1
            if (owner := _arm_of(scan, i, k)) is not None:
                return owner
            if strict and not _proper(scan, i, k):
                return None
            return _found(scan, i, k, "name by its form", head)
    if k - i < 2 or strict:
        return None
    return _found(scan, i, min(k, i + 3), "name by its form", head)


def _arm_of(scan: Scan, i: int, k: int) -> Found | None:
    """``فوج المدفعية والصواريخ في "س"``, ``سرية القنص لدى ص``: an arm of a body, named by what it does, is that body; the words of the arm end at ``k``."""
    from marsad.mentions.actors.finder import body_at

    if scan.bare[k - 1] not in _ARMS or scan.norm[i] not in _UNITS:
        return None
    while scan.inside(k + 1) and scan.norm[k] == "و" and scan.bare[k + 1] in _ARMS:
        k += 2
    if not scan.inside(k + 1) or scan.norm[k] not in ("في", "لدي", "ب"):
        return None
    quoted = scan.norm[k + 1] in _QUOTES_OPEN
    body = body_at(scan, k + 1 + quoted)
    if body is None or body.form not in ("name", "unknown_body"):
        return None
    return Found(i, body.last, body.id, "members", "arm of a body", "members", name=body.name)


_ARMS, _UNITS = _W["arms"], _W["units_of_an_arm"]
_QUOTES_OPEN = frozenset('"“«')


def _describes(scan: Scan, k: int) -> bool:
    """``إسرائيلية``, ``مشتركة``: an indefinite adjective, behind which no name goes on with an indefinite noun."""
    word = scan.norm[k]
    return word == scan.bare[k] and (word.endswith("يه") or word in scan.vocabulary.force_between)


_SCENES = _W["scenes"]


def _name_word(scan: Scan, k: int) -> bool:
    word = scan.norm[k]
    if word[0] in "يت" and k + 1 < len(scan.norm) and scan.clitic[k + 1] == "-" and finite(word):
        return False  # ميليشيا يقودها
    if word[0] == "ي" and finite(word) == SURE and word not in scan.vocabulary.given_names:
        return False  # انشقاق قائد سرية يشعل حملة
    if word in singles("grammar.yaml", "describing_verbs"):
        return False  # مجموعة ترتدي زيا عسكريا
    return not scan.clitic[k] and len(word) > 1 and "\u0621" <= word[0] <= "\u064a" and word not in _FUNCTION


_FUNCTION = _W["function"]


_SEATS = _W["seats"]


def _adjective(scan: Scan, k: int) -> bool:
    """A definite adjective of the kind names carry: الإسلامية, الشعبي."""
    word = scan.norm[k]
    if word in NO_ADJECTIVES:
        return False
    if scan.clitic[k] or word == scan.bare[k] or word in scan.vocabulary.backing_words or scan.bare[k] in scan.vocabulary.backing_words:
        return False
    return word.endswith(("ي", "يه")) and len(word) > 5 and word not in NO_ADJECTIVES


def _proper(scan: Scan, i: int, last: int) -> bool:
    """A strict noun (حركة, قوات) opens a name only where the words behind it are no common phrase; a party's is that of one whose seat
    stands before it: مكتب لحزب البعث."""
    before = scan.previous(i)
    seat = scan.bare[i] == "حزب" and before >= 0 and scan.bare[before] in _SEATS
    return last - i >= 3 or seat and last - i == 2
