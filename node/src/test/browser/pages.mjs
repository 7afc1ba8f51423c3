// Every page of the table, found by following links from the board as somebody would: in both directions and both
// themes, with a picture of each; nothing goes wrong in it, and axe-core finds nothing serious.
import { createRequire } from "node:module";
import { check, consoles, run, shot, signIn, sound, step, window } from "./desk.mjs";

const AXE = createRequire(import.meta.url).resolve("axe-core/axe.min.js");
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
const KINDS = [
  { language: "en", theme: "light" },
  { language: "ar", theme: "dark" },
  { language: "ar", theme: "light" },
  { language: "en", theme: "dark" },
];
const PEOPLE = [["ours", "layla"], ["ours", "salma"], ["ours", "omar"], ["theirs", "huda"]];
const routes = process.env.NADHIR_ROUTES.split(",").map((path) => ({
  path,
  pattern: new RegExp("^" + path.replace(/\{[^}]+\}/g, "[^/]+") + "$"),
  plain: !path.includes("{"),
}));
const found = new Map();
// Of one kind of page not all lead to the same places.
const ALIKE_MAX = 3;

// Of several that fit, the one that names the path word for word.
function routeOf(path) {
  const fitting = routes.filter((route) => route.pattern.test(path));
  return (fitting.find((route) => route.plain) ?? fitting[0])?.path;
}

async function walk(desk, node, person) {
  const { page } = desk;
  const open = ["/"];
  const seen = new Set();
  const alike = new Map();
  while (open.length > 0) {
    const path = open.shift();
    const route = routeOf(new URL(path, consoles[node]).pathname);
    const times = alike.get(route) ?? 0;
    if (!route || seen.has(path) || times >= ALIKE_MAX) {
      continue;
    }
    seen.add(path);
    alike.set(route, times + 1);
    const answer = await page.request.get(consoles[node] + path);
    const isPage = (answer.headers()["content-type"] ?? "").startsWith("text/html");
    if (answer.status() !== 200) {
      continue;
    }
    if (!found.has(route)) {
      found.set(route, { route, path, node, person, isPage });
    }
    if (isPage) {
      const links = [...(await answer.text()).matchAll(/<a [^>]*href="(\/[^"#]*)"/g)].map((match) => match[1].replaceAll("&amp;", "&"));
      open.push(...links.filter((link) => !link.startsWith("/assets/")));
    }
  }
}

function named(route) {
  return route === "/" ? "board" : route.slice(1).replace(/[{}]/g, "").replaceAll("/", "-");
}

async function serious(page) {
  const { violations } = await page.evaluate((tags) => globalThis.axe.run(document, { runOnly: tags }), TAGS);
  return violations
    .filter((violation) => ["serious", "critical"].includes(violation.impact))
    .map((violation) => `${violation.id} ×${violation.nodes.length}: ${violation.nodes.slice(0, 3).map((node) => node.html.slice(0, 160) + " " + (node.any[0]?.message ?? "")).join(" | ")}`);
}

// A map comes after its page.
async function drawn(page) {
  const map = page.locator(".map");
  if ((await map.count()) > 0) {
    await map.locator("canvas").first().waitFor({ timeout: 5_000 }).catch(() => {});
    await page.waitForTimeout(1_500);
  }
}

// Nothing may reach over the side: a page is read without scrolling sideways, also on a telephone.
async function overhang(page) {
  return page.evaluate(() => {
    const root = document.documentElement;
    if (root.scrollWidth <= root.clientWidth) {
      return "";
    }
    const outside = [...document.body.querySelectorAll("*")].filter((one) => {
      const box = one.getBoundingClientRect();
      return box.right > root.clientWidth + 1 || box.left < -1;
    });
    return `${root.scrollWidth} px in ${root.clientWidth}: ${outside.slice(-1).map((one) => one.outerHTML.slice(0, 160))}`;
  });
}

await run(async () => {
  for (const [node, person] of PEOPLE) {
    const desk = await window();
    await signIn(desk, node, person);
    await walk(desk, node, person);
    await desk.context.close();
  }
  await step("every page of the table is reached by links", () => {
    const missing = routes.map((route) => route.path).filter((path) => !found.has(path) && !process.env.NADHIR_ALONE.split(",").includes(path));
    check(missing.length === 0, `not reached: ${missing.join(", ")}`);
  });
  const pages = [...found.values()].filter((one) => one.isPage);
  for (const { language, theme } of KINDS) {
    const desks = {};
    for (const one of pages) {
      const who = `${one.node}-${one.person}`;
      if (!desks[who]) {
        desks[who] = await window({ language, theme, init: [AXE] });
        await signIn(desks[who], one.node, one.person);
      }
      const desk = desks[who];
      await step(`${one.route} in ${language}, ${theme}`, async () => {
        const { page } = desk;
        await page.goto(consoles[one.node] + one.path);
        await drawn(page);
        await shot(page, `${language}-${theme}`, named(one.route));
        const troubles = [...(await serious(page)), await overhang(page)];
        if (theme === "light") {
          await page.setViewportSize({ width: 390, height: 844 });
          troubles.push(await overhang(page));
          if (language === "ar") {
            await shot(page, "phone", named(one.route));
          }
          await page.setViewportSize({ width: 1366, height: 768 });
        }
        check((await page.locator("h1").count()) === 1, "not one heading of the first rank");
        if (one.route.endsWith("/print")) {
          const paper = await page.pdf({ path: `${process.env.NADHIR_SHOTS}/notice-${language}.pdf`, preferCSSPageSize: true });
          check(paper.subarray(0, 5).toString() === "%PDF-", "no PDF");
          const sheets = paper.toString("latin1").match(/\/Type\s*\/Page[^s]/g).length;
          check(sheets <= 3, `${sheets} sheets of paper`);
        }
        const said = troubles.filter((trouble) => trouble);
        check(said.length === 0, said.join("\n"));
        sound(desk, one.path);
      });
    }
    for (const desk of Object.values(desks)) {
      await desk.context.close();
    }
  }
});
