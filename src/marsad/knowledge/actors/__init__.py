"""The who's who: state and non-state bodies and collective parties, their names, kinds and dated ties, as data."""

from __future__ import annotations

from marsad.knowledge.actors.model import Body, BodyTie, KnowledgeError
from marsad.knowledge.actors.store import WhosWho, whos_who

__all__ = ["Body", "BodyTie", "KnowledgeError", "WhosWho", "whos_who"]
