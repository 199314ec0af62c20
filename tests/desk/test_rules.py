"""The rule and the day on the pages of the desk: switched, remembered, kept in every address, told where they cannot be."""

from __future__ import annotations

import html
import re
from urllib.parse import quote

import pytest
from django.test import Client

from marsad.archive import Workspace, decisions, preferences
from marsad.archive.models import Decision, LedgerEntry
from marsad.events import RULES
from tests.desk.test_pages import CLASH, IDS, SHELLING, form, get, listed, text_of

NETWORK = "شبكة مختلقة"
LATE = "2999-01-01"

# what the card and the page say of the killed, by the rule, in English and in Arabic
KILLED: list[tuple[str, str, str]] = [
    ("lowest", "3 killed", "3 قتلى"),
    ("low-best-high", "3–5 , best 3 killed", "القتلى: 3–5 ، والأرجح 3"),
    ("range", "3–5 killed", "القتلى: 3–5"),
    ("majority", "3 killed", "3 قتلى"),
    ("latest", "3 killed", "3 قتلى"),
    ("source_order", "5 killed", "5 قتلى"),
]


def card(page: str, event: str = SHELLING) -> str:
    found = re.search(rf'<article[^>]*data-event="{event}".*?</article>', page, re.S)
    assert found
    return text_of(found.group(0))


def row(page: str, name: str) -> str:
    found = re.search(rf'<tr id="row-{name}"(.*?)</tr>', page, re.S)
    assert found
    return found.group(1)


@pytest.fixture
def ordered(filled: Workspace, client: Client) -> Client:
    """A desk whose workspace has an order of sources."""
    preferences.save(filled, preferences.checked("range", [NETWORK]))
    return client


@pytest.mark.parametrize(("rule", "en", "ar"), KILLED)
@pytest.mark.parametrize("day", ["", LATE])
def test_every_rule_on_the_list_the_page_and_the_map_card(ordered: Client, rule: str, en: str, ar: str, day: str) -> None:
    query = f"?rule={rule}" + (f"&as_of={day}" if day else "")
    for language, words in {"en": en, "ar": ar}.items():
        of = {"accept-language": language}
        assert words in card(get(ordered, f"/{query}", **of))
        page = get(ordered, f"/events/{SHELLING}{query}", **of)
        assert words in text_of(page) and "{" not in text_of(row(page, "killed"))
        assert words in text_of(get(ordered, f"/preview{query}&id={SHELLING}", **of))
    shown = re.search(r'<td class="shown">(.*?)</td>', row(get(ordered, f"/events/{SHELLING}{query}"), "killed"), re.S)
    reasons = {
        "lowest": "the lowest of 2 claims",
        "range": "from the lowest to the highest of 2 claims",
        "source_order": f"said by {NETWORK}, the first in the user's order",
    }
    assert shown and reasons.get(rule, "") in text_of(shown.group(1))


def test_the_name_of_the_rule_stands_beside_the_value_and_all_claims_with_it(client: Client) -> None:
    page = get(client, f"/events/{SHELLING}?rule=lowest")
    head = re.search(r"<thead>(.*?)</thead>", page, re.S)
    assert head and "Shown lowest (ACLED)" in text_of(head.group(1))
    killed = row(page, "killed")
    assert "ثلاثة مدنيين" in killed and "خمسة أشخاص" in killed and killed.count('class="rests"') == 1
    assert "Precision: ACLED 1 · UCDP 1 · 2031-03-03" in text_of(row(page, "when")) and "Precision: ACLED 1 · UCDP 1" in text_of(
        row(page, "where")
    )


def test_a_rule_is_in_every_address_and_is_remembered(client: Client) -> None:
    page = get(client, "/?rule=lowest&type=shelling")
    assert f'href="/events/{SHELLING}?type=shelling&amp;rule=lowest"' in page and 'data-query="?type=shelling&amp;rule=lowest"' in page
    assert 'href="?rule=lowest"' in page, "taking the filter off keeps the rule"
    assert "lowest (ACLED)" in text_of(get(client, "/")) and 'data-query="?rule=lowest"' in get(client, "/")
    assert "3 killed" in card(get(client, "/")) and "lowest (ACLED)" in text_of(get(client, f"/events/{SHELLING}"))
    page = get(client, f"/events/{SHELLING}?rule=range&from=2031")
    assert 'name="from" value="2031-01-01"' in page, "the switch on the page keeps the filter of the list"
    assert "3–5 killed" in card(get(client, "/")), "remembered from the page of an event"


