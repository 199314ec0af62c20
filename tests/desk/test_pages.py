"""The pages of the desk on both databases: what they show, what they refuse, and what a form does."""

from __future__ import annotations

import html
import re
from typing import Any

import pytest
from django.test import Client

from marsad.archive import Workspace, decisions
from marsad.archive.models import Claim, Decision, EventRow, LedgerEntry
from tests.archive import invented

FIRST = invented.first()[0]
DIGITS = FIRST.id.removeprefix("sha256:")
IDS = [accounts[0].id for _, accounts in invented.reports()]


def text_of(page: str) -> str:
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", page)).split())


def get(client: Client, path: str, status: int = 200, **headers: str) -> str:
    answer = client.get(path, headers=headers)
    assert answer.status_code == status, (path, answer.status_code)
    return str(answer.content.decode())


def form(client: Client, page: str, action: str, **fields: str) -> Any:
    """Sends the form of a page with that action, with its hidden fields and token, as a browser would."""
    found = next(
        m.group(0)
        for m in re.finditer(r'<form[^>]*action="([^"]*)".*?</form>', get(client, page), re.S)
        if html.unescape(m.group(1)) == action
    )
    hidden = {n: html.unescape(v) for n, v in re.findall(r'<input type="hidden" name="([^"]+)" value="([^"]*)"', found)}
    return client.post(action, {**hidden, **fields})


PAGES = [
    "/",
    f"/events/{IDS[0]}",
    "/documents",
    f"/documents/{DIGITS}",
    "/review",
    "/ledger",
    "/settings",
    "/history",
    "/?as_of=2999-01-01&rule=low-best-high",
    f"/events/{IDS[0]}?as_of=2999-01-01",
    f"/accounts/{IDS[0]}/correct",
    "/nothing-here",
]


@pytest.mark.parametrize("language", ["ar", "en"])
def test_every_page_in_every_language(client: Client, language: str) -> None:
    for field in ("type", "status", "when", "where", "initiator", "killed"):
        get(client, f"/accounts/{IDS[0]}/correct?field={field}", **{"accept-language": language})
    for path in PAGES:
        page = get(client, path, 404 if path == "/nothing-here" else 200, **{"accept-language": language})
        assert f'<html lang="{language}" dir="{"rtl" if language == "ar" else "ltr"}">' in page
        assert "{%" not in page and "{{" not in page and "{n}" not in page
        title = re.search(r"<title>(.*?)</title>", page, re.S)
        assert title and len(title.group(1).strip()) > 4


def test_every_answer_forbids_what_is_from_elsewhere(client: Client) -> None:
    for path in [*PAGES, "/map.json", f"/preview?id={IDS[0]}", f"/documents/{DIGITS}/bytes"]:
        headers = client.get(path).headers
        assert headers["Content-Security-Policy"].startswith("default-src 'self'; ")
        assert "unsafe" not in headers["Content-Security-Policy"]
        assert headers["X-Frame-Options"] == "DENY" and headers["X-Content-Type-Options"] == "nosniff", path
        assert headers["Cache-Control"] == "no-store"


# ---- events ----


def listed(client: Client, query: str) -> set[str]:
    return set(re.findall(r'data-event="([^"]+)"', get(client, f"/{query}")))


