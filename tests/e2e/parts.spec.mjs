// Parts of the module that cannot be loaded, are damaged or are slow. The screen shows a message, and keeps its content.
import { readFile } from "node:fs/promises";
import { open } from "./support/own-page.mjs";
import { described, expect, opener, settled, test, tick, today, visit } from "./support/test.mjs";

const LOST = "Dit deel komt niet aan. Misschien hebt u geen internet.";
const tariff = (page) => page.locator("resultaat-tariff");
const plan = (page) => page.locator("resultaat-plan");
const start = (page) => page.locator("resultaat-start");
const total = (page) => described(tariff(page), "Alle hulp samen");
const again = (scope) => scope.getByRole("button", { name: "Probeer het opnieuw" });

/** The files of a part. */
const files = (part) => new RegExp(`/resultaat\\w*(-\\w+)?-${part}-[0-9a-f]{12}\\.wasm$`);

/** Aborts the requests for a part. */
const lose = (page, part) => page.route(files(part), (route) => route.abort());

/** Serves a part with a changed byte. */
async function alter(page, part) {
  let sent = 0;
  await page.route(files(part), async (route) => {
    sent += 1;
    const response = await route.fetch();
    const body = await response.body();
    body[body.length - 1] ^= 1;
    await route.fulfill({ response, body });
  });
  return () => sent;
}

/** Delays a part until the returned function is called. */
async function delay(page, part) {
  let letGo;
  const gone = new Promise((resolve) => (letGo = resolve));
  await page.route(files(part), async (route) => {
    await gone;
    await route.continue();
  });
  return letGo;
}

/** Opens a page with only the calculator. */
async function openTariff(page) {
  await today(page);
  await open(page, '<resultaat-tariff catalogue="/catalogues/voorbeeldstad/manifest.json"></resultaat-tariff>', { script: "resultaat-tariff" });
}

async function choose(page) {
  await opener(tariff(page), "Ondersteuning en regie").click();
  await tick(tariff(page).getByRole("checkbox", { name: "Schoon en leefbaar huis" }));
}

test("an element without its words shows a message below the page's own content, and can try again", async ({ page }) => {
  await lose(page, "nl");
  await open(page, '<resultaat-tariff catalogue="/catalogues/voorbeeldstad/manifest.json"><p>Bel 088 000 00 00.</p></resultaat-tariff>');
  await expect(tariff(page).getByRole("alert")).toContainText(LOST);
  await expect(page.getByText("Bel 088 000 00 00.")).toBeVisible();
  await page.unroute(files("nl"));
  await again(tariff(page)).click();
  await expect(tariff(page).getByRole("heading", { name: "Wat kost de hulp?" })).toBeVisible();
  await expect(page.getByText("Bel 088 000 00 00.")).toBeHidden();
});

test("an element whose own part is not loaded shows a message, and can try again", async ({ page }) => {
  await lose(page, "tariff");
  await open(page, '<resultaat-tariff catalogue="/catalogues/voorbeeldstad/manifest.json"><p>Bel 088 000 00 00.</p></resultaat-tariff>');
  await expect(tariff(page).getByRole("alert")).toContainText(LOST);
  await page.unroute(files("tariff"));
  await again(tariff(page)).click();
  await expect(tariff(page).getByRole("heading", { name: "Wat kost de hulp?" })).toBeVisible();
});

test("choices that were made while a part was not loaded are priced after another attempt", async ({ page }) => {
  await lose(page, "price");
  await openTariff(page);
  await choose(page);
  await expect(tariff(page).getByRole("alert")).toContainText(LOST);
  await page.unroute(files("price"));
  await again(tariff(page)).click();
  await expect(total(page)).toContainText("€");
  await expect(tariff(page).getByRole("alert")).toHaveCount(0);
});

test("choices that are made while a part is loading are priced once it is loaded", async ({ page }) => {
  const letGo = await delay(page, "price");
  await openTariff(page);
  await choose(page);
  await expect(tariff(page).getByText("Een moment. Dit deel komt eraan.")).toBeVisible();
  await tariff(page).getByRole("button", { name: "Meer Schoon en leefbaar huis" }).click();
  letGo();
  await expect(total(page)).toContainText("€");
  await expect(tariff(page).getByText("Een moment.")).toHaveCount(0);
  await expect(tariff(page).getByRole("checkbox", { name: "Schoon en leefbaar huis" })).toBeChecked();
});

