"""The desk's own files, read from the package and served with an address that changes with their content."""

from __future__ import annotations

import hashlib
import mimetypes
from functools import lru_cache
from pathlib import Path

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.http import http_date

FOLDER = Path(__file__).parent / "static"
TYPES = {".js": "text/javascript", ".css": "text/css", ".woff2": "font/woff2", ".json": "application/json", ".svg": "image/svg+xml"}
YEAR = 365 * 86400


@lru_cache(maxsize=1)
def release() -> str:
    """A short hash of all files: a page of this version never meets a file of another."""
    digest = hashlib.sha256()
    for path in sorted(FOLDER.rglob("*")):
        if path.is_file():
            digest.update(path.relative_to(FOLDER).as_posix().encode())
            digest.update(path.read_bytes())
    return digest.hexdigest()[:10]


def address(name: str) -> str:
    """Where a file is served. Files name one another by relative addresses, so all share the version in the path."""
    return f"/static/{release()}/{name}"


def serve(request: HttpRequest, version: str, name: str) -> HttpResponse:
    """One file of the package; nothing outside its folder."""
    path = (FOLDER / name).resolve()
    if not path.is_relative_to(FOLDER.resolve()) or not path.is_file():
        raise Http404(name)
    kind = TYPES.get(path.suffix) or mimetypes.guess_type(path.name)[0] or "application/octet-stream"
    response = HttpResponse(path.read_bytes(), content_type=kind + ("; charset=utf-8" if kind.startswith("text/") else ""))
    response.headers["X-Content-Type-Options"] = "nosniff"
    current = version == release()
    response.headers["Cache-Control"] = f"public, max-age={YEAR}, immutable" if current else "no-cache"
    response.headers["Last-Modified"] = http_date(path.stat().st_mtime)
    return response
