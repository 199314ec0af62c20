"""The archive as a Django application."""

from __future__ import annotations

from django.apps import AppConfig


class ArchiveConfig(AppConfig):
    name = "marsad.archive"
    label = "archive"
    default_auto_field = "django.db.models.BigAutoField"
