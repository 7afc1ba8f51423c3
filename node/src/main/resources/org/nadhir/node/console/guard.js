// The leak guard while somebody words a warning: asks the page's own form with `check`, as the button does, and shows
// what came back. It waits until the typing rests, and after a finding until the person asks again by the button: each
// wording in which something is found counts.

const POLICY = window.trustedTypes
  ? window.trustedTypes.createPolicy("nadhir-guard", { createHTML: (text) => text })
  : { createHTML: (text) => text };
const REST = 1500;

const form = document.getElementById("editor");
const shown = document.getElementById("guard");
let timer = 0;
let last = "";
let rests = false;

function words() {
  return [...form.querySelectorAll("input[type=text]")].map((field) => field.value.trim()).join("\n");
}

async function look() {
  const now = words();
  if (rests || now === last || now.replaceAll("\n", "") === "") {
    return;
  }
  last = now;
  const body = new URLSearchParams(new FormData(form));
  body.set("check", "yes");
  shown.setAttribute("aria-busy", "true");
  try {
    const answer = await fetch(form.action, { method: "POST", body, redirect: "error" });
    if (answer.ok && words() === now) {
      const page = new DOMParser().parseFromString(POLICY.createHTML(await answer.text()), "text/html");
      const found = page.getElementById("guard");
      shown.replaceChildren(...found.childNodes);
      rests = shown.querySelector(".refusal") !== null;
    }
  } catch {
    // The button still asks; nothing is lost by silence here.
  } finally {
    shown.removeAttribute("aria-busy");
  }
}

form.addEventListener("input", (event) => {
  if (event.target.matches("input[type=text]")) {
    clearTimeout(timer);
    timer = setTimeout(look, REST);
  }
});
