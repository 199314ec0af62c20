"""The workspaces of the archive's tests, on both databases."""

from tests.archive.conftest import filled, kind, workspace

__all__ = ["filled", "kind", "workspace"]
