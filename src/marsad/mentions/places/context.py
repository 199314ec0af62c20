"""What the words around decide: everyday words that are no place here, names of bodies, villages known only by their
countryside, and words that call an earlier place back."""

from __future__ import annotations

from marsad.knowledge.happenings import singles, triggers
from marsad.knowledge.wording import wording
from marsad.language.folding import bare
from marsad.language.lexicon import known
from marsad.language.verbs import SURE, finite
from marsad.mentions.model import Reading
from marsad.mentions.places.aims import aimed_at
from marsad.mentions.places.countries import FAMOUS, LARGE, Countries
from marsad.mentions.places.evidence import describes, follows, indefinite_noun
from marsad.mentions.places.known_names import as_written
from marsad.mentions.places.links import holds
from marsad.mentions.places.phrases import PlacePhrase
from marsad.mentions.places.scan import Scan
from marsad.mentions.places.unheard import NO_VILLAGE, could_be_a_village, opens_sentence
from marsad.mentions.places.view import heard

_W = wording(__name__)

TINY = 15_000
"""Below this many people a name that is an everyday word is doubted where a noun's use follows."""
_TREATIES = _W["treaties"]
_BEFORE_COMMON = _W["before_common"]
_BATTLES = _W["battles"]
"""After these an everyday word that is also a town is the town."""


def village_before_container(scan: Scan, phrases: list[PlacePhrase]) -> list[PlacePhrase]:
    """في كفركرمين بريف حلب الغربي: a word that no gazetteer and no dictionary has, between a locative and a countryside."""
    added: list[PlacePhrase] = []
    end_of_previous = 0
    for p in phrases:
        j = p.first - 1
        container = p.shape == "rural" or (p.head is not None and p.head.kind in ("governorate", "district", "subdistrict"))
        container = container or (scan.norm[j] == "ب" and bool(p.candidates) and not p.weak and not p.seldom)
        if j > end_of_previous and scan.norm[j] in ("ب", "في") and container:
            added.extend(_villages(scan, j, end_of_previous))
        elif (
            j >= end_of_previous
            and p.bearing is not None
            and p.shape == ""
            and p.km is None
            and scan.norm[j] not in scan.vocabulary.locatives
        ):
            added.extend(_villages(scan, j + 1, end_of_previous))
        end_of_previous = p.last
    return sorted([*phrases, *added], key=lambda p: p.first) if added else phrases


def _villages(scan: Scan, end: int, least: int) -> list[PlacePhrase]:
    """The unknown names that end before a word, back over a list to the locative that opens it."""
    found: list[PlacePhrase] = []
    while end - 1 >= least:
        first = end - 1
        if first - 1 >= least and scan.norm[first - 1] in (
            "تل",
            "كفر",
            "دير",
            "عين",
            "بيت",
            "خان",
            "ام",
            "ابو",
            "جب",
            "راس",
            "معره",
            "خربه",
        ):
            first -= 1
        people = scan.norm[first][:2] == "ال" and scan.norm[first].endswith(("ين", "ون", "ات"))
        plain = (
            (
                known(scan.norm[first])
                or scan.bare[first] in triggers()
                or heard(scan.norm[first])
                and NO_VILLAGE.match(scan.bare[first]) is not None
            )
            and first == end - 1
            and not _set_in_its_unit(scan, first)
        )
        if people or not scan.may_name(first) or plain or scan.norm[first] in scan.vocabulary.heads:
            break
        before = scan.norm[first - 1] if first > 0 else ""
        item = PlacePhrase(first, end, first, end, [], "unknown name before its countryside", strong=True)
        if before in scan.vocabulary.strong_locatives:
            found.append(item)
            break
        if before not in ("و", "،") or first - 1 <= least:
            found.clear()
            break
        found.append(item)
        end = first - 1
    else:
        found.clear()
    if len(found) > 1:
        scan.groups += 1
        for item in found:
            item.group = scan.groups
    return found


def _set_in_its_unit(scan: Scan, i: int) -> bool:
    """قتلوا في الضباب بمحافظة تعز: a definite everyday word behind في and before the unit it lies in, unless it is of the shape of a
    plural or verbal noun, a body, a building or what else things happen in."""
    word, v = scan.norm[i], scan.vocabulary
    if word[:2] != "ال" or len(word) < 6 or scan.norm[i - 1] != "في" or scan.norm[i + 1 : i + 2] != ["ب"] or i + 2 >= scan.size:
        return False
    head, plain = v.heads.get(scan.norm[i + 2]), scan.bare[i]
    if head is None or head.number != "one" or head.kind not in ("governorate", "district", "subdistrict"):
        return False
    return plain not in v.heads and plain not in v.bodies and could_be_a_village(scan, i)


