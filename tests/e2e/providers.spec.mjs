// <resultaat-providers>: a fair comparison of providers.
import { described, expect, listen, opener, settled, test, tick, recorded, visit } from "./support/test.mjs";

const providers = (page) => page.locator("resultaat-providers");
const found = (page) => providers(page).getByRole("group", { name: /aanbieders? (kan|kunnen)|Geen aanbieder|gevonden/ });
const cards = (page) => providers(page).getByRole("article");
const card = (page, name) => providers(page).getByRole("article", { name, exact: true });
const names = (page) => cards(page).getByRole("heading", { level: 4 }).allInnerTexts();
const choose = (page, question, answer) => providers(page).getByLabel(question).selectOption(answer);

const ALL = ["Schoon en Meer", "Molenhulp", "De Huissleutel", "Thuiswerk De Linde", "De Buurtkring", "Waterdijk Helpt", "Thuis in Buurdorp"];
const SOME = ["De Geldwijzer", "Helder Huis", "Bezem en Bloem", "Op Orde"];

test.describe("for Mrs Jansen", () => {
  test.beforeEach(({ page }) => visit(page, "/plan/jansen/"));

  test("looks for the blocks that her plan grants", async ({ page }) => {
    await expect(opener(providers(page), "Dit zoekt u")).toContainText("Schoon en leefbaar huis");
    await expect(opener(providers(page), "Dit zoekt u")).toContainText("Administratie leren in een groep");
  });

  test("puts providers with every block first, then those with the shortest wait", async ({ page }) => {
    await expect(found(page)).toContainText("7 aanbieders kunnen alles. 4 kunnen een deel.");
    expect(await names(page)).toEqual([...ALL, ...SOME]);
  });

  test("says for each provider which blocks it offers, and which not", async ({ page }) => {
    for (const name of ALL) await expect(card(page, name)).toContainText("Kan alles wat u zoekt.");
    await expect(card(page, "De Geldwijzer")).toContainText("Kan 1 van de 2. Niet: Schoon en leefbaar huis.");
    await expect(card(page, "Helder Huis")).toContainText("Kan 1 van de 2. Niet: Administratie leren in een groep.");
  });

  test("shows the longest wait of the needed blocks, or that it is not known", async ({ page }) => {
    await expect(described(card(page, "Schoon en Meer"), "Wachten")).toHaveText("2 weken");
    await expect(described(card(page, "Thuis in Buurdorp"), "Wachten")).toHaveText("Nog niet bekend");
  });

  test("shows each figure with its interval and the number of answers", async ({ page }) => {
    const figures = await cards(page).getByRole("listitem").filter({ hasText: "%" }).allInnerTexts();
    expect(figures.length).toBeGreaterThan(20);
    for (const text of figures) {
      expect(text).toMatch(/\d+% \(tussen \d+% en \d+%\)/);
      expect(text).toMatch(/\d+ antwoorden$/);
      const [, share, low, high] = /(\d+)% \(tussen (\d+)% en (\d+)%\)/.exec(text).map(Number);
      expect(low <= share && share <= high, text).toBe(true);
    }
    const goals = card(page, "Schoon en Meer").getByRole("listitem").filter({ hasText: "Doel gehaald" });
    await expect(goals).toContainText("79% (tussen 72% en 84%)");
    await expect(goals).toContainText("180 antwoorden");
    await expect(card(page, "Schoon en Meer")).toContainText("Minder is beter.");
  });

  test("shows no figure based on few answers, and says why", async ({ page }) => {
    await expect(card(page, "Molenhulp")).toContainText("Te weinig antwoorden (8) voor een cijfer");
    await expect(card(page, "Molenhulp")).not.toContainText("%");
  });

  test("says that a figure was never measured, and who measured the others", async ({ page }) => {
    const marks = card(page, "Op Orde").getByRole("listitem").filter({ hasText: "Geeft een 8 of hoger" });
    await expect(marks).toContainText("Niet bekend");
    await expect(providers(page).getByText("Gemeten door Onderzoeksbureau De Meetlat (verzonnen)")).toBeVisible();
  });

  test("names every language in words", async ({ page }) => {
    const languages = await providers(page).getByLabel("Welke taal?").getByRole("option").allInnerTexts();
    expect(languages).toContain("Arabisch");
    expect(languages.filter((name) => /^[a-z]{2,3}$/.test(name))).toEqual([]);
  });

  test("leaves out providers that are too far away, and says how many", async ({ page }) => {
    await expect(providers(page).getByLabel("Hoe ver weg?")).toHaveCount(0);
    await choose(page, "Waar woont u?", "Voorbeeldstad Centrum");
    await expect(described(card(page, "Thuiswerk De Linde"), "Waar")).toHaveText("Lindehof, 2,4 km");
    await choose(page, "Hoe ver weg?", "Ten hoogste 2 km");
    await expect(cards(page)).toHaveCount(3);
    expect(await names(page)).toEqual(["Schoon en Meer", "De Buurtkring", "De Geldwijzer"]);
    await expect(providers(page).getByText("Buiten uw wensen vallen er nog 8.")).toBeVisible();
    await choose(page, "Waar woont u?", "Dat zeg ik liever niet");
    await expect(cards(page)).toHaveCount(11);
  });

  test("leaves out providers whose wait is too long or not known", async ({ page }) => {
    await choose(page, "Hoe lang wachten?", "Ten hoogste 6 weken");
    await expect(found(page)).toContainText("4 aanbieders kunnen alles. 3 kunnen een deel.");
    expect(await names(page)).toEqual(["Schoon en Meer", "Molenhulp", "De Huissleutel", "Thuiswerk De Linde", "De Geldwijzer", "Helder Huis", "Bezem en Bloem"]);
    await expect(providers(page).getByText("Buiten uw wensen vallen er nog 4.")).toBeVisible();
  });

  test("leaves out providers that do not speak a language", async ({ page }) => {
    await choose(page, "Welke taal?", "Arabisch");
    await expect(cards(page)).toHaveCount(3);
    expect(await names(page)).toEqual(["De Huissleutel", "De Buurtkring", "De Geldwijzer"]);
    for (const name of await names(page)) await expect(described(card(page, name), "Spreekt")).toContainText("Arabisch");
  });

  test("counts one provider in the singular", async ({ page }) => {
    await choose(page, "Welke taal?", "Arabisch");
    await expect(found(page)).toContainText("2 aanbieders kunnen alles. 1 kan een deel.");
  });

  test("says what to do when no provider is left", async ({ page }) => {
    await choose(page, "Welke taal?", "Fries");
    await expect(providers(page)).toContainText("Geen aanbieder gevonden");
    await expect(providers(page)).toContainText("Kies iets minder strenge wensen. Of bel uw gemeente.");
  });

  test("orders by distance once it knows a place", async ({ page }) => {
    const order = providers(page).getByLabel("Wie staat bovenaan?");
    await expect(order.getByRole("option", { name: "Wie het dichtst bij is" })).toHaveCount(0);
    await choose(page, "Waar woont u?", "Lindehof");
    await order.selectOption("Wie het dichtst bij is");
    expect((await names(page))[0]).toBe("Thuiswerk De Linde");
    await expect(described(card(page, "Thuiswerk De Linde"), "Waar")).toHaveText("Lindehof, 0,0 km");
    const far = (await Promise.all(ALL.map((name) => described(card(page, name), "Waar").innerText()))).map((text) =>
      Number(/, (\d+),(\d) km/.exec(text).slice(1).join(".")),
    );
    const shown = (await names(page)).slice(0, ALL.length).map((name) => far[ALL.indexOf(name)]);
    expect(shown.map(Math.round)).toEqual(shown.map(Math.round).toSorted((a, b) => a - b));
  });

  test("orders by name, after putting providers with every block first", async ({ page }) => {
    await choose(page, "Wie staat bovenaan?", "Op het alfabet");
    const byName = (a, b) => a.localeCompare(b, "nl");
    await expect(cards(page).first()).toContainText("De Buurtkring");
    expect(await names(page)).toEqual([...ALL.toSorted(byName), ...SOME.toSorted(byName)]);
  });

  test("orders by reached goals, and marks providers that tie", async ({ page }) => {
    await choose(page, "Wie staat bovenaan?", "Waar de meeste doelen lukken");
    await expect(cards(page).first()).toContainText("Even goed als een ander op deze plek");
    // A provider without a figure is the last of its group. Its figure does not count as zero.
    expect((await names(page))[ALL.length - 1]).toBe("Molenhulp");
    await expect(card(page, "Molenhulp")).not.toContainText("Even goed als een ander");
  });

  test("compares two providers in a table", async ({ page }) => {
    const table = providers(page).getByRole("table", { name: "Naast elkaar" });
    await tick(providers(page).getByLabel("Vergelijk Schoon en Meer"));
    await expect(table).toHaveCount(0);
    await tick(providers(page).getByLabel("Vergelijk De Buurtkring"));
    await expect(table.getByRole("columnheader")).toHaveText(["Aanbieder", "Schoon en Meer", "De Buurtkring"]);
    await expect(table.getByRole("rowheader")).toHaveText([
      "Dit zoekt u", "Wachten", "Waar", "Spreekt", "Doel gehaald", "Eerder gestopt", "Geeft een 8 of hoger",
    ]);
    const goals = table.getByRole("row").filter({ hasText: "Doel gehaald" });
    await expect(goals.getByRole("cell")).toHaveText(["79% (tussen 72% en 84%)", "82% (tussen 75% en 88%)"]);
    await tick(providers(page).getByLabel("Vergelijk Schoon en Meer"));
    await expect(table).toHaveCount(0);
  });

  test("compares at most three providers, and says so", async ({ page }) => {
    for (const name of ALL.slice(0, 3)) await tick(providers(page).getByLabel(`Vergelijk ${name}`));
    await expect(providers(page).getByText("U vergelijkt er nu drie. Haal er eerst een weg.")).toBeVisible();
    await expect(providers(page).getByLabel(`Vergelijk ${ALL[3]}`)).toBeDisabled();
  });

  test("offers each provider's number to call", async ({ page }) => {
    await expect(card(page, "Molenhulp").getByRole("link", { name: "088 000 01 06" })).toHaveAttribute("href", "tel:0880000106");
  });
});

