"""Which accounts tell one event and why; who really says so; which value is shown and by which rule."""

from marsad.events.explain import why, why_not
from marsad.events.merging import event_ids, event_of, events_of, merge
from marsad.events.state import MergeState

__all__ = ["MergeState", "event_ids", "event_of", "events_of", "merge", "why", "why_not"]