def drop_doubtful(scan: Scan, phrases: list[PlacePhrase], countries: Countries) -> None:
    """Leaves out everyday words, given names and small places' names where nothing says that a place is meant."""
    led: set[int] = set()
    lost: set[int] = set()
    sure = _sure_names(scan, phrases)
    for k, p in enumerate(phrases):
        if p.dropped:
            continue
        if p.group >= 0 and p.group in led and (not p.seldom or p.head is not None):
            continue  # a member of a list whose first member is a place
        if p.group >= 0 and p.group in lost and p.rule == "list" and not p.candidates:
            p.dropped = True  # its list's first member was no place
            continue
        if p.rule == "soil of a country" and countries.told(p)[1] >= 0.5:
            p.dropped = True  # في الأراضي السورية: no scene in a text that is all about the country
            continue
        if not p.candidates or p.head is not None or p.shape in ("rural", "steppe", "back", "border"):
            led.add(p.group)
            continue
        held = k + 1 < len(phrases) and _held_by(scan, p, phrases[k + 1])
        if _treaty(scan, p):
            continue
        if p.seldom:
            shown = id(p.candidates[0]) in sure and (p.strong or scan.before(p.first) in _BATTLES)  # معارك الحمراء … في بلدة الحمراء
            p.dropped = not (shown or _surely_meant(scan, p, countries))
        elif _from_afar(countries, p) and _struck(scan, p):
            p.strong = True
            led.add(p.group)
            continue
        elif _another_word(scan, p) or (p.abroad and not (p.strong or p.first < p.name_first)):
            p.dropped = True
        elif _everyday(scan, p) and not held and not aimed_at(scan, p.first):
            after = follows(scan, p.last)
            p.dropped = after != "container" and not (
                p.strong and after != "other" and id(p.candidates[0]) in sure and scan.before(p.first) != "ب"
            )
        elif (
            p.weak
            and k > 0
            and phrases[k - 1].rule == "head and unknown name"
            and phrases[k - 1].last == p.first == p.name_first
            and known(scan.norm[p.first])
            and not heard(scan.norm[p.first - 1])
        ):
            p.dropped = True  # بلدة بولو مرير: the everyday word goes on with the unknown name
        elif p.weak and not held:
            left = scan.before(p.first) == "من" and any(id(e) in sure for e in p.candidates)  # بلدة ذيبان … نزحوا من ذيبان
            p.dropped = not left and not _likely_meant(scan, p, countries)
        elif _misspelt(scan, p) and not held:
            p.dropped = True
        elif all(countries.foreign(e, p) and (not p.strong or e.common or len(p.candidates) > 1) for e in p.candidates):
            p.dropped = not (p.strong and scan.before(p.first) == "في" and any(e.population >= LARGE for e in p.candidates))  # في رفح
        if p.dropped:
            lost.add(p.group)
        elif p.strong:
            led.add(p.group)


def _treaty(scan: Scan, p: PlacePhrase) -> bool:
    """وقعت الحركتان اتفاق واغادوغو: a city that an agreement is called by, in whatever country it lies."""
    return p.title and (scan.before(p.first) or "") in _TREATIES and any(e.population >= FAMOUS for e in p.candidates)


def _from_afar(countries: Countries, p: PlacePhrase) -> bool:
    """Of the wider world, or a town of a country that the text does not speak of, its name no other word's."""
    return p.abroad or not p.weak and all(e.kind == "settlement" and not e.common and countries.foreign(e, p) for e in p.candidates)


def _struck(scan: Scan, p: PlacePhrase) -> bool:
    """``قصف الجيش مايدوغوري``, ``استهدف الحوثيون إيلات``: a city of the wider world, no capital, as what was struck; the doer may stand between."""
    i = p.first
    if i == 0 or scan.clitic[i - 1] == "+" and scan.norm[i - 1] != "و" or scan.bare[i] in singles("clauses.yaml", "seats_of_states"):
        return False
    before, attacking = range(i - 1, max(-1, i - _DOER), -1), scan.vocabulary.attacking
    verb = next((k for k in before if scan.norm[k] in attacking and finite(scan.norm[k])), None)
    return verb is not None and _BETWEEN.isdisjoint(scan.norm[verb + 1 : i])


_DOER = 5
"""Words from a verb of striking to what it struck, at most."""
_BETWEEN = frozenset("، , . : ( ) في من على علي الي عن مع بعد قبل ان حيث".split())


