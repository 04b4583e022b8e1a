// Writes what every page of the demonstration draws, step by step, to text files. To check that a change of the code
// does not change the screen, run this before and after it, and compare the two folders.
//
//   node tests/e2e/drawn.mjs DIST OUT
//   diff -r BEFORE AFTER
import { createReadStream, existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join } from "node:path";
import { chromium } from "@playwright/test";

const [dist, out] = process.argv.slice(2);
const TYPES = { ".html": "text/html", ".js": "text/javascript", ".json": "application/json", ".wasm": "application/wasm", ".css": "text/css", ".svg": "image/svg+xml" };
const POLICY = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; img-src 'self'; require-trusted-types-for 'script'; form-action 'none'";
// A Sunday after the start of the plans, on which residents can still object.
const TODAY = new Date("2026-09-20T10:00:00");
const LANGUAGES = ["en", "ar"];
const MOST_CLICKS = 60;

const server = createServer(({ url }, response) => {
  const path = decodeURIComponent(new URL(url, "http://x").pathname);
  let file = join(dist, path);
  if (existsSync(file) && statSync(file).isDirectory()) file = join(file, "index.html");
  if (!existsSync(file)) return response.writeHead(404).end();
  response.writeHead(200, { "content-type": `${TYPES[extname(file)] ?? "text/plain"}; charset=utf-8`, "content-security-policy": POLICY });
  createReadStream(file).pipe(response);
}).listen(0);
const base = `http://127.0.0.1:${server.address().port}`;

const pages = readdirSync(dist, { recursive: true })
  .map((name) => name.replaceAll("\\", "/"))
  .filter((name) => name.endsWith("index.html"))
  .map((name) => `/${name.slice(0, -"index.html".length)}`)
  .sort();

const browser = await chromium.launch({
  executablePath: process.env.CHROME ?? "/usr/bin/chromium",
  args: [...(process.getuid?.() === 0 ? ["--no-sandbox"] : []), "--disable-gpu", "--no-first-run", "--disable-background-networking"],
});
const ready = (page) =>
  page.evaluate(async () => {
    const plans = location.hash ? "resultaat-plan" : "resultaat-plan:not([plan^='#'])";
    const all = document.querySelectorAll(`${plans}, resultaat-conversation, resultaat-tariff, resultaat-providers, resultaat-start`);
    const drawn = () => [...all].every((one) => one.shadowRoot?.querySelector("slot")?.hidden || one.shadowRoot?.querySelector("[role=alert]"));
    for (let turn = 0; turn < 400 && !drawn(); turn += 1) await new Promise((done) => setTimeout(done, 25));
  });
/** The drawing of each element, one node per line. Waits until the drawing no longer changes. */
const drawing = (page) =>
  page.evaluate(async () => {
    const now = () =>
      [...document.querySelectorAll("resultaat-plan, resultaat-conversation, resultaat-tariff, resultaat-providers, resultaat-start")]
        .map((one) => `<${one.localName}>\n${[...(one.shadowRoot?.children ?? [])].filter((node) => node.localName !== "slot").map((node) => node.innerHTML).join("")}`)
        .join("\n")
        .replaceAll("><", ">\n<");
    let before;
    for (let same = 0, turn = 0; same < 4 && turn < 200; turn += 1) {
      await new Promise((done) => setTimeout(done, 20));
      const next = now();
      same = next === before ? same + 1 : 0;
      before = next;
    }
    return before;
  });
/** Uses the control in this place. Returns its name, or nothing when there is none. */
const act = (page, place) =>
  page.evaluate((place) => {
    const roots = [...document.querySelectorAll("resultaat-plan, resultaat-conversation, resultaat-tariff, resultaat-providers, resultaat-start")].map((one) => one.shadowRoot);
    const control = roots.flatMap((root) => [...(root?.querySelectorAll("button, summary, select, input[type=radio], input[type=checkbox]") ?? [])])[place];
    if (!control) return undefined;
    const said = `${control.localName} ${control.labels?.[0]?.textContent ?? control.textContent}`.trim().slice(0, 80);
    if (control.localName === "select") {
      control.selectedIndex = (control.selectedIndex + 1) % control.options.length;
      control.dispatchEvent(new Event("change", { bubbles: true, composed: true }));
    } else if (!control.disabled) control.click();
    return said;
  }, place);

mkdirSync(out, { recursive: true });
for (const path of pages) {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.clock.setFixedTime(TODAY);
  await page.addInitScript(() => {
    globalThis.print = () => {};
    delete globalThis.speechSynthesis;
  });
  await page.goto(base + path);
  await ready(page);
  const drawn = [`=== ${path}`, await drawing(page)];
  for (let place = 0; place < MOST_CLICKS; place += 1) {
    const said = await act(page, place);
    if (said === undefined) break;
    if (page.url() !== base + path && !page.url().startsWith(`${base}${path}#`)) {
      drawn.push(`=== ${place} ${said}: leads to ${page.url().slice(base.length)}`);
      await page.goto(base + path);
      await ready(page);
      continue;
    }
    drawn.push(`=== ${place} ${said}`, await drawing(page));
  }
  for (const language of LANGUAGES) {
    await page.goto(base + path);
    await ready(page);
    await page.evaluate((language) => (document.documentElement.lang = language), language);
    // The words of a language are fetched, and then its catalogue.
    await page.waitForTimeout(500);
    await page.waitForLoadState("networkidle");
    drawn.push(`=== in ${language}`, await drawing(page));
  }
  writeFileSync(join(out, `${path.slice(1).replaceAll("/", "_") || "home_"}.txt`), drawn.join("\n"));
  await context.close();
}
await browser.close();
server.close();
