"""Exports of what a workspace holds: ``rows`` says what there is, and each format is one module with ``write``."""
