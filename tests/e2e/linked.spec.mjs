// The three elements together: they follow each other, and dispatch events to the page.
import { open, openFile } from "./support/own-page.mjs";
import { described, expect, listen, opener, settled, tick, test, today, recorded, visit } from "./support/test.mjs";

const plan = (page) => page.locator("resultaat-plan");
const tariff = (page) => page.locator("resultaat-tariff");
const providers = (page) => page.locator("resultaat-providers");
const looksFor = (page) => opener(providers(page), "Dit zoekt u");
const total = (page) => described(tariff(page), "Alle hulp samen");

for (const person of [
  { path: "/plan/jansen/", goals: 2, total: "€ 6.008,00", need: "Schoon en leefbaar huis", first: "Schoon en Meer" },
  { path: "/plan/de-groen/", goals: 2, total: "€ 12.159,36", need: "Begeleiding midden", first: "De Springplank" },
]) {
  test(`all three show one plan: ${person.path}`, async ({ page }) => {
    await visit(page, person.path);
    await expect(plan(page).getByRole("article")).toHaveCount(person.goals);
    await expect(plan(page).getByRole("group", { name: "Wat betaalt u zelf?" })).toContainText(person.total);
    await expect(total(page)).toContainText(person.total);
    await expect(looksFor(page)).toContainText(person.need);
    await expect(providers(page).getByRole("article").first()).toContainText(person.first);
  });
}

test("a change of blocks in the calculator changes the need for providers", async ({ page }) => {
  await visit(page, "/plan/jansen/");
  await opener(tariff(page), "Daginvulling").click();
  await tick(tariff(page).getByRole("checkbox", { name: "Leren en werken" }));
  await expect(looksFor(page)).toContainText("Leren en werken");
  await expect(providers(page)).toContainText("Geen aanbieder kan alles.");
  await tariff(page).getByRole("button", { name: "Haal Schoon en leefbaar huis weg" }).click();
  await tariff(page).getByRole("button", { name: "Haal Administratie leren in een groep weg" }).click();
  await expect(looksFor(page)).not.toContainText("Schoon en leefbaar huis");
  await expect(providers(page).getByRole("article").first()).toContainText("Werkhuis Lindehof");
});

test("a change of hours in the calculator keeps the reader's wishes about providers", async ({ page }) => {
  await visit(page, "/plan/jansen/");
  await providers(page).getByLabel("Welke taal?").selectOption("Arabisch");
  await expect(providers(page).getByRole("article")).toHaveCount(3);
  await tariff(page).getByRole("button", { name: "Meer Schoon en leefbaar huis" }).click();
  await expect(total(page)).toContainText("€ 6.530,93");
  await page.waitForLoadState("networkidle");
  await settled(page);
  await expect(providers(page).getByRole("article")).toHaveCount(3);
  await expect(providers(page).getByLabel("Welke taal?")).toHaveValue("ar");
});

test("a change in the calculator does not change the plan", async ({ page }) => {
  await visit(page, "/plan/jansen/");
  await tariff(page).getByRole("button", { name: "Haal Schoon en leefbaar huis weg" }).click();
  await expect(total(page)).toContainText("€ 1.824,56");
  await expect(plan(page).getByRole("group", { name: "Wat betaalt u zelf?" })).toContainText("€ 6.008,00");
});

test("events bubble, cross shadow trees, and carry plain data", async ({ page }) => {
  await listen(page);
  await visit(page, "/plan/jansen/");
  await providers(page).getByRole("button", { name: "Kies Schoon en Meer" }).click();
  await settled(page);
  const all = await recorded(page);
  expect(new Set(all.map((event) => event.type))).toEqual(new Set(["resultaat-ready", "resultaat-change", "resultaat-select"]));
  expect(new Set(all.map((event) => event.by))).toEqual(new Set(["resultaat-plan", "resultaat-conversation", "resultaat-tariff", "resultaat-providers"]));
  for (const event of all) {
    expect(event, event.type).toMatchObject({ bubbles: true, composed: true, plain: true });
    expect(JSON.parse(event.json)).toEqual(event.detail);
  }
});

test("a plan dispatches itself, its arrangement and its need", async ({ page }) => {
  await listen(page);
  await visit(page, "/plan/de-groen/");
  const [{ detail }] = await recorded(page, "change", "resultaat-plan");
  expect(detail.plan.format).toBe("resultaatwijzer-plan/1");
  expect(detail.arrangement).toMatchObject({
    from: "2026-09-01",
    to: "2027-08-31",
    municipality: "voorbeeldstad",
    lines: [{ block: "S2", quantity: "120" }, { block: "M3", quantity: "60" }],
  });
  expect(detail.need).toEqual({ municipality: "voorbeeldstad", blocks: ["S2", "M3"] });
});