def drop_dates(reading: Reading, scan: Scan, phrases: list[PlacePhrase]) -> None:
    """قتل في السادس من أكتوبر: a town's name that is a date where nothing says that the town is meant (مدينة السادس من أكتوبر)."""
    covered = {k for d in reading.dates for k in range(d.first, d.last)}
    for p in phrases:
        if (
            p.head is None
            and not p.shape
            and p.last > p.first + 1
            and covered.issuperset(range(p.first, p.last))
            and follows(scan, p.last) != "container"
        ):
            p.dropped = True


def _sure_names(scan: Scan, phrases: list[PlacePhrase]) -> set[int]:
    """The places that some phrase of the text names beyond doubt, by a head: بلدة بنش makes the next بنش one too."""
    headed = {id(p.candidates[0]) for p in phrases if p.candidates and p.head is not None and not p.title and p.shape == ""}
    pairs = [(p, p.other) for p in phrases if p.other is not None and p.candidates and p.other.candidates]
    return headed | {id(q.candidates[0]) for pair in pairs for q in pair}  # الطريق بين العزيزية وطرابلس


def _everyday(scan: Scan, p: PlacePhrase) -> bool:
    """بجروح, في القبو: one word of the list of everyday words, and no larger town's name."""
    if any(e.population >= LARGE or e.own or e.kind in ("governorate", "country") for e in p.candidates) and p.strong:
        return False
    return p.name_last == p.name_first + 1 and bare(scan.norm[p.name_first][p.cut :]) in scan.vocabulary.everyday


def _another_word(scan: Scan, p: PlacePhrase) -> bool:
    """A country's or town's name that is another word where it stands: طائرة تركية, دولة الاحتلال التركي, صلاة المغرب."""
    i, last = p.name_first, p.name_last
    word = scan.norm[i][p.cut :]
    after = scan.norm[last] if last < scan.size else ""
    if p.rule == "soil of a country":
        return False
    if p.candidates[0].kind == "country":
        if not as_written(word, p.candidates):
            return True
        if (
            scan.norm[last - 1] == "الاحتلال"
            and after in scan.gazetteer.adjectives
            and scan.gazetteer.adjectives[after] != p.candidates[0].id
        ):
            return True
        if "ال" + word in scan.gazetteer.adjectives and not p.strong and p.relation == "at":
            return True  # مسيرة تركية, دعم مالي
    before = scan.before(p.first)
    if (
        word in scan.vocabulary.verbs_too
        and not p.strong
        and p.group < 0
        and _begins_a_clause(scan, p.first)
        and indefinite_noun(scan, last)
    ):
        return True  # وتدمر منزل
    if not p.strong and (
        word in scan.vocabulary.strong_only
        or (
            word.endswith("يه")
            and describes(word)
            and scan.clitic[i] == ""
            and p.weak is False
            and last == i + 1
            and p.relation == "at"
            and not _at_the_start(scan, i)
        )
    ):
        return True  # دعم مالي, صحافية سويدية
    return before is not None and (before, word) in scan.vocabulary.other_senses


def _begins_a_clause(scan: Scan, i: int) -> bool:
    return i == 0 or scan.norm[i - 1] in ("\n", ".", "،", "و", "ف", "كما")


def _at_the_start(scan: Scan, i: int) -> bool:
    """True for the first word of a line or clause: قاسمية: … is a heading."""
    return i == 0 or scan.norm[i - 1] in ("\n", ".", "،", ":", "/", "-", "(")


def _misspelt(scan: Scan, p: PlacePhrase) -> bool:
    """باحة, خليل: an everyday word that a larger place has with the article, or the other way round; شطره for شطرة in a text
    that parts ه from ة."""
    written_as_one = p.name_last == p.name_first + 1 or (p.name_last == p.name_first + 2 and scan.glued(p.name_first + 1))
    if not written_as_one or p.candidates[0].kind == "country":
        return False
    if p.name_last > p.name_first + 1:
        return scan.clitic[p.name_first + 1] == "-" and known(scan.norm[p.name_first]) and _pronoun(scan, p)
    word = scan.norm[p.name_first][p.cut :]
    if not as_written(word, p.candidates):
        return not p.strong or known(word) or all(e.common for e in p.candidates) or _pronoun(scan, p)
    return _pronoun(scan, p)


