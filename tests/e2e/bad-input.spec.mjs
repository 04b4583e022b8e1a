// Errors are shown in the reader's language below the page's own content, and dispatched as an event.
import { HERE, built, open, put } from "./support/own-page.mjs";
import { expect, HEADLESS, listen, test, today, recorded } from "./support/test.mjs";

const FALLBACK = "Bel ons: 088 000 00 00.";
const MANIFEST = "/catalogues/voorbeeldstad/manifest.json";
const JANSEN = "/catalogues/voorbeeldstad/plans/jansen.json";
const WORDS = {
  nl: {
    failed: "Dit onderdeel werkt nu niet.",
    notReached: "We kunnen de gegevens nu niet ophalen.",
    notValid: "De gegevens van de gemeente kloppen niet.",
    help: "Probeer het later nog eens, of bel uw gemeente.",
    technical: "Voor de beheerder van deze website",
  },
  en: {
    failed: "This part does not work right now.",
    notReached: "We cannot get the information right now.",
    notValid: "The municipality's information is not right.",
    help: "Please try again later, or call your municipality.",
    technical: "For the manager of this website",
  },
};

const element = (name, attributes) => `<resultaat-${name} ${attributes}><p>${FALLBACK}</p></resultaat-${name}>`;

test.beforeEach(async ({ page }) => {
  await today(page);
  await listen(page);
});

/** Expects the page's own content, the message below it, and the event. */
async function expectFailure(page, { words, lang = "nl", code, path, details, help = WORDS[lang].help, isTheLink = false }) {
  await expect(page.getByText(FALLBACK)).toBeVisible();
  const alert = page.getByRole("alert");
  // For a damaged link, the message says what to do and has no technical details.
  if (!isTheLink) await expect(alert).toContainText(WORDS[lang].failed);
  else await expect(alert.getByText(WORDS[lang].technical)).toHaveCount(0);
  await expect(alert).toContainText(WORDS[lang][words] ?? words);
  await expect(alert).toContainText(help);
  await expect(alert.locator(`[lang="${lang}"]`).or(page.locator(`[role=alert][lang="${lang}"]`))).toBeVisible();
  if (details) {
    const found = alert.getByRole("listitem").filter({ hasText: details });
    await expect(found).toBeHidden();
    await alert.getByText(WORDS[lang].technical).click();
    await expect(found.first()).toBeVisible();
  }
  const errors = await recorded(page, "error");
  expect(errors).toHaveLength(1);
  expect(errors[0]).toMatchObject({ bubbles: true, composed: true, plain: true });
  expect(Object.keys(errors[0].detail).toSorted()).toEqual(["code", "params", "path"]);
  expect(errors[0].detail).toMatchObject({ code, path });
  expect(typeof errors[0].detail.params).toBe("object");
  return errors[0].detail;
}

for (const lang of ["nl", "en"]) {
  for (const name of ["plan", "tariff", "providers"]) {
    test(`a missing catalogue: ${name}, ${lang}`, async ({ page }) => {
      const url = "/catalogues/bestaat-niet/manifest.json";
      await open(page, element(name, `catalogue="${url}" plan="${JANSEN}"`), { lang });
      const detail = await expectFailure(page, { words: "notReached", lang, code: "not-reached", path: "", details: url });
      expect(detail.params.url).toContain(url);
    });
  }

  test(`a catalogue with a wrong amount, ${lang}`, async ({ page }) => {
    const { content } = await built(page, "voorbeeldstad");
    content.tariffs[3].amount = "-1.00";
    const url = await put(page, "catalogus.json", JSON.stringify(content));
    await open(page, element("tariff", `catalogue="${url}"`), { lang });
    await expectFailure(page, { words: "notValid", lang, code: "C011", path: "/tariffs/3/amount", details: "C011 /tariffs/3/amount" });
  });
}

test("the nearest lang attribute decides the language", async ({ page }) => {
  await open(page, `<div lang="en">${element("tariff", 'catalogue="/niets.json"')}</div>`, { lang: "nl" });
  await expectFailure(page, { words: "notReached", lang: "en", code: "not-reached", path: "" });
});

