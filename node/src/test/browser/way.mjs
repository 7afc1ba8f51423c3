// The whole way of a warning, done by hand through the consoles of two nodes between which no line leads: a report comes
// in, the duty is determined, the words are looked at by two persons, the sealed files are carried, and the proof is
// taken home. Once in each language.
import { check, consoles, passphrase, run, shot, signIn, sound, step, submit, asked, window, words } from "./desk.mjs";

const SOURCE = process.env.NADHIR_SOURCE;
const TOLD = {
  en: {
    report: "The shrine of Sheikh Nurin will be attacked on 3 November 2026, a guard heard at the market.",
    victim: "Sheikh Nurin Shrine",
    leaking: "Layth Wellkeeper says that the gate is watched.",
    clean: "Keep away from the gate at noon.",
    outcome: "The gate was closed in time.",
  },
  ar: {
    report: "سيُهاجَم مقام الشيخ نورين في 3 تشرين الثاني 2026، بحسب ما سمعه حارس في السوق.",
    victim: "مقام الشيخ نورين",
    leaking: "يقول Layth Wellkeeper إن البوابة مراقبة.",
    clean: "ابتعدوا عن البوابة ظهرًا.",
    outcome: "أُغلقت البوابة في الوقت المناسب.",
  },
};

// Presses what leads to another page and waits for it.
async function pressed(page, button) {
  await Promise.all([page.waitForNavigation({ waitUntil: "load" }), button.click()]);
  check((await page.locator("main .refusal[role=alert]").count()) === 0, `refused: ${await words(page)}`);
}

async function said(page) {
  check((await page.locator("[role=status].done").count()) === 1, `nothing was done: ${await words(page)}`);
}

async function saved(page, link) {
  const [download] = await Promise.all([page.waitForEvent("download"), link.click()]);
  return download.path();
}

async function brought(desk, node, file) {
  const { page } = desk;
  await page.goto(consoles[node] + "/inbox");
  await pressed(page, page.locator("a[href='/carried']"));
  await Promise.all([page.waitForNavigation(), page.locator("input[type=file]").setInputFiles(file)]);
  check((await page.locator("main section[role=status]").count()) === 1, `not brought in: ${await words(page)}`);
  check((await page.locator("main section.refusal").count()) === 0, `refused: ${await words(page)}`);
}

async function choose(page, name, value) {
  await page.selectOption(`[name='${name}']`, value);
}

