// <resultaat-start>: a plan by hand or from a message, which is shared as a link with a QR code.
import AxeBuilder from "@axe-core/playwright";
import { readFile } from "node:fs/promises";
import jsQR from "jsqr";
import { open } from "./support/own-page.mjs";
import { expect, focused, tabTo, test, visit } from "./support/test.mjs";

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

const MESSAGE = new URL("../messages/wmo301.xml", import.meta.url);

const start = (page) => page.locator("resultaat-start");
const question = (page) => start(page).locator("#question");
const next = (page) => start(page).getByRole("button", { name: "Verder" });
const one = (page, name) => start(page).getByRole("radio", { name });

/** Every question about a letter, for a resident or for staff, and its answer. */
const LETTER = [
  [/Van welke gemeente/, (page) => one(page, "Voorbeeldstad").check()],
  [/Van wanneer tot wanneer/, async (page) => {
    await start(page).getByLabel("Eerste dag").fill("2026-09-01");
    await start(page).getByLabel("Laatste dag").fill("2027-08-31");
  }],
  [/Welke datum staat er op de brief/, (page) => start(page).getByLabel("Datum op de brief").fill("2026-08-20")],
  [/Waarvoor krijgt (u|de inwoner) hulp/, (page) => one(page, "Daginvulling").check()],
  [/Hoe zwaar is de hulp/, (page) => one(page, "Niveau 2").check()],
  [/Welke hulp krijgt (u|de inwoner)/, (page) => start(page).getByRole("checkbox", { name: /^Dagbesteding( U|$)/ }).check()],
  [/Waar krijgt (u|de inwoner) deze hulp/, (page) => start(page).getByRole("radio").first().check()],
  [/Hoeveel hulp krijgt (u|de inwoner)/, (page) => start(page).getByRole("textbox").fill("4")],
  [/Wat (wilt u|wil de inwoner) bereiken/, (page) => one(page, "Beter worden").check()],
  [/Hoe gaat het nu/, (page) => one(page, "Het lukt niet alleen").check()],
  [/Hoe moet het straks gaan/, (page) => one(page, "Het lukt bijna alleen").check()],
  [/Staat er nog een doel/, (page) => one(page, "Nee, dit is alles").check()],
  [/Met wie woont (u|de inwoner)/, (page) => one(page, /woont? alleen/).check()],
];

const END = /Klopt dit met (uw|de) brief/;

/** Answers the questions before the one that starts with these words. */
async function answer(page, until, look = () => {}) {
  for (const [asked, fill] of LETTER) {
    await expect(question(page)).toHaveText(asked);
    const words = await question(page).innerText();
    await look(words);
    if (until && words.includes(until)) return;
    await fill(page);
    await next(page).click();
  }
  await expect(question(page)).toHaveText(END);
  await look(await question(page).innerText());
}