test("a reader of an unknown language gets Dutch", async ({ page }) => {
  await open(page, element("tariff", 'catalogue="/niets.json"'), { lang: "fr" });
  await expectFailure(page, { words: "notReached", lang: "nl", code: "not-reached", path: "" });
});

for (const { what, change, code, path } of [
  { what: "a tariff of an unknown block", change: (c) => (c.tariffs[0].block = "Z99"), code: "C101", path: "/tariffs/0/block" },
  { what: "a field that does not exist", change: (c) => (c.blocks[0].colour = "red"), code: "C007", path: "/blocks/0/colour" },
  { what: "a field that is missing", change: (c) => delete c.calendar, code: "C006", path: "/calendar" },
  { what: "another version of the format", change: (c) => (c.format = "resultaatwijzer-catalogue/9"), code: "C004", path: "/format" },
  { what: "the same block twice", change: (c) => c.blocks.push(c.blocks[0]), code: "C100", path: "/blocks/22/code" },
  { what: "a word that turns the reading direction", change: (c) => (c.texts.nl.notice = "Goed \u202e toof"), code: "C016", path: "/texts/nl/notice" },
]) {
  test(`a catalogue with ${what}`, async ({ page }) => {
    const { content } = await built(page, "voorbeeldstad");
    change(content);
    const url = await put(page, "catalogus.json", JSON.stringify(content));
    await open(page, element("tariff", `catalogue="${url}"`));
    const detail = await expectFailure(page, { words: "notValid", code, path });
    expect(detail.params.url).toContain(url);
    expect(detail.params.findings.length).toBeGreaterThan(0);
  });
}

test("a catalogue that is not JSON", async ({ page }) => {
  const url = await put(page, "catalogus.json", "<!doctype html><title>Onderhoud</title>");
  await open(page, element("tariff", `catalogue="${url}"`));
  await expectFailure(page, { words: "notValid", code: "C001", path: "" });
});

test("every mistake in a catalogue is listed for the maintainer of the site", async ({ page }) => {
  const { content } = await built(page, "voorbeeldstad");
  content.tariffs[3].amount = "-1.00";
  content.tariffs[0].block = "Z99";
  const url = await put(page, "catalogus.json", JSON.stringify(content));
  await open(page, element("tariff", `catalogue="${url}"`));
  await page.getByText(WORDS.nl.technical).click();
  await expect(page.getByRole("alert").getByRole("listitem").filter({ hasText: "C101 /tariffs/0/block" })).toBeVisible();
  await expect(page.getByRole("alert").getByRole("listitem").filter({ hasText: "C011 /tariffs/3/amount" })).toBeVisible();
});

test("a plan for another catalogue", async ({ page }) => {
  await open(page, element("plan", `catalogue="/catalogues/altena/manifest.json" plan="${JANSEN}"`));
  const plan = page.locator("resultaat-plan");
  await expect(plan).toContainText("Er klopt iets niet in dit plan.");
  await expect(plan).toContainText("Dit is van een andere gemeente of een ander jaar: voorbeeldstad.");
  await expect(plan.getByRole("group", { name: "Wat betaalt u zelf?" })).toContainText("Hoogstens € 21,80 per maand");
});

test("a link to a plan without its last letter, until the correct one is opened", async ({ page }) => {
  await open(page, element("plan", `catalogue="${MANIFEST}" plan="#fragment"`));
  await expect(page.getByText(FALLBACK)).toBeVisible();
  await page.evaluate(() => (location.hash = "AQ12b29yYmVlbGRzdGFk"));
  const help = "Open de link nog eens uit uw brief, of bel de gemeente.";
  await expectFailure(page, { words: "De link naar uw plan is niet heel.", help, isTheLink: true, code: "P004", path: "" });
  const token = await page.evaluate(async ([module, manifest, url]) => {
    const api = await import(module);
    await api.ready;
    return api.encodePlan(await api.loadCatalogue(manifest), await (await fetch(url)).json());
  }, [HEADLESS, MANIFEST, JANSEN]);
  expect(token.length).toBeLessThanOrEqual(200);
  await page.evaluate((token) => (location.hash = token), token);
  await expect(page.locator("resultaat-plan")).toContainText("2 uur per week");
  await expect(page.getByText(FALLBACK)).toBeHidden();
});

