"""Which accounts tell one event and why; who really says so; which value is shown and by which rule."""

from marsad.events.claims import claims_table
from marsad.events.copies import find_copies
from marsad.events.explain import why, why_not
from marsad.events.grades import grade
from marsad.events.history import as_known_on, difference
from marsad.events.independence import independence
from marsad.events.merging import bring_up_to_date, event_ids, event_of, events_of, merge
from marsad.events.precision import event_clarity, place_precision, time_precision
from marsad.events.rules import RULES, resolve
from marsad.events.state import MergeState
from marsad.events.totals import total

__all__ = [
    "RULES",
    "MergeState",
    "as_known_on",
    "bring_up_to_date",
    "claims_table",
    "difference",
    "event_clarity",
    "event_ids",
    "event_of",
    "events_of",
    "find_copies",
    "grade",
    "independence",
    "merge",
    "place_precision",
    "resolve",
    "time_precision",
    "total",
    "why",
    "why_not",
]
