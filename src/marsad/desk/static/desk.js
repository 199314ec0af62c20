/* The desk's keys, and what keeps its place while pages change. Every page works without this file. */
"use strict";
(() => {
  const $ = (query, root = document) => root.querySelector(query);
  const all = (query) => [...document.querySelectorAll(query)];
  let marked = null; // the item that keys speak of

  const typing = (node) => node && (node.isContentEditable || /^(INPUT|SELECT|TEXTAREA)$/.test(node.tagName));
  const name = (item) => item && (item.id || item.dataset.event || "");

  function mark(item, focus = true) {
    if (marked) marked.classList.remove("current");
    marked = item;
    if (!item) return;
    item.classList.add("current");
    try { sessionStorage.setItem("marked " + location.pathname, name(item)); } catch { /* private window */ }
    if (focus) {
      const target = item.hasAttribute("tabindex") ? item : $("[data-open]", item) || item;
      target.focus({ preventScroll: true });
      item.scrollIntoView({ block: "nearest" });
    }
    document.dispatchEvent(new CustomEvent("marsad:marked", { detail: item.dataset.event || null }));
  }

  function step(by) {
    const items = all("main [data-item]");
    if (!items.length) return;
    const at = marked && items.includes(marked) ? items.indexOf(marked) : by > 0 ? -1 : items.length;
    mark(items[Math.max(0, Math.min(items.length - 1, at + by))]);
  }

  function press(key) {
    const inside = marked || all("main [data-item]").find((item) => $(`[data-key="${key}"]`, item));
    const found = (inside && $(`[data-key="${key}"]`, inside)) || (key === "undo" || key === "language" ? $(`[data-key="${key}"]`) : null);
    if (!found) return false;
    if (inside && !marked) mark(inside, false);
    if (found.tagName === "FORM") { const button = $("button", found); found.requestSubmit(button && button.name ? button : undefined); } else found.click();
    return true;
  }

  const help = () => { const dialog = $("#help"); dialog.open ? dialog.close() : dialog.showModal(); };

  // by place on the keyboard, so that an Arabic layout needs no switching
  const keys = {
    KeyJ: () => step(1), KeyK: () => step(-1),
    KeyA: () => press("accept"), KeyX: () => press("reject"), KeyC: () => press("correct"), KeyU: () => press("undo"), KeyL: () => press("language"),
    KeyV: () => { const rule = $("[data-rule]"); if (!rule) return; const fold = rule.closest("details"); if (fold) fold.open = true; rule.focus(); },
    KeyE: () => { location.href = $(".brand").href; }, KeyR: () => { location.href = "/review"; },
    Slash: (event) => (event.shiftKey ? help() : $("#search").focus()),
  };

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (event.key === "Escape") {
      const slot = document.activeElement && document.activeElement.closest(".correct-slot");
      if (slot) { const item = slot.closest("[data-item]"); slot.replaceChildren(); mark(item); }
      return;
    }
    if (typing(document.activeElement)) return;
    if (event.key === "?" || event.key === "؟") { event.preventDefault(); help(); return; }
    if ($("#help").open) return;
    if (event.key === "Enter" && marked && document.activeElement === marked) { const link = $("[data-open]", marked); if (link) link.click(); return; }
    const choice = event.code.startsWith("Digit") && !event.shiftKey && document.activeElement ? all(".correct [data-choice]")[Number(event.code.slice(5)) - 1] : null;
    if (choice) { event.preventDefault(); choice.click(); return; }
    const act = keys[event.code];
    if (act) { event.preventDefault(); act(event); }
  });

  document.addEventListener("click", (event) => {
    if (event.target.closest("[data-help]")) return help();
    const cancel = event.target.closest("[data-cancel]");
    const slot = cancel && cancel.closest(".correct-slot");
    if (slot) { event.preventDefault(); slot.replaceChildren(); }
    const jump = event.target.closest("a[data-claim]");
    if (jump) { event.preventDefault(); light(jump.dataset.claim, true); history.replaceState(null, "", jump.getAttribute("href")); }
  });
  document.addEventListener("change", (event) => { if (event.target.matches("[data-submit]")) event.target.form.requestSubmit(); });
  document.addEventListener("focusin", (event) => { const item = event.target.closest && event.target.closest("main [data-item]"); if (item && item !== marked) mark(item, false); });

  // a claim's words in the text: lit when its line is pointed at
  function light(number, scroll) {
    for (const node of all("mark.lit, mark.chosen")) node.classList.remove("lit", "chosen");
    const words = all("mark[data-claims]").filter((node) => node.dataset.claims.split(" ").includes(number));
    for (const node of words) node.classList.add("lit");
    if (scroll && words[0]) words[0].scrollIntoView({ block: "center", behavior: matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth" });
  }
  document.addEventListener("mouseover", (event) => { const jump = event.target.closest && event.target.closest("a[data-claim]"); if (jump) light(jump.dataset.claim, false); });

  // after a form brought the page back: the item one worked on, or the next one in the queue, and its place on the screen
  function resume() {
    let wanted = null;
    try { wanted = sessionStorage.getItem("marked " + location.pathname); } catch { /* private window */ }
    const done = $(".did");
    if (done && wanted !== null) {
      const items = all("main [data-item]");
      mark(items.find((item) => name(item) === wanted) || items[0] || null);
    }
    const chosen = $("mark.chosen");
    if (chosen) chosen.scrollIntoView({ block: "center" });
    const fold = $(".filters-fold");
    if (fold && matchMedia("(max-width: 56rem)").matches) fold.open = false;
  }
  document.addEventListener("DOMContentLoaded", resume);
})();
