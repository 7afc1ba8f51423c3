// A sealed file chosen or dropped, sent by the page's own form as letters. Without this script they are pasted.

const form = document.getElementById("bringing");
const LETTERS_AT_ONCE = 0x8000;

async function bring(file) {
  const bytes = new Uint8Array(await file.arrayBuffer());
  let text = "";
  for (let at = 0; at < bytes.length; at += LETTERS_AT_ONCE) {
    text += String.fromCharCode(...bytes.subarray(at, at + LETTERS_AT_ONCE));
  }
  form.elements.file.value = btoa(text);
  form.requestSubmit();
}

if (form) {
  const label = document.createElement("label");
  label.textContent = form.dataset.choose;
  const chooser = document.createElement("input");
  chooser.type = "file";
  chooser.addEventListener("change", () => chooser.files.length > 0 && bring(chooser.files[0]));
  label.append(chooser);
  form.before(label);
  form.parentElement.addEventListener("dragover", (event) => event.preventDefault());
  form.parentElement.addEventListener("drop", (event) => {
    if (event.dataTransfer.files.length > 0) {
      event.preventDefault();
      bring(event.dataTransfer.files[0]);
    }
  });
}
