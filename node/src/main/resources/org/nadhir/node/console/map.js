// The map of the register: outlines of countries from a file of ours, the sites as points, nothing from elsewhere.
// What it shows stands in the table below it as well.

import { LngLatBounds, Map as WorldMap } from "./maplibre-gl.mjs";
import "./topojson-client.js";

const WORLD = "./countries-50m.json";
// The outlines hold no more than this closeness shows.
const CLOSEST = 9;
const FIRST_CLOSEST = 6;
const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
const box = document.getElementById("map");

// The renderer starts its worker by an address in a string: of ours and no other.
window.trustedTypes?.createPolicy("default", {
  createScriptURL(address) {
    const url = new URL(address, location.href);
    if (url.origin !== location.origin || !url.pathname.endsWith("/maplibre-gl-worker.mjs")) {
      throw new TypeError("not a script of ours");
    }
    return url.href;
  },
});

async function json(address) {
  const answer = await fetch(address);
  if (!answer.ok) {
    throw new Error("not loaded");
  }
  return answer.json();
}

function features(points) {
  return {
    type: "FeatureCollection",
    features: points.map((point, index) => ({
      type: "Feature",
      id: index,
      geometry: { type: "Point", coordinates: [Number(point.longitude), Number(point.latitude)] },
      properties: { exact: point.exact, alone: point.alone },
    })),
  };
}

function style(world, points) {
  const colours = getComputedStyle(box);
  const colour = (name) => colours.getPropertyValue(name).trim();
  const dot = ["case", ["get", "alone"], colour("--alarm"), colour("--cool")];
  return {
    version: 8,
    sources: {
      world: { type: "geojson", data: globalThis.topojson.feature(world, world.objects.countries) },
      sites: { type: "geojson", data: features(points) },
    },
    layers: [
      { id: "sea", type: "background", paint: { "background-color": colour("--cool-ground") } },
      { id: "land", type: "fill", source: "world", paint: { "fill-color": colour("--paper") } },
      { id: "lines", type: "line", source: "world", paint: { "line-color": colour("--soft"), "line-width": 0.7 } },
      {
        id: "sites",
        type: "circle",
        source: "sites",
        paint: {
          "circle-radius": 7,
          "circle-color": dot,
          "circle-opacity": ["case", ["get", "exact"], 0.9, 0.15],
          "circle-stroke-color": dot,
          "circle-stroke-width": 2,
        },
      },
    ],
  };
}

function bounds(points) {
  const all = new LngLatBounds();
  points.forEach((point) => all.extend([Number(point.longitude), Number(point.latitude)]));
  return all;
}

function showAll(map, points) {
  if (points.length > 0) {
    map.fitBounds(bounds(points), { padding: 60, maxZoom: FIRST_CLOSEST, animate: !calm });
  }
}

// Which sites lie under the finger, as links with names as text.
function choose(chosen) {
  const place = document.getElementById("map-chosen");
  place.replaceChildren();
  chosen.forEach((point, index) => {
    const link = document.createElement("a");
    link.href = "/register/sites/" + encodeURIComponent(point.site);
    const name = document.createElement("bdi");
    name.dir = "auto";
    name.textContent = point.name;
    link.append(name);
    place.append(index > 0 ? " · " : "", link);
  });
}

function go(map, point) {
  map.easeTo({
    center: [Number(point.longitude), Number(point.latitude)],
    zoom: Math.max(map.getZoom(), FIRST_CLOSEST),
    animate: !calm,
  });
  choose([point]);
}

function buttons(map, points) {
  const acts = {
    in: () => map.zoomIn({ animate: !calm }),
    out: () => map.zoomOut({ animate: !calm }),
    all: () => showAll(map, points),
  };
  document.querySelectorAll("[data-map]").forEach((button) => {
    button.hidden = false;
    button.addEventListener("click", acts[button.dataset.map]);
  });
  document.querySelectorAll("[data-show]").forEach((button) => {
    const point = points.find((one) => one.site === button.dataset.show);
    if (point) {
      button.hidden = false;
      button.addEventListener("click", () => {
        box.scrollIntoView({ block: "center" });
        go(map, point);
      });
    }
  });
}

async function draw() {
  const [world, { points }] = await Promise.all([json(new URL(WORLD, import.meta.url)), json(box.dataset.points)]);
  const map = new WorldMap({
    container: box,
    style: style(world, points),
    center: [30, 20],
    zoom: 1,
    maxZoom: CLOSEST,
    renderWorldCopies: false,
    attributionControl: false,
    dragRotate: false,
    pitchWithRotate: false,
    touchPitch: false,
    fadeDuration: 0,
    locale: { "Map.Title": box.dataset.label },
  });
  map.touchZoomRotate.disableRotation();
  map.keyboard.disableRotation();
  // The wheel scrolls the page until somebody has gone into the map.
  map.scrollZoom.disable();
  const canvas = map.getCanvas();
  canvas.addEventListener("focus", () => map.scrollZoom.enable());
  canvas.addEventListener("blur", () => map.scrollZoom.disable());
  map.on("click", "sites", (event) => choose(event.features.map((feature) => points[feature.id])));
  map.on("mouseenter", "sites", () => canvas.classList.add("on-site"));
  map.on("mouseleave", "sites", () => canvas.classList.remove("on-site"));
  map.on("load", () => {
    showAll(map, points);
    box.dataset.drawn = "yes";
  });
  buttons(map, points);
}

draw().catch(() => {
  const failed = document.createElement("p");
  failed.className = "quiet";
  failed.dir = "auto";
  failed.textContent = box.dataset.failed;
  box.replaceChildren(failed);
});