def test_a_rule_that_was_never_chosen_is_the_workspaces(filled: Workspace, client: Client) -> None:
    preferences.save(filled, preferences.checked("lowest", []))
    page = get(client, "/")
    assert "3 killed" in card(page) and 'data-query=""' in page
    assert "marsad_rule" not in client.cookies


BAD: list[tuple[str, str, str]] = [
    ("rule=loudest", "There is no rule “loudest”", "لا توجد قاعدة «loudest»"),
    ("rule=source_order", "needs an order of sources", "تحتاج إلى ترتيب للمصادر"),
    ("as_of=soon", "“soon” is no day. Write a day as 2021-04-20", "«soon» ليس يوماً"),
    ("as_of=2031-02-30", "“2031-02-30” is no day", "«2031-02-30» ليس يوماً"),
    ("as_of=2031-03-05&by=hearsay", "“hearsay” is neither kept nor published", "«hearsay» ليس مما يُعرف به"),
    ("as_of=<script>x</script>", "“<script>x</script>” is no day", "<script>x</script>"),
]


@pytest.mark.parametrize(("query", "en", "ar"), BAD)
def test_a_bad_rule_or_day_is_told_and_the_page_is_there(client: Client, query: str, en: str, ar: str) -> None:
    for path in ("/", f"/events/{SHELLING}"):
        if "as_of=2031-03-05" in query and path != "/":
            continue  # that day is told apart below
        for language, words in {"en": en, "ar": ar}.items():
            page = get(client, f"{path}?{query}", **{"accept-language": language})
            assert words in text_of(page) and 'role="alert"' in page and "<script>x" not in page
    assert "marsad_rule" not in client.cookies, "what there is not is not remembered"


def test_a_settings_file_that_cannot_be_used_is_told(filled: Workspace, client: Client) -> None:
    (filled.folder / "settings.yaml").write_text("rule: loudest\n", encoding="utf-8")
    for path in ("/", "/settings"):
        assert "there is no rule &#x27;loudest&#x27;" in get(client, path)


# ---- as known on a day ----


def test_the_list_as_known_on_a_day(client: Client) -> None:
    assert listed(client, "?as_of=1999-01-01") == set() and listed(client, f"?as_of={LATE}") == {SHELLING, CLASH}
    assert listed(client, f"?as_of={LATE}&type=shelling&q=قصف") == {SHELLING}
    by_day = {day: listed(client, f"?as_of=2031-03-0{day}&by=published") for day in (3, 4, 5)}
    assert [len(by_day[day]) for day in (3, 4, 5)] == [0, 1, 2]
    page = get(client, "/?as_of=٢٠٣١-٠٣-٠٤&by=published")
    assert "As known at the end of 4 March 2031 (what had been published)" in text_of(page)
    assert 'href="/?' not in page or "as_of=2031-03-04" in page
    assert f"/history?from=2031-03-04&amp;to={'20'}" in page and 'value="2031-03-04"' in page
    arabic = get(client, "/?as_of=2031-03-04&by=published", **{"accept-language": "ar"})
    assert "كما كان معروفاً في نهاية 4 آذار/مارس 2031" in text_of(arabic)
    assert client.get("/map.json?as_of=1999-01-01").json()["points"] == []
    assert [p[0] for p in client.get(f"/map.json?as_of={LATE}").json()["points"]] == [SHELLING]


def test_a_search_keeps_the_day(client: Client) -> None:
    for path in ("/", f"/events/{SHELLING}"):
        search = re.search(r'<form class="top-search".*?</form>', get(client, f"{path}?as_of={LATE}&by=kept"), re.S)
        assert search and f'name="as_of" value="{LATE}"' in search.group(0)
        assert "as_of" not in re.search(r'<form class="top-search".*?</form>', get(client, path), re.S).group(0)  # type: ignore[union-attr]


def test_a_former_event_leads_on_with_the_rule(filled: Workspace, client: Client) -> None:
    decisions.merge(filled, [SHELLING, CLASH])
    assert client.get(f"/events/{CLASH}?rule=lowest").headers["Location"] == f"/events/{SHELLING}?moved=1&rule=lowest"


