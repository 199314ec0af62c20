"""What is vendored is what its manifest says, with its licence, and nothing on a page comes from elsewhere."""

from __future__ import annotations

import hashlib
import json
import re
from pathlib import Path

import pytest

DESK = Path(__file__).parents[2] / "src/marsad/desk"
FOLDERS = [DESK / "static/vendor", Path(__file__).parent / "vendor"]
ALLOWED = {"0BSD", "BSD-2-Clause", "MIT", "OFL-1.1"}


@pytest.mark.parametrize("folder", FOLDERS, ids=["desk", "tests"])
def test_files_are_those_of_the_manifest(folder: Path) -> None:
    manifest = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))
    listed = {f"{part['folder']}/{name}": value for part in manifest for name, value in part["files"].items()}
    there = {p.relative_to(folder).as_posix(): p for p in folder.rglob("*") if p.is_file() and p.name != "manifest.json"}
    assert set(listed) == set(there)
    for name, path in there.items():
        assert hashlib.sha256(path.read_bytes()).hexdigest() == listed[name], name
    for part in manifest:
        assert "LICENSE" in part["files"], f"{part['name']} without its licence"
        assert folder != FOLDERS[0] or part["licence"] in ALLOWED


def test_own_pages_styles_and_scripts_name_no_other_host() -> None:
    own = [p for p in DESK.rglob("*") if p.suffix in (".html", ".css", ".js", ".svg") and "vendor" not in p.parts]
    assert len(own) > 15
    for path in own:
        found = set(re.findall(r"https?://[\w.-]+|['\"(]//[\w.-]+", path.read_text(encoding="utf-8"))) - {"http://www.w3.org"}
        assert not found, (path, found)


def test_templates_hold_no_script_and_no_style_of_their_own() -> None:
    for path in DESK.rglob("*.html"):
        text = path.read_text(encoding="utf-8")
        assert not re.search(r"<script(?![^>]*\bsrc=)|<style|\sstyle=|\son\w+=", text), path
