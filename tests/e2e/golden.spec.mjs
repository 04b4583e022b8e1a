// The same cases as the native test, in the browser, through the headless API.
import { expect, test } from "@playwright/test";
import { cases, differences, missing, sentences } from "./support/golden.mjs";
import { HEADLESS } from "./support/test.mjs";

const all = cases();

/** One page for all cases of a worker: a case leaves nothing behind. */
let page;

test.beforeAll(async ({ browser, baseURL }) => {
  page = await browser.newPage({ baseURL });
  await page.goto("/");
});

test.afterAll(() => page.close());

test("there are cases of every kind", () => {
  expect(new Set(all.map((one) => one.kind))).toEqual(new Set(["quote", "periods", "compare"]));
});

for (const one of all) {
  test(`golden: ${one.name}`, async () => {
    const found = await page.evaluate(run, { module: HEADLESS, one });
    expect(differences(one.expected, found), one.source).toEqual([]);
    const told = sentences(found.steps);
    expect(missing(one.explanation ?? [], told), `in the explanation:\n${told.join("\n")}`).toBeUndefined();
  });
}

/** Runs in the page. A refusal that is thrown is compared as its findings. */
async function run({ module, one }) {
  const api = await import(module);
  await api.ready;
  const json = (value) => (value === undefined ? undefined : JSON.stringify(value));
  const catalogue = async () =>
    one.catalogue_inline
      ? api.openCatalogue(json(one.catalogue_inline), json(one.providers_inline))
      : api.loadCatalogue(`/catalogues/${one.catalogue}/manifest.json`);
  try {
    if (one.kind === "periods") return api.periods(one.input, "nl");
    return api[one.kind](await catalogue(), one.input, "nl");
  } catch (thrown) {
    if (Array.isArray(thrown)) return { findings: thrown };
    throw thrown;
  }
}
