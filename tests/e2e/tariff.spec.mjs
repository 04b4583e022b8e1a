// <resultaat-tariff>: the cost of help, with its explanation.
import { readFileSync } from "node:fs";
import { cents, described, expect, focused, listen, openAll, opener, settled, tabTo, test, tick, recorded, visit } from "./support/test.mjs";

const tariff = (page) => page.locator("resultaat-tariff");
const part = (page, name) => tariff(page).getByRole("group", { name, exact: true });
const outcome = (page) => part(page, "Dit kost het");
const total = (page) => described(outcome(page), "Alle hulp samen");
const pays = (page) => described(outcome(page), "U betaalt zelf");
const CLEANING = "Schoon en leefbaar huis";
const COURSE = "Administratie leren in een groep";

/** The card of a chosen block. */
function line(page, name) {
  return part(page, "Uw keuze").getByRole("listitem").filter({ has: page.getByRole("heading", { name, exact: true }) });
}

/** The head, rows and foot of the table of costs, as lists of cell texts. */
async function costs(scope) {
  await opener(scope, "Kosten per periode").click();
  const table = scope.getByRole("table", { name: "Kosten per periode" });
  await expect(table).toBeVisible();
  const rows = await table.getByRole("row").evaluateAll((all) =>
    all.map((row) => [...row.cells].map((cell) => cell.textContent.trim()).filter((text) => text !== "")),
  );
  return { head: rows[0], body: rows.slice(1, -1), foot: rows.at(-1) };
}

const amounts = (texts) => texts.map((text) => (text === "–" ? 0 : cents(text)));
const sum = (all) => all.reduce((a, b) => a + b, 0);