SHELLING, CLASH = IDS[0], IDS[2]
FILTERS: list[tuple[str, set[str]]] = [
    ("", {SHELLING, CLASH}), ("?type=shelling", {SHELLING}), ("?type=shelling&type=armed_clash", {SHELLING, CLASH}), ("?type=arrest", set()),
    ("?from=2031-03-04", {CLASH}), ("?to=2031-03-04", {SHELLING}), ("?from=2031-03&to=2031-03", {SHELLING, CLASH}), ("?from=2032", set()),
    ("?country=SY", {SHELLING, CLASH}), ("?country=IQ", set()), ("?region=محافظة الخيال", {SHELLING, CLASH}), ("?place=وادي السراب", {CLASH}),
    ("?actor=green-front", {SHELLING, CLASH}), ("?actor=civilians", {SHELLING}), ("?actor=civilians&role=initiator", set()), ("?actor=blue-brigade&role=initiator", {SHELLING, CLASH}),
    ("?q=السراب", {CLASH}), ("?q=القصف", {SHELLING}), ("?q=Blue", {SHELLING, CLASH}), ("?q=كلمة غائبة", set()), ("?q=!!!", set()),
    ("?differing=1", {SHELLING}), ("?sort=differing", {SHELLING}), ("?review=accepted", set()), ("?review=open", {SHELLING, CLASH}),
    ("?from=nonsense&type=&sort=wild&page=-3", {SHELLING, CLASH}), ("?page=99999", {SHELLING, CLASH}), ("?undated=1", set()),
]  # fmt: skip


def test_filters(client: Client) -> None:
    for query, expected in FILTERS:
        assert listed(client, query) == expected, query


def test_order(client: Client) -> None:
    def order(sort: str) -> list[str]:
        return re.findall(r'data-event="([^"]+)"', get(client, f"/?sort={sort}"))

    assert order("newest") == [CLASH, SHELLING] and order("oldest") == [SHELLING, CLASH] and order("killed") == [SHELLING, CLASH]


def test_a_rejected_event_is_listed_only_when_asked_for(filled: Workspace, client: Client) -> None:
    decisions.decide(filled, "reject", CLASH)
    assert (
        listed(client, "") == {SHELLING}
        and listed(client, "?review=rejected") == {CLASH}
        and listed(client, "?review=all") == {SHELLING, CLASH}
    )


def test_htmx_gets_the_results_alone(client: Client) -> None:
    page = get(client, "/?type=shelling", **{"HX-Request": "true", "HX-Target": "results"})
    assert page.lstrip().startswith('<section id="results"') and "<html" not in page and 'data-query="?type=shelling"' in page


def test_a_filter_that_is_on_can_be_taken_off_by_itself(client: Client) -> None:
    page = get(client, "/?type=shelling&country=SY&q=قصف")
    chips = [html.unescape(a) for a in re.findall(r'<ul class="chips">(.*?)</ul>', page, re.S)[0].split('href="')[1:]]
    assert len(chips) == 3 and not any(
        "type=" in c.split('"')[0] and "country=" in c.split('"')[0] and "q=" in c.split('"')[0] for c in chips
    )


def test_the_map_has_areas_for_what_has_a_point_and_says_what_has_none(client: Client) -> None:
    answer = client.get("/map.json").json()
    assert answer["points"] == [[SHELLING, 35.2, 38.4, 3.0, "strike", "Shelling, artillery or missile attack"]]
    assert "1</bdi> event has no known point" in answer["without"]
    assert client.get("/map.json?type=shelling").json()["without"] == ""
    assert "Invented 9" in get(client, f"/preview?id={SHELLING}")
    get(client, "/preview?id=nothing", 404)


def test_an_event_shows_every_claim_beside_the_others_and_where_they_cannot_all_be_so(client: Client) -> None:
    page = get(client, f"/events/{SHELLING}")
    rows = {m[0]: m[1] for m in re.findall(r'<tr id="row-(\w+)"(.*?)</tr>', page, re.S)}
    assert set(rows) >= {"type", "status", "when", "where", "initiator", "killed", "wounded", "attribution"}
    assert {name for name, row in rows.items() if 'class="differs"' in row} == {"status", "initiator", "killed"}
    killed = text_of(rows["killed"])
    assert "3 ثلاثة مدنيين" in killed and "5 خمسة أشخاص" in killed
    assert "Does not say" in text_of(rows["wounded"]), "the second account is silent on the wounded"
    assert "Blue Brigade" in rows["initiator"] and "Green Front" in rows["initiator"] and "Disputed" in rows["initiator"]
    for number in re.findall(r'href="/claims/(\d+)"', page):
        assert client.get(f"/claims/{number}").status_code == 302


