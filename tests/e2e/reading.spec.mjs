// The ways to read a plan: in brief, aloud, large, on paper, and from right to left.
import AxeBuilder from "@axe-core/playwright";
import { readFile } from "node:fs/promises";
import { open } from "./support/own-page.mjs";
import { expect, openAll, opener, settled, test, visit } from "./support/test.mjs";
import { OTHER_FORMS, TERMS } from "./support/terms.mjs";

const plan = (page) => page.locator("resultaat-plan");
const part = (page, name) => plan(page).getByRole("group", { name, exact: true });
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

async function expectAccessible(page) {
  const { violations } = await new AxeBuilder({ page }).withTags(TAGS).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.flat().join(" > "))}`)).toEqual([]);
}

for (const path of ["jansen", "de-groen", "gezin", "crisis", "zonder-uren", "halverwege", "afgelopen", "fouten/andere-gemeente", "fouten/onbekende-hulp", "fouten/datums"]) {
  test(`each term of the field on the plan of ${path} is explained in place, once`, async ({ page }) => {
    await visit(page, `/plan/${path}/`);
    await openAll(page);
    const said = (await plan(page).locator(".plan").innerText()).toLowerCase();
    const explained = (await plan(page).locator(".term").allInnerTexts()).map((term) => term.toLowerCase());
    expect(new Set(explained).size, "no term twice").toBe(explained.length);
    const written = TERMS.filter((term) => new RegExp(`(?<!\\p{L})${term.toLowerCase()}(?!\\p{L})`, "u").test(said));
    // The sentence may explain the term itself: "Dit heet cliëntondersteuning."
    const isExplained = (term) => explained.includes(term) || said.includes(`heet ${term}`);
    const unexplained = written.map((term) => term.toLowerCase()).filter((term) => !isExplained(term) && !isExplained(OTHER_FORMS[term] ?? term));
    expect(unexplained).toEqual([]);
    expect(written.length, "the test looks for words that are there").toBeGreaterThan(2);
  });
}

test("a term shows its meaning within its sentence, with the keyboard", async ({ page }) => {
  await visit(page, "/plan/jansen/");
  const term = plan(page).getByRole("button", { name: "eigen bijdrage" });
  await expect(term).toHaveAttribute("aria-expanded", "false");
  await term.focus();
  await page.keyboard.press("Enter");
  await expect(term).toHaveAttribute("aria-expanded", "true");
  await expect(part(page, "Wat betaalt u zelf?")).toContainText("Dit heet de eigen bijdrage (het bedrag dat u zelf betaalt). Het is één bedrag");
  await expect(term).toBeFocused();
  await expectAccessible(page);
  await page.keyboard.press("Enter");
  await expect(part(page, "Wat betaalt u zelf?")).not.toContainText("(het bedrag dat u zelf betaalt)");
});

test("the reader chooses to read the plan in brief, as usual, or in full", async ({ page }) => {
  test.slow();
  await visit(page, "/plan/jansen/");
  const depth = plan(page).getByRole("group", { name: "Hoeveel wilt u lezen?" });
  await expect(depth.getByRole("button", { name: "Gewoon" })).toHaveAttribute("aria-pressed", "true");
  const words = async () => (await plan(page).locator(".plan").innerText()).split(/\s+/).length;
  const usual = await words();

  await depth.getByRole("button", { name: "Kort" }).click();
  await expect(plan(page).getByRole("article")).toHaveCount(2);
  await expect(plan(page).getByRole("article").first()).toContainText("2 uur per week");
  await expect(part(page, "Belangrijke dagen")).toHaveCount(0);
  // The short form also contains everything that the reader must do in time.
  await opener(plan(page), "Bezwaar maken").click();
  await expect(part(page, "Uw rechten").getByRole("link", { name: "Bel 088 000 00 01" })).toBeVisible();
  const short = await words();
  expect(short).toBeLessThan(usual / 2);
  await expectAccessible(page);

  await depth.getByRole("button", { name: "Alles" }).click();
  await expect(part(page, "Uw rechten").getByText("Stuur een brief aan de gemeente.")).toBeVisible();
  await expect(part(page, "Wat betaalt u zelf?").getByText("Alle hulp samen kost € 6.008,00.")).toBeVisible();
  expect(await words()).toBeGreaterThan(usual);
  await expectAccessible(page);
});

test("the plan is read aloud sentence by sentence, and the present sentence is highlighted", async ({ page }) => {
  await page.addInitScript(() => {
    globalThis.spoken = [];
    speechSynthesis.cancel = () => (globalThis.queue = []);
    speechSynthesis.speak = (words) => globalThis.queue.push(words);
    globalThis.queue = [];
    /** Speaks the next sentence, and returns what is highlighted meanwhile. */
    globalThis.sayNext = () => {
      const words = globalThis.queue.shift();
      words.onstart?.();
      const [range] = CSS.highlights.get("resultaat-reading") ?? [];
      const now = { said: words.text, lang: words.lang, marked: range?.toString() };
      words.onend?.();
      return now;
    };
  });
  await visit(page, "/plan/jansen/");
  await plan(page).getByRole("button", { name: "Lees voor" }).click();
  // The script that reads aloud is fetched first.
  await page.waitForFunction(() => globalThis.queue.length > 0);
  const sentences = await page.evaluate(() => globalThis.queue.map(({ text }) => text));
  expect(sentences.slice(0, 4)).toEqual(["Uw plan", "Hier leest u wat u krijgt, wie wat doet en wat u betaalt.", "Dit is een voorbeeld.", "Mensen en bedragen zijn verzonnen."]);
  expect(sentences).toContain("Dit heet de eigen bijdrage.");
  expect(sentences, "dates with what they are for").toEqual(expect.arrayContaining(["1 oktober 2026", "Laatste dag om nee te zeggen", "U zelf", "Uw hulp is niveau 1: Licht."]));
  expect(sentences, "what is closed is not read").not.toContain("Stuur een brief aan de gemeente.");
  expect(await page.evaluate(() => globalThis.sayNext())).toEqual({ said: "Uw plan", lang: "nl", marked: "Uw plan" });
  const stop = plan(page).getByRole("button", { name: "Stop met voorlezen" });
  await expect(stop).toBeVisible();
  await expectAccessible(page);
  await stop.click();
  await expect.poll(() => page.evaluate(() => [globalThis.queue.length, CSS.highlights.size])).toEqual([0, 0]);

  const start = plan(page).getByRole("button", { name: "Lees voor" });
  await start.click();
  await page.waitForFunction(() => globalThis.queue.length > 0);
  await page.evaluate(() => { while (globalThis.queue.length > 0) globalThis.sayNext(); });
  await expect(start).toBeVisible();
});

test("Arabic: from right to left, with its own digits, plurals and words", async ({ page }) => {
  await visit(page, "/ar/plan/jansen/");
  const screen = plan(page).locator("[lang=ar]").first();
  await expect(screen).toHaveAttribute("dir", "rtl");
  await expect(plan(page).getByRole("heading", { name: "خطتكم" })).toBeVisible();
  await expect(part(page, "أهم شيء")).toContainText("١ أكتوبر ٢٠٢٦");
  await expect(part(page, "أهم شيء")).toContainText("ساعتان في الأسبوع");
  await expect(part(page, "أهم شيء")).toContainText("٢١٫٨٠");
  await openAll(page);
  const text = await plan(page).locator(".plan").innerText();
  expect(text).toContain("٤٥ دقيقة");
  // The names of sources are not translated.
  await plan(page).locator(".steps small").evaluateAll((all) => all.forEach((small) => small.remove()));
  const latin = (await plan(page).locator(".plan").innerText()).match(/[a-zà-ÿ]{3,}/giu) ?? [];
  expect(new Set(latin)).toEqual(new Set(["pgb"]));
  const boxes = await plan(page).getByRole("article").first().evaluate((card) => {
    const [icon, words] = card.querySelector("header").children;
    return icon.getBoundingClientRect().left - words.getBoundingClientRect().left;
  });
  expect(boxes, "the picture stands to the right of the words").toBeGreaterThan(0);
  await page.setViewportSize({ width: 320, height: 640 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
});

test("an element with another lang attribute is in that language, which is loaded if necessary", async ({ page }) => {
  await visit(page, "/plan/crisis/");
  for (const [lang, title] of [["en", "Your plan"], ["ar", "خطتكم"], ["fr", "Uw plan"], ["nl", "Uw plan"]]) {
    await plan(page).evaluate((element, lang) => element.setAttribute("lang", lang), lang);
    await expect(plan(page).getByRole("heading", { level: 2, name: title })).toBeVisible();
  }
});

test("an element changes its language with the page", async ({ page }) => {
  await visit(page, "/plan/crisis/");
  for (const [lang, title] of [["en", "Your plan"], ["ar", "خطتكم"], ["nl", "Uw plan"]]) {
    await page.evaluate((lang) => document.documentElement.setAttribute("lang", lang), lang);
    await expect(plan(page).getByRole("heading", { level: 2, name: title })).toBeVisible();
  }
});

test("an element without the page's language keeps the reader's choices", async ({ page }) => {
  await visit(page, "/plan/maken/");
  const start = page.locator("resultaat-start");
  await start.getByRole("radio", { name: "Voorbeeldstad" }).check();
  await start.getByRole("button", { name: "Verder" }).click();
  await start.getByLabel("Eerste dag").fill("2026-09-01");
  // A browser that translates the page does this.
  await page.evaluate(() => document.documentElement.setAttribute("lang", "tr"));
  await settled(page);
  await expect(start.getByLabel("Eerste dag")).toHaveValue("2026-09-01");
});

test("the minified styles are equal to the authored ones", async ({ page }) => {
  await open(page, '<resultaat-plan catalogue="/catalogues/voorbeeldstad/manifest.json"></resultaat-plan>');
  const styles = ["base", "ticking", "asking", "start", "room"];
  const read = (name) => readFile(new URL(`../../widgets/src/styles/${name}.css`, import.meta.url), "utf8");
  const written = (await Promise.all(styles.map(read))).join("\n");
  await page.waitForFunction(() => document.querySelector("resultaat-plan").shadowRoot?.adoptedStyleSheets.length);
  const [made, meant] = await page.evaluate((written) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(written);
    const carried = document.querySelector("resultaat-plan").shadowRoot.adoptedStyleSheets[0];
    // Browsers keep white space around commas and colons only in custom properties, where it has no meaning.
    return [carried, sheet].map(({ cssRules }) => [...cssRules].map(({ cssText }) => cssText.replace(/\s+/g, " ").replace(/(?<=[,(:]) /g, "")));
  }, written);
  expect(made).toEqual(meant);
  expect(made.length).toBeGreaterThan(200);
});

test("on paper closed parts are printed, and terms stay in their sentences", async ({ page }) => {
  await visit(page, "/plan/jansen/");
  await page.emulateMedia({ media: "print" });
  await expect(part(page, "Uw rechten").getByText("Stuur een brief aan de gemeente.")).toBeVisible();
  await expect(part(page, "Wat betaalt u zelf?")).toContainText("Dit heet de eigen bijdrage.");
  await expect(plan(page).getByRole("button", { name: "eigen bijdrage" })).toBeVisible();
  await expect(plan(page).getByRole("button", { name: "Lees voor" })).toBeHidden();
  const pdf = await page.pdf({ format: "A4" });
  expect(pdf.length).toBeGreaterThan(10_000);
});

test("with a reader's own text spacing nothing is cut off or overlaps", async ({ page }) => {
  await page.setViewportSize({ width: 375, height: 800 });
  await visit(page, "/plan/jansen/");
  await openAll(page);
  // The spacing of WCAG 1.4.12, added to each shadow root like a reader's own style.
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync("* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; } p { margin-block-end: 2em !important; }");
    for (const element of document.querySelectorAll("*")) if (element.shadowRoot) element.shadowRoot.adoptedStyleSheets.push(sheet);
  });
  const cut = await plan(page).evaluate((element) =>
    [...element.shadowRoot.querySelectorAll("*")]
      .filter((one) => one.checkVisibility() && !one.closest("svg") && getComputedStyle(one).overflowX !== "auto")
      .filter((one) => one.scrollWidth > one.clientWidth + 1 && one.clientWidth > 0 && getComputedStyle(one).display !== "inline")
      .map((one) => `${one.localName}.${one.className}: ${one.innerText.slice(0, 40)}`));
  expect(cut).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
});

test("in forced colours, chosen and next items are recognisable without colour", async ({ page }) => {
  await page.emulateMedia({ forcedColors: "active" });
  await visit(page, "/plan/jansen/");
  const border = (name) => plan(page).locator(name).first().evaluate((one) => Number.parseFloat(getComputedStyle(one).borderTopWidth));
  expect(await border(".step:is(.now, .both) span")).toBeGreaterThan(await border(".step:not(.now, .aim, .both) span"));
  const chosen = await plan(page).getByRole("button", { name: "Gewoon" }).evaluate((one) => getComputedStyle(one, "::before").content);
  expect(chosen).toContain("✓");
  await expect(plan(page).locator(".next .mark")).toBeVisible();
});

test("every control of the plan has at least 24 pixels, and those outside text 44", async ({ page }) => {
  await page.setViewportSize({ width: 375, height: 800 });
  await visit(page, "/plan/jansen/");
  await openAll(page);
  const small = await plan(page).evaluate((element) =>
    [...element.shadowRoot.querySelectorAll("a, button, summary, input")]
      .filter((one) => one.checkVisibility())
      .map((one) => ({ what: `${one.localName}.${one.className} ${one.innerText.slice(0, 30)}`, height: one.getBoundingClientRect().height, least: one.matches(".term") ? 24 : 44 }))
      .filter(({ height, least }) => height < least));
  expect(small).toEqual([]);
});
