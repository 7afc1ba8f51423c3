// Signing in by hand: passphrase and code, in both languages; a wrong passphrase lets nobody in.
import { check, passphrase, run, shot, signIn, sound, step, submit, window, words, consoles } from "./desk.mjs";

await run(async () => {
  for (const language of ["ar", "en"]) {
    const desk = await window({ language });
    const { page } = desk;
    await step(`the door is in ${language}`, async () => {
      await page.goto(consoles.ours + "/");
      check(page.url().endsWith("/sign-in"), page.url());
      const html = page.locator("html");
      check((await html.getAttribute("lang")) === language, "another language than the browser's");
      check((await html.getAttribute("dir")) === (language === "ar" ? "rtl" : "ltr"), "another direction");
      await shot(page, `${language}-light`, "sign-in");
    });
    await step(`a wrong passphrase is refused in ${language}`, async () => {
      await page.fill("#name", "layla");
      await page.fill("#passphrase", passphrase("somebody else"));
      await submit(page, "form[action='/sign-in']");
      check(await page.locator("[role=alert]").isVisible(), "no refusal is shown");
      check(!(await words(page)).includes("layla"), "the refusal repeats what was typed");
    });
    await step(`layla signs in, in ${language}`, async () => {
      await signIn(desk, "ours", "layla");
      const cookies = await desk.context.cookies();
      const session = cookies.find((cookie) => cookie.name.includes("session"));
      check(session?.httpOnly && session.secure && session.sameSite === "Strict", JSON.stringify(session));
      check((await page.evaluate(() => document.cookie)) === "", "a script can read the cookie");
      sound(desk, "signing in");
    });
    await step(`layla changes language and theme, from ${language}`, async () => {
      await page.locator("form[action='/theme'] button:visible").click();
      await page.waitForLoadState();
      check((await page.locator("html").getAttribute("data-theme")) === "dark", "not dark");
      await page.locator("form[action='/language'] button").click();
      await page.waitForLoadState();
      check((await page.locator("html").getAttribute("lang")) !== language, "still the same language");
      sound(desk, "language and theme");
    });
    await step(`layla signs out, in ${language}`, async () => {
      await page.locator("form[action='/sign-out'] button").click();
      await page.waitForLoadState();
      check(page.url().endsWith("/sign-in"), page.url());
      await page.goto(consoles.ours + "/inbox");
      check(page.url().endsWith("/sign-in"), "the inbox opens after signing out");
    });
    await desk.context.close();
  }
});