def _pronoun(scan: Scan, p: PlacePhrase) -> bool:
    """True for a final ه where the gazetteer has ة, in a text that writes ة elsewhere: إلى شطره."""
    i = p.name_last - 1
    last = scan.words.text[scan.words.end[i] - 1]
    if last != "ه" or scan.sloppy:
        return False
    return all(not name.endswith("ه") for e in p.candidates for name in e.names if name[-1:] in "هة")


def _held_by(scan: Scan, p: PlacePhrase, following: PlacePhrase) -> bool:
    """كنسبا بريف اللاذقية, الشميطية غربي دير الزور; not زيارة الإمارات."""
    return holds(scan, p, following) and (following.first > p.last or bool(following.shape) or following.bearing is not None)


def _surely_meant(scan: Scan, p: PlacePhrase, countries: Countries) -> bool:
    """في حجة, in a text that is about Yemen by its other places; وسط القطاع in one about Gaza."""
    weight, share = countries.told(p)
    if p.last < scan.size and scan.before(p.first) in ("ب", "في") and opens_sentence(scan, p.first - 1):
        if finite(scan.norm[p.last]) == SURE or scan.norm[p.last] in ("،", ","):
            return weight >= 0.9 and share >= 0.5  # وبالمدية كشفت مفرزة مخبأ
    if scan.before(p.first) == "ب" and follows(scan, p.last) == "other":
        return False  # بحجة وجودهما
    if p.first < p.name_first and p.shape == "":
        return weight >= 0.9 and share >= 0.5
    return p.strong and scan.before(p.first) in ("في", "ب", "الي", "علي", "مدينه") and weight >= 1.5 and share >= 0.5


def _likely_meant(scan: Scan, p: PlacePhrase, countries: Countries) -> bool:
    """A small place's name or an everyday word: it must be written as the gazetteer has it, after a locative or large,
    and in a country the text speaks of."""
    weight, share = countries.told(p)
    word = scan.norm[p.name_first][p.cut :]
    common = all(e.common for e in p.candidates)
    if not as_written(word, p.candidates) and (common or not p.strong or known(word)):
        return False
    known_afar = p.strong and any(e.population >= FAMOUS for e in p.candidates)
    if _pronoun(scan, p) or (weight >= 1.2 and share < 0.1 and not known_afar and (common or not p.strong or len(p.candidates) > 1)):
        return False
    small = all(e.population < LARGE and not e.own and e.kind != "governorate" for e in p.candidates)
    if not p.strong:
        famous = any(e.population >= FAMOUS or e.kind in ("governorate", "country") for e in p.candidates)
        return famous or (not common and (not small or _unlike_a_word(scan, p, weight, share)))
    if not common:
        return True
    if scan.before(p.first) not in _BEFORE_COMMON and not aimed_at(scan, p.first) or (weight >= 1.2 and share < 0.3 and not known_afar):
        return False
    tiny = all(e.population < TINY and not e.own and e.kind != "governorate" for e in p.candidates)
    return word[:2] == "ال" or not tiny or follows(scan, p.last) != "other"


def _unlike_a_word(scan: Scan, p: PlacePhrase, weight: float, share: float) -> bool:
    """قصفت كفرنبل: a small place's name that no dictionary has, in a text about its country by its other places."""
    word, before = scan.norm[p.name_first][p.cut :], scan.before(p.first) or ""
    if weight < 1.0 or share < 0.5 or heard(word) or len(word) < 4 or word.endswith(("ي", "يه")):
        return False
    if word.endswith(("ين", "ون", "ات")) and heard(word[:-2]):
        return False  # عالقين تحت الأنقاض
    return before not in scan.vocabulary.given_names and before not in scan.vocabulary.bodies and before not in scan.vocabulary.name_titles


def mark_actors(reading: Reading, scan: Scan, phrases: list[PlacePhrase]) -> None:
    """Marks phrases inside a longer name of an actor: قوات سوريا الديمقراطية, مجلس منبج العسكري; a front behind a word of
    place is one of the war (في جبهة الشقب)."""
    taken: dict[int, tuple[int, int]] = {}
    for actor in reading.actors:
        if actor.form in ("name", "unknown_body") and not actor.adjective:
            for i in range(actor.first, actor.last):
                taken[i] = (actor.first, actor.last)
    for p in phrases:
        span = taken.get(p.name_first)
        front = p.head is not None and p.head.kind == "front" and scan.after_locative(p.first)
        within = (
            p.head is not None
            and p.head.kind == "facility"
            and (p.first < span[0] or p.first == span[0] and scan.before(p.first) in ("ب", "في"))
            if span is not None
            else False
        )  # داخل قسم شرطة س
        if span is not None and span[0] < p.name_first and not front and not within:
            p.title = True