test("choosing a provider is confirmed and dispatches an event", async ({ page }) => {
  await listen(page);
  await visit(page, "/plan/jansen/");
  const button = providers(page).getByRole("button", { name: "Kies De Buurtkring" });
  await button.click();
  await expect(providers(page).getByText("U koos De Buurtkring. Vertel dit aan uw gemeente.")).toBeVisible();
  await expect(button).toHaveAttribute("aria-pressed", "true");
  await settled(page);
  const selected = await recorded(page, "select");
  expect(selected.map((event) => event.detail)).toEqual([{ provider: "buurtkring" }]);
});

test("providers that tie take turns at the top, by day", async ({ page, context }) => {
  const order = async (on, day) => {
    await visit(on, "/plan/jansen/", day);
    await choose(on, "Wie staat bovenaan?", "Waar de meeste doelen lukken");
    await expect(cards(on).first()).toContainText("Even goed als een ander op deze plek");
    return names(on);
  };
  const other = await context.newPage();
  const [today, tomorrow] = [await order(page, "2026-09-20"), await order(other, "2026-09-21")];
  expect(tomorrow[0]).not.toBe(today[0]);
  expect(tomorrow.toSorted()).toEqual(today.toSorted());
});

test("without a need it asks which blocks are needed", async ({ page }) => {
  await visit(page, "/plan/jansen/");
  await page.evaluate(() => {
    document.querySelector("resultaat-providers").need = { blocks: [] };
  });
  await expect(providers(page).getByRole("heading", { name: "Kies eerst welke hulp u zoekt." })).toBeVisible();
  await tick(providers(page).getByLabel("Leren en werken"));
  await expect(providers(page)).toContainText("aanbieders kunnen alles");
});

test("Marc finds who can guide him and find work with him", async ({ page }) => {
  await visit(page, "/plan/de-groen/");
  await expect(opener(providers(page), "Dit zoekt u")).toContainText("Begeleiding midden");
  await expect(opener(providers(page), "Dit zoekt u")).toContainText("Leren en werken");
  await expect(cards(page).first()).toContainText("De Springplank");
  expect((await names(page)).slice(0, 6)).toEqual([
    "De Springplank", "Stap voor Stap", "Werkhuis Lindehof", "Kompas Jong", "De Vuurtoren", "Samen Vooruit Buurdorp",
  ]);
});

test("is in English on an English page", async ({ page }) => {
  await visit(page, "/en/plan/jansen/");
  await expect(providers(page).getByRole("heading", { name: "7 providers can do everything. 4 can do a part." })).toBeVisible();
  await expect(card(page, "Schoon en Meer")).toContainText("79% (between 72% and 84%)");
  await expect(card(page, "Molenhulp")).toContainText("Too few answers (8) for a figure");
});
