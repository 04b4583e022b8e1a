// The pages work under a strict policy, from one origin, without storing data. The fixture `faults` fails on a breach.
import { open, policy } from "./support/own-page.mjs";
import { PAGES } from "./support/pages.mjs";
import { expect, openAll, opener, settled, test, tick, visit } from "./support/test.mjs";

const TYPES = {
  css: "text/css; charset=utf-8",
  html: "text/html; charset=utf-8",
  js: "text/javascript; charset=utf-8",
  json: "application/json",
  svg: "image/svg+xml",
  wasm: "application/wasm",
};
const FOR_EVER = "public, max-age=31536000, immutable";

/** Uses all controls on the page, so that code that runs late is tested too. */
async function use(page) {
  await openAll(page);
  for (const select of await page.getByRole("combobox").all()) await select.selectOption({ index: 1 });
  for (const words of [/^Meer /, /^Kies [A-Z].*$/, /^More /, /^Choose /]) {
    const button = page.getByRole("button", { name: words }).first();
    if (await button.count()) await button.click();
  }
  for (const words of [/^Vergelijk /, /^Compare /]) {
    for (const box of (await page.getByRole("checkbox", { name: words }).all()).slice(0, 2)) await tick(box);
  }
  await settled(page);
}

/** Checks that a response has the correct type, is compressed, and can be cached by its name. */
function expectServedWell(response) {
  const { pathname } = new URL(response.url());
  const name = pathname.endsWith("/") ? `${pathname}index.html` : pathname;
  const headers = response.headers();
  expect(response.status(), pathname).toBe(200);
  expect(headers["content-type"], pathname).toBe(TYPES[name.split(".").at(-1)]);
  expect(headers["content-encoding"], pathname).toBe("br");
  expect(headers["x-content-type-options"], pathname).toBe("nosniff");
  const hashed = /-[0-9a-f]{12}\./.test(name);
  expect(headers["cache-control"], pathname).toBe(hashed ? FOR_EVER : "no-cache");
}

/** Everything that the page stored in the browser. */
const stored = (page) => page.evaluate(async () => ({
  local: localStorage.length,
  session: sessionStorage.length,
  databases: (await indexedDB.databases()).length,
  caches: (await caches.keys()).length,
  workers: (await navigator.serviceWorker.getRegistrations()).length,
}));

// One visit for all checks of a page: most of the time goes to loading and using it.
for (const path of PAGES) {
  test(`${path} is served well, asks only its own origin, breaks no policy and stores nothing`, async ({ page, context, baseURL }) => {
    const [asked, problems, responses] = [[], [], []];
    page.on("request", (request) => asked.push(request.url()));
    page.on("response", (response) => responses.push(response));
    page.on("console", (message) => {
      if (["error", "warning"].includes(message.type())) problems.push(message.text());
    });
    await visit(page, path);
    expect(responses.length).toBeGreaterThan(1);
    responses.forEach(expectServedWell);
    await use(page);
    expect(asked.filter((url) => !url.startsWith(baseURL))).toEqual([]);
    expect(problems).toEqual([]);
    expect(await context.cookies()).toEqual([]);
    expect(await stored(page)).toEqual({ local: 0, session: 0, databases: 0, caches: 0, workers: 0 });
  });
}

test("the policy allows no inline script, no inline style and no eval", async ({ page }) => {
  const directives = Object.fromEntries((await policy(page)).split(";").map((part) => {
    const [name, ...values] = part.trim().split(/\s+/);
    return [name, values];
  }));
  expect(directives["default-src"]).toEqual(["'none'"]);
  expect(directives["script-src"]).toEqual(["'self'", "'wasm-unsafe-eval'"]);
  expect(directives["style-src"]).toEqual(["'self'"]);
  expect(directives["connect-src"]).toEqual(["'self'"]);
  expect(directives["require-trusted-types-for"]).toEqual(["'script'"]);
});

test("the policy that the embedding guide recommends is sufficient", async ({ page }) => {
  await page.goto("/inbouwen/");
  const code = await page.getByRole("group", { name: /het beveiligingsbeleid/ }).innerText();
  const recommended = code.replace(/^Content-Security-Policy:/, "").replace(/\s+/g, " ").trim();
  expect(recommended).toContain("default-src 'none'");
  const at = 'catalogue="/catalogues/voorbeeldstad/manifest.json"';
  await open(page, [
    `<resultaat-plan id="plan" ${at} plan="/catalogues/voorbeeldstad/plans/jansen.json"><p>Bel.</p></resultaat-plan>`,
    `<resultaat-tariff id="tariff" for="plan" ${at}><p>Bel.</p></resultaat-tariff>`,
    `<resultaat-providers for="tariff" ${at}><p>Bel.</p></resultaat-providers>`,
  ].join(""), { policy: recommended });
  await expect(page.getByRole("heading", { name: "Het belangrijkste" })).toBeVisible();
  await expect(page.getByRole("heading", { name: "Dit kost het" })).toBeVisible();
  await expect(page.getByRole("article", { name: "De Buurtkring" })).toBeVisible();
  await opener(page, "Daginvulling").click();
  await expect(page.getByRole("checkbox", { name: "Leren en werken" }).first()).toBeVisible();
});

test("the code in the embedding guide works unchanged", async ({ page }) => {
  await page.goto("/inbouwen/");
  const code = await page.getByRole("group", { name: /rekenen zonder scherm/ }).innerText();
  const [, names, from] = /import \{ ([^}]+) \} from "([^"]+)"/.exec(code);
  const module = await page.evaluate(async (from) => Object.keys(await import(from)), from);
  expect(module).toEqual(expect.arrayContaining(names.split(", ")));
  const rest = await page.getByText(/U kunt ook periods/).locator("code").allInnerTexts();
  expect(module).toEqual(expect.arrayContaining(rest));
});