test("the details of an event can be read later as properties of the element", async ({ page }) => {
  await visit(page, "/plan/de-groen/");
  const blocks = await page.evaluate(() => document.querySelector("resultaat-tariff").arrangement.lines.map((line) => line.block));
  expect(blocks).toEqual(["S2", "M3"]);
  expect(await page.evaluate(() => document.querySelector("resultaat-providers").need.blocks)).toEqual(["S2", "M3"]);
});

test("a page can set an arrangement", async ({ page }) => {
  await visit(page, "/plan/jansen/");
  await page.evaluate(() => {
    document.querySelector("resultaat-tariff").arrangement = {
      from: "2026-09-01",
      to: "2026-12-31",
      municipality: "voorbeeldstad",
      household: { members: 1, all_at_pension_age: true },
      lines: [{ block: "Z5", quantity: "120" }],
    };
  });
  await expect(tariff(page).getByRole("group", { name: "Uw keuze" }).getByRole("heading", { level: 4 })).toHaveText(["Schoon en leefbaar huis"]);
  await expect(total(page)).toContainText("van 1 september t/m 31 december 2026");
  await expect(looksFor(page)).not.toContainText("Administratie");
});

test("inside another component's shadow tree the elements follow each other, and the page gets their events", async ({ page }) => {
  await listen(page);
  await today(page);
  await openFile(page, "in-shadow.html");
  await expect(total(page)).toContainText("€ 12.159,36");
  await expect(providers(page).getByRole("article").first()).toContainText("De Springplank");
  const events = await recorded(page, "change");
  expect(events.map((event) => event.by)).toContain("resultaat-plan");
  expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true);
});

test("an element that is moved keeps the reader's choices", async ({ page }) => {
  await visit(page, "/plan/jansen/");
  await tariff(page).getByRole("button", { name: "Meer Schoon en leefbaar huis" }).click();
  await expect(total(page)).toContainText("€ 6.530,93");
  await page.evaluate(() => document.querySelector("main").append(document.querySelector("resultaat-tariff")));
  await expect(total(page)).toContainText("€ 6.530,93");
});

test("an element that is removed and added again is drawn again", async ({ page }) => {
  await visit(page, "/plan/jansen/");
  await page.evaluate(async () => {
    const element = document.querySelector("resultaat-plan");
    const place = element.parentElement;
    element.remove();
    await new Promise((done) => setTimeout(done, 50));
    place.append(element);
  });
  await expect(plan(page).getByRole("heading", { name: "Het belangrijkste" })).toBeVisible();
});

test("a changed lang attribute changes the language of the element", async ({ page }) => {
  await visit(page, "/plan/jansen/");
  await page.evaluate(() => document.querySelector("resultaat-plan").setAttribute("lang", "en"));
  await expect(plan(page).getByRole("heading", { name: "The main points" })).toBeVisible();
  await expect(tariff(page).getByRole("heading", { name: "Dit kost het" })).toBeVisible();
});

test("an element follows the element that its attribute names after a change", async ({ page }) => {
  const catalogue = 'catalogue="/catalogues/voorbeeldstad/manifest.json"';
  const plans = ["jansen", "de-groen"].map((name) => `<resultaat-plan id="${name}" ${catalogue} plan="/catalogues/voorbeeldstad/plans/${name}.json"></resultaat-plan>`);
  await today(page);
  await open(page, `${plans.join("")}<resultaat-tariff for="jansen" ${catalogue}></resultaat-tariff>`);
  await expect(total(page)).toContainText("€ 6.008,00");
  await tariff(page).evaluate((element) => element.setAttribute("for", "de-groen"));
  await expect(total(page)).toContainText("€ 12.159,36");
  // It no longer follows the earlier element.
  await page.locator("#jansen").evaluate((element) => element.dispatchEvent(new CustomEvent("resultaat-change", { detail: { arrangement: { lines: [] } } })));
  await settled(page);
  await expect(total(page)).toContainText("€ 12.159,36");
});

test("providers of another catalogue are refused", async ({ page }) => {
  await open(page, '<resultaat-providers catalogue="/catalogues/voorbeeldstad/manifest.json"></resultaat-providers>');
  await expect(providers(page).getByRole("heading", { name: "Kies eerst welke hulp u zoekt." })).toBeVisible();
  await page.evaluate(() => {
    const other = document.createElement("resultaat-providers");
    other.setAttribute("catalogue", "/catalogues/altena/manifest.json");
    const fetched = performance.getEntriesByType("resource").map(({ name }) => name);
    other.setAttribute("providers", fetched.find((name) => /\/providers[^/]*\.json$/.test(name)));
    document.querySelector("main").append(other);
  });
  // The file is checked with the element's catalogue, and refused.
  await expect(providers(page).last()).toContainText("De gegevens van de gemeente kloppen niet.");
});