test("a missing plan", async ({ page }) => {
  await open(page, element("plan", `catalogue="${MANIFEST}" plan="/catalogues/voorbeeldstad/plans/niemand.json"`));
  await expectFailure(page, { words: "notReached", code: "not-reached", path: "", details: "niemand.json" });
});

test("a plan with a wrong date", async ({ page }) => {
  const content = await (await page.request.get("/catalogues/voorbeeldstad/plans/jansen.json")).json();
  content.to = "2027-02-30";
  const url = await put(page, "plan.json", JSON.stringify(content));
  await open(page, element("plan", `catalogue="${MANIFEST}" plan="${url}"`));
  await expectFailure(page, { words: "notValid", code: "C012", path: "/to" });
});

test("providers of another catalogue", async ({ page }) => {
  const { url } = await built(page, "altena", "providers");
  await open(page, element("providers", `catalogue="${MANIFEST}" providers="${url}"`));
  await expectFailure(page, { words: "notValid", code: "P003", path: "/catalogue" });
});

test("a file with another hash than in the manifest", async ({ page }) => {
  const { manifest, content } = await built(page, "voorbeeldstad", "catalogue-nl");
  content.tariffs[0].amount = "1.00";
  await put(page, "catalogus.json", JSON.stringify(content));
  manifest.files["catalogue-nl"].path = "catalogus.json";
  const url = await put(page, "manifest.json", JSON.stringify(manifest));
  await open(page, element("tariff", `catalogue="${url}"`));
  await expectFailure(page, { words: "notReached", code: "not-reached", path: "", details: `${HERE}catalogus.json` });
});

test("an element without a catalogue", async ({ page }) => {
  await open(page, element("tariff", ""));
  await expectFailure(page, { words: "notReached", code: "no-catalogue", path: "" });
});

test("a catalogue on another origin, which the policy forbids", async ({ page, faults }) => {
  await open(page, element("tariff", 'catalogue="https://elders.example/manifest.json"'));
  await expectFailure(page, { words: "notReached", code: "not-reached", path: "" });
  // The only fault is the blocked request.
  const seen = await page.evaluate(() => globalThis.violations.splice(0));
  expect(seen).toEqual(["connect-src: https://elders.example/manifest.json"]);
  faults.splice(0, faults.length, ...faults.filter((fault) => !fault.includes("elders.example")));
});

test("the page's own content stays when WebAssembly is blocked", async ({ page }) => {
  await page.route("**/*.wasm", (route) => route.abort());
  await page.goto("/plan/jansen/");
  await page.waitForLoadState("networkidle");
  await expect(page.getByText("Dit is het plan in het kort.")).toBeVisible();
  await expect(page.getByText("Uw huishouden betaalt in 2026 hoogstens € 21,80 per maand.")).toBeVisible();
  await expect(page.getByText("Wij noemen u alle aanbieders die plek hebben.")).toBeVisible();
});

test("the page's own content stays without JavaScript", async ({ browser, baseURL }) => {
  const context = await browser.newContext({ baseURL, javaScriptEnabled: false });
  const bare = await context.newPage();
  await bare.goto("/plan/jansen/");
  await expect(bare.getByText("Ziet u alleen deze korte tekst?")).toBeVisible();
  await context.close();
});

test("the page's own content stays until the element is drawn", async ({ page }) => {
  let release;
  const held = new Promise((done) => (release = done));
  await page.route("**/catalogues/**", async (route) => {
    await held;
    await route.continue();
  });
  await page.goto("/plan/jansen/");
  await page.waitForFunction(() => customElements.get("resultaat-plan"));
  await expect(page.getByText("Dit is het plan in het kort.")).toBeVisible();
  release();
  await expect(page.getByRole("heading", { name: "Het belangrijkste" })).toBeVisible();
  await expect(page.getByText("Dit is het plan in het kort.")).toBeHidden();
});

