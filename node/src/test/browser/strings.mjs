// Hostile strings, as somebody would type them: none of them runs, none becomes a tag or an attribute, and what acts
// without being seen is shown.
import { readFileSync } from "node:fs";
import { check, consoles, run, signIn, shot, sound, step, window } from "./desk.mjs";

const folder = process.env.NADHIR_STRINGS;
const CHARS_MAX = 900;
const SCRIPTS = 2_100;

function lines(file) {
  return readFileSync(`${folder}/${file}`, "utf8").split("\n").map((line) => line.trim());
}

function scripts() {
  return [...new Set(lines("xss-payload-list.txt"))].filter((line) => line && line.length <= CHARS_MAX).slice(0, SCRIPTS);
}

// A word with each character that is not seen, and one with each letter that looks like a Latin one.
function unseen() {
  return lines("format-controls.tsv")
    .map((line) => line.match(/(?:U\+)?([0-9A-F]{4,6})\b/)?.[1])
    .filter((hex) => hex)
    .map((hex) => parseInt(hex, 16))
    .filter((point) => point > 0x20 && !(point >= 0xd800 && point <= 0xdfff) && ![0x85, 0xa0, 0x2028, 0x2029].includes(point))
    .map((point) => `gate${String.fromCodePoint(point)}keeper`);
}

function alike() {
  return lines("confusables.txt")
    .map((line) => line.match(/^([0-9A-F]{4,6}) ;\s*00(6[1-9A-F]|7[0-9A])\s/))
    .filter((match) => match && parseInt(match[1], 16) > 0x7f)
    .slice(0, 500)
    .map((match) => `gate${String.fromCodePoint(parseInt(match[1], 16))}way`);
}

// As many as fit, one below the other.
function packed(strings) {
  const fields = [""];
  for (const one of strings) {
    if (fields.at(-1).length + one.length + 1 > CHARS_MAX) {
      fields.push("");
    }
    fields.push(`${fields.pop()}${one}\n`);
  }
  return fields.map((field) => field.trim()).filter((field) => field);
}

async function raise(desk, path, fields) {
  const { page } = desk;
  await page.goto(consoles.ours + path);
  const csrf = await page.locator("input[name=csrf]").first().inputValue();
  for (let i = 0; i < fields.length; i += 2) {
    const form = { csrf, situation: fields[i], danger: fields[i + 1] ?? "none", inherent: "low", case: "" };
    const answer = await page.request.post(`${consoles.ours}${path}/risks`, {
      form, headers: { origin: consoles.ours }, maxRedirects: 0,
    });
    check(answer.status() === 303, `not taken (${answer.status()}): field ${i}`);
  }
}

// A form as its page sends it; taken, or refused in words.
async function sent(desk, path, fields) {
  const { page } = desk;
  const csrf = await page.locator("input[name=csrf]").first().inputValue();
  const answer = await page.request.post(consoles.ours + path, {
    form: { csrf, ...fields }, headers: { origin: consoles.ours }, maxRedirects: 0,
  });
  check([303, 400, 409, 422].includes(answer.status()), `${path} answers ${answer.status()}`);
  return answer.status() === 303 ? answer.headers().location : "";
}

async function harmless(desk, where) {
  const { page } = desk;
  const alive = await page.evaluate(() => ({
    tags: [...document.querySelectorAll("bdi *")].filter((one) => !one.matches("span.unseen, bdi[dir=ltr]")).map((one) => one.outerHTML.slice(0, 100)),
    scripts: [...document.scripts].filter((one) => !one.src.startsWith(location.origin + "/assets/")).length,
    acting: [...document.querySelectorAll("*")].filter((one) => [...one.attributes].some((attribute) => /^on/i.test(attribute.name) || attribute.name === "style")).length,
    frames: document.querySelectorAll("iframe, object, embed, base, meta[http-equiv]").length,
  }));
  check(alive.tags.length === 0 && alive.scripts === 0 && alive.acting === 0 && alive.frames === 0, `${where}: ${JSON.stringify(alive).slice(0, 600)}`);
  sound(desk, where);
}

async function shown(desk) {
  return (await desk.page.evaluate(() => [...document.querySelectorAll("bdi")].map((one) => one.textContent).join("\n"))).replace(/\s+/g, " ");
}