def test_an_event_as_known_on_a_day_can_be_read_and_not_changed(client: Client) -> None:
    now, then = get(client, f"/events/{SHELLING}"), get(client, f"/events/{SHELLING}?as_of={LATE}")
    assert "/decide" in now and "/grade" in now and "/merge" in now
    assert not re.search(r"/(decide|grade|merge|split|undo)", then)
    assert f'href="/events/{SHELLING}"' in then, "the way back to the record as it stands"
    for number in re.findall(r'href="/claims/(\d+)"', then):
        assert client.get(f"/claims/{number}").status_code == 302
    page = get(client, f"/events/{SHELLING}?as_of=1999-01-01", 404)
    assert "This event was not known then" in page and f'href="/events/{SHELLING}"' in page
    get(client, f"/events/never-there?as_of={LATE}", 404)


def test_what_changed_of_one_event(client: Client) -> None:
    get_ = f"/history?from=1999-01-01&to={LATE}&rule=low-best-high"
    assert get(client, get_).count("<tr><td") == 2 and get(client, f"{get_}&event={quote(SHELLING)}").count("<tr><td") == 1
    page = get(client, "/history?from=soon&to=2031-03-05&rule=loudest")
    assert "“soon” is no day" in page and "There is no rule “loudest”" in page and 'value="soon"' in page
    assert all(name in text_of(get(client, "/history")) for name in ("lowest (ACLED)", "majority of origins"))


# ---- grades and settings ----


def test_a_grade_with_its_reason_and_a_reviewers_beside_it(client: Client) -> None:
    page = f"/events/{SHELLING}"
    before = text_of(get(client, page))
    assert "Contested who did it is disputed: Green Front Computed, after Airwars: different sides are blamed" in before
    form(client, "/settings", "/settings/save", language="en", digits="latin", name="ليلى")
    answer = form(client, page, f"{page}/grade", grade="Fair", reason="شاهدان <b>")
    shown = get(client, answer.headers["Location"])
    assert "Graded." in shown and "/decisions/1/undo" in shown and "شاهدان &lt;b&gt;" in shown
    section = re.search(r'<section id="grade"(.*?)</section>', shown, re.S)
    assert section and "Contested" in section.group(1) and "A reviewer&#x27;s grade: ليلى" in section.group(1)
    assert "Grade: Fair" in card(get(client, "/")) and "Grade: Fair" in card(get(client, "/?rule=latest")), "whatever the rule"
    form(client, "/settings", "/settings/save", language="ar")
    assert "الدرجة: مقبولة" in card(get(client, "/"))
    form(client, f"{page}?did=1&rule=range", "/decisions/1/undo")
    assert "متنازع عليها" in card(get(client, "/")) and [d.kind for d in Decision.objects.order_by("number")] == ["grade", "withdraw"]
    assert form(client, page, f"{page}/grade", grade="Sure").status_code == 400
    assert client.post(f"{page}/grade", {"grade": "Fair"}).status_code == 403 and client.get(f"{page}/grade").status_code in (404, 405)


def test_an_order_of_sources_is_given_on_the_settings_page(filled: Workspace, client: Client) -> None:
    answer = form(
        client, "/settings", "/settings/workspace", rule="source_order", source_order=f"\r\n{NETWORK}\r\n  الصحيفة   المخترعة \r\n"
    )
    assert answer.status_code == 303
    assert preferences.read(filled.folder) == preferences.Preferences("source_order", (NETWORK, "الصحيفة المخترعة"))
    assert "5 killed" in card(get(client, "/")) and LedgerEntry.objects.filter(what="settings.changed").count() == 1
    page = get(client, "/settings")
    assert f"{NETWORK}\nالصحيفة المخترعة\n</textarea>" in html.unescape(page)
    assert "Settings changed" in get(client, "/ledger")
    assert form(client, "/settings", "/settings/workspace", rule="loudest").status_code == 400
    assert client.post("/settings/workspace", {"rule": "latest"}).status_code == 403


@pytest.mark.parametrize("language", ["ar", "en"])
def test_every_rule_has_a_name_in_every_language(client: Client, language: str) -> None:
    page = get(client, "/settings", **{"accept-language": language})
    assert all(f'<option value="{rule}"' in page for rule in RULES) and not any(
        f">{rule}<" in page for rule in RULES if rule != "latest" or language == "ar"
    )
    assert len(IDS) == 3
