// A received warning, acknowledged twice over: by keys alone, with the focus always to be seen; and without scripts.
import { check, consoles, passphrase, run, shot, signIn, sound, step, submit, window, words } from "./desk.mjs";

async function focused(page) {
  return page.evaluate(() => {
    const one = document.activeElement;
    const style = getComputedStyle(one);
    const box = one.getBoundingClientRect();
    return {
      name: one === document.body ? "" : `${one.tagName} ${one.getAttribute("href") ?? one.name ?? ""} ${one.textContent.trim().slice(0, 30)}`,
      seen: parseFloat(style.outlineWidth) >= 2 && style.outlineStyle !== "none" && box.width > 2 && box.height > 2,
      top: box.top + scrollY,
    };
  });
}

// The newest of those that nobody opened.
async function unopened(page) {
  await page.goto(consoles.theirs + "/inbox");
  const row = page.locator("li.step-R0 a").first();
  check((await row.count()) === 1, `no warning waits: ${await words(page)}`);
  return row;
}

await run(async () => {
  await step("somebody signs in, opens and acknowledges by keys alone", async () => {
    const desk = await window();
    const { page } = desk;
    await signIn(desk, "theirs", "huda");
    const path = await (await unopened(page)).getAttribute("href");
    await page.goto(consoles.theirs + "/inbox");
    let reached = false;
    for (let i = 0; i < 60 && !reached; i += 1) {
      await page.keyboard.press("Tab");
      const here = await focused(page);
      check(here.name === "" || here.seen, `the focus is not seen on ${here.name}`);
      reached = here.name.includes(path);
    }
    check(reached, "the tab key does not lead to the warning");
    await Promise.all([page.waitForNavigation(), page.keyboard.press("Enter")]);
    await shot(page, "keys", "to-open");
    await Promise.all([page.waitForNavigation(), page.keyboard.press("o")]);
    check((await page.locator("article.tearline").count()) === 1, `not opened: ${await words(page)}`);
    check((await page.locator("[data-key=a]").count()) === 1, `nothing to acknowledge: ${await words(page)}`);
    await shot(page, "keys", "to-acknowledge");
    await Promise.all([page.waitForNavigation(), page.keyboard.press("a")]);
    check((await page.locator("[role=status].done").count()) === 1, `not acknowledged: ${await words(page)}`);
    check((await page.locator("[data-key=a]").count()) === 0, "still asks to be acknowledged");
    await shot(page, "keys", "acknowledged");
    sound(desk, "by keys");
    await desk.context.close();
  });
  await step("what was typed stays when a page renews itself", async () => {
    const desk = await window();
    const { page } = desk;
    await signIn(desk, "ours", "layla");
    await page.clock.install();
    await page.goto(consoles.ours + "/cases");
    await page.fill("#report", "not sent yet");
    await page.locator("h1").click();
    await page.clock.fastForward(61_000);
    await page.locator("#news").waitFor();
    check((await page.inputValue("#report")) === "not sent yet", "what was typed is gone");
    await desk.context.close();
  });
  await step("each page begins with a way past the navigation", async () => {
    const desk = await window({ language: "ar" });
    await signIn(desk, "theirs", "huda");
    await desk.page.goto(consoles.theirs + "/inbox");
    await desk.page.keyboard.press("Tab");
    check((await focused(desk.page)).name.includes("#main"), "the first stop is not the way to the content");
    await desk.page.keyboard.press("Enter");
    check((await desk.page.evaluate(() => document.activeElement.id)) === "main", "it does not lead to the content");
    await desk.context.close();
  });
  await step("without scripts a warning is read and acknowledged", async () => {
    const desk = await window({ language: "ar", scripts: false });
    const { page } = desk;
    await signIn(desk, "theirs", "huda");
    const row = await unopened(page);
    await Promise.all([page.waitForNavigation(), row.click()]);
    await submit(page, "main form[action$='/opened']");
    check((await page.locator("article.tearline").innerText()).includes("تمرين"), "the warning is not shown");
    await submit(page, "main form[action$='/acknowledgement']");
    check((await page.locator("form[action$='/acknowledgement']").count()) === 0, "not acknowledged");
    await page.locator("input[name=kind][value=unknown]").check();
    await page.fill("#note", "نراقب المكان");
    await submit(page, "main form[action$='/outcome']");
    check((await page.locator("[role=status].done").count()) === 1, `no outcome told: ${await words(page)}`);
    await shot(page, "keys", "without-scripts");
    sound(desk, "without scripts");
    await desk.context.close();
  });
});