def test_a_claim_leads_to_its_words_in_the_document(client: Client) -> None:
    claim = Claim.objects.get(field="wounded", text="خمسة آخرون")
    target = client.get(f"/claims/{claim.number}").headers["Location"]
    assert target == f"/documents/{DIGITS}?claim={claim.number}#claim-{claim.number}"
    page = get(client, target)
    assert re.search(
        rf'<a id="claim-{claim.number}" class="anchor"></a>(?:<a[^>]*></a>)*<mark class="field-wounded chosen"[^>]*>خمسة آخرون</mark>', page
    )
    get(client, "/claims/999999", 404)


def test_the_document_is_shown_exactly_as_kept(client: Client) -> None:
    for document, _ in invented.reports():
        page = get(client, f"/documents/{document.id[7:]}")
        inner = re.search(r'<div class="text" id="text" lang="ar" dir="rtl">(.*?)</div>\s*<ul class="legend"', page, re.S)
        assert inner and html.unescape(re.sub(r"<[^>]+>", "", inner.group(1))) == document.text
    assert '<span class="furniture">شارك الخبر على منصاتك</span>' in get(client, f"/documents/{DIGITS}")


def test_hostile_text_is_shown_as_text(filled: Workspace, client: Client) -> None:
    text = 'خبر <script>alert(1)</script> & "اقتباس" </div><img src=x onerror=alert(1)>\n'
    document = invented.document(text, "<b>evil</b>.txt", outlet="<i>outlet</i>", url="javascript:alert(1)")
    list(filled.keep([(document, [])], 1))
    page = get(client, f"/documents/{document.id[7:]}")
    for raw in ("<script>alert", "<img src=x", "<i>outlet", "<b>evil", 'href="javascript'):
        assert raw not in page
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in page
    assert "<i>outlet" not in get(client, "/documents")


def test_the_kept_bytes_are_a_download_and_never_a_page(client: Client) -> None:
    answer = client.get(f"/documents/{DIGITS}/bytes")
    assert answer.content == FIRST.raw
    assert answer.headers["Content-Type"] == "application/octet-stream" and answer.headers["Content-Disposition"].startswith("attachment")
    for digits in ("0" * 64, "..", "a", f"{DIGITS[:20]}"):
        assert client.get(f"/documents/{digits}/bytes").status_code == 404


def test_the_beginning_of_a_hash_is_enough(client: Client) -> None:
    assert client.get(f"/documents/{DIGITS[:10]}").headers["Location"] == f"/documents/{DIGITS}"
    get(client, "/documents/ffffffff", 404)


def test_documents_are_searched_by_words_and_outlet(client: Client) -> None:
    def found(query: str) -> int:
        return get(client, f"/documents{query}").count('<article class="card"')

    assert [found(q) for q in ("", "?q=ساعتين", "?q=قصف", "?outlet=شبكة مختلقة", "?q=لا وجود له")] == [3, 1, 2, 2, 0]


def test_a_former_event_leads_to_where_its_accounts_are(filled: Workspace, client: Client) -> None:
    decisions.merge(filled, [SHELLING, CLASH])
    assert client.get(f"/events/{CLASH}").headers["Location"] == f"/events/{SHELLING}?moved=1"
    assert "now part of" in get(client, f"/events/{SHELLING}?moved=1")
    get(client, "/events/never-there", 404)


# ---- decisions ----