await run(async () => {
  const desk = await window();
  await signIn(desk, "ours", "layla");
  const path = `/partners/${process.env.NADHIR_PARTNER}`;
  const hostile = scripts();
  await step(`${hostile.length} script injections stay text`, async () => {
    check(hostile.length >= 2_000, "too few");
    await raise(desk, path, packed(hostile));
    await desk.page.goto(consoles.ours + path);
    await harmless(desk, "injections");
    const text = await shown(desk);
    const lost = hostile.filter((one) => /^[\x20-\x7e]+$/.test(one) && !text.includes(one.replace(/\s+/g, " ")));
    check(lost.length === 0, `${lost.length} are not shown as they came, the first: ${JSON.stringify(lost[0])}`);
  });
  const hidden = [...unseen(), ...alike()];
  await step(`${hidden.length} hidden and look-alike characters are shown`, async () => {
    check(hidden.length >= 500, "too few");
    await raise(desk, path, packed(hidden));
    await desk.page.goto(consoles.ours + path);
    await harmless(desk, "hidden characters");
    const marks = await desk.page.evaluate(() => document.querySelectorAll("bdi .unseen").length);
    check(marks > 100, `only ${marks} characters are shown by their number`);
    const raw = await shown(desk);
    const controls = [...raw].filter((one) => /\p{Cf}/u.test(one) && !"\u200c\u200d".includes(one));
    check(controls.length === 0, `${controls.length} format characters stand unseen: U+${controls[0]?.codePointAt(0).toString(16)}`);
    check((await desk.page.locator(".mixed").count()) > 0, "no mixed script is marked");
    await desk.page.setViewportSize({ width: 1366, height: 768 });
    await shot(desk.page, "strings", "hidden");
  });
  // One kind of field after the other, a hundred strings to a page.
  const few = hostile.filter((one) => one.length <= 180).slice(0, 100).concat(hidden.slice(0, 20));
  await step("a report's text and its highlights run nothing", async () => {
    await desk.page.goto(consoles.ours + "/reports");
    for (let i = 0; i < 500; i += 100) {
      const text = hostile.slice(i, i + 100).join("\n");
      const report = await sent(desk, "/reports", { text, name: "strings.txt", class: "note" });
      check(report !== "", "the report is refused");
      await desk.page.goto(consoles.ours + report);
      await harmless(desk, "a report's text");
      await desk.page.goto(consoles.ours + "/reports");
    }
  });
  await step("names of reports run nothing in the list, nor over their own page", async () => {
    await desk.page.goto(consoles.ours + "/reports");
    const taken = [];
    for (const name of few) {
      taken.push(await sent(desk, "/reports", { text: "Nothing stands here.", name: `${name}.txt`, class: "note" }));
    }
    const many = taken.filter((one) => one).length;
    check(many >= 50, `only ${many} are taken`);
    console.error(`${many} names of reports are taken`);
    await desk.page.goto(consoles.ours + "/reports");
    await harmless(desk, "names of reports");
    await desk.page.goto(consoles.ours + taken.find((one) => one));
    await harmless(desk, "the name over a report");
  });
  await step("notes to the answers of a case run nothing", async () => {
    await desk.page.goto(consoles.ours + "/cases");
    const path = await desk.page.locator("main ul.rows a[href^='/cases/']").first().getAttribute("href");
    await desk.page.goto(consoles.ours + path);
    const notes = packed(few);
    for (let i = 0; i < notes.length; i += 4) {
      const fields = { victim: "sheikh-nurin", harm: "killing", when: "2026-11-03", likelihood: "likely", confidence: "low" };
      ["credible", "specific", "impending", "harm"].forEach((question, at) => {
        fields[`says-${question}`] = "yes";
        fields[`note-${question}`] = notes[i + at] ?? "";
      });
      check((await sent(desk, `${path}/assessment`, fields)) !== "", "the answers are refused");
      await desk.page.goto(consoles.ours + path);
      await harmless(desk, "notes of a case");
    }
  });
  await step("names of sites and places run nothing in the register and on the map's table", async () => {
    await desk.page.goto(consoles.ours + "/register/new");
    let taken = 0;
    for (const name of few) {
      const fields = {
        kind: "site", "name-ar": name, "name-en": name, "place-ar": name, "place-en": name, country: "XX",
        class: "shrine", within: "nahran-countryside",
      };
      taken += (await sent(desk, "/register/new", fields)) ? 1 : 0;
    }
    check(taken >= 50, `only ${taken} are taken`);
    console.error(`${taken} names of sites are taken`);
    for (const page of ["/register", "/register/map"]) {
      await desk.page.goto(consoles.ours + page);
      await harmless(desk, page);
    }
  });
  await step("the words of a tearline run nothing in their editor, before and after the leak guard looked", async () => {
    const { page } = desk;
    await page.goto(consoles.ours + "/cases");
    const paths = await page.locator("main ul.rows a[href^='/cases/']").evaluateAll((links) => links.map((link) => link.getAttribute("href")));
    let looked = 0;
    for (const path of paths) {
      if ((await page.request.get(`${consoles.ours}${path}/draft`)).status() !== 200) {
        continue;
      }
      const fields = ["call-ar", "call-en", "reach", "place-ar", "place-en", "note-ar", "note-en"];
      const words = few.filter((one) => !/[\r\n]/.test(one));
      for (let i = 0; i < words.length; i += fields.length) {
        await page.goto(`${consoles.ours}${path}/draft`);
        for (const [at, name] of fields.entries()) {
          await page.locator(`[name=${name}]`).fill(words[i + at] ?? "the desk");
        }
        await Promise.all([page.waitForURL(/draft/), page.locator("button[name=check]").click()]);
        await harmless(desk, "the words of a tearline");
        looked++;
      }
      break;
    }
    check(looked >= 10, `only ${looked} editors were looked at`);
  });
  await step("whom one calls for a site runs nothing on its page", async () => {
    const { page } = desk;
    await page.goto(consoles.ours + "/register");
    const sites = await page.locator("a[href^='/register/sites/']").evaluateAll((links) => [...new Set(links.map((link) => link.getAttribute("href")))]);
    let taken = 0;
    for (let i = 0; i < few.length; i++) {
      const path = sites[Math.floor(i / 10) % sites.length];
      if (i % 10 === 0) {
        await page.goto(consoles.ours + path);
      }
      const fields = {
        "name-ar": few[i], "name-en": few[i], "manner-1": "phone", "reach-1": few[i], languages: "ar", hours: few[i], stands: "victim",
      };
      taken += (await sent(desk, `${path}/contacts`, fields)) ? 1 : 0;
      if (i % 10 === 9) {
        await page.goto(consoles.ours + path);
        await harmless(desk, "contacts of a site");
      }
    }
    console.error(`${taken} contacts are taken`);
    check(taken >= 50, `only ${taken} are taken`);
  });
  await step("what came of a warning runs nothing at the recipient's, nor does whom it is put down to", async () => {
    const huda = await window();
    await signIn(huda, "theirs", "huda");
    const { page } = huda;
    await page.goto(consoles.theirs + "/inbox");
    const links = await page.locator("a[href^='/inbox/']").evaluateAll((all) => [...new Set(all.map((link) => link.getAttribute("href")))]);
    // The second, of which nobody has said anything; the newer ones wait for the scripts that come after this one.
    const path = links.filter((link) => !link.includes("?")).at(-2);
    await page.goto(consoles.theirs + path);
    const csrf = await page.locator("input[name=csrf]").first().inputValue();
    const send = async (what, form) => {
      const answer = await page.request.post(`${consoles.theirs}${path}/${what}`, {
        form: { csrf, ...form }, headers: { origin: consoles.theirs }, maxRedirects: 0,
      });
      return answer.status();
    };
    await send("opened", {});
    await send("acknowledgement", {});
    // The leak guard refuses what is hidden, or looks like an address; of the others one is enough: there is one outcome.
    let status = 0;
    for (const one of few) {
      status = await send("outcome", { kind: "averted", part: "contributed", by: one, note: one });
      check([303, 422].includes(status), `${JSON.stringify(one)} is answered ${status}`);
      if (status === 303) {
        break;
      }
    }
    check(status === 303, "no outcome is taken");
    await page.goto(consoles.theirs + path);
    await harmless(huda, "the outcome of a warning");
    await huda.context.close();
  });
});
