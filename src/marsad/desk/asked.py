"""By which rule a page shows values, and as known on which day: from the address, else as remembered, else as the workspace
has it. What cannot be done is told on the page, never passed over."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlencode

from django.core.signing import BadSignature
from django.http import HttpRequest, HttpResponse
from django.utils.safestring import SafeString

from marsad.archive import present
from marsad.archive.choice import BY, Choice, ChoiceError, choose
from marsad.archive.preferences import RULE, PreferenceError, Preferences
from marsad.archive.preferences import read as read_preferences
from marsad.archive.settings import bound
from marsad.desk.filters import day
from marsad.desk.views.pages import reader_of
from marsad.events.rules import RULES

COOKIE = "marsad_rule"
LARGEST = 5000
"""Of more documents than this a page on an earlier day would take too long; the command line has no such end."""


@dataclass(slots=True)
class Asked:
    """What the page shows, the parts of an address that give it back, and what was asked for and could not be done."""

    choice: Choice
    parts: dict[str, str]
    problems: list[SafeString] = field(default_factory=list)
    written: str = ""
    """The day as it was written, so that a slip can be mended."""
    remember: str = ""

    @property
    def query(self) -> str:
        """The parts as the query of an address; nothing for none."""
        return f"?{urlencode(self.parts)}" if self.parts else ""

    @property
    def now(self) -> str:
        """The query of the same page without the day."""
        parts = {name: value for name, value in self.parts.items() if name not in ("as_of", "by")}
        return f"?{urlencode(parts)}" if parts else ""

    def kept_in(self, response: HttpResponse) -> HttpResponse:
        """The response, with the rule that was chosen remembered."""
        if self.remember:
            response.set_signed_cookie(COOKIE, self.remember, max_age=400 * 86400, httponly=True, samesite="Strict")
        return response


def asked(request: HttpRequest) -> Asked:
    """What a request asks for."""
    say, problems = reader_of(request).say, list[SafeString]()
    try:
        preferences = read_preferences(Path(bound()[0]))
    except PreferenceError as error:
        preferences = Preferences()
        problems.append(say("rule.bad_settings", what=str(error)))
    given = request.GET.get("rule", "")
    if given and given not in RULES:
        problems.append(say("rule.unknown", what=given[:60]))
    wanted = given if given in RULES else remembered(request) or preferences.rule
    written = request.GET.get("as_of", "").strip()[:40]
    known = day(written, last=True)
    if written and not known:
        problems.append(say("as_of.unknown", what=written))
    if known and present.counts()["documents"] > LARGEST:
        problems.append(say("history.large", verb=f"marsad export events --as-of {known}"))
        known = ""
    by = request.GET.get("by", "")
    if by not in ("", *BY):
        problems.append(say("as_of.by_unknown", what=by[:40]))
        by = ""
    try:
        choice = choose(preferences, wanted, (), known, by)
    except ChoiceError:
        problems.append(say("rule.no_order"))
        choice = choose(Preferences(), RULE, (), known, by)
    parts = {"rule": choice.rule} if given in RULES or choice.rule != preferences.rule else {}
    if known:
        parts |= {"as_of": known} | ({"by": choice.by} if choice.by != "kept" else {})
    return Asked(choice, parts, problems, known or written, choice.rule if given == choice.rule else "")


def remembered(request: HttpRequest) -> str:
    """The rule that was chosen last on this browser; empty for none."""
    try:
        rule = str(request.get_signed_cookie(COOKIE))
    except (KeyError, BadSignature):
        return ""
    return rule if rule in RULES else ""
