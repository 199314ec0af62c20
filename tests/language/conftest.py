"""The word list loads on first use and takes longer than hypothesis allows an example."""

from hypothesis import settings

settings.register_profile("language", deadline=None)
settings.load_profile("language")
