// A person at a console in a real browser. What each script needs: a browser, a person signed in, what went wrong in a
// page, and a line for each step that the Java side turns into a test of its own.
import { createHmac } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { chromium } from "playwright-core";

const env = process.env;
export const consoles = { ours: env.NADHIR_OURS, theirs: env.NADHIR_THEIRS };
const secretsFile = env.NADHIR_SECRETS;
const shots = env.NADHIR_SHOTS;
const WAIT_MILLIS = 20_000;

// Asks the test that started us: to let time pass, to carry files, to say what there is.
export async function asked(path) {
  const answer = await fetch(env.NADHIR_TEST + path, { method: "POST" });
  const text = await answer.text();
  if (!answer.ok) {
    throw new Error(`the test could not do ${path}: ${text}`);
  }
  return text;
}

let failures = 0;

// One named step, said in one line. After a failed one the script goes on with the next.
export async function step(name, work) {
  const begun = Date.now();
  let trouble = "";
  try {
    await work();
  } catch (thrown) {
    failures += 1;
    trouble = String(thrown?.stack ?? thrown).slice(0, 6000).replace(/\s+/g, " ");
  }
  console.log(`step\t${name}\t${trouble}`);
  console.error(`${name}: ${Date.now() - begun} ms`);
}

export function check(holds, words) {
  if (!holds) {
    throw new Error(words);
  }
}

let browser;

// Runs the script's steps with a browser and ends the browser after them, whatever happened.
export async function run(work) {
  browser = await chromium.launch({
    executablePath: env.NADHIR_CHROMIUM,
    headless: true,
    chromiumSandbox: false,
    args: [
      "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
      "--disable-component-update", "--disable-sync", "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost",
    ],
  });
  try {
    await work();
  } catch (trouble) {
    await step("the script runs to its end", () => { throw trouble; });
  } finally {
    await browser.close();
  }
  process.exitCode = failures === 0 ? 0 : 1;
}

// A browser window with nothing in it. `flaws` fills with what no page of ours may do.
export async function window(options = {}) {
  const { language = "en", theme = "light", scripts = true, width = 1366, height = 768, init = [] } = options;
  const context = await browser.newContext({
    locale: language === "ar" ? "ar-SY" : "en-GB",
    timezoneId: "Asia/Damascus",
    colorScheme: theme,
    javaScriptEnabled: scripts,
    viewport: { width, height },
    reducedMotion: "reduce",
  });
  context.setDefaultTimeout(WAIT_MILLIS);
  for (const path of init) {
    await context.addInitScript({ path });
  }
  const flaws = [];
  const allowed = Object.values(consoles);
  context.on("request", (request) => {
    const url = request.url();
    if (!allowed.some((origin) => url.startsWith(origin + "/")) && !url.startsWith("data:") && !url.startsWith("blob:")) {
      flaws.push(`asks another origin: ${url.slice(0, 200)}`);
    }
  });
  context.on("console", (message) => {
    if (message.type() === "error" && !/status of 4\d\d/.test(message.text())) {
      flaws.push(`console: ${message.text().slice(0, 400)}`);
    }
  });
  context.on("response", (response) => {
    if (response.request().method() === "POST" && response.status() < 400 && !response.headers().location?.startsWith("/sign-in")) {
      console.log(`pressed\t${new URL(response.url()).pathname}`);
    }
  });
  context.on("weberror", (error) => flaws.push(`script: ${error.error().message}`));
  context.on("dialog", (dialog) => { flaws.push(`dialog: ${dialog.type()}`); dialog.dismiss(); });
  const page = await context.newPage();
  return { context, page, flaws, language, theme };
}

function secrets() {
  return existsSync(secretsFile) ? JSON.parse(readFileSync(secretsFile, "utf8")) : {};
}

// RFC 6238, of letters as in RFC 4648 §6.
export function code(letters, seconds) {
  const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  const bits = [...letters].map((letter) => alphabet.indexOf(letter).toString(2).padStart(5, "0")).join("");
  const key = Buffer.from(bits.match(/.{8}/g).map((byte) => parseInt(byte, 2)));
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(seconds / 30)));
  const hash = createHmac("sha1", key).update(counter).digest();
  const at = hash[hash.length - 1] & 15;
  return String((hash.readUInt32BE(at) & 0x7fffffff) % 1_000_000).padStart(6, "0");
}

export function passphrase(person) {
  return `${env.NADHIR_PASSPHRASE} ${person}`;
}

// A code is good once: the clocks go on before each.
async function freshCode(letters) {
  return code(letters, Number(await asked("/pass?seconds=31")));
}

// Signs in by hand, connecting an authenticator where this is the first time. Whoever is signed in still stays so.
export async function signIn(desk, node, person) {
  const { page } = desk;
  const key = `${node} ${consoles[node]} ${person}`;
  const known = secrets();
  await page.goto(consoles[node] + "/sign-in");
  if (new URL(page.url()).pathname === "/") {
    return;
  }
  await page.fill("#name", person);
  await page.fill("#passphrase", passphrase(person));
  if (known[key]) {
    await page.fill("#code", await freshCode(known[key]));
  }
  await submit(page, "form[action='/sign-in']");
  if (!known[key]) {
    const letters = (await page.textContent("code.secret")).trim();
    await page.fill("#passphrase", passphrase(person));
    await page.fill("#code", await freshCode(letters));
    await submit(page, "form[action='/sign-in']");
    writeFileSync(secretsFile, JSON.stringify({ ...secrets(), [key]: letters }));
  }
  check(new URL(page.url()).pathname === "/", `${person} is not on the board but at ${page.url()}: ${await words(page)}`);
}

// Presses the button of a form and waits for the page that it leads to.
export async function submit(page, form) {
  await Promise.all([page.waitForNavigation({ waitUntil: "load" }), page.locator(`${form} button`).first().click()]);
}

export async function words(page) {
  return (await page.locator("main").innerText()).replace(/\s+/g, " ").slice(0, 600);
}

export async function shot(page, folder, name) {
  mkdirSync(`${shots}/${folder}`, { recursive: true });
  await page.screenshot({ path: `${shots}/${folder}/${name}.png`, fullPage: true });
}

export function sound(desk, where) {
  const found = desk.flaws.splice(0);
  check(found.length === 0, `${where}: ${[...new Set(found)].join("; ")}`);
}
