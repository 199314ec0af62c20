"""Django, set up in code from a workspace folder: users need no settings module and no environment variable.

One process works on one workspace at a time. The archive is ``archive.sqlite3`` in the workspace, unless
``MARSAD_DATABASE_URL`` (``postgresql://user:password@host:5432/name``, or ``?host=/socket/folder``) names a PostgreSQL.
"""

from __future__ import annotations

import contextlib
import os
import secrets
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, unquote, urlsplit

from marsad.archive.errors import ArchiveError

DATABASE_VARIABLE = "MARSAD_DATABASE_URL"
BUSY_SECONDS = 30

_bound: list[tuple[str, str]] = []
"""The folder and database Django stands on at present."""


def database_of(folder: Path, url: str | None = None) -> dict[str, Any]:
    """Django's description of the workspace's database.

    SQLite: write-ahead log, so that readers never wait for a writer; every transaction takes the write lock when it
    begins (``IMMEDIATE``), since an upgrade in the middle fails at once and would lose decisions.
    """
    if url:
        return postgresql(url)
    return {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": str(folder / "archive.sqlite3"),
        "OPTIONS": {
            "timeout": BUSY_SECONDS,
            "transaction_mode": "IMMEDIATE",
            "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA cache_size=-16000",
        },
    }


def postgresql(url: str) -> dict[str, Any]:
    """Django's description of a PostgreSQL named by a URL. Raises ArchiveError with what is wrong in it.

    >>> postgresql("postgresql://ana@db.example:6000/marsad")["PORT"]
    '6000'
    """
    parts = urlsplit(url)
    if parts.scheme not in ("postgres", "postgresql"):
        raise ArchiveError(f"{DATABASE_VARIABLE} must begin with postgresql://, not with {parts.scheme or 'nothing'!r}")
    name = unquote(parts.path.lstrip("/"))
    if not name:
        raise ArchiveError(f"{DATABASE_VARIABLE} names no database after the host")
    query = {key: values[-1] for key, values in parse_qs(parts.query).items()}
    host = query.pop("host", None) or unquote(parts.hostname or "")
    try:
        port = query.pop("port", None) or (str(parts.port) if parts.port else "")
    except ValueError as error:
        raise ArchiveError(f"{DATABASE_VARIABLE}: {error}") from None
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": name,
        "USER": unquote(parts.username or query.pop("user", "")),
        "PASSWORD": unquote(parts.password or query.pop("password", "")),
        "HOST": host,
        "PORT": port,
        "OPTIONS": {"connect_timeout": 10, **query},
    }


def bind(folder: Path, url: str | None = None) -> None:
    """Sets Django up on that workspace; a second call moves it to another one and closes the first."""
    from django.conf import settings
    from django.db import connections

    target = (str(folder), url or "")
    database = database_of(folder, url)
    prepare()
    if _bound[0] != target:
        connections.close_all()
        settings.SECRET_KEY = _secret(folder)
        settings.DATABASES = {"default": database}
        connections.settings = connections.configure_settings({"default": database})
        with contextlib.suppress(AttributeError):  # none was opened in this thread
            del connections["default"]
    _bound[:] = [target]


def prepare() -> None:
    """Sets Django up without a workspace, so that the modules with models can be imported. Done once a process."""
    import django
    from django.conf import settings

    if not _bound:
        if settings.configured:
            raise ArchiveError("this program has already set up Django for something else; use Marsad in a process of its own")
        # the archive is used from plain code only; without this it would refuse to work in a notebook, which runs a loop
        os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "1")
        settings.configure(**_options({"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"}, "no workspace yet"))
        django.setup()
        _bound[:] = [("", "")]


def bound_to() -> str:
    """The workspace folder Django stands on at present; empty when there is none."""
    return _bound[0][0] if _bound else ""


def bound() -> tuple[str, str]:
    """The workspace folder and the URL of the database Django stands on at present; empty where there is none."""
    return _bound[0] if _bound else ("", "")


def _options(database: dict[str, Any], secret: str) -> dict[str, Any]:
    """All settings. The desk is named here because Django takes its settings once; nothing of it is imported."""
    return {
        "DEBUG": False,
        "SECRET_KEY": secret,
        "DATABASES": {"default": database},
        "INSTALLED_APPS": ["marsad.archive", "marsad.desk"],
        "DEFAULT_AUTO_FIELD": "django.db.models.BigAutoField",
        "USE_TZ": True,
        "TIME_ZONE": "UTC",
        "USE_I18N": False,
        "ALLOWED_HOSTS": ["127.0.0.1", "localhost", "[::1]"],
        "ROOT_URLCONF": "marsad.desk.urls",
        "MIDDLEWARE": [
            "marsad.desk.middleware.Guard",
            "django.middleware.security.SecurityMiddleware",
            "django.middleware.common.CommonMiddleware",
            "django.middleware.csrf.CsrfViewMiddleware",
            "django.middleware.clickjacking.XFrameOptionsMiddleware",
            "marsad.desk.middleware.Reader",
        ],
        "TEMPLATES": [
            {
                "BACKEND": "django.template.backends.django.DjangoTemplates",
                "DIRS": [Path(__file__).parent.parent / "desk" / "templates"],
                "OPTIONS": {
                    "builtins": ["marsad.desk.templatetags.desk"],
                    "context_processors": ["marsad.desk.middleware.everywhere"],
                },
            }
        ],
        "CSRF_COOKIE_HTTPONLY": True,
        "CSRF_COOKIE_SAMESITE": "Strict",
        "CSRF_COOKIE_NAME": "marsad_form",
        "CSRF_FAILURE_VIEW": "marsad.desk.errors.csrf",
        "SECURE_REFERRER_POLICY": "same-origin",
        "SECURE_CROSS_ORIGIN_OPENER_POLICY": "same-origin",
        "X_FRAME_OPTIONS": "DENY",
        "LOGGING_CONFIG": None,
        "SILENCED_SYSTEM_CHECKS": [],
    }


def _secret(folder: Path) -> str:
    """The workspace's own key for signed cookies, made on first use and readable by its owner alone."""
    path = folder / "secret.key"
    if path.exists():
        return path.read_text(encoding="ascii").strip()
    key = secrets.token_urlsafe(48)
    try:
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        return path.read_text(encoding="ascii").strip()
    with os.fdopen(handle, "w", encoding="ascii") as file:
        file.write(key)
    return key
