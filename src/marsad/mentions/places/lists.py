"""The further members of a list of places.

بلدات كنصفرة والبارة، والفطيرة        one head, three names
قرى: قبنة والجوير                     a colon before the first
في ريفي حلب وإدلب                     two areas
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from marsad.knowledge.wording import wording
from marsad.language.folding import bare
from marsad.language.lexicon import known
from marsad.language.numerals import number_at, starts_number
from marsad.mentions.places.among_places import among_places
from marsad.mentions.places.called_by import by_a_spot
from marsad.mentions.places.countryside import sides
from marsad.mentions.places.evidence import (
    agreeing,
    describes,
    feminine_nisba,
    follows,
    indefinite_noun,
    perfect,
    supported,
    verb,
)
from marsad.mentions.places.known_names import as_written
from marsad.mentions.places.phrases import PlacePhrase
from marsad.mentions.places.view import heard

_W = wording(__name__)

if TYPE_CHECKING:
    from marsad.mentions.places.scan import Scan


_OF_THE_LAND = _W["of_the_land"]
"""Adjectives that villages are called by: الجبلية, الرملية."""
_TOWN = 20_000
"""From so many people on a place is known by its name to readers of its country."""


def siblings(scan: Scan, phrase: PlacePhrase) -> list[PlacePhrase]:
    """The further members of a list: كنصفرة والبارة، والفطيرة."""
    found: list[PlacePhrase] = []
    if phrase.shape not in ("", "rural") or phrase.km is not None:
        return found
    listed = phrase.head is not None and phrase.head.number != "one" or (phrase.shape == "rural" and phrase.group >= 0)
    last, own = phrase.last, 0
    while True:
        if last < scan.size and feminine_nisba(scan.norm[last]) and scan.norm[last] not in scan.vocabulary.name_adjectives:
            last += 1  # تل طويل الآشورية والدردارة
        j = _separator(scan, last)
        if j is None and (item := _of_their_country(scan, last, phrase, bool(found)) or _unsplit_opener(scan, last)) is not None:
            _join(scan, phrase, item, listed)
            found.append(item)
            last = item.last
            continue
        if j is None and listed and (item := unsplit(scan, last) or _unsplit_two(scan, last, phrase)) is not None:
            item.head, item.group, item.relation, item.bearing = phrase.head, phrase.group, phrase.relation, phrase.bearing
            found.append(item)
            last = item.last
            continue
        if j is None or j >= scan.size or j in scan.blocked:
            break
        item = _member(scan, _past_surroundings(scan, j) if listed else j, phrase, listed) or among_places(
            scan, j, phrase, listed, len(found)
        )
        if item is None or not _belongs(phrase, item, listed) or (own and _both_named(phrase, item)):
            break
        _join(scan, phrase, item, listed)
        found.append(item)
        last, own = item.last, own + 1
        if item.head is not None and item.head.number != "one" and item.head is not phrase.head:
            phrase, listed, own = item, True, 0  # مدينة سلوق، وقرى سرجة وبليون
    return found


def _past_surroundings(scan: Scan, j: int) -> int:
    """قرى سلوق ومحيط سرجة وأطراف بليون: the word behind one of nearness, which goes on with the list."""
    return j + 1 if scan.norm[j] in scan.vocabulary.relations and scan.may_name(j + 1) else j


def _both_named(phrase: PlacePhrase, item: PlacePhrase) -> bool:
    """حيي الفلاني والعلاني واعتقلت: behind a dual with both its names a third word is no name unless some gazetteer has it."""
    return phrase.head is not None and phrase.head.number == "two" and not item.candidates and item.head is phrase.head


def _member(scan: Scan, j: int, phrase: PlacePhrase, listed: bool) -> PlacePhrase | None:
    """The place at a word that may go on a list: of the gazetteer, with a head of its own, or a name heard nowhere."""
    if scan.norm[j] in scan.vocabulary.verbs_too and indefinite_noun(scan, j + 1):
        return None  # في حيس وتدمر منزل
    if starts_number(scan.words, j) and (number := number_at(scan.words, j)) is not None:
        if not (listed and number.last == j + 1 and follows(scan, j + 1) in ("list", "container")):
            return None  # في سكيكدة، خمس قنابل; but قرى كنصفرة وبليون في جبل الزاوية
    if not listed and scan.norm[j - 1] in ("،", ",") and perfect(scan.norm[j]) and not scan.item_ends(j + 1):
        return None  # وفي بلدة أبو حمام، خرج العشرات
    item = scan.name(j) if scan.vocabulary.heads.get(scan.norm[j]) is None else scan.place(j)
    if item is None and listed and phrase.head is not None:
        item = by_a_spot(scan, j, phrase.head, j)  # قريتي كفرصفرة وميدان إكبس
    if item is None and scan.norm[j] in scan.vocabulary.sure_openers:
        item = scan.two_words(j)  # الناقورة وعيتا الشعب
    if (
        item is None
        and phrase.strong
        and phrase.rule == "named before"
        and scan.norm[j - 1] == "و"
        and scan.norm[j] in scan.vocabulary.name_openers
        and scan.may_name(j + 1)
        and scan.norm[j + 1][:2] == "ال"
    ):
        return PlacePhrase(j, j + 2, j, j + 2, [], "unknown name of two words", strong=True)  # من بلشون ورسم الكروم
    if (
        item is None
        and scan.norm[j - 1] == "و"
        and scan.norm[j] in scan.vocabulary.name_openers
        and (phrase.strong or bool(phrase.candidates) and not phrase.weak)
        and scan.unheard(j + 1)
        and scan.item_ends(j + 2)
    ):
        return PlacePhrase(j, j + 2, j, j + 2, [], "unknown name of two words", strong=True)  # في كفرنبل ومعرة موخص
    set_off = scan.extent(j)
    if item is not None and set_off is not None and scan.only_begins(item, set_off):
        item = None  # “قوز الرهيد” is not قوز
    if item is not None or phrase.shape:
        if item is not None and listed and item.head is None:
            scan.tell_apart(item, phrase.head)
        return item
    if set_off is not None and (listed or phrase.strong) and scan.may_be_set_off(j, set_off, phrase.head):
        return PlacePhrase(j, set_off, j, set_off, [], "list", head=phrase.head, strong=True)
    if not listed and phrase.strong and (end := _unheard_nisba(scan, j)) is not None:
        return PlacePhrase(j, end, j, end, [], "unknown name", strong=True)
    firm = phrase.strong or (
        bool(phrase.candidates)
        and not (phrase.weak and heard(scan.norm[phrase.name_first]))
        and not phrase.seldom
        and not phrase.title
        and scan.before(phrase.first) == "من"
    )
    if not (listed or (firm and scan.unheard(j))) or (
        scan.clitic[j] == "+" and scan.norm[j - 1] != "و" and j + 1 < scan.size and heard(scan.norm[j + 1])
    ):
        return None
    front = listed and phrase.head is not None and phrase.head.kind == "front"
    end = scan.unknown(j, None if front or _in_a_list_of_sectors(scan, j, phrase) else phrase.head)
    if (
        end is None
        and phrase.head is not None
        and phrase.head.number == "two"
        and scan.norm[j - 1] == "و"
        and (scan.may_name(j) or _short(scan, j))
    ):
        end = j + 1  # بلدتي عيتا الشعب ورامية: the second of two, whatever word it is
    if (
        end is None
        or not (
            scan.item_ends(end)
            or scan.norm[end] in ("الي", "صوب", "بين")
            or scan.norm[end : end + 2] == ["ب", "اتجاه"]
            or (agreeing(scan.norm[end]) and not (scan.norm[j][:2] == "ال" and known(scan.bare[j])))
        )
        or not _listed(scan, j, end, phrase)
    ):
        return None
    return PlacePhrase(j, end, j, end, [], "list" if phrase.head is not None else "unknown name", head=phrase.head, strong=True)


def _in_a_list_of_sectors(scan: Scan, j: int, phrase: PlacePhrase) -> bool:
    """في قطاعات الفرسية والمحبس: an everyday definite word behind one that no dictionary has."""
    head = phrase.head
    return (
        head is not None
        and head.kind == "region"
        and head.careful == "unknown"
        and head.number != "one"
        and scan.norm[j][:2] == "ال"
        and scan.norm[j] not in scan.vocabulary.not_area_names
    )


def _unheard_nisba(scan: Scan, j: int) -> int | None:
    """قصف على صرواح والخنفرية: a definite word in ية that no dictionary has, as the last of a list; where it ends; على صرواح والجبلية:
    or an adjective of belonging that has no noun beside it, behind a place."""
    word = scan.norm[j]
    if (
        word[:2] != "ال"
        or not word.endswith("يه")
        or len(word) < 7
        or not scan.may_name(j)
        or scan.norm[j - 1] != "و"
        or not scan.item_ends(j + 1)
    ):
        return None
    if word in scan.gazetteer.adjectives:
        return None
    return j + 1 if not heard(word) or _without_its_noun(scan, j) else None


def _without_its_noun(scan: Scan, j: int) -> bool:
    """على صرواح والجبلية: an adjective of the land that stands alone, one place before it."""
    return scan.bare[j] in _OF_THE_LAND and j + 1 < scan.size and scan.norm[j + 1] in ("،", ",", ".", "\n")


def _short(scan: Scan, j: int) -> bool:
    """قريتي عراق بورين وتل: a name of two letters that is the first word of many others."""
    return (
        len(scan.norm[j]) == 2
        and scan.norm[j] in scan.joined
        and not scan.clitic[j]
        and (scan.item_ends(j + 1) or scan.norm[j + 1] == "الي")
    )


def _belongs(phrase: PlacePhrase, item: PlacePhrase, listed: bool) -> bool:
    if item.cut or (phrase.shape == "rural" and (item.head is not None or phrase.group < 0 and item.shape != "rural")):
        return False
    return listed or phrase.strong or not item.weak


def _join(scan: Scan, phrase: PlacePhrase, item: PlacePhrase, listed: bool) -> None:
    """Hands what the first member says of all on to a further one."""
    if phrase.shape == "rural" and item.shape == "":
        item.shape, item.relation = "rural", "part_of"
        sides(scan, item)
    elif item.head is None and listed:
        item.head = phrase.head
    if item.relation == "at":
        item.relation, item.bearing = phrase.relation, phrase.bearing
    item.strong = item.strong or phrase.strong
    item.title = item.title or (phrase.title and phrase.head is None)
    if listed:
        item.weak = False
    if phrase.group < 0:
        scan.groups += 1
        phrase.group = scan.groups
    item.group = phrase.group


def _listed(scan: Scan, j: int, end: int, phrase: PlacePhrase) -> bool:
    """True for a word that may be a further member of a list: definite, in no dictionary, the second of two, or one of two
    words or between others."""
    word = scan.norm[j]
    if word[:2] == "ال" or not known(word) or scan.enclitic(j + 1) or word in scan.joined:
        return True
    if phrase.head is None or phrase.head.number == "one":
        return False
    if (
        follows(scan, end) in ("list", "container")
        or (end < scan.size and scan.norm[end] == ")")
        or (end < scan.size and agreeing(scan.norm[end]))
    ):
        return word not in scan.vocabulary.everyday
    if end > j + 1 or (phrase.head.number == "two" and supported(scan, end)):
        return not describes(word)
    return phrase.head.number == "two" and not verb(word) and word not in scan.vocabulary.news_words


def unsplit(scan: Scan, i: int) -> PlacePhrase | None:
    """A further place whose و the tokenizer left on it: قريتي رسم عابد وتلالين."""
    word = scan.norm[i] if i < scan.size else ""
    if (
        len(word) < 5
        or word[0] != "و"
        or scan.clitic[i]
        or known(word)
        and not _second_of_two(scan, i)
        or i in scan.blocked
        or scan.enclitic(i + 1)
        or not scan.item_ends(i + 1)
    ):
        return None
    found = scan.match(i, bare(word[1:]), i + 1)
    last, entries = found if found is not None else (i + 1, [])
    return PlacePhrase(i, last, i, last, entries, "list", cut=1, strong=True)


def _second_of_two(scan: Scan, i: int) -> bool:
    """بلدتي زيتا وقفين: right behind the one name that a dual has so far, where وقفين is a word too."""
    return any((head := scan.vocabulary.heads.get(scan.norm[k])) is not None and head.number == "two" for k in range(max(0, i - 3), i - 1))


def _unsplit_opener(scan: Scan, i: int) -> PlacePhrase | None:
    """الناقورة وعيتا الشعب: the first word of a name of two, whose و the tokenizer left on it."""
    word = scan.norm[i] if i + 1 < scan.size else ""
    if (
        word[:1] != "و"
        or word[1:] not in scan.vocabulary.sure_openers
        or scan.clitic[i]
        or scan.clitic[i + 1]
        or {i, i + 1} & scan.blocked
        or not scan.may_name(i + 1)
    ):
        return None
    return PlacePhrase(
        i, i + 2, i, i + 2, scan.gazetteer.candidates(f"{word[1:]} {scan.bare[i + 1]}"), "unknown name of two words", cut=1, strong=True
    )


def _of_their_country(scan: Scan, i: int, phrase: PlacePhrase, listed: bool) -> PlacePhrase | None:
    """في الرطبة والقائم وهيت: a town of the country of those before it, whose و the tokenizer left since the whole is a word too."""
    word = scan.norm[i] if i < scan.size else ""
    if (
        not listed
        or len(word) < 4
        or word[0] != "و"
        or scan.clitic[i]
        or i in scan.blocked
        or scan.enclitic(i + 1)
        or not scan.item_ends(i + 1)
    ):
        return None
    here = {e.country for e in phrase.candidates if e.kind != "country"}
    entries = [
        e for e in scan.gazetteer.candidates(bare(word[1:])) if e.country in here and not e.common and (e.population >= _TOWN or e.own)
    ]
    return PlacePhrase(i, i + 1, i, i + 1, entries, "list", cut=1, strong=True) if entries and as_written(word[1:], entries) else None


def _unsplit_two(scan: Scan, i: int, phrase: PlacePhrase) -> PlacePhrase | None:
    """منطقتي الخربة وضي القمر: the second of two, a short word whose و the tokenizer left on it and a definite one."""
    word = scan.norm[i] if i + 1 < scan.size else ""
    dual = phrase.head is not None and phrase.head.number == "two"
    if not dual or len(word) not in (3, 4) or word[0] != "و" or scan.clitic[i] or scan.clitic[i + 1] or {i, i + 1} & scan.blocked:
        return None
    if scan.norm[i + 1][:2] != "ال" or not scan.item_ends(i + 2):
        return None
    return PlacePhrase(i, i + 2, i, i + 2, [], "list", cut=1, strong=True)


def _separator(scan: Scan, i: int) -> int | None:
    """The word after و, ، or ،و; None where no list goes on."""
    if i < scan.size and scan.norm[i] == ")" and i + 1 < scan.size and scan.norm[i + 1] in ("و", "،"):
        i += 1
    if i < scan.size and scan.norm[i] in ("،", ","):
        i += 1
        if i < scan.size and scan.norm[i] == "و":
            return _opened(scan, i + 1)
        return _opened(scan, i)
    if i < scan.size and scan.norm[i] == "و":
        return _opened(scan, i + 1)
    return None


def _opened(scan: Scan, j: int) -> int:
    """The word after an opening bracket: (تل رعد) و(تل فارس)."""
    return j + 1 if j < scan.size and scan.norm[j] == "(" else j


def before_in_list(scan: Scan, phrases: list[PlacePhrase]) -> list[PlacePhrase]:
    """في المنبع والصفصاف وشارع حيفا: everyday words that some gazetteer has, behind a word of place and before a street or quarter
    that a head names, are quarters of that town; so is what is stormed with one (ستهاجم الصابري وشارع فينيسيا)."""
    own = {p.first: p for p in phrases if p.head is None and p.last == p.first + 1 and not p.shape and not p.cut}
    taken = {k for p in phrases for k in range(p.first, p.last)} - set(own)
    added: list[PlacePhrase] = []
    for p in phrases:
        if p.head is None or p.shape or p.title or p.head.number != "one" or p.head.depth < 4:
            continue
        items: list[PlacePhrase] = []
        j = p.first
        while (
            j > 2
            and scan.norm[j - 1] == "و"
            and scan.clitic[j - 1] == "+"
            and j - 2 not in taken
            and (item := _quarter(scan, j - 2, own)) is not None
        ):
            items.append(item)
            j -= 2
        if not items and j > 2 and j - 2 not in taken and _stormed(scan, j - 2):
            items.append(PlacePhrase(j - 2, j - 1, j - 2, j - 1, [], "unknown name", strong=True))
        if (
            items
            and (scan.norm[j - 1] in ("في", "ب", "علي") or _stormed(scan, items[-1].first))
            and any(scan.norm[i.first] not in scan.vocabulary.never_alone for i in items)
        ):
            scan.groups += 1
            for item in items:
                item.strong, item.weak, item.seldom, item.group = True, False, False, scan.groups
            added += [item for item in items if item.first not in own]
    return sorted([*phrases, *added], key=lambda p: p.first) if added else phrases


def _stormed(scan: Scan, i: int) -> bool:
    """ستهاجم الصابري وشارع فينيسيا: a definite word that the list has not with its article, between a verb of attack and such a place."""
    word = scan.norm[i]
    if i < 1 or i in scan.parties or i in scan.blocked or scan.norm[i + 1] != "و" or scan.clitic[i + 1] != "+" or word[:2] != "ال":
        return False
    if known(word) or word in scan.gazetteer.adjectives or word.endswith(("ين", "ون", "ات")) or not scan.may_name(i):
        return False
    return scan.norm[i - 1] in scan.vocabulary.attacking


def _quarter(scan: Scan, i: int, own: dict[int, PlacePhrase]) -> PlacePhrase | None:
    """A definite word of the gazetteer that stands alone: the phrase that it is, or a quarter of an unknown place."""
    if i in own:
        return own[i]
    if (
        scan.norm[i][:2] != "ال"
        or scan.clitic[i]
        or i in scan.blocked
        or i in scan.parties
        or scan.norm[i] in scan.gazetteer.adjectives
        or not scan.gazetteer.candidates(scan.bare[i])
    ):
        return None
    entries = [e for e in scan.gazetteer.candidates(scan.bare[i]) if e.kind in ("quarter", "square")]
    return PlacePhrase(i, i + 1, i, i + 1, entries, "list", head=scan.vocabulary.heads["حي"])