test("a damaged part is refused, and fetched again", async ({ page }) => {
  const sent = await alter(page, "price");
  await openTariff(page);
  await choose(page);
  await expect(tariff(page).getByRole("alert")).toContainText(LOST);
  expect(sent()).toBeGreaterThan(0);
  await page.unroute(files("price"));
  await again(tariff(page)).click();
  await expect(total(page)).toContainText("€");
});

test("a damaged module is refused, and the page's own content stays", async ({ page }) => {
  await page.route(/\/resultaatwijzer-[0-9a-f]{12}\.wasm$/, async (route) => {
    const response = await route.fetch();
    const body = await response.body();
    body[body.length - 1] ^= 1;
    await route.fulfill({ response, body });
  });
  const refused = page.waitForEvent("console", (message) => message.text().includes("Resultaatwijzer could not start"));
  await open(page, '<resultaat-plan catalogue="/catalogues/voorbeeldstad/manifest.json"><p>Bel 088 000 00 00.</p></resultaat-plan>');
  await refused;
  await expect(page.getByText("Bel 088 000 00 00.")).toBeVisible();
  expect(await page.evaluate(() => customElements.get("resultaat-plan"))).toBeUndefined();
});

test("below the beginning of a plan there is a message that the rest is not loaded, and it can be loaded", async ({ page }) => {
  await lose(page, "detail");
  await visit(page, "/plan/jansen/");
  await expect(plan(page).getByRole("heading", { name: "Het belangrijkste" })).toBeVisible();
  await expect(plan(page).getByRole("alert")).toContainText(LOST);
  await page.unroute(files("detail"));
  await again(plan(page)).click();
  await expect(plan(page).getByRole("group", { name: "Uw rechten" })).toBeVisible();
});

test("providers are found after another attempt to load their part", async ({ page }) => {
  const providers = page.locator("resultaat-providers");
  await lose(page, "found");
  await open(page, '<resultaat-providers catalogue="/catalogues/voorbeeldstad/manifest.json"></resultaat-providers>', { script: "resultaat-providers" });
  await tick(providers.getByRole("checkbox", { name: "Schoon en leefbaar huis" }));
  await expect(providers.getByRole("alert")).toContainText(LOST);
  await page.unroute(files("found"));
  await again(providers).click();
  await expect(providers.getByRole("article").first()).toContainText("Molenhulp");
});

test("a chosen message is read after another attempt to load its part", async ({ page }) => {
  await lose(page, "messages");
  await visit(page, "/plan/bericht/");
  await page.getByLabel("Bestand met het bericht").setInputFiles(new URL("../messages/wmo301.xml", import.meta.url).pathname);
  await expect(start(page).getByRole("alert")).toContainText(LOST);
  await page.unroute(files("messages"));
  await again(start(page)).click();
  await expect(start(page).locator("#question")).toContainText("Welke datum staat er op de brief");
});

test("when another language is not loaded, the screen stays and the reader can try again", async ({ page }) => {
  await openTariff(page);
  await choose(page);
  await lose(page, "en");
  await page.evaluate(() => document.documentElement.setAttribute("lang", "en"));
  await expect(tariff(page).getByRole("alert")).toContainText("This part does not arrive.");
  await expect(total(page), "what was there stays").toContainText("€");
  await page.unroute(files("en"));
  await tariff(page).getByRole("button", { name: "Try again" }).click();
  await expect(tariff(page).getByRole("heading", { level: 2 })).toHaveText("What does the help cost?");
  await expect(tariff(page).getByRole("alert")).toHaveCount(0);
});

test("offline the message is in the reader's language", async ({ page, context }) => {
  await visit(page, "/plan/crisis/");
  await context.setOffline(true);
  await page.evaluate(() => document.documentElement.setAttribute("lang", "ar"));
  const alert = plan(page).getByRole("alert");
  await expect(alert).toContainText("هذا الجزء لا يصل.");
  expect(await alert.evaluate((one) => getComputedStyle(one).direction)).toBe("rtl");
  await expect(plan(page).getByRole("heading", { name: "Het belangrijkste" })).toBeVisible();
  await context.setOffline(false);
  await plan(page).getByRole("button", { name: "حاولوا مرة أخرى" }).click();
  await expect(plan(page).getByRole("heading", { name: "خطتكم" })).toBeVisible();
});

test("a language that the page does not use is not fetched", async ({ page }) => {
  const asked = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  await visit(page, "/plan/crisis/");
  await settled(page);
  expect(asked.filter((path) => files("nl").test(path))).toHaveLength(1);
  expect(asked.filter((path) => files("(en|ar)").test(path))).toEqual([]);
});