async function way(language) {
  const told = TOLD[language];
  const mine = `way-${language}`;
  const named = (words) => `${words} (${language})`;
  const layla = await window({ language });
  const omar = await window({ language });
  const huda = await window({ language });
  let caseId = "";
  let release = "";
  let warning = "";
  const back = [];

  await step(named("a report comes in and is shown with what was found in it"), async () => {
    await signIn(layla, "ours", "layla");
    // Off the grid of the releases' times: what bears the very second of the report is a trace of it.
    await asked("/pass?seconds=433");
    const { page } = layla;
    await pressed(page, page.locator("nav a[href='/reports']"));
    await page.fill("#source", SOURCE);
    if (language === "ar") {
      const file = { name: "visit.txt", mimeType: "text/plain", buffer: Buffer.from(told.report) };
      await Promise.all([page.waitForURL(/\/reports\/./), page.setInputFiles("input[type=file]", file)]);
    } else {
      await page.fill("#text", told.report);
      await page.fill("#name", "visit.txt");
      await submit(page, "form[action='/reports']");
    }
    await said(page);
    check((await page.locator(".report .found").count()) > 0, "nothing is highlighted");
    await shot(page, mine, "1-report");
  });
  await step(named("a case is opened from it and the four questions are answered"), async () => {
    const { page } = layla;
    await pressed(page, page.locator("form[action='/cases'] button"));
    caseId = new URL(page.url()).pathname.split("/").pop();
    for (const question of ["credible", "specific", "impending", "harm"]) {
      await page.locator(`#${question}-yes`).check();
    }
    await choose(page, "likelihood", "likely");
    await choose(page, "confidence", "moderate");
    await choose(page, "harm", "killing");
    await page.fill("#victim", told.victim);
    await page.fill("#when", "2026-11-03");
    await shot(page, mine, "2-case");
    await pressed(page, page.locator("form[action$='/assessment'] button.main"));
    await said(page);
  });
  await step(named("the duty to warn is determined"), async () => {
    const { page } = layla;
    await choose(page, "profile", "house");
    await choose(page, "stands", "protector");
    await submit(page, "form[action$='/determination']");
    check((await page.locator(".says-owed").count()) > 0, `no warning is owed: ${await words(page)}`);
    await shot(page, mine, "3-duty");
  });
  await step(named("the leak guard finds the source's name while it is typed, and nothing once it is gone"), async () => {
    const { page } = layla;
    await pressed(page, page.locator(`a[href='/cases/${caseId}/draft']`));
    await choose(page, "subject", "attack-on-site");
    await choose(page, "method", "firearms");
    await page.fill("[name='call-ar']", "غرفة المناوبة");
    await page.fill("[name='call-en']", "the duty desk");
    await page.fill("[name='reach']", "+000 100");
    await page.fill("[name='note-ar']", TOLD.ar.leaking);
    await page.fill("[name='note-en']", TOLD.en.leaking);
    await page.locator("#guard .refusal").waitFor();
    await shot(page, mine, "4-guard");
    await page.fill("[name='note-ar']", TOLD.ar.clean);
    await page.fill("[name='note-en']", TOLD.en.clean);
    await pressed(page, page.locator("button[name=check]"));
    check((await page.locator("#guard .done").count()) === 1, `something is left: ${await words(page)}`);
  });
  await step(named("the author sees what the recipient will see, and signs"), async () => {
    const { page } = layla;
    await pressed(page, page.locator("#editor button.main"));
    check((await page.locator("article.tearline").innerText()).includes(told.clean), "the preview lacks the words");
    check(!(await page.locator("article.tearline").innerText()).includes("Wellkeeper"), "the preview names the source");
    await shot(page, mine, "5-preview");
    await page.fill("#again-sign", passphrase("layla"));
    await submit(page, "form[action$='/approval']");
    await said(page);
  });
  await step(named("a second person finds it, sees the same and signs; it is sealed"), async () => {
    await signIn(omar, "ours", "omar");
    const { page } = omar;
    await pressed(page, page.locator("nav a[href='/cases']"));
    await pressed(page, page.locator(`a[href='/cases/${caseId}']`).first());
    await pressed(page, page.locator("a[href^='/drafts/']").first());
    check((await page.locator("article.tearline").innerText()).includes(told.clean), "the approver does not see the words");
    await page.fill("#again-sign", passphrase("omar"));
    await submit(page, "form[action$='/approval']");
    await said(page);
    release = new URL(page.url()).pathname;
    check(release.startsWith("/releases/"), `not released: ${await words(page)}`);
    await shot(page, mine, "6-released");
  });
  await step(named("the sealed file is carried to the other console and taken in"), async () => {
    const { page } = layla;
    await page.goto(consoles.ours + release);
    const file = await saved(page, page.locator(`a[href='${release}/envelope']`));
    await signIn(huda, "theirs", "huda");
    await brought(huda, "theirs", file);
    back.push(await saved(huda.page, huda.page.locator("form[action='/carried/answer'] button")));
    await shot(huda.page, mine, "7-brought");
  });
  await step(named("it is opened, acknowledged by name and answered with what became of it"), async () => {
    const { page } = huda;
    await pressed(page, page.locator("nav a[href='/']").first());
    await shot(page, mine, "8-board");
    await pressed(page, page.locator("li.step-R0 a").first());
    warning = new URL(page.url()).pathname;
    await submit(page, "form[action$='/opened']");
    check((await page.locator("article.tearline").innerText()).includes(told.clean), "the warning lacks the words");
    await shot(page, mine, "9-opened");
    await submit(page, "form[action$='/acknowledgement']");
    await said(page);
    await page.locator("#kind-averted").check();
    await page.fill("#note", told.outcome);
    await submit(page, "form[action$='/outcome']");
    await said(page);
  });
  await step(named("the receipts are carried back, and the sender sees each step"), async () => {
    // Hours pass, and whoever does nothing is signed out.
    await layla.page.goto("about:blank");
    await omar.page.goto("about:blank");
    const receipts = huda.page.locator(`a[href^='${warning}/receipts/']`);
    for (let i = 0; i < 20 && (await receipts.count()) < 4; i += 1) {
      await asked("/pass?seconds=600");
      await huda.page.waitForTimeout(500);
      await huda.page.goto(consoles.theirs + warning);
    }
    check((await receipts.count()) === 4, `receipts: ${await receipts.count()}`);
    for (let i = 1; i < 4; i += 1) {
      back.push(await saved(huda.page, receipts.nth(i)));
    }
    await signIn(layla, "ours", "layla");
    for (const file of back) {
      await brought(layla, "ours", file);
    }
    await layla.page.goto(consoles.ours + release);
    check((await layla.page.locator(".ladder li.reached").count()) === 4, `not each step came: ${await words(layla.page)}`);
    await shot(layla.page, mine, "10-receipts");
  });
  await step(named("what was done is taken home as a file that proves it"), async () => {
    const { page } = layla;
    await page.goto(consoles.ours + release);
    await pressed(page, page.locator("a[href^='/ledger/proof']"));
    await shot(page, mine, "11-proof");
    const file = await saved(page, page.locator("form[action='/ledger/proof'] button"));
    await asked(`/verify?${encodeURIComponent(file)}`);
  });
  for (const desk of [layla, omar, huda]) {
    sound(desk, mine);
    await desk.context.close();
  }
}

await run(async () => {
  await way("en");
  await way("ar");
});
