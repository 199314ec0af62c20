"""The desk in a real browser: nothing from elsewhere, accessible, worked by keys on any layout, right to left."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from marsad.archive.models import Decision
from tests.archive import invented

AXE = (Path(__file__).parent / "vendor/axe-core-4.14.1/axe.min.js").read_text(encoding="utf-8")
IDS = [accounts[0].id for _, accounts in invented.reports()]
DIGITS = invented.first()[0].id[7:]
PAGES = [
    "/",
    f"/events/{IDS[0]}",
    "/?as_of=2999-01-01&rule=low-best-high",
    "/?as_of=soon&rule=loudest",
    f"/events/{IDS[0]}?as_of=2999-01-01&rule=lowest",
    f"/events/{IDS[0]}?as_of=1999-01-01",
    "/history?from=1999-01-01&to=2999-01-01",
    "/documents",
    f"/documents/{DIGITS}?claim=1",
    "/review",
    "/ledger",
    "/settings",
    f"/accounts/{IDS[0]}/correct?field=killed",
    "/absent",
]


class Room:
    """A page of the browser that notes every request to elsewhere and every complaint of the page."""

    def __init__(self, browser: Any, address: str, **options: Any) -> None:
        self.address = address
        self.context = browser.new_context(**{"locale": "ar-SY", "viewport": {"width": 1400, "height": 900}, **options})
        self.page = self.context.new_page()
        self.elsewhere: list[str] = []
        self.complaints: list[str] = []
        self.page.on("request", lambda r: None if r.url.startswith((f"{address}/", "data:")) else self.elsewhere.append(r.url))
        self.page.on("console", lambda m: self.complaints.append(m.text) if m.type in ("error", "warning") else None)
        self.page.on("pageerror", lambda e: self.complaints.append(str(e)))

    def open(self, path: str) -> Any:
        self.page.goto(self.address + path)
        self.page.wait_for_load_state("networkidle")
        return self.page

    def press(self, *keys: str) -> None:
        for key in keys:
            self.page.keyboard.press(key)

    def decided(self, count: int) -> None:
        """Waits until the page tells of a decision, of which there are then so many."""
        self.page.wait_for_selector(".did")
        self.page.wait_for_load_state("networkidle")
        assert Decision.objects.count() == count


@pytest.fixture
def room(chromium: Any, address: str) -> Iterator[Room]:
    found = Room(chromium, address)
    yield found
    found.context.close()
    assert found.elsewhere == [], "a page asked for something from elsewhere"
    assert [c for c in found.complaints if "404" not in c] == []


def test_nothing_is_asked_for_from_elsewhere(room: Room) -> None:
    for path in PAGES:
        room.open(path)
    assert room.elsewhere == [] and len(room.complaints) == 2, room.complaints  # the page and the event that are not there


def test_an_asking_page_would_be_caught(room: Room) -> None:
    """The check itself: the policy blocks such a request, and the test sees it."""
    page = room.open("/")
    page.evaluate("() => { const i = new Image(); i.src = 'http://elsewhere.invalid/x.png'; document.body.append(i); }")
    page.wait_for_timeout(200)
    assert room.elsewhere or any("Content Security Policy" in c for c in room.complaints)
    room.elsewhere.clear()
    room.complaints.clear()


@pytest.mark.parametrize(("locale", "scheme"), [("ar-SY", "light"), ("en-GB", "dark"), ("ar-SY", "dark"), ("en-GB", "light")])
def test_every_page_is_accessible(chromium: Any, address: str, locale: str, scheme: str) -> None:
    room = Room(chromium, address, locale=locale, color_scheme=scheme, bypass_csp=True)
    found: list[str] = []
    for path in PAGES:
        page = room.open(path)
        page.evaluate(AXE)
        result = page.evaluate("() => axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice']})")
        found += [
            f"{path}: {v['id']}: {n['html'][:160]} {n.get('any') and n['any'][0]['message']}"
            for v in result["violations"]
            for n in v["nodes"]
        ]
    room.context.close()
    assert not found, "\n".join(found)


@pytest.mark.parametrize("locale", ["ar-SY", "en-GB"])
@pytest.mark.parametrize("width", [360, 800, 1400])
def test_no_page_is_wider_than_the_screen(chromium: Any, address: str, locale: str, width: int) -> None:
    room = Room(chromium, address, locale=locale, viewport={"width": width, "height": 800})
    for path in PAGES:
        page = room.open(path)
        assert page.evaluate("document.documentElement.scrollWidth") <= width, (path, width)
    room.context.close()


def test_arabic_is_the_language_of_an_arabic_browser_and_can_be_switched(room: Room) -> None:
    page = room.open("/")
    assert page.get_attribute("html", "dir") == "rtl"
    nav, tools = page.locator(".top nav").bounding_box(), page.locator(".top-tools").bounding_box()
    assert nav["x"] > tools["x"], "the menu is on the right"
    room.press("l")
    page.wait_for_selector("html[lang=en]")
    assert page.get_attribute("html", "dir") == "ltr"


def test_the_fonts_are_there(room: Room) -> None:
    page = room.open(f"/documents/{DIGITS}")
    page.evaluate("() => document.fonts.ready")
    loaded = page.evaluate("() => [...document.fonts].filter(f => f.status === 'loaded').map(f => f.family.replaceAll('\"', ''))")
    assert {"Marsad Sans", "Marsad Naskh"} <= set(loaded)


def test_a_filter_changes_the_list_the_address_and_the_map_without_a_new_page(room: Room) -> None:
    page = room.open("/")
    page.evaluate("() => { window.same = true; }")
    page.check("input[value=armed_clash]")
    page.wait_for_selector(f"[data-event='{IDS[0]}']", state="detached")
    assert page.locator("[data-event]").count() == 1 and "type=armed_clash" in page.url
    assert page.evaluate("window.same") is True
    page.wait_for_function("() => document.querySelectorAll('.event-dot').length === 0")
    page.go_back()
    page.wait_for_selector(f"[data-event='{IDS[0]}']")


def test_a_rule_is_switched_by_keys_without_a_new_page_and_remembered(room: Room) -> None:
    page = room.open("/")
    page.evaluate("() => { window.same = true; }")
    room.press("v")
    assert page.evaluate("document.activeElement.name") == "rule"
    page.locator("[data-rule]").press("Home")  # the first of the list
    page.wait_for_url("**rule=lowest*")
    page.wait_for_selector(f"[data-event='{IDS[0]}'] .killed:has-text('3 قتلى')")
    assert page.evaluate("window.same") is True
    page.click(f"[data-event='{IDS[0]}'] a")
    page.wait_for_url(f"**/events/{IDS[0]}*rule=lowest*")
    assert "الأدنى (ACLED)" in page.locator(".claims thead .shown").inner_text()
    page = room.open("/")
    assert page.input_value("[data-rule]") == "lowest", "remembered"


def test_a_day_is_chosen_in_the_list_and_left_again(room: Room) -> None:
    page = room.open("/")
    page.fill("#filters input[name=as_of]", "1999-01-01")
    page.press("#filters input[name=as_of]", "Tab")
    page.wait_for_selector(".as-of")
    assert "as_of=1999-01-01" in page.url and page.locator("[data-event]").count() == 0
    page.wait_for_function("() => document.querySelectorAll('.event-dot').length === 0")
    page.click(".as-of a >> nth=0")
    page.wait_for_selector(f"[data-event='{IDS[0]}']")
    assert "as_of" not in page.url


def test_the_map_shows_an_area_and_opens_its_event(room: Room) -> None:
    page = room.open("/")
    page.wait_for_selector(".event-dot")
    assert page.locator("#map path.leaflet-interactive, #map path").count() >= 1, "the area is drawn as a circle"
    assert page.locator("#map img.leaflet-marker-icon").count() == 0, "no pin"
    assert page.get_attribute("#map", "dir") == "ltr"
    page.locator(".event-dot").click()
    page.wait_for_selector(".leaflet-popup .card")
    page.click(".leaflet-popup .card a")
    page.wait_for_url(f"**/events/{IDS[0]}")


def test_from_the_list_to_the_words_by_keys_alone(room: Room) -> None:
    page = room.open("/")
    room.press("j", "j", "k")
    assert page.evaluate("document.querySelector('.current').dataset.event") == IDS[2]
    room.press("j", "Enter")
    page.wait_for_url(f"**/events/{IDS[0]}*")
    page.locator("a.claim.field-killed").first.focus()
    room.press("Enter")
    page.wait_for_url(f"**/documents/{DIGITS}*")
    assert "".join(page.locator("mark.chosen").all_inner_texts()) == "ثلاثة مدنيين"
    box = page.locator("mark.chosen").first.bounding_box()
    assert 0 < box["y"] < 900, "the words are on the screen"


def test_accept_and_undo_in_two_keystrokes(room: Room) -> None:
    room.open(f"/events/{IDS[0]}")
    room.press("j", "a")
    room.decided(1)
    assert Decision.objects.get().kind == "accept" and Decision.objects.get().subject_id == room.page.evaluate(
        "document.querySelector('.account').id.slice(8)"
    )
    room.press("u")
    room.page.wait_for_url("**did=2")
    room.decided(2)


def test_the_queue_goes_on_to_the_next_by_itself(room: Room) -> None:
    room.open("/review")
    for count in (1, 2, 3):
        room.press("x" if count == 2 else "a")
        room.page.wait_for_url(f"**did={count}")
        room.decided(count)
    assert [d.kind for d in Decision.objects.order_by("number")] == ["accept", "reject", "accept"]
    assert room.page.locator(".queue").count() == 0


def test_a_field_is_corrected_by_keys_alone(room: Room) -> None:
    page = room.open(f"/events/{IDS[0]}")
    room.press("j", "c")
    page.wait_for_selector(".correct [data-choice]")
    page.wait_for_selector(".htmx-settling", state="detached")
    page.evaluate(
        "() => { htmx.config.defaultSettleDelay = 200; }"
    )  # as on a slow machine: the focus is given once, and not taken back from the second box
    at = page.locator(".correct [data-choice]").all_inner_texts().index("القتلى") + 1
    room.press(str(at))
    page.wait_for_selector("input[name=min]:focus")
    room.press("Control+a", "7", "Tab")
    page.wait_for_timeout(300)
    room.press("Control+a", "9", "Enter")
    room.decided(1)
    assert Decision.objects.get().value == {"min": 7, "max": 9}


def test_keys_are_places_on_the_keyboard_not_letters(room: Room) -> None:
    """On an Arabic layout the key of j types ت."""
    page = room.open("/")
    page.evaluate("() => document.dispatchEvent(new KeyboardEvent('keydown', {key: 'ت', code: 'KeyJ', bubbles: true}))")
    assert page.locator(".card.current").count() == 1
    page.evaluate("() => document.dispatchEvent(new KeyboardEvent('keydown', {key: '؟', code: 'Slash', shiftKey: true, bubbles: true}))")
    assert page.locator("#help[open]").count() == 1


def test_typing_is_never_taken_for_a_key(room: Room) -> None:
    page = room.open("/")
    room.press("/")
    page.keyboard.type("jaxe?")
    assert page.input_value("#search") == "jaxe?" and page.url.endswith("/") and page.locator("#help[open]").count() == 0


def test_focus_is_seen(room: Room) -> None:
    page = room.open("/")
    for _ in range(12):
        room.press("Tab")
        seen = page.evaluate(
            "() => { const e = document.activeElement, s = getComputedStyle(e), a = getComputedStyle(e, '::after'); return [e.outerHTML.slice(0, 80), parseFloat(s.outlineWidth) > 1 && s.outlineStyle !== 'none' || parseFloat(a.outlineWidth) > 1 && a.outlineStyle !== 'none']; }"
        )
        assert seen[1], seen[0]


def test_every_page_and_form_works_without_scripts(chromium: Any, address: str) -> None:
    room = Room(chromium, address, java_script_enabled=False)
    page = room.open("/")
    page.click(f"[data-event='{IDS[0]}'] a")
    page.locator(".account .accept").first.click()
    assert page.locator(".did").count() == 1 and Decision.objects.count() == 1
    page.locator(".did button").click()
    assert Decision.objects.count() == 2
    page.fill("#search", "السراب")
    page.press("#search", "Enter")
    assert page.locator("[data-event]").count() == 1
    room.context.close()
