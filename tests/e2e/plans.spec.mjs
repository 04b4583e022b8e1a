// Complex plans, as a reader sees them.
import { expect, openAll, test, visit } from "./support/test.mjs";

const plan = (page) => page.locator("resultaat-plan");
const goal = (page, name) => plan(page).getByRole("article", { name });

test("a household of three: the help for each, the coordinator, and one contribution", async ({ page }) => {
  await visit(page, "/plan/gezin/");
  await expect(goal(page, "U blijft rustig")).toContainText("Voor u, de moeder");
  await expect(goal(page, "Uw zoon gaat")).toContainText("Voor uw zoon van 15");
  await expect(goal(page, "Uw dochter speelt")).toContainText("Voor uw dochter van 9");
  const together = plan(page).getByRole("group", { name: "Wie er samen voor zorgen" });
  await expect(together).toContainText("Sanne van het wijkteam is er voor het hele gezin.");
  await expect(together.getByRole("link", { name: "Bel" })).toHaveAttribute("href", /^tel:[\d+]+$/);
  await expect(together).toContainText("Dan rust u uit.");
  await expect(together).toContainText("Ook in het weekend.");
  await expect(together).toContainText("U zei hier ja tegen op 20 augustus 2026.");
  await expect(plan(page)).toContainText("U betaalt niets");
});

test("a crisis: more help for two weeks, and then the usual help again", async ({ page }) => {
  await visit(page, "/plan/crisis/");
  const extent = goal(page, "U komt elke week buiten");
  await expect(extent).toContainText("1 t/m 13 september 2026: 2 uur per week");
  await expect(extent).toContainText("14 t/m 27 september 2026: 5 uur per week");
  await expect(extent).toContainText("28 september 2026 t/m 28 februari 2027: 2 uur per week");
  // Today is during the crisis, so the main points show the help of now.
  await expect(plan(page).getByRole("group", { name: "Het belangrijkste" })).toContainText("5 uur per week");
  await expect(plan(page).getByRole("group", { name: "Belangrijke dagen" })).toContainText("De hulp verandert");
});

test("a plan without hours shows a notice with what to ask", async ({ page }) => {
  await visit(page, "/plan/zonder-uren/");
  await expect(plan(page)).toContainText("Er staat niet bij hoeveel tijd u krijgt.");
  await expect(plan(page)).toContainText("Vraag de gemeente: hoeveel uur hulp krijg ik per week?");
  await expect(plan(page)).toContainText("Hoogstens € 21,80 per maand");
  await expect(plan(page)).not.toContainText(/\d+ (uur|keer|minuten)/);
});

test("after a review: the outcome, the earlier and present self-reliance, and the proposal", async ({ page }) => {
  await visit(page, "/plan/halverwege/");
  const house = goal(page, "Uw huis blijft schoon.");
  await expect(house).toContainText("Op 10 september 2026 keken we samen hoe het gaat. Dit doel is bereikt.");
  await expect(house).toContainText("Voorstel: minder hulp");
  await expect(house).toContainText("Nu 2 uur en 30 minuten per week, straks 2 uur per week.");
  await expect(house).toContainText("Uw eigen bijdrage blijft gelijk.");
  const money = goal(page, "U betaalt uw rekeningen zelf");
  await expect(money).toContainText("Dit doel is deels bereikt.");
  await expect(money).toContainText("Voorstel: zo houden");
});

test("a plan that has ended shows a notice with what to do", async ({ page }) => {
  await visit(page, "/plan/afgelopen/");
  await expect(plan(page)).toContainText("Dit plan stopte op 31 juli 2026.");
  await expect(plan(page)).toContainText("U kunt altijd opnieuw hulp vragen.");
  await expect(plan(page)).toContainText("Rustig aan");
  await expect(plan(page).getByRole("link", { name: "Zet deze dagen in uw agenda" })).toHaveCount(0);
});

test("a plan from a link shows numbers and dates, and nothing that identifies the resident", async ({ page }) => {
  await visit(page, "/plan/link/");
  await expect(page.getByText("Open de link uit uw brief.")).toBeVisible();
  await page.getByRole("link", { name: "Open een link die goed is" }).click();
  await expect(plan(page)).toContainText("2 uur per week");
  await expect(plan(page)).toContainText("Uw doel staat in uw brief, in uw eigen woorden.");
  await page.getByRole("link", { name: "open een link die stuk is" }).click();
  await expect(page.getByRole("alert")).toContainText("De link naar uw plan is niet heel.");
});

