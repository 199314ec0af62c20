/* The map: outlines without tiles, events as areas. A circle is drawn as wide as the place is known to be; never a pin. */
"use strict";
(() => {
  const colours = () => { const style = getComputedStyle(document.documentElement); return (name) => style.getPropertyValue("--" + name).trim(); };

  async function outlines(map, node) {
    const data = await (await fetch(node.dataset.outlines)).json();
    const colour = colours();
    const lines = data.lines.map((flat) => {
      let x = 0, y = 0;
      const points = [];
      for (let i = 0; i < flat.length; i += 2) { x += flat[i]; y += flat[i + 1]; points.push([y / data.scale, x / data.scale]); }
      return points;
    });
    const walk = (number) => (number >= 0 ? lines[number] : [...lines[-1 - number]].reverse());
    const renderer = L.canvas({ padding: 0.5, pane: "land" });
    const rings = Object.values(data.countries).map((country) => country.map((ring) => ring.flatMap(walk)));
    L.polygon(rings, { renderer, pane: "land", interactive: false, stroke: false, fillColor: colour("land"), fillOpacity: 1 }).addTo(map);
    L.polyline(data.regions.map((n) => lines[n]), { renderer, pane: "land", interactive: false, color: colour("border-soft"), weight: 1 }).addTo(map);
    const outer = new Set(Object.values(data.countries).flat(2).map((n) => (n >= 0 ? n : -1 - n)));
    L.polyline([...outer].map((n) => lines[n]), { renderer, pane: "land", interactive: false, color: colour("border"), weight: 1.3 }).addTo(map);
    const names = data.names.map(([kind, x, y, ar, en]) => ({ kind, marker: L.marker([y, x], { pane: "names", interactive: false, keyboard: false, icon: L.divIcon({ className: "map-name" + (kind === 1 ? "" : " nation"), html: Object.assign(document.createElement("span"), { textContent: node.dataset.language === "ar" ? ar : en }).outerHTML, iconSize: null }) }) }));
    const show = () => { for (const { kind, marker } of names) { const z = map.getZoom(); (kind === 1 ? z >= 7 : z < 7 && z >= (kind ? 5.5 : 3.5)) ? marker.addTo(map) : marker.remove(); } };
    map.on("zoomend", show);
    show();
  }

  function make(node) {
    const map = L.map(node, { zoomControl: false, attributionControl: false, minZoom: 3, maxZoom: 13, zoomSnap: 0.25, worldCopyJump: false, preferCanvas: false });
    L.control.zoom({ position: "topleft", zoomInTitle: node.dataset.zoomIn, zoomOutTitle: node.dataset.zoomOut }).addTo(map);
    L.control.scale({ imperial: false }).addTo(map);
    map.createPane("land").style.zIndex = 200;
    const names = map.createPane("names");
    names.style.zIndex = 350;
    names.style.pointerEvents = "none";
    map.setMaxBounds([[-20, -45], [62, 95]]);
    map.setView([33.5, 40], 5);
    outlines(map, node);
    return map;
  }

  function area(map, lat, lon, radius, family) {
    const colour = colours()(family) || colours()("other");
    return L.circle([lat, lon], { radius: Math.max(radius || 0, 0.3) * 1000, color: colour, weight: 1.5, fillColor: colour, fillOpacity: 0.18, interactive: false });
  }

  function single(node) {
    const [lat, lon, radius] = node.dataset.one.split(",").map(Number);
    const map = make(node);
    const circle = area(map, lat, lon, radius, node.dataset.family).addTo(map);
    map.fitBounds(circle.getBounds().pad(1.6), { maxZoom: 9, animate: false });
  }

  function many(node) {
    const map = make(node);
    const marks = new Map();
    const group = L.markerClusterGroup({
      maxClusterRadius: 46, showCoverageOnHover: false, spiderfyDistanceMultiplier: 1.6, animate: !matchMedia("(prefers-reduced-motion: reduce)").matches,
      iconCreateFunction: (cluster) => { const n = cluster.getChildCount(); const size = 28 + Math.min(26, Math.sqrt(n) * 4); return L.divIcon({ className: "event-group", html: `<span>${n}</span>`, iconSize: [size, size] }); },
    }).addTo(map);
    const areas = L.layerGroup().addTo(map);
    let lit = null;

    function shown() { // the areas of events that stand alone on the map at this zoom
      areas.clearLayers();
      group.eachLayer((mark) => { if (group.getVisibleParent(mark) === mark && map.getBounds().pad(0.2).contains(mark.getLatLng())) area(map, ...mark.event).addTo(areas); });
    }
    group.on("animationend", shown);
    map.on("moveend", shown);

    let token = 0;
    async function load() {
      const mine = ++token;
      const results = document.getElementById("results");
      const answer = await (await fetch(node.dataset.points + (results ? results.dataset.query : ""))).json();
      if (mine !== token) return;
      group.clearLayers();
      marks.clear();
      for (const [id, lat, lon, radius, family, type] of answer.points) {
        const mark = L.marker([lat, lon], { title: type, alt: type, icon: L.divIcon({ className: `event-dot family-${family}`, iconSize: [16, 16] }) });
        mark.event = [lat, lon, radius, family];
        mark.on("click keypress", () => open(mark, id));
        marks.set(id, mark);
      }
      group.addLayers([...marks.values()]);
      document.getElementById("map-without").innerHTML = answer.without;
      if (answer.points.length) map.fitBounds(L.latLngBounds(answer.points.map(([, lat, lon]) => [lat, lon])).pad(0.15), { maxZoom: 9, animate: false });
      shown();
    }

    async function open(mark, id) {
      const results = document.getElementById("results");
      const query = (results && results.dataset.query) || "";
      const card = await (await fetch(`${node.dataset.preview}${query}${query ? "&" : "?"}id=${encodeURIComponent(id)}`)).text();
      mark.unbindPopup().bindPopup(card, { autoPanPadding: [30, 30] }).openPopup();
    }

    document.addEventListener("marsad:marked", (event) => {
      if (lit) lit.classList.remove("lit");
      const mark = marks.get(event.detail);
      const seen = mark && group.getVisibleParent(mark);
      lit = (seen && seen._icon) || null;
      if (lit) lit.classList.add("lit");
    });
    document.addEventListener("htmx:afterSettle", (event) => { if (event.target.id === "results" || document.getElementById("results") === event.target) load(); });
    document.addEventListener("htmx:historyRestore", load);
    load();
  }

  document.addEventListener("DOMContentLoaded", () => {
    for (const node of document.querySelectorAll(".map")) node.dataset.one ? single(node) : node.dataset.points && many(node);
  });
})();