test.describe("following Mrs Jansen's plan", () => {
  test.beforeEach(({ page }) => visit(page, "/plan/jansen/"));

  test("shows each granted block with its price", async ({ page }) => {
    await expect(part(page, "Uw keuze").getByRole("heading", { level: 4 })).toHaveText([CLEANING, COURSE]);
    await expect(line(page, CLEANING)).toContainText("2 uur per week");
    await expect(line(page, CLEANING)).toContainText("€ 4.183,44");
    await expect(line(page, COURSE)).toContainText("1 keer per maand");
    await expect(line(page, COURSE)).toContainText("€ 1.824,56");
  });

  test("shows the total without scrolling, as a maximum for the plan's year", async ({ page }) => {
    await expect(total(page).getByText("€ 6.008,00")).toBeVisible();
    await expect(total(page)).toContainText("ten hoogste van 1 september 2026 t/m 31 augustus 2027");
    await expect(pays(page)).toContainText("€ 21,80 per maand");
    await expect(pays(page)).toContainText("Het bedrag vanaf 1 januari 2027 is nog niet bekend.");
  });

  test("says that the tariffs are made up and the own contribution is not", async ({ page }) => {
    await expect(tariff(page).getByText("Alleen de landelijke eigen bijdrage is echt.")).toBeVisible();
  });

  test("shows costs that add up exactly, per line, per month and in total", async ({ page }) => {
    const { head, body, foot } = await costs(outcome(page));
    expect(head).toEqual(["Periode", CLEANING, COURSE, "Samen"]);
    expect(body.map((row) => row[0])).toEqual([
      "september 2026", "oktober 2026", "november 2026", "december 2026", "januari 2027", "februari 2027",
      "maart 2027", "april 2027", "mei 2027", "juni 2027", "juli 2027", "augustus 2027",
    ]);
    const rows = body.map((row) => amounts(row.slice(1)));
    for (const [cleaning, course, together] of rows) expect(cleaning + course).toBe(together);
    const columns = [0, 1, 2].map((i) => sum(rows.map((row) => row[i])));
    expect(columns).toEqual(amounts(foot.slice(1)));
    expect(columns).toEqual([418344, 182456, 600800]);
    expect(columns[2]).toBe(cents(await total(page).innerText()));
  });

  test("shows months of the own contribution that add up exactly", async ({ page }) => {
    await part(page, "Wanneer en voor wie?").getByLabel("Laatste dag").fill("2026-12-31");
    await expect(total(page)).toContainText("€ 1.974,40");
    await opener(outcome(page), "Hoe komen we aan deze bedragen?").click();
    await openAll(outcome(page));
    const months = outcome(page).locator("summary").filter({ hasText: /: u betaalt/ });
    await expect(months).toHaveText([/^september 2026/, /^oktober 2026/, /^november 2026/, /^december 2026/]);
    const whole = await opener(outcome(page), /^U betaalt zelf/).innerText();
    expect(sum((await months.allInnerTexts()).map(cents))).toBe(cents(whole));
    expect(cents(whole)).toBe(8720);
  });

  test("shows no total of an own contribution of which a part is not known", async ({ page }) => {
    await opener(outcome(page), "Hoe komen we aan deze bedragen?").click();
    await openAll(outcome(page));
    await expect(outcome(page).getByText("Het bedrag vanaf 1 januari 2027 is nog niet bekend.").last()).toBeVisible();
    await expect(outcome(page).getByText("U betaalt zelf € 87,20.", { exact: true })).toHaveCount(0);
  });

  test("writes the dates in its notes in words", async ({ page }) => {
    await expect(outcome(page)).toContainText("De eigen bijdrage vanaf 1 januari 2027 is nog niet bekend.");
  });

  test("changes the volume by a quarter of an hour with a button", async ({ page }) => {
    await line(page, CLEANING).getByRole("button", { name: `Meer ${CLEANING}` }).click();
    await expect(line(page, CLEANING)).toContainText("2 uur en 15 minuten per week");
    await expect(line(page, CLEANING)).toContainText("€ 4.706,37");
    await expect(total(page)).toContainText("€ 6.530,93");
    await line(page, CLEANING).getByRole("button", { name: `Minder ${CLEANING}` }).click();
    await line(page, CLEANING).getByRole("button", { name: `Minder ${CLEANING}` }).click();
    await expect(line(page, CLEANING)).toContainText("1 uur en 45 minuten per week");
    await expect(total(page)).toContainText("€ 5.485,08");
  });

  test("changes while the reader types, and keeps the focus", async ({ page }) => {
    const field = line(page, CLEANING).getByRole("spinbutton");
    await field.focus();
    await page.keyboard.press("ControlOrMeta+a");
    await page.keyboard.type("180");
    await expect(field).toHaveValue("180");
    expect(await focused(field)).toBe(true);
    await expect(line(page, CLEANING)).toContainText("3 uur per week");
    await expect(total(page)).toContainText("€ 8.099,72");
    await expect(pays(page)).toContainText("€ 21,80 per maand");
  });

  test("shows an error for an empty volume, and recovers", async ({ page }) => {
    const field = line(page, CLEANING).getByRole("spinbutton");
    await field.fill("");
    await expect(outcome(page)).toContainText("We kunnen dit nog niet uitrekenen.");
    await expect(outcome(page)).toContainText("Let op:");
    await expect(outcome(page)).not.toContainText(/quantity|`/);
    await field.fill("120");
    await expect(total(page)).toContainText("€ 6.008,00");
  });

  test("refuses an end before the start, and recovers", async ({ page }) => {
    const last = part(page, "Wanneer en voor wie?").getByLabel("Laatste dag");
    await last.fill("2026-08-01");
    await expect(outcome(page)).toContainText("We kunnen dit nog niet uitrekenen.");
    await expect(outcome(page)).toContainText("Zet begin en einde op volgorde.");
    await last.fill("2027-08-31");
    await expect(total(page)).toContainText("€ 6.008,00");
  });

  test("removes a line", async ({ page }) => {
    await line(page, COURSE).getByRole("button", { name: `Haal ${COURSE} weg` }).click();
    await expect(line(page, COURSE)).toHaveCount(0);
    await expect(total(page)).toContainText("€ 4.183,44");
  });

  test("says that nothing is chosen after the last line is removed", async ({ page }) => {
    for (const name of [COURSE, CLEANING]) {
      await line(page, name).getByRole("button", { name: `Haal ${name} weg` }).click();
    }
    await expect(outcome(page).getByText("U koos nog niets.")).toBeVisible();
    await expect(total(page)).toHaveCount(0);
  });

  test("adds a block with the keyboard, and explains why the two blocks cannot be combined", async ({ page }) => {
    const area = opener(part(page, "Kies de hulp"), "Ondersteuning en regie bij het huishouden");
    await tabTo(page, area);
    await page.keyboard.press("Enter");
    const block = part(page, "Kies de hulp").getByRole("checkbox", { name: "Regie in het huishouden" });
    await tabTo(page, block, 5);
    await page.keyboard.press("Space");
    await expect(block).toBeChecked();
    expect(await focused(block)).toBe(true);
    await expect(line(page, "Regie in het huishouden")).toContainText("3 uur per week");
    await expect(outcome(page)).toContainText(
      "Let op: Bij Regie in het huishouden (Z6) hoort schoonmaken al. Schoon en leefbaar huis (Z5) is dan dubbel.",
    );
    await expect(outcome(page)).toContainText("Kies Z6 als iemand ook moet helpen met plannen. Kies anders Z5.");
    await tabTo(page, line(page, CLEANING).getByRole("button", { name: `Haal ${CLEANING} weg` }));
    await page.keyboard.press("Enter");
    await expect(outcome(page)).not.toContainText("is dan dubbel");
  });

  test("shows no own contribution for a household in which not everybody has reached pension age", async ({ page }) => {
    await tick(part(page, "Wanneer en voor wie?").getByLabel("Samen, niet iedereen heeft de leeftijd voor AOW"));
    await expect(pays(page)).toContainText("U betaalt niets");
    await expect(pays(page)).toContainText("Niet iedereen heeft de leeftijd voor AOW. Dan betaalt u niets.");
    await expect(outcome(page)).not.toContainText("nog niet bekend");
    await expect(total(page)).toContainText("€ 6.008,00");
  });

  test("shows no own contribution when the help is for children", async ({ page }) => {
    await tick(part(page, "Wanneer en voor wie?").getByLabel("De hulp is alleen voor kinderen"));
    await expect(pays(page)).toContainText("U betaalt niets");
  });

  test("uses the tariff and the own contribution of another municipality", async ({ page }) => {
    await part(page, "Wanneer en voor wie?").getByLabel("Gemeente", { exact: true }).selectOption("Buurdorp");
    await expect(total(page)).toContainText("€ 5.877,92");
    await expect(pays(page)).toContainText("€ 15,00 per maand");
  });

  test("says that an audience has no tariff", async ({ page }) => {
    await tick(part(page, "Wanneer en voor wie?").getByLabel("Zelf, met een bekende (pgb)"));
    await expect(outcome(page)).toContainText("We kunnen dit nog niet uitrekenen.");
    await expect(outcome(page)).toContainText(`Voor ${COURSE}`);
    await expect(outcome(page)).not.toContainText(/personal_budget|\d{4}-\d\d-\d\d/);
  });

  test("explains amounts down to a tariff, with its source and the line in its file", async ({ page }) => {
    await opener(outcome(page), "Hoe komen we aan deze bedragen?").click();
    const step = (words) => outcome(page).locator("summary").filter({ hasText: words });
    await step("Alle hulp samen kost € 6.008,00.").click();
    await step(`${CLEANING} kost € 4.183,44.`).click();
    await step("september 2026: € 307,20.").first().click();
    const found = outcome(page).getByRole("listitem").filter({ hasText: /^Het tarief is €\s38,40 per uur\./ }).first();
    await expect(found).toBeVisible();
    await expect(found).toContainText("Verzonnen tarieven van Voorbeeldstad en Buurdorp voor 2026");
    const place = Number(/tariffs\.csv:(\d+)/.exec(await found.innerText())[1]);
    const file = readFileSync(new URL("../../catalogues/voorbeeldstad/tariffs.csv", import.meta.url), "utf8");
    expect(file.split("\n")[place - 1]).toMatch(/^Z5,,in_kind,,,,38\.40,hour,2026/);
  });

  test("shows a source for each step without steps below it", async ({ page }) => {
    await opener(outcome(page), "Hoe komen we aan deze bedragen?").click();
    await openAll(outcome(page));
    const leaves = await outcome(page).getByRole("listitem").evaluateAll((all) =>
      all.filter((item) => !item.querySelector("details")).map((item) => item.innerText.trim()),
    );
    const tariffs = leaves.filter((text) => text.startsWith("Het tarief is"));
    expect(tariffs).toHaveLength(24);
    for (const text of tariffs) expect(text).toMatch(/\(tariffs\.csv:\d+\)$/);
    const rates = leaves.filter((text) => text.startsWith("De eigen bijdrage is"));
    expect(rates).toHaveLength(4);
    for (const text of rates) expect(text).toMatch(/Uitvoeringsbesluit Wmo 2015.*own-contribution\.csv:\d+\)$/);
    for (const text of leaves.filter((text) => text.startsWith("U krijgt"))) expect(text).toMatch(/uw keuze of plan$/);
    // A sum follows from the steps below it. Every other step names its source.
    for (const text of leaves.filter((text) => /^(Dat telt|We rekenen|Het bedrag)/.test(text))) {
      expect(text).toMatch(/(iWmo|Wmo 2015)/);
    }
  });
});

test("dispatches the chosen arrangement, with amounts and volumes as strings", async ({ page }) => {
  await listen(page);
  await visit(page, "/plan/jansen/");
  await line(page, CLEANING).getByRole("button", { name: `Meer ${CLEANING}` }).click();
  await settled(page);
  const last = (await recorded(page, "change", "resultaat-tariff")).at(-1);
  expect(last.detail.arrangement.lines[0]).toMatchObject({ block: "Z5", quantity: "135" });
  expect(last.detail.need.blocks).toEqual(["Z5", "F1"]);
});

test.describe("real tariffs", () => {
  const westerveld = (page) => page.getByRole("region", { name: "Westerveld in 2023" });
  const altena = (page) => page.getByRole("region", { name: "Altena, als u zelf hulp koopt" });

  test.beforeEach(({ page }) => visit(page, "/tarieven/"));

  test("Westerveld's notice names their year, and says that it is past", async ({ page }) => {
    await expect(westerveld(page).getByText("De gemeente Westerveld maakte ze bekend voor 2023.")).toBeVisible();
    await expect(westerveld(page).getByText("Deze tarieven golden tot en met 31 december 2023.")).toBeVisible();
  });

  test("Westerveld pays EUR 55.80 an hour for basic guidance", async ({ page }) => {
    await opener(westerveld(page), "Begeleiding en verzorging").click();
    const block = westerveld(page).getByRole("checkbox", { name: "Begeleiding voor u alleen, basis" });
    await expect(block).toHaveAccessibleDescription(/€\s55,80 per uur/);
    await tick(block);
    const sums = westerveld(page).getByRole("group", { name: "Dit kost het" });
    await expect(described(sums, "Alle hulp samen")).toContainText("€ 5.914,80");
    await expect(described(sums, "Alle hulp samen")).toContainText("van 1 januari t/m 31 december 2023");
    await expect(described(sums, "U betaalt zelf")).toContainText("€ 19,00 per maand");
    const { body, foot } = await costs(sums);
    expect(sum(body.map((row) => cents(row.at(-1))))).toBe(591480);
    expect(cents(foot.at(-1))).toBe(591480);
  });

  test("Westerveld's steps link to the publication", async ({ page }) => {
    await opener(westerveld(page), "Begeleiding en verzorging").click();
    await tick(westerveld(page).getByRole("checkbox", { name: "Begeleiding voor u alleen, basis" }));
    const sums = westerveld(page).getByRole("group", { name: "Dit kost het" });
    await opener(sums, "Hoe komen we aan deze bedragen?").click();
    await openAll(sums);
    const found = sums.getByRole("listitem").filter({ hasText: /^Het tarief is €\s55,80 per uur\./ }).first();
    await expect(found).toContainText("Gemeente Westerveld, Tarieven Wmo 2023 (tariffs.csv:2)");
  });

  test("Altena has claim periods of four weeks, and a notice that no year was published", async ({ page }) => {
    await expect(altena(page).getByText("Ze zijn voor een persoonsgebonden budget (pgb).")).toBeVisible();
    await opener(altena(page), "Begeleiding").click();
    const block = altena(page).getByRole("checkbox", { name: "Begeleiding licht" });
    await expect(block).toHaveAccessibleDescription(/€\s344,13 per vier weken/);
    await tick(block);
    const sums = altena(page).getByRole("group", { name: "Dit kost het" });
    const { body } = await costs(sums);
    for (const row of body) expect(cents(row.at(-1))).toBe(34413);
    expect(cents(await described(sums, "Alle hulp samen").innerText())).toBe(34413 * body.length);
  });

  test("Altena's tariff for the resident's network is lower", async ({ page }) => {
    await opener(altena(page), "Begeleiding").click();
    await tick(altena(page).getByRole("checkbox", { name: "Begeleiding licht" }));
    await tick(altena(page).getByLabel("Zelf, met een bekende (pgb)"));
    const { body } = await costs(altena(page).getByRole("group", { name: "Dit kost het" }));
    for (const row of body) expect(cents(row.at(-1))).toBe(20648);
  });
});