test("a link to a place on the page keeps the plan", async ({ page }) => {
  await visit(page, "/plan/link/");
  await page.getByRole("link", { name: "Open een link die goed is" }).click();
  await expect(plan(page)).toContainText("2 uur per week");
  await page.getByRole("link", { name: "Ga naar de inhoud" }).press("Enter");
  await expect(page).toHaveURL(/#inhoud$/);
  await expect(plan(page)).toContainText("2 uur per week");
  await expect(page.getByRole("alert")).toHaveCount(0);
  // When the page is opened at that place, it has no plan, and that is not an error.
  await page.goto("/plan/maken/#inhoud");
  await expect(page.locator("resultaat-start").getByText("Van welke gemeente krijgt u hulp?")).toBeVisible();
  await expect(page.getByRole("alert")).toHaveCount(0);
});

test("a plan without sentences shows those of the municipality", async ({ page }) => {
  await visit(page, "/plan/link/");
  await page.getByRole("link", { name: "Open een link die goed is" }).click();
  await expect(plan(page).getByRole("article", { name: "Een schoon huis, en weten wat er wanneer moet gebeuren." })).toBeVisible();
  await expect(plan(page)).not.toContainText("Hoe weten we dat het lukt?");
});

test("a plan of another municipality is shown as far as possible, without telephone numbers", async ({ page }) => {
  await visit(page, "/plan/fouten/andere-gemeente/");
  await expect(plan(page)).toContainText("Er klopt iets niet in dit plan.");
  await expect(plan(page)).toContainText("Dit is van een andere gemeente of een ander jaar: buurstad-2026.");
  await expect(goal(page, "Uw huis blijft schoon")).toBeVisible();
  await expect(plan(page)).toContainText("Bel de gemeente voor de rest.");
  // The telephone numbers of this catalogue belong to another municipality.
  await openAll(page);
  await expect(plan(page)).toContainText("Bezwaar maken");
  await expect(plan(page).locator(".rights a[href^='tel:']")).toHaveCount(0);
});

test("a plan with a block that no longer exists is shown without a price", async ({ page }) => {
  await visit(page, "/plan/fouten/onbekende-hulp/");
  await expect(plan(page)).toContainText("De hulp F9 kennen we niet.");
  await expect(goal(page, "Uw huis blijft schoon")).toContainText("2 uur per week");
  await expect(goal(page, "U houdt zelf uw post")).toBeVisible();
  await expect(plan(page).getByRole("group", { name: "Wat betaalt u zelf?" })).toContainText("Hoogstens € 21,80 per maand");
});

test("dates that contradict each other are reported", async ({ page }) => {
  await visit(page, "/plan/fouten/datums/");
  await expect(plan(page)).toContainText("Er klopt iets niet in dit plan.");
  await expect(plan(page)).toContainText("Twee datums spreken elkaar tegen: het besluit (20 september 2027) en het einde (31 augustus 2027).");
  await expect(goal(page, "Uw huis blijft schoon")).toBeVisible();
  // No term is counted from an impossible day, and the price does not depend on it.
  await expect(plan(page)).not.toContainText("1 november 2027");
  await expect(plan(page)).toContainText("€ 21,80 per maand");
  await expect(plan(page).getByRole("link", { name: "Bel 088 000 00 01" }).first()).toBeVisible();
});

test("the coming days are in a calendar file that does not identify the resident", async ({ page }) => {
  await visit(page, "/plan/jansen/");
  const file = decodeURIComponent(await plan(page).getByRole("link", { name: "Zet deze dagen in uw agenda" }).getAttribute("href"));
  expect(file).toMatch(/^data:text\/calendar;charset=utf-8,BEGIN:VCALENDAR\r\n/);
  expect(file).toContain("DTSTART;VALUE=DATE:20261001\r\nSUMMARY:Laatste dag om nee te zeggen");
  expect(file.match(/BEGIN:VEVENT/g)).toHaveLength(4);
  expect(file.match(/TRIGGER:-P1D/g)).toHaveLength(4);
  expect(file).not.toContain("Jansen");
  // One calendar may contain the days of two plans.
  const ids = (text) => text.match(/UID:.*/g);
  await visit(page, "/plan/de-groen/");
  const other = decodeURIComponent(await plan(page).getByRole("link", { name: "Zet deze dagen in uw agenda" }).getAttribute("href"));
  expect(ids(file).filter((id) => ids(other).includes(id))).toEqual([]);
  await visit(page, "/plan/jansen/");
  const started = page.waitForEvent("download");
  await plan(page).getByRole("link", { name: "Zet deze dagen in uw agenda" }).click();
  expect((await started).suggestedFilename()).toBe("plan.ics");
});

const MOST_WORDS = 15;

const DAMAGED = "link/#1.damaged";

for (const path of ["jansen", "de-groen", "gezin", "crisis", "zonder-uren", "halverwege", "afgelopen", "fouten/andere-gemeente", "fouten/onbekende-hulp", "fouten/datums", DAMAGED, "maken", "bericht"]) {
  test(`everything on the page ${path} is easy to read`, async ({ page }) => {
    if (path === DAMAGED) {
      await page.goto(`/plan/${path}`);
      await expect(page.getByRole("alert")).toBeVisible();
    } else {
      await visit(page, `/plan/${path}/`);
      await openAll(page);
    }
    const blocks = await page.locator("resultaat-plan, resultaat-start").locator("p, li, dd, summary, h2, h3, h4, h5").evaluateAll((all) =>
      all.filter((one) => !one.querySelector("p, li, dd, ul") && one.checkVisibility()).map((one) => one.innerText));
    const sentences = blocks.flatMap((text) => text.replace(/\s+/g, " ").split(/(?<=[.?!])\s+(?=\p{Lu}|\p{N}|€)|[:;] /u)).filter((one) => /\p{L}{2}/u.test(one));
    const words = (sentence) => sentence.match(/[\p{L}\p{N}][\p{L}\p{N}'’.,-]*/gu) ?? [];
    const long = sentences.filter((sentence) => words(sentence).length > MOST_WORDS);
    expect(long, "longer than fifteen words").toEqual([]);
    // Flesch-Douma: 206.835 - 0.93 x words per sentence - 77 x syllables per word.
    const all = sentences.flatMap(words).filter((word) => /\p{L}/u.test(word));
    const syllables = all.reduce((sum, word) => sum + Math.max(1, (word.toLowerCase().match(/[aeiouyáéíóúàèëïöüê]+/gu) ?? []).length), 0);
    const ease = 206.835 - (0.93 * all.length) / sentences.length - (77 * syllables) / all.length;
    expect(ease).toBeGreaterThanOrEqual(60);
  });
}
