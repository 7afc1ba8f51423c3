// A passkey in a real browser with an authenticator that the browser plays: added, used to sign in, removed.
import { check, consoles, passphrase, run, shot, signIn, sound, step, submit, window, words } from "./desk.mjs";

const ADD = "form[data-passkey=make]";
const ASK = "form[data-passkey=ask]";

async function authenticator(desk) {
  const devtools = await desk.context.newCDPSession(desk.page);
  await devtools.send("WebAuthn.enable");
  await devtools.send("WebAuthn.addVirtualAuthenticator", {
    options: {
      protocol: "ctap2",
      ctap2Version: "ctap2_1",
      transport: "internal",
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      hasPrf: true,
      automaticPresenceSimulation: true,
    },
  });
}

await run(async () => {
  const desk = await window({ language: "en" });
  const { page } = desk;
  await authenticator(desk);
  await step("layla adds a passkey", async () => {
    await signIn(desk, "ours", "layla");
    await page.goto(consoles.ours + "/passkeys");
    await page.fill(`${ADD} input[name=name]`, "desk key");
    await page.fill(`${ADD} input[name=passphrase]`, passphrase("layla"));
    await page.locator(`${ADD} button`).click();
    await page.waitForURL("**/passkeys?done=passkey-added");
    check((await words(page)).includes("desk key"), "the passkey is not listed");
    await shot(page, "en-light", "passkeys");
    sound(desk, "adding a passkey");
  });
  await step("layla signs in with it, without passphrase and code", async () => {
    await page.locator("form[action='/sign-out'] button").click();
    await page.waitForURL("**/sign-in");
    await page.locator(`${ASK} button`).click();
    await page.waitForURL(consoles.ours + "/");
    sound(desk, "signing in with a passkey");
  });
  await step("a passkey that was removed lets nobody in", async () => {
    await page.goto(consoles.ours + "/passkeys");
    await page.locator("summary").last().click();
    await submit(page, "form[action$='/remove']");
    check(page.url().includes("done=passkey-removed"), page.url());
    await page.locator("form[action='/sign-out'] button").click();
    await page.waitForURL("**/sign-in");
    await page.locator(`${ASK} button`).click();
    await page.waitForURL("**/sign-in/passkey");
    check(await page.locator("[role=alert]").isVisible(), "no refusal is shown");
  });
  await desk.context.close();
});