async function expectAccessible(page, where) {
  const { violations } = await new AxeBuilder({ page }).withTags(TAGS).analyze();
  const found = violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.flat().join(" > ")}: ${node.failureSummary}`));
  expect(found, where).toEqual([]);
}

const sticksOut = (page) => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

test("the keyboard is enough from the first question to the plan", async ({ page }) => {
  await visit(page, "/plan/maken/");
  const press = async (...keys) => {
    for (const key of keys) await page.keyboard.press(key);
  };
  const on = async (words) => {
    await expect(question(page)).toContainText(words);
    await expect.poll(() => focused(question(page)), words).toBe(true);
  };
  await tabTo(page, one(page, "Voorbeeldstad"));
  await press("Space", "Enter");
  await on("Van wanneer tot wanneer");
  await tabTo(page, start(page).getByLabel("Eerste dag"));
  await page.keyboard.type("09012026");
  await tabTo(page, start(page).getByLabel("Laatste dag"));
  await page.keyboard.type("08312027");
  await press("Enter");
  await on("Welke datum staat er op de brief");
  await tabTo(page, start(page).getByRole("checkbox", { name: "Weet ik niet" }));
  await press("Space", "Enter");
  await on("Waarvoor krijgt u hulp");
  await tabTo(page, one(page, "Sociaal"));
  await press("ArrowDown", "ArrowDown", "ArrowDown", "Enter");
  await on("Hoe zwaar is de hulp");
  await tabTo(page, one(page, "Niveau 1"));
  await press("Space", "Enter");
  await on("Hoeveel hulp krijgt u");
  await tabTo(page, start(page).getByLabel("Uren per week"));
  await page.keyboard.type("2");
  await press("Enter");
  await on("Wat wilt u bereiken");
  await tabTo(page, one(page, "Beter worden"));
  await press("ArrowDown", "Enter");
  await on("Hoe gaat het nu");
  await tabTo(page, one(page, "Het lukt niet alleen"));
  await press("ArrowDown", "Enter");
  await on("Staat er nog een doel");
  await tabTo(page, one(page, "Ja, nog een doel"));
  await press("ArrowDown", "Enter");
  await on("Met wie woont u");
  await tabTo(page, one(page, "Ik woon alleen"));
  await press("Space", "Enter");
  await on("Klopt dit met uw brief");
  await tabTo(page, start(page).getByRole("button", { name: "Laat mijn plan zien" }));
  await press("Enter");
  const plan = page.locator("resultaat-plan");
  await expect(plan.getByRole("heading", { name: "Uw plan", exact: true })).toBeVisible();
  await expect(plan).toContainText("2 uur per week");
  await expect(start(page)).toBeHidden();
  await expect.poll(() => page.evaluate(() => document.activeElement.localName)).toBe("resultaat-plan");
  // The top of the plan is in view.
  await expect.poll(() => plan.evaluate((element) => Math.round(element.getBoundingClientRect().top))).toBeGreaterThanOrEqual(0);
  // After the Back button the answers are still there.
  await page.goBack();
  await expect(question(page)).toContainText("Klopt dit met uw brief");
});

test("axe finds no problem in any step, with and without an answer", async ({ page }) => {
  test.slow();
  await visit(page, "/plan/maken/");
  await answer(page, undefined, async (words) => {
    await expectAccessible(page, words);
    if (words.includes("Klopt")) return;
    await next(page).click();
    await expectAccessible(page, `${words}, without an answer`);
  });
});

test("no step scrolls sideways at 320 pixels, and every target is large", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await visit(page, "/plan/maken/");
  await answer(page, undefined, async (words) => {
    expect(await sticksOut(page), words).toBe(0);
    const small = await start(page).locator("button:visible, label.option:visible, label.check:visible, input:not([type=radio], [type=checkbox]):visible").evaluateAll((all) =>
      all.filter((one) => one.getBoundingClientRect().height < 44).map((one) => one.outerHTML));
    expect(small, words).toEqual([]);
  });
});

test("the error is next to the field, which gets the focus", async ({ page }) => {
  await visit(page, "/plan/maken/");
  await answer(page, "Van wanneer tot wanneer");
  const [first, last] = [start(page).getByLabel("Eerste dag"), start(page).getByLabel("Laatste dag")];
  await first.fill("2026-09-01");
  await last.fill("2026-08-01");
  await next(page).click();
  await expect(last).toHaveAccessibleDescription(/ligt nu vóór de eerste dag/);
  await expect(last).toHaveAttribute("aria-invalid", "true");
  await expect(first).not.toHaveAttribute("aria-invalid");
  await expect.poll(() => focused(last)).toBe(true);
  await last.fill("2027-08-31");
  await expect(last).not.toHaveAttribute("aria-invalid");
});

test("going back keeps every answer, and after a change the summary follows", async ({ page }) => {
  await visit(page, "/plan/maken/");
  await answer(page);
  await start(page).getByRole("button", { name: "Verander: Hoeveel hulp krijgt u?" }).click();
  await expect(start(page).getByRole("textbox")).toHaveValue("4");
  await start(page).getByLabel("Staat er niet bij").check();
  await next(page).click();
  await expect(question(page)).toContainText("Klopt dit met uw brief");
  await expect(start(page)).toContainText("Staat er niet bij");
  const words = LETTER.map(([asked]) => asked).reverse();
  for (const asked of words) {
    await start(page).getByRole("button", { name: "Terug" }).click();
    await expect(question(page)).toHaveText(asked);
  }
  await expect(one(page, "Voorbeeldstad")).toBeChecked();
});

test("the browser's Back and Forward buttons go from question to question", async ({ page }) => {
  await visit(page, "/plan/afgelopen/");
  await visit(page, "/plan/maken/");
  await answer(page, "Welke datum");
  await page.goBack();
  await expect(question(page)).toHaveText(/Van wanneer tot wanneer/);
  await expect.poll(() => focused(question(page))).toBe(true);
  await expect(start(page).getByLabel("Laatste dag")).toHaveValue("2027-08-31");
  await page.goForward();
  await expect(question(page)).toHaveText(/Welke datum/);
  // The form's own Back button goes the same way.
  await start(page).getByRole("button", { name: "Terug" }).click();
  await expect(question(page)).toHaveText(/Van wanneer tot wanneer/);
  await page.goBack();
  await expect(question(page)).toHaveText(/Van welke gemeente/);
  await page.goBack();
  await expect(page).toHaveURL(/afgelopen/);
});

test("a change adds no repeated questions to the browser's history", async ({ page }) => {
  await visit(page, "/plan/maken/");
  await answer(page);
  const entries = await page.evaluate(() => history.length);
  await start(page).getByRole("button", { name: "Verander: Hoe gaat het nu?" }).click();
  await next(page).click();
  await expect(question(page)).toHaveText(END);
  await page.goBack();
  await expect(question(page)).toHaveText(/Met wie woont u/);
  expect(await page.evaluate(() => history.length)).toBe(entries + 1);
});

test("the state that a page keeps in the history stays", async ({ page }) => {
  await visit(page, "/plan/maken/");
  await page.evaluate(() => history.replaceState({ ...history.state, own: 7 }, ""));
  await answer(page, "Welke datum");
  await page.goBack();
  await page.goBack();
  await expect(question(page)).toHaveText(/Van welke gemeente/);
  expect(await page.evaluate(() => history.state.own)).toBe(7);
});

test.describe("a message", () => {
  const choose = (page, name, buffer) => page.getByLabel("Bestand met het bericht").setInputFiles({ name, mimeType: "application/xml", buffer });

  test("becomes a plan without anybody's name, and nothing leaves the page", async ({ page }) => {
    await visit(page, "/plan/bericht/");
    const asked = [];
    page.on("request", (request) => asked.push(`${request.method()} ${new URL(request.url()).pathname}`));
    await page.getByLabel("Bestand met het bericht").focus();
    await choose(page, "wmo301.xml", await readFile(MESSAGE));
    await expect(question(page)).toContainText("Welke datum staat er op de brief");
    await expectAccessible(page, "after a message");
    await start(page).getByLabel("Datum op de brief").fill("2026-08-20");
    await next(page).click();
    // No message contains the resident's aims, so they are asked for each goal.
    for (const goal of ["Doel 1", "Doel 2"]) {
      await expect(question(page)).toContainText(goal);
      await one(page, "Zo houden").check();
      await next(page).click();
      await one(page, "Het lukt bijna alleen").check();
      await next(page).click();
    }
    await expect(question(page)).toContainText("Met wie woont de inwoner?");
    await one(page, "De inwoner woont alleen").check();
    await next(page).click();
    await expect(question(page)).toHaveText(END);
    await expectAccessible(page, "at the end, with link and code");
    const shown = await start(page).evaluate((element) => element.shadowRoot.textContent);
    for (const personal of ["999999990", "Verzonnen & Zoon", "Wilhelmina", "Nergensstraat"]) expect(shown).not.toContain(personal);
    // Only code and the municipality's own files are fetched, and nothing is sent.
    expect(asked.filter((one) => !/^GET \/(resultaat-start-[\w.-]+|catalogues\/[\w/.-]+)$/.test(one))).toEqual([]);
    const link = await page.getByLabel("Link naar het plan", { exact: true }).inputValue();
    expect(link).toMatch(/\/plan\/link\/#[\w-]+$/);
    await page.goto(link);
    await expect(page.locator("resultaat-plan")).toContainText("Doel 2 van 2");
  });

  test("can be dropped", async ({ page }) => {
    await visit(page, "/plan/bericht/");
    const text = await readFile(MESSAGE, "utf8");
    const data = await page.evaluateHandle((text) => {
      const dropped = new DataTransfer();
      dropped.items.add(new File([text], "wmo301.xml", { type: "text/xml" }));
      return dropped;
    }, text);
    await start(page).locator(".drop").dispatchEvent("drop", { dataTransfer: data });
    await expect(question(page)).toContainText("Welke datum staat er op de brief");
  });

  for (const { what, make, said } of [
    { what: "another file", make: () => Buffer.from("<html></html>"), said: "geen toewijzing" },
    { what: "a picture", make: () => Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10]), said: "geen UTF-8" },
    { what: "a damaged message", make: (whole) => whole.subarray(0, whole.length / 2), said: "houdt te vroeg op" },
    { what: "a message with an entity bomb", make: () => Buffer.from('<!DOCTYPE a [<!ENTITY b "bbbb">]><a>&b;</a>'), said: "DOCTYPE" },
    { what: "a file of two megabytes", make: () => Buffer.alloc(2_000_000, 32), said: "groter dan" },
    { what: "a message with an unknown product", make: (whole) => Buffer.from(whole.toString().replaceAll("01A03", "01Z99")), said: "hoort geen bouwsteen" },
  ]) {
    test(`${what} is refused in plain words`, async ({ page }) => {
      await visit(page, "/plan/bericht/");
      await choose(page, "bestand.xml", make(await readFile(MESSAGE)));
      await expect(start(page)).toContainText("Wij kunnen van dit bestand geen plan maken");
      await expect(start(page)).toContainText(said);
      await expectAccessible(page, what);
      // Another file can be chosen afterwards.
      await choose(page, "wmo301.xml", await readFile(MESSAGE));
      await expect(question(page)).toContainText("Welke datum staat er op de brief");
    });
  }

  test("is optional: the letter can be filled in too", async ({ page }) => {
    await visit(page, "/plan/bericht/");
    await start(page).getByRole("button", { name: "Vul het plan met de hand in" }).click();
    // The texts for a provider are about the resident and do not address the provider as one.
    await answer(page, undefined, async () => expect(await start(page).innerText()).not.toMatch(/uw (brief|hulp|plan)|hulp krijgt u|woont u/i));
  });
});

test.describe("a link to hand on", () => {
  const ELEMENT = '<resultaat-start target="/plan/link/" catalogue="/catalogues/voorbeeldstad/manifest.json" plan="/catalogues/voorbeeldstad/plans/jansen.json"></resultaat-start>';

  test("is in the QR code, which can be saved", async ({ page }) => {
    await open(page, ELEMENT);
    const link = await page.getByLabel("Link naar het plan", { exact: true }).inputValue();
    const code = page.getByRole("img", { name: "QR-code met de link naar het plan" });
    expect(await read(page, await code.screenshot())).toBe(link);
    const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("link", { name: "Bewaar de QR-code" }).click()]);
    expect(download.suggestedFilename()).toBe("qr-code-plan.svg");
    const svg = await readFile(await download.path(), "utf8");
    const paper = await page.context().newPage();
    await paper.setContent(svg);
    // Six pixels per module: sharp and not too large.
    await paper.evaluate(() => {
      const drawn = document.querySelector("svg");
      drawn.setAttribute("width", drawn.viewBox.baseVal.width * 6);
    });
    expect(await read(page, await paper.locator("svg").screenshot())).toBe(link);
  });

  test("is copied, with a confirmation", async ({ page, context }) => {
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    await open(page, ELEMENT);
    await page.getByRole("button", { name: "Kopieer de link" }).click();
    await expect(page.getByRole("status")).toHaveText("De link is gekopieerd.");
    const link = await page.getByLabel("Link naar het plan", { exact: true }).inputValue();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(link);
  });

  test("can be selected when copying fails", async ({ page }) => {
    await page.addInitScript(() => Object.defineProperty(navigator, "clipboard", { value: undefined }));
    await open(page, ELEMENT);
    await page.getByRole("button", { name: "Kopieer de link" }).click();
    await expect(page.getByRole("status")).toContainText("Selecteer de link zelf");
  });

  /** The text of a QR code in an image. */
  async function read(page, png) {
    const blank = await page.context().newPage();
    const image = await blank.evaluate(async (base64) => {
      const bitmap = await createImageBitmap(new Blob([Uint8Array.from(atob(base64), (c) => c.charCodeAt(0))]));
      const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
      const context = canvas.getContext("2d");
      context.drawImage(bitmap, 0, 0);
      const { data, width, height } = context.getImageData(0, 0, bitmap.width, bitmap.height);
      return { data: Array.from(data), width, height };
    }, png.toString("base64"));
    await blank.close();
    return jsQR(Uint8ClampedArray.from(image.data), image.width, image.height)?.data;
  }
});