def test_accept_reject_and_undo_from_the_event_page(client: Client) -> None:
    page = f"/events/{SHELLING}"
    answer = form(client, page, f"/accounts/{IDS[1]}/decide", kind="reject", reason="invented")
    assert answer.status_code == 303 and answer.headers["Location"] == f"{page}?did=1"
    shown = get(client, answer.headers["Location"])
    assert "Rejected." in shown and "/decisions/1/undo" in shown
    assert EventRow.objects.get(id=SHELLING).killed_max == 3
    answer = form(client, f"{page}?did=1", "/decisions/1/undo")
    assert answer.headers["Location"] == f"{page}?did=2"
    assert "taken back" in text_of(get(client, answer.headers["Location"]))
    assert EventRow.objects.get(id=SHELLING).killed_max == 5
    assert [d.kind for d in Decision.objects.order_by("number")] == ["reject", "withdraw"]


CORRECTIONS: list[tuple[str, dict[str, str], str]] = [
    ("type", {"value": "airstrike"}, "Airstrike"),
    ("status", {"value": "ongoing"}, "Ongoing"),
    ("when", {"start": "2031-02-01", "end": ""}, "1 February 2031"),
    ("killed", {"min": "٤", "max": ""}, "at least 4"),
    ("wounded", {"remove": "1", "min": "5"}, ""),
    ("initiator", {"value": "جبهة الأخضر؛ كتيبة لم تُذكر"}, "كتيبة لم تُذكر"),
    ("where", {"value": "وادي السراب"}, "Invented 11"),
    ("where", {"value": "مكان جديد"}, "مكان جديد"),
]


@pytest.mark.parametrize(("field", "values", "shown"), CORRECTIONS, ids=lambda v: str(v)[:20])
def test_corrections(client: Client, field: str, values: dict[str, str], shown: str) -> None:
    back = f"/events/{SHELLING}"
    answer = form(client, f"/accounts/{SHELLING}/correct?field={field}&back={back}", f"/accounts/{SHELLING}/decide", **values)
    assert answer.status_code == 303, text_of(answer.content.decode())
    row = re.search(rf'<tr id="row-{field}"(.*?)</tr>', get(client, answer.headers["Location"]), re.S)
    if field == "wounded":
        assert row is None
    else:
        assert row and shown in text_of(row.group(1)) and "Corrected by a reviewer" in row.group(1)


def test_known_names_keep_their_ids(client: Client) -> None:
    form(client, f"/accounts/{SHELLING}/correct?field=initiator&back=/", f"/accounts/{SHELLING}/decide", value="Green Front; هيئة مخترعة")
    assert [party["id"] for party in Decision.objects.get().value] == ["green-front", "x-hyyh-mkhtrah"]


@pytest.mark.parametrize(
    ("field", "values"),
    [("killed", {"min": "many"}), ("killed", {"min": "5", "max": "2"}), ("when", {"start": "soon"}), ("status", {"value": "x"})],
)
def test_a_wrong_correction_is_told_plainly_and_nothing_happens(client: Client, field: str, values: dict[str, str]) -> None:
    answer = form(client, f"/accounts/{SHELLING}/correct?field={field}&back=/", f"/accounts/{SHELLING}/decide", **values)
    assert answer.status_code == 400 and "This cannot be done" in answer.content.decode()
    assert Decision.objects.count() == 0


def test_merge_by_address_and_split(client: Client) -> None:
    page = f"/events/{SHELLING}"
    form(client, page, f"{page}/merge", other=f"http://127.0.0.1:8000/events/{CLASH}/")
    assert EventRow.objects.count() == 1
    form(client, page, f"{page}/split", account=CLASH)
    assert EventRow.objects.count() == 2


def test_the_review_queue_goes_down(client: Client) -> None:
    assert "3 accounts left" in text_of(get(client, "/review"))
    for id in IDS:
        form(client, "/review", f"/accounts/{id}/decide", kind="accept")
    assert "Everything has been reviewed" in get(client, "/review")


def test_decisions_carry_the_readers_name(client: Client) -> None:
    form(client, "/settings", "/settings/save", name="  ليلى   المخترعة ", digits="latin", language="en")
    form(client, "/review", f"/accounts/{IDS[0]}/decide", kind="accept")
    assert LedgerEntry.objects.order_by("-seq")[0].who == Decision.objects.get().who == "ليلى المخترعة"


