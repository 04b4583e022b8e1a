// The checklists for a conversation, and sharing the plan.
import { expect, openAll, test, visit } from "./support/test.mjs";

const conversation = (page) => page.locator("resultaat-conversation");
const part = (page, name) => conversation(page).getByRole("group", { name });

test("there is a list for the resident, the municipality and the provider, for both conversations", async ({ page }) => {
  await visit(page, "/plan/jansen/");
  for (const name of ["Het gesprek aan de keukentafel", "Het gesprek over hoe het gaat"]) {
    for (const list of ["Lijst voor u", "Lijst voor de gemeente", "Lijst voor de aanbieder"]) {
      const found = part(page, name).locator("details").filter({ hasText: list });
      await found.locator("summary").click();
      expect(await found.getByRole("checkbox").count()).toBeGreaterThan(3);
    }
  }
  const mine = part(page, "Het gesprek over hoe het gaat").locator("details").first();
  await expect(mine.getByRole("checkbox", { name: "Hoe gaat het hiermee? Uw huis blijft schoon en u voelt zich er thuis." })).toBeVisible();
  await mine.getByRole("checkbox").first().check();
  await expect(mine.getByRole("checkbox").first()).toBeChecked();
});

test("the lists are easy to read", async ({ page }) => {
  await visit(page, "/plan/jansen/");
  await openAll(page);
  const sentences = (await conversation(page).locator("label, p").allInnerTexts()).flatMap((text) => text.split(/(?<=[.?!:])\s+/u));
  expect(sentences.filter((sentence) => sentence.split(/\s+/).length > 15)).toEqual([]);
  expect(sentences.length).toBeGreaterThan(35);
});

test("the plan is shared only after consent, with a link without personal data that the resident sends", async ({ page }) => {
  await visit(page, "/plan/jansen/");
  const share = part(page, "Uw plan delen");
  await expect(share).toContainText("Uw naam, uw adres en uw eigen woorden staan er niet in.");
  await expect(share.getByRole("link")).toHaveCount(0);
  await share.getByRole("checkbox", { name: "Ja, de aanbieder mag dit lezen" }).check();
  const mail = await share.getByRole("link", { name: "Maak een e-mail met de link" }).getAttribute("href");
  const link = await share.getByRole("link", { name: "Bekijk wat de aanbieder dan leest" }).getAttribute("href");
  expect(decodeURIComponent(mail)).toBe(`mailto:?subject=Mijn plan&body=${link}`);
  expect(link).not.toMatch(/jansen|schoon|zoon/i);

  await share.getByRole("checkbox").uncheck();
  await expect(share.getByRole("link")).toHaveCount(0);

  await page.goto(link);
  await expect(page.locator("resultaat-plan")).toContainText("2 uur per week");
  await expect(page.locator("resultaat-plan")).toContainText("Uw doel staat in uw brief, in uw eigen woorden.");
  await expect(page.locator("resultaat-plan")).not.toContainText("stofzuigt");
});

test("it is in English on an English page", async ({ page }) => {
  await visit(page, "/en/plan/jansen/");
  await expect(part(page, "The talk at the kitchen table")).toBeVisible();
  await expect(part(page, "Sharing your plan")).toContainText("Your name, your address and your own words are not in it.");
});

test("it follows the plan that the page shows", async ({ page }) => {
  await visit(page, "/plan/halverwege/");
  await openAll(page);
  await expect(conversation(page)).toContainText("Hoe gaat het hiermee? Uw huis blijft schoon.");
});
