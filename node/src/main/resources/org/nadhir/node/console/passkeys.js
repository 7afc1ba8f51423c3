// Asks a passkey, and sends what it answers with the form that asked. Nothing is kept here. Without this script persons
// sign in with passphrase and code.

const MAKES = [-7, -8, -257].map((alg) => ({ type: "public-key", alg }));
const RANDOM_BYTES = 32;

function bytes(text) {
  return Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (letter) => letter.charCodeAt(0));
}

function text(buffer) {
  return btoa(Array.from(new Uint8Array(buffer), (byte) => String.fromCharCode(byte)).join(""));
}

function prf(options) {
  return { prf: { eval: { first: bytes(options.prf) } } };
}

function asked(options, challenge, allowCredentials) {
  return navigator.credentials.get({ publicKey: {
    challenge,
    rpId: options.host,
    allowCredentials,
    userVerification: "required",
    extensions: prf(options),
  } });
}

function evaluated(credential) {
  const first = credential.getClientExtensionResults().prf?.results?.first;
  if (!first) {
    throw new Error("this authenticator cannot seal a key");
  }
  return first;
}

async function ask(options) {
  const credential = await asked(options, bytes(options.challenge), []);
  return {
    id: credential.rawId,
    client: credential.response.clientDataJSON,
    authenticator: credential.response.authenticatorData,
    signature: credential.response.signature,
    user: credential.response.userHandle,
    prf: evaluated(credential),
  };
}

async function make(options, form) {
  const credential = await navigator.credentials.create({ publicKey: {
    challenge: bytes(options.challenge),
    rp: { id: options.host, name: "Nadhir" },
    user: { id: new TextEncoder().encode(form.dataset.person), name: form.dataset.name, displayName: form.dataset.name },
    pubKeyCredParams: MAKES,
    authenticatorSelection: { residentKey: "required", requireResidentKey: true, userVerification: "required" },
    attestation: "none",
    extensions: prf(options),
  } });
  let answer = credential;
  if (!credential.getClientExtensionResults().prf?.results?.first) {
    // Many authenticators evaluate only when they are asked a second time.
    const again = crypto.getRandomValues(new Uint8Array(RANDOM_BYTES));
    answer = await asked(options, again, [{ type: "public-key", id: credential.rawId }]);
  }
  return {
    attestation: credential.response.attestationObject,
    client: credential.response.clientDataJSON,
    prf: evaluated(answer),
  };
}

async function sent(form) {
  const alert = form.querySelector("[data-failed]");
  const button = form.querySelector("button");
  alert.hidden = true;
  button.disabled = true;
  try {
    const options = await (await fetch(form.dataset.options, { redirect: "error" })).json();
    const answer = form.dataset.passkey === "make" ? await make(options, form) : await ask(options);
    for (const [name, value] of Object.entries(answer)) {
      form.elements[name].value = text(value);
    }
    form.submit();
  } catch {
    alert.setAttribute("role", "alert");
    alert.hidden = false;
    button.disabled = false;
  }
}

if (window.PublicKeyCredential && location.hostname !== "127.0.0.1") {
  for (const form of document.querySelectorAll("form[data-passkey]")) {
    form.hidden = false;
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      sent(form);
    });
  }
}
