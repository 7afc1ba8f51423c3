// Reports as files: dropped on the form or chosen, sent one after the other as the bytes they are.

const form = document.getElementById("taking");
const said = document.getElementById("taken");
const POLICY = window.trustedTypes
  ? window.trustedTypes.createPolicy("nadhir-reports", { createHTML: (text) => text })
  : { createHTML: (text) => text };

function saidOf(file) {
  const asked = new URLSearchParams({ name: file.name });
  for (const field of ["class", "reference", "source", "marking"]) {
    const value = form.elements[field].value.trim();
    if (value) {
      asked.set(field, value);
    }
  }
  return asked.toString();
}

function refusal(text) {
  const page = new DOMParser().parseFromString(POLICY.createHTML(text), "text/html");
  return page.querySelector("main")?.textContent.trim() ?? "";
}

async function take(files) {
  const refused = [];
  let last = "/reports";
  for (const [index, file] of [...files].entries()) {
    said.textContent = form.dataset.progress.replace("##", files.length).replace("#", index + 1);
    const answer = await fetch("/reports/file", {
      method: "POST",
      headers: { "X-Nadhir-Csrf": form.elements.csrf.value, "X-Nadhir-Report": saidOf(file), "Content-Type": "application/octet-stream" },
      body: file,
    });
    if (answer.ok) {
      last = answer.url;
    } else {
      refused.push(`${file.name}: ${refusal(await answer.text())}`);
    }
  }
  said.textContent = refused.join("\n");
  if (refused.length === 0) {
    location.assign(files.length === 1 ? last : "/reports");
  }
}

const label = document.createElement("label");
label.textContent = form.dataset.drop;
const chooser = document.createElement("input");
chooser.type = "file";
chooser.multiple = true;
chooser.addEventListener("change", () => take(chooser.files));
label.append(chooser);
form.before(label);
form.parentElement.addEventListener("dragover", (event) => event.preventDefault());
form.parentElement.addEventListener("drop", (event) => {
  if (event.dataTransfer.files.length > 0) {
    event.preventDefault();
    take(event.dataTransfer.files);
  }
});