def test_settings_are_remembered(client: Client) -> None:
    form(client, "/settings", "/settings/save", language="ar", digits="arabic", name="")
    page = get(client, f"/events/{SHELLING}")
    assert 'lang="ar" dir="rtl"' in page and "٣ آذار/مارس ٢٠٣١" in page
    answer = form(client, "/ledger?what=decision", "/settings/save", language="en")
    assert answer.headers["Location"] == "/ledger?what=decision"
    assert "٢٠٣١" in get(client, f"/events/{SHELLING}") and 'lang="en"' in get(client, "/")


# ---- what is refused ----


def test_a_form_without_its_token_is_refused(client: Client) -> None:
    for path in (
        f"/accounts/{IDS[0]}/decide",
        "/decisions/1/undo",
        f"/events/{SHELLING}/merge",
        f"/events/{SHELLING}/split",
        "/settings/save",
    ):
        answer = client.post(path, {"kind": "accept", "language": "ar"})
        assert answer.status_code == 403 and "The form was too old" in answer.content.decode(), path
    assert Decision.objects.count() == 0


def test_nothing_is_decided_by_following_a_link(client: Client) -> None:
    for path in (f"/accounts/{IDS[0]}/decide", "/decisions/1/undo", f"/events/{SHELLING}/merge", "/settings/save"):
        assert client.get(path).status_code in (404, 405)


@pytest.mark.parametrize("back", ["https://evil.example/", "//evil.example", "/\\evil.example", "javascript:alert(1)", "", "evil"])
def test_a_form_never_leads_elsewhere(client: Client, back: str) -> None:
    answer = form(client, "/review", f"/accounts/{IDS[0]}/decide", kind="accept", back=back)
    assert answer.headers["Location"].startswith("/?did=")


@pytest.mark.parametrize("name", ["../settings.py", "..%2fserver.py", "%2e%2e/server.py", "vendor/../../server.py", "nothing.css", ""])
def test_nothing_but_the_packages_own_files_is_served(client: Client, name: str) -> None:
    assert client.get(f"/static/x/{name}").status_code == 404


def test_static_files_are_kept_by_the_browser_as_long_as_they_are_current(client: Client) -> None:
    address = re.search(r'href="(/static/\w+/desk\.css)"', get(client, "/"))
    assert address
    current = client.get(address.group(1))
    assert "immutable" in current.headers["Cache-Control"] and current.headers["Content-Type"].startswith("text/css")
    assert client.get("/static/old/desk.css").headers["Cache-Control"] == "no-cache"


def test_an_empty_workspace_says_how_to_fill_it(workspace: Workspace) -> None:
    from marsad.desk.workspace import serve_from

    serve_from(workspace)
    empty = Client(headers={"host": "127.0.0.1", "accept-language": "ar"})
    assert "marsad run FOLDER" in get(empty, "/") and "لم يُقرأ شيء بعد" in get(empty, "/")
    for path in ("/documents", "/review", "/ledger", "/map.json"):
        get(empty, path)


def test_a_fault_of_the_program_shows_a_plain_page(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    from marsad.archive import listing_documents

    monkeypatch.setattr(listing_documents, "documents", lambda *a, **k: 1 / 0)
    client.raise_request_exception = False
    page = get(client, "/documents", 500)
    assert "The desk made a mistake" in page and "Traceback" not in page and "ZeroDivision" not in page


def test_a_busy_archive_is_told_plainly(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    from marsad.archive import ArchiveError, listing_documents

    def busy(*a: object, **k: object) -> None:
        raise ArchiveError("the archive stayed busy")

    monkeypatch.setattr(listing_documents, "documents", busy)
    assert "the archive stayed busy" in get(client, "/documents", 503)
