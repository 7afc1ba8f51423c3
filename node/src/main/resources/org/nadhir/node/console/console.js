// What a page can do better where scripts may run: the reader's own time beside universal time, one key for one button,
// and pages that renew themselves when the node says that something changed. Without it everything still works.

const POLICY = window.trustedTypes
  ? window.trustedTypes.createPolicy("nadhir", { createHTML: (text) => text })
  : { createHTML: (text) => text };
const MINUTE = 60_000;
const SINGLE_KEYS = "nadhir.single-keys";

function ownTimes(within) {
  const clock = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit", hourCycle: "h23", timeZoneName: "shortOffset" });
  for (const time of within.querySelectorAll("time[datetime]")) {
    const at = new Date(time.dateTime);
    if (time.querySelector(".here") || Number.isNaN(at.getTime()) || at.getTimezoneOffset() === 0) {
      continue;
    }
    const here = document.createElement("bdi");
    here.className = "here";
    here.dir = "ltr";
    here.textContent = " · " + clock.format(at);
    // Inside of what runs from left to right: in an Arabic line the two clocks would run into one another.
    (time.querySelector("[dir=ltr]") ?? time).append(here);
  }
}

// WCAG 2.1.4: keys of one letter act outside of fields only, and can be turned off.
function singleKeys() {
  document.addEventListener("keydown", (event) => {
    const field = event.target.closest?.("input, select, textarea, [contenteditable]");
    if (field || event.ctrlKey || event.metaKey || event.altKey || event.repeat || localStorage.getItem(SINGLE_KEYS) === "off") {
      return;
    }
    const key = event.code.startsWith("Key") ? event.code.slice(3).toLowerCase() : "";
    const button = key && document.querySelector(`[data-key="${key}"]`);
    if (button) {
      event.preventDefault();
      button.click();
    }
  });
}

// The page as it is now, asked for without keeping the session alive.
async function renewed() {
  const answer = await fetch(location.href, { headers: { "X-Nadhir-Live": "1" }, redirect: "error" });
  if (!answer.ok) {
    throw new Error("not renewed");
  }
  const text = await answer.text();
  return new DOMParser().parseFromString(POLICY.createHTML(text), "text/html").querySelector("main");
}

function live(main) {
  const news = document.getElementById("news");
  let typed = false;
  main.addEventListener("input", () => { typed = true; });
  const replace = async () => {
    try {
      const fresh = await renewed();
      if (fresh) {
        main.replaceChildren(...fresh.childNodes);
        ownTimes(main);
        typed = false;
      }
      news.hidden = true;
    } catch {
      news.hidden = false;
    }
  };
  const changed = () => {
    // Nothing moves under the hands of somebody who is typing or choosing, and nothing that was typed is lost.
    if (typed || (main.contains(document.activeElement) && document.activeElement !== main)) {
      news.hidden = false;
    } else {
      replace();
    }
  };
  news.querySelector("button").addEventListener("click", replace);
  const feed = new EventSource("/live");
  feed.addEventListener("changed", changed);
  setInterval(changed, MINUTE);
  addEventListener("pagehide", () => feed.close());
}

// A card or an agreement is a file of text: it may be chosen as well as pasted.
function textFiles() {
  for (const area of document.querySelectorAll("textarea[data-file]")) {
    const chooser = document.createElement("input");
    chooser.type = "file";
    chooser.setAttribute("aria-label", area.labels[0].textContent);
    chooser.addEventListener("change", async () => {
      const [file] = chooser.files;
      if (file) {
        area.value = (await file.text()).trim();
      }
    });
    area.before(chooser);
  }
}

// The browser prints, and saves as PDF; its menu does the same without this script.
function printing() {
  for (const place of document.querySelectorAll("[data-print]")) {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = place.dataset.print;
    button.addEventListener("click", () => window.print());
    place.append(button);
  }
}

ownTimes(document);
printing();
singleKeys();
textFiles();
const main = document.querySelector("main[data-live]");
if (main) {
  live(main);
}
