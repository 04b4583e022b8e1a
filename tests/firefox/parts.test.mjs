// Firefox: parts of the module that are not loaded, damaged or slow, and another language. `cargo xtask test` runs this
// after a build. It sets FIREFOX to the browser and XTASK to its own program.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { createServer } from "node:http";
import { once } from "node:events";
import { after, before, beforeEach, test } from "node:test";
import { fileURLToPath } from "node:url";
import puppeteer from "puppeteer-core";

const root = fileURLToPath(new URL("../..", import.meta.url));
const LOST = "Dit deel komt niet aan. Misschien hebt u geen internet.";

const PAGE = `<!doctype html><html lang="nl"><head><meta charset="utf-8"><title>Proef</title>
  <script type="module" src="/resultaat-tariff.js"></script></head><body>
  <resultaat-tariff catalogue="/catalogues/voorbeeldstad/manifest.json"></resultaat-tariff></body></html>`;

let server, between, browser, page, address;

/** Patterns of file names, each with a rule: the files are lost, altered or delayed. */
let rules = [];

before(async () => {
  server = spawn(process.env.XTASK ?? "target/tool/xtask", ["serve", "--no-build", "--port", "0"], { cwd: root, stdio: ["ignore", "pipe", "inherit"] });
  const [line] = await once(server.stdout, "data");
  const site = String(line).match(/http:\S+\//)[0];
  between = createServer(async (request, answer) => {
    if (request.url === "/proef.html") {
      // A page with only the calculator, with the policy of the other pages.
      const policy = (await fetch(site)).headers.get("content-security-policy");
      answer.writeHead(200, { "content-type": "text/html; charset=utf-8", "content-security-policy": policy });
      return answer.end(PAGE);
    }
    const rule = rules.find(([pattern]) => pattern.test(request.url))?.[1];
    if (rule === "lost") return answer.destroy();
    await rule?.letGo;
    const response = await fetch(new URL(request.url, site));
    const body = Buffer.from(await response.arrayBuffer());
    if (rule === "altered") body[body.length - 1] ^= 1;
    const headers = Object.fromEntries([...response.headers].filter(([name]) => !/^(content-(encoding|length)|transfer-encoding|connection)$/.test(name)));
    // Tests must not share cached files, except that the browser caches a damaged file.
    if (rule !== "altered") headers["cache-control"] = "no-store";
    answer.writeHead(response.status, headers).end(body);
  });
  await once(between.listen(0, "127.0.0.1"), "listening");
  address = `http://127.0.0.1:${between.address().port}`;
  browser = await puppeteer.launch({ browser: "firefox", executablePath: process.env.FIREFOX ?? "/usr/bin/firefox-esr", headless: true });
});

after(async () => {
  await browser?.close();
  between?.close();
  between?.closeAllConnections();
  server?.kill();
});

beforeEach(async () => {
  await page?.close();
  rules = [];
  page = await browser.newPage();
});

const part = (name) => new RegExp(`/resultaat\\w*(-\\w+)?-${name}-[0-9a-f]{12}\\.wasm$`);

/** The text of an element, including its shadow tree. */
const text = (element) => page.evaluate((element) => document.querySelector(element)?.shadowRoot?.querySelector(".root")?.textContent ?? "", element);

/** Waits until an element contains a text. */
async function says(element, words, most = 15_000) {
  const end = Date.now() + most;
  while (!(await text(element)).includes(words)) {
    if (Date.now() > end) assert.fail(`${element} does not say "${words}" but "${(await text(element)).slice(0, 300)}"`);
    await new Promise((done) => setTimeout(done, 50));
  }
}

/** Clicks the button with this text, or the control with this label. */
const press = (element, words) =>
  page.evaluate(
    (element, words) => {
      const root = document.querySelector(element).shadowRoot;
      const all = [...root.querySelectorAll("button, label, summary")];
      const found = all.find((one) => (one.getAttribute("aria-label") ?? one.textContent).trim() === words);
      (found.control ?? found).click();
    },
    element,
    words,
  );

test("three elements on a page are drawn, and break no policy", async () => {
  const problems = [];
  page.on("console", (message) => /content security policy|could not/i.test(message.text()) && problems.push(message.text()));
  page.on("pageerror", (error) => problems.push(error.message));
  await page.goto(`${address}/plan/jansen/`);
  await says("resultaat-plan", "Wat betaalt u zelf?");
  await says("resultaat-tariff", "Alle hulp samen");
  await says("resultaat-providers", "Schoon en Meer");
  assert.deepEqual(problems, []);
});

test("choices that were made while a part was not loaded are priced after another attempt", async () => {
  rules = [[part("price"), "lost"]];
  await page.goto(`${address}/proef.html`);
  await says("resultaat-tariff", "Kies de hulp");
  await press("resultaat-tariff", "Schoon en leefbaar huis");
  await says("resultaat-tariff", LOST);
  rules = [];
  await press("resultaat-tariff", "Probeer het opnieuw");
  await says("resultaat-tariff", "Alle hulp samen");
});

test("a damaged part is refused, and fetched again", async () => {
  rules = [[part("price"), "altered"]];
  await page.goto(`${address}/proef.html`);
  await says("resultaat-tariff", "Kies de hulp");
  await press("resultaat-tariff", "Schoon en leefbaar huis");
  await says("resultaat-tariff", LOST);
  rules = [];
  await press("resultaat-tariff", "Probeer het opnieuw");
  await says("resultaat-tariff", "Alle hulp samen");
});

test("choices that are made while a part is loading are priced once it is loaded", async () => {
  let go;
  rules = [[part("price"), { letGo: new Promise((resolve) => (go = resolve)) }]];
  await page.goto(`${address}/proef.html`, { waitUntil: "domcontentloaded" });
  await says("resultaat-tariff", "Kies de hulp");
  await press("resultaat-tariff", "Schoon en leefbaar huis");
  await says("resultaat-tariff", "Een moment. Dit deel komt eraan.");
  go();
  await says("resultaat-tariff", "Alle hulp samen");
});

test("another language is loaded while the page is open, and the screen stays when that fails", async () => {
  await page.goto(`${address}/plan/crisis/`);
  await says("resultaat-plan", "Het belangrijkste");
  const speak = (lang) => page.evaluate((lang) => document.documentElement.setAttribute("lang", lang), lang);
  await speak("en");
  await says("resultaat-plan", "The main points");
  rules = [[part("ar"), "lost"]];
  await speak("ar");
  await says("resultaat-plan", "هذا الجزء لا يصل.");
  assert.ok((await text("resultaat-plan")).includes("The main points"));
  rules = [];
  await press("resultaat-plan", "حاولوا مرة أخرى");
  await says("resultaat-plan", "خطتكم");
});