test("an element that fails does not affect the others", async ({ page }) => {
  await open(page, element("plan", `catalogue="/niets.json" plan="${JANSEN}"`) + element("tariff", `catalogue="${MANIFEST}"`));
  await expect(page.getByRole("alert")).toHaveCount(1);
  await expect(page.getByRole("heading", { name: "Kies de hulp" })).toBeVisible();
  await expect(page.getByText(FALLBACK).first()).toBeVisible();
  await expect(page.getByText(FALLBACK).last()).toBeHidden();
});

test("an element recovers when it gets the correct address", async ({ page }) => {
  await open(page, element("tariff", 'catalogue="/niets.json"'));
  await expect(page.getByRole("alert")).toBeVisible();
  await page.evaluate((url) => document.querySelector("resultaat-tariff").setAttribute("catalogue", url), MANIFEST);
  await expect(page.getByRole("heading", { name: "Kies de hulp" })).toBeVisible();
  await expect(page.getByRole("alert")).toHaveCount(0);
  await expect(page.getByText(FALLBACK)).toBeHidden();
});

test("a catalogue that the page sets as a property is checked", async ({ page }) => {
  await open(page, '<p id="here"></p>');
  const { content } = await built(page, "voorbeeldstad");
  content.own_contribution[0].amount = "veel";
  await page.evaluate(({ content, text }) => {
    const tariff = document.createElement("resultaat-tariff");
    tariff.textContent = text;
    tariff.catalogue = content;
    document.querySelector("#here").append(tariff);
  }, { content, text: FALLBACK });
  await expect(page.getByRole("alert")).toContainText(WORDS.nl.notValid);
  const errors = await recorded(page, "error");
  expect(errors.at(-1).detail).toMatchObject({ code: "C011", path: "/own_contribution/0/amount" });
});

test("an arrangement property of the wrong shape shows an error", async ({ page }) => {
  await open(page, element("tariff", `catalogue="${MANIFEST}"`));
  await expect(page.getByRole("heading", { name: "Kies de hulp" })).toBeVisible();
  await page.evaluate(() => {
    document.querySelector("resultaat-tariff").arrangement = { from: "2026-09-01", to: "2026-12-31", lines: [{ block: "Z5", quantity: 120 }] };
  });
  await expect.poll(() => recorded(page, "error")).toHaveLength(1);
  expect((await recorded(page, "error"))[0].detail.params.findings.length).toBeGreaterThan(0);
});

test("an arrangement with an unknown block shows a sentence", async ({ page }) => {
  await open(page, element("tariff", `catalogue="${MANIFEST}"`));
  await expect(page.getByRole("heading", { name: "Kies de hulp" })).toBeVisible();
  await page.evaluate(() => {
    document.querySelector("resultaat-tariff").arrangement = { from: "2026-09-01", to: "2026-12-31", lines: [{ block: "ZZ5", quantity: "120" }] };
  });
  await expect(page.getByRole("group", { name: "Dit kost het" })).toContainText("De hulp `ZZ5` kennen we niet.");
});

test("markup in a catalogue's texts is shown as text", async ({ page }) => {
  const { content } = await built(page, "voorbeeldstad");
  content.texts.nl.areas.dag.name = '<img src="x" onerror="alert(1)"><b>vet</b>';
  const url = await put(page, "catalogus.json", JSON.stringify(content));
  await open(page, element("tariff", `catalogue="${url}"`));
  await expect(page.getByText('<img src="x" onerror="alert(1)"><b>vet</b>')).toBeVisible();
  await expect(page.locator("resultaat-tariff img")).toHaveCount(0);
});

test("a plan element shows the page's own content until it has a plan", async ({ page }) => {
  await open(page, element("plan", `catalogue="${MANIFEST}"`));
  await page.evaluate(() => customElements.whenDefined("resultaat-plan"));
  await page.waitForLoadState("networkidle");
  await expect(page.getByText(FALLBACK)).toBeVisible();
  await expect(page.getByRole("alert")).toHaveCount(0);
  expect(await recorded(page, "error")).toEqual([]);
  await page.evaluate(async (url) => {
    document.querySelector("resultaat-plan").plan = await (await fetch(url)).json();
  }, JANSEN);
  await expect(page.getByText(FALLBACK)).toBeHidden();
  await expect(page.locator("resultaat-plan")).toContainText("Uw plan");
});
